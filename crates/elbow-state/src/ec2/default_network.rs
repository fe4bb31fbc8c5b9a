//! The default network that every region of an account has from the start (ec2 reference,
//! section 3).
//!
//! Until the first write it is not stored: it follows from the account and the region. The first
//! write stores all of it with a mark, and from then on it may be changed and deleted like
//! anything else.

use std::net::Ipv4Addr;

use elbow_store::{Read, StoreError, Tx};
use serde::{Deserialize, Serialize};

use super::look::key;
use super::{
    Associated, Cidr4, Ec2Record, InternetGateway, Peer, Route, RouteTable, RouteTableAssociation,
    RouteTarget, SecurityGroup, SecurityGroupRule, Subnet, Traffic, Vpc, derived, record, zone,
};
use crate::{Scope, Tags};

/// The records of a default network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefaultNetwork {
    /// 172.31.0.0/16.
    pub vpc: Vpc,
    /// One for each zone.
    pub subnets: [Subnet; 3],
    /// Attached to the VPC.
    pub gateway: InternetGateway,
    /// The main table, with a route to the gateway.
    pub route_table: RouteTable,
    /// The default security group.
    pub group: SecurityGroup,
}

/// The default VPC's block.
const BLOCK: (Ipv4Addr, u8) = (Ipv4Addr::new(172, 31, 0, 0), 16);
/// The length of the prefix of each default subnet.
const SUBNET_BITS: u8 = 20;

/// Says that a scope's default network is stored, or has been.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Settled {}

record!(Settled, "ec2-default-network");

/// The name of the only such record of a scope.
const SETTLED: &str = "settled";

/// The default network of `scope`, as it is at the start.
pub fn default_network(scope: &Scope) -> DefaultNetwork {
    let vpc = default_vpc(scope);
    let gateway = InternetGateway {
        id: derived::id(scope, "igw", "default"),
        vpc_id: Some(vpc.id.clone()),
        tags: Tags::new(),
    };
    let group = SecurityGroup {
        id: derived::id(scope, "sg", "default"),
        ..default_group(scope, &vpc.id, |egress| {
            derived::id(scope, "sgr", if egress { "default/out" } else { "default/in" })
        })
    };
    let group = with_own_members(group, scope.account());
    let mut routes = main_routes(&vpc);
    routes.push(Route {
        destination: "0.0.0.0/0".to_owned(),
        target: RouteTarget::Gateway(gateway.id.clone()),
    });
    let route_table = RouteTable {
        id: derived::id(scope, "rtb", "default"),
        vpc_id: vpc.id.clone(),
        routes,
        associations: vec![RouteTableAssociation {
            id: derived::id(scope, "rtbassoc", "default"),
            with: Associated::Main,
        }],
        tags: Tags::new(),
    };
    DefaultNetwork { subnets: default_subnets(scope, &vpc), vpc, gateway, route_table, group }
}

/// The routes that a new table of `vpc` has.
pub fn main_routes(vpc: &Vpc) -> Vec<Route> {
    vec![Route { destination: vpc.cidr.to_string(), target: RouteTarget::Local }]
}

/// The group `default` of a VPC, without its own id. `rule_id` makes the ids of its outbound and
/// inbound rule.
pub fn default_group(
    _scope: &Scope,
    vpc_id: &str,
    mut rule_id: impl FnMut(bool) -> String,
) -> SecurityGroup {
    let everywhere = Traffic::everything(Peer::Ipv4("0.0.0.0/0".to_owned()));
    let itself = Traffic::everything(Peer::Group { id: String::new(), account: String::new() });
    let rule = |(egress, traffic)| SecurityGroupRule {
        id: rule_id(egress),
        egress,
        traffic,
        description: None,
        tags: Tags::new(),
    };
    SecurityGroup {
        id: String::new(),
        name: "default".to_owned(),
        description: "default VPC security group".to_owned(),
        vpc_id: vpc_id.to_owned(),
        rules: [(false, itself), (true, everywhere)].map(rule).into(),
        tags: Tags::new(),
    }
}

