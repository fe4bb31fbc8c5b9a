//! Making instances: the records that one launch writes (ec2 reference, section 8).

mod interfaces;
mod volumes;

use std::net::Ipv4Addr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use elbow_base::{Rng, Timestamp};
use elbow_store::{StoreError, Tx};

use self::interfaces::plan_interfaces;
use super::launch_data::ProfileSpec;
use super::{
    DEFAULT_INSTANCE_TYPE, Image, Instance, InstanceProfile, InstanceType, Intent, KeyPair,
    LaunchData, MetadataOptions, Subnet, derived, find, forget_terminated, instance_type, put,
};
use crate::{Arn, Scope, Tags};

/// Bytes of user data before base64.
pub const USER_DATA_BYTES_MAX: usize = 16 * 1024;
/// Records that one launch may write, so that it fits into a transaction: as many instances with
/// their interfaces and volumes. AWS's own bound is the account's quota.
pub const LAUNCH_RECORDS_MAX: u32 = 900;
/// Tag of the launch template's id.
pub const TEMPLATE_ID_TAG: &str = "aws:ec2launchtemplate:id";
/// Tag of the launch template's version.
pub const TEMPLATE_VERSION_TAG: &str = "aws:ec2launchtemplate:version";

/// What to launch, with everything resolved that is not in EC2's own state.
#[derive(Clone, Debug)]
pub struct LaunchOrder<'a> {
    /// What to launch: the template's data with the request's over it.
    pub data: &'a LaunchData,
    /// The template's id and the version's number.
    pub template: Option<(String, u64)>,
    /// The image.
    pub image: &'a Image,
    /// What the image runs.
    pub command: Option<Vec<String>>,
    /// The subnet that the request names outside of an interface. For a service it is the subnet
    /// of the interfaces that name none.
    pub subnet_id: Option<&'a str>,
    /// The primary address that the request names.
    pub private_ip: Option<Ipv4Addr>,
    /// The fewest instances.
    pub min: u32,
    /// The most.
    pub max: u32,
    /// The client's token.
    pub client_token: Option<String>,
    /// The service that asks, such as `autoscaling.amazonaws.com`.
    pub requester: Option<String>,
    /// Tags that the service sets, such as `aws:autoscaling:groupName`.
    pub tags: Tags,
}

