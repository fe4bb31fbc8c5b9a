//! What is changed on instances beside their attributes: instance profiles, metadata options,
//! monitoring; and what is only read: console output, credits, the data of a template like them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use elbow_state::ec2::launch::profile;
use elbow_state::ec2::launch_data::ProfileSpec;
use elbow_state::ec2::{Instance, InstanceProfile, LaunchData};
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    AssociateIamInstanceProfileInput, AssociateIamInstanceProfileOutput,
    DescribeIamInstanceProfileAssociationsInput, DescribeIamInstanceProfileAssociationsOutput,
    DescribeInstanceCreditSpecificationsInput, DescribeInstanceCreditSpecificationsOutput,
    DisassociateIamInstanceProfileInput, DisassociateIamInstanceProfileOutput,
    GetConsoleOutputInput, GetConsoleOutputOutput, GetLaunchTemplateDataInput,
    GetLaunchTemplateDataOutput, IamInstanceProfile, IamInstanceProfileAssociation,
    IamInstanceProfileSpecification, InstanceCreditSpecification, InstanceMonitoring,
    ModifyInstanceMetadataOptionsInput, ModifyInstanceMetadataOptionsOutput, MonitorInstancesInput,
    MonitorInstancesOutput, ReplaceIamInstanceProfileAssociationInput,
    ReplaceIamInstanceProfileAssociationOutput, UnmonitorInstancesInput, UnmonitorInstancesOutput,
};

use super::access::{Ec2Look, unless_dry};
use super::filter::{Filters, one};
use super::instance_view::{Seen, metadata_view, monitoring};
use super::page::Paging;
use super::run_instances::refusal;
use super::{convert, errors};
use crate::context::{Reading, Writing};

fn instance(
    look: &impl crate::context::Look,
    id: &str,
    now: elbow_base::Timestamp,
) -> Result<Instance, ApiError> {
    let ids = [id.to_owned()];
    Ok((*look.instances(Some(&ids), now)?[0]).clone())
}

pub(crate) fn associate_profile(
    context: &mut Writing<'_, '_>,
    input: AssociateIamInstanceProfileInput,
) -> Result<AssociateIamInstanceProfileOutput, ApiError> {
    let mut instance = instance(context, &input.instance_id, context.now)?;
    if instance.profile.is_some() {
        let message = format!("There is an existing association for instance {}", instance.id);
        return Err(ApiError::new("IncorrectState", message));
    }
    let new = new_profile(context, &input.iam_instance_profile)?;
    let shown = association(&instance, &new, "associating");
    instance.profile = Some(new);
    context.save(&instance)?;
    Ok(AssociateIamInstanceProfileOutput { iam_instance_profile_association: Some(shown) })
}

fn new_profile(
    context: &mut Writing<'_, '_>,
    wanted: &IamInstanceProfileSpecification,
) -> Result<InstanceProfile, ApiError> {
    let spec = ProfileSpec { arn: wanted.arn.clone(), name: wanted.name.clone() };
    let data = LaunchData { iam_instance_profile: Some(spec.clone()), ..LaunchData::default() };
    let found = profile(context.scope, Some(&spec)).map_err(|error| refusal(error, &data))?;
    let (arn, id) = found.ok_or_else(|| ApiError::missing_parameter("IamInstanceProfile"))?;
    let association_id = context.new_id("iip-assoc");
    Ok(InstanceProfile { association_id, arn, id, at: context.now })
}

fn association(
    instance: &Instance,
    profile: &InstanceProfile,
    state: &str,
) -> IamInstanceProfileAssociation {
    IamInstanceProfileAssociation {
        association_id: Some(profile.association_id.clone()),
        instance_id: Some(instance.id.clone()),
        iam_instance_profile: Some(IamInstanceProfile {
            arn: Some(profile.arn.clone()),
            id: Some(profile.id.clone()),
        }),
        state: Some(state.to_owned()),
        timestamp: Some(profile.at),
    }
}

/// The instance with this association, and its profile.
fn associated(
    context: &Writing<'_, '_>,
    id: &str,
) -> Result<(Instance, InstanceProfile), ApiError> {
    let found = context.instances(None, context.now)?.into_iter().find_map(|instance| {
        let profile = instance.profile.clone().filter(|profile| profile.association_id == id)?;
        Some(((*instance).clone(), profile))
    });
    found.ok_or_else(|| {
        let message = format!("An invalid association-id of '{id}' was given");
        ApiError::new("NoSuchAssociation", message)
    })
}

pub(crate) fn disassociate_profile(
    context: &mut Writing<'_, '_>,
    input: DisassociateIamInstanceProfileInput,
) -> Result<DisassociateIamInstanceProfileOutput, ApiError> {
    let (mut instance, profile) = associated(context, &input.association_id)?;
    instance.profile = None;
    context.save(&instance)?;
    let shown = association(&instance, &profile, "disassociating");
    Ok(DisassociateIamInstanceProfileOutput { iam_instance_profile_association: Some(shown) })
}

