//! CreateLoadBalancer.

use elbow_base::Rng;
use elbow_state::elbv2::{
    IpAddressType, LoadBalancer, LoadBalancerType, SERVICE, Scheme, Zone, interface,
};
use elbow_state::{Scope, Tags};
use elbow_wire::ApiError;
use elbow_wire::shapes::elbv2::{CreateLoadBalancerInput, CreateLoadBalancerOutput};

use super::fault::{code, configuration, modeled, validation};
use super::quotas::{LOAD_BALANCERS_MAX, SECURITY_GROUPS_MAX};
use super::zones::Wanted;
use super::{look, names, network, tags, views, zones};
use crate::context::{Look, Writing, store_fault};

/// The end of every load balancer's name. Browsers and resolvers send it to this machine.
const DNS_SUFFIX: &str = "elb.localhost";

pub(super) fn create(
    context: &mut Writing<'_, '_>,
    input: CreateLoadBalancerInput,
) -> Result<CreateLoadBalancerOutput, ApiError> {
    let name = input.name.clone();
    names::load_balancer(&name)?;
    let present = look::load_balancer_named(context, &name)?;
    let wanted = wanted(context, input, present.as_deref())?;
    if let Some(present) = present {
        if !wanted.same_as(&present) {
            let message = format!(
                "A load balancer with the same name '{name}' exists, but with different settings"
            );
            return Err(modeled(&code::DUPLICATE_LOAD_BALANCER_NAME, message));
        }
        let shown = views::load_balancer(&present, "active");
        return Ok(CreateLoadBalancerOutput { load_balancers: Some(vec![shown]) });
    }
    let all = context.all::<LoadBalancer>()?;
    if all.iter().filter(|entry| entry.value.kind == wanted.kind).count() >= LOAD_BALANCERS_MAX {
        let message = format!("Up to '{LOAD_BALANCERS_MAX}' load balancers can be created");
        return Err(modeled(&code::TOO_MANY_LOAD_BALANCERS, message));
    }
    let balancer = wanted.build(context);
    look::save(context, &balancer)?;
    interface::attach(context.tx, context.scope, &balancer, context.now).map_err(store_fault)?;
    // Nothing real has to happen for it; it is active at the next look.
    let shown = views::load_balancer(&balancer, "provisioning");
    Ok(CreateLoadBalancerOutput { load_balancers: Some(vec![shown]) })
}

/// What is asked for, checked and with its defaults.
struct NewLoadBalancer {
    name: String,
    kind: LoadBalancerType,
    scheme: Scheme,
    ip_address_type: IpAddressType,
    vpc_id: String,
    zones: Vec<Zone>,
    security_groups: Vec<String>,
    tags: Tags,
}

fn wanted(
    context: &Writing<'_, '_>,
    input: CreateLoadBalancerInput,
    present: Option<&LoadBalancer>,
) -> Result<NewLoadBalancer, ApiError> {
    let kind = match input.r#type.as_deref() {
        None => LoadBalancerType::Application,
        Some("gateway") => {
            let message = "Load balancers with type 'gateway' are not supported by elbow";
            return Err(configuration(message));
        }
        Some(text) => LoadBalancerType::parse(text)
            .ok_or_else(|| validation(format!("Load balancer type '{text}' is not valid")))?,
    };
    let scheme = match input.scheme.as_deref() {
        None => Scheme::InternetFacing,
        Some(text) => Scheme::parse(text).ok_or_else(|| {
            modeled(&code::INVALID_SCHEME, format!("Scheme '{text}' is not valid"))
        })?,
    };
    let ip_address_type = ip_address_type(input.ip_address_type.as_deref())?;
    let unsupported = [
        ("CustomerOwnedIpv4Pool", input.customer_owned_ipv4_pool.is_some()),
        ("IpamPools", input.ipam_pools.is_some()),
        (
            "EnablePrefixForIpv6SourceNat",
            input.enable_prefix_for_ipv6_source_nat.as_deref() == Some("on"),
        ),
    ];
    if let Some((member, _)) = unsupported.iter().find(|(_, given)| *given) {
        return Err(configuration(format!("{member} is not supported by elbow")));
    }
    // Addresses that it has already are its own, not somebody else's.
    let present = present.filter(|balancer| balancer.kind == kind && balancer.scheme == scheme);
    let place = Wanted { kind, scheme, ip_address_type, present, is_new: true };
    let (zones, vpc_id) =
        zones::resolve(context, place, input.subnets, input.subnet_mappings, context.now)?;
    let asked = input.security_groups.unwrap_or_default();
    let security_groups = security_groups(context, kind, &vpc_id, asked)?;
    let (name, tags) = (input.name, tags::on_create(input.tags)?);
    Ok(NewLoadBalancer {
        name,
        kind,
        scheme,
        ip_address_type,
        vpc_id,
        zones,
        security_groups,
        tags,
    })
}

