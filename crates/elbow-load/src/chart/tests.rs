//! The picture is well-formed whatever is in it, its badges do not touch, and a small one is held
//! to a file that `UPDATE_EXPECT=1` rewrites.

use std::time::Duration;

use elbow_base::Timestamp;
use expect_test::expect_file;

use super::*;
use crate::recording::{Capacity, InstanceState, MarkKind};
use crate::report;

fn at(seconds: f64) -> Timestamp {
    Timestamp::EPOCH + Duration::from_secs_f64(seconds)
}

/// Draws what `fill` records and checks that it is XML without anything active in it.
fn check(fill: impl FnOnce(&mut Recording), expected: &[&str]) -> String {
    let mut recording = Recording::new(Timestamp::EPOCH);
    fill(&mut recording);
    let spec = ChartSpec {
        title: "a <b> & \"c\"".to_owned(),
        summary: "summary".to_owned(),
        rps_per_instance: Some(90.0),
        cpu_target_percent: Some(60.0),
        reaction: Some((Duration::from_secs(1), Duration::from_secs(2))),
    };
    let svg = svg(&recording, &spec);
    check_well_formed(&svg);
    for text in expected {
        assert!(svg.contains(text), "no `{text}` in the picture");
    }
    svg
}

fn check_well_formed(svg: &str) {
    let mut open = Vec::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        let between = &rest[..start];
        assert!(!between.contains('>'), "a stray `>` in {between}");
        let end = start + rest[start..].find('>').expect("a tag ends");
        let tag = &rest[start + 1..end];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else {
            let name = tag.split([' ', '/']).next().unwrap_or_default();
            assert!(tag.matches('"').count().is_multiple_of(2), "unbalanced quotes in {tag}");
            assert!(!["script", "a", "image", "use", "foreignObject"].contains(&name), "{tag}");
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
        rest = &rest[end + 1..];
    }
    assert!(open.is_empty(), "never closed: {open:?}");
    assert!(!svg.contains("NaN") && !svg.contains("inf"), "a number is not one");
}

#[test]
fn whatever_is_recorded_the_picture_is_well_formed() {
    check(|_| {}, &["no requests", "no capacity recorded", "no answers", "none recorded"]);
    check(|recording| recording.finish(at(1.0)), &["seconds since start"]);
    check(
        |recording| {
            let huge = Capacity { desired: u32::MAX, in_service: u32::MAX, ..Capacity::default() };
            recording.record_capacity(at(3.0), huge);
            recording.record_cpu(at(3.0), "i", f64::INFINITY);
            recording.record_cpu(at(4.0), "i", 1e300);
        },
        &["target 60 %"],
    );
    check(
        |recording| {
            for n in 0..200u32 {
                let time = at(f64::from(n) * 40.0);
                recording.record_instance(time, &format!("i-{n}"), "v", InstanceState::Pending);
                recording.record_mark(time, MarkKind::Note, "<i>", "]]> & 'why'\u{0}");
            }
        },
        &[
            "and 140 more",
            "and 80 decisions that are not drawn",
            "minutes:seconds since start",
            "&lt;i&gt;",
            "]]&gt; &amp; 'why' ",
        ],
    );
}

#[test]
fn long_causes_are_wrapped_and_never_cut() {
    let cause = "word ".repeat(400);
    let svg = check(
        |recording| recording.record_mark(at(1.0), MarkKind::ScaleOut, "long", &cause),
        &["long"],
    );
    assert_eq!(svg.matches("word").count(), 400);
}

#[test]
fn badges_never_touch_and_stay_inside() {
    let time = TimeAxis::new(PLOT_LEFT, PLOT_RIGHT, Duration::from_secs(75));
    for (count, from, spacing) in
        [(0, 0.0, 0.0), (1, 75.0, 0.0), (60, 20.0, 0.1), (120, 74.0, 0.0), (40, 0.0, 1.9)]
    {
        let mut recording = Recording::new(Timestamp::EPOCH);
        for n in 0..count {
            recording.record_mark(at(from + f64::from(n) * spacing), MarkKind::Note, "", "");
        }
        let badges = markers::place(recording.marks(), &time);
        let centers = badges.centers();
        for (index, a) in centers.iter().enumerate() {
            assert!(a.0 >= 0.0 && a.0 <= WIDTH - MARGIN, "{count} marks: badge at {a:?}");
            for b in &centers[index + 1..] {
                let distance = (a.0 - b.0).hypot(a.1 - b.1);
                assert!(distance >= 18.0, "{count} marks: {a:?} and {b:?} touch");
            }
        }
    }
}

#[test]
fn a_small_run() {
    let spec = ChartSpec {
        title: "a run".to_owned(),
        summary: "7 requests, 1 failed".to_owned(),
        rps_per_instance: Some(3.0),
        cpu_target_percent: Some(60.0),
        reaction: Some((Duration::from_secs(1), Duration::from_millis(1_500))),
    };
    let svg = svg(&report::tests::recording(), &spec);
    check_well_formed(&svg);
    expect_file!["golden/small.svg"].assert_eq(&svg);
}
