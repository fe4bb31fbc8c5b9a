//! Network interfaces: of instances, of load balancers and of NAT gateways. Whoever has an
//! interface in a subnet has its address.

use std::net::Ipv4Addr;

use elbow_base::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Ec2Record, moment, record};
use crate::Tags;

/// A network interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NetworkInterface {
    /// `eni-…`.
    pub id: String,
    /// Its subnet.
    pub subnet_id: String,
    /// Its VPC.
    pub vpc_id: String,
    /// Its zone.
    pub zone: String,
    /// What it is for; a load balancer's says `ELB app/<name>/<id>`.
    pub description: String,
    /// `interface`, `nat_gateway`, `network_load_balancer` …
    pub kind: String,
    /// The service it belongs to, such as `amazon-elb`; `None` for a client's own.
    pub requester: Option<String>,
    /// Its address in the subnet.
    pub private_ip: Ipv4Addr,
    /// More addresses of it in the subnet.
    pub secondary_ips: Vec<Ipv4Addr>,
    /// Whether it has a public address of the pool, as subnets give them.
    pub public: bool,
    /// The hardware address.
    pub mac: String,
    /// Its security groups.
    pub groups: Vec<String>,
    /// Attribute `sourceDestCheck`.
    pub source_dest_check: bool,
    /// Where it is attached.
    pub attachment: Option<InterfaceAttachment>,
    /// Tags.
    pub tags: Tags,
}

/// Where an interface is attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterfaceAttachment {
    /// `eni-attach-…`.
    pub id: String,
    /// The instance; `None` for a service's own machines.
    pub instance_id: Option<String>,
    /// Its place: 0 is the primary interface.
    pub device_index: u32,
    /// Whether it goes with the instance.
    pub delete_on_termination: bool,
    /// Since when.
    #[serde(with = "moment")]
    pub at: Timestamp,
}

record!(NetworkInterface, "ec2-network-interface");

impl Ec2Record for NetworkInterface {
    fn id(&self) -> &str {
        &self.id
    }
}

/// The hardware address of the interface that has `ip`: locally administered, as AWS's are.
pub fn mac(ip: Ipv4Addr) -> String {
    let [a, b, c, d] = ip.octets();
    format!("02:00:{a:02x}:{b:02x}:{c:02x}:{d:02x}")
}
