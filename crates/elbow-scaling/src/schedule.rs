//! Scheduled actions: changes of a group's size at set times (EC2 Auto Scaling User Guide,
//! "Scheduled scaling"; autoscaling reference, section 10).
//!
//! From texts to times, from times to what fires, from what fires to new bounds. Nothing waits
//! here: [`due::Timetable`] says when to look again.

pub mod action;
pub mod apply;
pub mod cron;
pub mod due;
pub mod zone;

pub use action::{ActionError, ActionName, ActionSize, ActionTimes, ScheduledAction, add_action};
pub use apply::{Applied, ApplyError, apply};
pub use cron::{Cron, CronError};
pub use due::{Due, Firing, Timetable};
pub use zone::{Zone, ZoneError};
