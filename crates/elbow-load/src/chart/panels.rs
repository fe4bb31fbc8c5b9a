//! The four panels with a value axis: load, capacity, latency and CPU.

use std::collections::BTreeMap;
use std::time::Duration;

use super::canvas::{Anchor, Font, Stroke, num};
use super::palette::{self, LABEL};
use super::scale::ValueAxis;
use super::{Frame, HEADING_RISE, PLOT_LEFT, PLOT_RIGHT, Picture, WIDTH};
use crate::load::LoadBucket;
use crate::recording::{Capacity, Recording};
use crate::text;

/// Between the base lines of two names beside a panel.
const KEY_SPACING: f64 = 14.0;
/// Instances whose CPU is drawn one by one; of more, only the average.
const CPU_LINES_MAX: usize = 40;
/// Room for what a heading of the capacity says at its right end.
const FACTS_WIDTH: f64 = 170.0;
/// Height and width of the smallest sign of a failure.
const FAILED_SIZE_MIN: f64 = 3.0;
/// CPU axis beyond which values are drawn at its top, in per cent.
const CPU_AXIS_MAX: f64 = 800.0;

/// The name of a line or area, beside the panel at the height where it ends.
struct Key<'a> {
    y: f64,
    name: String,
    sign: Sign<'a>,
}

/// Name and fill of a part of the capacity, and how many instances are in it.
type Layer = (&'static str, &'static str, fn(&Capacity) -> u32);

enum Sign<'a> {
    Line(Stroke),
    Fill(&'a str),
}

/// Load: intended as an area, completed as a line, failed in red.
pub(super) fn load(picture: &mut Picture<'_>, frame: Frame) {
    let recording = picture.recording;
    let buckets = recording.load();
    picture.ground(frame);
    let ok = rates(recording, |bucket| bucket.ok);
    let profile = recording.profile();
    let peak = profile.iter().map(|corner| corner.1).fold(0.0, f64::max);
    let peak_ok = ok.iter().map(|point| point.1).fold(0.0, f64::max);
    let axis = ValueAxis::linear(frame.top, frame.bottom, peak.max(peak_ok));
    let sent: u64 = buckets.iter().map(|bucket| bucket.sent).sum();
    let failures: u64 = buckets.iter().map(|bucket| bucket.failed).sum();
    let mut facts = String::new();
    if sent > 0 {
        let (sent, failures) = (text::counted(sent, "request"), text::thousands(failures));
        facts = format!("peak {peak_ok:.0}/s · {sent} · {failures} failed");
    }
    picture.heading(frame, "Load", "requests per second", &facts);
    value_labels(picture, &axis, round_number);
    reaction_band(picture, frame, false);
    let outline: Vec<(f64, f64)> =
        profile.iter().map(|&(at, rps)| (picture.time.x(at), axis.y(rps))).collect();
    if let (Some(first), Some(last)) = (outline.first(), outline.last()) {
        let mut area = outline.clone();
        area.extend([(last.0, axis.bottom), (first.0, axis.bottom)]);
        picture.base.area(&area, palette::INTENDED_FILL);
        picture.base.polyline(&outline, palette::INTENDED);
    }
    let mut keys = Vec::new();
    if let Some(last) = outline.last() {
        keys.push(Key { y: last.1, name: "intended".into(), sign: Sign::Line(palette::INTENDED) });
    }
    failures_in_red(picture, &axis);
    if failures > 0 {
        keys.push(Key { y: axis.bottom, name: "failed".into(), sign: Sign::Fill(palette::RED) });
    }
    let line: Vec<(f64, f64)> =
        ok.iter().map(|&(at, rps)| (picture.time.x(at), axis.y(rps))).collect();
    if let Some(last) = line.last().filter(|_| sent > 0) {
        picture.base.polyline_or_dot(&line, palette::COMPLETED);
        let sign = Sign::Line(palette::COMPLETED);
        keys.push(Key { y: last.1, name: "completed".into(), sign });
    }
    if sent == 0 {
        empty(picture, frame, "no requests");
    }
    picture.base_line(frame);
    draw_keys(picture, frame, keys);
}

