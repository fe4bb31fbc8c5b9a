//! Random rules and requests: the real table and the plain one agree on every one.

use std::collections::BTreeSet;
use std::net::IpAddr;

use elbow_base::Rng;

use super::*;

/// Tables a run; each has its own rules and is asked [`REQUESTS`] times.
const TABLES: u64 = 400;
const REQUESTS: usize = 50;

fn pick<'a>(rng: &mut Rng, from: &[&'a str]) -> &'a str {
    from[rng.index(from.len()).expect("not empty")]
}

/// Some of `pieces` in a row.
fn chain(rng: &mut Rng, pieces: &[&str], most: u64) -> String {
    (0..=rng.below(most)).map(|_| pick(rng, pieces)).collect()
}

fn values(
    rng: &mut Rng,
    patterns: &[&str],
    expressions: &[&str],
    prefix: &str,
    suffix: &[&str],
) -> ValuesSpec {
    let count = 1 + rng.below(2);
    if rng.percent(8) {
        return ValuesSpec::of_regex((0..count).map(|_| pick(rng, expressions)));
    }
    let values: Vec<String> = (0..count)
        .map(|_| {
            let prefix = if rng.percent(80) { prefix } else { "" };
            format!("{prefix}{}{}", chain(rng, patterns, 4), pick(rng, suffix))
        })
        .collect();
    ValuesSpec::of(values)
}

fn condition(rng: &mut Rng) -> ConditionSpec {
    match rng.below(10) {
        0..=2 => ConditionSpec::HostHeader(values(
            rng,
            &["a", "b", "A", "a.", "b.", "*", "?", "*."],
            &["^a", "b\\.org$", "[ab]{2}"],
            "",
            &[".org", ".b.org", ".Com"],
        )),
        3..=5 => ConditionSpec::PathPattern(values(
            rng,
            &["a", "b", "A", "/", "a/", "b/", "*", "?", "."],
            &["^/a", "b$", "/[ab]+/"],
            "/",
            &["", "/", "*", "/*"],
        )),
        6 => ConditionSpec::HttpHeader {
            name: pick(rng, &["x-a", "X-B"]).to_owned(),
            values: values(rng, &["a", "b", "B", "*", "?", " "], &["^a$", "b"], "", &["", "*"]),
        },
        7 => ConditionSpec::HttpRequestMethod(vec![pick(rng, &["GET", "POST", "A-B"]).to_owned()]),
        8 => {
            let text = |rng: &mut Rng| chain(rng, &["a", "b", "A", "*", "?", "\\", "\\*", " "], 3);
            let key = rng.percent(60).then(|| text(rng));
            ConditionSpec::QueryString(vec![QueryPair { key, value: text(rng) }])
        }
        _ => {
            let block =
                pick(rng, &["10.0.0.0/8", "10.1.0.0/16", "10.1.2.3/32", "::/0", "fe80::/10"]);
            ConditionSpec::SourceIp(vec![block.to_owned()])
        }
    }
}

fn rules(rng: &mut Rng, most: u64) -> Vec<RuleSpec> {
    let mut priorities = BTreeSet::new();
    let mut specs = Vec::new();
    for _ in 0..rng.below(most) {
        let priority = u32::try_from(1 + rng.below(50_000)).expect("small");
        let conditions = (0..=rng.below(3)).map(|_| condition(rng)).collect();
        let rule = spec(priority, conditions);
        // What breaks a limit is none of this test's business.
        if Rule::try_new(rule.clone()).is_ok() && priorities.insert(priority) {
            specs.push(rule);
        }
    }
    specs
}

fn request(rng: &mut Rng) -> Ask {
    let host = chain(rng, &["a", "b", "A", "a.", "b."], 3);
    let host =
        format!("{host}{}{}", pick(rng, &[".org", ".b.org", ".com"]), pick(rng, &["", ":80"]));
    let pieces =
        ["a", "b", "A", "/", "a/", "b/", ".", "..", "%61", "%2f", "%2E", "%", "%4", "\u{e4}"];
    let text = |rng: &mut Rng| chain(rng, &["a", "b", "*", "\\", "%20", "%41", "%", "+"], 3);
    let pairs: Vec<String> = (0..rng.below(3))
        .map(|_| {
            let (key, value) = (text(rng), text(rng));
            if rng.percent(80) { format!("{key}={value}") } else { key }
        })
        .collect();
    let headers = (0..rng.below(3)).map(|_| {
        let name = pick(rng, &["X-A", "x-b", "X-C"]).to_owned();
        (name, chain(rng, &["a", "b", "B", " ", "c"], 2))
    });
    Ask {
        headers: headers.collect(),
        method: pick(rng, &["GET", "POST", "A-B", "get"]).to_owned(),
        host: rng.percent(95).then_some(host),
        path: format!("/{}", chain(rng, &pieces, 6)),
        query: rng.percent(60).then(|| pairs.join("&")),
        peer: pick(rng, &["10.1.2.3", "10.1.9.9", "10.9.9.9", "11.1.1.1", "fe80::1"])
            .parse::<IpAddr>()
            .expect("an address"),
    }
}

#[test]
fn the_table_agrees_with_the_plain_implementation() {
    let mut taken = 0;
    for seed in 0..TABLES {
        let rng = &mut Rng::from_seed(seed);
        let specs = rules(rng, if seed % 40 == 0 { 1000 } else { 40 });
        let table = table(specs.clone());
        for _ in 0..REQUESTS {
            let request = request(rng);
            let matched = table.route(&request);
            let expected = plain::route(&specs, &request);
            assert_eq!(matched.priority(), expected, "seed {seed}: {request:?}\n{specs:#?}");
            taken += usize::from(expected != 0);
        }
    }
    // Neither all nor nothing: the generators meet each other.
    let all = usize::try_from(TABLES).expect("small") * REQUESTS;
    assert!(taken > all / 5 && taken < all * 19 / 20, "{taken} of {all} requests had a rule");
}
