//! What one instance of the service is told: options as typed, and the same once checked.
//!
//! Checking touches nothing: no file is opened, no name resolved, no port bound.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use thiserror::Error;

use crate::database_url::{DatabaseUrl, DatabaseUrlError};

/// The port used when none is given; the one that course material for such a service uses.
pub const DEFAULT_PORT: u16 = 6400;
/// The database used when none is given: a SQLite file in the working directory.
pub const DEFAULT_DATABASE: &str = "sqlite:todos.db";
/// How long in-flight requests may take after a stop was asked for, unless told otherwise.
/// Shorter than the 30 s that container platforms wait before they kill.
pub const DEFAULT_DRAIN_LIMIT: Duration = Duration::from_secs(10);

/// Most CPU time that one request may cost. At this cost a virtual CPU serves one request a
/// second; more would only imitate a hang.
pub const MAX_CPU_COST: Duration = Duration::from_secs(1);
/// Longest imitated boot; real machines that need longer are replaced by their group.
pub const MAX_STARTUP_DELAY: Duration = Duration::from_secs(600);
/// Longest drain; the longest deregistration delay of a target group is also an hour.
pub const MAX_DRAIN_LIMIT: Duration = Duration::from_secs(3_600);
/// Most characters of a version or an instance id: they travel in a header of every response.
pub const MAX_LABEL_CHARS: usize = 64;

/// Options as a person typed them; they may be wrong in several ways at once.
#[derive(Debug, Clone)]
pub struct SampleOptions {
    /// Address to listen on. Default 127.0.0.1: nothing is exposed by accident.
    pub host: IpAddr,
    /// TCP port to listen on, 0 for any free one. Default [`DEFAULT_PORT`].
    pub port: u16,
    /// `postgres://user:pass@host:port/db`, `sqlite:PATH` or a path. Default [`DEFAULT_DATABASE`].
    pub database: String,
    /// What `X-Version` says: 1..=64 visible ASCII characters. Default this crate's version.
    pub version: String,
    /// What `X-Instance-Id` says: 1..=64 visible ASCII characters. Default `sample-` and the
    /// process id.
    pub instance_id: String,
    /// CPU time burnt by each request for to-dos, at most [`MAX_CPU_COST`]. Default zero.
    pub cpu_cost: Duration,
    /// How long to wait before binding the port, at most [`MAX_STARTUP_DELAY`], to imitate the
    /// boot of a machine: until then connections are refused. Default zero.
    pub startup_delay: Duration,
    /// How long after start-up the instance breaks: from then on it answers every request, health
    /// checks included, with 500. Default never.
    pub fail_after: Option<Duration>,
    /// How long in-flight requests may take after a stop was asked for, at most
    /// [`MAX_DRAIN_LIMIT`]. Default [`DEFAULT_DRAIN_LIMIT`].
    pub drain_limit: Duration,
}

/// Options that cannot be wrong.
#[derive(Debug, Clone)]
pub struct SampleConfig {
    pub(crate) host: IpAddr,
    pub(crate) port: u16,
    pub(crate) database: DatabaseUrl,
    pub(crate) version: String,
    pub(crate) instance_id: String,
    pub(crate) cpu_cost: Duration,
    pub(crate) startup_delay: Duration,
    pub(crate) fail_after: Option<Duration>,
    pub(crate) drain_limit: Duration,
}

/// One rule that the options break.
#[derive(Debug, Error)]
pub enum ConfigError {
    /// A label cannot travel in a header.
    #[error("{knob} must be 1 to {MAX_LABEL_CHARS} visible ASCII characters, not {given:?}")]
    Label {
        /// The knob's name.
        knob: &'static str,
        /// What it was set to.
        given: String,
    },
    /// A duration is longer than its limit.
    #[error("{knob} must be at most {} ms, not {} ms", limit.as_millis(), given.as_millis())]
    TooLong {
        /// The knob's name.
        knob: &'static str,
        /// What it was set to.
        given: Duration,
        /// The most it may be.
        limit: Duration,
    },
    /// The database's address is wrong.
    #[error("database: {0}")]
    Database(DatabaseUrlError),
}

