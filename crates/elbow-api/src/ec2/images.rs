//! Images (ec2 reference, section 6): registered ones, public ones, and what an unknown id stands
//! for.

use std::sync::Arc;

use elbow_state::ec2::{Image, ImageDevice, instance_type, public_parameters};
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    BlockDeviceMapping, DeregisterImageInput, DeregisterImageOutput, DescribeImagesInput,
    DescribeImagesOutput, EbsBlockDevice, RegisterImageInput, RegisterImageOutput,
};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::filter::{Filters, flag, one, some};
use super::page::Paging;
use super::tag;
use crate::context::{Look, Reading, Writing};
use crate::settings::ApiSettings;

const FILTERS: &[&str] = &[
    "architecture",
    "block-device-mapping.device-name",
    "block-device-mapping.volume-type",
    "creation-date",
    "description",
    "ena-support",
    "hypervisor",
    "image-id",
    "image-type",
    "is-public",
    "name",
    "owner-alias",
    "owner-id",
    "platform",
    "platform-details",
    "root-device-name",
    "root-device-type",
    "state",
    "virtualization-type",
];

/// What a launch needs to know about an image.
#[derive(Clone, Debug)]
pub(crate) struct Bootable {
    /// The image.
    pub(crate) image: Image,
    /// What it runs, if the settings say so.
    pub(crate) command: Option<Vec<String>>,
}

/// Text that begins an image given by a public parameter.
const BY_PARAMETER: &str = "resolve:ssm:";

/// The image that a launch names. `kind` is the instance type: an image that stands in for an
/// unknown one is made for it.
pub(crate) fn bootable(
    look: &impl Look,
    settings: &ApiSettings,
    id: &str,
    kind: Option<&str>,
) -> Result<Bootable, ApiError> {
    let id = match id.strip_prefix(BY_PARAMETER) {
        Some(name) => by_parameter(look, name)?,
        None => id.to_owned(),
    };
    let command = settings.images.get(&id).cloned();
    if let Some(image) = known(look, &id)? {
        return Ok(Bootable { image: (*image).clone(), command });
    }
    let mut image = stand_in(look, settings, &id)?;
    if let Some(kind) = kind.and_then(instance_type) {
        kind.architecture.clone_into(&mut image.architecture);
    }
    Ok(Bootable { image, command })
}

fn by_parameter(look: &impl Look, name: &str) -> Result<String, ApiError> {
    let found = public_parameters(look.scope().region()).into_iter().find(|p| p.name == name);
    found.filter(|parameter| parameter.is_image).map(|parameter| parameter.value).ok_or_else(|| {
        ApiError::invalid_parameter_value(format!(
            "The SSM parameter {name} does not exist or holds no image id"
        ))
    })
}

/// A registered or public image.
fn known(look: &impl Look, id: &str) -> Result<Option<Arc<Image>>, ApiError> {
    if let Some(image) = look.maybe::<Image>(id)? {
        return if image.deregistered {
            Err(errors::not_found(Id::Image, id))
        } else {
            Ok(Some(image))
        };
    }
    let public = Image::public(look.scope().region());
    Ok(public.into_iter().find(|image| image.id == id).map(Arc::new))
}

fn stand_in(look: &impl Look, settings: &ApiSettings, id: &str) -> Result<Image, ApiError> {
    let mapped = settings.images.contains_key(id);
    if !mapped {
        errors::well_formed(Id::Image, id)?;
    }
    if settings.refuse_unknown_images && !mapped {
        return Err(errors::not_found(Id::Image, id));
    }
    // A mapped id may be any text, so the image is made under a valid one.
    let mut image = Image::stand_in(look.scope(), "ami-00000000")
        .ok_or_else(|| errors::not_found(Id::Image, id))?;
    id.clone_into(&mut image.id);
    Ok(image)
}

pub(crate) fn describe_images(
    context: &Reading<'_>,
    input: DescribeImagesInput,
) -> Result<DescribeImagesOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let ids = input.image_ids.as_deref();
    let account = context.scope.account();
    let mut images: Vec<Arc<Image>> = Vec::new();
    for id in ids.unwrap_or_default() {
        match known(context, id)? {
            Some(image) => images.push(image),
            None => images.push(Arc::new(stand_in(context, context.settings, id)?)),
        }
    }
    if images.is_empty() {
        images.extend(Image::public(context.scope.region()).into_iter().map(Arc::new));
        images.extend(context.list::<Image>()?.into_iter().filter(|image| !image.deregistered));
    }
    let owners = input.owners.unwrap_or_default();
    let owned = |image: &Image| {
        owners.is_empty()
            || owners.iter().any(|owner| match owner.as_str() {
                "self" => image.owner == account,
                owner => image.owner == owner || image.owner_alias.as_deref() == Some(owner),
            })
    };
    // Public images may be launched by `all`, a client's own by itself.
    let users = input.executable_users.unwrap_or_default();
    let executable = |image: &Image| {
        users.is_empty()
            || users.iter().any(|user| match user.as_str() {
                "all" => image.public,
                "self" => image.owner == account,
                _ => false,
            })
    };
    let fitting = images.into_iter().filter(|image| {
        owned(image) && executable(image) && filters.fit(&image.tags, |name| values(image, name))
    });
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, ids, "imagesSet");
    let (page, next_token) =
        paging.page::<shapes::DescribeImages, _>(fitting, |image| image.id.clone())?;
    let images = Some(page.iter().map(|image| view(image)).collect());
    unless_dry(input.dry_run, DescribeImagesOutput { images, next_token })
}