/// A bar for each bucket with failures, tall enough that a single one shows.
fn failures_in_red(picture: &mut Picture<'_>, axis: &ValueAxis) {
    let recording = picture.recording;
    let width = recording.resolution();
    for bucket in recording.load().iter().filter(|bucket| bucket.failed > 0) {
        let rps = bucket.failed as f64 / width.as_secs_f64();
        let (left, right) = (picture.time.x(bucket.start), picture.time.x(bucket.start + width));
        let height = (axis.bottom - axis.y(rps)).max(FAILED_SIZE_MIN);
        let size = ((right - left).max(FAILED_SIZE_MIN), height);
        picture.base.rect((left, axis.bottom - height), size, 0.0, palette::RED);
    }
}

/// Space for the capacity: more for larger groups, within reason.
pub(super) fn capacity_height(recording: &Recording) -> f64 {
    let largest = recording.capacity().iter().map(|(_, sample)| sample.total()).max();
    (f64::from(largest.unwrap_or(0)) * 24.0).clamp(80.0, 132.0)
}

/// Capacity: what exists, stacked by state; what is desired as a line; what the load needs, dashed.
pub(super) fn capacity(picture: &mut Picture<'_>, frame: Frame) {
    let recording = picture.recording;
    let samples = recording.capacity();
    picture.ground(frame);
    let needed = needed(picture);
    let sizes = samples.iter().map(|(_, sample)| sample.total().max(sample.desired));
    let largest = f64::from(sizes.max().unwrap_or(0));
    let peak = needed.iter().map(|point| point.1).fold(largest, f64::max);
    let axis = ValueAxis::counts(frame.top, frame.bottom, peak);
    let facts = match samples.iter().map(|(_, sample)| sample.in_service).max() {
        Some(most) => format!("at most {most} in service"),
        None => String::new(),
    };
    picture.heading(frame, "Capacity", "instances", &facts);
    value_labels(picture, &axis, round_number);
    reaction_band(picture, frame, true);
    let mut keys = stack(picture, &axis);
    let desired: Vec<u32> = samples.iter().map(|(_, sample)| sample.desired).collect();
    let desired = steps(picture, &axis, &desired);
    if let Some(last) = desired.last() {
        picture.base.polyline(&desired, palette::DESIRED);
        keys.push(Key { y: last.1, name: "desired".into(), sign: Sign::Line(palette::DESIRED) });
    }
    let line: Vec<(f64, f64)> =
        needed.iter().map(|&(at, count)| (picture.time.x(at), axis.y(count))).collect();
    if let (Some(last), Some(rps)) = (line.last(), picture.spec.rps_per_instance) {
        picture.base.polyline(&line, palette::NEEDED);
        let name = format!("load at {}/s each", num(rps));
        keys.push(Key { y: last.1, name, sign: Sign::Line(palette::NEEDED) });
    }
    if samples.is_empty() {
        empty(picture, frame, "no capacity recorded");
    }
    picture.base_line(frame);
    draw_keys(picture, frame, keys);
}

/// Draws what exists in layers, each on top of the one before; their names.
fn stack<'a>(picture: &mut Picture<'_>, axis: &ValueAxis) -> Vec<Key<'a>> {
    let recording = picture.recording;
    let samples = recording.capacity();
    let layers: [Layer; 3] = [
        ("in service", palette::SERVING_FILLS[0], |sample| sample.in_service),
        ("pending", palette::PENDING_FILL, |sample| sample.pending),
        ("terminating", palette::DRAINING_FILL, |sample| sample.terminating),
    ];
    let mut keys = Vec::new();
    let mut floor = vec![0u32; samples.len()];
    for (name, fill, count) in layers {
        if samples.iter().all(|(_, sample)| count(sample) == 0) {
            continue;
        }
        let mut roof = floor.clone();
        for (height, (_, sample)) in roof.iter_mut().zip(samples) {
            *height = height.saturating_add(count(sample));
        }
        let mut outline = steps(picture, axis, &roof);
        outline.extend(steps(picture, axis, &floor).iter().rev());
        picture.base.area(&outline, fill);
        let y = roof.last().map_or(axis.bottom, |&top| axis.y(f64::from(top)));
        keys.push(Key { y: y + 4.0, name: name.into(), sign: Sign::Fill(fill) });
        floor = roof;
    }
    keys
}

