//! RunInstances (ec2 reference, section 8).

use elbow_state::Tags;
use elbow_state::ec2::{Instance, LaunchData, LaunchError, LaunchOrder, launch};
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{Reservation, RunInstancesInput, StateReason};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::idempotency::Token;
use super::instance_state::State;
use super::instance_view::{Seen, metadata_view, view};
use super::{convert, images, launch_templates, tag};
use crate::context::{Writing, store_fault};

/// What tags of the request may be for.
const TAGGED: [&str; 5] =
    ["instance", "volume", "network-interface", "spot-instances-request", "elastic-gpu"];

pub(crate) fn run_instances(
    context: &mut Writing<'_, '_>,
    input: RunInstancesInput,
) -> Result<Reservation, ApiError> {
    let token = Token::new(&shapes::RunInstances, input.client_token.as_deref(), &input);
    if let Some(made) = token.used(context)? {
        let instances = made.iter().map(|id| context.get::<Instance>(Id::Instance, id));
        let instances = instances.collect::<Result<Vec<_>, _>>()?;
        let instances: Vec<Instance> = instances.iter().map(|found| (**found).clone()).collect();
        return reservation(context, &instances);
    }
    let mut data = request_data(&input)?;
    let mut template = None;
    if let Some(named) = &input.launch_template {
        let (id, name) =
            (named.launch_template_id.as_deref(), named.launch_template_name.as_deref());
        let found = launch_templates::find(context, id, name)?;
        let version = launch_templates::version(context, &found, named.version.as_deref())?;
        template = Some((found.id.clone(), version.number));
        data = over_template(version.data.clone(), data);
    }
    let image_id = data.image_id.clone().filter(|id| !id.is_empty());
    let image_id = image_id.ok_or_else(|| ApiError::missing_parameter("ImageId"))?;
    let kind = data.instance_type.as_deref();
    let bootable = images::bootable(context, context.settings, &image_id, kind)?;
    let count = |value: i32| u32::try_from(value).unwrap_or_default();
    let private_ip = input.private_ip_address.as_deref().map(|text| {
        let why = "Address does not fall within the subnet's address range";
        text.parse().map_err(|_| errors::bad_value(text, "address", why))
    });
    let order = LaunchOrder {
        data: &data,
        template,
        image: &bootable.image,
        command: bootable.command,
        subnet_id: input.subnet_id.as_deref().filter(|id| !id.is_empty()),
        private_ip: private_ip.transpose()?,
        min: count(input.min_count),
        max: count(input.max_count),
        client_token: input.client_token.clone(),
        requester: None,
        tags: Tags::new(),
    };
    let made = launch(context.tx, context.scope, &order, &mut context.rng, context.now)
        .map_err(|error| refusal(error, &data))?;
    token.used_for(context, made.iter().map(|instance| instance.id.clone()).collect())?;
    let output = reservation(context, &made)?;
    unless_dry(input.dry_run, output)
}

/// What the request itself says. Its names are those of a template's data.
fn request_data(input: &RunInstancesInput) -> Result<LaunchData, ApiError> {
    let mut data: LaunchData = convert::stored(input)?;
    data.user_data = data.user_data.filter(|text| !text.is_empty());
    // These are not what is launched but how; the order has them.
    for name in [
        "MinCount",
        "MaxCount",
        "SubnetId",
        "PrivateIpAddress",
        "ClientToken",
        "DryRun",
        "LaunchTemplate",
        "AdditionalInfo",
    ] {
        data.other.remove(name);
    }
    for specification in data.tag_specifications.iter().flatten() {
        let kind = specification.resource_type.as_deref().unwrap_or_default();
        if !TAGGED.contains(&kind) {
            return Err(ApiError::invalid_parameter_value(format!(
                "'{kind}' is not a valid taggable resource type for this operation."
            )));
        }
        let mut tags = Tags::new();
        for pair in specification.tags.iter().flatten() {
            let (key, value) = (pair.key.clone(), pair.value.clone());
            let (key, value) = (key.unwrap_or_default(), value.unwrap_or_default());
            tag::check(&key, &value)?;
            tags.insert(key, value);
        }
        tag::count(&tags)?;
    }
    Ok(data)
}

/// The request over the template; groups by id and by name replace each other.
fn over_template(mut template: LaunchData, request: LaunchData) -> LaunchData {
    if request.security_group_ids.is_some() || request.security_groups.is_some() {
        template.security_group_ids = None;
        template.security_groups = None;
    }
    template.with(request)
}

