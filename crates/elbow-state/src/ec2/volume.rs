//! Volumes, as far as clients read them back: the ones that instances are made with.

use elbow_base::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Ec2Record, moment, record};
use crate::Tags;

/// A volume.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volume {
    /// `vol-…`.
    pub id: String,
    /// Its size in GiB.
    pub size_gib: u32,
    /// `gp3`, `gp2`, `io1`, …
    pub kind: String,
    /// I/O operations a second, where the type has them.
    pub iops: Option<u32>,
    /// MiB a second, where the type has them.
    pub throughput: Option<u32>,
    /// Whether it is encrypted.
    pub encrypted: bool,
    /// The key it is encrypted with.
    pub kms_key: Option<String>,
    /// The snapshot it was made from.
    pub snapshot: Option<String>,
    /// Its zone.
    pub zone: String,
    /// When it was made.
    #[serde(with = "moment")]
    pub created_at: Timestamp,
    /// Where it is attached.
    pub attachment: Option<VolumeAttachment>,
    /// Tags.
    pub tags: Tags,
}

/// Where a volume is attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VolumeAttachment {
    /// The instance.
    pub instance_id: String,
    /// The device's name there.
    pub device: String,
    /// Whether the volume goes with the instance.
    pub delete_on_termination: bool,
    /// Since when.
    #[serde(with = "moment")]
    pub at: Timestamp,
}

record!(Volume, "ec2-volume");

impl Ec2Record for Volume {
    fn id(&self) -> &str {
        &self.id
    }
}
