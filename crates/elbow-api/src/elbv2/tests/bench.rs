//! A store, a clock and a script.
//!
//! A line of a script is one of
//!
//! - `Action Name=value ...`: a call; `~` in a value is a space, `$x` a variable;
//! - `= PATH VALUE`: what an element of the last reply says; `= PATH` without a value: no such
//!   element. Members of lists are counted from 1;
//! - `# PATH N`: how many members a list has;
//! - `@x PATH`: keeps an element's text as `$x`;
//! - `! CODE MESSAGE`: the last call failed so; without a message any will do;
//! - `instance x ZONE`: launches one as `$x`; `stop x`, `terminate x`;
//! - `live GROUP ID PORT STATE`: what the checks say; `wait SECONDS`.
//!
//! `$a $b $c` are the default subnets, `$vpc` and `$sg` the default VPC and its group; `$vpc2` has
//! the subnet `$d` and the group `$sg2`; `$eip` is an elastic address.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use elbow_base::{Rng, Timestamp};
use elbow_model::{TargetHealth, TargetHealthReason};
use elbow_state::Scope;
use elbow_state::ec2::{
    self, Cause, Cidr4, ElasticAddress, Image, Instance, LaunchData, LaunchOrder, SecurityGroup,
    Subnet, Vpc,
};
use elbow_store::{MemoryStore, StoreError, StoreExt, StoreId, Tx};
use elbow_wire::{HttpResponse, Request};

use crate::{Api, ApiSettings, Arrival, Live, LiveInstance, LiveTarget};

/// A service to talk to.
pub(super) struct Bench {
    pub(super) store: Arc<MemoryStore>,
    pub(super) scope: Scope,
    api: Api,
    live: Arc<Checks>,
    state: Mutex<State>,
}

struct State {
    now: Timestamp,
    seed: u64,
    variables: BTreeMap<String, String>,
}

/// What the checks found.
#[derive(Default)]
struct Checks(Mutex<BTreeMap<String, Vec<LiveTarget>>>);

impl Live for Checks {
    fn instance(&self, _id: &str) -> Option<LiveInstance> {
        None
    }

    fn targets(&self, target_group_arn: &str) -> Vec<LiveTarget> {
        self.0.lock().unwrap().get(target_group_arn).cloned().unwrap_or_default()
    }
}

/// A reply, as text by path.
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) body: String,
    elements: Vec<(String, String)>,
}

impl Bench {
    pub(super) fn new() -> Self {
        let id = StoreId::from_random([7; 16]);
        let store = Arc::new(MemoryStore::new(id, elbow_state::schema().unwrap()));
        let scope = Scope::try_new("000000000000", "us-east-1").unwrap();
        let live = Arc::new(Checks::default());
        let api = Api::new(store.clone(), live.clone(), ApiSettings::default());
        let now = Timestamp::from_unix(Duration::from_secs(1_714_557_600));
        let variables = network(&store, &scope);
        let state = Mutex::new(State { now, seed: 1, variables });
        Self { store, scope, api, live, state }
    }

    pub(super) fn now(&self) -> Timestamp {
        self.state.lock().unwrap().now
    }

    /// Makes one call: an action and its parameters.
    pub(super) fn call(&self, line: &str) -> Reply {
        let line = self.filled(line);
        let mut words = line.split_whitespace();
        let mut form = format!("Version=2015-12-01&Action={}", words.next().unwrap());
        for word in words {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            form.push_str(&format!("&{name}="));
            for byte in value.bytes() {
                match byte {
                    b'~' => form.push('+'),
                    b if b.is_ascii_alphanumeric() => form.push(char::from(b)),
                    b => form.push_str(&format!("%{b:02X}")),
                }
            }
        }
        let request = Request {
            method: "POST",
            path: "/",
            query: "",
            headers: &[("content-type", "application/x-www-form-urlencoded")],
            body: form.as_bytes(),
        };
        let arrival = {
            let mut state = self.state.lock().unwrap();
            state.seed += 1;
            Arrival { now: state.now, seed: state.seed }
        };
        Reply::new(self.api.handle(&request, arrival))
    }

