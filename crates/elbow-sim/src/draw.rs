//! Options at random. Each run draws not only events but how much of what there is (a "swarm"),
//! so that rare combinations come up: many runs have no faults of a kind at all, some have nothing
//! else.

use std::time::Duration;

use elbow_base::Rng;
use elbow_model::{TrackedMetric, TrackingTiming};

use crate::options::{
    Action, CheckOptions, DataPlaneOptions, FaultOptions, Options, ServiceOptions, Shape, Span,
};

/// Requests a second that one instance serves at 100 % CPU, in the middle.
const COST_MS: u64 = 60;
/// Parts the draws of options from those of the world.
const OPTIONS_SALT: u64 = 0x0b71_0a5e_ed5a_17ed;

impl Options {
    /// The options of a seed.
    pub fn draw(seed: u64) -> Self {
        // Apart from the world's own draws, so that options can be changed and the rest kept.
        let mut rng = Rng::from_seed(seed ^ OPTIONS_SALT);
        let rng = &mut rng;
        let max = between(rng, 1, 6);
        let min = between(rng, 0, max);
        let desired = between(rng, min, max);
        let chaos = Duration::from_secs(u64::from(between(rng, 15, 50)));
        let check = draw_check(rng);
        let cost_ms = COST_MS / 2 + rng.below(COST_MS);
        let capacity = 1000.0 / as_f64(cost_ms);
        let (policy, timing) = draw_policy(rng, capacity);
        let service = draw_service(rng, cost_ms);
        Self {
            chaos,
            min,
            max,
            desired,
            zones: u8::try_from(between(rng, 1, 3)).unwrap_or(1),
            policy,
            timing,
            warmup: one_of(rng, &[0, 0, 1, 3].map(Duration::from_secs)),
            // A grace period shorter than a start never comes to rest, here as on AWS.
            grace: one_of(rng, &[0, 2, 5, 15].map(Duration::from_secs))
                .max(service.listen.to + check.interval * (check.healthy + 2)),
            elb: rng.percent(80),
            check,
            deregistration_delay: one_of(rng, &[0, 1, 5, 20, 20].map(Duration::from_secs)),
            terminate_grace: one_of(rng, &[0, 1, 5].map(Duration::from_secs)),
            hold: one_of(rng, &[0, 0, 1, 5].map(Duration::from_secs)),
            service,
            faults: draw_faults(rng),
            data_plane: draw_data_plane(rng),
            traffic: draw_traffic(rng, chaos, capacity * f64::from(max)),
            actions: draw_actions(rng, chaos, min, max),
            calm_rate: draw_calm(rng, capacity * f64::from(max)),
            heals: rng.percent(60),
            trace_lines: 150,
        }
    }
}

fn draw_check(rng: &mut Rng) -> CheckOptions {
    let interval = one_of(rng, &[200, 500, 1000, 2000].map(Duration::from_millis));
    CheckOptions {
        interval,
        timeout: if rng.percent(50) { interval } else { interval / 2 },
        healthy: between(rng, 2, 4),
        unhealthy: between(rng, 2, 3),
    }
}

fn draw_policy(rng: &mut Rng, capacity: f64) -> (Option<(TrackedMetric, f64)>, TrackingTiming) {
    let share = 0.2 + 0.5 * rng.unit();
    let policy = match rng.below(3) {
        0 => None,
        1 => Some((TrackedMetric::AverageCpu, share * 100.0)),
        _ => Some((TrackedMetric::RequestsPerTarget, share * capacity)),
    };
    let slow = TrackingTiming { period: Duration::from_secs(10), high_periods: 2, low_periods: 3 };
    (policy, if rng.percent(8) { slow } else { TrackingTiming::FAST })
}

fn draw_service(rng: &mut Rng, cost_ms: u64) -> ServiceOptions {
    let boot_ms = one_of(rng, &[0, 100, 1000, 4000]);
    let listen_ms = one_of(rng, &[0, 200, 2000]);
    let latency_ms = one_of(rng, &[0, 5, 500, 3000]);
    ServiceOptions {
        boot: Span::ms(boot_ms / 2, boot_ms),
        listen: Span::ms(listen_ms / 2, listen_ms),
        cost: Span::fixed(Duration::from_millis(cost_ms)),
        latency: Span::ms(1, 1 + latency_ms),
        stop: Span::ms(0, one_of(rng, &[0, 50, 2000])),
        probes_queue: rng.percent(40),
        idempotent_percent: one_of(rng, &[100, 100, 80, 0]),
    }
}

