//! What the API is told once, at its start.

use std::collections::BTreeMap;

/// Settings of the API.
#[derive(Clone, Debug)]
pub struct ApiSettings {
    /// The account of requests whose access key id is not a 12-digit number.
    pub default_account: String,
    /// The region of requests that are not signed.
    pub default_region: String,
    /// What images run, by their ids: a program and its arguments.
    pub images: BTreeMap<String, Vec<String>>,
    /// Whether an image id that nobody knows is refused. Otherwise it boots the default image,
    /// which runs the user data and nothing else.
    pub refuse_unknown_images: bool,
}

impl Default for ApiSettings {
    fn default() -> Self {
        Self {
            default_account: "000000000000".to_owned(),
            default_region: "us-east-1".to_owned(),
            images: BTreeMap::new(),
            refuse_unknown_images: false,
        }
    }
}
