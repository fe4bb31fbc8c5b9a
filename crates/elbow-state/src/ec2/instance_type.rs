//! Instance types: what the common families offer.

/// An instance type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstanceType {
    /// `t3.micro`.
    pub name: String,
    /// Virtual CPUs.
    pub vcpus: u32,
    /// Threads of a core.
    pub threads_per_core: u32,
    /// Memory in MiB.
    pub memory_mib: u32,
    /// `x86_64` or `arm64`.
    pub architecture: &'static str,
    /// Whether its CPU is paid in credits.
    pub burstable: bool,
    /// Whether those are unlimited unless told otherwise.
    pub unlimited_credits: bool,
    /// Whether AWS still recommends it.
    pub current: bool,
    /// `nitro` or `xen`.
    pub hypervisor: &'static str,
    /// The most network interfaces.
    pub interfaces_max: u32,
    /// The most IPv4 addresses of one.
    pub addresses_max: u32,
}

/// The type of an instance for which none is named.
pub const DEFAULT_INSTANCE_TYPE: &str = "m1.small";

struct Family {
    name: &'static str,
    arm: bool,
    nitro: bool,
    current: bool,
    /// MiB of memory for each virtual CPU; 0 for those listed one by one.
    mib_per_vcpu: u32,
    sizes: &'static [Size],
}

