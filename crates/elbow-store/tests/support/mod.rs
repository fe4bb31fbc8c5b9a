//! What several test files share.

#![allow(dead_code, reason = "each test file uses some of it")]

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use elbow_store::{DurableStore, OpenError, Schema, contract};

/// The longest that a test waits for something that must happen.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A small file system of its own, which goes away with this.
pub(crate) struct Tmpfs(PathBuf);

impl Tmpfs {
    /// Mounts it on `at`. `None`, loudly, where this is not allowed; in CI that is a failure.
    pub(crate) fn mount(at: &Path, bytes: usize) -> Option<Self> {
        let options = std::ffi::CString::new(format!("size={bytes}")).unwrap();
        let flags = rustix::mount::MountFlags::empty();
        match rustix::mount::mount("none", at, "tmpfs", flags, options.as_c_str()) {
            Ok(()) => Some(Self(at.to_owned())),
            Err(error) => {
                let in_ci = std::env::var_os("CI").is_some();
                assert!(!in_ci, "SKIPPED in CI: cannot mount a tmpfs: {error}");
                eprintln!("SKIPPED: cannot mount a tmpfs: {error}");
                None
            }
        }
    }

    pub(crate) fn make_read_only(&self) {
        rustix::mount::mount_remount(&self.0, rustix::mount::MountFlags::RDONLY, c"").unwrap();
    }
}

impl Drop for Tmpfs {
    fn drop(&mut self) {
        let detach = rustix::mount::UnmountFlags::DETACH;
        if let Err(error) = rustix::mount::unmount(&self.0, detach) {
            eprintln!("{} stays mounted: {error}", self.0.display());
        }
    }
}

/// Starts this test binary again, to run only the test `name` with `dir` in the variable
/// `variable`. It gets an input and an output of its own.
pub(crate) fn again(name: &str, variable: &str, dir: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture", "--test-threads=1"])
        .env(variable, dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .unwrap()
}

/// Opens a store with the contract's kinds.
pub(crate) fn open(dir: &Path) -> DurableStore {
    open_with(dir, contract::schema()).unwrap_or_else(|error| panic!("{}", chain(&error)))
}

pub(crate) fn open_with(dir: &Path, schema: Schema) -> Result<DurableStore, OpenError> {
    DurableStore::open(dir, schema, "0.1.0")
}

/// An error and what caused it, as the edge of a program prints it.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(&format!(": {error}"));
        source = error.source();
    }
    text
}

/// A number from the environment, or this.
pub(crate) fn number(variable: &str, default: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}
