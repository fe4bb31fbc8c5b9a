//! Records as replies show them (elb reference, section 2).

use elbow_state::elbv2::{
    Listener, LoadBalancer, LoadBalancerType, Matcher, Rule, TargetGroup, Zone,
};
use elbow_wire::shapes::elbv2 as wire;

use super::{actions, conditions};

/// A load balancer in this state.
pub(super) fn load_balancer(balancer: &LoadBalancer, state: &str) -> wire::LoadBalancer {
    let region = elbow_state::Arn::parse(&balancer.arn).map_or("", |arn| arn.region);
    wire::LoadBalancer {
        load_balancer_arn: Some(balancer.arn.clone()),
        dns_name: Some(balancer.dns_name.clone()),
        canonical_hosted_zone_id: Some(hosted_zone(balancer.kind, region).to_owned()),
        created_time: Some(balancer.created),
        load_balancer_name: Some(balancer.name.clone()),
        scheme: Some(balancer.scheme.as_str().to_owned()),
        vpc_id: Some(balancer.vpc_id.clone()),
        state: Some(wire::LoadBalancerState { code: Some(state.to_owned()), reason: None }),
        r#type: Some(balancer.kind.as_str().to_owned()),
        availability_zones: Some(zones(&balancer.zones)),
        security_groups: Some(balancer.security_groups.clone()).filter(|ids| !ids.is_empty()),
        ip_address_type: Some(balancer.ip_address_type.as_str().to_owned()),
        customer_owned_ipv4_pool: None,
        enforce_security_group_inbound_rules_on_private_link_traffic: balancer
            .enforce_inbound_on_private_link
            .clone(),
        enable_prefix_for_ipv6_source_nat: (balancer.kind == LoadBalancerType::Network)
            .then(|| "off".to_owned()),
        ipam_pools: None,
    }
}

/// The zones of a load balancer.
pub(super) fn zones(zones: &[Zone]) -> Vec<wire::AvailabilityZone> {
    let addresses = |zone: &Zone| {
        let asked = zone.allocation_id.is_some() || zone.address_asked;
        let address = wire::LoadBalancerAddress {
            ip_address: zone.public_address.map(|address| address.to_string()),
            allocation_id: zone.allocation_id.clone(),
            private_i_pv4_address: zone.address_asked.then(|| zone.address.to_string()),
            i_pv6_address: None,
        };
        asked.then_some(address).into_iter().collect()
    };
    let view = |zone: &Zone| wire::AvailabilityZone {
        zone_name: Some(zone.name.clone()),
        subnet_id: Some(zone.subnet_id.clone()),
        outpost_id: None,
        load_balancer_addresses: Some(addresses(zone)),
        source_nat_ipv6_prefixes: None,
    };
    zones.iter().map(view).collect()
}

/// A listener.
pub(super) fn listener(listener: &Listener) -> wire::Listener {
    let certificate = listener
        .certificate
        .clone()
        .map(|arn| wire::Certificate { certificate_arn: Some(arn), is_default: None });
    let is_https = listener.protocol == elbow_state::elbv2::Protocol::Https;
    wire::Listener {
        listener_arn: Some(listener.arn.clone()),
        load_balancer_arn: Some(listener.load_balancer_arn.clone()),
        port: Some(listener.port.into()),
        protocol: Some(listener.protocol.as_str().to_owned()),
        certificates: certificate.map(|certificate| vec![certificate]),
        ssl_policy: listener.ssl_policy.clone(),
        default_actions: Some(actions::view(&listener.default_actions)),
        alpn_policy: listener.alpn_policy.clone().map(|policy| vec![policy]),
        mutual_authentication: is_https.then(|| wire::MutualAuthenticationAttributes {
            mode: Some(listener.client_certificates.as_str().to_owned()),
            ..wire::MutualAuthenticationAttributes::default()
        }),
    }
}

/// A rule of a listener.
pub(super) fn rule(rule: &Rule) -> wire::Rule {
    wire::Rule {
        rule_arn: Some(rule.arn.clone()),
        priority: Some(rule.priority.to_string()),
        conditions: Some(rule.conditions.iter().map(conditions::view).collect()),
        actions: Some(actions::view(&rule.actions)),
        is_default: Some(false),
        transforms: Some(rule.transforms.iter().map(conditions::view_transform).collect()),
    }
}

