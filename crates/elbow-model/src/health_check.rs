//! How a target group checks its targets (elb reference, section 7).

use std::fmt;
use std::time::Duration;

/// The settings of a target group's health checks. Valid by construction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HealthCheck {
    path: String,
    port: Option<u16>,
    interval: Duration,
    timeout: Duration,
    healthy_threshold: u32,
    unhealthy_threshold: u32,
    matcher: Matcher,
}

/// What to build a [`HealthCheck`] from; may be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HealthCheckSettings {
    /// Path and query, starting with `/`, at most 1,024 characters.
    pub path: String,
    /// The port to check; `None` is AWS's `traffic-port`.
    pub port: Option<u16>,
    /// From one check to the next: 100 ms to 300 s (AWS: 5 s to 300 s; below is elbow's extension).
    pub interval: Duration,
    /// For connecting and the reply's head together; shorter than the interval or, as elbow's
    /// extension for sub-second intervals, equal to it; at most 120 s.
    pub timeout: Duration,
    /// Successes in a row until an unhealthy target is healthy again: 2 to 10.
    pub healthy_threshold: u32,
    /// Failures in a row until a target is unhealthy: 2 to 10.
    pub unhealthy_threshold: u32,
    /// The status codes that are a success.
    pub matcher: Matcher,
}

/// A set of HTTP status codes, such as `200,301-302` (200 to 499).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matcher(Vec<(u16, u16)>);

/// The rule that health check settings break.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HealthCheckError {
    /// Not an absolute path.
    #[error(
        "health check path {0:?} must start with '/', have at most 1024 characters and no spaces or control characters"
    )]
    Path(String),
    /// Interval out of range.
    #[error("health check interval {0:?} is not between 100ms and 300s")]
    Interval(Duration),
    /// Timeout out of range or longer than the interval. (AWS's own text where AWS has one.)
    #[error("Health check timeout '{timeout:?}' must be smaller than the interval '{interval:?}'")]
    Timeout {
        /// The timeout given.
        timeout: Duration,
        /// The interval given.
        interval: Duration,
    },
    /// A threshold out of range.
    #[error("{which} threshold count {count} is not between 2 and 10")]
    Threshold {
        /// `healthy` or `unhealthy`.
        which: &'static str,
        /// The number given.
        count: u32,
    },
    /// Not a list of codes and ranges.
    #[error("matcher {0:?} must be codes and ranges from 200 to 499, such as 200,301-302")]
    Matcher(String),
}

impl HealthCheck {
    /// AWS's default for an application load balancer: `/`, every 30 s, 5 s timeout, 5 and 2, 200.
    pub fn aws_default() -> Self {
        Self {
            path: "/".to_owned(),
            port: None,
            interval: Duration::from_secs(30),
            timeout: Duration::from_secs(5),
            healthy_threshold: 5,
            unhealthy_threshold: 2,
            matcher: Matcher::ok(),
        }
    }

    /// Checks with `settings`.
    ///
    /// # Errors
    /// Names the first rule that they break.
    pub fn try_new(settings: HealthCheckSettings) -> Result<Self, HealthCheckError> {
        let HealthCheckSettings { path, port, interval, timeout, .. } = settings;
        let printable = path.bytes().all(|b| (b'!'..=b'~').contains(&b));
        if !path.starts_with('/') || path.len() > 1024 || !printable {
            return Err(HealthCheckError::Path(path));
        }
        if interval < Duration::from_millis(100) || interval > Duration::from_secs(300) {
            return Err(HealthCheckError::Interval(interval));
        }
        // AWS wants the timeout below the interval; at a second and less there is no room below.
        let short = interval < Duration::from_secs(5);
        let too_long = if short { timeout > interval } else { timeout >= interval };
        if timeout.is_zero() || timeout > Duration::from_secs(120) || too_long {
            return Err(HealthCheckError::Timeout { timeout, interval });
        }
        for (which, count) in
            [("healthy", settings.healthy_threshold), ("unhealthy", settings.unhealthy_threshold)]
        {
            if !(2..=10).contains(&count) {
                return Err(HealthCheckError::Threshold { which, count });
            }
        }
        Ok(Self {
            path,
            port,
            interval,
            timeout,
            healthy_threshold: settings.healthy_threshold,
            unhealthy_threshold: settings.unhealthy_threshold,
            matcher: settings.matcher,
        })
    }