/// Latency: median and 99th percentile on a logarithmic axis, the space between them shaded.
pub(super) fn latency(picture: &mut Picture<'_>, frame: Frame) {
    let recording = picture.recording;
    picture.ground(frame);
    let runs = latency_runs(recording);
    let all = || runs.iter().flatten();
    let least = all().map(|point| point.1).fold(f64::INFINITY, f64::min);
    let most = all().map(|point| point.2).fold(0.0, f64::max);
    let longest = recording.load().iter().filter_map(|bucket| bucket.max).max();
    let worst = recording.load().iter().filter_map(|bucket| bucket.p99).max();
    let facts = match (worst, longest) {
        (Some(worst), Some(longest)) => {
            format!("worst p99 {} · longest {}", text::duration(worst), text::duration(longest))
        }
        _ => String::new(),
    };
    picture.heading(frame, "Latency", "from the intended start, logarithmic", &facts);
    if runs.is_empty() {
        empty(picture, frame, "no answers");
        picture.base_line(frame);
        return;
    }
    let axis = ValueAxis::log(frame.top, frame.bottom, least, most);
    value_labels(picture, &axis, round_duration);
    let mut ends = None;
    for run in &runs {
        let line = |value: fn(&(Duration, f64, f64)) -> f64| -> Vec<(f64, f64)> {
            run.iter().map(|point| (picture.time.x(point.0), axis.y(value(point)))).collect()
        };
        let (p50, p99) = (line(|point| point.1), line(|point| point.2));
        let between: Vec<(f64, f64)> = p99.iter().chain(p50.iter().rev()).copied().collect();
        ends = p50.last().zip(p99.last()).map(|(p50, p99)| (p50.1, p99.1));
        picture.base.area(&between, palette::BETWEEN_FILL);
        for (points, stroke) in [(p99, palette::P99), (p50, palette::P50)] {
            picture.base.polyline_or_dot(&points, stroke);
        }
    }
    picture.base_line(frame);
    let (p50, p99) = ends.unwrap_or((axis.bottom, axis.top));
    let keys = vec![
        Key { y: p99, name: "p99".into(), sign: Sign::Line(palette::P99) },
        Key { y: p50, name: "p50 (median)".into(), sign: Sign::Line(palette::P50) },
    ];
    draw_keys(picture, frame, keys);
}

