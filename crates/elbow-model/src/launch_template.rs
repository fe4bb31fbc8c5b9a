//! What an instance runs.

use std::collections::BTreeMap;

/// One version of a launch template. Versions are immutable and numbered from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaunchTemplateVersion {
    /// The version's number.
    pub number: u64,
    /// What to run.
    pub command: Command,
    /// Variables for its environment, beside elbow's own (`HOST`, `PORT`, `INSTANCE_ID`,
    /// `AVAILABILITY_ZONE`), which win.
    pub environment: BTreeMap<String, String>,
    /// The port it is to serve on.
    pub port: PortChoice,
    /// How many virtual CPUs the instance counts as: CPU utilization is relative to these.
    pub vcpus: u32,
}

/// What an instance runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// A program and its arguments; `$HOST`, `$PORT`, `$INSTANCE_ID` and `$AVAILABILITY_ZONE`
    /// (also as `${HOST}`) are expanded in every argument.
    Argv(Vec<String>),
    /// A user data script, run by the interpreter of its `#!` line.
    UserData(String),
}

/// Which port an instance serves on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortChoice {
    /// The same for all, as a target group's port is on AWS. Instances have an address each, so
    /// that they do not collide as long as they bind to `HOST`.
    Fixed(u16),
    /// A free one for each instance (elbow's extension), so that a program which binds to every
    /// address can run more than once on one machine.
    PerInstance,
}
