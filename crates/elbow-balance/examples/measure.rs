//! What routing and choosing cost: nanoseconds an operation, by number of rules and of targets.
//!
//! `cargo run --release -p elbow-balance --example measure`

use std::hint::black_box;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use elbow_balance::TargetKey;
use elbow_balance::choice::{
    Algorithm, Ask, ChoiceConfig, Chooser, HashKey, Identity, KeyHash, Member, Outcome,
};
use elbow_balance::rules::{
    Action, ActionSpec, ConditionSpec, Forward, ForwardSpec, QueryPair, RequestView, Rule,
    RuleSpec, RuleTable, ValuesSpec, WeightedGroup,
};
use elbow_balance::stickiness::{Sealer, Stickiness};
use elbow_base::{Clock, Rng, SystemClock, TimeScale, Timestamp};

/// Few enough that a run mostly ends before another process gets its turn.
const ROUNDS: u32 = 2_000;
/// Of many runs the best is told: what disturbs a run only ever makes it longer.
const RUNS: u32 = 300;

struct Request {
    host: String,
    path: String,
    query: Option<String>,
    headers: Vec<(&'static str, String)>,
}

impl RequestView for Request {
    fn method(&self) -> &'static str {
        "GET"
    }

    fn host(&self) -> Option<&[u8]> {
        Some(self.host.as_bytes())
    }

    fn path(&self) -> &[u8] {
        self.path.as_bytes()
    }

    fn query(&self) -> Option<&[u8]> {
        self.query.as_deref().map(str::as_bytes)
    }

    fn headers<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a [u8]> {
        let lines = self.headers.iter().filter(|(n, _)| n.eq_ignore_ascii_case(name));
        lines.map(|(_, value)| value.as_bytes())
    }

    fn peer(&self) -> IpAddr {
        IpAddr::V4(Ipv4Addr::LOCALHOST)
    }
}

fn main() {
    let clock = SystemClock::new(TimeScale::REAL);
    println!("ns per route(), requests spread over all rules");
    println!("{:40} {:>8} {:>8} {:>8} {:>8}", "rules", 0, 1, 100, 1000);
    for (name, rule, request) in TABLES {
        let cost = |rules| route_ns(&clock, rules, *rule, *request);
        let costs = [cost(0), cost(1), cost(100), cost(1000)];
        println!("{name:40} {:8.1} {:8.1} {:8.1} {:8.1}", costs[0], costs[1], costs[2], costs[3]);
    }
    println!("\nns per request: choose + began + ended, 64 in flight");
    println!("{:40} {:>8} {:>8}", "targets", 10, 10_000);
    for (name, algorithm) in algorithms() {
        let cost = |targets| choose_ns(&clock, &algorithm, targets);
        println!("{name:40} {:8.1} {:8.1}", cost(10), cost(10_000));
    }
    sticky(&clock);
    rebuilds(&clock);
}

type MakeRule = fn(usize) -> Vec<ConditionSpec>;
type MakeRequest = fn(usize) -> Request;

