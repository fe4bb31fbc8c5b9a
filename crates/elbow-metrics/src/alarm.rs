//! The alarm state machine (cloudwatch reference, sections 10 to 12).
//!
//! [`evaluate`] is the rule, [`Alarm`] holds the state between evaluations and says when a scaling
//! policy is invoked. Whoever holds an alarm feeds it a [`Window`] once a
//! [cadence](AlarmRule::cadence).

use std::fmt;
use std::time::Duration;

use elbow_base::Timestamp;

use crate::reason::{Point, UNCHECKED, reason};
use crate::{AlarmRule, MissingData, Window};

/// A policy is invoked on the transition into ALARM and then this often while the alarm stays
/// there (CloudWatch User Guide, "Alarm actions": Auto Scaling actions repeat every minute).
const INVOKE_EVERY: Duration = Duration::from_secs(60);

/// Alarms with periods shorter than AWS's shortest invoke at every period: waiting for the minute
/// would undo what the short period is for. elbow's extension.
const AWS_PERIOD_MIN: Duration = Duration::from_secs(10);

/// What an alarm says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AlarmState {
    /// Not enough breaching points.
    Ok,
    /// Enough breaching points.
    Alarm,
    /// Nothing is known.
    InsufficientData,
}

/// The result of looking at a window.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// The state.
    pub state: AlarmState,
    /// Why, in CloudWatch's words. When the state is kept because nothing is known, that is said.
    pub reason: String,
    /// The N points that were judged, oldest first, with the start of their periods.
    pub points: Vec<(Timestamp, Option<f64>)>,
}

/// An alarm: a rule and its state.
#[derive(Clone, Debug)]
pub struct Alarm {
    name: String,
    rule: AlarmRule,
    state: AlarmState,
    reason: String,
    since: Option<Timestamp>,
    points: Vec<Point>,
    invoked_at: Option<Timestamp>,
}

/// A change of state, for history and actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition {
    /// Before.
    pub from: AlarmState,
    /// After.
    pub to: AlarmState,
    /// Why.
    pub reason: String,
}

/// Judges `window` (oldest first) by `rule`; `held` is the state before, which `ignore` may keep.
///
/// The window should have [`AlarmRule::range`] points: the rules for missing data need more than
/// are evaluated. This is CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing
/// data", with its two tables as tests.
pub fn evaluate(rule: &AlarmRule, window: &Window, held: AlarmState) -> Evaluation {
    let (state, points) = decide(rule, window, held);
    Evaluation { state, reason: reason(rule, state, &points), points }
}

/// [`evaluate`] without the words, which most evaluations need not have.
pub(crate) fn decide(
    rule: &AlarmRule,
    window: &Window,
    held: AlarmState,
) -> (AlarmState, Vec<Point>) {
    let points = window_points(window);
    let wanted = usize::try_from(rule.evaluation_periods()).unwrap_or(usize::MAX);
    let known: Vec<Point> = points.iter().copied().filter(|(_, value)| value.is_some()).collect();
    // The newest N when they are all there, else the newest N real ones of the range: they are
    // the same selection. Fewer than N real ones: all of them, and gaps in the other places.
    let chosen: Vec<Point> = if known.len() >= wanted {
        known[known.len() - wanted..].to_vec()
    } else {
        with_gaps(&points, &known, wanted)
    };
    (judge(rule, &points, &chosen, held), chosen)
}

fn judge(rule: &AlarmRule, points: &[Point], chosen: &[Point], held: AlarmState) -> AlarmState {
    let known = chosen.iter().filter(|(_, value)| value.is_some()).count();
    let breaching =
        chosen.iter().filter(|(_, value)| value.is_some_and(|v| rule.breaches(v))).count();
    let gaps = chosen.len() - known;
    let enough = usize::try_from(rule.datapoints_to_alarm()).unwrap_or(usize::MAX);
    let counted = match rule.missing() {
        MissingData::Breaching => breaching + gaps,
        _ => breaching,
    };
    if counted >= enough {
        return AlarmState::Alarm;
    }
    match rule.missing() {
        MissingData::Missing if known == 0 => AlarmState::InsufficientData,
        MissingData::Ignore if known == 0 => held,
        MissingData::Missing if gaps > 0 && old_breach(rule, points, enough) => AlarmState::Alarm,
        MissingData::Ignore if gaps > 0 && old_breach(rule, points, enough) => held,
        _ => AlarmState::Ok,
    }
}