pub(crate) fn replace_profile(
    context: &mut Writing<'_, '_>,
    input: ReplaceIamInstanceProfileAssociationInput,
) -> Result<ReplaceIamInstanceProfileAssociationOutput, ApiError> {
    let (mut instance, _) = associated(context, &input.association_id)?;
    let new = new_profile(context, &input.iam_instance_profile)?;
    let shown = association(&instance, &new, "associating");
    instance.profile = Some(new);
    context.save(&instance)?;
    Ok(ReplaceIamInstanceProfileAssociationOutput { iam_instance_profile_association: Some(shown) })
}

pub(crate) fn describe_profiles(
    context: &Reading<'_>,
    input: DescribeIamInstanceProfileAssociationsInput,
) -> Result<DescribeIamInstanceProfileAssociationsOutput, ApiError> {
    let filters = Filters::new(input.filters, &["instance-id", "state"])?;
    let ids = input.association_ids.as_deref();
    let mut shown = Vec::new();
    for instance in context.instances(None, context.now)? {
        let Some(profile) = &instance.profile else { continue };
        let chosen = ids.is_none_or(|ids| ids.is_empty() || ids.contains(&profile.association_id));
        let fits = filters.fit(&instance.tags, |name| match name {
            "state" => one("associated"),
            _ => one(&instance.id),
        });
        // A terminated instance has let go of it.
        if chosen && fits && !instance.interfaces.is_empty() {
            shown.push(association(&instance, profile, "associated"));
        }
    }
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, ids, "associationIds");
    let (page, next_token) = paging
        .page::<shapes::DescribeIamInstanceProfileAssociations, _>(shown, |shown| {
            shown.association_id.clone().unwrap_or_default()
        })?;
    let iam_instance_profile_associations = Some(page);
    Ok(DescribeIamInstanceProfileAssociationsOutput {
        iam_instance_profile_associations,
        next_token,
    })
}

pub(crate) fn modify_metadata_options(
    context: &mut Writing<'_, '_>,
    input: ModifyInstanceMetadataOptionsInput,
) -> Result<ModifyInstanceMetadataOptionsOutput, ApiError> {
    const HOPS: std::ops::RangeInclusive<u32> = 1..=64;
    let mut instance = instance(context, &input.instance_id, context.now)?;
    let options = &mut instance.metadata;
    if let Some(tokens) = input.http_tokens {
        options.tokens_required = tokens == "required";
    }
    if let Some(hops) = input.http_put_response_hop_limit {
        let limit = u32::try_from(hops).ok().filter(|hops| HOPS.contains(hops));
        options.hop_limit = limit.ok_or_else(|| {
            let why = "It must be between 1 and 64.";
            errors::bad_value(&hops.to_string(), "httpPutResponseHopLimit", why)
        })?;
    }
    for (field, value) in [
        (&mut options.enabled, input.http_endpoint),
        (&mut options.ipv6, input.http_protocol_ipv6),
        (&mut options.tags, input.instance_metadata_tags),
    ] {
        if let Some(value) = value {
            *field = value == "enabled";
        }
    }
    context.save(&instance)?;
    let output = ModifyInstanceMetadataOptionsOutput {
        instance_metadata_options: Some(metadata_view(&instance.metadata, "pending")),
        instance_id: Some(instance.id),
    };
    unless_dry(input.dry_run, output)
}

pub(crate) fn monitor_instances(
    context: &mut Writing<'_, '_>,
    input: MonitorInstancesInput,
) -> Result<MonitorInstancesOutput, ApiError> {
    let instance_monitorings = Some(set_monitoring(context, &input.instance_ids, true)?);
    unless_dry(input.dry_run, MonitorInstancesOutput { instance_monitorings })
}

pub(crate) fn unmonitor_instances(
    context: &mut Writing<'_, '_>,
    input: UnmonitorInstancesInput,
) -> Result<UnmonitorInstancesOutput, ApiError> {
    let instance_monitorings = Some(set_monitoring(context, &input.instance_ids, false)?);
    unless_dry(input.dry_run, UnmonitorInstancesOutput { instance_monitorings })
}

fn set_monitoring(
    context: &mut Writing<'_, '_>,
    ids: &[String],
    detailed: bool,
) -> Result<Vec<InstanceMonitoring>, ApiError> {
    let mut shown = Vec::new();
    for id in ids {
        let mut instance = instance(context, id, context.now)?;
        instance.monitoring = detailed;
        context.save(&instance)?;
        let state = Some(if detailed { "pending" } else { "disabling" }.to_owned());
        shown.push(InstanceMonitoring {
            instance_id: Some(instance.id),
            monitoring: Some(shapes::Monitoring { state, ..monitoring(detailed) }),
        });
    }
    Ok(shown)
}

