//! The volumes of a launch.

use elbow_base::Rng;
use elbow_store::Tx;

use super::{LaunchError, LaunchOrder, Making};
use crate::ec2::launch_data::DeviceSpec;
use crate::ec2::{ImageDevice, Volume, VolumeAttachment, put};

/// The image's devices with the order's over them.
pub(super) fn devices(order: &LaunchOrder<'_>) -> Result<Vec<ImageDevice>, LaunchError> {
    let mut devices = order.image.devices.clone();
    for spec in order.data.block_device_mappings.iter().flatten() {
        let name = spec.device_name.clone().unwrap_or_default();
        let place = devices.iter().position(|device| device.device == name);
        if spec.no_device.is_some() {
            place.map(|place| devices.remove(place));
            continue;
        }
        let Some(device) = device(spec, place.map(|place| &devices[place]), &name)? else {
            continue;
        };
        match place {
            Some(place) => devices[place] = device,
            None => devices.push(device),
        }
    }
    Ok(devices)
}

fn device(
    spec: &DeviceSpec,
    image: Option<&ImageDevice>,
    name: &str,
) -> Result<Option<ImageDevice>, LaunchError> {
    let Some(volume) = &spec.ebs else {
        return Ok(None);
    };
    let size = volume.volume_size.or(image.map(|device| device.size_gib));
    let wrong = |problem: String| LaunchError::Device { device: name.to_owned(), problem };
    let Some(size_gib) = size.filter(|size| *size > 0) else {
        return Err(wrong("either a size or a snapshot is needed".to_owned()));
    };
    if let Some(image) = image.filter(|image| size_gib < image.size_gib) {
        let least = image.size_gib;
        return Err(wrong(format!("{size_gib}GB is smaller than its snapshot, {least}GB")));
    }
    let snapshot = volume.snapshot_id.clone().or(image.and_then(|device| device.snapshot.clone()));
    let kind = volume.volume_type.clone().or(image.map(|device| device.kind.clone()));
    Ok(Some(ImageDevice {
        device: name.to_owned(),
        size_gib,
        kind: kind.unwrap_or_else(|| "gp2".to_owned()),
        snapshot,
        delete_on_termination: volume.delete_on_termination.unwrap_or(true),
    }))
}

/// Writes the volumes of one instance.
pub(super) fn make(
    tx: &mut Tx<'_>,
    making: &Making<'_>,
    devices: &[ImageDevice],
    zone: &str,
    instance_id: &str,
    rng: &mut Rng,
) -> Result<Vec<String>, LaunchError> {
    let Making { scope, order, now } = *making;
    let mut made = Vec::new();
    for device in devices {
        let specs = order.data.block_device_mappings.iter().flatten();
        let spec = specs
            .filter(|spec| spec.device_name.as_deref() == Some(&device.device))
            .find_map(|spec| spec.ebs.clone())
            .unwrap_or_default();
        // What AWS gives a volume unless told otherwise.
        let (iops, throughput) = match device.kind.as_str() {
            "gp3" => (Some(3000), Some(125)),
            "gp2" => (Some(device.size_gib.saturating_mul(3).clamp(100, 16_000)), None),
            _ => (None, None),
        };
        let volume = Volume {
            id: format!("vol-{}", rng.hex(17)),
            size_gib: device.size_gib,
            kind: device.kind.clone(),
            iops: spec.iops.or(iops),
            throughput: spec.throughput.or(throughput),
            encrypted: spec.encrypted.unwrap_or_default(),
            kms_key: spec.kms_key_id,
            snapshot: device.snapshot.clone(),
            zone: zone.to_owned(),
            created_at: now,
            attachment: Some(VolumeAttachment {
                instance_id: instance_id.to_owned(),
                device: device.device.clone(),
                delete_on_termination: device.delete_on_termination,
                at: now,
            }),
            tags: order.data.tags_for("volume"),
        };
        put(tx, scope, &volume)?;
        made.push(volume.id);
    }
    Ok(made)
}
