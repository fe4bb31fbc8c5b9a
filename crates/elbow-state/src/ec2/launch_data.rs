//! What to launch: the data of a launch template, and of a request that overrides it.
//!
//! The names in JSON are those of the API's model, and what has no field of its own is kept in
//! `other`, so that a template comes back exactly as it was stored.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::Tags;

/// What to launch. Only what was said is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct LaunchData {
    /// The image.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_id: Option<String>,
    /// The instance type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance_type: Option<String>,
    /// The key pair.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_name: Option<String>,
    /// The user data, in base64 as it was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_data: Option<String>,
    /// Security groups by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub security_group_ids: Option<Vec<String>>,
    /// Security groups by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub security_groups: Option<Vec<String>>,
    /// The instance profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iam_instance_profile: Option<ProfileSpec>,
    /// Whether the instance is optimised for volumes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ebs_optimized: Option<bool>,
    /// Detailed monitoring.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monitoring: Option<MonitoringSpec>,
    /// Whether TerminateInstances is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_api_termination: Option<bool>,
    /// Whether StopInstances is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_api_stop: Option<bool>,
    /// `stop` or `terminate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance_initiated_shutdown_behavior: Option<String>,
    /// Devices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block_device_mappings: Option<Vec<DeviceSpec>>,
    /// Interfaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_interfaces: Option<Vec<InterfaceSpec>>,
    /// Tags, by what they are for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag_specifications: Option<Vec<TagSpec>>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placement: Option<PlacementSpec>,
    /// The metadata service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata_options: Option<MetadataSpec>,
    /// CPU credits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit_specification: Option<CreditSpec>,
    /// Cores and threads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpu_options: Option<CpuSpec>,
    /// Spot or not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance_market_options: Option<MarketSpec>,
    /// Everything else, by the model's names.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// An instance profile by name or ARN.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ProfileSpec {
    /// Its ARN.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Detailed monitoring.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct MonitoringSpec {
    /// Whether it is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Everything else.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// A device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeviceSpec {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
    /// An instance store's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub virtual_name: Option<String>,
    /// Present if the image's device of this name is not wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_device: Option<String>,
    /// Its volume.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ebs: Option<VolumeSpec>,
}

/// A volume.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct VolumeSpec {
    /// Its size in GiB.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume_size: Option<u32>,
    /// Its type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub volume_type: Option<String>,
    /// I/O operations a second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iops: Option<u32>,
    /// MiB a second.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub throughput: Option<u32>,
    /// Whether it is encrypted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encrypted: Option<bool>,
    /// With which key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kms_key_id: Option<String>,
    /// The snapshot it is made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshot_id: Option<String>,
    /// Whether it goes with the instance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delete_on_termination: Option<bool>,
    /// Everything else.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// An interface.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct InterfaceSpec {
    /// Its place; 0 is the primary one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_index: Option<u32>,
    /// Its subnet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subnet_id: Option<String>,
    /// Its security groups, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<String>>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub private_ip_address: Option<String>,
    /// Whether it gets a public address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub associate_public_ip_address: Option<bool>,
    /// Whether it goes with the instance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delete_on_termination: Option<bool>,
    /// For people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// An interface that is there already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_interface_id: Option<String>,
    /// Everything else.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Tags for one type of resource.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct TagSpec {
    /// `instance`, `volume`, `network-interface` …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_type: Option<String>,
    /// The tags.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<TagPair>>,
}

/// A tag as the API writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct TagPair {
    /// Its key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Its value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Where to launch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct PlacementSpec {
    /// The zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub availability_zone: Option<String>,
    /// `default`, `dedicated` or `host`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenancy: Option<String>,
    /// The placement group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,
    /// Everything else.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The metadata service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct MetadataSpec {
    /// `optional` or `required`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_tokens: Option<String>,
    /// 1 to 64.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_put_response_hop_limit: Option<u32>,
    /// `enabled` or `disabled`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_endpoint: Option<String>,
    /// `enabled` or `disabled`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_protocol_ipv6: Option<String>,
    /// `enabled` or `disabled`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance_metadata_tags: Option<String>,
}

/// CPU credits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreditSpec {
    /// `standard` or `unlimited`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cpu_credits: Option<String>,
}

