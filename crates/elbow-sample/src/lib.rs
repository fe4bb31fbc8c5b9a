//! A stateless to-do service with a database, to have something real behind the balancer.
