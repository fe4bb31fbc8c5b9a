//! Reads the processes of process groups from `/proc`.
//!
//! One walk serves all groups: a process that is in none costs one system call, a member one
//! small file and its CPU clock.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;

use nix::time::ClockId;
use nix::unistd::Pid;

use super::account::Sample;

/// What `/proc` says of the members of a group.
#[derive(Clone, Debug, Default)]
pub(super) struct Members {
    /// Those that run, and those that ended and were not waited for.
    pub samples: Vec<Sample>,
    /// How many of them run.
    pub alive: usize,
}

/// The members of each of `groups` (their numbers). A group without members is not in the answer.
pub(super) fn members_of(is_wanted: impl Fn(i32) -> bool) -> BTreeMap<i32, Members> {
    let mut found: BTreeMap<i32, Members> = BTreeMap::new();
    let mut text = String::new();
    for pid in pids() {
        // rustix's getpgid takes it for a bug that kernel threads are in group 0.
        let group = nix::unistd::getpgid(Some(Pid::from_raw(pid))).map(Pid::as_raw);
        let Some(group) = group.ok().filter(|&group| is_wanted(group)) else { continue };
        text.clear();
        // A process may end at any step of this; it is then left out.
        let read = fs::File::open(format!("/proc/{pid}/stat"))
            .and_then(|mut file| file.read_to_string(&mut text));
        if let Some(stat) = read.ok().and_then(|_| parse_stat(&text))
            && stat.group == group
        {
            let members = found.entry(group).or_default();
            members.alive += usize::from(!stat.ended);
            members.samples.push(stat.sample(pid));
        }
    }
    found
}

/// The processes whose environment contains all of `entries` (`NAME=value`), but for those in a
/// group that `is_skipped`, which costs one system call instead of a file.
pub(super) fn pids_with_environment(
    entries: &[String],
    is_skipped: impl Fn(i32) -> bool,
) -> Vec<i32> {
    let mut bytes = Vec::new();
    pids()
        .filter(|&pid| {
            let group = nix::unistd::getpgid(Some(Pid::from_raw(pid))).map_or(0, Pid::as_raw);
            // Kernel threads are in group 0 and have no environment.
            if group == 0 || is_skipped(group) {
                return false;
            }
            bytes.clear();
            fs::File::open(format!("/proc/{pid}/environ"))
                .and_then(|mut file| file.read_to_end(&mut bytes))
                .is_ok_and(|_| {
                    let has = |entry: &String| {
                        bytes.split(|&byte| byte == 0).any(|have| have == entry.as_bytes())
                    };
                    entries.iter().all(has)
                })
        })
        .collect()
}

fn pids() -> impl Iterator<Item = i32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

/// The fields of `/proc/PID/stat` in use (proc_pid_stat(5)).
#[derive(Debug, PartialEq, Eq)]
struct Stat {
    ended: bool,
    parent: i32,
    group: i32,
    own_ticks: u64,
    children_ticks: u64,
    started: u64,
    resident_pages: u64,
}

impl Stat {
    fn sample(&self, pid: i32) -> Sample {
        let page = u64::try_from(rustix::param::page_size()).unwrap_or(4096);
        Sample {
            pid,
            parent: self.parent,
            started: self.started,
            own_ns: cpu_clock_ns(pid).unwrap_or_else(|| ticks_to_ns(self.own_ticks)),
            children_ns: ticks_to_ns(self.children_ticks),
            memory_bytes: self.resident_pages.saturating_mul(page),
        }
    }
}

/// The name in field 2 may hold anything, so fields are counted from its last parenthesis.
fn parse_stat(text: &str) -> Option<Stat> {
    let (_, fields) = text.rsplit_once(')')?;
    let fields: Vec<&str> = fields.split_ascii_whitespace().collect();
    // Field n of the manual page is at n - 3: the first two are cut off, and it counts from 1.
    let number = |n: usize| fields.get(n - 3)?.parse::<u64>().ok();
    Some(Stat {
        ended: matches!(*fields.first()?, "Z" | "X"),
        parent: fields.get(1)?.parse().ok()?,
        group: fields.get(2)?.parse().ok()?,
        own_ticks: number(14)? + number(15)?,
        children_ticks: number(16)? + number(17)?,
        started: number(22)?,
        resident_pages: number(24)?,
    })
}

fn ticks_to_ns(ticks: u64) -> u64 {
    let per_second = rustix::param::clock_ticks_per_second().max(1);
    ticks.saturating_mul(1_000_000_000 / per_second)
}

/// What all threads of a process have used, ended ones too. `None` once it has ended.
fn cpu_clock_ns(pid: i32) -> Option<u64> {
    let clock = ClockId::pid_cpu_clock_id(Pid::from_raw(pid)).ok()?;
    let time = clock.now().ok()?;
    let seconds = u64::try_from(time.tv_sec()).ok()?;
    Some(seconds.saturating_mul(1_000_000_000) + u64::try_from(time.tv_nsec()).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_hold_anything() {
        let text =
            "77 (a) b (c) S 1 70 70 0 -1 4194304 97 0 0 0 3 4 5 6 20 0 1 0 101091 3133440 360 1\n";
        let stat = parse_stat(text).unwrap();
        let expected = Stat {
            ended: false,
            parent: 1,
            group: 70,
            own_ticks: 7,
            children_ticks: 11,
            started: 101_091,
            resident_pages: 360,
        };
        assert_eq!(stat, expected);
        assert_eq!(parse_stat("77 (a"), None);
        assert_eq!(parse_stat("77 (a) S 1"), None);
    }

    #[test]
    fn this_process_is_in_its_group_and_has_used_time() {
        let group = rustix::process::getpgrp().as_raw_pid();
        let found = members_of(|wanted| wanted == group);
        let me = i32::try_from(std::process::id()).unwrap();
        let sample = found[&group].samples.iter().find(|sample| sample.pid == me).unwrap();
        assert!(sample.own_ns > 0 && sample.memory_bytes > 0, "{sample:?}");
        assert!(found[&group].alive > 0);
    }

    #[test]
    fn an_ended_clock_is_none() {
        // Linux's pids end at 2^22.
        assert_eq!(cpu_clock_ns(1 << 24), None);
    }
}
