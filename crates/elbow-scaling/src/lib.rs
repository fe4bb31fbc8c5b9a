//! The pure planner: policies, zone balance, replacement, refresh, and the report that says why.
//!
//! Boundary: [`plan()`] looks at a [`GroupView`] and answers with a [`Plan`] that leaves its
//! executor no choice, and a [`Report`] that explains it, also when nothing is to be done.
//! [`plan_with`] does the same for a group of which more is known. No clock, no chance of its own,
//! no memory between two calls: everything it knows is in its arguments. The machines that do have
//! memory (hooks, deploys, schedules, cooldowns, budgets) are values that take the time as an
//! argument.

#![forbid(unsafe_code)]

pub mod adjust;
mod balance;
pub mod budget;
pub mod circumstances;
pub mod cooldown;
pub mod forecast;
mod guests;
pub mod hooks;
mod lint;
pub mod membership;
mod number;
mod pace;
pub mod plan;
pub mod policies;
mod refresh;
pub mod refresh_machine;
mod relocate;
mod replace;
pub mod replay;
pub mod report;
pub mod schedule;
pub mod suspend;
mod termination;
#[cfg(test)]
mod testing;
pub mod tracking;
mod turn;
pub mod view;
pub mod warm_pool;

pub use adjust::{adjusted, within};
pub use budget::{BudgetError, FlapBudget, ReplacementBudget};
pub use circumstances::{
    Circumstances, ForecastFloor, MemberNote, ProtectedMembers, Purpose, RefreshStage,
};
pub use cooldown::{Cooldown, CooldownBlock};
pub use forecast::{
    Forecast, MaxCapacityBreach, Prediction, PredictiveMode, PredictivePolicy, forecast,
};
pub use hooks::{ActionKey, HookEnd, HookOutcome, HookRun, LifecycleAction, NoAction};
pub use lint::PlanFault;
pub use membership::{Change, MembershipError, Roster};
pub use pace::LAUNCH_BACKOFF;
pub use plan::{
    Launch, LaunchKind, Plan, RefreshStep, RefreshWait, Termination, TerminationKind, plan,
    plan_with,
};
pub use policies::{
    ExecuteError, Execution, Handoff, Outcome, PolicyCall, StepCounts, execute, warmup_of,
};
pub use refresh_machine::{
    RefreshError, RefreshEvent, RefreshFacts, RefreshMachine, RefreshPreferences, RefreshStatus,
    RefreshTarget, StandbyMembers,
};
pub use replace::{ALL_FAILING_PAUSE, Illness};
pub use replay::{Replay, ReplaySecond, ReplaySetup, replay};
pub use report::{Finding, Report, ScaleInBlock};
pub use tracking::{alarm_name, alarms_of, low_threshold};
pub use view::{AlarmKind, GroupView, Invocation, LaunchHistory, LoadPoint, Member, Refresh};
pub use warm_pool::{PoolMoves, pool_moves, pool_size};