/// The default rule: the listener's default actions seen as a rule.
pub(super) fn default_rule(listener: &Listener) -> wire::Rule {
    wire::Rule {
        rule_arn: Some(listener.default_rule_arn.clone()),
        priority: Some("default".to_owned()),
        conditions: Some(Vec::new()),
        actions: Some(actions::view(&listener.default_actions)),
        is_default: Some(true),
        transforms: Some(Vec::new()),
    }
}

/// A target group.
pub(super) fn target_group(group: &TargetGroup) -> wire::TargetGroup {
    let check = &group.health_check;
    // Whole seconds, rounded up: what is configured below a second is shown as one.
    let seconds = |ms: u64| i32::try_from(ms.div_ceil(1000)).ok();
    let port = check
        .protocol
        .map(|_| check.port.map_or_else(|| "traffic-port".to_owned(), |port| port.to_string()));
    wire::TargetGroup {
        target_group_arn: Some(group.arn.clone()),
        target_group_name: Some(group.name.clone()),
        protocol: group.protocol.map(|protocol| protocol.as_str().to_owned()),
        port: group.port.map(i32::from),
        vpc_id: group.vpc_id.clone(),
        health_check_protocol: check.protocol.map(|protocol| protocol.as_str().to_owned()),
        health_check_port: port,
        health_check_enabled: Some(check.enabled),
        health_check_interval_seconds: seconds(check.interval_ms),
        health_check_timeout_seconds: seconds(check.timeout_ms),
        healthy_threshold_count: i32::try_from(check.healthy_threshold).ok(),
        unhealthy_threshold_count: i32::try_from(check.unhealthy_threshold).ok(),
        health_check_path: check.path.clone(),
        matcher: check.matcher.as_ref().map(matcher),
        load_balancer_arns: Some(group.load_balancer_arn.iter().cloned().collect()),
        target_type: Some(group.target_type.as_str().to_owned()),
        protocol_version: group.protocol_version.map(|version| version.as_str().to_owned()),
        ip_address_type: Some(group.ip_address_type.as_str().to_owned()),
        target_control_port: group.target_control_port.map(i32::from),
    }
}

fn matcher(matcher: &Matcher) -> wire::Matcher {
    match matcher {
        Matcher::Http(codes) => wire::Matcher { http_code: Some(codes.clone()), grpc_code: None },
        Matcher::Grpc(codes) => wire::Matcher { http_code: None, grpc_code: Some(codes.clone()) },
    }
}

/// The id of Amazon's hosted zone for a type and region (elb reference, section 2).
const HOSTED_ZONES: &[(&str, &str, &str)] = &[
    ("ap-northeast-1", "Z14GRHDCWA56QT", "Z31USIVHYNEOWT"),
    ("ap-south-1", "ZP97RAFLXTNZK", "ZVDDRBQ08TROA"),
    ("ap-southeast-1", "Z1LMS91P8CMLE5", "ZKVM4W9LS7TM"),
    ("ap-southeast-2", "Z1GM3OXH4ZPM65", "ZCT6FZBF4DROD"),
    ("ca-central-1", "ZQSVJUPU6J1EY", "Z2EPGBW3API2WT"),
    ("eu-central-1", "Z215JYRZR1TBD5", "Z3F0SRJ5LGBH90"),
    ("eu-north-1", "Z23TAZ6LKFMNIO", "Z1UDT6IFJ4EJM"),
    ("eu-west-1", "Z32O12XQLNTSW2", "Z2IFOLAFXWLO4F"),
    ("eu-west-2", "ZHURV8PSTC4K8", "ZD4D7Y8KGAS4G"),
    ("sa-east-1", "Z2P70J7HTTTPLU", "ZTK26PT1VY4CU"),
    ("us-east-1", "Z35SXDOTRQ7X7K", "Z26RNL4JYFTOTI"),
    ("us-east-2", "Z3AADJGX6KTTL2", "ZLMOA37VPKANP"),
    ("us-west-1", "Z368ELLRRE2KJ0", "Z24FKFUX50B4VW"),
    ("us-west-2", "Z1H1FL5HABSF5", "Z18D5FSROUN65G"),
];

fn hosted_zone(kind: LoadBalancerType, region: &str) -> &'static str {
    let row = HOSTED_ZONES.iter().find(|(name, ..)| *name == region);
    // A region that the table does not have gets the first region's.
    let (_, application, network) = row.unwrap_or(&HOSTED_ZONES[10]);
    match kind {
        LoadBalancerType::Application => application,
        LoadBalancerType::Network => network,
    }
}
