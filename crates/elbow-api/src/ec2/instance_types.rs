//! Instance types and where they are offered (ec2 reference, section 6).

use elbow_state::Tags;
use elbow_state::ec2::{InstanceType, instance_types, zone_id, zones};
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    DescribeInstanceTypeOfferingsInput, DescribeInstanceTypeOfferingsOutput,
    DescribeInstanceTypesInput, DescribeInstanceTypesOutput, EbsInfo, InstanceTypeInfo,
    InstanceTypeOffering, MemoryInfo, NetworkInfo, PlacementGroupInfo, ProcessorInfo, VCpuInfo,
};

use super::access::unless_dry;
use super::filter::{Filters, flag, one};
use super::page::Paging;
use crate::context::Reading;

const TYPE_FILTERS: &[&str] = &[
    "bare-metal",
    "burstable-performance-supported",
    "current-generation",
    "free-tier-eligible",
    "hypervisor",
    "instance-storage-supported",
    "instance-type",
    "memory-info.size-in-mib",
    "processor-info.supported-architecture",
    "supported-root-device-type",
    "supported-usage-class",
    "supported-virtualization-type",
    "vcpu-info.default-cores",
    "vcpu-info.default-vcpus",
];

/// Types that the free tier covers.
const FREE: [&str; 2] = ["t2.micro", "t3.micro"];

pub(crate) fn describe_instance_types(
    _context: &Reading<'_>,
    input: DescribeInstanceTypesInput,
) -> Result<DescribeInstanceTypesOutput, ApiError> {
    let filters = Filters::new(input.filters, TYPE_FILTERS)?;
    let names = input.instance_types.as_deref();
    let all = instance_types();
    let unknown: Vec<&str> = names
        .unwrap_or_default()
        .iter()
        .filter(|name| !all.iter().any(|kind| &kind.name == *name))
        .map(String::as_str)
        .collect();
    if !unknown.is_empty() {
        let list = unknown.join(", ");
        let message = format!("The following supplied instance types do not exist: [{list}]");
        return Err(ApiError::new("InvalidInstanceType", message));
    }
    let chosen = |kind: &InstanceType| {
        names.is_none_or(|names| names.is_empty() || names.contains(&kind.name))
    };
    let fitting = all
        .into_iter()
        .filter(|kind| chosen(kind) && filters.fit(&Tags::new(), |name| values(kind, name)));
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, names, "instanceTypes");
    let (page, next_token) =
        paging.page::<shapes::DescribeInstanceTypes, _>(fitting, |kind| kind.name.clone())?;
    let instance_types = Some(page.iter().map(view).collect());
    unless_dry(input.dry_run, DescribeInstanceTypesOutput { instance_types, next_token })
}

fn values(kind: &InstanceType, name: &str) -> Vec<String> {
    match name {
        "bare-metal" | "instance-storage-supported" => flag(false),
        "burstable-performance-supported" => flag(kind.burstable),
        "current-generation" => flag(kind.current),
        "free-tier-eligible" => flag(FREE.contains(&kind.name.as_str())),
        "hypervisor" => one(kind.hypervisor),
        "memory-info.size-in-mib" => one(kind.memory_mib.to_string()),
        "processor-info.supported-architecture" => one(kind.architecture),
        "supported-root-device-type" => one("ebs"),
        "supported-usage-class" => vec!["on-demand".to_owned(), "spot".to_owned()],
        "supported-virtualization-type" => one("hvm"),
        "vcpu-info.default-cores" => one((kind.vcpus / kind.threads_per_core).to_string()),
        "vcpu-info.default-vcpus" => one(kind.vcpus.to_string()),
        _ => one(&kind.name),
    }
}

