//! The public images that scripts and configurations look up by owner and name, and the SSM public
//! parameters that name them. One version of each; ids are the same at every look.

use super::derived;
use super::image::{Image, ImageDevice};
use crate::Tags;

/// A family of public images: one per architecture.
struct Family {
    /// The name, with `{arch}` where the architecture stands.
    name: &'static str,
    /// How the name spells x86_64 and arm64; an empty text: not made for it.
    spelled: [&'static str; 2],
    owner: &'static str,
    created: &'static str,
    description: &'static str,
    root_device: &'static str,
    size_gib: u32,
    volume: &'static str,
    imds_v2: bool,
    /// The parameters that hold the id, with `{arch}`.
    parameters: &'static [&'static str],
}

/// A public parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicParameter {
    /// Its name: `/aws/service/…`.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Whether the value is an image's id (`aws:ec2:image`).
    pub is_image: bool,
}

const AMAZON: &str = "137112412989";
const ECS: &str = "591542846629";
const CANONICAL: &str = "099720109477";
const DEBIAN: &str = "136693071363";
const AWS_ARCH: [&str; 2] = ["x86_64", "arm64"];
const DEBIAN_ARCH: [&str; 2] = ["amd64", "arm64"];
const X86_ONLY: [&str; 2] = ["x86_64", ""];
/// The architectures as EC2 names them, in the order of `Family::spelled`.
const ARCHITECTURES: [&str; 2] = ["x86_64", "arm64"];
/// The parameters of an ECS-optimised image hang below one with everything as JSON.
const RECOMMENDED: &str = "/recommended";
/// The family that an unknown id stands for.
const DEFAULT_FAMILY: &str = "al2023-ami-2023.6.20241121.0-kernel-6.1-{arch}";

const AL2: Family = Family {
    name: "amzn2-ami-hvm-2.0.20241113.1-{arch}-gp2",
    spelled: AWS_ARCH,
    owner: AMAZON,
    created: "2024-11-14T20:05:44.000Z",
    description: "Amazon Linux 2 AMI 2.0.20241113.1 {arch} HVM gp2",
    root_device: "/dev/xvda",
    size_gib: 8,
    volume: "gp2",
    imds_v2: false,
    parameters: &[
        "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-{arch}-gp2",
        "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-{arch}-ebs",
    ],
};

const AL2023: Family = Family {
    name: DEFAULT_FAMILY,
    description: "Amazon Linux 2023 AMI 2023.6.20241121.0 {arch} HVM kernel-6.1",
    created: "2024-11-21T23:30:03.000Z",
    volume: "gp3",
    imds_v2: true,
    parameters: &[
        "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-{arch}",
        "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-{arch}",
    ],
    ..AL2
};

const UBUNTU: Family = Family {
    name: "ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-{arch}-server-20241112",
    spelled: DEBIAN_ARCH,
    owner: CANONICAL,
    created: "2024-11-12T09:53:43.000Z",
    description: "Canonical, Ubuntu, 22.04 LTS, {arch} jammy image build on 2024-11-12",
    root_device: "/dev/sda1",
    size_gib: 8,
    volume: "gp2",
    imds_v2: false,
    parameters: &[
        "/aws/service/canonical/ubuntu/server/22.04/stable/current/{arch}/hvm/ebs-gp2/ami-id",
        "/aws/service/canonical/ubuntu/server/jammy/stable/current/{arch}/hvm/ebs-gp2/ami-id",
    ],
};

