//! What was wrong with an input, in each service's own words.

use std::fmt::Write as _;

use crate::limits::{QUOTED_CHARS_MAX, VIOLATIONS_MAX};
use crate::service::Dialect;
use crate::shape::Member;
use crate::{ApiError, Protocol, Service};

/// A step from a structure to what is inside.
pub(super) enum Step {
    Member(&'static Member),
    Index(usize),
    Key(String),
}

/// A constraint that was broken.
#[derive(Clone, Copy)]
pub(super) enum Rule {
    Required,
    LengthMin(u32),
    LengthMax(u32),
    ValueMin(i64),
    ValueMax(i64),
    Pattern(&'static str),
    Values(&'static [&'static str]),
}

/// Collects what was wrong and where.
pub(super) struct Report {
    service: Service,
    protocol: Protocol,
    path: Vec<Step>,
    /// Texts of the counted style.
    violations: Vec<String>,
    count: usize,
    /// The first error with a code of its own, which hides the counted ones.
    first: Option<ApiError>,
}

impl Report {
    pub(super) fn new(service: Service, protocol: Protocol) -> Self {
        let (path, violations) = (Vec::new(), Vec::new());
        Self { service, protocol, path, violations, count: 0, first: None }
    }

    pub(super) fn dialect(&self) -> Dialect {
        self.service.dialect()
    }

    pub(super) fn enter(&mut self, step: Step) {
        self.path.push(step);
    }

    pub(super) fn leave(&mut self) {
        self.path.pop();
    }

    pub(super) fn is_top(&self) -> bool {
        self.path.is_empty()
    }

    /// Whether the value being read is that of a required member.
    pub(super) fn is_required(&self) -> bool {
        matches!(self.path.last(), Some(Step::Member(member)) if member.required)
    }

    /// Notes that a rule is broken by `value`.
    pub(super) fn add(&mut self, rule: Rule, value: Option<String>) {
        match (self.dialect(), rule) {
            (Dialect::Ec2, Rule::Required) => {
                let name = self.sent_name();
                self.first.get_or_insert_with(|| ApiError::missing_parameter(&name));
            }
            (Dialect::CountedButMissing, Rule::Required) => {
                let message = format!("The parameter {} is required.", self.sent_name());
                self.first.get_or_insert_with(|| ApiError::new("MissingParameter", message));
            }
            (Dialect::Ec2, _) => {
                let message = self.ec2_text(rule, &value.unwrap_or_default());
                self.first.get_or_insert_with(|| ApiError::invalid_parameter_value(message));
            }
            (Dialect::Counted | Dialect::CountedButMissing, _) => {
                self.count += 1;
                if self.violations.len() < VIOLATIONS_MAX {
                    let text = self.counted_text(rule, value);
                    self.violations.push(text);
                }
            }
        }
    }

    /// Notes a parameter that the service does not know.
    pub(super) fn add_unknown(&mut self, key: &str) {
        let mut name = self.sent_name();
        if !name.is_empty() {
            name.push('.');
        }
        name.push_str(&quoted(key));
        self.first.get_or_insert_with(|| {
            ApiError::new("UnknownParameter", format!("The parameter {name} is not recognized"))
        });
    }

    /// Notes a value that is not of the right type.
    pub(super) fn add_malformed(&mut self, shown: String, wanted: &'static str) {
        let name = self.sent_name();
        let shown = quoted(&shown);
        let error = match (self.dialect(), self.protocol) {
            (_, Protocol::Json10 | Protocol::Json11 | Protocol::Cbor) => ApiError::new(
                "SerializationException",
                format!("The value '{shown}' at {name} is not {wanted}"),
            ),
            (Dialect::Ec2, _) => ApiError::invalid_parameter_value(format!(
                "Value ({shown}) for parameter {name} is invalid. It is not {wanted}."
            )),
            _ => ApiError::new(
                "MalformedInput",
                format!("The value '{shown}' of the parameter {name} is not {wanted}"),
            ),
        };
        self.first.get_or_insert(error);
    }

