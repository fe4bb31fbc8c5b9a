//! Rules against tables of hand-written cases and against a plain implementation.

mod actions;
mod differential;
mod limits;
mod matching;
mod plain;

use std::net::{IpAddr, Ipv4Addr};

use super::*;

/// A request that owns what it is made of.
#[derive(Clone, Debug)]
struct Ask {
    method: String,
    host: Option<String>,
    path: String,
    query: Option<String>,
    headers: Vec<(String, String)>,
    peer: IpAddr,
}

impl RequestView for Ask {
    fn method(&self) -> &str {
        &self.method
    }

    fn host(&self) -> Option<&[u8]> {
        self.host.as_deref().map(str::as_bytes)
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
        self.peer
    }
}

/// `GET http://host/path?query`, then header lines; `OPTIONS` and others may follow no host.
fn ask(text: &str) -> Ask {
    let mut lines = text.split('\n');
    let (method, url) = lines.next().and_then(|line| line.split_once(' ')).expect("two words");
    let (host, rest) = match url.strip_prefix("http://") {
        Some(rest) => {
            let end = rest.find(['/', '?']).unwrap_or(rest.len());
            (Some(rest[..end].to_owned()), &rest[end..])
        }
        None => (None, url),
    };
    let (path, query) = match rest.split_once('?') {
        Some((path, query)) => (path, Some(query.to_owned())),
        None => (rest, None),
    };
    let headers = lines.map(|line| {
        let (name, value) = line.split_once(": ").expect("a header line");
        (name.to_owned(), value.to_owned())
    });
    Ask {
        method: method.to_owned(),
        host,
        path: path.to_owned(),
        query,
        headers: headers.collect(),
        peer: IpAddr::V4(Ipv4Addr::new(203, 0, 113, 7)),
    }
}

fn host(value: &str) -> ConditionSpec {
    ConditionSpec::HostHeader(ValuesSpec::of([value]))
}

fn path(value: &str) -> ConditionSpec {
    ConditionSpec::PathPattern(ValuesSpec::of([value]))
}

fn header(name: &str, value: &str) -> ConditionSpec {
    ConditionSpec::HttpHeader { name: name.to_owned(), values: ValuesSpec::of([value]) }
}

fn query(key: Option<&str>, value: &str) -> ConditionSpec {
    let pair = QueryPair { key: key.map(str::to_owned), value: value.to_owned() };
    ConditionSpec::QueryString(vec![pair])
}

fn forward_to(group: usize) -> ActionSpec {
    let groups = vec![WeightedGroup { group, weight: 1 }];
    ActionSpec::Forward(ForwardSpec { groups, stickiness: None })
}

fn spec(priority: u32, conditions: Vec<ConditionSpec>) -> RuleSpec {
    RuleSpec { priority, conditions, actions: vec![forward_to(0)], transforms: Vec::new() }
}

fn default_action() -> Action {
    Action::Forward(Forward::to(0))
}

fn table(specs: Vec<RuleSpec>) -> RuleTable {
    let rules = specs.into_iter().map(Rule::try_new).collect::<Result<_, _>>().expect("rules");
    RuleTable::try_new(rules, default_action()).expect("a table")
}