pub(crate) fn get_console_output(
    context: &Reading<'_>,
    input: GetConsoleOutputInput,
) -> Result<GetConsoleOutputOutput, ApiError> {
    let instance = instance(context, &input.instance_id, context.now)?;
    let output = context.live.console(&instance.id).map(|bytes| STANDARD.encode(bytes));
    let output = GetConsoleOutputOutput {
        instance_id: Some(instance.id),
        timestamp: Some(context.now),
        output: Some(output.unwrap_or_default()),
    };
    unless_dry(input.dry_run, output)
}

pub(crate) fn describe_credits(
    context: &Reading<'_>,
    input: DescribeInstanceCreditSpecificationsInput,
) -> Result<DescribeInstanceCreditSpecificationsOutput, ApiError> {
    let filters = Filters::new(input.filters, &["instance-id"])?;
    let ids = input.instance_ids.as_deref();
    let mut shown = Vec::new();
    for instance in context.instances(ids, context.now)? {
        let fits = filters.fit(&instance.tags, |_| one(&instance.id));
        // Without ids AWS lists only those that were asked to be unlimited.
        let listed = ids.is_some_and(|ids| !ids.is_empty())
            || instance.credits.as_deref() == Some("unlimited");
        if let Some(credits) = instance.credits.clone().filter(|_| fits && listed) {
            shown.push(InstanceCreditSpecification {
                instance_id: Some(instance.id.clone()),
                cpu_credits: Some(credits),
            });
        }
    }
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, ids, "instanceIds");
    let (page, next_token) = paging
        .page::<shapes::DescribeInstanceCreditSpecifications, _>(shown, |shown| {
            shown.instance_id.clone().unwrap_or_default()
        })?;
    let instance_credit_specifications = Some(page);
    let output =
        DescribeInstanceCreditSpecificationsOutput { instance_credit_specifications, next_token };
    unless_dry(input.dry_run, output)
}

/// The data of a template that would launch an instance like this one.
pub(crate) fn get_launch_template_data(
    context: &Reading<'_>,
    input: GetLaunchTemplateDataInput,
) -> Result<GetLaunchTemplateDataOutput, ApiError> {
    use elbow_state::ec2::launch_data::{
        InterfaceSpec, MetadataSpec, MonitoringSpec, PlacementSpec, TagPair, TagSpec,
    };
    let instance = instance(context, &input.instance_id, context.now)?;
    let seen = Seen::of(context, context.live, &instance)?;
    let enabled = |on| Some(if on { "enabled" } else { "disabled" }.to_owned());
    let own = instance.tags.iter().filter(|(key, _)| !super::tag::is_reserved(key));
    let tags: Vec<TagPair> = own
        .map(|(key, value)| TagPair { key: Some(key.clone()), value: Some(value.clone()) })
        .collect();
    let interfaces = seen.interfaces.iter().map(|interface| InterfaceSpec {
        device_index: interface.attachment.as_ref().map(|attached| attached.device_index),
        subnet_id: Some(interface.subnet_id.clone()),
        groups: Some(interface.groups.clone()),
        associate_public_ip_address: Some(interface.public),
        delete_on_termination: interface
            .attachment
            .as_ref()
            .map(|attached| attached.delete_on_termination),
        ..InterfaceSpec::default()
    });
    let options = &instance.metadata;
    let tokens = if options.tokens_required { "required" } else { "optional" };
    let data = LaunchData {
        image_id: Some(instance.image_id.clone()),
        instance_type: Some(instance.instance_type.clone()),
        key_name: instance.key_name.clone(),
        user_data: instance.user_data.clone(),
        iam_instance_profile: instance
            .profile
            .as_ref()
            .map(|profile| ProfileSpec { arn: Some(profile.arn.clone()), name: None }),
        ebs_optimized: Some(instance.ebs_optimized),
        monitoring: Some(MonitoringSpec {
            enabled: Some(instance.monitoring),
            ..MonitoringSpec::default()
        }),
        disable_api_termination: Some(instance.disable_api_termination),
        disable_api_stop: Some(instance.disable_api_stop),
        instance_initiated_shutdown_behavior: Some(instance.shutdown_behavior.clone()),
        network_interfaces: Some(interfaces.collect()),
        tag_specifications: (!tags.is_empty()).then(|| {
            vec![TagSpec { resource_type: Some("instance".to_owned()), tags: Some(tags) }]
        }),
        placement: Some(PlacementSpec {
            availability_zone: Some(instance.zone.clone()),
            tenancy: Some(instance.tenancy.clone()),
            ..PlacementSpec::default()
        }),
        metadata_options: Some(MetadataSpec {
            http_tokens: Some(tokens.to_owned()),
            http_put_response_hop_limit: Some(options.hop_limit),
            http_endpoint: enabled(options.enabled),
            http_protocol_ipv6: enabled(options.ipv6),
            instance_metadata_tags: enabled(options.tags),
        }),
        ..LaunchData::default()
    };
    let output = GetLaunchTemplateDataOutput { launch_template_data: Some(convert::shape(&data)?) };
    unless_dry(input.dry_run, output)
}
