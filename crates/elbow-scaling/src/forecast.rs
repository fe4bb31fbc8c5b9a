//! Predictive scaling (EC2 Auto Scaling User Guide, "Predictive scaling"; autoscaling reference,
//! section 9.7): tomorrow's load from the hours of the days before, and the capacity for it.
//!
//! AWS's model is not public. This one is small enough to check by hand, a seasonal mean with a
//! trend:
//!
//! 1. A season is a week if two whole weeks are known, else a day.
//!    Hours that nothing is known of are as the same hour of the season before, or after.
//! 2. The level of a season is the mean of its hours, counted back from the newest.
//! 3. The shape says for each hour of the season how its load relates to its season's level: the
//!    mean of those relations over all seasons, a newer season counting twice as much as the one
//!    before it.
//! 4. The trend is the slope of the straight line through the levels (least squares), bounded to
//!    a quarter of the newest level per season: growth is real, explosions are outliers.
//! 5. The load of an hour is its shape times the level that the trend has reached by then, and
//!    never below zero.

use std::time::Duration;

use elbow_base::Timestamp;
use elbow_model::{GroupSize, PolicyName};

use crate::circumstances::ForecastFloor;
use crate::number::{ceil_members, count};

/// The history that is needed: 24 hours (AWS).
pub const HOURS_MIN: usize = 24;
/// The history that is looked at: AWS uses 14 days; more says less.
pub const HOURS_MAX: usize = 8 * WEEK;
/// The hours that are forecast: two days (AWS).
pub const HORIZON: usize = 48;

const HOUR: Duration = Duration::from_secs(3600);
const DAY: usize = 24;
const WEEK: usize = 7 * DAY;
/// The most that the trend moves the level in one season, as a part of it.
const TREND_MAX: f64 = 0.25;

/// A forecast, hour by hour.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The start of its first hour.
    pub start: Timestamp,
    /// The load of each hour.
    pub loads: Vec<f64>,
}

/// A predictive policy: the capacity at which the forecast load is at the target.
#[derive(Clone, Debug, PartialEq)]
pub struct PredictivePolicy {
    /// Its name.
    pub name: PolicyName,
    /// The load that one member carries.
    pub target: f64,
    /// Whether it scales, or only says what it would do.
    pub mode: PredictiveMode,
    /// How long before an hour its capacity is there (`SchedulingBufferTime`).
    pub buffer: Duration,
    /// What happens when the forecast exceeds the group's maximum.
    pub breach: MaxCapacityBreach,
}

/// `Mode`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PredictiveMode {
    /// It only says what it would do; AWS's default.
    #[default]
    ForecastOnly,
    /// It sets the minimum of each hour.
    ForecastAndScale,
}

/// `MaxCapacityBreachBehavior`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MaxCapacityBreach {
    /// The maximum stands; AWS's default.
    #[default]
    Honor,
    /// The maximum rises to the forecast and so many percent.
    Increase {
        /// `MaxCapacityBuffer`.
        buffer_percent: u32,
    },
}

/// What a predictive policy says now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prediction {
    /// The capacity that the forecast asks for (`PredictedCapacity`).
    pub capacity: u32,
    /// The maximum of the group while it does.
    pub max: u32,
    /// What [`Circumstances::forecast`](crate::Circumstances::forecast) is to be; `None` for a
    /// policy that only forecasts.
    pub floor: Option<ForecastFloor>,
}

/// Forecasts the hours after `history`, whose newest hour ends at `end`; `None` marks hours that
/// nothing is known of. `None` when fewer than 24 hours are known.
pub fn forecast(history: &[Option<f64>], end: Timestamp) -> Option<Forecast> {
    let usable = |load: &Option<f64>| load.filter(|load| load.is_finite() && *load >= 0.0);
    let newest = history.len().saturating_sub(HOURS_MAX);
    let history: Vec<Option<f64>> = history[newest..].iter().map(usable).collect();
    if history.iter().flatten().count() < HOURS_MIN {
        return None;
    }
    let length = if history.len() >= 2 * WEEK { WEEK } else { DAY };
    // Whole seasons, the oldest first; what is left over at the beginning is too short for one.
    let mut history = history[history.len() % length..].to_vec();
    bridge(&mut history, length);
    let seasons: Vec<&[Option<f64>]> = history.chunks_exact(length).collect();
    let levels: Vec<Option<f64>> = seasons.iter().map(|season| mean(season)).collect();
    let level = levels.iter().rev().find_map(|level| *level)?;
    let slope = trend(&levels).clamp(-TREND_MAX * level, TREND_MAX * level);
    let shape = shape(&seasons, &levels, length);
    let loads = (0..HORIZON).map(|hour| {
        // The line stands for the middle of each season.
        let ahead = f64::from(count(hour / length)) + 1.0;
        (shape[hour % length] * (level + slope * ahead)).max(0.0)
    });
    Some(Forecast { start: end, loads: loads.collect() })
}

