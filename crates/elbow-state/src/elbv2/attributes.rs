//! The attributes of load balancers, target groups and listeners: keys, defaults and forms
//! (elb reference, section 13).
//!
//! A record holds what was set; what was not has the default of the record's type.

use std::collections::BTreeMap;

use super::{Listener, LoadBalancer, LoadBalancerType, Protocol, Scheme, TargetGroup, TargetType};

/// An attribute of a record of type `S`.
pub struct Attribute<S: 'static> {
    /// Its key.
    pub key: &'static str,
    /// What its values look like.
    pub form: Form,
    /// Its default; none where records of this sort do not have the attribute.
    pub default: fn(&S) -> Option<&'static str>,
}

/// What an attribute's value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `true` or `false`.
    Bool,
    /// A whole number within these bounds.
    Number(u32, u32),
    /// 0, or a number within these bounds.
    ZeroOr(u32, u32),
    /// `off`, or a number within these bounds.
    OffOr(u32, u32),
    /// One of these.
    OneOf(&'static [&'static str]),
    /// Any text of at most this many characters.
    Text(usize),
}

/// A record with attributes.
pub trait Attributed: Sized + 'static {
    /// Every attribute that a record of this type may have, sorted as replies list them.
    const TABLE: &'static [Attribute<Self>];

    /// Those that were set.
    fn set_attributes(&self) -> &BTreeMap<String, String>;

    /// The value of an attribute; none if this record does not have it.
    fn attribute(&self, key: &str) -> Option<&str> {
        let default = (Self::TABLE.iter().find(|known| known.key == key)?.default)(self)?;
        Some(self.set_attributes().get(key).map_or(default, String::as_str))
    }

    /// Whether a boolean attribute is there and true.
    fn is_on(&self, key: &str) -> bool {
        self.attribute(key) == Some("true")
    }

    /// Every attribute of this record.
    fn all_attributes(&self) -> Vec<(&'static str, &str)> {
        let value = |known: &Attribute<Self>| Some((known.key, self.attribute(known.key)?));
        Self::TABLE.iter().filter_map(value).collect()
    }
}

/// Characters of a bucket's name or prefix: that of S3 keys.
const S3_TEXT_MAX: usize = 1024;
/// Characters of a header's value: 1 KB.
const HEADER_TEXT_MAX: usize = 1024;
/// Characters of a header's or cookie's name.
const NAME_TEXT_MAX: usize = 256;
/// Healthy targets that a threshold may ask for: more than any group can have.
const HEALTHY_COUNT_MAX: u32 = 1_000_000;

const fn row<S>(
    key: &'static str,
    form: Form,
    default: fn(&S) -> Option<&'static str>,
) -> Attribute<S> {
    Attribute { key, form, default }
}

impl Attributed for LoadBalancer {
    const TABLE: &'static [Attribute<Self>] = &[
        row("access_logs.s3.bucket", Form::Text(S3_TEXT_MAX), |_| Some("")),
        row("access_logs.s3.enabled", Form::Bool, |_| Some("false")),
        row("access_logs.s3.prefix", Form::Text(S3_TEXT_MAX), |_| Some("")),
        row("client_keep_alive.seconds", Form::Number(60, 604_800), |b| app(b, "3600")),
        row("connection_logs.s3.bucket", Form::Text(S3_TEXT_MAX), |b| app(b, "")),
        row("connection_logs.s3.enabled", Form::Bool, |b| app(b, "false")),
        row("connection_logs.s3.prefix", Form::Text(S3_TEXT_MAX), |b| app(b, "")),
        row("deletion_protection.enabled", Form::Bool, |_| Some("false")),
        row(
            "dns_record.client_routing_policy",
            Form::OneOf(&[
                "any_availability_zone",
                "availability_zone_affinity",
                "partial_availability_zone_affinity",
            ]),
            |b| net(b, "any_availability_zone"),
        ),
        row("health_check_logs.s3.bucket", Form::Text(S3_TEXT_MAX), |b| app(b, "")),
        row("health_check_logs.s3.enabled", Form::Bool, |b| app(b, "false")),
        row("health_check_logs.s3.prefix", Form::Text(S3_TEXT_MAX), |b| app(b, "")),
        row("idle_timeout.timeout_seconds", Form::Number(1, 4000), |b| app(b, "60")),
        row("ipv6.deny_all_igw_traffic", Form::Bool, |b| {
            Some(if b.scheme == Scheme::Internal { "true" } else { "false" })
        }),
        row("load_balancing.cross_zone.enabled", Form::Bool, |b| {
            Some(if is_app(b) { "true" } else { "false" })
        }),
        row(
            "routing.http.desync_mitigation_mode",
            Form::OneOf(&["monitor", "defensive", "strictest"]),
            |b| app(b, "defensive"),
        ),
        row("routing.http.drop_invalid_header_fields.enabled", Form::Bool, |b| app(b, "false")),
        row("routing.http.preserve_host_header.enabled", Form::Bool, |b| app(b, "false")),
        row("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", Form::Bool, |b| {
            app(b, "false")
        }),
        row("routing.http.xff_client_port.enabled", Form::Bool, |b| app(b, "false")),
        row(
            "routing.http.xff_header_processing.mode",
            Form::OneOf(&["append", "preserve", "remove"]),
            |b| app(b, "append"),
        ),
        row("routing.http2.enabled", Form::Bool, |b| app(b, "true")),
        row("secondary_ips.auto_assigned.per_subnet", Form::Number(0, 7), |b| net(b, "0")),
        row("waf.fail_open.enabled", Form::Bool, |b| app(b, "false")),
        row("zonal_shift.config.enabled", Form::Bool, |_| Some("false")),
    ];

    fn set_attributes(&self) -> &BTreeMap<String, String> {
        &self.attributes
    }
}

