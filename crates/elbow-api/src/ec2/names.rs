//! Names and addresses of instances (ec2 reference, section 3).

use std::net::{IpAddr, Ipv4Addr};

use elbow_state::Scope;

use crate::live::Live;

/// The name of an address within its VPC: `ip-10-0-1-5.ec2.internal`.
pub(crate) fn private_dns(scope: &Scope, ip: Ipv4Addr) -> String {
    let domain = match scope.region() {
        "us-east-1" => "ec2.internal".to_owned(),
        region => format!("{region}.compute.internal"),
    };
    format!("ip-{}.{domain}", hyphens(ip))
}

/// The name of a public address: `ec2-1-2-3-4.compute-1.amazonaws.com`.
pub(crate) fn public_dns(scope: &Scope, ip: Ipv4Addr) -> String {
    let domain = match scope.region() {
        "us-east-1" => "compute-1".to_owned(),
        region => format!("{region}.compute"),
    };
    format!("ec2-{}.{domain}.amazonaws.com", hyphens(ip))
}

/// The public address of an interface that its subnet gave one: where the instance can really be
/// reached from this machine. Processes have the loopback address with the last three octets of
/// their address in the subnet.
pub(crate) fn public_ip(live: &dyn Live, instance_id: Option<&str>, private: Ipv4Addr) -> Ipv4Addr {
    match instance_id.and_then(|id| live.instance(id)).map(|found| found.address) {
        Some(IpAddr::V4(address)) => address,
        _ => {
            let [_, b, c, d] = private.octets();
            Ipv4Addr::new(127, b, c, d)
        }
    }
}

fn hyphens(ip: Ipv4Addr) -> String {
    ip.to_string().replace('.', "-")
}