/// The name of a size, its virtual CPUs and, where the family has no rule, its memory in MiB.
type Size = (&'static str, u32, u32);

const T2: &[Size] = &[
    ("nano", 1, 512),
    ("micro", 1, 1024),
    ("small", 1, 2048),
    ("medium", 2, 4096),
    ("large", 2, 8192),
    ("xlarge", 4, 16384),
    ("2xlarge", 8, 32768),
];
const T3: &[Size] = &[
    ("nano", 2, 512),
    ("micro", 2, 1024),
    ("small", 2, 2048),
    ("medium", 2, 4096),
    ("large", 2, 8192),
    ("xlarge", 4, 16384),
    ("2xlarge", 8, 32768),
];
const COMMON: &[Size] = &[
    ("large", 2, 0),
    ("xlarge", 4, 0),
    ("2xlarge", 8, 0),
    ("4xlarge", 16, 0),
    ("8xlarge", 32, 0),
    ("12xlarge", 48, 0),
    ("16xlarge", 64, 0),
    ("24xlarge", 96, 0),
];
const C5: &[Size] = &[
    ("large", 2, 0),
    ("xlarge", 4, 0),
    ("2xlarge", 8, 0),
    ("4xlarge", 16, 0),
    ("9xlarge", 36, 0),
    ("12xlarge", 48, 0),
    ("18xlarge", 72, 0),
    ("24xlarge", 96, 0),
];
const GRAVITON: &[Size] = &[
    ("medium", 1, 0),
    ("large", 2, 0),
    ("xlarge", 4, 0),
    ("2xlarge", 8, 0),
    ("4xlarge", 16, 0),
    ("8xlarge", 32, 0),
    ("12xlarge", 48, 0),
    ("16xlarge", 64, 0),
];
const M4: &[Size] = &[
    ("large", 2, 0),
    ("xlarge", 4, 0),
    ("2xlarge", 8, 0),
    ("4xlarge", 16, 0),
    ("10xlarge", 40, 0),
    ("16xlarge", 64, 0),
];
const C4: &[Size] = &[
    ("large", 2, 3840),
    ("xlarge", 4, 7680),
    ("2xlarge", 8, 15360),
    ("4xlarge", 16, 30720),
    ("8xlarge", 36, 61440),
];

const fn x86(name: &'static str, mib_per_vcpu: u32, sizes: &'static [Size]) -> Family {
    Family { name, arm: false, nitro: true, current: true, mib_per_vcpu, sizes }
}

const fn arm(name: &'static str, mib_per_vcpu: u32, sizes: &'static [Size]) -> Family {
    Family { name, arm: true, nitro: true, current: true, mib_per_vcpu, sizes }
}

const fn old(name: &'static str, current: bool, mib: u32, sizes: &'static [Size]) -> Family {
    Family { name, arm: false, nitro: false, current, mib_per_vcpu: mib, sizes }
}

const FAMILIES: &[Family] = &[
    old("t1", false, 0, &[("micro", 1, 627)]),
    old("m1", false, 0, &[("small", 1, 1740), ("medium", 1, 3788), ("large", 2, 7680)]),
    old("m3", false, 0, &[("medium", 1, 3840), ("large", 2, 7680), ("xlarge", 4, 15360)]),
    old("t2", true, 0, T2),
    x86("t3", 0, T3),
    x86("t3a", 0, T3),
    arm("t4g", 0, T3),
    old("m4", true, 4096, M4),
    x86("m5", 4096, COMMON),
    x86("m5a", 4096, COMMON),
    x86("m6i", 4096, COMMON),
    x86("m6a", 4096, COMMON),
    arm("m6g", 4096, GRAVITON),
    x86("m7i", 4096, COMMON),
    arm("m7g", 4096, GRAVITON),
    old("c4", true, 0, C4),
    x86("c5", 2048, C5),
    x86("c5a", 2048, COMMON),
    x86("c6i", 2048, COMMON),
    x86("c6a", 2048, COMMON),
    arm("c6g", 2048, GRAVITON),
    x86("c7i", 2048, COMMON),
    arm("c7g", 2048, GRAVITON),
    x86("r5", 8192, COMMON),
    x86("r6i", 8192, COMMON),
    arm("r6g", 8192, GRAVITON),
    arm("r7g", 8192, GRAVITON),
];

/// The type with this name.
pub fn instance_type(name: &str) -> Option<InstanceType> {
    let (family, size) = name.split_once('.')?;
    let family = FAMILIES.iter().find(|candidate| candidate.name == family)?;
    let size = family.sizes.iter().find(|candidate| candidate.0 == size)?;
    Some(make(family, size))
}

/// Every type.
pub fn instance_types() -> Vec<InstanceType> {
    FAMILIES.iter().flat_map(|f| f.sizes.iter().map(move |size| make(f, size))).collect()
}

fn make(family: &Family, &(size, vcpus, memory): &Size) -> InstanceType {
    let burstable = family.name.starts_with('t');
    let single = family.arm || vcpus == 1 || family.name == "t2";
    let (interfaces_max, addresses_max) = match (size, vcpus) {
        ("nano" | "micro", _) => (2, if family.name == "t2" { 2 } else { 4 }),
        ("small", _) => (3, 4),
        ("medium", _) => (3, 6),
        (_, ..=2) => (3, if burstable { 12 } else { 10 }),
        (_, ..=8) => (4, 15),
        (_, ..=48) => (8, 30),
        _ => (15, 50),
    };
    InstanceType {
        name: format!("{}.{size}", family.name),
        vcpus,
        threads_per_core: if single { 1 } else { 2 },
        memory_mib: if memory == 0 { family.mib_per_vcpu * vcpus } else { memory },
        architecture: if family.arm { "arm64" } else { "x86_64" },
        burstable,
        unlimited_credits: burstable && !matches!(family.name, "t1" | "t2"),
        current: family.current,
        hypervisor: if family.nitro { "nitro" } else { "xen" },
        interfaces_max,
        addresses_max,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_those_of_aws() {
        for (name, vcpus, memory, architecture) in [
            ("t2.micro", 1, 1024, "x86_64"),
            ("t3.micro", 2, 1024, "x86_64"),
            ("t4g.small", 2, 2048, "arm64"),
            ("m5.large", 2, 8192, "x86_64"),
            ("c5.9xlarge", 36, 73728, "x86_64"),
            ("m6g.medium", 1, 4096, "arm64"),
            ("c4.large", 2, 3840, "x86_64"),
            (DEFAULT_INSTANCE_TYPE, 1, 1740, "x86_64"),
        ] {
            let found = instance_type(name).unwrap();
            assert_eq!(
                (found.vcpus, found.memory_mib, found.architecture),
                (vcpus, memory, architecture),
                "{name}"
            );
        }
        assert!(instance_type("t2.giant").is_none() && instance_type("t2").is_none());
        assert!(instance_types().iter().all(|t| t.vcpus % t.threads_per_core == 0));
    }
}
