//! Lifecycle hooks at work (EC2 Auto Scaling User Guide, "Lifecycle hooks"; autoscaling reference,
//! section 11): one machine per member that comes or goes.
//!
//! Inputs are results, heartbeats and the time; the output is what becomes of the member. Who is
//! told, and what the member does meanwhile, is the shell's.

use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_model::hook::HookTransition;
use elbow_model::{ActivityId, HookName, HookResult, HookStep, InstanceId, LifecycleHook};

/// A member that waits for its hooks.
#[derive(Clone, Debug, PartialEq)]
pub struct HookRun {
    instance: InstanceId,
    transition: HookTransition,
    /// Whether an abandoned termination retains the member.
    retains: bool,
    actions: Vec<LifecycleAction>,
}

/// One hook that is open, or was.
#[derive(Clone, Debug, PartialEq)]
pub struct LifecycleAction {
    /// The hook.
    pub hook: HookName,
    /// Its token: the key to it, for whoever was told.
    pub token: ActivityId,
    heartbeat: Duration,
    default_result: HookResult,
    beats_until: Timestamp,
    ends_at: Timestamp,
    end: Option<(HookResult, HookEnd)>,
}

/// How an action came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HookEnd {
    /// Somebody said so.
    Completed,
    /// No heartbeat in time.
    HeartbeatTimeout,
    /// The longest that it may wait is over.
    GlobalTimeout,
    /// Another hook's end left nothing to wait for.
    Skipped,
}

/// What becomes of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HookOutcome {
    /// It goes on: into service, or to its end.
    Proceed,
    /// It is given up: one that was launched is terminated and replaced, and its activity is
    /// cancelled with this text behind its description.
    Abandon {
        /// ` Status Reason: ...`, as AWS appends it.
        reason: String,
    },
    /// Its termination was abandoned and the group retains such members.
    Retain,
}