/// The reply: one reservation, its instances pending.
fn reservation(context: &Writing<'_, '_>, instances: &[Instance]) -> Result<Reservation, ApiError> {
    let mut shown = Vec::new();
    for instance in instances {
        let mut seen = Seen::of(context, context.live, instance)?;
        // A new instance is pending in the reply whatever it will be at the next look.
        seen.state = State::Pending;
        seen.public.iter_mut().for_each(|public| *public = None);
        let mut view = view(context, instance, &seen)?;
        view.block_device_mappings = Some(Vec::new());
        view.metadata_options = Some(metadata_view(&instance.metadata, "pending"));
        view.state_reason = Some(StateReason {
            code: Some("pending".to_owned()),
            message: Some("pending".to_owned()),
        });
        if instance.monitoring {
            let state = Some("pending".to_owned());
            view.monitoring = Some(shapes::Monitoring { state, ..Default::default() });
        }
        shown.push(view);
    }
    let first = instances.first();
    Ok(Reservation {
        reservation_id: first.map(|instance| instance.reservation.clone()),
        owner_id: Some(context.scope.account().to_owned()),
        requester_id: first.and_then(|instance| instance.requester.clone()),
        groups: Some(Vec::new()),
        instances: Some(shown),
    })
}

/// Why a launch was refused, in EC2's words.
pub(crate) fn refusal(error: LaunchError, data: &LaunchData) -> ApiError {
    let value = ApiError::invalid_parameter_value;
    match error {
        LaunchError::Store(error) => store_fault(error),
        LaunchError::InstanceType(name) => errors::unknown_value(&name, "InstanceType"),
        LaunchError::Architecture { image, wanted } => architectures(&image, wanted),
        LaunchError::Zone(zone) => value(format!("Invalid availability zone: [{zone}]")),
        LaunchError::SubnetZone(_) => {
            let zone = data.placement.as_ref().and_then(|p| p.availability_zone.clone());
            let why = "The zone is not that of the subnet.";
            errors::bad_value(&zone.unwrap_or_default(), "availabilityZone", why)
        }
        LaunchError::Subnet(id) => errors::not_found(Id::Subnet, &id),
        LaunchError::NoDefaultSubnet(zone) => ApiError::new(
            "MissingInput",
            format!("No subnets found for the default VPC in '{zone}'. Please specify a subnet."),
        ),
        LaunchError::NoDefaultVpc => {
            let message = "No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.";
            ApiError::new("VPCIdNotSpecified", message)
        }
        LaunchError::Group(name) => errors::not_found(Id::Group, &name),
        LaunchError::GroupVpc { group, .. } => ApiError::new(
            "InvalidParameter",
            format!("Security group {group} and the subnet belong to different networks."),
        ),
        LaunchError::KeyPair(name) => ApiError::new(
            "InvalidKeyPair.NotFound",
            format!("The key pair '{name}' does not exist"),
        ),
        LaunchError::Interface(id) => errors::not_found(Id::Interface, &id),
        LaunchError::BesideInterfaces(what) => ApiError::invalid_parameter_combination(format!(
            "Network interfaces and an instance-level {what} may not be specified on the same request"
        )),
        LaunchError::InterfacePlaces => value(
            "Each network interface requires a device index of its own, and one has index 0."
                .to_owned(),
        ),
        LaunchError::Address(text) => {
            let why = "Address does not fall within the subnet's address range";
            errors::bad_value(&text, "address", why)
        }
        LaunchError::AddressInUse(ip) => {
            ApiError::new("InvalidIPAddress.InUse", format!("Address {ip} is in use."))
        }
        LaunchError::SubnetFull(id) => ApiError::new(
            "InsufficientFreeAddressesInSubnet",
            format!(
                "There are not enough free addresses in subnet '{id}' to satisfy the requested number of instances."
            ),
        ),
        LaunchError::Counts { min, max } => value(format!(
            "minCount ({min}) and maxCount ({max}) must be positive, and minCount not above maxCount"
        )),
        LaunchError::TooMany(count) => ApiError::new(
            "InstanceLimitExceeded",
            format!("You have requested more instances ({count}) than one launch can make."),
        ),
        LaunchError::UserDataEncoding => value("Invalid BASE64 encoding of user data.".to_owned()),
        LaunchError::UserDataLength => value("User data is limited to 16384 bytes".to_owned()),
        LaunchError::Device { device, problem } => ApiError::new(
            "InvalidBlockDeviceMapping",
            format!("The device '{device}' is not valid: {problem}"),
        ),
        LaunchError::Profile(text) => bad_profile(&text, data),
    }
}

fn architectures(image: &str, wanted: &str) -> ApiError {
    ApiError::invalid_parameter_value(format!(
        "The architecture '{wanted}' of the specified instance type does not match the architecture '{image}' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again."
    ))
}

/// Terraform tries again while it reads these words (ec2 reference, section 2).
fn bad_profile(text: &str, data: &LaunchData) -> ApiError {
    let by_arn = data.iam_instance_profile.as_ref().is_some_and(|spec| spec.arn.is_some());
    let part = if by_arn { "arn" } else { "name" };
    let why = format!("Invalid IAM Instance Profile {part}");
    errors::bad_value(text, &format!("iamInstanceProfile.{part}"), &why)
}