/// Every family, oldest image first.
const FAMILIES: &[Family] = &[
    Family {
        name: "amzn-ami-hvm-2018.03.0.20231218.0-{arch}-gp2",
        spelled: X86_ONLY,
        created: "2023-12-19T01:04:33.000Z",
        description: "Amazon Linux AMI 2018.03.0.20231218.0 {arch} HVM gp2",
        parameters: &["/aws/service/ami-amazon-linux-latest/amzn-ami-hvm-{arch}-gp2"],
        ..AL2
    },
    Family {
        name: "ubuntu/images/hvm-ssd/ubuntu-bionic-18.04-{arch}-server-20230607",
        created: "2023-06-08T02:37:15.000Z",
        description: "Canonical, Ubuntu, 18.04 LTS, {arch} bionic image build on 2023-06-07",
        parameters: &[
            "/aws/service/canonical/ubuntu/server/18.04/stable/current/{arch}/hvm/ebs-gp2/ami-id",
        ],
        ..UBUNTU
    },
    Family {
        name: "debian-12-{arch}-20241110-1927",
        spelled: DEBIAN_ARCH,
        owner: DEBIAN,
        created: "2024-11-10T19:33:07.000Z",
        description: "Debian 12 (20241110-1927)",
        root_device: "/dev/xvda",
        volume: "gp3",
        parameters: &["/aws/service/debian/release/12/latest/{arch}"],
        ..UBUNTU
    },
    Family {
        name: "ubuntu/images/hvm-ssd/ubuntu-focal-20.04-{arch}-server-20241112",
        description: "Canonical, Ubuntu, 20.04 LTS, {arch} focal image build on 2024-11-12",
        parameters: &[
            "/aws/service/canonical/ubuntu/server/20.04/stable/current/{arch}/hvm/ebs-gp2/ami-id",
            "/aws/service/canonical/ubuntu/server/focal/stable/current/{arch}/hvm/ebs-gp2/ami-id",
        ],
        ..UBUNTU
    },
    UBUNTU,
    AL2,
    Family {
        name: "amzn2-ami-kernel-5.10-hvm-2.0.20241113.1-{arch}-gp2",
        description: "Amazon Linux 2 Kernel 5.10 AMI 2.0.20241113.1 {arch} HVM gp2",
        parameters: &[
            "/aws/service/ami-amazon-linux-latest/amzn2-ami-kernel-5.10-hvm-{arch}-gp2",
            "/aws/service/ami-amazon-linux-latest/amzn2-ami-kernel-5.10-hvm-{arch}-ebs",
        ],
        ..AL2
    },
    Family {
        name: "ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-{arch}-server-20241115",
        created: "2024-11-15T08:44:09.000Z",
        description: "Canonical, Ubuntu, 24.04 LTS, {arch} noble image build on 2024-11-15",
        volume: "gp3",
        parameters: &[
            "/aws/service/canonical/ubuntu/server/24.04/stable/current/{arch}/hvm/ebs-gp3/ami-id",
            "/aws/service/canonical/ubuntu/server/noble/stable/current/{arch}/hvm/ebs-gp3/ami-id",
        ],
        ..UBUNTU
    },
    Family {
        name: "amzn2-ami-ecs-hvm-2.0.20241120-{arch}-ebs",
        owner: ECS,
        created: "2024-11-20T22:24:19.000Z",
        description: "Amazon Linux AMI 2.0.20241120 {arch} ECS HVM GP2",
        size_gib: 30,
        parameters: &["/aws/service/ecs/optimized-ami/amazon-linux-2{/arch}/recommended"],
        ..AL2
    },
    Family {
        name: "al2023-ami-ecs-hvm-2023.0.20241120-kernel-6.1-{arch}",
        owner: ECS,
        created: "2024-11-20T22:30:51.000Z",
        description: "Amazon Linux AMI 2023.0.20241120 {arch} ECS HVM EBS",
        size_gib: 30,
        parameters: &["/aws/service/ecs/optimized-ami/amazon-linux-2023{/arch}/recommended"],
        ..AL2023
    },
    Family {
        name: "al2023-ami-minimal-2023.6.20241121.0-kernel-6.1-{arch}",
        created: "2024-11-21T23:29:12.000Z",
        description: "Amazon Linux 2023 AMI 2023.6.20241121.0 {arch} Minimal HVM kernel-6.1",
        size_gib: 2,
        parameters: &[
            "/aws/service/ami-amazon-linux-latest/al2023-ami-minimal-kernel-default-{arch}",
            "/aws/service/ami-amazon-linux-latest/al2023-ami-minimal-kernel-6.1-{arch}",
        ],
        ..AL2023
    },
    AL2023,
];

/// The public images of a region, oldest first.
pub(crate) fn images(region: &str) -> Vec<Image> {
    each(|family, place| image(region, family, place))
}

/// The image that an unknown id stands for.
pub(crate) fn default_image(region: &str) -> Image {
    image(region, &AL2023, 0)
}

