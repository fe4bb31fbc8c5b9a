//! DescribeAlarms: which alarms, in pages (cloudwatch reference, section 14).

use std::ops::Bound;

use crate::alarms::book::{AlarmBook, AlarmKindRef};
use crate::{AlarmState, Fault, FaultCode};

/// Alarms a page when nothing is said, and at most (API reference, DescribeAlarms).
const PAGE: usize = 50;
const PAGE_MAX: i64 = 100;

/// A type of alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AlarmType {
    /// `MetricAlarm`
    Metric,
    /// `CompositeAlarm`
    Composite,
}

/// A request; absent parts match everything, absent types are metric alarms only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the members are the API's, by its names")]
pub struct DescribeAlarms {
    pub alarm_names: Vec<String>,
    pub alarm_name_prefix: Option<String>,
    pub alarm_types: Vec<AlarmType>,
    pub state_value: Option<AlarmState>,
    pub action_prefix: Option<String>,
    pub children_of_alarm_name: Option<String>,
    pub parents_of_alarm_name: Option<String>,
    pub max_records: Option<i64>,
    pub next_token: Option<String>,
}

/// A page: names in order, to be looked up with [`AlarmBook::get`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DescribedAlarms {
    /// The alarms.
    pub names: Vec<String>,
    /// Present when there are more.
    pub next_token: Option<String>,
}

impl AlarmBook {
    /// The alarms that match.
    ///
    /// # Errors
    /// AWS's error for parts that exclude each other, and pages of an impossible size.
    pub fn describe(&self, ask: &DescribeAlarms) -> Result<DescribedAlarms, Fault> {
        if !ask.alarm_names.is_empty() && ask.alarm_name_prefix.is_some() {
            return Err(Fault::exclusive("AlarmNames", "AlarmNamePrefix"));
        }
        let page = match ask.max_records {
            None => PAGE,
            Some(max @ 1..=PAGE_MAX) => usize::try_from(max).unwrap_or(PAGE),
            Some(max) => {
                let rule = "Member must have value between 1 and 100";
                return Err(Fault::constraint(&max.to_string(), "maxRecords", rule));
            }
        };
        let after = match ask.next_token.as_deref() {
            None => Bound::Unbounded,
            Some(token) => match token.strip_prefix("after:") {
                Some(name) => Bound::Excluded(name),
                None => {
                    let message = "The token is not valid.".to_owned();
                    return Err(Fault { code: FaultCode::InvalidNextToken, message });
                }
            },
        };
        let family = self.family(ask);
        let begun = |name: &str| match after {
            Bound::Excluded(last) => name > last,
            _ => true,
        };
        let mut found = self.iter().filter(|(name, alarm)| {
            begun(name)
                && ask.matches(name, *alarm, family.is_some())
                && family.as_ref().is_none_or(|family| family.iter().any(|one| one == name))
        });
        let names: Vec<String> =
            found.by_ref().take(page).map(|(name, _)| name.to_owned()).collect();
        let more = found.next().is_some();
        let next_token = names.last().filter(|_| more).map(|last| format!("after:{last}"));
        Ok(DescribedAlarms { names, next_token })
    }

    /// The children or the parents that are asked for.
    fn family(&self, ask: &DescribeAlarms) -> Option<Vec<String>> {
        if let Some(parent) = &ask.children_of_alarm_name {
            return Some(match self.get(parent) {
                Some(AlarmKindRef::Composite(alarm)) => {
                    alarm.config().rule().alarms().into_iter().map(str::to_owned).collect()
                }
                _ => Vec::new(),
            });
        }
        let child = ask.parents_of_alarm_name.as_deref()?;
        let refers = |(_, alarm): &(&str, AlarmKindRef<'_>)| {
            matches!(alarm, AlarmKindRef::Composite(alarm)
                if alarm.config().rule().alarms().contains(child))
        };
        Some(self.iter().filter(refers).map(|(name, _)| name.to_owned()).collect())
    }
}

impl DescribeAlarms {
    fn matches(&self, name: &str, alarm: AlarmKindRef<'_>, any_type: bool) -> bool {
        let kind = match alarm {
            AlarmKindRef::Metric(_) => AlarmType::Metric,
            AlarmKindRef::Composite(_) => AlarmType::Composite,
        };
        let typed = match self.alarm_types.as_slice() {
            [] => any_type || kind == AlarmType::Metric,
            types => types.contains(&kind),
        };
        let acts = |prefix: &str| {
            [AlarmState::Ok, AlarmState::Alarm, AlarmState::InsufficientData]
                .into_iter()
                .flat_map(|state| alarm.actions(state))
                .any(|arn| arn.starts_with(prefix))
        };
        typed
            && (self.alarm_names.is_empty() || self.alarm_names.iter().any(|n| n == name))
            && self.alarm_name_prefix.as_deref().is_none_or(|prefix| name.starts_with(prefix))
            && self.state_value.is_none_or(|state| alarm.status().state == state)
            && self.action_prefix.as_deref().is_none_or(acts)
    }
}
