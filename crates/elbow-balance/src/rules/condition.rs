//! A condition that has been checked: its values compiled, every rule of form kept
//! (elb reference, section 8).

use regex::bytes::Regex;

use super::cidr::Cidr;
use super::error::RuleError;
use super::expression::compile;
use super::limits::{NAME_CHARACTERS_MAX, VALUE_CHARACTERS_MAX};
use super::pattern::{Case, Escapes, Pattern};
use super::query::QueryMatch;
use super::request::{Prepared, RequestView};
use super::spec::{ConditionSpec, QueryPair, ValuesSpec};

/// One condition; one of its values must hold.
#[derive(Clone, Debug)]
pub(super) enum Condition {
    Host(Texts),
    Path(Texts),
    Header(String, Texts),
    Method(Vec<String>),
    Query(Vec<QueryMatch>),
    SourceIp(Vec<Cidr>),
}

/// Values or regex values.
#[derive(Clone, Debug)]
pub(super) enum Texts {
    Patterns(Vec<Pattern>),
    Expressions(Vec<Regex>),
}

/// Which characters a field takes.
struct Alphabet {
    allows: fn(char) -> bool,
    says: &'static str,
}

const HOST: Alphabet = Alphabet {
    allows: |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '*' | '?'),
    says: "letters, digits and -.*? are allowed",
};
const PATH: Alphabet = Alphabet {
    allows: |c| c.is_ascii_alphanumeric() || "_-.$/~\"'@:+&*?".contains(c),
    says: "letters, digits and _-.$/~\"'@:+&*? are allowed",
};
const PRINTABLE: Alphabet =
    Alphabet { allows: |c| matches!(c, ' '..='~'), says: "printable ASCII is allowed" };
const METHOD: Alphabet = Alphabet {
    allows: |c| c.is_ascii_uppercase() || matches!(c, '-' | '_'),
    says: "upper-case letters, - and _ are allowed",
};
const HEADER_NAME: Alphabet = Alphabet {
    // RFC 9110 section 5.6.2, without the star, which would look like a wildcard.
    allows: |c| c.is_ascii_alphanumeric() || "!#$%&'+-.^_`|~".contains(c),
    says: "the characters of a header name are allowed, without wildcards",
};

// === impl Condition ===

impl Condition {
    /// Checks and compiles one condition.
    pub(super) fn try_new(spec: &ConditionSpec) -> Result<Self, RuleError> {
        let field = spec.field();
        if spec.value_count() == 0 {
            return Err(RuleError::NoValue { field });
        }
        Ok(match spec {
            ConditionSpec::HostHeader(values) => {
                let texts = Texts::try_new(field, values, &HOST, Case::Folded)?;
                values.values.iter().try_for_each(|value| host_form(value))?;
                Self::Host(texts)
            }
            ConditionSpec::PathPattern(values) => {
                Self::Path(Texts::try_new(field, values, &PATH, Case::Sensitive)?)
            }
            ConditionSpec::HttpHeader { name, values } => {
                check_text(field, name, NAME_CHARACTERS_MAX, &HEADER_NAME)?;
                if name.eq_ignore_ascii_case("host") {
                    return Err(RuleError::HostAsHeader(name.clone()));
                }
                let texts = Texts::try_new(field, values, &PRINTABLE, Case::Folded)?;
                Self::Header(name.clone(), texts)
            }
            ConditionSpec::HttpRequestMethod(methods) => {
                for method in methods {
                    check_text(field, method, NAME_CHARACTERS_MAX, &METHOD)?;
                }
                Self::Method(methods.clone())
            }
            ConditionSpec::QueryString(pairs) => {
                let compiled = pairs.iter().map(|pair| query_match(field, pair));
                Self::Query(compiled.collect::<Result<_, _>>()?)
            }
            ConditionSpec::SourceIp(blocks) => {
                Self::SourceIp(blocks.iter().map(|text| block(text)).collect::<Result<_, _>>()?)
            }
        })
    }

    /// How many wildcards its values have.
    pub(super) fn wildcards(&self) -> usize {
        match self {
            Self::Host(texts) | Self::Path(texts) | Self::Header(_, texts) => match texts {
                Texts::Patterns(patterns) => patterns.iter().map(Pattern::wildcards).sum(),
                Texts::Expressions(_) => 0,
            },
            Self::Query(pairs) => {
                let of_key = |pair: &QueryMatch| pair.key.as_ref().map_or(0, Pattern::wildcards);
                pairs.iter().map(|pair| of_key(pair) + pair.value.wildcards()).sum()
            }
            Self::Method(_) | Self::SourceIp(_) => 0,
        }
    }

