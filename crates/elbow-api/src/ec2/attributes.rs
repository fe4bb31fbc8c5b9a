//! Attributes of instances (ec2 reference, sections 8 and 17).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use elbow_state::ec2::launch::USER_DATA_BYTES_MAX;
use elbow_state::ec2::{Instance, NetworkInterface, SecurityGroup, Volume, instance_type};
use elbow_wire::shapes::ec2::{
    AttributeBooleanValue, AttributeValue, DescribeInstanceAttributeInput,
    DescribeInstanceAttributeOutput, EnclaveOptions, InstanceBlockDeviceMappingSpecification,
    ModifyInstanceAttributeInput,
};
use elbow_wire::{ApiError, Nothing};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::instance_state::State;
use super::instance_view::{Seen, device_view};
use super::security_groups::identifiers;
use crate::context::{Reading, Writing};

pub(crate) fn describe_instance_attribute(
    context: &Reading<'_>,
    input: DescribeInstanceAttributeInput,
) -> Result<DescribeInstanceAttributeOutput, ApiError> {
    let ids = std::slice::from_ref(&input.instance_id);
    let instances = context.instances(Some(ids), context.now)?;
    let instance = &instances[0];
    let seen = Seen::of(context, context.live, instance)?;
    let mut output = DescribeInstanceAttributeOutput {
        instance_id: Some(instance.id.clone()),
        ..DescribeInstanceAttributeOutput::default()
    };
    let flag = |value: bool| Some(AttributeBooleanValue { value: Some(value) });
    let text = |value: Option<String>| Some(AttributeValue { value });
    match input.attribute.as_str() {
        "instanceType" => output.instance_type = text(Some(instance.instance_type.clone())),
        "kernel" => output.kernel_id = text(None),
        "ramdisk" => output.ramdisk_id = text(None),
        "userData" => output.user_data = text(instance.user_data.clone()),
        "disableApiTermination" => {
            output.disable_api_termination = flag(instance.disable_api_termination);
        }
        "disableApiStop" => output.disable_api_stop = flag(instance.disable_api_stop),
        "instanceInitiatedShutdownBehavior" => {
            let behavior = Some(instance.shutdown_behavior.clone());
            output.instance_initiated_shutdown_behavior = text(behavior);
        }
        "rootDeviceName" => output.root_device_name = text(Some(instance.root_device.clone())),
        "blockDeviceMapping" => {
            output.block_device_mappings = Some(seen.volumes.iter().map(device_view).collect());
        }
        "productCodes" => output.product_codes = Some(Vec::new()),
        "sourceDestCheck" => {
            let check = seen.interfaces.first().is_none_or(|i| i.source_dest_check);
            output.source_dest_check = flag(check);
        }
        "groupSet" => {
            let groups = seen.interfaces.first().map(|i| i.groups.clone()).unwrap_or_default();
            output.groups = Some(identifiers(context, &groups)?);
        }
        "ebsOptimized" => output.ebs_optimized = flag(instance.ebs_optimized),
        "sriovNetSupport" => output.sriov_net_support = text(Some("simple".to_owned())),
        "enaSupport" => output.ena_support = flag(true),
        "enclaveOptions" => {
            output.enclave_options = Some(EnclaveOptions { enabled: Some(false) });
        }
        other => return Err(errors::unknown_value(other, "attribute")),
    }
    unless_dry(input.dry_run, output)
}

/// One change of one attribute.
enum Change {
    Type(String),
    UserData(Vec<u8>),
    DisableTermination(bool),
    DisableStop(bool),
    ShutdownBehavior(String),
    SourceDestCheck(bool),
    EbsOptimized(bool),
    Groups(Vec<String>),
    Devices(Vec<InstanceBlockDeviceMappingSpecification>),
    /// Something every instance has just so.
    Fixed,
}

pub(crate) fn modify_instance_attribute(
    context: &mut Writing<'_, '_>,
    input: ModifyInstanceAttributeInput,
) -> Result<Nothing, ApiError> {
    let ids = std::slice::from_ref(&input.instance_id);
    let instances = context.instances(Some(ids), context.now)?;
    let mut instance = (*instances[0]).clone();
    let dry_run = input.dry_run;
    let mut changes = changes(input)?;
    let change = match (changes.pop(), changes.is_empty()) {
        (None, _) => return Err(ApiError::missing_parameter("attribute")),
        (Some(change), true) => change,
        (Some(_), false) => {
            let message = "Fields for multiple attribute types specified";
            return Err(ApiError::invalid_parameter_combination(message));
        }
    };
    apply(context, &mut instance, change)?;
    context.save(&instance)?;
    unless_dry(dry_run, Nothing)
}

fn changes(input: ModifyInstanceAttributeInput) -> Result<Vec<Change>, ApiError> {
    let flag = |value: Option<AttributeBooleanValue>| value.and_then(|value| value.value);
    let text = |value: Option<AttributeValue>| value.and_then(|value| value.value);
    let mut changes = Vec::new();
    changes.extend(text(input.instance_type).map(Change::Type));
    changes.extend(input.user_data.map(|data| Change::UserData(data.value.unwrap_or_default())));
    changes.extend(flag(input.disable_api_termination).map(Change::DisableTermination));
    changes.extend(flag(input.disable_api_stop).map(Change::DisableStop));
    let behavior = text(input.instance_initiated_shutdown_behavior);
    changes.extend(behavior.map(Change::ShutdownBehavior));
    changes.extend(flag(input.source_dest_check).map(Change::SourceDestCheck));
    changes.extend(flag(input.ebs_optimized).map(Change::EbsOptimized));
    changes.extend(input.groups.map(Change::Groups));
    changes.extend(input.block_device_mappings.map(Change::Devices));
    changes.extend(flag(input.ena_support).map(|_| Change::Fixed));
    changes.extend(text(input.sriov_net_support).map(|_| Change::Fixed));
    // The older style names the attribute as text.
    if let (Some(name), Some(value)) = (input.attribute, input.value) {
        changes.push(by_name(&name, value)?);
    }
    Ok(changes)
}