/// The IP address type of this text; IPv4 by default.
pub(super) fn ip_address_type(text: Option<&str>) -> Result<IpAddressType, ApiError> {
    let text = text.unwrap_or("ipv4");
    IpAddressType::parse(text)
        .ok_or_else(|| validation(format!("IP address type '{text}' is not valid")))
}

fn security_groups(
    context: &Writing<'_, '_>,
    kind: LoadBalancerType,
    vpc_id: &str,
    mut asked: Vec<String>,
) -> Result<Vec<String>, ApiError> {
    asked.sort_unstable();
    asked.dedup();
    if asked.len() > SECURITY_GROUPS_MAX {
        let message = format!("Up to '{SECURITY_GROUPS_MAX}' security groups can be specified");
        return Err(configuration(message));
    }
    network::check_security_groups(context, vpc_id, &asked)?;
    if asked.is_empty() && kind == LoadBalancerType::Application {
        asked.extend(network::default_security_group(context, vpc_id)?);
    }
    Ok(asked)
}

impl NewLoadBalancer {
    /// Whether this is what is there already (elb reference, section 3).
    fn same_as(&self, present: &LoadBalancer) -> bool {
        let zones = |zones: &[Zone]| -> Vec<_> {
            let key = |zone: &Zone| {
                let asked = zone.address_asked.then_some(zone.address);
                (zone.subnet_id.clone(), zone.allocation_id.clone(), asked)
            };
            zones.iter().map(key).collect()
        };
        self.kind == present.kind
            && self.scheme == present.scheme
            && self.ip_address_type == present.ip_address_type
            && zones(&self.zones) == zones(&present.zones)
            && self.security_groups == present.security_groups
            && self.tags == present.tags
    }

    fn build(self, context: &mut Writing<'_, '_>) -> LoadBalancer {
        let id = context.rng.hex(16);
        let Self { name, kind, scheme, .. } = self;
        let dns_name = dns_name(&name, kind, scheme, &id, context.scope, &mut context.rng);
        let resource = format!("loadbalancer/{}/{name}/{id}", kind.short());
        LoadBalancer {
            arn: context.scope.arn(SERVICE, &resource),
            name,
            kind,
            scheme,
            ip_address_type: self.ip_address_type,
            dns_name,
            vpc_id: self.vpc_id,
            zones: self.zones,
            security_groups: self.security_groups,
            enforce_inbound_on_private_link: None,
            created: context.now,
            attributes: std::collections::BTreeMap::new(),
            tags: self.tags,
        }
    }
}

/// AWS's shape with an end of our own: digits of its own for an application load balancer, its id
/// for a network one (elb reference, section 2).
fn dns_name(
    name: &str,
    kind: LoadBalancerType,
    scheme: Scheme,
    id: &str,
    scope: &Scope,
    rng: &mut Rng,
) -> String {
    const DIGITS: (u64, u64) = (100_000_000, 10_000_000_000);
    let region = scope.region();
    match kind {
        LoadBalancerType::Application => {
            let digits = DIGITS.0 + rng.below(DIGITS.1 - DIGITS.0);
            let before = if scheme == Scheme::Internal { "internal-" } else { "" };
            format!("{before}{name}-{digits}.{region}.{DNS_SUFFIX}")
        }
        LoadBalancerType::Network => format!("{name}-{id}.{region}.{DNS_SUFFIX}"),
    }
}
