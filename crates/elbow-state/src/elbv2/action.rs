//! What is done with a request (elb reference, section 8).

use serde::{Deserialize, Serialize};

/// An action of a rule, or a listener's default one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Its place, where the caller gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<i32>,
    /// What it does.
    pub does: Does,
}

/// What an action does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Does {
    /// Sends to targets.
    Forward(Forward),
    /// Sends the client elsewhere.
    Redirect(Redirect),
    /// Answers.
    FixedResponse(FixedResponse),
}

/// Where to, and whether a client stays with its group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forward {
    /// The groups, 1 to 5.
    pub target_groups: Vec<WeightedGroup>,
    /// How long a client stays with its group, if group stickiness is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stickiness_seconds: Option<u32>,
}

/// A group and its share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeightedGroup {
    /// The group's ARN.
    pub arn: String,
    /// Its share is this over the sum of all: 0 to 999.
    pub weight: u16,
}

/// The parts of the new URL, each with its placeholders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redirect {
    /// `HTTP`, `HTTPS` or `#{protocol}`
    pub protocol: String,
    /// At most 128 characters.
    pub host: String,
    /// A number or `#{port}`.
    pub port: String,
    /// Begins with `/`.
    pub path: String,
    /// Without `?`.
    pub query: String,
    /// 301 or 302.
    pub status: u16,
}

/// An answer without a target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixedResponse {
    /// 2XX, 4XX or 5XX.
    pub status: u16,
    /// One of five types; `text/plain` is meant without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// At most 1,024 bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
}

impl Action {
    /// The target groups it sends to.
    pub fn target_groups(&self) -> &[WeightedGroup] {
        match &self.does {
            Does::Forward(forward) => &forward.target_groups,
            Does::Redirect(_) | Does::FixedResponse(_) => &[],
        }
    }
}