/// Tables as they are met: the conditions of the n-th rule and a request that it takes.
const TABLES: &[(&str, MakeRule, MakeRequest)] = &[
    (
        "host n.example.com",
        |n| vec![host(&format!("n{n}.example.com"))],
        |n| request(&format!("n{n}.example.com"), "/index.html"),
    ),
    (
        "host *.n.example.com",
        |n| vec![host(&format!("*.n{n}.example.com"))],
        |n| request(&format!("www.n{n}.example.com"), "/index.html"),
    ),
    (
        "path /service-n/*",
        |n| vec![path(&format!("/service-{n}/*"))],
        |n| request("www.example.com", &format!("/service-{n}/users/7")),
    ),
    (
        "path /api/v1/n, exact",
        |n| vec![path(&format!("/api/v1/{n}"))],
        |n| request("www.example.com", &format!("/api/v1/{n}")),
    ),
    (
        "one host, path /n*",
        |n| vec![host("api.example.com"), path(&format!("/tenant{n}*"))],
        |n| request("api.example.com", &format!("/tenant{n}/a")),
    ),
    (
        "100 hosts x 10 paths",
        |n| vec![host(&format!("h{}.example.com", n / 10)), path(&format!("/p{}/*", n % 10))],
        |n| request(&format!("h{}.example.com", n / 10), &format!("/p{}/x", n % 10)),
    ),
    (
        "path /n/* with header and query",
        |n| {
            let values = ValuesSpec::of(["*beta*"]);
            let pair = QueryPair { key: Some("v".to_owned()), value: "2".to_owned() };
            vec![
                path(&format!("/n{n}/*")),
                ConditionSpec::HttpHeader { name: "X-Channel".to_owned(), values },
                ConditionSpec::QueryString(vec![pair]),
            ]
        },
        |n| Request { query: Some("a=b&v=2".to_owned()), ..request("h.org", &format!("/n{n}/x")) },
    ),
    (
        "path /n/*, request to be normalised",
        |n| vec![path(&format!("/n{n}/*"))],
        |n| request("H.Example.org", &format!("/./n{n}/%41/../x")),
    ),
    (
        "header X-Tenant: n (no literal to go by)",
        |n| {
            let values = ValuesSpec::of([format!("tenant-{n}")]);
            vec![ConditionSpec::HttpHeader { name: "X-Tenant".to_owned(), values }]
        },
        |n| {
            let mut request = request("h.org", "/");
            request.headers.push(("x-tenant", format!("tenant-{n}")));
            request
        },
    ),
];

fn host(value: &str) -> ConditionSpec {
    ConditionSpec::HostHeader(ValuesSpec::of([value]))
}

fn path(value: &str) -> ConditionSpec {
    ConditionSpec::PathPattern(ValuesSpec::of([value]))
}

fn request(host: &str, path: &str) -> Request {
    let headers = vec![
        ("user-agent", "Mozilla/5.0 (X11; Linux x86_64)".to_owned()),
        ("accept", "*/*".to_owned()),
        ("x-channel", "the-beta-one".to_owned()),
    ];
    Request { host: host.to_owned(), path: path.to_owned(), query: None, headers }
}

/// The best of some runs of `ROUNDS` calls.
fn best_ns(clock: &impl Clock, mut call: impl FnMut(usize)) -> f64 {
    let mut best = f64::MAX;
    for _ in 0..RUNS {
        let began = clock.now();
        for round in 0..ROUNDS as usize {
            call(round);
        }
        let took = clock.now().since(began).as_secs_f64() * 1e9 / f64::from(ROUNDS);
        best = best.min(took);
    }
    best
}

fn route_ns(clock: &impl Clock, rules: usize, rule: MakeRule, request: MakeRequest) -> f64 {
    let groups = vec![WeightedGroup { group: 0, weight: 1 }];
    let action = ActionSpec::Forward(ForwardSpec { groups, stickiness: None });
    let spec = |n: usize| RuleSpec {
        priority: u32::try_from(n + 1).expect("few rules"),
        conditions: rule(n),
        actions: vec![action.clone()],
        transforms: Vec::new(),
    };
    let compiled = (0..rules).map(|n| Rule::try_new(spec(n)).expect("a valid rule")).collect();
    let default = Action::Forward(Forward::to(0));
    let table = RuleTable::try_new(compiled, default).expect("distinct priorities");
    // As many requests for every size of table, so that the caches have the same to hold of them.
    let mut rng = Rng::from_seed(1);
    let requests: Vec<Request> =
        (0..64).map(|_| request(rng.index(rules.max(1)).unwrap_or(0))).collect();
    for request in &requests {
        assert_eq!(table.route(request).rule.is_some(), rules > 0);
    }
    best_ns(clock, |round| {
        black_box(table.route(black_box(&requests[round % requests.len()])).evaluations);
    })
}