/// CPU: each instance thin, the average bold, the policy's target dashed.
pub(super) fn cpu(picture: &mut Picture<'_>, frame: Frame) {
    let recording = picture.recording;
    let samples = recording.cpu();
    picture.ground(frame);
    let most = samples.iter().map(|sample| sample.percent).fold(100.0, f64::max);
    let most = most.min(CPU_AXIS_MAX);
    let step = if most > 150.0 { 100.0 } else { 50.0 };
    let axis = ValueAxis::stepped(frame.top, frame.bottom, most, step);
    let average = average_cpu(recording);
    let peak = average.iter().map(|point| point.1).fold(0.0, f64::max);
    let facts =
        if average.is_empty() { String::new() } else { format!("average at most {peak:.0} %") };
    picture.heading(frame, "CPU", "per cent of an instance", &facts);
    value_labels(picture, &axis, |value| format!("{value:.0} %"));
    let mut lines: BTreeMap<&str, Vec<(f64, f64)>> = BTreeMap::new();
    for sample in samples {
        let point = (picture.time.x(sample.at), axis.y(sample.percent));
        lines.entry(&sample.instance).or_default().push(point);
    }
    let mut keys = Vec::new();
    if (2..=CPU_LINES_MAX).contains(&lines.len()) {
        for line in lines.values() {
            picture.base.polyline(line, palette::CPU_ONE);
        }
        let sign = Sign::Line(palette::CPU_ONE);
        keys.push(Key { y: frame.bottom, name: "each instance".into(), sign });
    }
    if let Some(target) = picture.spec.cpu_target_percent.filter(|_| !average.is_empty()) {
        let y = axis.y(target);
        picture.base.line((PLOT_LEFT, y), (PLOT_RIGHT, y), palette::CPU_TARGET);
        let name = format!("target {} %", num(target));
        keys.push(Key { y, name, sign: Sign::Line(palette::CPU_TARGET) });
    }
    let line: Vec<(f64, f64)> =
        average.iter().map(|&(at, percent)| (picture.time.x(at), axis.y(percent))).collect();
    if let Some(last) = line.last() {
        picture.base.polyline_or_dot(&line, palette::CPU_AVERAGE);
        let sign = Sign::Line(palette::CPU_AVERAGE);
        keys.push(Key { y: last.1, name: "average".into(), sign });
    } else {
        empty(picture, frame, "no CPU recorded");
    }
    picture.base_line(frame);
    draw_keys(picture, frame, keys);
}

/// `0.5`, `200`, `20,000`.
fn round_number(value: f64) -> String {
    let text = num(value);
    text.parse().map_or(text, text::thousands)
}

/// `5 ms`: a tick is a round number.
fn round_duration(seconds: f64) -> String {
    text::duration(Duration::from_secs_f64(seconds)).replace(".0 ", " ")
}

/// Horizontal grid lines and their labels.
fn value_labels(picture: &mut Picture<'_>, axis: &ValueAxis, label: impl Fn(f64) -> String) {
    let font = LABEL.anchor(Anchor::End);
    for (value, is_major) in axis.ticks() {
        let y = axis.y(value);
        let stroke = if is_major { palette::GRID } else { palette::GRID_FAINT };
        picture.base.line((PLOT_LEFT, y), (PLOT_RIGHT, y), stroke);
        if is_major {
            picture.overlay.text((PLOT_LEFT - 8.0, y + 3.8), &label(value), font);
        }
    }
}

/// The time that the group took to react.
fn reaction_band(picture: &mut Picture<'_>, frame: Frame, is_named: bool) {
    let Some((from, to)) = picture.spec.reaction else { return };
    let (left, right) = (picture.time.x(from), picture.time.x(to));
    let size = ((right - left).max(1.0), frame.bottom - frame.top);
    picture.base.rect((left, frame.top), size, 0.0, palette::REACTION_FILL);
    if is_named {
        let name = format!("reaction {}", text::duration(to.saturating_sub(from)));
        let font = Font { color: palette::OCHRE, ..LABEL.bold().halo(palette::PAGE) };
        let after_unit = PLOT_LEFT + LABEL.width_of("instances") + KEY_SPACING;
        let x = (right + 6.0).max(after_unit);
        let is_room = x + font.width_of(&name) <= PLOT_RIGHT - FACTS_WIDTH;
        let (x, anchor) = if is_room { (x, Anchor::Start) } else { (left - 6.0, Anchor::End) };
        picture.overlay.text((x, frame.top - HEADING_RISE), &name, font.anchor(anchor));
    }
}

/// Words in an empty panel.
fn empty(picture: &mut Picture<'_>, frame: Frame, words: &str) {
    let at = (f64::midpoint(PLOT_LEFT, PLOT_RIGHT), f64::midpoint(frame.top, frame.bottom) + 4.0);
    picture.overlay.text(at, words, LABEL.anchor(Anchor::Middle).halo(palette::PANEL));
}

