//! Cookies that keep a client with its target or its target group (elb reference, section 9).
//!
//! A cookie's value says which target, of which group, until when, and is sealed with a key, so
//! that a client can neither choose a target nor extend its stay. Whether the target can still be
//! used is decided anew at every request.
//!
//! Boundary: no headers are read or written here; values and lines are handed over. The key, the
//! time and the date texts are arguments.

mod cookie;
mod decide;
mod group;
mod seal;
mod settings;

pub use cookie::{COOKIE_AGE, SetCookie, find_cookie};
pub use decide::{Decision, NewBecause, StickyTargets};
pub use group::{decide_group, seal_group};
pub use seal::{CookieKind, KeyError, Sealed, Sealer};
pub use settings::{Stickiness, StickinessError};

#[cfg(test)]
mod tests;
