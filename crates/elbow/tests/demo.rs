//! The demo, shortened: it checks itself, so its exit code is the test.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

mod support;

use support::finish;

#[test]
fn the_short_demo_passes_its_own_checks() {
    let out = tempfile::tempdir().unwrap();
    let dir = out.path().to_str().unwrap();
    let demo = finish(&["demo", "--short", "--out", dir]);
    assert_eq!(demo.code, Some(0), "{}\n{}", demo.stdout, demo.stderr);
    let json = std::fs::read_to_string(out.path().join("elbow-demo.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["passed"], true, "{json}");
    let svg = std::fs::read_to_string(out.path().join("elbow-demo.svg")).unwrap();
    assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
}