/// Why nothing was launched.
#[derive(Clone, Debug, thiserror::Error)]
pub enum LaunchError {
    /// The store refused.
    #[error("the state cannot be changed")]
    Store(#[from] StoreError),
    /// No such instance type.
    #[error("there is no instance type {0}")]
    InstanceType(String),
    /// The image is for another architecture than the instance type.
    #[error("the image is for {image}, the instance type for {wanted}")]
    Architecture {
        /// The image's.
        image: String,
        /// The instance type's.
        wanted: &'static str,
    },
    /// No such zone in the region.
    #[error("there is no zone {0}")]
    Zone(String),
    /// The subnet is in another zone than the one asked for.
    #[error("the subnet {0} is in another zone")]
    SubnetZone(String),
    /// No such subnet.
    #[error("there is no subnet {0}")]
    Subnet(String),
    /// No subnet is named and the zone has no default subnet.
    #[error("there is no default subnet in {0}")]
    NoDefaultSubnet(String),
    /// No subnet is named and there is no default VPC.
    #[error("there is no default VPC")]
    NoDefaultVpc,
    /// No such security group.
    #[error("there is no security group {0}")]
    Group(String),
    /// The group is in another VPC than the subnet.
    #[error("the security group {group} is not in {vpc}")]
    GroupVpc {
        /// The group.
        group: String,
        /// The subnet's VPC.
        vpc: String,
    },
    /// No such key pair.
    #[error("there is no key pair {0}")]
    KeyPair(String),
    /// An interface that is there already cannot be attached.
    #[error("the interface {0} cannot be attached")]
    Interface(String),
    /// Interfaces are given, and what belongs into them beside them.
    #[error("interfaces exclude {0}")]
    BesideInterfaces(&'static str),
    /// Two interfaces have one place, or none is the primary one.
    #[error("the places of the interfaces are not valid")]
    InterfacePlaces,
    /// The address is none, or not one of the subnet's.
    #[error("{0} is not an address of the subnet")]
    Address(String),
    /// Somebody has the address.
    #[error("{0} is in use")]
    AddressInUse(Ipv4Addr),
    /// The subnet is full.
    #[error("the subnet {0} has too few free addresses")]
    SubnetFull(String),
    /// The counts make no sense.
    #[error("{min} to {max} instances cannot be launched")]
    Counts {
        /// The fewest.
        min: u32,
        /// The most.
        max: u32,
    },
    /// More than fit in one launch.
    #[error("{0} instances are too many")]
    TooMany(u32),
    /// The user data is not base64.
    #[error("the user data is not base64")]
    UserDataEncoding,
    /// The user data is too long.
    #[error("the user data has more than {USER_DATA_BYTES_MAX} bytes")]
    UserDataLength,
    /// A device makes no sense.
    #[error("the device {device} is not valid: {problem}")]
    Device {
        /// The device.
        device: String,
        /// What is wrong.
        problem: String,
    },
    /// The instance profile is neither a name nor an ARN of one.
    #[error("{0} is not an instance profile")]
    Profile(String),
}

/// What all parts of one launch are made from.
struct Making<'a> {
    scope: &'a Scope,
    order: &'a LaunchOrder<'a>,
    now: Timestamp,
}

/// Writes the instances of one launch, their interfaces and their volumes. They share one
/// reservation.
///
/// # Errors
/// Says what is wrong with the order; the transaction is not to be committed then.
pub fn launch(
    tx: &mut Tx<'_>,
    scope: &Scope,
    order: &LaunchOrder<'_>,
    rng: &mut Rng,
    now: Timestamp,
) -> Result<Vec<Instance>, LaunchError> {
    forget_terminated(tx, scope, now)?;
    let data = order.data;
    let kind = check_type(data, order.image)?;
    check_user_data(data)?;
    if order.min == 0 || order.min > order.max {
        return Err(LaunchError::Counts { min: order.min, max: order.max });
    }
    if let Some(name) = &data.key_name
        && find::<KeyPair>(tx, scope, name)?.is_none()
    {
        return Err(LaunchError::KeyPair(name.clone()));
    }
    let plans = plan_interfaces(tx, scope, order)?;
    let profile = profile(scope, data.iam_instance_profile.as_ref())?;
    let devices = volumes::devices(order)?;
    let making = Making { scope, order, now };
    let records = number(1 + plans.len() + devices.len());
    let count = interfaces::count(tx, &making, &plans, LAUNCH_RECORDS_MAX / records)?;
    let reservation = format!("r-{}", rng.hex(17));
    let mut made = Vec::new();
    for index in 0..count {
        let id = format!("i-{}", rng.hex(17));
        let interfaces = interfaces::make(tx, &making, &plans, &id, rng)?;
        let zone = &plans[0].subnet.zone;
        let volumes = volumes::make(tx, &making, &devices, zone, &id, rng)?;
        let profile = profile.as_ref().map(|(arn, profile_id)| InstanceProfile {
            association_id: format!("iip-assoc-{}", rng.hex(17)),
            arn: arn.clone(),
            id: profile_id.clone(),
            at: now,
        });
        let interfaces_ids = interfaces.iter().map(|interface| interface.id.clone()).collect();
        let instance = Instance {
            id,
            reservation: reservation.clone(),
            launch_index: index,
            private_ip: interfaces[0].private_ip,
            interfaces: interfaces_ids,
            volumes,
            profile,
            ..describe(order, &kind, &plans[0].subnet, now)
        };
        put(tx, scope, &instance)?;
        made.push(instance);
    }
    Ok(made)
}

/// The instance's own fields, without what differs between the instances of one launch.
fn describe(order: &LaunchOrder<'_>, kind: &InstanceType, at: &Subnet, now: Timestamp) -> Instance {
    let data = order.data;
    let placement = data.placement.clone().unwrap_or_default();
    let market = data.instance_market_options.as_ref();
    let cpu = data.cpu_options.clone().unwrap_or_default();
    let default_credits = if kind.unlimited_credits { "unlimited" } else { "standard" };
    let credits = data.credit_specification.as_ref().and_then(|spec| spec.cpu_credits.clone());
    let mut tags = data.tags_for("instance");
    if let Some((id, version)) = &order.template {
        tags.insert(TEMPLATE_ID_TAG.to_owned(), id.clone());
        tags.insert(TEMPLATE_VERSION_TAG.to_owned(), version.to_string());
    }
    tags.extend(order.tags.clone());
    Instance {
        id: String::new(),
        reservation: String::new(),
        launch_index: 0,
        requester: order.requester.clone(),
        image_id: order.image.id.clone(),
        instance_type: kind.name.clone(),
        architecture: order.image.architecture.clone(),
        root_device: order.image.root_device.clone(),
        zone: at.zone.clone(),
        vpc_id: at.vpc_id.clone(),
        subnet_id: at.id.clone(),
        private_ip: Ipv4Addr::UNSPECIFIED,
        interfaces: Vec::new(),
        volumes: Vec::new(),
        key_name: data.key_name.clone(),
        user_data: data.user_data.clone().filter(|text| !text.is_empty()),
        command: order.command.clone(),
        profile: None,
        intent: Intent::Run,
        intent_at: now,
        at_rest: None,
        reason: None,
        created_at: now,
        launched_at: now,
        boots: 1,
        monitoring: data.monitoring.as_ref().and_then(|spec| spec.enabled).unwrap_or_default(),
        disable_api_termination: data.disable_api_termination.unwrap_or_default(),
        disable_api_stop: data.disable_api_stop.unwrap_or_default(),
        shutdown_behavior: data
            .instance_initiated_shutdown_behavior
            .clone()
            .unwrap_or_else(|| "stop".to_owned()),
        ebs_optimized: data.ebs_optimized.unwrap_or_default(),
        credits: kind.burstable.then(|| credits.unwrap_or_else(|| default_credits.to_owned())),
        cpu: (
            cpu.core_count.unwrap_or(kind.vcpus / kind.threads_per_core),
            cpu.threads_per_core.unwrap_or(kind.threads_per_core),
        ),
        tenancy: placement.tenancy.unwrap_or_else(|| "default".to_owned()),
        placement_group: placement.group_name.filter(|name| !name.is_empty()),
        spot: market.is_some_and(|spec| spec.market_type.as_deref() == Some("spot")),
        metadata: metadata(order),
        client_token: order.client_token.clone(),
        tags,
    }
}

/// The image may ask for version 2 and a second hop (ec2 reference, section 11).
fn metadata(order: &LaunchOrder<'_>) -> MetadataOptions {
    let spec = order.data.metadata_options.clone().unwrap_or_default();
    let (tokens, hops) = if order.image.imds_v2 { ("required", 2) } else { ("optional", 1) };
    let enabled = |text: Option<String>| text.as_deref() == Some("enabled");
    MetadataOptions {
        tokens_required: spec.http_tokens.as_deref().unwrap_or(tokens) == "required",
        hop_limit: spec.http_put_response_hop_limit.unwrap_or(hops),
        enabled: spec.http_endpoint.as_deref() != Some("disabled"),
        ipv6: enabled(spec.http_protocol_ipv6),
        tags: enabled(spec.instance_metadata_tags),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn check_type(data: &LaunchData, image: &Image) -> Result<InstanceType, LaunchError> {
    let name = data.instance_type.as_deref().unwrap_or(DEFAULT_INSTANCE_TYPE);
    let kind = instance_type(name).ok_or_else(|| LaunchError::InstanceType(name.to_owned()))?;
    if kind.architecture != image.architecture {
        let image = image.architecture.clone();
        return Err(LaunchError::Architecture { image, wanted: kind.architecture });
    }
    Ok(kind)
}

fn check_user_data(data: &LaunchData) -> Result<(), LaunchError> {
    let text = data.user_data.as_deref().unwrap_or_default();
    let bytes = STANDARD.decode(text).map_err(|_| LaunchError::UserDataEncoding)?;
    if bytes.len() > USER_DATA_BYTES_MAX {
        return Err(LaunchError::UserDataLength);
    }
    Ok(())
}

/// The ARN and the id of the profile that is meant.
///
/// # Errors
/// If the text names none.
pub fn profile(
    scope: &Scope,
    spec: Option<&ProfileSpec>,
) -> Result<Option<(String, String)>, LaunchError> {
    const PREFIX: &str = "instance-profile/";
    let arn = match spec {
        Some(ProfileSpec { arn: Some(arn), .. }) => {
            let parsed = Arn::parse(arn);
            let fits = |arn: &Arn<'_>| arn.service == "iam" && arn.resource.starts_with(PREFIX);
            if !parsed.as_ref().is_some_and(fits) {
                return Err(LaunchError::Profile(arn.clone()));
            }
            arn.clone()
        }
        Some(ProfileSpec { name: Some(name), .. }) if !name.is_empty() => {
            scope.iam_arn(&format!("{PREFIX}{name}"))
        }
        _ => return Ok(None),
    };
    let digits = derived::id(&scope.global(), "AIPA", &arn).to_uppercase();
    Ok(Some((arn, digits.replace('-', ""))))
}
