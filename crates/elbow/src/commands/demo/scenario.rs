//! What the demo plays: the load over time and when things are done to the service.

use std::time::Duration;

use elbow_load::Segment;

/// A timeline. Times count from the first request.
#[derive(Clone, Debug)]
pub(crate) struct Scenario {
    /// The load.
    pub(crate) segments: Vec<Segment>,
    /// Segments before the load falls.
    rising: usize,
    /// Requests a second that one instance is meant to serve: the policy's target.
    pub(crate) rps_per_instance: f64,
    /// Most instances.
    pub(crate) max: u32,
    /// CPU time that each request costs.
    pub(crate) cpu_cost: Duration,
    /// When an instance is killed.
    pub(crate) kill_at: Duration,
    /// When the new version is brought in.
    pub(crate) deploy_at: Duration,
    /// Fewest requests that make a run.
    pub(crate) requests_min: u64,
}

impl Scenario {
    /// About 70 s and 14,000 requests.
    pub(crate) fn full() -> Self {
        Self {
            segments: vec![
                hold(6, 60.0),
                hold(10, 250.0),
                ramp(6, 250.0, 340.0),
                hold(22, 340.0),
                ramp(6, 340.0, 40.0),
                hold(30, 40.0),
            ],
            rising: 4,
            rps_per_instance: 100.0,
            max: 4,
            // A fifth of one CPU at the target: four instances, the balancer and the load
            // generator then fit on two cores.
            cpu_cost: Duration::from_millis(2),
            kill_at: Duration::from_secs(24),
            deploy_at: Duration::from_secs(30),
            requests_min: 10_000,
        }
    }

    /// The same story in about 30 s and 3,000 requests.
    pub(crate) fn short() -> Self {
        Self {
            segments: vec![hold(2, 50.0), hold(13, 210.0), ramp(1, 210.0, 20.0), hold(30, 20.0)],
            rising: 2,
            rps_per_instance: 80.0,
            max: 4,
            cpu_cost: Duration::from_millis(1),
            kill_at: Duration::from_secs(7),
            deploy_at: Duration::from_secs(10),
            requests_min: 2_500,
        }
    }

    /// How long the load lasts at most.
    pub(crate) fn duration(&self) -> Duration {
        self.segments.iter().map(|segment| segment.duration).sum()
    }

    /// When the load begins to fall.
    pub(crate) fn falls_at(&self) -> Duration {
        self.segments.iter().take(self.rising).map(|segment| segment.duration).sum()
    }
}

fn hold(seconds: u64, rps: f64) -> Segment {
    ramp(seconds, rps, rps)
}

fn ramp(seconds: u64, from_rps: f64, to_rps: f64) -> Segment {
    Segment { duration: Duration::from_secs(seconds), from_rps, to_rps }
}

#[cfg(test)]
mod tests {
    use super::*;
    use elbow_load::Schedule;

    #[test]
    fn each_scenario_has_the_load_it_promises() {
        for scenario in [Scenario::full(), Scenario::short()] {
            let schedule = Schedule::try_new(&scenario.segments).unwrap();
            // The run may stop before its last segment ends.
            let tail = scenario.segments.last().unwrap();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small")]
            let tail_requests = (tail.duration.as_secs_f64() * tail.from_rps) as u64;
            assert!(schedule.count() - tail_requests > scenario.requests_min);
            assert!(scenario.kill_at < scenario.deploy_at);
            assert!(scenario.deploy_at < scenario.falls_at());
            assert!(scenario.duration() < Duration::from_secs(85));
            let needed = schedule.peak_rps() / scenario.rps_per_instance;
            assert!(needed > 2.0 && needed < f64::from(scenario.max), "{needed}");
        }
    }
}
