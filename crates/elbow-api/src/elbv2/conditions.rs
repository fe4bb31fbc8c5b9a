//! Conditions and transforms: from the request to the record and back (elb reference, sections 2
//! and 8). Their limits and forms are those of [`elbow_balance::rules`].

use elbow_balance::rules::{
    ActionSpec, ConditionSpec, QueryPair as PairSpec, RewriteSpec, Rule as CheckedRule, RuleError,
    RuleSpec, TransformSpec, ValuesSpec,
};
use elbow_state::elbv2::{Condition, QueryPair, Rewrite, Transform, Values};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2 as wire;

use super::actions;
use super::fault::validation;

/// Checks a whole rule: form and number of everything it has.
pub(super) fn check_rule(
    priority: u32,
    conditions: &[Condition],
    actions: Vec<ActionSpec>,
    transforms: &[Transform],
) -> Result<(), ApiError> {
    let spec = RuleSpec {
        priority,
        conditions: conditions.iter().map(spec).collect(),
        actions,
        transforms: transforms.iter().map(transform_spec).collect(),
    };
    CheckedRule::try_new(spec).map(|_| ()).map_err(|error| match error {
        RuleError::Action(error) => actions::fault(&error),
        error => validation(error.to_string()),
    })
}

/// The conditions of a request, each in the form that its field has.
pub(super) fn parse(asked: Vec<wire::RuleCondition>) -> Result<Vec<Condition>, ApiError> {
    asked.into_iter().map(parse_one).collect()
}

fn parse_one(asked: wire::RuleCondition) -> Result<Condition, ApiError> {
    let field = match asked.field.as_deref().filter(|field| !field.is_empty()) {
        Some(field) => field.to_owned(),
        None => return Err(validation("A condition field must be specified")),
    };
    check_configs(&field, &asked)?;
    let short = Values {
        values: asked.values.unwrap_or_default(),
        regex_values: asked.regex_values.unwrap_or_default(),
    };
    let is_short = short != Values::default();
    if is_short && field != "host-header" && field != "path-pattern" {
        let message = format!("Condition field '{field}' cannot be used with Values");
        return Err(validation(message));
    }
    Ok(match field.as_str() {
        "host-header" => {
            let config = asked.host_header_config.map(|c| values(c.values, c.regex_values));
            Condition::HostHeader(either(&field, short, config)?)
        }
        "path-pattern" => {
            let config = asked.path_pattern_config.map(|c| values(c.values, c.regex_values));
            Condition::PathPattern(either(&field, short, config)?)
        }
        "http-header" => {
            let config = asked.http_header_config.unwrap_or_default();
            Condition::HttpHeader {
                name: config.http_header_name.unwrap_or_default(),
                values: values(config.values, config.regex_values),
            }
        }
        "http-request-method" => {
            let config = asked.http_request_method_config.unwrap_or_default();
            Condition::HttpRequestMethod(config.values.unwrap_or_default())
        }
        "query-string" => {
            let config = asked.query_string_config.unwrap_or_default();
            let pairs = config.values.unwrap_or_default().into_iter();
            Condition::QueryString(
                pairs
                    .map(|pair| QueryPair {
                        key: pair.key.filter(|key| !key.is_empty()),
                        value: pair.value.unwrap_or_default(),
                    })
                    .collect(),
            )
        }
        "source-ip" => {
            let config = asked.source_ip_config.unwrap_or_default();
            if config.ip_address_type.is_some() {
                let message = "IpAddressType is supported only on network load balancers";
                return Err(validation(message));
            }
            Condition::SourceIp(config.values.unwrap_or_default())
        }
        _ => return Err(validation(format!("Condition field '{field}' is not valid"))),
    })
}

/// A condition has the configuration of its own field only.
fn check_configs(field: &str, asked: &wire::RuleCondition) -> Result<(), ApiError> {
    let given = [
        ("host-header", asked.host_header_config.is_some()),
        ("path-pattern", asked.path_pattern_config.is_some()),
        ("http-header", asked.http_header_config.is_some()),
        ("query-string", asked.query_string_config.is_some()),
        ("http-request-method", asked.http_request_method_config.is_some()),
        ("source-ip", asked.source_ip_config.is_some()),
    ];
    match given.into_iter().find(|(other, given)| *given && *other != field) {
        None => Ok(()),
        Some((other, _)) => Err(validation(format!(
            "A condition with field '{field}' cannot have the configuration of '{other}'"
        ))),
    }
}

fn values(values: Option<Vec<String>>, regex_values: Option<Vec<String>>) -> Values {
    Values { values: values.unwrap_or_default(), regex_values: regex_values.unwrap_or_default() }
}

/// The short form or the long one; both, if they say the same, as a reply does.
fn either(field: &str, short: Values, config: Option<Values>) -> Result<Values, ApiError> {
    match config {
        None => Ok(short),
        Some(config) if short == Values::default() || short == config => Ok(config),
        Some(_) => {
            let message =
                format!("Condition '{field}' cannot have both Values and a configuration");
            Err(validation(message))
        }
    }
}

/// The transforms of a request.
pub(super) fn parse_transforms(
    asked: Vec<wire::RuleTransform>,
) -> Result<Vec<Transform>, ApiError> {
    asked.into_iter().map(parse_transform).collect()
}