/// The public parameters of a region, in the order of their names.
pub fn public_parameters(region: &str) -> Vec<PublicParameter> {
    let mut all: Vec<PublicParameter> = each(|family, place| {
        let image = image(region, family, place);
        family.parameters.iter().flat_map(|name| parameters(name, family, place, &image)).collect()
    })
    .into_iter()
    .flat_map(|found: Vec<PublicParameter>| found)
    .collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

fn each<T>(make: impl Fn(&Family, usize) -> T) -> Vec<T> {
    FAMILIES
        .iter()
        .flat_map(|family| {
            let made = (0..ARCHITECTURES.len()).filter(|place| !family.spelled[*place].is_empty());
            made.map(move |place| (family, place))
        })
        .map(|(family, place)| make(family, place))
        .collect()
}

fn image(region: &str, family: &Family, place: usize) -> Image {
    let name = family.name.replace("{arch}", family.spelled[place]);
    let snapshot = derived::public_id(region, "snap", &name);
    Image {
        id: derived::public_id(region, "ami", &name),
        description: family.description.replace("{arch}", family.spelled[place]),
        architecture: ARCHITECTURES[place].to_owned(),
        owner: family.owner.to_owned(),
        owner_alias: Some("amazon".to_owned()),
        created: family.created.to_owned(),
        public: true,
        root_device: family.root_device.to_owned(),
        devices: vec![ImageDevice {
            device: family.root_device.to_owned(),
            size_gib: family.size_gib,
            kind: family.volume.to_owned(),
            snapshot: Some(snapshot),
            delete_on_termination: true,
        }],
        imds_v2: family.imds_v2,
        deregistered: false,
        tags: Tags::new(),
        name,
    }
}

fn parameters(name: &str, family: &Family, place: usize, image: &Image) -> Vec<PublicParameter> {
    // ECS leaves the usual architecture out of the path.
    let middle = if place == 0 { String::new() } else { format!("/{}", family.spelled[place]) };
    let name = name.replace("{/arch}", &middle).replace("{arch}", family.spelled[place]);
    let id = PublicParameter { name: name.clone(), value: image.id.clone(), is_image: true };
    if !name.ends_with(RECOMMENDED) {
        return vec![id];
    }
    let (id, title) = (&image.id, &image.name);
    let everything = format!(
        r#"{{"ecs_agent_version":"1.88.0","ecs_runtime_version":"Docker version 25.0.6","image_id":"{id}","image_name":"{title}","image_version":"20241120","os":"Amazon Linux","schema_version":1,"source_image_name":"{title}"}}"#
    );
    let plain = |end: &str, value: &str, is_image| PublicParameter {
        name: format!("{name}{end}"),
        value: value.to_owned(),
        is_image,
    };
    vec![
        plain("", &everything, false),
        plain("/image_id", id, true),
        plain("/image_name", title, false),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_have_names_that_scripts_match_and_ids_of_their_region() {
        let here = images("us-east-1");
        let there = images("eu-central-1");
        assert_eq!(here.len(), there.len());
        for (a, b) in here.iter().zip(&there) {
            assert_eq!(a.name, b.name);
            assert_ne!(a.id, b.id);
            assert!(!a.name.contains('{') && !a.description.contains('{'), "{}", a.name);
        }
        assert!(here.iter().all(|image| here.iter().filter(|i| i.id == image.id).count() == 1));
        assert!(here.is_sorted_by_key(|image| image.created.get(..4)));
        assert_eq!(here.iter().filter(|image| image.architecture == "arm64").count(), 11);
    }

    #[test]
    fn parameters_name_images() {
        let all = public_parameters("us-east-1");
        let images = images("us-east-1");
        let value = |name: &str| all.iter().find(|p| p.name == name).map(|p| p.value.clone());
        for name in [
            "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
            "/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-arm64-gp2",
            "/aws/service/ecs/optimized-ami/amazon-linux-2/recommended/image_id",
            "/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id",
            "/aws/service/canonical/ubuntu/server/22.04/stable/current/amd64/hvm/ebs-gp2/ami-id",
        ] {
            let id = value(name).unwrap_or_else(|| panic!("{name}"));
            assert!(images.iter().any(|image| image.id == id), "{name}");
        }
        let json = value("/aws/service/ecs/optimized-ami/amazon-linux-2/recommended").unwrap();
        assert!(json.starts_with(r#"{"ecs_agent_version"#) && json.ends_with('}'));
        assert_eq!(default_image("us-east-1"), images[images.len() - 2]);
    }
}
