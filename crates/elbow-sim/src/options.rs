//! What one simulation is made of. Drawn at random for a sweep (see `draw`), written out by hand
//! for a story.

use std::time::Duration;

use elbow_base::Rng;
use elbow_model::{TrackedMetric, TrackingTiming};

/// One simulated world.
#[derive(Clone, Debug)]
pub struct Options {
    /// How long faults and changes of traffic go on.
    pub chaos: Duration,
    /// Smallest size of the group.
    pub min: u32,
    /// Largest size of the group.
    pub max: u32,
    /// Desired capacity at first.
    pub desired: u32,
    /// Zones, 1 to 16.
    pub zones: u8,
    /// The metric to keep at a target, if the group scales by itself.
    pub policy: Option<(TrackedMetric, f64)>,
    /// When the policy's alarms go off.
    pub timing: TrackingTiming,
    /// `DefaultInstanceWarmup`.
    pub warmup: Duration,
    /// `HealthCheckGracePeriod`.
    pub grace: Duration,
    /// Whether failing target checks make a member unhealthy.
    pub elb: bool,
    /// The target group's checks.
    pub check: CheckOptions,
    /// The target group's deregistration delay.
    pub deregistration_delay: Duration,
    /// From SIGTERM to SIGKILL.
    pub terminate_grace: Duration,
    /// How long a request may wait for a target.
    pub hold: Duration,
    /// How instances start and serve.
    pub service: ServiceOptions,
    /// What goes wrong during the chaos.
    pub faults: FaultOptions,
    /// How the workers of the data plane behave.
    pub data_plane: DataPlaneOptions,
    /// The traffic from the start: each shape and how long it lasts; the last goes on.
    pub traffic: Vec<(Duration, Shape)>,
    /// What its owner, or an accident, does and when.
    pub actions: Vec<(Duration, Action)>,
    /// Requests a second after the chaos, steady.
    pub calm_rate: f64,
    /// Whether everything that is sick recovers when the chaos ends; else the group must replace
    /// it (where it may).
    pub heals: bool,
    /// Lines of trace that are kept; 0 is none.
    pub trace_lines: usize,
}

/// A target group's health checks.
#[derive(Clone, Copy, Debug)]
pub struct CheckOptions {
    /// From one check to the next.
    pub interval: Duration,
    /// The longest that a check may take.
    pub timeout: Duration,
    /// Successes that make an unhealthy target healthy.
    pub healthy: u32,
    /// Failures that make a target unhealthy.
    pub unhealthy: u32,
}

/// How instances start and serve. Each is one server with one CPU: requests are served one after
/// the other, so that latency and CPU follow the load.
#[derive(Clone, Copy, Debug)]
pub struct ServiceOptions {
    /// From the launch until the process runs.
    pub boot: Span,
    /// From then until it accepts connections.
    pub listen: Span,
    /// CPU time of a request.
    pub cost: Span,
    /// Time a request takes beside its CPU time.
    pub latency: Span,
    /// From SIGTERM to the end.
    pub stop: Span,
    /// Health checks wait in the same queue as requests, so that overload looks like sickness.
    pub probes_queue: bool,
    /// Percent of requests that may be sent again after a target has seen them.
    pub idempotent_percent: u8,
}

/// What goes wrong, in percent of launches where nothing else is said.
#[derive(Clone, Copy, Debug)]
pub struct FaultOptions {
    /// The driver refuses to launch.
    pub launch_error_percent: u8,
    /// The process ends soon after its start.
    pub crash_at_start_percent: u8,
    /// The service never passes a check.
    pub never_healthy_percent: u8,
    /// The service accepts connections much later than others.
    pub slow_start_percent: u8,
    /// It ignores SIGTERM.
    pub stubborn_percent: u8,
    /// When it ends by itself, something of it lives on for a while.
    pub linger_percent: u8,
    /// Mean life of an instance until it crashes; `None` is for ever.
    pub mean_life: Option<Duration>,
    /// Mean time until its health fails for a while; `None` is never.
    pub mean_health: Option<Duration>,
}

