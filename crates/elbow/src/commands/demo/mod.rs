//! `elbow demo`: the closed loop, shown and checked.
//!
//! The sample service behind a load balancer as a group of 1 to 4, an open-loop load that rises
//! and falls, a kill, a deploy; at the end a report, a JSON file and one picture.

mod observe;
mod scenario;
mod service;
mod verdict;

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use elbow_control::{ControlHandle, InstanceView, RefreshPreferences, View};
use elbow_load::load::{self, LoadResult, RunningLoad};
use elbow_load::report::TextStyle;
use elbow_load::{ChartSpec, chart};

use crate::cli::DemoArgs;
use crate::commands::signals::StopSignals;
use crate::error::CommandError;
use crate::stack::Stack;
use observe::Observer;
use scenario::Scenario;

/// How long the first instance may take until it is healthy.
const FIRST_HEALTHY_WITHIN: Duration = Duration::from_secs(20);
/// From here until the load's first request.
const LEAD: Duration = Duration::from_millis(200);
/// The load goes on for this long after the group is back to one instance.
const CALM_FOR: Duration = Duration::from_secs(2);
/// Requests in flight at the end may take this long.
const PATIENCE: Duration = Duration::from_secs(5);
/// The exit code of a program that SIGINT has ended.
const INTERRUPTED: u8 = 130;

pub(crate) async fn run(args: DemoArgs) -> Result<ExitCode, CommandError> {
    let scenario = if args.short { Scenario::short() } else { Scenario::full() };
    check_writable(&args.out)?;
    let scratch = tempfile::Builder::new()
        .prefix("elbow-demo-")
        .tempdir()
        .map_err(|source| CommandError::failed("cannot make a temporary directory", source))?;
    let mut signals = StopSignals::install()?;
    let stack = Stack::start(service::spec(&scenario, scratch.path(), args.workers)?)?;
    println!(
        "elbow demo: the sample to-do service behind http://{}, 1 to {} instances, {} requests/s each",
        stack.address, scenario.max, scenario.rps_per_instance
    );
    let outcome = tokio::select! {
        outcome = play(&scenario, &stack, scratch.path()) => Some(outcome),
        () = signals.received() => None,
    };
    let last = stack.handle().view();
    let left = stack.stop(PATIENCE).await;
    let Some(outcome) = outcome else {
        eprintln!("elbow: interrupted; everything it started has been stopped");
        return Ok(ExitCode::from(INTERRUPTED));
    };
    let (observer, load) = outcome?;
    if let Some(instances) = left.instances {
        eprintln!("elbow: {instances}");
    }
    finish(&args.out, &scenario, &observer, &load, &last)
}

/// Runs load and script to their end.
async fn play(
    scenario: &Scenario,
    stack: &Stack,
    scratch: &Path,
) -> Result<(Observer, LoadResult), CommandError> {
    let mut handle = stack.handle();
    first_healthy(&mut handle, stack).await?;
    let plan = service::load(scenario, stack.address)?;
    let started = stack.clock.now() + LEAD;
    let mut observer = Observer::new(started);
    let load = load::start(plan, Arc::clone(&stack.clock), started)
        .map_err(|source| CommandError::failed("cannot start the load", source))?;
    let mut script = Script { killed: false, deployed: false, calm_since: None, line: Line::new() };
    loop {
        let view = handle
            .changed()
            .await
            .map_err(|source| CommandError::failed("the control plane has failed", source))?;
        observer.see(&view, &mut |text| script.line.event(text));
        script.line.status(&load, &view);
        let at = view.at.since(started);
        if view.at >= started
            && script.turn(scenario, stack, scratch, &view, &mut observer, at).await?
        {
            load.stop_handle().stop();
            break;
        }
        if at >= scenario.duration() {
            break;
        }
    }
    script.line.end();
    let result = load
        .finish()
        .await
        .map_err(|source| CommandError::failed("the load generator has failed", source))?;
    observer.finish(&result, stack.clock.now());
    Ok((observer, result))
}

/// What the demo does by itself, each once.
struct Script {
    killed: bool,
    deployed: bool,
    calm_since: Option<Duration>,
    line: Line,
}