fn parse_transform(asked: wire::RuleTransform) -> Result<Transform, ApiError> {
    let kind = asked.r#type;
    let (host, url) = (asked.host_header_rewrite_config, asked.url_rewrite_config);
    match (kind.as_str(), host, url) {
        ("host-header-rewrite", Some(host), None) => {
            Ok(Transform::HostHeaderRewrite(rewrites(host.rewrites)))
        }
        ("url-rewrite", None, Some(url)) => Ok(Transform::UrlRewrite(rewrites(url.rewrites))),
        _ => Err(validation(format!(
            "A transform of type '{kind}' must have the configuration of that type and no other"
        ))),
    }
}

fn rewrites(asked: Option<Vec<wire::RewriteConfig>>) -> Vec<Rewrite> {
    let asked = asked.unwrap_or_default().into_iter();
    asked.map(|rewrite| Rewrite { regex: rewrite.regex, replace: rewrite.replace }).collect()
}

// === for the rules' own check ===

fn spec(condition: &Condition) -> ConditionSpec {
    match condition {
        Condition::HostHeader(values) => ConditionSpec::HostHeader(values_spec(values)),
        Condition::PathPattern(values) => ConditionSpec::PathPattern(values_spec(values)),
        Condition::HttpHeader { name, values } => {
            ConditionSpec::HttpHeader { name: name.clone(), values: values_spec(values) }
        }
        Condition::HttpRequestMethod(values) => ConditionSpec::HttpRequestMethod(values.clone()),
        Condition::QueryString(pairs) => ConditionSpec::QueryString(
            pairs
                .iter()
                .map(|pair| PairSpec { key: pair.key.clone(), value: pair.value.clone() })
                .collect(),
        ),
        Condition::SourceIp(values) => ConditionSpec::SourceIp(values.clone()),
    }
}

fn values_spec(values: &Values) -> ValuesSpec {
    ValuesSpec { values: values.values.clone(), regex_values: values.regex_values.clone() }
}

fn transform_spec(transform: &Transform) -> TransformSpec {
    let specs = |rewrites: &[Rewrite]| {
        let spec = |r: &Rewrite| RewriteSpec { regex: r.regex.clone(), replace: r.replace.clone() };
        rewrites.iter().map(spec).collect()
    };
    match transform {
        Transform::HostHeaderRewrite(rewrites) => TransformSpec::HostHeaderRewrite(specs(rewrites)),
        Transform::UrlRewrite(rewrites) => TransformSpec::UrlRewrite(specs(rewrites)),
    }
}

// === back to the wire ===

/// A condition as replies show it: `host-header` and `path-pattern` in both forms.
pub(super) fn view(condition: &Condition) -> wire::RuleCondition {
    let mut shown = wire::RuleCondition {
        field: Some(condition.field().to_owned()),
        ..wire::RuleCondition::default()
    };
    match condition {
        Condition::HostHeader(values) => {
            (shown.values, shown.regex_values) = shown_values(values);
            let (values, regex_values) = shown_values(values);
            shown.host_header_config =
                Some(wire::HostHeaderConditionConfig { values, regex_values });
        }
        Condition::PathPattern(values) => {
            (shown.values, shown.regex_values) = shown_values(values);
            let (values, regex_values) = shown_values(values);
            shown.path_pattern_config =
                Some(wire::PathPatternConditionConfig { values, regex_values });
        }
        Condition::HttpHeader { name, values } => {
            let (values, regex_values) = shown_values(values);
            shown.http_header_config = Some(wire::HttpHeaderConditionConfig {
                http_header_name: Some(name.clone()),
                values,
                regex_values,
            });
        }
        Condition::HttpRequestMethod(values) => {
            let values = Some(values.clone());
            shown.http_request_method_config =
                Some(wire::HttpRequestMethodConditionConfig { values });
        }
        Condition::QueryString(pairs) => {
            let pairs = pairs.iter().map(|pair| wire::QueryStringKeyValuePair {
                key: pair.key.clone(),
                value: Some(pair.value.clone()),
            });
            shown.query_string_config =
                Some(wire::QueryStringConditionConfig { values: Some(pairs.collect()) });
        }
        Condition::SourceIp(values) => {
            shown.source_ip_config = Some(wire::SourceIpConditionConfig {
                values: Some(values.clone()),
                ip_address_type: None,
            });
        }
    }
    shown
}

fn shown_values(values: &Values) -> (Option<Vec<String>>, Option<Vec<String>>) {
    let shown = |list: &Vec<String>| Some(list.clone()).filter(|list| !list.is_empty());
    (shown(&values.values), shown(&values.regex_values))
}

/// A transform as replies show it.
pub(super) fn view_transform(transform: &Transform) -> wire::RuleTransform {
    let shown = |rewrites: &[Rewrite]| {
        let one = |rewrite: &Rewrite| wire::RewriteConfig {
            regex: rewrite.regex.clone(),
            replace: rewrite.replace.clone(),
        };
        Some(rewrites.iter().map(one).collect())
    };
    match transform {
        Transform::HostHeaderRewrite(rewrites) => wire::RuleTransform {
            r#type: "host-header-rewrite".to_owned(),
            host_header_rewrite_config: Some(wire::HostHeaderRewriteConfig {
                rewrites: shown(rewrites),
            }),
            url_rewrite_config: None,
        },
        Transform::UrlRewrite(rewrites) => wire::RuleTransform {
            r#type: "url-rewrite".to_owned(),
            host_header_rewrite_config: None,
            url_rewrite_config: Some(wire::UrlRewriteConfig { rewrites: shown(rewrites) }),
        },
    }
}
