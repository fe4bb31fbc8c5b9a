//! Images: the ones a client registered, and the public ones that scripts look up. A public image
//! is not stored: its id follows from the region and its name.

use serde::{Deserialize, Serialize};

use super::{Ec2Record, catalogue, record};
use crate::{Scope, Tags};

/// An image.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// `ami-…`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// For people.
    pub description: String,
    /// `x86_64` or `arm64`.
    pub architecture: String,
    /// The account it belongs to.
    pub owner: String,
    /// The owner's other name, such as `amazon`.
    pub owner_alias: Option<String>,
    /// When it was made, as EC2 writes it.
    pub created: String,
    /// Whether every account may use it.
    pub public: bool,
    /// The name of the root device.
    pub root_device: String,
    /// The devices an instance starts with.
    pub devices: Vec<ImageDevice>,
    /// Whether instances want version 2 of the metadata service (`imdsSupport`).
    pub imds_v2: bool,
    /// Whether it has been deregistered: it is not found any more.
    pub deregistered: bool,
    /// Tags.
    pub tags: Tags,
}

/// A device that an image gives its instances.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageDevice {
    /// Its name.
    pub device: String,
    /// The size of its volume in GiB.
    pub size_gib: u32,
    /// The type of its volume.
    pub kind: String,
    /// The snapshot the volume is made from.
    pub snapshot: Option<String>,
    /// Whether the volume goes with the instance.
    pub delete_on_termination: bool,
}

record!(Image, "ec2-image");

impl Image {
    /// The public images of a region, oldest first.
    pub fn public(region: &str) -> Vec<Self> {
        catalogue::images(region)
    }

    /// The image that an unknown id stands for: the newest Amazon Linux, under that id. It runs
    /// the user data and nothing else. `None` if the text cannot be an image's id.
    pub fn stand_in(scope: &Scope, id: &str) -> Option<Self> {
        let digits = id.strip_prefix("ami-")?;
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if !matches!(digits.len(), 8 | 17) || !digits.bytes().all(hex) {
            return None;
        }
        let mut image = catalogue::default_image(scope.region());
        id.clone_into(&mut image.id);
        Some(image)
    }
}

impl Ec2Record for Image {
    fn id(&self) -> &str {
        &self.id
    }
}
