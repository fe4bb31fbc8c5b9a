//! A store, a clock and a script, over the wire: forms in, elements of XML out.
//!
//! A line of a script is one of
//!
//! - `Action Name=value ...`: a call; `~` in a value is a space, `$x` a variable, `%64:text` is the
//!   text in base64;
//! - `= PATH VALUE`: what an element of the last reply says; `= PATH` without a value: no such
//!   element, or an empty one. Members of lists are counted from 1. `*` and `?` are wildcards;
//! - `# PATH N`: how many members a list has;
//! - `@x PATH`: keeps an element's text as `$x`;
//! - `! CODE MESSAGE`: the last call failed so; without a message any will do;
//! - `region NAME`, `account ID`: whose state the next calls are about;
//! - `live ID STATE`: what runs: `running`, `ended` or `nothing`; `wait SECONDS`.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use elbow_base::Timestamp;
use elbow_store::{MemoryStore, StoreId};
use elbow_wire::{HttpResponse, Request};

use crate::ec2::filter::matches;
use crate::{Api, ApiSettings, Arrival, Live, LiveInstance, LiveTarget};

/// A service to talk to.
pub(crate) struct Bench {
    pub(crate) store: Arc<MemoryStore>,
    api: Api,
    live: Arc<Running>,
    state: Mutex<State>,
}

struct State {
    now: Timestamp,
    seed: u64,
    account: String,
    region: String,
    variables: BTreeMap<String, String>,
}

/// What runs.
#[derive(Default)]
struct Running(Mutex<BTreeMap<String, LiveInstance>>);

impl Live for Running {
    fn instance(&self, id: &str) -> Option<LiveInstance> {
        self.0.lock().unwrap().get(id).cloned()
    }

    fn targets(&self, _target_group_arn: &str) -> Vec<LiveTarget> {
        Vec::new()
    }

    fn console(&self, id: &str) -> Option<Vec<u8>> {
        self.instance(id).map(|_| b"booted".to_vec())
    }
}

/// A reply, as text by path.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: String,
    elements: Vec<(String, String)>,
}

impl Bench {
    pub(crate) fn new(settings: ApiSettings) -> Self {
        let id = StoreId::from_random([7; 16]);
        let store = Arc::new(MemoryStore::new(id, elbow_state::schema().unwrap()));
        let live = Arc::new(Running::default());
        let api = Api::new(store.clone(), live.clone(), settings);
        let state = Mutex::new(State {
            now: Timestamp::from_unix(Duration::from_secs(1_714_557_600)),
            seed: 1,
            account: "000000000000".to_owned(),
            region: "us-east-1".to_owned(),
            variables: BTreeMap::new(),
        });
        Self { store, api, live, state }
    }

    /// Sends one request in this protocol's terms.
    pub(crate) fn send(&self, service: &str, headers: &[(&str, &str)], body: &str) -> HttpResponse {
        let (arrival, scope) = {
            let mut state = self.state.lock().unwrap();
            state.seed += 1;
            let scope = format!("{}/20240501/{}/{service}", state.account, state.region);
            (Arrival { now: state.now, seed: state.seed }, scope)
        };
        let signed = format!(
            "AWS4-HMAC-SHA256 Credential={scope}/aws4_request, SignedHeaders=host, Signature=00"
        );
        let mut headers = headers.to_vec();
        headers.push(("authorization", &signed));
        let (method, path, query) = ("POST", "/", "");
        let request = Request { method, path, query, headers: &headers, body: body.as_bytes() };
        self.api.handle(&request, arrival)
    }

