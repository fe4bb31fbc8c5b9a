//! What happened to alarms (cloudwatch reference, section 15), bounded in number and in age.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use elbow_base::Timestamp;

use crate::alarms::metric::AlarmStatus;

/// Items of one alarm: a month of an alarm that changes ten times a day.
pub const ITEMS_MAX: usize = 300;

/// Alarms with a history, deleted ones too: of more the one whose last item is oldest is
/// forgotten.
pub const ALARMS_MAX: usize = 20_000;

/// How long items are kept (cloudwatch reference, section 15).
pub const KEPT: Duration = Duration::from_secs(30 * 86_400);

/// The kind of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HistoryItemType {
    /// Created, updated or deleted.
    ConfigurationUpdate,
    /// Came into another state.
    StateUpdate,
    /// Ran an action, or failed to.
    Action,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryItem {
    /// The alarm's name.
    pub alarm: String,
    /// Whether it is a composite alarm.
    pub composite: bool,
    /// When.
    pub at: Timestamp,
    /// What kind of thing.
    pub kind: HistoryItemType,
    /// `HistorySummary`
    pub summary: String,
    /// `HistoryData`, JSON text.
    pub data: String,
}

/// Which items are asked for; absent parts match everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryQuery {
    /// Of one alarm.
    pub alarm: Option<String>,
    /// Of one kind.
    pub kind: Option<HistoryItemType>,
    /// Not before.
    pub start: Option<Timestamp>,
    /// Not after.
    pub end: Option<Timestamp>,
    /// `AlarmTypes` has CompositeAlarm; without, only metric alarms' items are given.
    pub composites: bool,
    /// Oldest first; the default is newest first.
    pub ascending: bool,
}

/// All items.
#[derive(Clone, Debug, Default)]
pub struct History {
    by_alarm: BTreeMap<String, VecDeque<HistoryItem>>,
}

impl HistoryItemType {
    /// CloudWatch's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConfigurationUpdate => "ConfigurationUpdate",
            Self::StateUpdate => "StateUpdate",
            Self::Action => "Action",
        }
    }
}

impl History {
    /// The items that match, in the order asked for.
    pub fn query(&self, query: &HistoryQuery) -> Vec<&HistoryItem> {
        let fits = |item: &&HistoryItem| {
            query.alarm.as_ref().is_none_or(|alarm| *alarm == item.alarm)
                && query.kind.is_none_or(|kind| kind == item.kind)
                && query.start.is_none_or(|start| start <= item.at)
                && query.end.is_none_or(|end| item.at <= end)
                && (query.composites || !item.composite)
        };
        let mut items: Vec<&HistoryItem> = match &query.alarm {
            Some(alarm) => self.by_alarm.get(alarm).into_iter().flatten().filter(fits).collect(),
            None => self.by_alarm.values().flatten().filter(fits).collect(),
        };
        items.sort_by_key(|item| item.at);
        if !query.ascending {
            items.reverse();
        }
        items
    }

    pub(crate) fn add(&mut self, item: HistoryItem) {
        let now = item.at;
        if !self.by_alarm.contains_key(&item.alarm) && self.by_alarm.len() >= ALARMS_MAX {
            let last = |items: &VecDeque<HistoryItem>| items.back().map(|item| item.at);
            let oldest = self.by_alarm.iter().min_by_key(|(_, items)| last(items));
            if let Some(name) = oldest.map(|(name, _)| name.clone()) {
                self.by_alarm.remove(&name);
            }
        }
        let items = self.by_alarm.entry(item.alarm.clone()).or_default();
        items.push_back(item);
        while items.len() > ITEMS_MAX
            || items.front().is_some_and(|first| now.since(first.at) > KEPT)
        {
            items.pop_front();
        }
    }
}

/// Text as a JSON string.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The data of a StateUpdate.
pub(crate) fn state_update(old: &AlarmStatus, new: &AlarmStatus) -> String {
    let state = |status: &AlarmStatus| {
        let mut text = format!(
            "{{\"stateValue\":\"{}\",\"stateReason\":{}",
            status.state,
            quoted(&status.reason)
        );
        // The data is JSON itself, and stands as it is.
        if let Some(data) = &status.reason_data {
            text.push_str(&format!(",\"stateReasonData\":{data}"));
        }
        text.push('}');
        text
    };
    format!("{{\"version\":\"1.0\",\"oldState\":{},\"newState\":{}}}", state(old), state(new))
}

/// The data of an Action: what came of `arn`.
pub(crate) fn action(arn: &str, updated: Timestamp, result: Result<Option<&str>, &str>) -> String {
    let (state, message, error) = match result {
        Ok(message) => ("Succeeded", message.map_or("null".to_owned(), quoted), "null".to_owned()),
        Err(error) => ("Failed", "null".to_owned(), quoted(error)),
    };
    format!(
        "{{\"actionState\":\"{state}\",\"stateUpdateTimestamp\":{},\"notificationResource\":{},\
         \"publishedMessage\":{message},\"error\":{error}}}",
        updated.since_epoch().as_millis(),
        quoted(arn)
    )
}
