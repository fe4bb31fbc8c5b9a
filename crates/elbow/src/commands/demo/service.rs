//! The demo's resources: load balancer, target group, group, launch template and load.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::time::Duration;

use elbow_load::{Body, LoadPlan, LoadSpec, RequestSpec, Schedule};
use elbow_model::health_check::HealthCheckSettings;
use elbow_model::target_group::DeregistrationDelay;
use elbow_model::{
    AutoScalingGroup, Command, GroupName, GroupSize, HealthCheck, HealthCheckType,
    LaunchTemplateVersion, LoadBalancerName, Matcher, PolicyName, PortChoice, TargetGroup,
    TargetGroupName, TargetTracking, TrackedMetric, TrackingTiming,
};

use super::scenario::Scenario;
use crate::error::CommandError;
use crate::stack::{self, LogDir, StackSpec};

const NAME: &str = "demo";
const ZONES: u8 = 3;
/// Connections the load holds open: enough for the peak even when answers take 100 ms.
const CONNECTIONS: u32 = 64;
/// Items that the load's writes go to.
const ITEMS: u32 = 5;

/// Everything that runs.
pub(crate) fn spec(
    scenario: &Scenario,
    scratch: &Path,
    workers: Option<usize>,
) -> Result<StackSpec, CommandError> {
    let invalid = |error: &dyn std::error::Error| {
        CommandError::failed("the demo's own settings are wrong", error.to_string())
    };
    let target_group = TargetGroupName::try_new(NAME).map_err(|e| invalid(&e))?;
    let health_check = HealthCheck::try_new(HealthCheckSettings {
        path: "/api/v1/health".to_owned(),
        port: None,
        interval: Duration::from_millis(500),
        timeout: Duration::from_millis(500),
        healthy_threshold: 2,
        unhealthy_threshold: 5,
        matcher: Matcher::ok(),
    })
    .map_err(|e| invalid(&e))?;
    let policy = TargetTracking::try_new(
        PolicyName::try_new("requests-per-target").map_err(|e| invalid(&e))?,
        TrackedMetric::RequestsPerTarget,
        scenario.rps_per_instance,
        TrackingTiming::FAST,
    )
    .map_err(|e| invalid(&e))?;
    let group = AutoScalingGroup {
        name: GroupName::try_new(NAME).map_err(|e| invalid(&e))?,
        size: GroupSize::try_new(1, scenario.max).map_err(|e| invalid(&e))?,
        zones: stack::zones(ZONES),
        target_groups: vec![target_group.clone()],
        health_check_type: HealthCheckType::Elb,
        health_check_grace_period: Duration::from_secs(10),
        default_instance_warmup: Duration::from_secs(1),
        policies: vec![policy],
    };
    let delay = DeregistrationDelay::try_new(Duration::from_secs(10)).map_err(|e| invalid(&e))?;
    Ok(StackSpec {
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        workers,
        log_dir: LogDir::At(scratch.join("logs")),
        zones: ZONES,
        hold: Duration::from_secs(5),
        terminate_grace: Duration::from_secs(5),
        balancer: LoadBalancerName::try_new(NAME).map_err(|e| invalid(&e))?,
        target_group: TargetGroup { name: target_group, health_check, deregistration_delay: delay },
        group,
        desired: 1,
        template: template(scenario, scratch, "v1", 1)?,
    })
}

/// The sample service of this very program, in `version`.
pub(crate) fn template(
    scenario: &Scenario,
    scratch: &Path,
    version: &str,
    number: u64,
) -> Result<LaunchTemplateVersion, CommandError> {
    let program = std::env::current_exe()
        .map_err(|source| CommandError::failed("cannot find this program's own file", source))?;
    let program = program.into_os_string().into_string().map_err(|path| {
        CommandError::failed("this program's path is not text", path.to_string_lossy().into_owned())
    })?;
    let cost = scenario.cpu_cost.as_micros().to_string();
    let arguments = ["sample", "--service-version", version, "--cpu-cost-us", &cost];
    let database = format!("sqlite:{}", scratch.join("todos.db").display());
    let mut argv = vec![program];
    argv.extend(arguments.map(str::to_owned));
    Ok(LaunchTemplateVersion {
        number,
        command: Command::Argv(argv),
        environment: BTreeMap::from([("DATABASE_URL".to_owned(), database)]),
        port: PortChoice::PerInstance,
        vcpus: 1,
    })
}

/// Nine reads to each write; all safe to repeat.
pub(crate) fn load(scenario: &Scenario, target: SocketAddr) -> Result<LoadPlan, CommandError> {
    let wrong = |source: Box<dyn std::error::Error + Send + Sync>| {
        CommandError::failed("the demo's own load is wrong", source)
    };
    let schedule = Schedule::try_new(&scenario.segments).map_err(|e| wrong(e.into()))?;
    let list = RequestSpec { weight: 9 * ITEMS, ..RequestSpec::get("/api/v1/todos?limit=20") };
    let mut mix = vec![list];
    mix.extend((1..=ITEMS).map(|item| RequestSpec {
        weight: 1,
        method: "PUT".to_owned(),
        path: format!("/api/v1/todos/demo-{item}"),
        body: Some(Body {
            content_type: "application/json".to_owned(),
            bytes: format!(r#"{{"title":"item {item} of the demo"}}"#).into_bytes(),
        }),
    }));
    LoadPlan::try_new(LoadSpec {
        target,
        host: "demo.elb.localhost".to_owned(),
        schedule,
        mix,
        timeout: Duration::from_secs(10),
        connections_max: CONNECTIONS,
        waiting_max: 2_000,
        resolution: Duration::from_millis(500),
        seed: 1,
    })
    .map_err(|e| wrong(e.into()))
}
