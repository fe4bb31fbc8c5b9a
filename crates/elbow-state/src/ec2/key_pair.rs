//! Key pairs. The private half is given to the client once and not kept.

use elbow_base::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Ec2Record, moment, record};
use crate::Tags;

/// A key pair's public half. Its record is named by the pair's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyPair {
    /// Its name.
    pub name: String,
    /// `key-…`.
    pub pair_id: String,
    /// `rsa` or `ed25519`.
    pub kind: String,
    /// The fingerprint as EC2 writes it.
    pub fingerprint: String,
    /// The public key as OpenSSH writes it, without a comment.
    pub public_key: String,
    /// When it was made.
    #[serde(with = "moment")]
    pub created_at: Timestamp,
    /// Tags.
    pub tags: Tags,
}

record!(KeyPair, "ec2-key-pair");

impl Ec2Record for KeyPair {
    fn id(&self) -> &str {
        &self.name
    }
}
