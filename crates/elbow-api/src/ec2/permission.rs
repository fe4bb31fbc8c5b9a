//! What requests say about the rules of security groups, as traffic (ec2 reference, section 5).

use elbow_state::ec2::{Cidr4, Peer, SecurityGroup, Traffic, canonical_v6};
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2::{IpPermission, SecurityGroupRuleRequest, UserIdGroupPair};

use super::access::Ec2Look;
use super::errors::Id;
use super::security_groups::named;
use crate::context::Look;

/// Protocols that have a name: number, name.
const PROTOCOLS: [(&str, &str); 4] = [("1", "icmp"), ("6", "tcp"), ("17", "udp"), ("58", "icmpv6")];
/// The highest number of a protocol.
const PROTOCOL_MAX: u32 = 255;
const PORT_MAX: i32 = 65_535;

/// One rule that a request names, with its description.
pub(crate) type Wanted = (Traffic, Option<String>);

/// The older parameters that name one rule without a permission.
#[derive(Default)]
pub(crate) struct Simple {
    pub(crate) protocol: Option<String>,
    pub(crate) from: Option<i32>,
    pub(crate) to: Option<i32>,
    pub(crate) cidr: Option<String>,
    pub(crate) group_name: Option<String>,
    pub(crate) group_owner: Option<String>,
}

/// Every rule that a request names: each has one source or destination.
pub(crate) fn wanted(
    look: &impl Look,
    permissions: Option<Vec<IpPermission>>,
    simple: Simple,
) -> Result<Vec<Wanted>, ApiError> {
    let mut all = Vec::new();
    for permission in permissions.into_iter().flatten() {
        expand(look, permission, &mut all)?;
    }
    if simple.protocol.is_some() || simple.cidr.is_some() || simple.group_name.is_some() {
        let pair = simple.group_name.map(|name| UserIdGroupPair {
            group_name: Some(name),
            user_id: simple.group_owner,
            ..UserIdGroupPair::default()
        });
        let ranges = simple.cidr.map(|cidr| elbow_wire::shapes::ec2::IpRange {
            cidr_ip: Some(cidr),
            description: None,
        });
        let permission = IpPermission {
            // A source group alone means everything from it.
            ip_protocol: Some(simple.protocol.unwrap_or_else(|| "-1".to_owned())),
            from_port: simple.from,
            to_port: simple.to,
            ip_ranges: ranges.map(|range| vec![range]),
            user_id_group_pairs: pair.map(|pair| vec![pair]),
            ..IpPermission::default()
        };
        expand(look, permission, &mut all)?;
    }
    if all.is_empty() {
        return Err(ApiError::missing_parameter("ipPermissions"));
    }
    Ok(all)
}

fn expand(
    look: &impl Look,
    permission: IpPermission,
    all: &mut Vec<Wanted>,
) -> Result<(), ApiError> {
    let protocol = permission.ip_protocol.as_deref();
    let (protocol, from, to) = ports(protocol, permission.from_port, permission.to_port)?;
    let mut peers: Vec<(Peer, Option<String>)> = Vec::new();
    for range in permission.ip_ranges.into_iter().flatten() {
        peers.push((ipv4(range.cidr_ip.as_deref().unwrap_or_default())?, range.description));
    }
    for range in permission.ipv6_ranges.into_iter().flatten() {
        peers.push((ipv6(range.cidr_ipv6.as_deref().unwrap_or_default())?, range.description));
    }
    for list in permission.prefix_list_ids.into_iter().flatten() {
        peers.push((Peer::PrefixList(list.prefix_list_id.unwrap_or_default()), list.description));
    }
    for pair in permission.user_id_group_pairs.into_iter().flatten() {
        let description = pair.description.clone();
        peers.push((group(look, &pair)?, description));
    }
    if peers.is_empty() {
        return Err(ApiError::missing_parameter("ipRanges"));
    }
    for (peer, description) in peers {
        check_description(description.as_deref())?;
        let protocol = protocol.clone();
        let description = description.filter(|text| !text.is_empty());
        all.push((Traffic { protocol, from, to, peer }, description));
    }
    Ok(())
}

