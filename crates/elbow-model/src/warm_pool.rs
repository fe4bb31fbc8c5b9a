//! A group's warm pool: members kept ready but out of service (autoscaling reference, section 13).

use std::fmt;

/// A warm pool as its owner made it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct WarmPool {
    /// `MaxGroupPreparedCapacity`: members of group and pool together; `None` is the group's
    /// maximum.
    pub max_prepared: Option<u32>,
    /// The least number of members in the pool.
    pub min_size: u32,
    /// How they rest.
    pub state: WarmPoolState,
    /// Whether members go back to the pool on scale-in.
    pub reuse_on_scale_in: bool,
}

/// How a warm pool's members rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum WarmPoolState {
    /// Stopped; AWS's default.
    #[default]
    Stopped,
    /// Running.
    Running,
    /// Hibernated.
    Hibernated,
}

impl WarmPoolState {
    /// AWS's text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stopped => "Stopped",
            Self::Running => "Running",
            Self::Hibernated => "Hibernated",
        }
    }
}

impl fmt::Display for WarmPoolState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
