//! `elbow run`: load-balance and autoscale any command.

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use elbow_control::View;
use elbow_model::group::GroupSizeError;
use elbow_model::health_check::HealthCheckSettings;
use elbow_model::target_group::DeregistrationDelay;
use elbow_model::{
    AutoScalingGroup, Command, GroupName, GroupSize, HealthCheck, HealthCheckType,
    LaunchTemplateVersion, LoadBalancerName, Matcher, PolicyName, PortChoice, TargetGroup,
    TargetGroupName, TargetTracking, TrackedMetric, TrackingTiming,
};
use tokio::sync::mpsc;

use crate::cli::{Output, RunArgs};
use crate::commands::signals::StopSignals;
use crate::error::CommandError;
use crate::live::{self, Header, Wish};
use crate::plain::{Lines, Style};
use crate::stack::{self, Leftovers, LogDir, Stack, StackSpec};

/// Unless told otherwise: enough head-room for the seconds until help arrives.
const TARGET_CPU_DEFAULT: f64 = 50.0;
/// Keys that wait to be looked at.
const WISHES_MAX: usize = 4;
/// From one health check to the next, and the most that one may take.
const HEALTH_INTERVAL: Duration = Duration::from_secs(1);
/// Failures in a row: a service that is merely busy for a few seconds stays in.
const UNHEALTHY_AFTER: u32 = 5;
/// How long a request may wait for an instance, for instance for the first one.
const HOLD: Duration = Duration::from_secs(10);
/// From SIGTERM to SIGKILL.
const TERMINATE_GRACE: Duration = Duration::from_secs(10);
/// A new instance's CPU counts only after this: starting is work too.
const WARMUP: Duration = Duration::from_secs(3);

pub(crate) async fn run(args: RunArgs) -> Result<ExitCode, CommandError> {
    find_program(&args.command)?;
    let output = match args.output {
        Output::Auto if std::io::stdout().is_terminal() => Output::Live,
        Output::Auto => Output::Plain,
        chosen => chosen,
    };
    let command = args.command.join(" ");
    let drain = Duration::from_secs(u64::from(args.drain));
    let spec = spec(args)?;
    let mut signals = StopSignals::install()?;
    let stack = Stack::start(spec)?;
    let ended = match output {
        Output::Live => live(stack, command, drain, &mut signals).await?,
        Output::Json => lines(stack, Style::Json, drain, &mut signals).await?,
        Output::Auto | Output::Plain => lines(stack, Style::Text, drain, &mut signals).await?,
    };
    if ended.left.requests {
        eprintln!("elbow: some requests had not finished after {} s", drain.as_secs());
    }
    if output != Output::Json {
        println!("{}", summary(&ended.last));
    }
    match ended.left.instances {
        None => Ok(ExitCode::SUCCESS),
        Some(instances) => Err(CommandError::failed("not everything has ended", instances)),
    }
}

/// What there is to say when everything has stopped.
struct Ended {
    last: Arc<View>,
    left: Leftovers,
}

/// Shows lines until a signal comes, then stops.
async fn lines(
    stack: Stack,
    style: Style,
    drain: Duration,
    signals: &mut StopSignals,
) -> Result<Ended, CommandError> {
    let mut lines = Lines::new(style);
    let mut handle = stack.handle();
    let mut out = std::io::stdout();
    if style == Style::Text {
        println!("listening on http://{}, logs in {}", stack.address, stack.log_dir.display());
    }
    let gone = |source| CommandError::failed("the control plane has failed", source);
    loop {
        tokio::select! {
            view = handle.changed() => {
                let view = view.map_err(gone)?;
                // A reader that has closed its pipe does not stop the service.
                let _ = lines.write(&view, &mut out);
            }
            () = signals.received() => break,
        }
    }
    if style == Style::Text {
        println!("stopping: requests in flight may finish, again to stop at once");
    }
    let stopping = stop(stack, drain, signals.received());
    tokio::pin!(stopping);
    let left = loop {
        tokio::select! {
            left = &mut stopping => break left,
            Ok(view) = handle.changed() => {
                let _ = lines.write(&view, &mut out);
            }
        }
    };
    let last = handle.view();
    let _ = lines.write(&last, &mut out);
    Ok(Ended { last, left })
}

