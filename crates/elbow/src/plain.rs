//! What happens as lines: for pipes, log files and terminals without a live view; as text or JSON.

use std::io::Write;
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_control::{Event, EventKind, GroupView, View};
use elbow_model::LifecycleState;
use serde_json::json;

/// A line on how things stand comes this often while nothing else happens.
const STATUS_EVERY: Duration = Duration::from_secs(10);

/// How lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Text,
    Json,
}

/// Writes what is new in each view.
pub(crate) struct Lines {
    style: Style,
    seen: u64,
    next_status: Option<Timestamp>,
    shown_failure: Option<Timestamp>,
}

impl Lines {
    pub(crate) fn new(style: Style) -> Self {
        Self { style, seen: 0, next_status: None, shown_failure: None }
    }

    /// Writes the events of `view` that were not written before, and now and then a status.
    pub(crate) fn write(&mut self, view: &View, out: &mut impl Write) -> std::io::Result<()> {
        let mut wrote = false;
        for event in view.events.iter().filter(|event| event.sequence > self.seen) {
            match self.style {
                Style::Text => writeln!(out, "{}", event_text(event))?,
                Style::Json => writeln!(out, "{}", event_json(event))?,
            }
            wrote = true;
        }
        self.seen = view.events.last().map_or(self.seen, |event| event.sequence.max(self.seen));
        for group in &view.groups {
            self.write_failure(group, out)?;
        }
        let due = self.next_status.is_none_or(|at| view.at >= at);
        if due {
            if self.next_status.is_some() {
                self.write_status(view, out)?;
                wrote = true;
            }
            self.next_status = Some(view.at + STATUS_EVERY);
        }
        if wrote { out.flush() } else { Ok(()) }
    }

    /// The last lines of the output of an instance that failed.
    fn write_failure(&mut self, group: &GroupView, out: &mut impl Write) -> std::io::Result<()> {
        let Some(failure) = &group.last_failure else {
            return Ok(());
        };
        if self.shown_failure == Some(failure.at) {
            return Ok(());
        }
        self.shown_failure = Some(failure.at);
        // The planner's own words on when it tries again.
        let again = group.report.iter().find(|line| line.contains("failures in a row"));
        match self.style {
            Style::Text => {
                let time = failure.at.to_clock_text();
                for line in &failure.log {
                    writeln!(out, "{time}   | {line}")?;
                }
                let what = if group.launch_failures == 0 {
                    failure.what.clone()
                } else {
                    let n = group.launch_failures;
                    let times = if n == 1 { "launch has" } else { "launches in a row have" };
                    format!("{}; {n} {times} failed", failure.what)
                };
                let again = again.map_or(String::new(), |line| format!("; {line}"));
                writeln!(out, "{time}   = {what}{again}")
            }
            Style::Json => {
                let line = json!({
                    "at": failure.at.to_millis_text(),
                    "kind": "failure",
                    "instance": failure.instance.as_ref().map(ToString::to_string),
                    "what": failure.what,
                    "log": failure.log,
                    "launch_failures": group.launch_failures,
                });
                writeln!(out, "{line}")
            }
        }
    }

    fn write_status(&self, view: &View, out: &mut impl Write) -> std::io::Result<()> {
        for group in &view.groups {
            match self.style {
                Style::Text => {
                    writeln!(out, "{}", status_text(view, group))?;
                    for line in troubles(view, group) {
                        writeln!(out, "{line}")?;
                    }
                }
                Style::Json => writeln!(out, "{}", status_json(view, group))?,
            }
        }
        Ok(())
    }
}

fn event_text(event: &Event) -> String {
    let time = event.at.to_clock_text();
    let what = format!("{time} {:<10} {}", kind_text(event.kind), event.what);
    if event.why.is_empty() { what } else { format!("{what}  ({})", event.why) }
}

