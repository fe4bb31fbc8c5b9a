//! What a request must look like for a rule, and what of it is rewritten
//! (elb reference, section 8).

use serde::{Deserialize, Serialize};

/// One condition; one of its values must hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// `host-header`
    HostHeader(Values),
    /// `path-pattern`
    PathPattern(Values),
    /// `http-header`
    HttpHeader {
        /// The header's name.
        name: String,
        /// What one of its lines must look like.
        values: Values,
    },
    /// `http-request-method`
    HttpRequestMethod(Vec<String>),
    /// `query-string`
    QueryString(Vec<QueryPair>),
    /// `source-ip`, CIDR blocks.
    SourceIp(Vec<String>),
}

/// Patterns or regular expressions; one of the two is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Values {
    /// With `*` and `?`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// Regular expressions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regex_values: Vec<String>,
}

/// A value in the query; without a key any key may carry it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueryPair {
    /// The key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The value.
    pub value: String,
}

/// A rewrite of what the target gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Transform {
    /// `host-header-rewrite`
    HostHeaderRewrite(Vec<Rewrite>),
    /// `url-rewrite`
    UrlRewrite(Vec<Rewrite>),
}

/// What is replaced by what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rewrite {
    /// A regular expression.
    pub regex: String,
    /// With `$1` and so on.
    pub replace: String,
}

impl Condition {
    /// AWS's name of the field.
    pub fn field(&self) -> &'static str {
        match self {
            Self::HostHeader(_) => "host-header",
            Self::PathPattern(_) => "path-pattern",
            Self::HttpHeader { .. } => "http-header",
            Self::HttpRequestMethod(_) => "http-request-method",
            Self::QueryString(_) => "query-string",
            Self::SourceIp(_) => "source-ip",
        }
    }
}