/// Shows the live view until a key or a signal asks to stop, then stops.
async fn live(
    stack: Stack,
    command: String,
    drain: Duration,
    signals: &mut StopSignals,
) -> Result<Ended, CommandError> {
    let (wishes, mut wished) = mpsc::channel(WISHES_MAX);
    let header =
        Header { command, url: format!("http://{}", stack.address), logs: stack.log_dir.clone() };
    let handle = stack.handle();
    let view = live::start(handle.clone(), header, wishes)
        .map_err(|source| CommandError::failed("cannot show the live view", source))?;
    tokio::select! {
        _ = wished.recv() => {}
        () = signals.received() => {}
    }
    view.set_stopping();
    let at_once = async {
        loop {
            tokio::select! {
                wish = wished.recv() => if matches!(wish, Some(Wish::ForceStop)) { return },
                () = signals.received() => return,
            }
        }
    };
    let left = stop(stack, drain, at_once).await;
    let last = handle.view();
    view.finish();
    Ok(Ended { last, left })
}

/// Stops everything, patiently until `at_once` ends.
async fn stop(stack: Stack, drain: Duration, at_once: impl Future<Output = ()>) -> Leftovers {
    let driver = Arc::clone(&stack.driver);
    tokio::select! {
        left = stack.stop(drain) => left,
        () = at_once => {
            // Nothing is left behind even by the impatient.
            let ended = driver.shutdown(Duration::ZERO).await;
            Leftovers { requests: false, instances: ended.err().map(|error| error.to_string()) }
        }
    }
}

fn spec(args: RunArgs) -> Result<StackSpec, CommandError> {
    let usage = |text: String| CommandError::Usage(text);
    let name = args.name.unwrap_or_else(|| default_name(&args.command));
    let size = GroupSize::try_new(args.min, args.max).map_err(|error| {
        usage(match error {
            GroupSizeError::MinAboveMax { min, max } => {
                format!("--min {min} is greater than --max {max}")
            }
            other => other.to_string(),
        })
    })?;
    let balancer = LoadBalancerName::try_new(&name)
        .map_err(|error| usage(format!("--name {name:?} does not do: {error}")))?;
    let named = |error: elbow_model::id::NameError| usage(error.to_string());
    let target_group_name = TargetGroupName::try_new(&name).map_err(named)?;
    let group_name = GroupName::try_new(&name).map_err(named)?;
    let policy = policy(args.target_cpu, args.target_rps)?;
    let health_check = health_check(args.health)?;
    let delay = DeregistrationDelay::try_new(Duration::from_secs(u64::from(args.drain)))
        .map_err(|error| usage(format!("--drain: {error}")))?;
    let port = match args.port {
        Some(0) => return Err(usage("--port 0 is no port".to_owned())),
        Some(port) => PortChoice::Fixed(port),
        None => PortChoice::PerInstance,
    };
    Ok(StackSpec {
        listen: args.listen,
        workers: args.workers,
        log_dir: args.log_dir.map_or_else(|| LogDir::OfService(name.clone()), LogDir::At),
        zones: args.zones,
        hold: HOLD,
        terminate_grace: TERMINATE_GRACE,
        balancer,
        target_group: TargetGroup {
            name: target_group_name.clone(),
            health_check,
            deregistration_delay: delay,
        },
        group: AutoScalingGroup {
            name: group_name,
            size,
            zones: stack::zones(args.zones),
            target_groups: vec![target_group_name],
            health_check_type: HealthCheckType::Elb,
            health_check_grace_period: Duration::from_secs(u64::from(args.grace)),
            default_instance_warmup: WARMUP,
            policies: vec![policy],
        },
        desired: size.min(),
        template: LaunchTemplateVersion {
            number: 1,
            command: Command::Argv(args.command),
            environment: BTreeMap::new(),
            port,
            vcpus: 1,
        },
    })
}