    /// Whether the request fulfils it.
    pub(super) fn matches<V: RequestView>(&self, request: &Prepared<'_, V>) -> bool {
        match self {
            Self::Host(texts) => request.host.is_some_and(|host| texts.matches(host)),
            Self::Path(texts) => texts.matches(request.path),
            // Every line of the name is looked at, in order, until one matches.
            Self::Header(name, texts) => {
                request.view.headers(name).any(|value| texts.matches(value))
            }
            Self::Method(methods) => methods.iter().any(|method| method == request.view.method()),
            Self::Query(values) => match request.view.query() {
                Some(query) => values.iter().any(|value| value.matches(query)),
                None => false,
            },
            Self::SourceIp(blocks) => {
                let peer = request.view.peer();
                blocks.iter().any(|block| block.contains(peer))
            }
        }
    }

    /// Conditions are asked in this order: those that cost least first.
    pub(super) fn cost_rank(&self) -> u8 {
        match self {
            Self::Method(_) => 0,
            Self::SourceIp(_) => 1,
            Self::Host(Texts::Patterns(_)) | Self::Path(Texts::Patterns(_)) => 2,
            Self::Header(_, Texts::Patterns(_)) => 3,
            Self::Query(_) => 4,
            Self::Host(_) | Self::Path(_) | Self::Header(..) => 5,
        }
    }
}

// === impl Texts ===

impl Texts {
    fn try_new(
        field: &'static str,
        spec: &ValuesSpec,
        alphabet: &Alphabet,
        case: Case,
    ) -> Result<Self, RuleError> {
        if !spec.values.is_empty() && !spec.regex_values.is_empty() {
            return Err(RuleError::ValuesAndRegexValues { field });
        }
        if spec.regex_values.is_empty() {
            let compiled = spec.values.iter().map(|value| {
                check_text(field, value, VALUE_CHARACTERS_MAX, alphabet)?;
                Ok(Pattern::new(value, case, Escapes::None))
            });
            return Ok(Self::Patterns(compiled.collect::<Result<_, RuleError>>()?));
        }
        let compiled = spec.regex_values.iter().map(|value| {
            check_text(field, value, VALUE_CHARACTERS_MAX, &PRINTABLE)?;
            compile(value, case).map_err(|reason| RuleError::Expression {
                of: field,
                value: value.clone(),
                reason,
            })
        });
        Ok(Self::Expressions(compiled.collect::<Result<_, RuleError>>()?))
    }

    fn matches(&self, text: &[u8]) -> bool {
        match self {
            Self::Patterns(patterns) => patterns.iter().any(|pattern| pattern.matches(text)),
            Self::Expressions(expressions) => expressions.iter().any(|e| e.is_match(text)),
        }
    }
}

fn check_text(
    field: &'static str,
    value: &str,
    max: usize,
    alphabet: &Alphabet,
) -> Result<(), RuleError> {
    let characters = value.chars().count();
    if !(1..=max).contains(&characters) {
        return Err(RuleError::Length { field, characters, max });
    }
    match value.chars().find(|&c| !(alphabet.allows)(c)) {
        None => Ok(()),
        Some(character) => Err(RuleError::Character {
            field,
            value: value.to_owned(),
            character,
            allowed: alphabet.says,
        }),
    }
}

/// At least one dot, and nothing but letters after the last one.
fn host_form(value: &str) -> Result<(), RuleError> {
    match value.rsplit_once('.') {
        Some((_, last)) if !last.is_empty() && last.bytes().all(|b| b.is_ascii_alphabetic()) => {
            Ok(())
        }
        _ => Err(RuleError::HostForm(value.to_owned())),
    }
}

fn query_match(field: &'static str, pair: &QueryPair) -> Result<QueryMatch, RuleError> {
    let compile = |text: &String| -> Result<Pattern, RuleError> {
        check_text(field, text, VALUE_CHARACTERS_MAX, &PRINTABLE)?;
        Ok(Pattern::new(text, Case::Folded, Escapes::Backslash))
    };
    let key = pair.key.as_ref().map(compile).transpose()?;
    Ok(QueryMatch { key, value: compile(&pair.value)? })
}

fn block(text: &str) -> Result<Cidr, RuleError> {
    let cidr = Cidr::parse(text).ok_or_else(|| RuleError::Cidr(text.to_owned()))?;
    if cidr.is_broadcast() {
        return Err(RuleError::CidrRefused(text.to_owned()));
    }
    Ok(cidr)
}