/// The names beside a panel, near their lines but never on each other.
fn draw_keys(picture: &mut Picture<'_>, frame: Frame, mut keys: Vec<Key<'_>>) {
    keys.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut y = frame.top + 5.0;
    let mut places: Vec<f64> = Vec::with_capacity(keys.len());
    for key in &keys {
        y = y.max(key.y);
        places.push(y);
        y += KEY_SPACING;
    }
    let mut limit = frame.bottom - 1.0;
    for place in places.iter_mut().rev() {
        *place = place.min(limit);
        limit = *place - KEY_SPACING;
    }
    let (left, right) = (PLOT_RIGHT + 9.0, PLOT_RIGHT + 25.0);
    for (key, y) in keys.iter().zip(places) {
        match key.sign {
            Sign::Line(stroke) => picture.overlay.line((left, y), (right, y), stroke),
            Sign::Fill(fill) => picture.overlay.rect((left, y - 4.5), (16.0, 9.0), 0.0, fill),
        }
        let name = LABEL.fit(&key.name, WIDTH - right - 9.0);
        picture.overlay.text((right + 6.0, y + 3.8), &name, LABEL);
    }
}

/// A rate at the middle of each bucket; a last bucket too short to tell is left out.
fn rates(recording: &Recording, count: impl Fn(&LoadBucket) -> u64) -> Vec<(Duration, f64)> {
    let resolution = recording.resolution();
    let mut points = Vec::with_capacity(recording.load().len());
    for bucket in recording.load() {
        let width = recording.end().saturating_sub(bucket.start).min(resolution);
        if width * 3 >= resolution {
            let rps = count(bucket) as f64 / width.as_secs_f64();
            points.push((bucket.start + width / 2, rps));
        }
    }
    points
}

/// The intended load in instances.
fn needed(picture: &Picture<'_>) -> Vec<(Duration, f64)> {
    let Some(rps) = picture.spec.rps_per_instance.filter(|rps| *rps > 0.0) else {
        return Vec::new();
    };
    picture.recording.profile().iter().map(|&(at, load)| (at, load / rps)).collect()
}

/// One size per capacity sample as a line of steps.
fn steps(picture: &Picture<'_>, axis: &ValueAxis, sizes: &[u32]) -> Vec<(f64, f64)> {
    let mut line: Vec<(f64, f64)> = Vec::new();
    for (&(at, _), &size) in picture.recording.capacity().iter().zip(sizes) {
        let (x, y) = (picture.time.x(at), axis.y(f64::from(size)));
        match line.last() {
            Some(last) if last.1 == y => {}
            Some(&(_, before)) => line.extend([(x, before), (x, y)]),
            None => line.push((x, y)),
        }
    }
    if let Some(&(_, y)) = line.last() {
        line.push((picture.time.x(picture.recording.end()), y));
    }
    line
}

/// (time, p50, p99) in seconds, in runs without gaps.
fn latency_runs(recording: &Recording) -> Vec<Vec<(Duration, f64, f64)>> {
    let mut runs = Vec::new();
    let mut run = Vec::new();
    for bucket in recording.load() {
        if let (Some(p50), Some(p99)) = (bucket.p50, bucket.p99) {
            let at = (bucket.start + recording.resolution() / 2).min(recording.end());
            run.push((at, p50.as_secs_f64(), p99.as_secs_f64()));
        } else if !run.is_empty() {
            runs.push(std::mem::take(&mut run));
        }
    }
    if !run.is_empty() {
        runs.push(run);
    }
    runs
}

/// The average over the instances, in buckets as wide as those of the load.
fn average_cpu(recording: &Recording) -> Vec<(Duration, f64)> {
    let width = recording.resolution().as_nanos().max(1);
    let mut buckets: BTreeMap<u128, (Duration, f64, u32)> = BTreeMap::new();
    for sample in recording.cpu() {
        let bucket = buckets.entry(sample.at.as_nanos() / width).or_default();
        bucket.0 += sample.at;
        bucket.1 += sample.percent;
        bucket.2 += 1;
    }
    buckets.into_values().map(|(at, sum, n)| (at / n, sum / f64::from(n))).collect()
}
