//! Listener rules of an Application Load Balancer: what a request must look like, and what is done
//! with it (elb reference, section 8).
//!
//! A [`RuleSpec`] is what a caller of the API wrote and may be wrong; a [`Rule`] is one that has
//! been checked and compiled; a [`RuleTable`] is a listener's rules with an index over them, so
//! that the cost of a request does not grow with their number. Nothing here allocates for an
//! ordinary request.
//!
//! Boundary: target groups are indexes into the snapshot; which target of a group is chosen is the
//! business of [`crate::choice`].

mod action;
mod cidr;
mod condition;
mod error;
mod expression;
mod forward;
mod index;
pub mod limits;
mod normal;
mod pattern;
mod query;
mod redirect;
mod request;
mod rule;
mod spec;
mod table;
mod transform;
mod trie;

pub use action::{Action, FixedResponse};
pub use error::{ActionError, RuleError};
pub use expression::ExpressionError;
pub use forward::{Forward, TargetStickiness};
pub(crate) use query::pairs as query_pairs;
pub use redirect::{Location, LocationTooLong, Redirect, Scheme};
pub use request::{RequestView, host_without_port};
pub use rule::Rule;
pub use spec::{
    ActionSpec, ConditionSpec, FixedResponseSpec, ForwardSpec, QueryPair, RedirectSpec,
    RewriteSpec, RuleSpec, TransformSpec, ValuesSpec, WeightedGroup,
};
pub use table::{Matched, RuleTable, TableError};
pub use transform::{Rewritten, TransformFailure, Transforms};

#[cfg(test)]
mod tests;
