//! What a rule says before it is checked: the members of CreateRule, as plain data that may be
//! wrong in any way.

use std::time::Duration;

/// A rule as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSpec {
    /// Its place in the order of evaluation, 1 first.
    pub priority: u32,
    /// All must hold.
    pub conditions: Vec<ConditionSpec>,
    /// In the order given by their `Order`.
    pub actions: Vec<ActionSpec>,
    /// Rewrites of what the target gets.
    pub transforms: Vec<TransformSpec>,
}

/// One condition; one of its values must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConditionSpec {
    /// `host-header`
    HostHeader(ValuesSpec),
    /// `path-pattern`
    PathPattern(ValuesSpec),
    /// `http-header`
    HttpHeader {
        /// `HttpHeaderName`
        name: String,
        /// What one of its lines must look like.
        values: ValuesSpec,
    },
    /// `http-request-method`
    HttpRequestMethod(Vec<String>),
    /// `query-string`
    QueryString(Vec<QueryPair>),
    /// `source-ip`, CIDR blocks.
    SourceIp(Vec<String>),
}

/// `Values` or `RegexValues`; they exclude each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ValuesSpec {
    /// With `*` and `?`.
    pub values: Vec<String>,
    /// Regular expressions.
    pub regex_values: Vec<String>,
}

/// One value of a `query-string` condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryPair {
    /// Without one, any key may carry the value.
    pub key: Option<String>,
    /// The value.
    pub value: String,
}

/// One action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionSpec {
    /// `forward`
    Forward(ForwardSpec),
    /// `redirect`
    Redirect(RedirectSpec),
    /// `fixed-response`
    FixedResponse(FixedResponseSpec),
    /// `authenticate-oidc`, which elbow refuses.
    AuthenticateOidc,
    /// `authenticate-cognito`, which elbow refuses.
    AuthenticateCognito,
    /// `jwt-validation`, which elbow refuses.
    JwtValidation,
}

/// `ForwardConfig`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForwardSpec {
    /// Where to.
    pub groups: Vec<WeightedGroup>,
    /// `TargetGroupStickinessConfig`'s `DurationSeconds`, when it is enabled.
    pub stickiness: Option<Duration>,
}

/// One target group of a forward action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeightedGroup {
    /// Index of the group in the snapshot.
    pub group: usize,
    /// Its share is this over the sum of all.
    pub weight: u16,
}

/// `RedirectConfig`; what is `None` keeps the request's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedirectSpec {
    /// `HTTP`, `HTTPS` or `#{protocol}`
    pub protocol: Option<String>,
    /// May contain `#{host}`.
    pub host: Option<String>,
    /// A number or `#{port}`.
    pub port: Option<String>,
    /// Begins with `/`; may contain `#{host}`, `#{path}` and `#{port}`.
    pub path: Option<String>,
    /// May contain all placeholders.
    pub query: Option<String>,
    /// `HTTP_301` or `HTTP_302`
    pub status_code: String,
}

/// `FixedResponseConfig`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixedResponseSpec {
    /// `2XX`, `4XX` or `5XX`
    pub status_code: String,
    /// One of five.
    pub content_type: Option<String>,
    /// The body.
    pub message_body: Option<String>,
}

/// One transform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransformSpec {
    /// `host-header-rewrite`
    HostHeaderRewrite(Vec<RewriteSpec>),
    /// `url-rewrite`
    UrlRewrite(Vec<RewriteSpec>),
}

/// What to replace by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RewriteSpec {
    /// A regular expression.
    pub regex: String,
    /// With `$1` and so on for its groups.
    pub replace: String,
}

impl ValuesSpec {
    /// `Values` alone.
    pub fn of<V: Into<String>>(values: impl IntoIterator<Item = V>) -> Self {
        Self { values: values.into_iter().map(Into::into).collect(), regex_values: Vec::new() }
    }

    /// `RegexValues` alone.
    pub fn of_regex<V: Into<String>>(values: impl IntoIterator<Item = V>) -> Self {
        Self { values: Vec::new(), regex_values: values.into_iter().map(Into::into).collect() }
    }
}

impl ConditionSpec {
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

    /// How many values it has, regex values included.
    pub fn value_count(&self) -> usize {
        match self {
            Self::HostHeader(values) | Self::PathPattern(values) => values.count(),
            Self::HttpHeader { values, .. } => values.count(),
            Self::HttpRequestMethod(values) | Self::SourceIp(values) => values.len(),
            Self::QueryString(pairs) => pairs.len(),
        }
    }
}

impl ValuesSpec {
    fn count(&self) -> usize {
        self.values.len() + self.regex_values.len()
    }
}

impl ActionSpec {
    /// AWS's name of the type.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Forward(_) => "forward",
            Self::Redirect(_) => "redirect",
            Self::FixedResponse(_) => "fixed-response",
            Self::AuthenticateOidc => "authenticate-oidc",
            Self::AuthenticateCognito => "authenticate-cognito",
            Self::JwtValidation => "jwt-validation",
        }
    }
}

impl TransformSpec {
    /// AWS's name of the type.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::HostHeaderRewrite(_) => "host-header-rewrite",
            Self::UrlRewrite(_) => "url-rewrite",
        }
    }
}