/// Fills gaps with the same hour of the season before, or of the one after: a gap at a peak must
/// not look like a quiet day.
fn bridge(history: &mut [Option<f64>], length: usize) {
    for hour in length..history.len() {
        history[hour] = history[hour].or(history[hour - length]);
    }
    for hour in (length..history.len()).rev() {
        history[hour - length] = history[hour - length].or(history[hour]);
    }
}

/// How the load of each hour of a season relates to the level of the season.
fn shape(seasons: &[&[Option<f64>]], levels: &[Option<f64>], length: usize) -> Vec<f64> {
    let one = |hour: usize| {
        let (mut sum, mut weights, mut weight) = (0.0, 0.0, 1.0);
        for (season, level) in seasons.iter().zip(levels).rev() {
            if let (Some(load), Some(level)) = (season[hour], level.filter(|level| *level > 0.0)) {
                sum += weight * load / level;
                weights += weight;
            }
            weight /= 2.0;
        }
        // Of an hour that was never seen nothing better is known than the level.
        if weights > 0.0 { sum / weights } else { 1.0 }
    };
    (0..length).map(one).collect()
}

/// The slope of the straight line through the known levels, per season.
fn trend(levels: &[Option<f64>]) -> f64 {
    let points: Vec<(f64, f64)> = levels
        .iter()
        .enumerate()
        .filter_map(|(index, level)| Some((f64::from(count(index)), (*level)?)))
        .collect();
    let n = f64::from(count(points.len()));
    let (x, y) = (
        points.iter().map(|point| point.0).sum::<f64>() / n,
        points.iter().map(|point| point.1).sum::<f64>() / n,
    );
    let spread: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    if spread == 0.0 {
        return 0.0;
    }
    points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum::<f64>() / spread
}

fn mean(season: &[Option<f64>]) -> Option<f64> {
    let known: Vec<f64> = season.iter().copied().flatten().collect();
    (!known.is_empty()).then(|| known.iter().sum::<f64>() / f64::from(count(known.len())))
}

// === impl Forecast ===

impl Forecast {
    /// The load forecast for the hour that contains `at`.
    pub fn load_at(&self, at: Timestamp) -> Option<f64> {
        if at < self.start {
            return None;
        }
        let hour = at.since(self.start).as_secs() / HOUR.as_secs();
        self.loads.get(usize::try_from(hour).ok()?).copied()
    }

    /// The capacity of each hour at `target` per member.
    pub fn capacities(&self, target: f64) -> Vec<u32> {
        self.loads.iter().map(|load| ceil_members(load / target)).collect()
    }
}

// === impl PredictivePolicy ===

impl PredictivePolicy {
    /// AWS's default buffer: five minutes.
    pub const BUFFER: Duration = Duration::from_secs(300);

    /// What the policy says at `now`; `None` when the forecast does not reach so far.
    ///
    /// An hour's capacity is there a buffer before it begins, and until it ends: of the hour now
    /// and the hour after the buffer the larger counts.
    pub fn predict(
        &self,
        forecast: &Forecast,
        size: GroupSize,
        now: Timestamp,
    ) -> Option<Prediction> {
        let hours = [forecast.load_at(now), forecast.load_at(now + self.buffer)];
        let load = hours.into_iter().flatten().max_by(f64::total_cmp)?;
        let capacity = ceil_members(load / self.target);
        let max = match self.breach {
            MaxCapacityBreach::Honor => size.max(),
            MaxCapacityBreach::Increase { buffer_percent } => {
                let above = crate::number::percent_up(capacity, 100 + buffer_percent);
                // Close to the maximum counts as beyond it (API Reference, MaxCapacityBuffer).
                if above > size.max() { above.min(GroupSize::LIMIT) } else { size.max() }
            }
        };
        let floor = (self.mode == PredictiveMode::ForecastAndScale)
            .then(|| ForecastFloor { policy: self.name.clone(), capacity });
        Some(Prediction { capacity, max, floor })
    }
}

#[cfg(test)]
mod tests;
