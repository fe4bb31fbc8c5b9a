//! Ids, resources and their validation, in AWS's terms.
