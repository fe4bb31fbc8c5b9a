//! Why a rule or an action is refused, in AWS's words where the reference has them.

use super::expression::ExpressionError;
use super::limits::{
    FIXED_BODY_BYTES_MAX, GROUPS_MAX, PRIORITY_MAX, REWRITE_CHARACTERS_MAX, VALUES_MAX, WEIGHT_MAX,
    WILDCARDS_MAX,
};

/// The limit or form that a rule breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// Not 1 to 50,000.
    #[error("priority {0} is not between 1 and {PRIORITY_MAX}")]
    Priority(u32),
    /// No condition at all; only the default rule has none.
    #[error("a rule must have a condition")]
    NoCondition,
    /// A field that may occur once occurs twice.
    #[error("a rule can only have one '{field}' condition")]
    RepeatedCondition {
        /// The condition's field.
        field: &'static str,
    },
    /// A condition without values.
    #[error("condition '{field}' has no value")]
    NoValue {
        /// The condition's field.
        field: &'static str,
    },
    /// AWS's text (elb reference, section 4).
    #[error("A rule can only have '{VALUES_MAX}' condition values and regex values")]
    TooManyValues,
    /// AWS's text (elb reference, section 4).
    #[error("A rule can only have '{WILDCARDS_MAX}' condition wildcards")]
    TooManyWildcards,
    /// Both kinds of value in one condition.
    #[error("condition '{field}' has both Values and RegexValues")]
    ValuesAndRegexValues {
        /// The condition's field.
        field: &'static str,
    },
    /// Empty or too long.
    #[error("a value of condition '{field}' has {characters} characters; it must have 1 to {max}")]
    Length {
        /// The condition's field.
        field: &'static str,
        /// How many it has.
        characters: usize,
        /// How many it may have.
        max: usize,
    },
    /// A character that this field does not take.
    #[error("value '{value}' of condition '{field}' contains {character:?}; {allowed}")]
    Character {
        /// The condition's field.
        field: &'static str,
        /// The value.
        value: String,
        /// The first character that is not allowed.
        character: char,
        /// What is.
        allowed: &'static str,
    },
    /// A host pattern without a dot, or with something else than letters after its last one.
    #[error("host '{0}' must contain a '.', with nothing but letters after the last one")]
    HostForm(String),
    /// `Host` has a condition of its own.
    #[error("condition 'http-header' cannot name '{0}'; use 'host-header'")]
    HostAsHeader(String),
    /// Not a CIDR block.
    #[error("'{0}' is not a CIDR block")]
    Cidr(String),
    /// The block that AWS refuses.
    #[error("CIDR block '{0}' is not allowed")]
    CidrRefused(String),
    /// A regular expression that does not compile.
    #[error("regular expression '{value}' of '{of}' is not valid: {reason}")]
    Expression {
        /// The condition's field or the transform's type.
        of: &'static str,
        /// The expression.
        value: String,
        /// What is wrong with it.
        reason: ExpressionError,
    },
    /// Two transforms of one type.
    #[error("a rule can only have one '{kind}' transform")]
    RepeatedTransform {
        /// The transform's type.
        kind: &'static str,
    },
    /// None or several rewrites in one transform.
    #[error("transform '{kind}' must have one rewrite; it has {count}")]
    RewriteCount {
        /// The transform's type.
        kind: &'static str,
        /// How many it has.
        count: usize,
    },
    /// A regular expression or replacement that is empty where it may not be, or too long.
    #[error(
        "transform '{kind}': a regular expression has 1 to {REWRITE_CHARACTERS_MAX} characters \
         and a replacement at most as many"
    )]
    RewriteLength {
        /// The transform's type.
        kind: &'static str,
    },
    /// A replacement names a group that the expression does not have.
    #[error("replacement '{replace}' of '{kind}' names group {group}; there are {groups}")]
    RewriteGroup {
        /// The transform's type.
        kind: &'static str,
        /// The replacement.
        replace: String,
        /// The group named.
        group: usize,
        /// How many groups the expression has.
        groups: usize,
    },
    /// Transforms change what a target gets, so there must be one.
    #[error("transforms need a forward action")]
    TransformWithoutForward,
    /// Its actions are refused.
    #[error(transparent)]
    Action(#[from] ActionError),
}