fn by_name(name: &str, value: String) -> Result<Change, ApiError> {
    let truth = value.eq_ignore_ascii_case("true");
    Ok(match name {
        "instanceType" => Change::Type(value),
        "userData" => {
            let bytes = STANDARD.decode(&value);
            Change::UserData(bytes.map_err(|_| {
                ApiError::invalid_parameter_value("Invalid BASE64 encoding of user data.")
            })?)
        }
        "disableApiTermination" => Change::DisableTermination(truth),
        "disableApiStop" => Change::DisableStop(truth),
        "instanceInitiatedShutdownBehavior" => Change::ShutdownBehavior(value),
        "sourceDestCheck" => Change::SourceDestCheck(truth),
        "ebsOptimized" => Change::EbsOptimized(truth),
        other => return Err(errors::unknown_value(other, "attribute")),
    })
}

fn apply(
    context: &mut Writing<'_, '_>,
    instance: &mut Instance,
    change: Change,
) -> Result<(), ApiError> {
    let stopped = State::of(instance, context.live) == State::Stopped;
    let only_stopped = |instance: &Instance| {
        let message = format!("The instance '{}' is not in the 'stopped' state.", instance.id);
        if stopped { Ok(()) } else { Err(ApiError::new("IncorrectInstanceState", message)) }
    };
    match change {
        Change::Type(name) => {
            only_stopped(instance)?;
            let kind =
                instance_type(&name).ok_or_else(|| errors::unknown_value(&name, "InstanceType"))?;
            if kind.architecture != instance.architecture {
                return Err(ApiError::invalid_parameter_value(format!(
                    "The architecture of '{name}' is not that of the instance."
                )));
            }
            instance.cpu = (kind.vcpus / kind.threads_per_core, kind.threads_per_core);
            instance.credits = match (kind.burstable, instance.credits.take()) {
                (false, _) => None,
                (true, Some(credits)) => Some(credits),
                (true, None) if kind.unlimited_credits => Some("unlimited".to_owned()),
                (true, None) => Some("standard".to_owned()),
            };
            instance.instance_type = name;
        }
        Change::UserData(bytes) => {
            only_stopped(instance)?;
            if bytes.len() > USER_DATA_BYTES_MAX {
                let message = "User data is limited to 16384 bytes";
                return Err(ApiError::invalid_parameter_value(message));
            }
            instance.user_data = (!bytes.is_empty()).then(|| STANDARD.encode(bytes));
        }
        Change::DisableTermination(value) => instance.disable_api_termination = value,
        Change::DisableStop(value) => instance.disable_api_stop = value,
        Change::ShutdownBehavior(value) => {
            if !matches!(value.as_str(), "stop" | "terminate") {
                return Err(errors::unknown_value(&value, "instanceInitiatedShutdownBehavior"));
            }
            instance.shutdown_behavior = value;
        }
        Change::EbsOptimized(value) => {
            only_stopped(instance)?;
            instance.ebs_optimized = value;
        }
        Change::SourceDestCheck(value) => {
            let mut interface = primary(context, instance)?;
            interface.source_dest_check = value;
            context.save(&interface)?;
        }
        Change::Groups(groups) => {
            let mut interface = primary(context, instance)?;
            interface.groups = checked_groups(context, groups, &interface.vpc_id)?;
            context.save(&interface)?;
        }
        Change::Devices(specs) => devices(context, instance, &specs)?,
        Change::Fixed => {}
    }
    Ok(())
}

fn primary(context: &Writing<'_, '_>, instance: &Instance) -> Result<NetworkInterface, ApiError> {
    let id = instance.interfaces.first();
    let id = id.ok_or_else(|| errors::not_found(Id::Instance, &instance.id))?;
    Ok((*context.get::<NetworkInterface>(Id::Interface, id)?).clone())
}

/// Groups that an interface may have: they exist in its VPC.
pub(crate) fn checked_groups(
    context: &Writing<'_, '_>,
    groups: Vec<String>,
    vpc_id: &str,
) -> Result<Vec<String>, ApiError> {
    if groups.is_empty() {
        return Err(ApiError::missing_parameter("groupId"));
    }
    for id in &groups {
        let group = context.get::<SecurityGroup>(Id::Group, id)?;
        if group.vpc_id != vpc_id {
            let message =
                format!("Security group {id} and the interface belong to different networks.");
            return Err(ApiError::new("InvalidParameter", message));
        }
    }
    Ok(groups)
}

fn devices(
    context: &mut Writing<'_, '_>,
    instance: &Instance,
    specs: &[InstanceBlockDeviceMappingSpecification],
) -> Result<(), ApiError> {
    for spec in specs {
        let name = spec.device_name.as_deref().unwrap_or_default();
        let mut found = None;
        for id in &instance.volumes {
            let volume = context.get::<Volume>(Id::Volume, id)?;
            if volume.attachment.as_ref().is_some_and(|attached| attached.device == name) {
                found = Some((*volume).clone());
            }
        }
        let Some(mut volume) = found else {
            let message = format!("Instance has no volume attached at device '{name}'");
            return Err(ApiError::new("InvalidInstanceAttributeValue", message));
        };
        let wanted = spec.ebs.as_ref().and_then(|ebs| ebs.delete_on_termination);
        if let (Some(wanted), Some(attached)) = (wanted, volume.attachment.as_mut()) {
            attached.delete_on_termination = wanted;
        }
        context.save(&volume)?;
    }
    Ok(())
}
