//! What to send, checked and encoded before the first request is due.

use std::net::SocketAddr;
use std::time::Duration;

use elbow_base::Rng;

use crate::schedule::{DURATION_MAX, Schedule};

/// Connections one generator may hold open; below the usual limit on open files (1,024 soft).
pub const CONNECTIONS_MAX: u32 = 900;
/// Requests that may wait for a connection.
pub const WAITING_MAX: u32 = 100_000;
/// Different requests in a mix.
pub const MIX_MAX: usize = 100;
/// Encoded size of one request, head and body.
pub const REQUEST_BYTES_MAX: usize = 1024 * 1024;
/// Longest a request may take, from its intended start.
pub const TIMEOUT_MAX: Duration = Duration::from_secs(600);
/// Shortest bucket of the measured series.
pub const RESOLUTION_MIN: Duration = Duration::from_millis(100);
/// Longest bucket of the measured series.
pub const RESOLUTION_MAX: Duration = Duration::from_secs(60);

/// A load as its author writes it; may be wrong. [`LoadPlan::try_new`] checks it.
#[derive(Clone, Debug)]
pub struct LoadSpec {
    /// Where to connect.
    pub target: SocketAddr,
    /// Value of the `Host` header.
    pub host: String,
    /// When requests start.
    pub schedule: Schedule,
    /// What is sent, drawn by weight.
    pub mix: Vec<RequestSpec>,
    /// How long a request may take from its **intended** start, waiting for a connection included.
    pub timeout: Duration,
    /// Connections held open at the same time, 1 to [`CONNECTIONS_MAX`].
    pub connections_max: u32,
    /// Requests that may wait for a connection before further ones fail as overrun, at most
    /// [`WAITING_MAX`].
    pub waiting_max: u32,
    /// Width of a bucket of the measured series: [`RESOLUTION_MIN`] to [`RESOLUTION_MAX`].
    pub resolution: Duration,
    /// Seed of the draws from the mix.
    pub seed: u64,
}

/// One kind of request of a mix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestSpec {
    /// Its share: it is drawn with probability weight / sum of weights.
    pub weight: u32,
    /// Method, a token in capitals.
    pub method: String,
    /// Path and query, from `/` on, already percent-encoded.
    pub path: String,
    /// Body, if it has one.
    pub body: Option<Body>,
}

/// The body of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Value of the `Content-Type` header.
    pub content_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// A load that can be run: checked, its requests encoded.
#[derive(Clone, Debug)]
pub struct LoadPlan {
    target: SocketAddr,
    schedule: Schedule,
    mix: Vec<Prepared>,
    weights: u64,
    timeout: Duration,
    connections_max: usize,
    waiting_max: usize,
    resolution: Duration,
    seed: u64,
}

/// The rule that a [`LoadSpec`] breaks.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum PlanError {
    /// A number is outside its range.
    #[error("{name} is {value}, not between {min} and {max}")]
    OutOfRange {
        /// Which number.
        name: &'static str,
        /// What it is.
        value: String,
        /// Smallest allowed.
        min: String,
        /// Largest allowed.
        max: String,
    },
    /// The `Host` header cannot be sent.
    #[error("host `{0}` is not a host name with an optional port")]
    BadHost(String),
    /// A method is not a token.
    #[error("request {index} of the mix has the method `{method}`, which is not a token")]
    BadMethod {
        /// Index in the mix, from 0.
        index: usize,
        /// The method.
        method: String,
    },
    /// A path does not start with `/` or holds a space or a control character.
    #[error("request {index} of the mix has the path `{path}`, which cannot be sent as it is")]
    BadPath {
        /// Index in the mix, from 0.
        index: usize,
        /// The path.
        path: String,
    },
    /// A content type holds a control character.
    #[error("request {0} of the mix has a content type that cannot be sent")]
    BadContentType(usize),
    /// A request is larger than [`REQUEST_BYTES_MAX`].
    #[error("request {index} of the mix is {bytes} bytes long, more than {REQUEST_BYTES_MAX}")]
    TooLarge {
        /// Index in the mix, from 0.
        index: usize,
        /// Its encoded size.
        bytes: usize,
    },
}

/// A request as it goes over the wire.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    pub(crate) weight: u32,
    pub(crate) bytes: Vec<u8>,
    pub(crate) idempotent: bool,
    pub(crate) is_head: bool,
}

// === impl RequestSpec ===

