//! From untyped values to a typed shape, with every constraint of the model enforced here and
//! nowhere else.

mod violation;

use std::borrow::Cow;

use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use elbow_base::Timestamp;

use crate::service::Dialect;
use crate::shape::{
    Check, Entries, Field, List, ListCheck, Member, NumberCheck, Shape, Slot, TextCheck,
};
use crate::time;
use crate::{ApiError, Node, Protocol, Service};
use violation::{Report, Rule, Step};

/// Clients differ in whether they pad.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Parameters of a query request that belong to no member.
const RESERVED: [&str; 9] = [
    "Action",
    "Version",
    "AWSAccessKeyId",
    "SecurityToken",
    "Signature",
    "SignatureMethod",
    "SignatureVersion",
    "Timestamp",
    "Expires",
];

/// Fills an input from a request's values.
pub(crate) fn fill(
    shape: &mut dyn Shape,
    node: Node<'_>,
    service: Service,
    protocol: Protocol,
) -> Result<(), ApiError> {
    let mut filler = Filler { protocol, checked: true, report: Report::new(service, protocol) };
    filler.structure(shape, node);
    filler.report.finish()
}

/// Fills any shape from values in JSON's form, without constraints.
pub(crate) fn fill_unchecked(shape: &mut dyn Shape, node: Node<'_>) -> Result<(), ApiError> {
    let protocol = Protocol::Json11;
    let mut filler =
        Filler { protocol, checked: false, report: Report::new(Service::Ssm, protocol) };
    filler.structure(shape, node);
    filler.report.finish()
}

struct Filler {
    protocol: Protocol,
    checked: bool,
    report: Report,
}

impl Filler {
    fn structure(&mut self, shape: &mut dyn Shape, node: Node<'_>) {
        let mut entries = match node {
            Node::Map(entries) => entries,
            Node::Null => Vec::new(),
            Node::Text(text) if text.is_empty() && self.protocol.is_query() => Vec::new(),
            other => return self.wrong_type(&other, "a structure"),
        };
        let schema = shape.schema();
        for (index, member) in schema.members.iter().enumerate() {
            let name = if self.protocol.is_query() { member.query } else { member.name };
            self.report.enter(Step::Member(member));
            let found = entries.iter_mut().find(|(key, _)| key == name);
            match found.map(|(_, node)| std::mem::replace(node, Node::Null)) {
                Some(node) if !self.is_absent(&node, member) => {
                    self.value(shape.field_mut(index), node, member.check);
                }
                _ if member.required && self.checked => self.report.add(Rule::Required, None),
                _ => {}
            }
            self.report.leave();
        }
        if self.report.dialect() == Dialect::Ec2 && self.checked {
            self.unknown(schema.members, &entries);
        }
    }

    /// Whether a value counts as not given: null, and in query requests empty text for anything but
    /// text and lists.
    fn is_absent(&self, node: &Node<'_>, member: &Member) -> bool {
        match node {
            Node::Null => true,
            Node::Text(text) if self.protocol.is_query() && text.is_empty() => {
                matches!(member.check, Check::Number(_))
            }
            _ => false,
        }
    }

    /// EC2 refuses parameters it does not know; the other services ignore them.
    fn unknown(&mut self, members: &[Member], entries: &[(Cow<'_, str>, Node<'_>)]) {
        for (key, _) in entries {
            let at_top = self.report.is_top();
            let known = members.iter().any(|member| member.query == key)
                || (at_top && (RESERVED.contains(&&**key) || key.starts_with("X-Amz-")));
            if !known {
                self.report.add_unknown(key);
            }
        }
    }

