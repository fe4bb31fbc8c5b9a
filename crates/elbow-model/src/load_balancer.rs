//! A load balancer and its listeners.

use std::net::SocketAddr;

use crate::{LoadBalancerName, TargetGroupName};

/// An application load balancer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadBalancer {
    /// Its name.
    pub name: LoadBalancerName,
    /// Its listeners, each on its own address and port.
    pub listeners: Vec<Listener>,
}

/// An HTTP listener whose default action forwards to one target group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listener {
    /// The address and port it listens on.
    pub address: SocketAddr,
    /// The target group of its default action.
    pub forward_to: TargetGroupName,
}