impl RequestSpec {
    /// A `GET` of `path` with weight 1.
    pub fn get(path: &str) -> Self {
        Self { weight: 1, method: "GET".to_owned(), path: path.to_owned(), body: None }
    }
}

// === impl LoadPlan ===

impl LoadPlan {
    /// Checks and encodes `spec`.
    ///
    /// # Errors
    /// Names the first rule that it breaks.
    pub fn try_new(spec: LoadSpec) -> Result<Self, PlanError> {
        check_range("connections_max", &spec.connections_max, &1, &CONNECTIONS_MAX)?;
        check_range("waiting_max", &spec.waiting_max, &0, &WAITING_MAX)?;
        check_duration("timeout", spec.timeout, Duration::from_millis(1), TIMEOUT_MAX)?;
        check_duration("resolution", spec.resolution, RESOLUTION_MIN, RESOLUTION_MAX)?;
        check_range("requests in the mix", &spec.mix.len(), &1, &MIX_MAX)?;
        if !is_host(&spec.host) {
            return Err(PlanError::BadHost(spec.host));
        }
        let mut mix = Vec::with_capacity(spec.mix.len());
        for (index, request) in spec.mix.iter().enumerate() {
            check_range("weight", &request.weight, &1, &1_000_000)?;
            mix.push(prepare(index, request, &spec.host)?);
        }
        Ok(Self {
            target: spec.target,
            schedule: spec.schedule,
            weights: mix.iter().map(|request| u64::from(request.weight)).sum(),
            mix,
            timeout: spec.timeout,
            connections_max: spec.connections_max as usize,
            waiting_max: spec.waiting_max as usize,
            resolution: spec.resolution,
            seed: spec.seed,
        })
    }

    /// When requests start.
    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    /// Where requests go.
    pub fn target(&self) -> SocketAddr {
        self.target
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.timeout
    }

    pub(crate) fn connections_max(&self) -> usize {
        self.connections_max
    }

    pub(crate) fn waiting_max(&self) -> usize {
        self.waiting_max
    }

    pub(crate) fn resolution(&self) -> Duration {
        self.resolution
    }

    pub(crate) fn seed(&self) -> u64 {
        self.seed
    }

    /// The index of a request drawn by weight.
    pub(crate) fn draw(&self, rng: &mut Rng) -> usize {
        let mut left = if self.mix.len() == 1 { 0 } else { rng.below(self.weights) };
        for (index, request) in self.mix.iter().enumerate() {
            let weight = u64::from(request.weight);
            if left < weight {
                return index;
            }
            left -= weight;
        }
        0
    }

    pub(crate) fn request(&self, index: usize) -> &Prepared {
        &self.mix[index]
    }
}

fn prepare(index: usize, request: &RequestSpec, host: &str) -> Result<Prepared, PlanError> {
    let RequestSpec { weight, method, path, body } = request;
    if method.is_empty() || !method.bytes().all(is_token_byte) {
        return Err(PlanError::BadMethod { index, method: method.clone() });
    }
    if !path.starts_with('/') || !path.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(PlanError::BadPath { index, path: path.clone() });
    }
    let mut bytes =
        format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nUser-Agent: elbow-load\r\n")
            .into_bytes();
    if let Some(body) = body {
        if body.content_type.bytes().any(|byte| byte.is_ascii_control()) {
            return Err(PlanError::BadContentType(index));
        }
        let length = body.bytes.len();
        bytes.extend(
            format!("Content-Type: {}\r\nContent-Length: {length}\r\n", body.content_type).bytes(),
        );
    }
    bytes.extend(b"\r\n");
    bytes.extend(body.iter().flat_map(|body| &body.bytes));
    if bytes.len() > REQUEST_BYTES_MAX {
        return Err(PlanError::TooLarge { index, bytes: bytes.len() });
    }
    Ok(Prepared {
        weight: *weight,
        bytes,
        // RFC 9110 section 9.2.2.
        idempotent: matches!(&**method, "GET" | "HEAD" | "PUT" | "DELETE" | "OPTIONS" | "TRACE"),
        is_head: method == "HEAD",
    })
}

fn check_range<T: PartialOrd + ToString>(
    name: &'static str,
    value: &T,
    min: &T,
    max: &T,
) -> Result<(), PlanError> {
    if value >= min && value <= max {
        return Ok(());
    }
    let (value, min, max) = (value.to_string(), min.to_string(), max.to_string());
    Err(PlanError::OutOfRange { name, value, min, max })
}