fn draw_faults(rng: &mut Rng) -> FaultOptions {
    if rng.percent(15) {
        return FaultOptions::NONE;
    }
    let mut percent = |likely: u8, values: &[u8]| {
        if rng.percent(likely) { one_of(rng, values) } else { 0 }
    };
    let mut faults = FaultOptions {
        launch_error_percent: percent(30, &[10, 50, 100]),
        crash_at_start_percent: percent(30, &[10, 50, 100]),
        never_healthy_percent: percent(30, &[10, 50, 100]),
        slow_start_percent: percent(30, &[10, 50]),
        stubborn_percent: percent(20, &[20, 100]),
        linger_percent: percent(40, &[30, 100]),
        mean_life: None,
        mean_health: None,
    };
    if rng.percent(40) {
        faults.mean_life = Some(Duration::from_secs(5 + rng.below(60)));
    }
    if rng.percent(30) {
        faults.mean_health = Some(Duration::from_secs(5 + rng.below(60)));
    }
    faults
}

fn draw_data_plane(rng: &mut Rng) -> DataPlaneOptions {
    let swap = one_of(rng, &[1, 1, 20, 300, 2000]);
    let lag = one_of(rng, &[0, 0, 5, 300, 1000]);
    DataPlaneOptions {
        workers: one_of(rng, &[1, 2, 2, 4]),
        swap: Span::ms(0, swap),
        report_lag: Span::ms(0, lag),
        tick_margin: Duration::from_millis(one_of(rng, &[20, 50, 250])),
    }
}

fn draw_traffic(rng: &mut Rng, chaos: Duration, most: f64) -> Vec<(Duration, Shape)> {
    let phases = between(rng, 1, 4);
    let length = chaos / phases;
    let rate = |rng: &mut Rng| (most * 1.2 * rng.unit()).min(60.0);
    (0..phases)
        .map(|_| {
            let shape = match rng.below(5) {
                0 => Shape::Steady(0.0),
                1 => Shape::Steady(rate(rng)),
                2 => Shape::Ramp(rate(rng), rate(rng)),
                3 => Shape::Noise(rate(rng)),
                _ => Shape::Bursts(rate(rng) / 4.0, rate(rng)),
            };
            (length, shape)
        })
        .collect()
}

fn draw_calm(rng: &mut Rng, most: f64) -> f64 {
    match rng.below(4) {
        0 => 0.0,
        1 => (most * 0.1 * rng.unit()).min(30.0),
        _ => (most * 0.75 * rng.unit()).min(60.0),
    }
}

fn draw_actions(rng: &mut Rng, chaos: Duration, min: u32, max: u32) -> Vec<(Duration, Action)> {
    let count = one_of(rng, &[0, 1, 3, 6]);
    (0..count)
        .map(|_| {
            let at = chaos.mul_f64(rng.unit());
            let action = match rng.below(9) {
                0..=2 => Action::SetDesired(between(rng, min, max)),
                3 | 4 => Action::Deploy {
                    min_healthy_percent: one_of(rng, &[100, 100, 50, 0]),
                    max_healthy_percent: one_of(rng, &[100, 100, 150]),
                    warmup: one_of(rng, &[0, 2].map(Duration::from_secs)),
                    bad: rng.percent(30),
                },
                5 => Action::Kill,
                6 => Action::TerminateByHand,
                7 => Action::Sicken,
                _ if rng.percent(50) => Action::KillAll,
                _ => Action::Outage(Duration::from_secs(1 + rng.below(20))),
            };
            (at, action)
        })
        .collect()
}

fn between(rng: &mut Rng, from: u32, to: u32) -> u32 {
    let width = u64::from(to.saturating_sub(from)) + 1;
    from + u32::try_from(rng.below(width)).unwrap_or(0)
}

fn one_of<T: Copy>(rng: &mut Rng, values: &[T]) -> T {
    values[rng.index(values.len()).unwrap_or(0)]
}

fn as_f64(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