impl Script {
    /// Does what is due at `at`. True when there is nothing left to show.
    async fn turn(
        &mut self,
        scenario: &Scenario,
        stack: &Stack,
        scratch: &Path,
        view: &View,
        observer: &mut Observer,
        at: Duration,
    ) -> Result<bool, CommandError> {
        if !self.killed && at >= scenario.kill_at {
            self.killed = true;
            if let Some(id) = observer.oldest_serving(view) {
                stack.driver.kill(&id);
                let now = stack.clock.now();
                observer.killed(&id, now);
                self.line.event(&format!("SIGKILL to {id}"));
            }
        }
        if !self.deployed && at >= scenario.deploy_at {
            self.deployed = true;
            let template = service::template(scenario, scratch, "v2", 2)?;
            let name = stack.group.clone();
            let preferences = RefreshPreferences {
                min_healthy_percent: 100,
                max_healthy_percent: 150,
                instance_warmup: Duration::from_millis(500),
            };
            stack
                .handle()
                .with(move |c, now| c.deploy(&name, template, preferences, now))
                .await
                .map_err(|source| CommandError::failed("the control plane has failed", source))?
                .map_err(|source| CommandError::failed("cannot deploy", source))?;
        }
        if at < scenario.falls_at() || !observer.is_back_to_one(view) {
            self.calm_since = None;
            return Ok(false);
        }
        let since = *self.calm_since.get_or_insert(at);
        Ok(at.saturating_sub(since) >= CALM_FOR)
    }
}

async fn first_healthy(handle: &mut ControlHandle, stack: &Stack) -> Result<(), CommandError> {
    let wait = async {
        loop {
            let view = handle
                .changed()
                .await
                .map_err(|source| CommandError::failed("the control plane has failed", source))?;
            let mut instances = view.groups.iter().flat_map(|group| &group.instances);
            if instances.any(InstanceView::is_healthy) {
                return Ok(());
            }
        }
    };
    match tokio::time::timeout(FIRST_HEALTHY_WITHIN, wait).await {
        Ok(result) => result,
        Err(_) => {
            let view = stack.handle().view();
            let why = view.groups.iter().find_map(|group| group.last_failure.as_ref()).map_or_else(
                || "it does not answer its health check".to_owned(),
                |failure| format!("{}\n{}", failure.what, failure.log.join("\n")),
            );
            Err(CommandError::failed("the sample service did not become healthy", why))
        }
    }
}

fn finish(
    out: &Path,
    scenario: &Scenario,
    observer: &Observer,
    load: &LoadResult,
    last: &View,
) -> Result<ExitCode, CommandError> {
    let checks = verdict::checks(scenario, observer, load, last);
    let report = verdict::report(scenario, observer, load, &checks);
    let terminal = std::io::stdout().is_terminal();
    print!("\n{}", report.to_text(TextStyle { unicode: terminal, width: 100 }));
    let spec = ChartSpec {
        title: "elbow demo".to_owned(),
        summary: report.summary(),
        rps_per_instance: Some(scenario.rps_per_instance),
        cpu_target_percent: None,
        reaction: report.reaction.as_ref().map(|reaction| (reaction.over, reaction.served)),
    };
    let files = [
        ("elbow-demo.json", report.to_json()),
        ("elbow-demo.svg", chart::svg(observer.recording(), &spec)),
    ];
    for (name, content) in files {
        let path = out.join(name);
        std::fs::write(&path, content).map_err(|source| {
            CommandError::failed(format!("cannot write {}", path.display()), source)
        })?;
        println!("wrote {}", path.display());
    }
    Ok(if report.passed() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Says before a minute of demo, not after, that its results cannot be kept.
fn check_writable(out: &Path) -> Result<(), CommandError> {
    tempfile::tempfile_in(out).map(|_| ()).map_err(|source| {
        CommandError::failed(format!("cannot write to {}", out.display()), source)
    })
}

/// The terminal's last line: progress in place on a terminal, else only events.
struct Line {
    terminal: bool,
    open: bool,
}

impl Line {
    fn new() -> Self {
        Self { terminal: std::io::stdout().is_terminal(), open: false }
    }

    fn event(&mut self, text: &str) {
        self.clear();
        println!("{text}");
    }

    fn status(&mut self, load: &RunningLoad, view: &View) {
        if !self.terminal {
            return;
        }
        let progress = load.progress();
        let millis = |latency: Option<Duration>| {
            latency.map_or("-".to_owned(), |l| format!("{:.0} ms", l.as_secs_f64() * 1000.0))
        };
        let (serving, desired) = view.groups.first().map_or((0, 0), observe::serving_and_desired);
        self.clear();
        print!(
            "{:5.1} s  {:4.0} requests/s  {serving}/{desired} instances  p50 {}  p99 {}  {} sent  {} failed",
            progress.elapsed.as_secs_f64(),
            progress.intended_rps,
            millis(progress.p50),
            millis(progress.p99),
            progress.sent,
            progress.failed
        );
        // A terminal that cannot be written to is no reason to stop.
        let _ = std::io::stdout().flush();
        self.open = true;
    }

    fn end(&mut self) {
        self.clear();
    }

    fn clear(&mut self) {
        if self.open {
            print!("\r\x1b[2K");
            self.open = false;
        }
    }
}