    /// Runs a script and panics at the first line that does not hold.
    pub(super) fn run(&self, name: &str, script: &str) {
        let mut reply: Option<Reply> = None;
        let mut expects_error = true;
        for (number, line) in script.lines().enumerate() {
            let place = format!("{name}.txt:{}: {line}", number + 1);
            let line = line.trim();
            let (head, rest) = line.split_once(' ').unwrap_or((line, ""));
            let last = || reply.as_ref().unwrap_or_else(|| panic!("no call yet: {place}"));
            match head {
                "" | "//" => {}
                "=" => {
                    let (path, value) = rest.split_once(' ').unwrap_or((rest, ""));
                    let (reply, value) = (last(), self.filled(value));
                    let found = reply.text(path);
                    let wanted = Some(value.as_str()).filter(|value| !value.is_empty());
                    assert_eq!(found, wanted, "{place}\n{}", reply.body);
                }
                "#" => {
                    let (path, count) = rest.split_once(' ').unwrap();
                    let reply = last();
                    let found = (1..).take_while(|n| reply.has(&format!("{path}.{n}"))).count();
                    assert_eq!(found.to_string(), count, "{place}\n{}", reply.body);
                }
                "!" => {
                    let (code, message) = rest.split_once(' ').unwrap_or((rest, ""));
                    let reply = last();
                    assert_eq!(reply.text("Error.Code"), Some(code), "{place}\n{}", reply.body);
                    let found = reply.text("Error.Message").unwrap_or_default();
                    let message = self.filled(message);
                    assert!(message.is_empty() || found == message, "{place}\n{}", reply.body);
                    expects_error = true;
                }
                "instance" | "stop" | "terminate" | "live" | "wait" => self.direct(head, rest),
                _ if head.starts_with('@') => {
                    let reply = last();
                    let text =
                        reply.text(rest).unwrap_or_else(|| panic!("{place}\n{}", reply.body));
                    self.set(&head[1..], text);
                }
                _ => {
                    Self::check_handled(reply.as_ref(), expects_error, &place);
                    reply = Some(self.call(line));
                    expects_error = false;
                }
            }
        }
        Self::check_handled(reply.as_ref(), expects_error, name);
    }

    /// A call that failed must have been meant to.
    fn check_handled(reply: Option<&Reply>, expected: bool, place: &str) {
        if let Some(reply) = reply {
            assert!(expected || reply.status == 200, "before {place}\n{}", reply.body);
        }
    }

    fn set(&self, name: &str, text: &str) {
        self.state.lock().unwrap().variables.insert(name.to_owned(), text.to_owned());
    }

    /// `text` with the variables' values; longer names are looked for first.
    fn filled(&self, text: &str) -> String {
        let state = self.state.lock().unwrap();
        let mut names: Vec<&String> = state.variables.keys().collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names.iter().fold(text.to_owned(), |text, name| {
            text.replace(&format!("${name}"), &state.variables[*name])
        })
    }

    fn direct(&self, what: &str, rest: &str) {
        let rest = self.filled(rest);
        let words: Vec<&str> = rest.split_whitespace().collect();
        match (what, words.as_slice()) {
            ("instance", [name, subnet]) => {
                let id = self.launch(subnet);
                self.set(name, &id);
            }
            ("stop", [id]) => self.rest(id, ec2::stop),
            ("terminate", [id]) => self.rest(id, ec2::terminate),
            ("wait", [seconds]) => {
                let by = Duration::from_secs(seconds.parse().unwrap());
                let mut state = self.state.lock().unwrap();
                state.now = state.now + by;
            }
            ("live", [group, id, port, state]) => {
                let reason = TargetHealthReason::ResponseCodeMismatch(503);
                let health = match *state {
                    "healthy" => TargetHealth::healthy(),
                    "unhealthy" => TargetHealth::unhealthy(reason),
                    _ => TargetHealth::initial(),
                };
                let target =
                    LiveTarget { id: (*id).to_owned(), port: port.parse().unwrap(), health };
                let mut checks = self.live.0.lock().unwrap();
                checks.entry((*group).to_owned()).or_default().push(target);
            }
            _ => panic!("{what} {rest}"),
        }
    }

    fn launch(&self, subnet: &str) -> String {
        let images = Image::public(self.scope.region());
        let image = images.iter().rfind(|image| image.architecture == "x86_64").unwrap();
        let data = LaunchData::default();
        let order = LaunchOrder {
            data: &data,
            template: None,
            image,
            command: None,
            subnet_id: Some(subnet),
            private_ip: None,
            min: 1,
            max: 1,
            client_token: None,
            requester: None,
            tags: elbow_state::Tags::new(),
        };
        let (now, seed) = {
            let mut state = self.state.lock().unwrap();
            state.seed += 1;
            (state.now, state.seed)
        };
        let made = self.store.transact(|tx| {
            let mut rng = Rng::from_seed(seed);
            Ok::<_, StoreError>(ec2::launch(tx, &self.scope, &order, &mut rng, now).unwrap())
        });
        made.unwrap().value[0].id.clone()
    }