/// The traffic of a ModifySecurityGroupRules entry.
pub(crate) fn requested(
    look: &impl Look,
    request: &SecurityGroupRuleRequest,
) -> Result<Wanted, ApiError> {
    let protocol = request.ip_protocol.as_deref();
    let (protocol, from, to) = ports(protocol, request.from_port, request.to_port)?;
    let pair = |id: &String| UserIdGroupPair { group_id: Some(id.clone()), ..Default::default() };
    let peer = match request {
        SecurityGroupRuleRequest { cidr_ipv4: Some(cidr), .. } => ipv4(cidr)?,
        SecurityGroupRuleRequest { cidr_ipv6: Some(cidr), .. } => ipv6(cidr)?,
        SecurityGroupRuleRequest { prefix_list_id: Some(id), .. } => Peer::PrefixList(id.clone()),
        SecurityGroupRuleRequest { referenced_group_id: Some(id), .. } => group(look, &pair(id))?,
        _ => return Err(ApiError::missing_parameter("cidrIpv4")),
    };
    check_description(request.description.as_deref())?;
    let description = request.description.clone().filter(|text| !text.is_empty());
    Ok((Traffic { protocol, from, to, peer }, description))
}

/// Protocol and ports as they are kept.
fn ports(
    protocol: Option<&str>,
    from: Option<i32>,
    to: Option<i32>,
) -> Result<(String, Option<i32>, Option<i32>), ApiError> {
    let wrong = |message: String| Err(ApiError::invalid_parameter_value(message));
    let Some(given) = protocol.filter(|text| !text.is_empty()) else {
        return Err(ApiError::missing_parameter("ipProtocol"));
    };
    let lower = given.to_ascii_lowercase();
    let named = PROTOCOLS.iter().find(|(number, name)| lower == *number || lower == *name);
    let protocol = match named {
        Some((_, name)) => (*name).to_owned(),
        None if lower == "-1" || lower == "all" => return Ok(("-1".to_owned(), None, None)),
        None if lower.parse::<u32>().is_ok_and(|number| number <= PROTOCOL_MAX) => {
            return Ok((lower, None, None));
        }
        None => {
            return wrong(format!("Invalid value '{given}' for IP protocol. Unknown protocol."));
        }
    };
    if protocol.starts_with("icmp") {
        let (from, to) = (from.unwrap_or(-1), to.unwrap_or(-1));
        if !(-1..=255).contains(&from) || !(-1..=255).contains(&to) {
            return wrong(format!("ICMP code ({to}) or type ({from}) out of range"));
        }
        return Ok((protocol, Some(from), Some(to)));
    }
    let (Some(from), Some(to)) = (from, to) else {
        return wrong(
            "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange."
                .to_owned(),
        );
    };
    if (from, to) == (-1, -1) {
        return Ok((protocol, Some(0), Some(PORT_MAX)));
    }
    if let Some(port) = [from, to].into_iter().find(|port| !(0..=PORT_MAX).contains(port)) {
        return wrong(format!(
            "Invalid value '{port}' for portRange. Ports must be between 0 and {PORT_MAX}."
        ));
    }
    if from > to {
        let kind = protocol.to_ascii_uppercase();
        return wrong(format!("Invalid {kind} port range ({from}:{to})"));
    }
    Ok((protocol, Some(from), Some(to)))
}

fn malformed(text: &str) -> ApiError {
    ApiError::invalid_parameter_value(format!("CIDR block {text} is malformed"))
}

fn ipv4(text: &str) -> Result<Peer, ApiError> {
    let cidr: Cidr4 = text.parse().map_err(|_| malformed(text))?;
    Ok(Peer::Ipv4(cidr.to_string()))
}

fn ipv6(text: &str) -> Result<Peer, ApiError> {
    canonical_v6(text).map(Peer::Ipv6).map_err(|_| malformed(text))
}

fn group(look: &impl Look, pair: &UserIdGroupPair) -> Result<Peer, ApiError> {
    let own = look.scope().account();
    let account = pair.user_id.as_deref().filter(|id| !id.is_empty()).unwrap_or(own);
    let id = match (&pair.group_id, &pair.group_name) {
        // A group of another account cannot be seen from here.
        (Some(id), _) if account != own => id.clone(),
        (Some(id), _) => look.get::<SecurityGroup>(Id::Group, id)?.id.clone(),
        (None, name) => named(look, None, name.as_deref())?.id,
    };
    Ok(Peer::Group { id, account: account.to_owned() })
}

fn check_description(text: Option<&str>) -> Result<(), ApiError> {
    match text.filter(|text| !text.is_empty()) {
        Some(text) => super::security_groups::check_text(text, "description"),
        None => Ok(()),
    }
}