fn check_duration(
    name: &'static str,
    value: Duration,
    min: Duration,
    max: Duration,
) -> Result<(), PlanError> {
    if (min..=max).contains(&value) {
        return Ok(());
    }
    let [value, min, max] = [value, min, max].map(|duration| format!("{duration:?}"));
    Err(PlanError::OutOfRange { name, value, min, max })
}

fn is_host(host: &str) -> bool {
    !host.is_empty()
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._:[]".contains(&byte))
}

fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

const _: () = assert!(DURATION_MAX.as_secs() >= TIMEOUT_MAX.as_secs());

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::Segment;

    fn spec() -> LoadSpec {
        LoadSpec {
            target: SocketAddr::from(([127, 0, 0, 1], 80)),
            host: "api.elb.localhost:8080".to_owned(),
            schedule: Schedule::try_new(&[Segment::constant(Duration::from_secs(1), 1.0)]).unwrap(),
            mix: vec![RequestSpec::get("/a?b=c")],
            timeout: Duration::from_secs(1),
            connections_max: 10,
            waiting_max: 10,
            resolution: Duration::from_secs(1),
            seed: 1,
        }
    }

    fn check(change: impl FnOnce(&mut LoadSpec), message: &str) {
        let mut spec = spec();
        change(&mut spec);
        assert_eq!(LoadPlan::try_new(spec).unwrap_err().to_string(), message);
    }

    #[test]
    fn a_spec_that_breaks_a_rule_is_told_which() {
        check(|spec| spec.connections_max = 0, "connections_max is 0, not between 1 and 900");
        check(
            |spec| spec.waiting_max = 1 << 20,
            "waiting_max is 1048576, not between 0 and 100000",
        );
        check(|spec| spec.timeout = Duration::ZERO, "timeout is 0ns, not between 1ms and 600s");
        check(
            |spec| spec.resolution = Duration::from_millis(1),
            "resolution is 1ms, not between 100ms and 60s",
        );
        check(|spec| spec.mix.clear(), "requests in the mix is 0, not between 1 and 100");
        check(|spec| spec.mix[0].weight = 0, "weight is 0, not between 1 and 1000000");
        check(
            |spec| spec.host = "a\r\nb".to_owned(),
            "host `a\r\nb` is not a host name with an optional port",
        );
        check(
            |spec| spec.mix[0].method = "GE T".to_owned(),
            "request 0 of the mix has the method `GE T`, which is not a token",
        );
        check(
            |spec| spec.mix[0].path = "/a b".to_owned(),
            "request 0 of the mix has the path `/a b`, which cannot be sent as it is",
        );
        check(
            |spec| spec.mix[0].path = "*".to_owned(),
            "request 0 of the mix has the path `*`, which cannot be sent as it is",
        );
        let body = |content_type: &str, bytes| {
            Some(Body { content_type: content_type.to_owned(), bytes: vec![b'x'; bytes] })
        };
        check(
            |spec| spec.mix[0].body = body("a\nb", 1),
            "request 0 of the mix has a content type that cannot be sent",
        );
        check(
            |spec| spec.mix[0].body = body("text/plain", 1 << 20),
            "request 0 of the mix is 1048704 bytes long, more than 1048576",
        );
    }

    #[test]
    fn a_request_is_encoded_once() {
        let mut spec = spec();
        spec.mix[0].method = "POST".to_owned();
        spec.mix[0].body =
            Some(Body { content_type: "application/json".to_owned(), bytes: b"{}".to_vec() });
        let plan = LoadPlan::try_new(spec).unwrap();
        assert_eq!(
            String::from_utf8_lossy(&plan.request(0).bytes),
            "POST /a?b=c HTTP/1.1\r\nHost: api.elb.localhost:8080\r\nUser-Agent: elbow-load\r\n\
             Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
        );
        assert!(!plan.request(0).idempotent);
    }

    #[test]
    fn requests_are_drawn_by_weight() {
        let mut spec = spec();
        spec.mix =
            [70, 20, 10].map(|weight| RequestSpec { weight, ..RequestSpec::get("/") }).to_vec();
        let plan = LoadPlan::try_new(spec).unwrap();
        let mut rng = Rng::from_seed(7);
        let mut drawn = [0u32; 3];
        for _ in 0..10_000 {
            drawn[plan.draw(&mut rng)] += 1;
        }
        for (count, share) in drawn.into_iter().zip([7_000u32, 2_000, 1_000]) {
            assert!(count.abs_diff(share) < 200, "{drawn:?}");
        }
    }
}
