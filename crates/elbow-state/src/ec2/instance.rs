//! Instances: what a client wants of each. Whether it really runs is for the control plane to make
//! true and to tell; the API shows intent and truth together.

use std::net::Ipv4Addr;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use elbow_base::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Ec2Record, moment, record};
use crate::Tags;

/// How long a terminated instance can still be seen (ec2 reference, section 8).
pub const TERMINATED_VISIBLE: Duration = Duration::from_secs(3600);

/// An instance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    /// `i-…`.
    pub id: String,
    /// The request that launched it, `r-…`.
    pub reservation: String,
    /// Its place in that request.
    pub launch_index: u32,
    /// The service that asked for it, if none of the account's own clients did.
    pub requester: Option<String>,
    /// Its image.
    pub image_id: String,
    /// Its type.
    pub instance_type: String,
    /// `x86_64` or `arm64`.
    pub architecture: String,
    /// The name of its root device.
    pub root_device: String,
    /// Its zone.
    pub zone: String,
    /// Its VPC.
    pub vpc_id: String,
    /// Its primary subnet.
    pub subnet_id: String,
    /// Its primary address in the subnet.
    pub private_ip: Ipv4Addr,
    /// Its interfaces, the primary one first. None once it is terminated.
    pub interfaces: Vec<String>,
    /// Its volumes. None once it is terminated.
    pub volumes: Vec<String>,
    /// Its key pair.
    pub key_name: Option<String>,
    /// Its user data, in base64 as it was sent.
    pub user_data: Option<String>,
    /// What its image runs: a program and its arguments.
    pub command: Option<Vec<String>>,
    /// Its instance profile.
    pub profile: Option<InstanceProfile>,
    /// What is wanted of it.
    pub intent: Intent,
    /// Since when.
    #[serde(with = "moment")]
    pub intent_at: Timestamp,
    /// When it had really stopped or ended, once that is known to be so. The control plane sets
    /// it for an instance that has something to run.
    #[serde(with = "moment::option")]
    pub at_rest: Option<Timestamp>,
    /// Why it changed its state last.
    pub reason: Option<StateReason>,
    /// When it was made.
    #[serde(with = "moment")]
    pub created_at: Timestamp,
    /// When it was started last.
    #[serde(with = "moment")]
    pub launched_at: Timestamp,
    /// How often it was started: 1 for a new one. A reboot counts too, so that whoever runs it
    /// sees that it must be started again.
    pub boots: u32,
    /// Whether monitoring is detailed.
    pub monitoring: bool,
    /// Whether TerminateInstances is refused.
    pub disable_api_termination: bool,
    /// Whether StopInstances is refused.
    pub disable_api_stop: bool,
    /// `stop` or `terminate`: what a shutdown from inside does.
    pub shutdown_behavior: String,
    /// Whether it is optimised for volumes.
    pub ebs_optimized: bool,
    /// `standard` or `unlimited`, for burstable types.
    pub credits: Option<String>,
    /// Cores and threads of each.
    pub cpu: (u32, u32),
    /// `default`, `dedicated` or `host`.
    pub tenancy: String,
    /// Its placement group.
    pub placement_group: Option<String>,
    /// Whether it is a spot instance.
    pub spot: bool,
    /// How its metadata service answers.
    pub metadata: MetadataOptions,
    /// The token of the request that launched it.
    pub client_token: Option<String>,
    /// Tags.
    pub tags: Tags,
}

/// What is wanted of an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Intent {
    /// It should run.
    Run,
    /// It should be stopped.
    Stop,
    /// It should end for good.
    Terminate,
}

/// Why an instance changed its state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateReason {
    /// `Client.UserInitiatedShutdown` and the like.
    pub code: String,
    /// The code and a sentence.
    pub message: String,
    /// The older form: `User initiated (2024-05-01 10:00:00 GMT)`.
    pub transition: String,
}

/// The instance profile of an instance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstanceProfile {
    /// The association, `iip-assoc-…`.
    pub association_id: String,
    /// The profile's ARN.
    pub arn: String,
    /// The profile's id, `AIPA…`.
    pub id: String,
    /// Since when.
    #[serde(with = "moment")]
    pub at: Timestamp,
}

/// How an instance's metadata service answers (ec2 reference, section 11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MetadataOptions {
    /// Whether version 2 tokens are required.
    pub tokens_required: bool,
    /// Hops a token's reply may take.
    pub hop_limit: u32,
    /// Whether it answers at all.
    pub enabled: bool,
    /// Whether it answers over IPv6.
    pub ipv6: bool,
    /// Whether it shows the instance's tags.
    pub tags: bool,
}

record!(Instance, "ec2-instance");

// === impl Instance ===

impl Instance {
    /// Whether there is anything to run in it. Without, it is an empty machine, whose state
    /// follows from what is wanted of it.
    pub fn has_work(&self) -> bool {
        self.command.is_some() || self.user_data.is_some()
    }

    /// The user data as its machine sees it; `None` if there is none.
    pub fn user_data_bytes(&self) -> Option<Vec<u8>> {
        STANDARD.decode(self.user_data.as_deref()?).ok()
    }

    /// Whether it can still be seen.
    pub fn is_visible(&self, now: Timestamp) -> bool {
        self.intent != Intent::Terminate || now.since(self.intent_at) < TERMINATED_VISIBLE
    }

    /// Whether its address may still be in use although it has no interface any more.
    pub fn is_leaving(&self, now: Timestamp) -> bool {
        self.intent == Intent::Terminate && self.at_rest.is_none() && self.is_visible(now)
    }
}

impl Ec2Record for Instance {
    fn id(&self) -> &str {
        &self.id
    }
}