/// Every rule that the options break, never empty.
#[derive(Debug, Error)]
pub struct ConfigErrors(Vec<ConfigError>);

// === impl SampleOptions ===

impl Default for SampleOptions {
    fn default() -> Self {
        Self {
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: DEFAULT_PORT,
            database: DEFAULT_DATABASE.into(),
            version: env!("CARGO_PKG_VERSION").into(),
            instance_id: format!("sample-{}", std::process::id()),
            cpu_cost: Duration::ZERO,
            startup_delay: Duration::ZERO,
            fail_after: None,
            drain_limit: DEFAULT_DRAIN_LIMIT,
        }
    }
}

// === impl SampleConfig ===

impl SampleConfig {
    /// Checks `options` and reports everything that is wrong with them at once.
    pub fn try_new(options: SampleOptions) -> Result<Self, ConfigErrors> {
        let mut errors = Vec::new();
        for (knob, given) in [("version", &options.version), ("instance id", &options.instance_id)]
        {
            if !is_label(given) {
                errors.push(ConfigError::Label { knob, given: given.clone() });
            }
        }
        for (knob, given, limit) in [
            ("cpu cost", options.cpu_cost, MAX_CPU_COST),
            ("startup delay", options.startup_delay, MAX_STARTUP_DELAY),
            ("drain limit", options.drain_limit, MAX_DRAIN_LIMIT),
        ] {
            if given > limit {
                errors.push(ConfigError::TooLong { knob, given, limit });
            }
        }
        let database = options.database.parse::<DatabaseUrl>();
        match database {
            Ok(database) if errors.is_empty() => Ok(Self {
                host: options.host,
                port: options.port,
                database,
                version: options.version,
                instance_id: options.instance_id,
                cpu_cost: options.cpu_cost,
                startup_delay: options.startup_delay,
                fail_after: options.fail_after,
                drain_limit: options.drain_limit,
            }),
            Ok(_) => Err(ConfigErrors(errors)),
            Err(error) => {
                errors.push(ConfigError::Database(error));
                Err(ConfigErrors(errors))
            }
        }
    }
}

fn is_label(text: &str) -> bool {
    (1..=MAX_LABEL_CHARS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

// === impl ConfigErrors ===

impl ConfigErrors {
    /// The broken rules in the order of the options.
    #[must_use]
    pub fn all(&self) -> &[ConfigError] {
        &self.0
    }
}

impl fmt::Display for ConfigErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            write!(f, "{}{error}", if index == 0 { "" } else { "; " })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(options: SampleOptions, expected: &str) {
        let found = match SampleConfig::try_new(options) {
            Ok(_) => "ok".to_owned(),
            Err(errors) => errors.to_string(),
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn every_broken_rule_is_reported() {
        let good = SampleOptions::default;
        check(good(), "ok");
        check(SampleOptions { cpu_cost: MAX_CPU_COST, ..good() }, "ok");
        check(
            SampleOptions { cpu_cost: MAX_CPU_COST + Duration::from_millis(1), ..good() },
            "cpu cost must be at most 1000 ms, not 1001 ms",
        );
        check(
            SampleOptions { instance_id: "two words".into(), ..good() },
            "instance id must be 1 to 64 visible ASCII characters, not \"two words\"",
        );
        check(SampleOptions { instance_id: "i".repeat(64), ..good() }, "ok");
        check(
            SampleOptions {
                version: String::new(),
                startup_delay: Duration::from_secs(601),
                drain_limit: Duration::from_secs(3_601),
                database: String::new(),
                ..good()
            },
            "version must be 1 to 64 visible ASCII characters, not \"\"; \
             startup delay must be at most 600000 ms, not 601000 ms; \
             drain limit must be at most 3600000 ms, not 3601000 ms; \
             database: the address is empty; give postgres://... or a path of a SQLite file",
        );
    }
}
