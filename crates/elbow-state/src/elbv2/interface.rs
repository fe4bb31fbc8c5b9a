//! The interfaces of load balancers: their addresses in the subnets of their zones, so that nobody
//! else gets them and the subnets and security groups are in use.

use elbow_base::Timestamp;
use elbow_store::{StoreError, Tx};

use super::{LoadBalancer, LoadBalancerType, Scheme, Zone};
use crate::ec2::{
    self, AddressAssociation, ElasticAddress, InterfaceAttachment, NetworkInterface, derived,
    interface,
};
use crate::{Scope, Tags};

/// Writes the interfaces of all zones of `balancer`, and lets its elastic addresses stand for them.
///
/// # Errors
/// If the store refuses.
pub fn attach(
    tx: &mut Tx<'_>,
    scope: &Scope,
    balancer: &LoadBalancer,
    now: Timestamp,
) -> Result<(), StoreError> {
    for zone in &balancer.zones {
        let interface = interface_of(scope, balancer, zone, now);
        ec2::put(tx, scope, &interface)?;
        let Some(allocation) = &zone.allocation_id else { continue };
        if let Some(address) = ec2::find::<ElasticAddress>(tx, scope, allocation)? {
            let association = AddressAssociation {
                id: derived::id(scope, "eipassoc", &interface.id),
                interface_id: interface.id,
                instance_id: None,
                private_ip: zone.address,
            };
            let address = ElasticAddress { association: Some(association), ..(*address).clone() };
            ec2::put(tx, scope, &address)?;
        }
    }
    Ok(())
}

/// Deletes the interfaces of all zones of `balancer`.
///
/// # Errors
/// If the store refuses.
pub fn detach(tx: &mut Tx<'_>, scope: &Scope, balancer: &LoadBalancer) -> Result<(), StoreError> {
    for zone in &balancer.zones {
        ec2::delete::<NetworkInterface>(tx, scope, &interface_id(scope, balancer, zone))?;
        let Some(allocation) = &zone.allocation_id else { continue };
        if let Some(address) = ec2::find::<ElasticAddress>(tx, scope, allocation)? {
            let address = ElasticAddress { association: None, ..(*address).clone() };
            ec2::put(tx, scope, &address)?;
        }
    }
    Ok(())
}

fn interface_id(scope: &Scope, balancer: &LoadBalancer, zone: &Zone) -> String {
    derived::id(scope, "eni", &format!("{} {}", balancer.arn, zone.subnet_id))
}

/// Described as AWS describes it: Terraform looks for these words after it deleted a load balancer
/// (elb reference, section 17).
fn interface_of(
    scope: &Scope,
    balancer: &LoadBalancer,
    zone: &Zone,
    now: Timestamp,
) -> NetworkInterface {
    let kind = match balancer.kind {
        LoadBalancerType::Application => "interface",
        LoadBalancerType::Network => "network_load_balancer",
    };
    let id = interface_id(scope, balancer, zone);
    NetworkInterface {
        attachment: Some(InterfaceAttachment {
            id: derived::id(scope, "eni-attach", &id),
            instance_id: None,
            device_index: 1,
            delete_on_termination: true,
            at: now,
        }),
        id,
        subnet_id: zone.subnet_id.clone(),
        vpc_id: balancer.vpc_id.clone(),
        zone: zone.name.clone(),
        description: format!("ELB {}", balancer.resource_id()),
        kind: kind.to_owned(),
        requester: Some("amazon-elb".to_owned()),
        private_ip: zone.address,
        secondary_ips: Vec::new(),
        public: balancer.scheme == Scheme::InternetFacing,
        mac: interface::mac(zone.address),
        groups: balancer.security_groups.clone(),
        source_dest_check: false,
        tags: Tags::new(),
    }
}
