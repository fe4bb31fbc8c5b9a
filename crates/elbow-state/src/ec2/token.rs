//! Client tokens that have been used: the same request again gets the same answer.

use elbow_base::Timestamp;
use serde::{Deserialize, Serialize};

use super::{moment, record};

/// What a client token was used for. Its record is named `<operation>/<token>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientToken {
    /// A digest of the request's parameters.
    pub digest: String,
    /// What the request made: the first id is the main one.
    pub made: Vec<String>,
    /// When that was.
    #[serde(with = "moment")]
    pub at: Timestamp,
}

record!(ClientToken, "ec2-client-token");