/// Lets the members of a default group, whose id is known now, reach each other.
pub fn with_own_members(mut group: SecurityGroup, account: &str) -> SecurityGroup {
    for rule in &mut group.rules {
        if let Peer::Group { id, account: owner } = &mut rule.traffic.peer {
            group.id.clone_into(id);
            account.clone_into(owner);
        }
    }
    group
}

/// The DHCP options that every VPC of a scope has.
pub fn dhcp_options_id(scope: &Scope) -> String {
    derived::id(scope, "dopt", "default")
}

/// Stores the default network if that was not done yet. Every write of EC2's state begins with
/// this.
///
/// # Errors
/// If the store refuses.
pub fn settle(tx: &mut Tx<'_>, scope: &Scope) -> Result<(), StoreError> {
    if is_settled(tx, scope)? {
        return Ok(());
    }
    let network = default_network(scope);
    tx.put_record(&key::<Settled>(scope, SETTLED)?, &Settled {})?;
    put(tx, scope, &network.vpc)?;
    for subnet in &network.subnets {
        put(tx, scope, subnet)?;
    }
    put(tx, scope, &network.gateway)?;
    put(tx, scope, &network.route_table)?;
    put(tx, scope, &network.group)
}

pub(crate) fn is_settled(from: &impl Read, scope: &Scope) -> Result<bool, StoreError> {
    Ok(from.get(&key::<Settled>(scope, SETTLED)?).is_some())
}

fn put<R: Ec2Record>(tx: &mut Tx<'_>, scope: &Scope, record: &R) -> Result<(), StoreError> {
    tx.put_record(&key::<R>(scope, record.id())?, record)
}

fn default_vpc(scope: &Scope) -> Vpc {
    Vpc {
        id: derived::id(scope, "vpc", "default"),
        cidr: Cidr4::new(BLOCK.0, BLOCK.1),
        cidr_association: derived::id(scope, "vpc-cidr-assoc", "default"),
        is_default: true,
        tenancy: "default".to_owned(),
        dns_support: true,
        dns_hostnames: true,
        usage_metrics: false,
        dhcp_options: dhcp_options_id(scope),
        acl: derived::id(scope, "acl", "default"),
        acl_tags: Tags::new(),
        tags: Tags::new(),
    }
}

fn default_subnets(scope: &Scope, vpc: &Vpc) -> [Subnet; 3] {
    let mut third = 0;
    zone::zones(scope.region()).map(|zone| {
        let [a, b, ..] = BLOCK.0.octets();
        let cidr = Cidr4::new(Ipv4Addr::new(a, b, third, 0), SUBNET_BITS);
        third += 16;
        Subnet {
            id: derived::id(scope, "subnet", &zone),
            vpc_id: vpc.id.clone(),
            cidr,
            default_for_zone: true,
            map_public_ip: true,
            assign_ipv6: false,
            dns64: false,
            hostname_type: "ip-name".to_owned(),
            resource_name_a: false,
            resource_name_aaaa: false,
            acl_association: derived::id(scope, "aclassoc", &zone),
            tags: Tags::new(),
            zone,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_network_is_that_of_aws() {
        let scope = Scope::try_new("000000000000", "eu-central-1").unwrap();
        let network = default_network(&scope);
        assert_eq!(network, default_network(&scope));
        assert_eq!(network.vpc.cidr.to_string(), "172.31.0.0/16");
        let subnets = network.subnets.map(|subnet| (subnet.zone, subnet.cidr.to_string()));
        let subnet = |zone: &str, cidr: &str| (zone.to_owned(), cidr.to_owned());
        assert_eq!(
            subnets,
            [
                subnet("eu-central-1a", "172.31.0.0/20"),
                subnet("eu-central-1b", "172.31.16.0/20"),
                subnet("eu-central-1c", "172.31.32.0/20"),
            ]
        );
        assert_eq!(network.gateway.vpc_id.as_ref(), Some(&network.vpc.id));
        assert!(network.route_table.is_main());
        assert_eq!(network.route_table.routes.len(), 2);
        let own = Peer::Group { id: network.group.id.clone(), account: "000000000000".to_owned() };
        assert_eq!(network.group.rules[0].traffic, Traffic::everything(own));
        assert!(network.group.rules[1].egress);
    }
}