/// Cores and threads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CpuSpec {
    /// Cores.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub core_count: Option<u32>,
    /// Threads of each.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threads_per_core: Option<u32>,
    /// Everything else.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Spot or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct MarketSpec {
    /// `spot`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub market_type: Option<String>,
    /// Everything else.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Takes the fields that `over` has.
macro_rules! overlay {
    ($base:ident, $over:ident: $($field:ident)+) => {
        $(if $over.$field.is_some() {
            $base.$field = $over.$field;
        })+
    };
}

// === impl LaunchData ===

impl LaunchData {
    /// This, with what `over` says instead: field by field, lists as a whole, tags of the same
    /// resource type merged (ec2 reference, section 7).
    #[must_use]
    pub fn with(mut self, mut over: Self) -> Self {
        let tags = over.tag_specifications.take();
        let base = &mut self;
        overlay!(base, over: image_id instance_type key_name user_data security_group_ids
            security_groups iam_instance_profile ebs_optimized monitoring disable_api_termination
            disable_api_stop instance_initiated_shutdown_behavior block_device_mappings
            network_interfaces placement metadata_options credit_specification cpu_options
            instance_market_options);
        self.other.extend(over.other);
        if let Some(tags) = tags {
            let specs = self.tag_specifications.get_or_insert_default();
            for spec in tags {
                merge_tags(specs, spec);
            }
        }
        self
    }

    /// The tags for resources of this type.
    pub fn tags_for(&self, resource_type: &str) -> Tags {
        let specs = self.tag_specifications.iter().flatten();
        specs
            .filter(|spec| spec.resource_type.as_deref() == Some(resource_type))
            .flat_map(|spec| spec.tags.iter().flatten())
            .map(|tag| (tag.key.clone().unwrap_or_default(), tag.value.clone().unwrap_or_default()))
            .collect()
    }
}

fn merge_tags(specs: &mut Vec<TagSpec>, over: TagSpec) {
    let Some(spec) = specs.iter_mut().find(|spec| spec.resource_type == over.resource_type) else {
        specs.push(over);
        return;
    };
    let tags = spec.tags.get_or_insert_default();
    for tag in over.tags.into_iter().flatten() {
        tags.retain(|old| old.key != tag.key);
        tags.push(tag);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(json: &str) -> LaunchData {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn what_is_stored_comes_back() {
        let json = r#"{"ImageId":"ami-1","BlockDeviceMappings":[{"DeviceName":"/dev/xvda","Ebs":{"VolumeSize":9,"VolumeInitializationRate":100}}],"KernelId":"aki-1","LicenseSpecifications":[{"LicenseConfigurationArn":"a"}]}"#;
        assert_eq!(serde_json::to_string(&data(json)).unwrap(), json);
        assert_eq!(serde_json::to_string(&data("{}")).unwrap(), "{}");
    }

    #[test]
    fn a_request_overrides_field_by_field_and_merges_tags() {
        let template = data(
            r#"{"ImageId":"ami-1","InstanceType":"t3.micro","SecurityGroupIds":["sg-1","sg-2"],
            "KernelId":"aki-1","TagSpecifications":[{"ResourceType":"instance","Tags":
            [{"Key":"a","Value":"1"},{"Key":"b","Value":"2"}]}]}"#,
        );
        let request = data(
            r#"{"InstanceType":"t3.small","SecurityGroupIds":["sg-3"],"KernelId":"aki-2",
            "TagSpecifications":[{"ResourceType":"instance","Tags":[{"Key":"b","Value":"3"}]},
            {"ResourceType":"volume","Tags":[{"Key":"v","Value":""}]}]}"#,
        );
        let merged = template.with(request);
        assert_eq!(merged.image_id.as_deref(), Some("ami-1"));
        assert_eq!(merged.instance_type.as_deref(), Some("t3.small"));
        assert_eq!(merged.security_group_ids.as_deref(), Some(&["sg-3".to_owned()][..]));
        assert_eq!(merged.other["KernelId"], "aki-2");
        let tags = merged.tags_for("instance");
        assert_eq!(
            tags.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>(),
            ["a=1", "b=3"]
        );
        assert_eq!(merged.tags_for("volume").len(), 1);
    }
}