fn event_json(event: &Event) -> String {
    json!({
        "at": event.at.to_millis_text(),
        "kind": kind_text(event.kind),
        "instance": event.instance.as_ref().map(ToString::to_string),
        "what": event.what,
        "why": event.why,
    })
    .to_string()
}

fn status_text(view: &View, group: &GroupView) -> String {
    let totals = &view.balancer.totals;
    let in_service = count(group, LifecycleState::InService);
    let healthy = group.instances.iter().filter(|instance| instance.is_healthy()).count();
    let errors = totals.elb_responses.server_error + totals.target_responses.server_error;
    let millis = |quantile| match view.balancer.latency.quantile(quantile) {
        Some(latency) => format!("{:.1} ms", latency.as_secs_f64() * 1000.0),
        None => "-".to_owned(),
    };
    let policies: Vec<String> = group
        .policies
        .iter()
        .map(|policy| match policy.value {
            Some(value) => format!("{value:.0} of {} {}", policy.target, policy.unit),
            None => format!("no data of {} {}", policy.target, policy.unit),
        })
        .collect();
    format!(
        "{} status     {in_service}/{} in service, {healthy} healthy, {} requests/s, p50 {}, p99 {}, {errors} errors, {}",
        view.at.to_clock_text(),
        group.desired,
        view.balancer.requests_per_second,
        millis(0.5),
        millis(0.99),
        policies.join(", "),
    )
}

/// What is wrong for longer: each instance in service whose checks fail, with the reason.
fn troubles(view: &View, group: &GroupView) -> Vec<String> {
    let time = view.at.to_clock_text();
    let failing =
        group.instances.iter().filter(|i| i.state == LifecycleState::InService && !i.is_healthy());
    failing
        .map(|instance| {
            let age = view.at.since(instance.launched_at).as_secs();
            let why = instance.last_check.as_deref().unwrap_or("not checked yet");
            let hint = match instance.address {
                Some(address) if why.contains("refused") => format!(
                    " (does the command listen on $HOST:$PORT, here {address}, and not on 127.0.0.1?)"
                ),
                _ => String::new(),
            };
            format!("{time}   ! {} is not healthy after {age} s: {why}{hint}", instance.id)
        })
        .collect()
}

fn status_json(view: &View, group: &GroupView) -> String {
    let totals = &view.balancer.totals;
    let micros = |quantile| {
        view.balancer.latency.quantile(quantile).map(|latency| latency.as_micros().to_string())
    };
    json!({
        "at": view.at.to_millis_text(),
        "kind": "status",
        "group": group.name.to_string(),
        "desired": group.desired,
        "in_service": count(group, LifecycleState::InService),
        "healthy": group.instances.iter().filter(|instance| instance.is_healthy()).count(),
        "pending": count(group, LifecycleState::Pending),
        "terminating": count(group, LifecycleState::Terminating),
        "requests": totals.requests,
        "requests_per_second": view.balancer.requests_per_second,
        "latency_p50_us": micros(0.5),
        "latency_p99_us": micros(0.99),
        "elb_5xx": totals.elb_responses.server_error,
        "target_5xx": totals.target_responses.server_error,
        "retries": totals.retries,
    })
    .to_string()
}

fn count(group: &GroupView, state: LifecycleState) -> usize {
    group.instances.iter().filter(|instance| instance.state == state).count()
}

fn kind_text(kind: EventKind) -> &'static str {
    match kind {
        EventKind::ScaleOut => "scale-out",
        EventKind::ScaleIn => "scale-in",
        EventKind::Launch => "launch",
        EventKind::LaunchFailed => "failed",
        EventKind::InService => "in-service",
        EventKind::Healthy => "healthy",
        EventKind::Unhealthy => "unhealthy",
        EventKind::Exited => "exited",
        EventKind::Replace => "replace",
        EventKind::Draining => "draining",
        EventKind::Terminated => "ended",
        EventKind::RefreshStarted => "deploy",
        EventKind::RefreshDone => "deployed",
        EventKind::Warning => "warning",
    }
}