fn algorithms() -> Vec<(&'static str, Algorithm)> {
    let hash = |bound_percent| Algorithm::ConsistentHash { key: HashKey::Source, bound_percent };
    vec![
        ("round_robin", Algorithm::RoundRobin),
        ("least_outstanding_requests", Algorithm::LeastOutstanding),
        ("weighted_random", Algorithm::WeightedRandom { anomaly_mitigation: false }),
        ("weighted_random, mitigating", Algorithm::WeightedRandom { anomaly_mitigation: true }),
        ("weighted_least_connections", Algorithm::WeightedLeastConnections),
        ("consistent_hash", hash(None)),
        ("consistent_hash, bound 125 %", hash(Some(125))),
    ]
}

fn members(count: u64) -> Vec<Member> {
    let mut rng = Rng::from_seed(7);
    let member = |n| Member {
        key: TargetKey(n),
        identity: Identity(rng.bits()),
        weight: u16::try_from(1 + n % 4).unwrap_or(1),
        in_rotation: true,
        healthy: true,
    };
    (0..count).map(member).collect()
}

fn choose_ns(clock: &impl Clock, algorithm: &Algorithm, targets: u64) -> f64 {
    let config = ChoiceConfig::try_new(algorithm.clone(), Duration::ZERO).expect("valid");
    let now = Timestamp::from_unix(Duration::from_secs(1));
    let mut chooser = Chooser::new(config, members(targets), 0, now);
    let mut rng = Rng::from_seed(3);
    let mut keys = Rng::from_seed(4);
    let mut in_flight = Vec::new();
    best_ns(clock, |round| {
        let ask = Ask { now, key: Some(KeyHash(keys.bits())), again: false };
        let target = chooser.choose(&ask, &mut rng, |_| true).expect("all are usable");
        let ticket = chooser.began(target);
        if in_flight.len() < 64 {
            in_flight.push(ticket);
        } else {
            let ended = std::mem::replace(&mut in_flight[round * 7 % 64], ticket);
            chooser.ended(ended, Outcome::Served);
        }
    })
}

fn sticky(clock: &impl Clock) {
    let sealer = Sealer::try_new(&[7; 32]).expect("long enough");
    let stickiness = Stickiness::lb_cookie(Duration::from_secs(3600)).expect("valid");
    let now = Timestamp::from_unix(Duration::from_secs(1000));
    let (group, target) = (Identity(1), Identity(2));
    let seal = best_ns(clock, |_| {
        black_box(stickiness.seal(&sealer, group, black_box(target), now));
    });
    let mut asked = request("h.org", "/");
    let value = stickiness.seal(&sealer, group, target, now);
    asked.headers.push(("cookie", format!("a=b; AWSALB={0}; AWSALBCORS={0}", value.as_str())));
    let open = best_ns(clock, |_| {
        black_box(stickiness.decide(&sealer, black_box(&asked), group, now, |_| Some(1)));
    });
    println!("\nns per cookie: sealed {seal:.1}, found and opened {open:.1}");
}

fn rebuilds(clock: &impl Clock) {
    println!("\nus per changed snapshot of a group of 10,000 targets");
    for (name, algorithm) in algorithms() {
        let config = ChoiceConfig::try_new(algorithm, Duration::ZERO).expect("valid");
        let mut list = members(10_000);
        let mut chooser = Chooser::new(config.clone(), list.clone(), 0, Timestamp::EPOCH);
        let mut best = f64::MAX;
        for round in 0..20 {
            list[5000].in_rotation = round % 2 == 1;
            let copy = list.clone();
            let began = clock.now();
            chooser.update(config.clone(), copy, Timestamp::EPOCH);
            best = best.min(clock.now().since(began).as_secs_f64() * 1e6);
        }
        println!("{name:40} {best:8.1}");
    }
}
