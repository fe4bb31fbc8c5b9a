//! The shape of files, checked like code.

use std::fs;
use std::path::{Path, PathBuf};

/// Lines of a file before its in-file tests.
const BODY_LINES_MAX: usize = 500;
/// Crates that decide and do not do, and what they may not name.
const PURE: &[&str] =
    &["elbow-model", "elbow-http", "elbow-balance", "elbow-metrics", "elbow-scaling", "elbow-wire"];
const NOT_IN_PURE_CODE: &[&str] = &[
    "std::fs",
    "std::thread",
    "std::process",
    "std::env",
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "Instant::now",
    "SystemTime::now",
    "tokio::",
];

struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// The file without the tests at its end.
    fn body(&self) -> &str {
        self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
    }

    fn has(&self, part: &str) -> bool {
        self.path.components().any(|c| c.as_os_str() == part)
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is in the workspace").to_owned()
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    let mut dirs = vec![root().join("crates"), root().join("xtask")];
    while let Some(dir) = dirs.pop() {
        for entry in fs::read_dir(&dir).expect("a readable directory") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().map_or(String::new(), |n| n.to_string_lossy().into_owned());
            if path.is_dir() && !matches!(name.as_str(), "target" | "fuzz" | "corpus") {
                dirs.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a readable file");
                found.push(Source { path, text });
            }
        }
    }
    assert!(found.len() > 100, "only {} files found", found.len());
    found
}

fn complain(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for() {
    let wrong: Vec<String> = sources()
        .iter()
        .filter(|source| !source.text.trim_start().starts_with("//!"))
        .map(|source| format!("{} does not begin with //!", source.path.display()))
        .collect();
    complain(&wrong);
}

#[test]
fn files_are_rooms_not_halls() {
    let wrong: Vec<String> = sources()
        .iter()
        .filter(|source| !source.has("shapes") && !source.has("tests"))
        .filter(|source| !source.path.ends_with("tests.rs"))
        .filter(|source| source.body().lines().count() > BODY_LINES_MAX)
        .map(|s| format!("{}: {} lines of body", s.path.display(), s.body().lines().count()))
        .collect();
    complain(&wrong);
}

#[test]
fn pure_crates_touch_nothing() {
    let mut wrong = Vec::new();
    for source in sources() {
        let pure = PURE.iter().any(|name| source.has(name));
        if !pure
            || source.has("tests")
            || source.has("examples")
            || source.path.ends_with("tests.rs")
        {
            continue;
        }
        for (number, line) in source.body().lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for banned in NOT_IN_PURE_CODE.iter().filter(|banned| code.contains(**banned)) {
                wrong.push(format!("{}:{}: {banned}", source.path.display(), number + 1));
            }
        }
    }
    complain(&wrong);
}

#[test]
fn every_crate_keeps_the_workspaces_lints() {
    let mut wrong = Vec::new();
    for entry in fs::read_dir(root().join("crates")).expect("crates") {
        let dir = entry.expect("an entry").path();
        let manifest = fs::read_to_string(dir.join("Cargo.toml")).expect("a manifest");
        if !manifest.contains("[lints]\nworkspace = true") {
            wrong.push(format!("{} lacks [lints] workspace = true", dir.display()));
        }
        // A crate's own file would replace the root's bans.
        if dir.join("clippy.toml").exists() {
            wrong.push(format!("{} has a clippy.toml of its own", dir.display()));
        }
    }
    complain(&wrong);
}