/// Whether everything known in the range breaches and the oldest of it lies at least `enough`
/// points back: then the gaps after it do not stand in the way of ALARM, while a breach nearer
/// than that does not raise it prematurely ("avoid going prematurely into ALARM state", same page).
fn old_breach(rule: &AlarmRule, points: &[Point], enough: usize) -> bool {
    let oldest = points.iter().position(|(_, value)| value.is_some());
    let all = points.iter().filter_map(|(_, value)| *value).all(|value| rule.breaches(value));
    all && oldest.is_some_and(|index| points.len() - index >= enough)
}

/// The real points and, in the newest free places, as many gaps as are needed to make `wanted`.
fn with_gaps(points: &[Point], known: &[Point], wanted: usize) -> Vec<Point> {
    let mut gaps = wanted - known.len();
    let mut chosen: Vec<Point> = Vec::with_capacity(wanted);
    for &point in points.iter().rev() {
        if point.1.is_some() {
            chosen.push(point);
        } else if gaps > 0 {
            gaps -= 1;
            chosen.push(point);
        }
    }
    // A window shorter than N: the rest lies before it.
    let before = points.first().map_or(Timestamp::EPOCH, |(at, _)| *at);
    chosen.extend(std::iter::repeat_n((before, None), gaps));
    chosen.reverse();
    chosen
}

fn window_points(window: &Window) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::with_capacity(window.values.len());
    let mut end = window.end;
    for &value in window.values.iter().rev() {
        end = end - window.period;
        points.push((end, value));
    }
    points.reverse();
    points
}

// === impl Alarm ===

impl Alarm {
    /// A new alarm: INSUFFICIENT_DATA until its first evaluation, which counts as a transition.
    pub fn new(name: String, rule: AlarmRule) -> Self {
        Self {
            name,
            rule,
            state: AlarmState::InsufficientData,
            reason: UNCHECKED.to_owned(),
            since: None,
            points: Vec::new(),
            invoked_at: None,
        }
    }

    /// Judges `window` and moves on. `Some` when the state changed.
    pub fn evaluate(&mut self, window: &Window, now: Timestamp) -> Option<Transition> {
        let (state, points) = decide(&self.rule, window, self.state);
        self.points = points;
        let from = std::mem::replace(&mut self.state, state);
        if from == state {
            return None;
        }
        let reason = reason(&self.rule, state, &self.points);
        self.reason.clone_from(&reason);
        self.since = Some(now);
        self.invoked_at = None;
        Some(Transition { from, to: state, reason })
    }

    /// Whether a scaling policy is to be invoked at `now`, which is then noted: on the transition
    /// into ALARM and every minute while it lasts, or every period when periods are shorter than
    /// AWS's shortest.
    pub fn take_invocation(&mut self, now: Timestamp) -> bool {
        if !self.invocation_due(now) {
            return false;
        }
        self.invoked_at = Some(now);
        true
    }

    /// Whether [`take_invocation`](Self::take_invocation) would say yes.
    pub fn invocation_due(&self, now: Timestamp) -> bool {
        let every =
            if self.rule.period() < AWS_PERIOD_MIN { self.rule.period() } else { INVOKE_EVERY };
        self.state == AlarmState::Alarm && self.invoked_at.is_none_or(|at| now.since(at) >= every)
    }

    /// Replaces the rule and keeps the state, as PutMetricAlarm on an existing name does.
    pub fn set_rule(&mut self, rule: AlarmRule) {
        self.rule = rule;
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its rule.
    pub fn rule(&self) -> &AlarmRule {
        &self.rule
    }

    /// Its state.
    pub fn state(&self) -> AlarmState {
        self.state
    }

    /// Why it came into its state.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// When it came into its state; `None` before the first change.
    pub fn since(&self) -> Option<Timestamp> {
        self.since
    }

    /// The points of the last evaluation, oldest first, with the start of their periods.
    pub fn points(&self) -> &[(Timestamp, Option<f64>)] {
        &self.points
    }
}

impl AlarmState {
    /// The state of that name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Ok, Self::Alarm, Self::InsufficientData]
            .into_iter()
            .find(|state| state.as_str() == text)
    }

    /// CloudWatch's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::Alarm => "ALARM",
            Self::InsufficientData => "INSUFFICIENT_DATA",
        }
    }
}

impl fmt::Display for AlarmState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests;