fn policy(cpu: Option<f64>, rps: Option<f64>) -> Result<TargetTracking, CommandError> {
    let (name, metric, target) = match (cpu, rps) {
        (_, Some(rps)) => ("target-rps", TrackedMetric::RequestsPerTarget, rps),
        (cpu, None) => ("target-cpu", TrackedMetric::AverageCpu, cpu.unwrap_or(TARGET_CPU_DEFAULT)),
    };
    let policy = PolicyName::try_new(name).map_err(|e| CommandError::Usage(e.to_string()))?;
    TargetTracking::try_new(policy, metric, target, TrackingTiming::FAST)
        .map_err(|error| CommandError::Usage(format!("--{name}: {error}")))
}

fn health_check(path: Option<String>) -> Result<HealthCheck, CommandError> {
    let usage = |error: elbow_model::health_check::HealthCheckError| {
        CommandError::Usage(format!("--health: {error}"))
    };
    let codes = if path.is_some() { "200-399" } else { "200-499" };
    HealthCheck::try_new(HealthCheckSettings {
        path: path.unwrap_or_else(|| "/".to_owned()),
        port: None,
        interval: HEALTH_INTERVAL,
        timeout: HEALTH_INTERVAL,
        healthy_threshold: 2,
        unhealthy_threshold: UNHEALTHY_AFTER,
        matcher: Matcher::parse(codes).map_err(usage)?,
    })
    .map_err(usage)
}

/// The command's file name, made to fit a load balancer's.
fn default_name(command: &[String]) -> String {
    let program = command.first().map_or("", String::as_str);
    let stem = Path::new(program).file_stem().and_then(|stem| stem.to_str()).unwrap_or("");
    let fitting: String =
        stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(32).collect();
    let trimmed = fitting.trim_matches('-');
    if trimmed.is_empty() { "service".to_owned() } else { trimmed.to_owned() }
}

/// Says at once when the program is not there, instead of after the first launch.
fn find_program(command: &[String]) -> Result<(), CommandError> {
    let program = command.first().map_or("", String::as_str);
    let executable = |path: &Path| {
        path.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
    };
    if program.contains('/') {
        let path = PathBuf::from(program);
        return if executable(&path) {
            Ok(())
        } else if path.exists() {
            Err(CommandError::NoProgram(format!("command is not executable: {program}")))
        } else {
            Err(CommandError::NoProgram(format!("command not found: {program}")))
        };
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    if !program.is_empty() && std::env::split_paths(&path).any(|dir| executable(&dir.join(program)))
    {
        return Ok(());
    }
    Err(CommandError::NoProgram(format!("command not found: {program}")))
}

fn summary(view: &View) -> String {
    let totals = &view.balancer.totals;
    format!(
        "{} requests, {} answered with an error by the load balancer, {} by instances, {} cut off, {} sent again",
        totals.requests,
        totals.elb_responses.server_error,
        totals.target_responses.server_error,
        totals.cut_responses,
        totals.retries,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_from_the_command() {
        let cases = [
            ("python3", "python3"),
            ("/usr/bin/my_service.sh", "my-service"),
            ("./-x-", "x"),
            ("…", "service"),
            ("", "service"),
        ];
        for (command, name) in cases {
            let name_here = default_name(&[command.to_owned()]);
            assert_eq!(name_here, name, "{command}");
            assert!(LoadBalancerName::try_new(&name_here).is_ok());
        }
    }

    #[test]
    fn programs_that_cannot_run_are_named() {
        let find = |program: &str| find_program(&[program.to_owned()]).map_err(|e| e.to_string());
        assert_eq!(find("sh"), Ok(()));
        assert_eq!(find("/bin/sh"), Ok(()));
        assert_eq!(find("no-such-program"), Err("command not found: no-such-program".to_owned()));
        assert_eq!(find("./no-such"), Err("command not found: ./no-such".to_owned()));
        assert_eq!(find("/etc/passwd"), Err("command is not executable: /etc/passwd".to_owned()));
    }
}