    fn rest(
        &self,
        id: &str,
        how: fn(&mut Tx<'_>, &Scope, &Instance, Cause, Timestamp) -> Result<Instance, StoreError>,
    ) {
        let now = self.now();
        let done = self.store.transact(|tx| {
            let instance = ec2::find::<Instance>(tx, &self.scope, id)?.unwrap();
            how(tx, &self.scope, &instance, Cause::User, now)
        });
        done.unwrap();
    }
}

/// A second VPC and an elastic address, and the variables.
fn network(store: &MemoryStore, scope: &Scope) -> BTreeMap<String, String> {
    let default = ec2::default_network(scope);
    let vpc = Vpc {
        id: "vpc-22222222222222222".to_owned(),
        cidr: Cidr4::new(Ipv4Addr::new(192, 168, 0, 0), 23),
        is_default: false,
        ..default.vpc.clone()
    };
    let subnet = Subnet {
        id: "subnet-22222222222222222".to_owned(),
        vpc_id: vpc.id.clone(),
        cidr: Cidr4::new(Ipv4Addr::new(192, 168, 0, 0), 28),
        default_for_zone: false,
        ..default.subnets[0].clone()
    };
    let group = SecurityGroup {
        id: "sg-22222222222222222".to_owned(),
        vpc_id: vpc.id.clone(),
        ..default.group.clone()
    };
    let address = ElasticAddress {
        id: "eipalloc-1".to_owned(),
        public_ip: Ipv4Addr::new(203, 0, 113, 7),
        association: None,
        tags: elbow_state::Tags::new(),
    };
    let done = store.transact(|tx| {
        ec2::put(tx, scope, &vpc)?;
        ec2::put(tx, scope, &subnet)?;
        ec2::put(tx, scope, &group)?;
        ec2::put(tx, scope, &address)
    });
    done.unwrap_or_else(|error: StoreError| panic!("{error}"));
    let [a, b, c] = default.subnets.map(|subnet| subnet.id);
    let pairs = [
        ("a", a),
        ("b", b),
        ("c", c),
        ("d", subnet.id),
        ("vpc", default.vpc.id),
        ("vpc2", vpc.id),
        ("sg", default.group.id),
        ("sg2", group.id),
        ("eip", address.id),
        ("acm", scope.arn("acm", "certificate/1")),
        ("iam", scope.iam_arn("server-certificate/2")),
        ("arn", scope.arn("elasticloadbalancing", "")),
    ];
    pairs.map(|(name, value)| (name.to_owned(), value)).into()
}

// === impl Reply ===

impl Reply {
    fn new(response: HttpResponse) -> Self {
        let body = String::from_utf8(response.body).unwrap();
        let elements = elements(&body);
        Self { status: response.status, body, elements }
    }

    /// The text of the element at `path`, below the result of the reply.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        let found = self.elements.iter().find(|(at, _)| at == path);
        found.map(|(_, text)| text.as_str()).filter(|text| !text.is_empty())
    }

    fn has(&self, path: &str) -> bool {
        let below = format!("{path}.");
        self.elements.iter().any(|(at, _)| at == path || at.starts_with(&below))
    }
}

/// Every element by its path without the root and the operation's result, with its text.
fn elements(body: &str) -> Vec<(String, String)> {
    let mut path: Vec<(String, usize)> = Vec::new();
    let mut found = Vec::new();
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        if tag.starts_with('/') {
            path.pop();
            continue;
        }
        let empty = tag.ends_with('/');
        let name = tag.trim_end_matches('/').split(' ').next().unwrap();
        let name = if name == "member" || name == "entry" {
            let (_, count) = path.last_mut().unwrap();
            *count += 1;
            count.to_string()
        } else {
            name.to_owned()
        };
        path.push((name, 0));
        let shown: Vec<&str> = path[1..]
            .iter()
            .map(|(name, _)| name.as_str())
            .enumerate()
            .filter(|(depth, name)| *depth > 0 || !name.ends_with("Result"))
            .map(|(_, name)| name)
            .collect();
        let text = text
            .replace("&quot;", "\"")
            .replace("&#x27;", "'")
            .replace("&apos;", "'")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
        found.push((shown.join("."), text));
        if empty {
            path.pop();
        }
    }
    found
}