/// How the workers of the data plane behave.
#[derive(Clone, Copy, Debug)]
pub struct DataPlaneOptions {
    /// Workers.
    pub workers: usize,
    /// From the publication of a snapshot until a worker routes by it.
    pub swap: Span,
    /// From a report until the controller has it.
    pub report_lag: Span,
    /// How long after a second has ended its metrics count as complete.
    pub tick_margin: Duration,
}

/// A range of durations to draw from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The shortest.
    pub from: Duration,
    /// The longest.
    pub to: Duration,
}

/// Requests a second over time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// Evenly spaced.
    Steady(f64),
    /// From the first rate to the second.
    Ramp(f64, f64),
    /// At random times, at this mean rate.
    Noise(f64),
    /// The first rate, and in two of every ten seconds the second.
    Bursts(f64, f64),
}

/// What a service does when it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Serves.
    Fit,
    /// Answers 500 to everything.
    Failing,
    /// Does not answer checks in time; requests take as long.
    Slow,
}

/// Something done to the group from outside.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// The owner sets the desired capacity.
    SetDesired(u32),
    /// The owner deploys a new version.
    Deploy {
        /// Healthy members that must remain, in percent.
        min_healthy_percent: u32,
        /// Members at a time, in percent.
        max_healthy_percent: u32,
        /// Time in service before a new member counts.
        warmup: Duration,
        /// The new version never passes a check.
        bad: bool,
    },
    /// SIGKILL of any instance.
    Kill,
    /// SIGKILL of all instances.
    KillAll,
    /// Somebody ends an instance past the group, by hand.
    TerminateByHand,
    /// Any instance fails its checks from now on.
    Sicken,
    /// All instances fail their checks for this long: what they depend on is away.
    Outage(Duration),
}

impl Span {
    /// Always `of`.
    pub const fn fixed(of: Duration) -> Self {
        Self { from: of, to: of }
    }

    /// From `from` to `to` milliseconds.
    pub const fn ms(from: u64, to: u64) -> Self {
        Self { from: Duration::from_millis(from), to: Duration::from_millis(to) }
    }

    /// One duration of the range.
    pub fn draw(self, rng: &mut Rng) -> Duration {
        let width = self.to.saturating_sub(self.from);
        let nanos = u64::try_from(width.as_nanos()).unwrap_or(u64::MAX).saturating_add(1);
        self.from + Duration::from_nanos(rng.below(nanos))
    }
}

impl FaultOptions {
    /// Nothing goes wrong.
    pub const NONE: Self = Self {
        launch_error_percent: 0,
        crash_at_start_percent: 0,
        never_healthy_percent: 0,
        slow_start_percent: 0,
        stubborn_percent: 0,
        linger_percent: 0,
        mean_life: None,
        mean_health: None,
    };
}

impl Options {
    /// A world where nothing goes wrong and nothing is left to chance: a group of `min` to `max`
    /// in two zones, services that serve 1.1 s after their launch, two prompt workers, no traffic
    /// and no policy. Stories change what they are about.
    pub fn quiet(min: u32, max: u32) -> Self {
        let ms = Duration::from_millis;
        Self {
            chaos: Duration::from_secs(60),
            min,
            max,
            desired: min,
            zones: 2,
            policy: None,
            timing: TrackingTiming::FAST,
            warmup: Duration::ZERO,
            grace: Duration::from_secs(10),
            elb: true,
            check: CheckOptions { interval: ms(500), timeout: ms(500), healthy: 2, unhealthy: 2 },
            deregistration_delay: Duration::from_secs(20),
            terminate_grace: Duration::from_secs(5),
            hold: Duration::ZERO,
            service: ServiceOptions {
                boot: Span::fixed(Duration::from_secs(1)),
                listen: Span::fixed(ms(100)),
                cost: Span::fixed(ms(20)),
                latency: Span::fixed(ms(5)),
                stop: Span::fixed(ms(50)),
                probes_queue: false,
                idempotent_percent: 100,
            },
            faults: FaultOptions::NONE,
            data_plane: DataPlaneOptions {
                workers: 2,
                swap: Span::ms(0, 2),
                report_lag: Span::ms(0, 1),
                tick_margin: ms(50),
            },
            traffic: vec![(Duration::ZERO, Shape::Steady(0.0))],
            actions: Vec::new(),
            calm_rate: 0.0,
            heals: true,
            trace_lines: 400,
        }
    }
}