    /// Makes one call: an action and its parameters.
    pub(crate) fn call(&self, line: &str) -> Reply {
        let line = self.filled(line);
        let mut words = line.split_whitespace();
        let mut form = format!("Version=2016-11-15&Action={}", words.next().unwrap());
        for word in words {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            let value = value.replace('~', " ");
            let value = match value.strip_prefix("%64:") {
                Some(text) => STANDARD.encode(text.replace("\\n", "\n")),
                None => value,
            };
            form.push_str(&format!("&{name}="));
            for byte in value.bytes() {
                match byte {
                    b if b.is_ascii_alphanumeric() => form.push(char::from(b)),
                    b => form.push_str(&format!("%{b:02X}")),
                }
            }
        }
        let form_type = [("content-type", "application/x-www-form-urlencoded")];
        Reply::new(self.send("ec2", &form_type, &form))
    }

    /// Runs a script and panics at the first line that does not hold.
    pub(crate) fn run(&self, name: &str, script: &str) {
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
                    let found = reply.text(path).unwrap_or_default();
                    assert!(matches(&value, found), "{place}\nfound {found:?}\n{}", reply.body);
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
                    let found = reply.text("Errors.Error.Code");
                    assert_eq!(found, Some(code), "{place}\n{}", reply.body);
                    let found = reply.text("Errors.Error.Message").unwrap_or_default();
                    let message = self.filled(message);
                    let fits = message.is_empty() || matches(&message, found);
                    assert!(fits, "{place}\nfound {found:?}");
                    expects_error = true;
                }
                "region" | "account" | "live" | "wait" => self.direct(head, rest),
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
        let mut state = self.state.lock().unwrap();
        match (what, words.as_slice()) {
            ("region", [name]) => state.region = (*name).to_owned(),
            ("account", [id]) => state.account = (*id).to_owned(),
            ("wait", [seconds]) => {
                state.now = state.now + Duration::from_secs(seconds.parse().unwrap());
            }
            ("live", [id, "nothing"]) => {
                self.live.0.lock().unwrap().remove(*id);
            }
            ("live", [id, what]) => {
                let ended = (*what == "ended").then(|| "exit status 0".to_owned());
                let instance = LiveInstance {
                    running: *what == "running",
                    address: IpAddr::V4(Ipv4Addr::new(127, 9, 9, 9)),
                    launched_at: state.now,
                    ended,
                };
                self.live.0.lock().unwrap().insert((*id).to_owned(), instance);
            }
            _ => panic!("{what} {rest}"),
        }
    }
}

// === impl Reply ===

impl Reply {
    fn new(response: HttpResponse) -> Self {
        let body = String::from_utf8(response.body).unwrap();
        let elements = elements(&body);
        Self { status: response.status, body, elements }
    }

    /// The text of the element at `path`, below the root of the reply.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        let found = self.elements.iter().find(|(at, _)| at == path);
        found.map(|(_, text)| text.as_str()).filter(|text| !text.is_empty())
    }

    fn has(&self, path: &str) -> bool {
        let below = format!("{path}.");
        self.elements.iter().any(|(at, _)| at == path || at.starts_with(&below))
    }
}

/// Every element by its path without the root, with its text.
fn elements(body: &str) -> Vec<(String, String)> {
    let mut path: Vec<(String, usize)> = Vec::new();
    let mut found = Vec::new();
    for piece in body.split('<').skip(1).filter(|piece| !piece.starts_with('?')) {
        let (tag, text) = piece.split_once('>').unwrap();
        if tag.starts_with('/') {
            path.pop();
            continue;
        }
        let empty = tag.ends_with('/');
        let name = tag.trim_end_matches('/').split(' ').next().unwrap();
        let name = if name == "item" {
            let (_, count) = path.last_mut().unwrap();
            *count += 1;
            count.to_string()
        } else {
            name.to_owned()
        };
        path.push((name, 0));
        let shown: Vec<&str> = path[1..].iter().map(|(name, _)| name.as_str()).collect();
        let text = text
            .replace("&quot;", "\"")
            .replace("&#x27;", "'")
            .replace("&apos;", "'")
            .replace("&#39;", "'")
            .replace("&#xA;", "\n")
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