    fn value(&mut self, field: &mut dyn Field, node: Node<'_>, check: Check) {
        if matches!(node, Node::Null) {
            return;
        }
        match field.slot() {
            Slot::Text(slot) => {
                if let Some(text) = self.text(node) {
                    *slot = text;
                    if let Check::Text(check) = check {
                        self.check_text(slot, check);
                    }
                }
            }
            Slot::Bool(slot) => self.boolean(slot, &node),
            Slot::Int(slot) => {
                if let Some(value) = self.integer(&node, i64::from(i32::MIN), i64::from(i32::MAX)) {
                    *slot = i32::try_from(value).unwrap_or_default();
                    self.check_integer(value, check);
                }
            }
            Slot::Long(slot) => {
                if let Some(value) = self.integer(&node, i64::MIN, i64::MAX) {
                    *slot = value;
                    self.check_integer(value, check);
                }
            }
            Slot::Float(slot) => {
                if let Some(value) = self.number(&node) {
                    #[expect(
                        clippy::cast_possible_truncation,
                        reason = "single precision asked for"
                    )]
                    let single = value as f32;
                    *slot = single;
                    self.check_double(value, check);
                }
            }
            Slot::Double(slot) => {
                if let Some(value) = self.number(&node) {
                    *slot = value;
                    self.check_double(value, check);
                }
            }
            Slot::Blob(slot) => self.blob(slot, node),
            Slot::Time(slot) => self.time(slot, &node),
            Slot::List(list) => self.list(list, node, check),
            Slot::Map(map) => self.map(map, node, check),
            Slot::Struct(shape) => self.structure(shape, node),
        }
    }

    // --- scalars ---

    fn text(&mut self, node: Node<'_>) -> Option<String> {
        match node {
            Node::Text(text) => Some(text.into_owned()),
            other => {
                self.wrong_type(&other, "text");
                None
            }
        }
    }

    fn boolean(&mut self, slot: &mut bool, node: &Node<'_>) {
        match node {
            Node::Bool(value) => *slot = *value,
            Node::Text(text) if self.protocol.is_query() => {
                if text.eq_ignore_ascii_case("true") || text == "1" {
                    *slot = true;
                } else if text.eq_ignore_ascii_case("false") || text == "0" || text.is_empty() {
                    *slot = false;
                } else {
                    self.wrong_type(node, "a boolean");
                }
            }
            _ => self.wrong_type(node, "a boolean"),
        }
    }

    fn integer(&mut self, node: &Node<'_>, min: i64, max: i64) -> Option<i64> {
        let value = match node {
            Node::Int(value) => Some(*value),
            #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53")]
            Node::Double(value) if value.fract() == 0.0 && value.abs() < 9e15 => {
                Some(*value as i64)
            }
            Node::Text(text) if self.protocol.is_query() => text.trim().parse().ok(),
            _ => None,
        };
        let value = value.filter(|value| (min..=max).contains(value));
        if value.is_none() {
            self.wrong_type(node, "an integer");
        }
        value
    }

    fn number(&mut self, node: &Node<'_>) -> Option<f64> {
        let value = match node {
            #[expect(clippy::cast_precision_loss, reason = "a double was asked for")]
            Node::Int(value) => Some(*value as f64),
            Node::Double(value) => Some(*value),
            Node::Text(text) => match &**text {
                "NaN" => Some(f64::NAN),
                "Infinity" => Some(f64::INFINITY),
                "-Infinity" => Some(f64::NEG_INFINITY),
                text if self.protocol.is_query() => text.trim().parse().ok(),
                _ => None,
            },
            _ => None,
        };
        if value.is_none() {
            self.wrong_type(node, "a number");
        }
        value
    }

    fn blob(&mut self, slot: &mut Vec<u8>, node: Node<'_>) {
        match node {
            Node::Bytes(bytes) => *slot = bytes.into_owned(),
            Node::Text(text) => {
                let packed: Cow<'_, str> = if text.contains(['\n', '\r', ' ']) {
                    text.split_ascii_whitespace().collect::<String>().into()
                } else {
                    Cow::Borrowed(&*text)
                };
                match BASE64.decode(packed.as_bytes()) {
                    Ok(bytes) => *slot = bytes,
                    Err(_) => self.wrong_type(&Node::Text(text), "base64"),
                }
            }
            other => self.wrong_type(&other, "bytes"),
        }
    }

    fn time(&mut self, slot: &mut Timestamp, node: &Node<'_>) {
        let time = match node {
            Node::Time(time) => Some(*time),
            #[expect(clippy::cast_precision_loss, reason = "seconds far below 2^53")]
            Node::Int(seconds) => time::from_seconds(*seconds as f64),
            Node::Double(seconds) => time::from_seconds(*seconds),
            Node::Text(text) => time::parse(text),
            _ => None,
        };
        match time {
            Some(time) => *slot = time,
            None => self.wrong_type(node, "a timestamp"),
        }
    }

    // --- collections ---

    fn list(&mut self, list: &mut dyn List, node: Node<'_>, check: Check) {
        let constraints = match check {
            Check::List(constraints) => Some(constraints),
            _ => None,
        };
        let Some(items) = self.items(node, constraints) else { return };
        for (index, item) in items.into_iter().enumerate() {
            self.report.enter(Step::Index(index + 1));
            let each = constraints.map_or(Check::Any, |constraints| constraints.each);
            self.value(list.push_item(), item, each);
            self.report.leave();
        }
        // Clients that mean "none" send `Name=` or nothing at all; both must do where none is allowed.
        let none = list.count() == 0 && self.protocol.is_query() && !self.report.is_required();
        if let Some(ListCheck { min, max, .. }) = constraints
            && !none
        {
            self.check_count(list.count(), *min, *max);
        }
    }

    /// The items of a list: an array, or the numbered children of a query parameter in the order
    /// of their numbers. `Name=` alone is an empty list.
    fn items<'a>(
        &mut self,
        node: Node<'a>,
        constraints: Option<&'static ListCheck>,
    ) -> Option<Vec<Node<'a>>> {
        let mut children = match node {
            Node::List(items) => return Some(items),
            Node::Text(text) if text.is_empty() && self.protocol.is_query() => {
                return Some(Vec::new());
            }
            Node::Map(children) if self.protocol.is_query() => children,
            other => {
                self.wrong_type(&other, "a list");
                return None;
            }
        };
        if self.protocol == Protocol::Query {
            let item = constraints.and_then(|constraints| constraints.item).unwrap_or("member");
            if let Some((_, inner)) =
                children.iter_mut().find(|(key, _)| key == item || key == "member")
            {
                match std::mem::replace(inner, Node::Null) {
                    Node::Map(numbered) => children = numbered,
                    Node::Text(text) if text.is_empty() => return Some(Vec::new()),
                    other => {
                        self.wrong_type(&other, "a list");
                        return None;
                    }
                }
            }
        }
        let mut numbered = Vec::with_capacity(children.len());
        for (key, child) in children {
            let Ok(number) = key.parse::<u32>() else {
                self.wrong_type(&Node::Text(key), "an index");
                return None;
            };
            numbered.push((number, child));
        }
        numbered.sort_by_key(|(number, _)| *number);
        Some(numbered.into_iter().map(|(_, child)| child).collect())
    }

    fn map(&mut self, map: &mut dyn Entries, node: Node<'_>, check: Check) {
        let Some(entries) = self.entries(node) else { return };
        let (key_check, value_check) = match check {
            Check::Map(constraints) => (constraints.key, constraints.value),
            _ => (Check::Any, Check::Any),
        };
        for (key, value) in entries {
            self.report.enter(Step::Key(key.clone().into_owned()));
            if let Check::Text(constraints) = key_check {
                self.check_text(&key, constraints);
            }
            self.value(map.insert_entry(&key), value, value_check);
            self.report.leave();
        }
        if let Check::Map(constraints) = check {
            self.check_count(map.count(), constraints.min, constraints.max);
        }
    }

    /// The entries of a map: an object, or `Name.entry.N.key` and `.value`.
    fn entries<'a>(&mut self, node: Node<'a>) -> Option<Vec<(Cow<'a, str>, Node<'a>)>> {
        match node {
            Node::Map(entries) if !self.protocol.is_query() => Some(entries),
            Node::Text(text) if text.is_empty() && self.protocol.is_query() => Some(Vec::new()),
            Node::Map(mut entries) => {
                let numbered = match entries.iter_mut().find(|(key, _)| key == "entry") {
                    Some((_, inner)) => std::mem::replace(inner, Node::Null),
                    None => Node::Map(entries),
                };
                let mut pairs = Vec::new();
                for item in self.items(numbered, None)? {
                    let Node::Map(mut parts) = item else {
                        self.wrong_type(&item, "a key and a value");
                        return None;
                    };
                    let mut take = |name| {
                        let part = parts.iter_mut().find(|(key, _)| key == name);
                        part.map(|(_, node)| std::mem::replace(node, Node::Null))
                    };
                    if let Some(Node::Text(key)) = take("key") {
                        pairs.push((key, take("value").unwrap_or(Node::Null)));
                    }
                }
                Some(pairs)
            }
            other => {
                self.wrong_type(&other, "a map");
                None
            }
        }
    }

    // --- constraints ---

    fn check_text(&mut self, text: &str, check: &'static TextCheck) {
        if !self.checked {
            return;
        }
        let length = text.chars().count();
        if length < check.min as usize {
            self.report.add(Rule::LengthMin(check.min), Some(text.into()));
        }
        if length > check.max as usize {
            self.report.add(Rule::LengthMax(check.max), Some(text.into()));
        }
        if let Some(pattern) = check.pattern
            && !pattern.matches(text)
        {
            self.report.add(Rule::Pattern(pattern.text()), Some(text.into()));
        }
        if !check.values.is_empty() && !check.values.contains(&text) {
            self.report.add(Rule::Values(check.values), Some(text.into()));
        }
    }

    fn check_integer(&mut self, value: i64, check: Check) {
        if let Check::Number(NumberCheck { min, max }) = check
            && self.checked
        {
            if let Some(min) = min.filter(|min| value < *min) {
                self.report.add(Rule::ValueMin(min), Some(value.to_string()));
            }
            if let Some(max) = max.filter(|max| value > *max) {
                self.report.add(Rule::ValueMax(max), Some(value.to_string()));
            }
        }
    }

    fn check_double(&mut self, value: f64, check: Check) {
        if let Check::Number(NumberCheck { min, max }) = check
            && self.checked
        {
            #[expect(clippy::cast_precision_loss, reason = "the models' bounds are small")]
            let (low, high) = (min.map(|min| min as f64), max.map(|max| max as f64));
            if let (Some(low), Some(min)) = (low, min)
                && value < low
            {
                self.report.add(Rule::ValueMin(*min), Some(format!("{value:?}")));
            }
            if let (Some(high), Some(max)) = (high, max)
                && value > high
            {
                self.report.add(Rule::ValueMax(*max), Some(format!("{value:?}")));
            }
        }
    }

    fn check_count(&mut self, count: usize, min: u32, max: u32) {
        if !self.checked {
            return;
        }
        let shown = || if count == 0 { "[]".to_owned() } else { format!("[{count} items]") };
        if count < min as usize {
            self.report.add(Rule::LengthMin(min), Some(shown()));
        }
        if count > max as usize {
            self.report.add(Rule::LengthMax(max), Some(shown()));
        }
    }

    fn wrong_type(&mut self, node: &Node<'_>, wanted: &'static str) {
        let shown = match node {
            Node::Text(text) => text.to_string(),
            Node::Bool(value) => value.to_string(),
            Node::Int(value) => value.to_string(),
            Node::Double(value) => value.to_string(),
            Node::Null => "null".to_owned(),
            Node::Bytes(_) => "bytes".to_owned(),
            Node::Time(time) => time.to_millis_text(),
            Node::List(_) => "a list".to_owned(),
            Node::Map(_) => "a structure".to_owned(),
        };
        self.report.add_malformed(shown, wanted);
    }
}