fn is_app(balancer: &LoadBalancer) -> bool {
    balancer.kind == LoadBalancerType::Application
}

fn app(balancer: &LoadBalancer, default: &'static str) -> Option<&'static str> {
    is_app(balancer).then_some(default)
}

fn net(balancer: &LoadBalancer, default: &'static str) -> Option<&'static str> {
    (!is_app(balancer)).then_some(default)
}

impl Attributed for TargetGroup {
    const TABLE: &'static [Attribute<Self>] = &[
        row("deregistration_delay.connection_termination.enabled", Form::Bool, |g| {
            let udp = g.protocol.is_some_and(Protocol::has_udp);
            nlb(g, if udp { "true" } else { "false" })
        }),
        row("deregistration_delay.timeout_seconds", Form::Number(0, 3600), |g| served(g, "300")),
        row("lambda.multi_value_headers.enabled", Form::Bool, |g| {
            (g.target_type == TargetType::Lambda).then_some("false")
        }),
        row("load_balancing.algorithm.anomaly_mitigation", Form::OneOf(&["on", "off"]), |g| {
            alb(g, "off")
        }),
        row(
            "load_balancing.algorithm.type",
            Form::OneOf(&["round_robin", "least_outstanding_requests", "weighted_random"]),
            |g| alb(g, "round_robin"),
        ),
        row(
            "load_balancing.cross_zone.enabled",
            Form::OneOf(&["true", "false", "use_load_balancer_configuration"]),
            |g| served(g, "use_load_balancer_configuration"),
        ),
        row("preserve_client_ip.enabled", Form::Bool, |g| {
            let plain = matches!(g.protocol, Some(Protocol::Tcp | Protocol::Tls));
            nlb(g, if g.target_type == TargetType::Ip && plain { "false" } else { "true" })
        }),
        row("proxy_protocol_v2.enabled", Form::Bool, |g| nlb(g, "false")),
        row("slow_start.duration_seconds", Form::ZeroOr(30, 900), |g| alb(g, "0")),
        row("stickiness.app_cookie.cookie_name", Form::Text(NAME_TEXT_MAX), |g| alb(g, "")),
        row("stickiness.app_cookie.duration_seconds", Form::Number(1, 604_800), |g| {
            alb(g, "86400")
        }),
        row("stickiness.enabled", Form::Bool, |g| served(g, "false")),
        row("stickiness.lb_cookie.duration_seconds", Form::Number(1, 604_800), |g| alb(g, "86400")),
        row("stickiness.type", Form::OneOf(&["lb_cookie", "app_cookie", "source_ip"]), |g| {
            alb(g, "lb_cookie").or_else(|| nlb(g, "source_ip"))
        }),
        row(
            "target_group_health.dns_failover.minimum_healthy_targets.count",
            Form::OffOr(1, HEALTHY_COUNT_MAX),
            |g| served(g, "1"),
        ),
        row(
            "target_group_health.dns_failover.minimum_healthy_targets.percentage",
            Form::OffOr(1, 100),
            |g| served(g, "off"),
        ),
        row(
            "target_group_health.unhealthy_state_routing.minimum_healthy_targets.count",
            Form::Number(1, HEALTHY_COUNT_MAX),
            |g| served(g, "1"),
        ),
        row(
            "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage",
            Form::OffOr(1, 100),
            |g| served(g, "off"),
        ),
        row("target_health_state.unhealthy.connection_termination.enabled", Form::Bool, |g| {
            tcp(g, "true")
        }),
        row(
            "target_health_state.unhealthy.draining_interval_seconds",
            Form::Number(0, 360_000),
            |g| tcp(g, "0"),
        ),
    ];

    fn set_attributes(&self) -> &BTreeMap<String, String> {
        &self.attributes
    }
}

fn served(group: &TargetGroup, default: &'static str) -> Option<&'static str> {
    (group.target_type != TargetType::Lambda).then_some(default)
}

fn alb(group: &TargetGroup, default: &'static str) -> Option<&'static str> {
    served(group, default).filter(|_| !group.is_network())
}

fn nlb(group: &TargetGroup, default: &'static str) -> Option<&'static str> {
    Some(default).filter(|_| group.is_network())
}

fn tcp(group: &TargetGroup, default: &'static str) -> Option<&'static str> {
    nlb(group, default).filter(|_| !group.protocol.is_some_and(Protocol::has_udp))
}

/// `routing.http.response.NAME.header_value`
const fn response(key: &'static str) -> Attribute<Listener> {
    row(key, Form::Text(HEADER_TEXT_MAX), |l| l.protocol.is_http().then_some(""))
}

impl Attributed for Listener {
    const TABLE: &'static [Attribute<Self>] = &[
        row("routing.http.request.x_amzn_mtls_clientcert.header_name", NAME, |l| {
            https(l, "X-Amzn-Mtls-Clientcert")
        }),
        row("routing.http.request.x_amzn_mtls_clientcert_issuer.header_name", NAME, |l| {
            https(l, "X-Amzn-Mtls-Clientcert-Issuer")
        }),
        row("routing.http.request.x_amzn_mtls_clientcert_leaf.header_name", NAME, |l| {
            https(l, "X-Amzn-Mtls-Clientcert-Leaf")
        }),
        row("routing.http.request.x_amzn_mtls_clientcert_serial_number.header_name", NAME, |l| {
            https(l, "X-Amzn-Mtls-Clientcert-Serial-Number")
        }),
        row("routing.http.request.x_amzn_mtls_clientcert_subject.header_name", NAME, |l| {
            https(l, "X-Amzn-Mtls-Clientcert-Subject")
        }),
        row("routing.http.request.x_amzn_mtls_clientcert_validity.header_name", NAME, |l| {
            https(l, "X-Amzn-Mtls-Clientcert-Validity")
        }),
        row("routing.http.request.x_amzn_tls_cipher_suite.header_name", NAME, |l| {
            https(l, "X-Amzn-Tls-Cipher-Suite")
        }),
        row("routing.http.request.x_amzn_tls_version.header_name", NAME, |l| {
            https(l, "X-Amzn-Tls-Version")
        }),
        response("routing.http.response.access_control_allow_credentials.header_value"),
        response("routing.http.response.access_control_allow_headers.header_value"),
        response("routing.http.response.access_control_allow_methods.header_value"),
        response("routing.http.response.access_control_allow_origin.header_value"),
        response("routing.http.response.access_control_expose_headers.header_value"),
        response("routing.http.response.access_control_max_age.header_value"),
        response("routing.http.response.content_security_policy.header_value"),
        row("routing.http.response.server.enabled", Form::Bool, |l| {
            l.protocol.is_http().then_some("true")
        }),
        response("routing.http.response.strict_transport_security.header_value"),
        response("routing.http.response.x_content_type_options.header_value"),
        response("routing.http.response.x_frame_options.header_value"),
        row("tcp.idle_timeout.seconds", Form::Number(60, 6000), |l| {
            (l.protocol == Protocol::Tcp).then_some("350")
        }),
    ];

    fn set_attributes(&self) -> &BTreeMap<String, String> {
        &self.attributes
    }
}

const NAME: Form = Form::Text(NAME_TEXT_MAX);

fn https(listener: &Listener, default: &'static str) -> Option<&'static str> {
    (listener.protocol == Protocol::Https).then_some(default)
}

impl Form {
    /// Whether `value` has this form.
    pub fn accepts(self, value: &str) -> bool {
        let within = |min: u32, max: u32| {
            let plain = !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit());
            plain && value.parse::<u32>().is_ok_and(|number| (min..=max).contains(&number))
        };
        match self {
            Self::Bool => matches!(value, "true" | "false"),
            Self::Number(min, max) => within(min, max),
            Self::ZeroOr(min, max) => value == "0" || within(min, max),
            Self::OffOr(min, max) => value == "off" || within(min, max),
            Self::OneOf(values) => values.contains(&value),
            Self::Text(max) => value.chars().count() <= max,
        }
    }
}

impl std::fmt::Display for Form {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bool => f.write_str("true or false"),
            Self::Number(min, max) => write!(f, "a number from {min} to {max}"),
            Self::ZeroOr(min, max) => write!(f, "0 or a number from {min} to {max}"),
            Self::OffOr(min, max) => write!(f, "off or a number from {min} to {max}"),
            Self::OneOf(values) => write!(f, "one of {}", values.join(", ")),
            Self::Text(max) => write!(f, "a text of at most {max} characters"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_defaults_have_their_form() {
        fn keys<S: Attributed>() {
            assert!(S::TABLE.is_sorted_by(|a, b| a.key < b.key));
        }
        keys::<LoadBalancer>();
        keys::<TargetGroup>();
        keys::<Listener>();
    }

    #[test]
    fn forms() {
        for (form, good, bad) in [
            (Form::Bool, "true", "True"),
            (Form::Number(1, 4000), "4000", "4001"),
            (Form::Number(0, 7), "0", "+1"),
            (Form::ZeroOr(30, 900), "0", "29"),
            (Form::OffOr(1, 100), "off", "0"),
            (Form::OneOf(&["a", "b"]), "b", "c"),
            (Form::Text(2), "ab", "abc"),
        ] {
            assert!(form.accepts(good), "{form}");
            assert!(!form.accepts(bad), "{form}");
        }
        assert!(!Form::Number(0, 7).accepts(""));
    }
}