    /// The error, if anything was wrong.
    pub(super) fn finish(self) -> Result<(), ApiError> {
        if let Some(first) = self.first {
            return Err(first);
        }
        if self.count == 0 {
            return Ok(());
        }
        let plural = if self.count == 1 { "" } else { "s" };
        let list = self.violations.join("; ");
        Err(ApiError::validation(format!(
            "{} validation error{plural} detected: {list}",
            self.count
        )))
    }

    /// `Value 'x' at 'tags.1.member.key' failed to satisfy constraint: ..`, as AWS's validation
    /// framework words it in every service that uses it.
    fn counted_text(&self, rule: Rule, value: Option<String>) -> String {
        let shown = value.map_or("null".to_owned(), |value| format!("'{}'", quoted(&value)));
        let constraint = constraint_text(rule);
        let (path, inside) = self.counted_path();
        let shown =
            if inside.is_some() { format!("'[{}]'", shown.trim_matches('\'')) } else { shown };
        let constraint =
            inside.map_or(constraint.clone(), |inside| format!("{inside}[{constraint}]"));
        format!("Value {shown} at '{path}' failed to satisfy constraint: {constraint}")
    }

    /// The path in lower camel case. An error in a scalar item of a list is reported at the list.
    fn counted_path(&self) -> (String, Option<&'static str>) {
        let (steps, inside) = match self.path.split_last() {
            Some((Step::Index(_), rest)) => (rest, Some("Member must satisfy constraint: ")),
            Some((Step::Key(_), rest)) => (rest, Some("Map entry must satisfy constraint: ")),
            _ => (&self.path[..], None),
        };
        let mut path = String::new();
        for step in steps {
            if !path.is_empty() {
                path.push('.');
            }
            let _ = match step {
                Step::Member(member) => write!(path, "{}", lower_first(member.name)),
                Step::Index(index) => write!(path, "{index}.member"),
                Step::Key(key) => write!(path, "{}.member", quoted(key)),
            };
        }
        (path, inside)
    }

    /// The path as a query request spells it, which CloudWatch uses in every protocol.
    fn sent_name(&self) -> String {
        let ec2 = self.dialect() == Dialect::Ec2;
        let mut name = String::new();
        for step in &self.path {
            if !name.is_empty() {
                name.push('.');
            }
            let _ = match step {
                Step::Member(member) if ec2 => write!(name, "{}", member.query),
                Step::Member(member) => write!(name, "{}", member.name),
                Step::Index(index) if ec2 => write!(name, "{index}"),
                Step::Index(index) => write!(name, "member.{index}"),
                Step::Key(key) => write!(name, "{}", quoted(key)),
            };
        }
        name
    }

    fn ec2_text(&self, rule: Rule, value: &str) -> String {
        let (value, name) = (quoted(value), self.sent_name());
        let why = match rule {
            Rule::Values(_) => return format!("Invalid value '{value}' for {name}."),
            Rule::Required => String::new(),
            Rule::LengthMin(min) => format!("Expecting at least {min}."),
            Rule::LengthMax(max) => format!("Expecting at most {max}."),
            Rule::ValueMin(min) => format!("Expecting a value of at least {min}."),
            Rule::ValueMax(max) => format!("Expecting a value of at most {max}."),
            Rule::Pattern(pattern) => format!("It does not match {pattern}."),
        };
        format!("Value ({value}) for parameter {name} is invalid. {why}")
    }
}

fn constraint_text(rule: Rule) -> String {
    match rule {
        Rule::Required => "Member must not be null".to_owned(),
        Rule::LengthMin(min) => format!("Member must have length greater than or equal to {min}"),
        Rule::LengthMax(max) => format!("Member must have length less than or equal to {max}"),
        Rule::ValueMin(min) => format!("Member must have value greater than or equal to {min}"),
        Rule::ValueMax(max) => format!("Member must have value less than or equal to {max}"),
        Rule::Pattern(pattern) => {
            format!("Member must satisfy regular expression pattern: {pattern}")
        }
        Rule::Values(values) => {
            format!("Member must satisfy enum value set: [{}]", values.join(", "))
        }
    }
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|c| c.to_ascii_lowercase().to_string() + chars.as_str()).unwrap_or_default()
}

/// A client's text as a message repeats it: not without end.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED_CHARS_MAX) {
        Some((at, _)) => format!("{}...", &text[..at]),
        None => text.to_owned(),
    }
}