/// By what an action is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionKey<'a> {
    /// Its token.
    Token(&'a str),
    /// Its member and its hook.
    Instance(&'a HookName),
}

/// No such action is open. (AWS's texts.)
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoAction {
    /// By member.
    #[error("No active Lifecycle Action found with instance ID {0}")]
    Instance(InstanceId),
    /// By token.
    #[error("No active Lifecycle Action found with token {0}")]
    Token(String),
}

impl HookRun {
    /// Opens all hooks of `transition` at once, each with a token of its own. `None` when there is
    /// none: then there is nothing to wait for.
    pub fn begin(
        instance: InstanceId,
        transition: HookTransition,
        hooks: &[LifecycleHook],
        retains: bool,
        now: Timestamp,
        rng: &mut Rng,
    ) -> Option<Self> {
        let actions: Vec<LifecycleAction> = hooks
            .iter()
            .filter(|hook| hook.transition() == transition)
            .map(|hook| LifecycleAction {
                hook: hook.name().clone(),
                token: ActivityId::generate(rng),
                heartbeat: hook.heartbeat(),
                default_result: hook.default_result(),
                beats_until: now + hook.heartbeat(),
                ends_at: now + hook.global_timeout(),
                end: None,
            })
            .collect();
        let run = Self { instance, transition, retains, actions };
        if run.actions.is_empty() { None } else { Some(run) }
    }

    /// CompleteLifecycleAction.
    ///
    /// # Errors
    /// If no such action is open.
    pub fn complete(
        &mut self,
        key: ActionKey<'_>,
        result: HookResult,
        now: Timestamp,
    ) -> Result<(), NoAction> {
        self.tick(now);
        self.open_action(key)?.end = Some((result, HookEnd::Completed));
        self.settle();
        Ok(())
    }

    /// RecordLifecycleActionHeartbeat: the wait for the next heartbeat begins anew, but not beyond
    /// the global timeout.
    ///
    /// # Errors
    /// If no such action is open.
    pub fn heartbeat(&mut self, key: ActionKey<'_>, now: Timestamp) -> Result<(), NoAction> {
        self.tick(now);
        let action = self.open_action(key)?;
        action.beats_until = now + action.heartbeat;
        Ok(())
    }

    /// Ends what has waited long enough, with the hook's default result.
    pub fn tick(&mut self, now: Timestamp) {
        for action in &mut self.actions {
            let deadline = action.deadline();
            if action.end.is_none() && deadline <= now {
                let global = deadline == action.ends_at;
                let end = if global { HookEnd::GlobalTimeout } else { HookEnd::HeartbeatTimeout };
                action.end = Some((action.default_result, end));
            }
        }
        self.settle();
    }

    /// When [`tick`](Self::tick) is to be called next; `None` when nothing is open.
    pub fn deadline(&self) -> Option<Timestamp> {
        self.open().map(LifecycleAction::deadline).min()
    }

    /// What becomes of the member; `None` while it waits.
    pub fn outcome(&self) -> Option<HookOutcome> {
        if self.open().next().is_some() {
            return None;
        }
        let abandoned = self.actions.iter().find_map(|action| match action.end {
            Some((HookResult::Abandon, end)) if end != HookEnd::Skipped => Some((action, end)),
            _ => None,
        });
        Some(match (abandoned, self.transition) {
            (None, _) => HookOutcome::Proceed,
            (Some((action, end)), HookTransition::Launching) => {
                HookOutcome::Abandon { reason: abandon_text(&action.token, end) }
            }
            (Some(_), HookTransition::Terminating) if self.retains => HookOutcome::Retain,
            // Either result lets the termination go on.
            (Some(_), HookTransition::Terminating) => HookOutcome::Proceed,
        })
    }

    /// Where the member stands: `:Wait` or `:Proceed`.
    pub fn step(&self) -> HookStep {
        if self.outcome().is_none() { HookStep::Wait } else { HookStep::Proceed }
    }

    /// The hooks of this run, open ones and others.
    pub fn actions(&self) -> &[LifecycleAction] {
        &self.actions
    }

    /// The member.
    pub fn instance(&self) -> &InstanceId {
        &self.instance
    }

    fn open(&self) -> impl Iterator<Item = &LifecycleAction> {
        self.actions.iter().filter(|action| action.end.is_none())
    }

    fn open_action(&mut self, key: ActionKey<'_>) -> Result<&mut LifecycleAction, NoAction> {
        let instance = self.instance.clone();
        let found =
            self.actions.iter_mut().filter(|action| action.end.is_none()).find(
                |action| match key {
                    ActionKey::Token(token) => action.token.as_str() == token,
                    ActionKey::Instance(hook) => action.hook == *hook,
                },
            );
        found.ok_or_else(|| match key {
            ActionKey::Token(token) => NoAction::Token(token.to_owned()),
            ActionKey::Instance(_) => NoAction::Instance(instance),
        })
    }

    /// One abandoned hook decides: a launch needs all of them to continue, and an abandoned
    /// termination skips what is left.
    fn settle(&mut self) {
        let abandoned =
            self.actions.iter().any(|action| matches!(action.end, Some((HookResult::Abandon, _))));
        if abandoned {
            for action in self.actions.iter_mut().filter(|action| action.end.is_none()) {
                action.end = Some((HookResult::Abandon, HookEnd::Skipped));
            }
        }
    }
}

impl LifecycleAction {
    /// How it ended; `None` while it is open.
    pub fn end(&self) -> Option<(HookResult, HookEnd)> {
        self.end
    }

    /// When it ends if nothing is heard.
    pub fn deadline(&self) -> Timestamp {
        self.beats_until.min(self.ends_at)
    }
}

/// What AWS appends to the description of a launch that was abandoned.
fn abandon_text(token: &ActivityId, end: HookEnd) -> String {
    let how = match end {
        HookEnd::Completed | HookEnd::Skipped => "Lifecycle Action Completed with ABANDON Result",
        HookEnd::HeartbeatTimeout => "Heartbeat Timeout",
        HookEnd::GlobalTimeout => "Global Timeout",
    };
    format!(
        " Status Reason: Instance failed to complete user's Lifecycle Action: Lifecycle Action \
         with token {token} was abandoned: {how}"
    )
}

#[cfg(test)]
mod tests;