fn values(image: &Image, name: &str) -> Vec<String> {
    match name {
        "architecture" => one(&image.architecture),
        "block-device-mapping.device-name" => {
            image.devices.iter().map(|device| device.device.clone()).collect()
        }
        "block-device-mapping.volume-type" => {
            image.devices.iter().map(|device| device.kind.clone()).collect()
        }
        "creation-date" => one(&image.created),
        "description" => one(&image.description),
        "ena-support" => flag(true),
        "hypervisor" => one("xen"),
        "image-id" => one(&image.id),
        "image-type" => one("machine"),
        "is-public" => flag(image.public),
        "owner-alias" => some(image.owner_alias.as_ref()),
        "owner-id" => one(&image.owner),
        // Only Windows has one.
        "platform" => Vec::new(),
        "platform-details" => one("Linux/UNIX"),
        "root-device-name" => one(&image.root_device),
        "root-device-type" => one("ebs"),
        "state" => one("available"),
        "virtualization-type" => one("hvm"),
        _ => one(&image.name),
    }
}

fn view(image: &Image) -> shapes::Image {
    let device = |device: &ImageDevice| BlockDeviceMapping {
        ebs: Some(EbsBlockDevice {
            delete_on_termination: Some(device.delete_on_termination),
            snapshot_id: device.snapshot.clone(),
            volume_size: i32::try_from(device.size_gib).ok(),
            volume_type: Some(device.kind.clone()),
            encrypted: Some(false),
            ..EbsBlockDevice::default()
        }),
        device_name: Some(device.device.clone()),
        ..BlockDeviceMapping::default()
    };
    let alias = image.owner_alias.as_deref().unwrap_or(&image.owner);
    shapes::Image {
        platform_details: Some("Linux/UNIX".to_owned()),
        usage_operation: Some("RunInstances".to_owned()),
        block_device_mappings: Some(image.devices.iter().map(device).collect()),
        description: Some(image.description.clone()),
        ena_support: Some(true),
        hypervisor: Some("xen".to_owned()),
        image_owner_alias: image.owner_alias.clone(),
        name: Some(image.name.clone()),
        root_device_name: Some(image.root_device.clone()),
        root_device_type: Some("ebs".to_owned()),
        sriov_net_support: Some("simple".to_owned()),
        tags: tag::shown(&image.tags),
        virtualization_type: Some("hvm".to_owned()),
        imds_support: image.imds_v2.then(|| "v2.0".to_owned()),
        image_id: Some(image.id.clone()),
        image_location: Some(format!("{alias}/{}", image.name)),
        state: Some("available".to_owned()),
        owner_id: Some(image.owner.clone()),
        creation_date: Some(image.created.clone()),
        public: Some(image.public),
        architecture: Some(image.architecture.clone()),
        image_type: Some("machine".to_owned()),
        ..shapes::Image::default()
    }
}

pub(crate) fn register_image(
    context: &mut Writing<'_, '_>,
    input: RegisterImageInput,
) -> Result<RegisterImageOutput, ApiError> {
    let mut images = context.list::<Image>()?.into_iter();
    if images.any(|image| image.name == input.name && !image.deregistered) {
        let message = format!("AMI name {} is already in use by AMI in this account", input.name);
        return Err(ApiError::new("InvalidAMIName.Duplicate", message));
    }
    let root_device = input.root_device_name.unwrap_or_else(|| "/dev/sda1".to_owned());
    let mut devices = Vec::new();
    for mapping in input.block_device_mappings.into_iter().flatten() {
        let Some(ebs) = mapping.ebs else { continue };
        devices.push(ImageDevice {
            device: mapping.device_name.unwrap_or_default(),
            // What a snapshot holds is not known here.
            size_gib: ebs.volume_size.and_then(|size| u32::try_from(size).ok()).unwrap_or(8),
            kind: ebs.volume_type.unwrap_or_else(|| "gp2".to_owned()),
            snapshot: ebs.snapshot_id,
            delete_on_termination: ebs.delete_on_termination.unwrap_or(true),
        });
    }
    if devices.is_empty() && input.image_location.is_none() {
        return Err(ApiError::missing_parameter("blockDeviceMapping"));
    }
    let image = Image {
        id: context.new_id("ami"),
        name: input.name,
        description: input.description.unwrap_or_default(),
        architecture: input.architecture.unwrap_or_else(|| "x86_64".to_owned()),
        owner: context.scope.account().to_owned(),
        owner_alias: None,
        created: context.now.to_millis_text(),
        public: false,
        root_device,
        devices,
        imds_v2: input.imds_support.as_deref() == Some("v2.0"),
        deregistered: false,
        tags: tag::specified(input.tag_specifications.as_ref(), "image")?,
    };
    context.save(&image)?;
    unless_dry(input.dry_run, RegisterImageOutput { image_id: Some(image.id) })
}

pub(crate) fn deregister_image(
    context: &mut Writing<'_, '_>,
    input: DeregisterImageInput,
) -> Result<DeregisterImageOutput, ApiError> {
    let image = context.get::<Image>(Id::Image, &input.image_id)?;
    if image.deregistered {
        return Err(errors::not_found(Id::Image, &input.image_id));
    }
    // The record stays: an unknown id stands for the default image, this one for nothing.
    context.save(&Image { deregistered: true, ..(*image).clone() })?;
    let output = DeregisterImageOutput { r#return: Some(true), ..Default::default() };
    unless_dry(input.dry_run, output)
}