    /// Path and query of the request.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The port to check instead of the target's own.
    pub fn port(&self) -> Option<u16> {
        self.port
    }

    /// From the start of one check to the start of the next.
    pub fn interval(&self) -> Duration {
        self.interval
    }

    /// The longest a check may take.
    pub fn timeout(&self) -> Duration {
        self.timeout
    }

    /// Successes in a row that make an unhealthy target healthy.
    pub fn healthy_threshold(&self) -> u32 {
        self.healthy_threshold
    }

    /// Failures in a row that make a target unhealthy.
    pub fn unhealthy_threshold(&self) -> u32 {
        self.unhealthy_threshold
    }

    /// The status codes that are a success.
    pub fn matcher(&self) -> &Matcher {
        &self.matcher
    }
}

// === impl Matcher ===

impl Matcher {
    /// `200` only, AWS's default.
    pub fn ok() -> Self {
        Self(vec![(200, 200)])
    }

    /// Parses `200`, `200,202`, `200-299` and mixtures, without spaces.
    ///
    /// # Errors
    /// Quotes a text that is none of these.
    pub fn parse(text: &str) -> Result<Self, HealthCheckError> {
        let wrong = || HealthCheckError::Matcher(text.to_owned());
        let code = |part: &str| -> Result<u16, HealthCheckError> {
            let digits = part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit());
            let code = part.parse().map_err(|_| wrong())?;
            if digits && (200..=499).contains(&code) { Ok(code) } else { Err(wrong()) }
        };
        let mut ranges = Vec::new();
        for part in text.split(',') {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let range = (code(first)?, code(last)?);
            if range.0 > range.1 {
                return Err(wrong());
            }
            ranges.push(range);
        }
        Ok(Self(ranges))
    }

    /// Whether `status` is a success.
    pub fn matches(&self, status: u16) -> bool {
        self.0.iter().any(|&(first, last)| (first..=last).contains(&status))
    }
}

impl fmt::Display for Matcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, (first, last)) in self.0.iter().enumerate() {
            let comma = if n == 0 { "" } else { "," };
            if first == last {
                write!(f, "{comma}{first}")?;
            } else {
                write!(f, "{comma}{first}-{last}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matchers() {
        for (text, yes, no) in [
            ("200", 200, 201),
            ("200,202", 202, 201),
            ("200-299", 250, 300),
            ("200,300-302", 301, 299),
        ] {
            let matcher = Matcher::parse(text).unwrap();
            assert!(matcher.matches(yes) && !matcher.matches(no), "{text}");
            assert_eq!(matcher.to_string(), text);
        }
        for text in ["", "200 ", "200, 201", "199", "500", "300-200", "2xx", "+200", "200-", "-"] {
            assert!(Matcher::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn settings_that_break_a_rule_say_which() {
        let good = HealthCheckSettings {
            path: "/health".to_owned(),
            port: None,
            interval: Duration::from_secs(1),
            timeout: Duration::from_secs(1),
            healthy_threshold: 2,
            unhealthy_threshold: 2,
            matcher: Matcher::ok(),
        };
        assert!(HealthCheck::try_new(good.clone()).is_ok());
        let seconds = Duration::from_secs;
        let cases: Vec<(HealthCheckSettings, &str)> = vec![
            (HealthCheckSettings { path: "health".into(), ..good.clone() }, "must start with '/'"),
            (HealthCheckSettings { path: "/a b".into(), ..good.clone() }, "no spaces"),
            (HealthCheckSettings { interval: seconds(301), ..good.clone() }, "between 100ms"),
            (HealthCheckSettings { timeout: seconds(2), ..good.clone() }, "smaller than"),
            (
                HealthCheckSettings { interval: seconds(10), timeout: seconds(10), ..good.clone() },
                "smaller than",
            ),
            (HealthCheckSettings { timeout: seconds(0), ..good.clone() }, "smaller than"),
            (HealthCheckSettings { healthy_threshold: 1, ..good.clone() }, "healthy threshold"),
            (HealthCheckSettings { unhealthy_threshold: 11, ..good }, "unhealthy threshold"),
        ];
        for (settings, expected) in cases {
            let text = HealthCheck::try_new(settings).unwrap_err().to_string();
            assert!(text.contains(expected), "{text}");
        }
    }
}