fn view(kind: &InstanceType) -> InstanceTypeInfo {
    let number = |value: u32| i32::try_from(value).ok();
    let texts = |texts: &[&str]| Some(texts.iter().map(|text| (*text).to_owned()).collect());
    let nitro = kind.hypervisor == "nitro";
    InstanceTypeInfo {
        instance_type: Some(kind.name.clone()),
        current_generation: Some(kind.current),
        free_tier_eligible: Some(FREE.contains(&kind.name.as_str())),
        supported_usage_classes: texts(&["on-demand", "spot"]),
        supported_root_device_types: texts(&["ebs"]),
        supported_virtualization_types: texts(&["hvm"]),
        bare_metal: Some(false),
        hypervisor: Some(kind.hypervisor.to_owned()),
        processor_info: Some(ProcessorInfo {
            supported_architectures: texts(&[kind.architecture]),
            ..ProcessorInfo::default()
        }),
        v_cpu_info: Some(VCpuInfo {
            default_v_cpus: number(kind.vcpus),
            default_cores: number(kind.vcpus / kind.threads_per_core),
            default_threads_per_core: number(kind.threads_per_core),
            ..VCpuInfo::default()
        }),
        memory_info: Some(MemoryInfo { size_in_mi_b: Some(i64::from(kind.memory_mib)) }),
        instance_storage_supported: Some(false),
        ebs_info: Some(EbsInfo {
            ebs_optimized_support: Some(if nitro { "default" } else { "unsupported" }.to_owned()),
            encryption_support: Some("supported".to_owned()),
            nvme_support: Some(if nitro { "required" } else { "unsupported" }.to_owned()),
            ..EbsInfo::default()
        }),
        network_info: Some(NetworkInfo {
            maximum_network_interfaces: number(kind.interfaces_max),
            maximum_network_cards: Some(1),
            default_network_card_index: Some(0),
            ipv4_addresses_per_interface: number(kind.addresses_max),
            ipv6_addresses_per_interface: number(kind.addresses_max),
            ipv6_supported: Some(true),
            ena_support: Some(if nitro { "required" } else { "unsupported" }.to_owned()),
            efa_supported: Some(false),
            ..NetworkInfo::default()
        }),
        placement_group_info: Some(PlacementGroupInfo {
            supported_strategies: texts(&["partition", "spread"]),
        }),
        hibernation_supported: Some(false),
        burstable_performance_supported: Some(kind.burstable),
        dedicated_hosts_supported: Some(false),
        auto_recovery_supported: Some(true),
        supported_boot_modes: texts(if nitro {
            &["legacy-bios", "uefi"]
        } else {
            &["legacy-bios"]
        }),
        ..InstanceTypeInfo::default()
    }
}

const OFFERING_FILTERS: &[&str] = &["instance-type", "location"];

pub(crate) fn describe_instance_type_offerings(
    context: &Reading<'_>,
    input: DescribeInstanceTypeOfferingsInput,
) -> Result<DescribeInstanceTypeOfferingsOutput, ApiError> {
    let filters = Filters::new(input.filters, OFFERING_FILTERS)?;
    let region = context.scope.region();
    let location_type = input.location_type.unwrap_or_else(|| "region".to_owned());
    let locations: Vec<String> = match location_type.as_str() {
        "region" => vec![region.to_owned()],
        "availability-zone" => zones(region).into(),
        "availability-zone-id" => {
            zones(region).iter().filter_map(|zone| zone_id(region, zone)).collect()
        }
        _ => Vec::new(),
    };
    let all = instance_types();
    let offers = all.iter().flat_map(|kind| locations.iter().map(move |at| (&kind.name, at)));
    let fitting = offers.filter(|(kind, at)| {
        filters.fit(&Tags::new(), |name| match name {
            "location" => one(*at),
            _ => one(*kind),
        })
    });
    let paging = Paging::new(input.next_token.as_ref(), input.max_results, None, "");
    let (page, next_token) = paging
        .page::<shapes::DescribeInstanceTypeOfferings, _>(fitting, |(kind, at)| {
            format!("{kind}/{at}")
        })?;
    let offering = |(kind, at): (&String, &String)| InstanceTypeOffering {
        instance_type: Some(kind.clone()),
        location_type: Some(location_type.clone()),
        location: Some(at.clone()),
    };
    let instance_type_offerings = Some(page.into_iter().map(offering).collect());
    let output = DescribeInstanceTypeOfferingsOutput { instance_type_offerings, next_token };
    unless_dry(input.dry_run, output)
}
