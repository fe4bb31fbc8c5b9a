//! AWS's default quotas, which elbow keeps (elb reference, section 5), and DescribeAccountLimits.

use elbow_wire::shapes::elbv2::{
    DescribeAccountLimits, DescribeAccountLimitsInput, DescribeAccountLimitsOutput, Limit,
};
use elbow_wire::{ApiError, paginate};

use super::pages::page_size;
use crate::context::Reading;

/// Load balancers of one type in a region.
pub(super) const LOAD_BALANCERS_MAX: usize = 50;
/// Target groups in a region.
pub(super) const TARGET_GROUPS_MAX: usize = 3000;
/// Listeners of a load balancer.
pub(super) const LISTENERS_MAX: usize = 50;
/// Rules of a load balancer, without the default ones.
pub(super) const RULES_MAX: usize = 100;
/// Different target groups that an application load balancer refers to.
pub(super) const GROUPS_PER_BALANCER_MAX: usize = 100;
/// Certificates of a load balancer, without the default ones.
pub(super) const CERTIFICATES_MAX: usize = 25;
/// Targets of a target group.
pub(super) const TARGETS_PER_GROUP_MAX: usize = 1000;
/// Targets of an application load balancer.
pub(super) const TARGETS_PER_APPLICATION_MAX: usize = 1000;
/// Targets of a network load balancer.
pub(super) const TARGETS_PER_NETWORK_MAX: usize = 3000;
/// Targets of a network load balancer in one zone.
pub(super) const TARGETS_PER_NETWORK_ZONE_MAX: usize = 500;
/// How often one id may be registered with an application load balancer.
pub(super) const REGISTRATIONS_PER_ID_MAX: usize = 1000;
/// Security groups of a load balancer.
pub(super) const SECURITY_GROUPS_MAX: usize = 5;
/// Actions of a rule.
pub(super) const ACTIONS_MAX: usize = 5;
/// Tags of a resource.
pub(super) const TAGS_MAX: usize = 50;

/// Groups of one action and condition values and wildcards of one rule are limits of the rules
/// themselves; the published number of wildcards is not the one that is enforced.
const PUBLISHED: &[(&str, usize)] = &[
    ("application-load-balancers", LOAD_BALANCERS_MAX),
    ("certificates-per-application-load-balancer", CERTIFICATES_MAX),
    ("certificates-per-network-load-balancer", CERTIFICATES_MAX),
    ("condition-values-per-alb-rule", elbow_balance::rules::limits::VALUES_MAX),
    ("condition-wildcards-per-alb-rule", 5),
    ("listeners-per-application-load-balancer", LISTENERS_MAX),
    ("listeners-per-network-load-balancer", LISTENERS_MAX),
    ("network-load-balancers", LOAD_BALANCERS_MAX),
    ("rules-per-application-load-balancer", RULES_MAX),
    ("target-groups", TARGET_GROUPS_MAX),
    (
        "target-groups-per-action-on-application-load-balancer",
        elbow_balance::rules::limits::GROUPS_MAX,
    ),
    ("target-groups-per-action-on-network-load-balancer", 1),
    ("target-groups-per-application-load-balancer", GROUPS_PER_BALANCER_MAX),
    ("target-id-registrations-per-application-load-balancer", REGISTRATIONS_PER_ID_MAX),
    ("targets-per-application-load-balancer", TARGETS_PER_APPLICATION_MAX),
    ("targets-per-availability-zone-per-network-load-balancer", TARGETS_PER_NETWORK_ZONE_MAX),
    ("targets-per-network-load-balancer", TARGETS_PER_NETWORK_MAX),
    ("targets-per-target-group", TARGETS_PER_GROUP_MAX),
];

// One transaction deletes a load balancer with all it has, or a group with its targets.
const _: () = assert!(
    1 + LISTENERS_MAX + RULES_MAX + GROUPS_PER_BALANCER_MAX
        <= elbow_store::limits::TRANSACTION_WRITES_MAX
);
const _: () = assert!(TARGETS_PER_GROUP_MAX < elbow_store::limits::TRANSACTION_WRITES_MAX);

pub(super) fn describe(
    _context: &Reading<'_>,
    input: DescribeAccountLimitsInput,
) -> Result<DescribeAccountLimitsOutput, ApiError> {
    let limits = PUBLISHED
        .iter()
        .map(|(name, max)| Limit { name: Some((*name).to_owned()), max: Some(max.to_string()) });
    let page = paginate::<DescribeAccountLimits, _>(
        limits,
        |limit| limit.name.clone().unwrap_or_default(),
        input.marker.as_deref(),
        page_size(input.page_size),
    )?;
    Ok(DescribeAccountLimitsOutput { limits: Some(page.items), next_marker: page.next })
}