/// What is wrong with the actions of a rule or the default actions of a listener.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActionError {
    /// None of forward, redirect and fixed-response.
    #[error("the last action must be one of forward, redirect and fixed-response")]
    NoFinalAction,
    /// An action after the one that answers.
    #[error("action '{kind}' must be the last and only one of its sort")]
    NotLast {
        /// The action's type.
        kind: &'static str,
    },
    /// A type that elbow knows and does not do.
    #[error("Actions of type '{kind}' are not supported by elbow")]
    Unsupported {
        /// The action's type.
        kind: &'static str,
    },
    /// No target group, or too many.
    #[error("a forward action must have 1 to {GROUPS_MAX} target groups; it has {0}")]
    GroupCount(usize),
    /// A weight above AWS's largest.
    #[error("weight {0} is not between 0 and {WEIGHT_MAX}")]
    Weight(u16),
    /// Stickiness shorter than a second or longer than 7 days, or not of whole seconds.
    #[error("stickiness duration {0:?} is not between 1 and 604800 whole seconds")]
    StickinessDuration(std::time::Duration),
    /// Several groups, one with stickiness of its own, need group stickiness.
    #[error(
        "target group stickiness must be enabled if a target group of the action has stickiness"
    )]
    GroupStickinessNeeded,
    /// Application cookies do not work with several groups.
    #[error("app_cookie stickiness is not supported with several target groups")]
    AppCookieWithGroups,
    /// Not `HTTP`, `HTTPS` or `#{protocol}`.
    #[error("redirect protocol '{0}' is not one of HTTP, HTTPS and #{{protocol}}")]
    RedirectProtocol(String),
    /// Not 1 to 65535 or `#{port}`.
    #[error("redirect port '{0}' is not a number from 1 to 65535 or #{{port}}")]
    RedirectPort(String),
    /// Empty or too long.
    #[error("redirect {part} has {characters} characters; it must have {min} to {max}")]
    RedirectLength {
        /// `host`, `path` or `query`.
        part: &'static str,
        /// How many it has.
        characters: usize,
        /// How many it must have.
        min: usize,
        /// How many it may have.
        max: usize,
    },
    /// A path without its slash.
    #[error("redirect path '{0}' does not start with '/'")]
    RedirectPath(String),
    /// A query with the question mark that is added anyway.
    #[error("redirect query '{0}' starts with '?'")]
    RedirectQuery(String),
    /// A character that would change the meaning of the URL or of the response.
    #[error("redirect {part} contains {character:?}")]
    RedirectCharacter {
        /// `host`, `path` or `query`.
        part: &'static str,
        /// The first such character.
        character: char,
    },
    /// An unknown placeholder, or one that is not for this part.
    #[error("redirect {part} cannot use #{{{name}}}")]
    RedirectPlaceholder {
        /// `host`, `path` or `query`.
        part: &'static str,
        /// The placeholder's name.
        name: String,
    },
    /// Neither `HTTP_301` nor `HTTP_302`.
    #[error("redirect status '{0}' is not HTTP_301 or HTTP_302")]
    RedirectStatus(String),
    /// It leads back to itself.
    #[error("a redirect must change protocol, host, port or path, or it would loop")]
    RedirectLoop,
    /// Away from TLS.
    #[error("a redirect from HTTPS to HTTP is not allowed")]
    RedirectToPlain,
    /// Not 2XX, 4XX or 5XX.
    #[error("fixed response status '{0}' does not match ^(2|4|5)\\d\\d$")]
    FixedStatus(String),
    /// Not one of the five.
    #[error("fixed response content type '{0}' is not supported")]
    FixedContentType(String),
    /// A body over AWS's limit.
    #[error("fixed response body has {0} bytes; at most {FIXED_BODY_BYTES_MAX} are allowed")]
    FixedBody(usize),
}
