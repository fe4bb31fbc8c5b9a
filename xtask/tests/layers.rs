//! Layers point down: the workspace's dependencies against the table of what each crate may use.
//!
//! Normal and build dependencies only; tests may use what they like below the binary.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand};

/// Layer, crate, and the crates of this workspace that it may use.
const TABLE: &[(u8, &str, &[&str])] = &[
    (0, "elbow-base", &[]),
    (1, "elbow-model", &["elbow-base"]),
    (1, "elbow-http", &["elbow-base"]),
    (1, "elbow-wire", &["elbow-base"]),
    (2, "elbow-balance", &["elbow-base", "elbow-model"]),
    (2, "elbow-metrics", &["elbow-base", "elbow-model"]),
    (2, "elbow-scaling", &["elbow-base", "elbow-model", "elbow-metrics"]),
    (3, "elbow-store", &["elbow-base", "elbow-model"]),
    (3, "elbow-state", &["elbow-base", "elbow-model", "elbow-store"]),
    (3, "elbow-compute", &["elbow-base", "elbow-model"]),
    (3, "elbow-proxy", &["elbow-base", "elbow-model", "elbow-http", "elbow-balance"]),
    (
        4,
        "elbow-control",
        &[
            "elbow-base",
            "elbow-model",
            "elbow-balance",
            "elbow-metrics",
            "elbow-scaling",
            "elbow-compute",
            "elbow-store",
            "elbow-state",
        ],
    ),
    (
        4,
        "elbow-api",
        &[
            "elbow-base",
            "elbow-model",
            "elbow-wire",
            "elbow-balance",
            "elbow-metrics",
            "elbow-store",
            "elbow-state",
        ],
    ),
    (4, "elbow-load", &["elbow-base"]),
    (4, "elbow-sample", &[]),
    (
        5,
        "elbow-sim",
        &[
            "elbow-base",
            "elbow-model",
            "elbow-balance",
            "elbow-metrics",
            "elbow-scaling",
            "elbow-compute",
            "elbow-control",
        ],
    ),
    (
        6,
        "elbow",
        &[
            "elbow-base",
            "elbow-model",
            "elbow-http",
            "elbow-wire",
            "elbow-balance",
            "elbow-metrics",
            "elbow-scaling",
            "elbow-store",
            "elbow-state",
            "elbow-api",
            "elbow-compute",
            "elbow-proxy",
            "elbow-control",
            "elbow-load",
            "elbow-sample",
        ],
    ),
    (6, "xtask", &[]),
];

/// Layers 0 to 2 decide and do not do: none of these may be among their dependencies.
const NOT_IN_PURE_CRATES: &[&str] =
    &["tokio", "rustix", "nix", "libc", "socket2", "axum", "rusqlite", "redb", "tokio-postgres"];

#[test]
fn dependencies_follow_the_table() {
    let metadata = MetadataCommand::new().no_deps().exec().expect("cargo metadata");
    let layers: BTreeMap<&str, u8> = TABLE.iter().map(|(layer, name, _)| (*name, *layer)).collect();
    let mut wrong = Vec::new();
    for package in metadata.workspace_packages() {
        let name = package.name.as_str();
        let Some((layer, _, allowed)) = TABLE.iter().find(|(_, crate_name, _)| *crate_name == name)
        else {
            wrong.push(format!("{name} is not in the table"));
            continue;
        };
        for dependency in &package.dependencies {
            if dependency.kind == DependencyKind::Development {
                continue;
            }
            let used = dependency.name.as_str();
            if layers.contains_key(used) && !allowed.contains(&used) {
                wrong.push(format!("{name} (layer {layer}) uses {used}, which it may not"));
            }
            if *layer <= 2 && NOT_IN_PURE_CRATES.contains(&used) {
                wrong.push(format!("{name} (layer {layer}, pure) uses {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_itself_points_down() {
    let layers: BTreeMap<&str, u8> = TABLE.iter().map(|(layer, name, _)| (*name, *layer)).collect();
    let names: BTreeSet<&str> = TABLE.iter().map(|(_, name, _)| *name).collect();
    assert_eq!(names.len(), TABLE.len(), "a crate is in the table twice");
    for (layer, name, allowed) in TABLE {
        for used in *allowed {
            let below = layers[used];
            // Scaling stands on metrics though both are pure decisions, and the records on the
            // store that keeps them: the two edges within a layer.
            let sideways = [("elbow-scaling", "elbow-metrics"), ("elbow-state", "elbow-store")]
                .contains(&(*name, *used));
            assert!(below < *layer || sideways, "{name} ({layer}) may use {used} ({below})");
        }
    }
}
