//! Lifecycle hooks: what a group waits for when a member comes or goes (autoscaling reference,
//! section 11).
//!
//! The hook as its owner made it; a hook at work is the planner's state machine.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// A hook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifecycleHook {
    name: HookName,
    transition: HookTransition,
    heartbeat: Duration,
    default_result: HookResult,
    /// The ARN of whoever is told, in AWS's terms a topic or a queue.
    pub notification_target: Option<String>,
    /// What they are told with it.
    pub notification_metadata: Option<String>,
}

/// A hook's name: 1 to 255 letters, digits, hyphens, underscores and slashes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HookName(Arc<str>);

/// When a hook opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HookTransition {
    /// A member is being launched.
    Launching,
    /// A member is being terminated.
    Terminating,
}

/// How an action ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HookResult {
    /// The member goes on.
    Continue,
    /// The member is given up.
    Abandon,
}

/// The rule that a hook breaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HookError {
    /// A name that AWS does not allow.
    #[error("hook name {0:?} must have 1 to 255 letters, digits, hyphens, underscores and slashes")]
    Name(String),
    /// Outside 30 s to 2 h.
    #[error("Heartbeat timeout {0} must be between 30 and 7200 seconds")]
    Heartbeat(u64),
    /// Not one of the two.
    #[error("{0} is not a lifecycle transition")]
    Transition(String),
    /// Not one of the two.
    #[error("Lifecycle Action Result {0} is not one of CONTINUE, ABANDON")]
    Result(String),
}

// === impl HookName ===

impl HookName {
    /// A hook's name.
    ///
    /// # Errors
    /// If AWS does not allow it.
    pub fn try_new(text: &str) -> Result<Self, HookError> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/');
        if (1..=255).contains(&text.len()) && text.chars().all(allowed) {
            Ok(Self(text.into()))
        } else {
            Err(HookError::Name(text.to_owned()))
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for HookName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for HookName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

// === impl HookTransition ===

impl HookTransition {
    /// AWS's text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Launching => "autoscaling:EC2_INSTANCE_LAUNCHING",
            Self::Terminating => "autoscaling:EC2_INSTANCE_TERMINATING",
        }
    }

    /// The transition of AWS's text.
    ///
    /// # Errors
    /// If there is none.
    pub fn parse(text: &str) -> Result<Self, HookError> {
        [Self::Launching, Self::Terminating]
            .into_iter()
            .find(|transition| transition.as_str() == text)
            .ok_or_else(|| HookError::Transition(text.to_owned()))
    }
}

// === impl HookResult ===

impl HookResult {
    /// AWS's text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Continue => "CONTINUE",
            Self::Abandon => "ABANDON",
        }
    }

    /// The result of AWS's text.
    ///
    /// # Errors
    /// If there is none.
    pub fn parse(text: &str) -> Result<Self, HookError> {
        [Self::Continue, Self::Abandon]
            .into_iter()
            .find(|result| result.as_str() == text)
            .ok_or_else(|| HookError::Result(text.to_owned()))
    }
}

// === impl LifecycleHook ===

impl LifecycleHook {
    /// Hooks per group (autoscaling reference, section 20).
    pub const LIMIT: usize = 50;
    /// The heartbeat timeout that AWS sets when none is given.
    pub const HEARTBEAT_DEFAULT: Duration = Duration::from_secs(3600);
    /// The longest that a member may wait, however often its heart beats: 48 hours.
    pub const GLOBAL_TIMEOUT_MAX: Duration = Duration::from_secs(172_800);
    const HEARTBEAT_MIN: Duration = Duration::from_secs(30);
    const HEARTBEAT_MAX: Duration = Duration::from_secs(7200);
    /// Heartbeat timeouts in a global timeout.
    const HEARTBEATS: u32 = 100;

    /// A hook that tells nobody.
    ///
    /// # Errors
    /// If `heartbeat` is out of bounds.
    pub fn try_new(
        name: HookName,
        transition: HookTransition,
        heartbeat: Duration,
        default_result: HookResult,
    ) -> Result<Self, HookError> {
        if !(Self::HEARTBEAT_MIN..=Self::HEARTBEAT_MAX).contains(&heartbeat) {
            return Err(HookError::Heartbeat(heartbeat.as_secs()));
        }
        let (notification_target, notification_metadata) = (None, None);
        Ok(Self {
            name,
            transition,
            heartbeat,
            default_result,
            notification_target,
            notification_metadata,
        })
    }

    /// Its name.
    pub fn name(&self) -> &HookName {
        &self.name
    }

    /// When it opens.
    pub fn transition(&self) -> HookTransition {
        self.transition
    }

    /// How long it waits for a heartbeat.
    pub fn heartbeat(&self) -> Duration {
        self.heartbeat
    }

    /// What happens when nothing is heard in time.
    pub fn default_result(&self) -> HookResult {
        self.default_result
    }

    /// How long it waits in all.
    pub fn global_timeout(&self) -> Duration {
        (self.heartbeat * Self::HEARTBEATS).min(Self::GLOBAL_TIMEOUT_MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hooks_keep_awss_bounds() {
        let hook = |seconds| {
            let name = HookName::try_new("wait/for_it-1").unwrap();
            let heartbeat = Duration::from_secs(seconds);
            LifecycleHook::try_new(name, HookTransition::Launching, heartbeat, HookResult::Abandon)
        };
        // Autoscaling reference, section 11: min(100 x heartbeat, 172800).
        assert_eq!(hook(30).unwrap().global_timeout().as_secs(), 3_000);
        assert_eq!(hook(3600).unwrap().global_timeout().as_secs(), 172_800);
        assert_eq!(hook(29), Err(HookError::Heartbeat(29)));
        assert_eq!(hook(7201), Err(HookError::Heartbeat(7201)));
        assert!(HookName::try_new("a b").is_err() && HookName::try_new("").is_err());
        assert!(HookTransition::parse("autoscaling:EC2_INSTANCE_LAUNCHING").is_ok());
        assert!(HookResult::parse("continue").is_err());
    }
}
