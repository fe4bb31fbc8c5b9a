//! A rule of a listener. The default rule is part of the listener's record.

use elbow_store::{Kind, Record, SchemaVersion};
use serde::{Deserialize, Serialize};

use super::{Action, Condition, Transform, after_kind};
use crate::Tags;

/// A rule. Its record's name is `app/NAME/ID/LISTENER/RULE`, so the rules of a listener are those
/// whose name begins with the listener's and a slash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its ARN.
    pub arn: String,
    /// Its listener's.
    pub listener_arn: String,
    /// 1 to 50,000, unique per listener; 1 comes first.
    pub priority: u32,
    /// All must hold.
    pub conditions: Vec<Condition>,
    /// In the order in which they are done.
    pub actions: Vec<Action>,
    /// Rewrites of what the target gets.
    #[serde(default)]
    pub transforms: Vec<Transform>,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

impl Record for Rule {
    const KIND: Kind = Kind::new("elbv2-rule");
    const VERSION: SchemaVersion = 1;
}

impl Rule {
    /// The name of the record of the rule with this ARN. The default rule has none of its own.
    pub fn record_name(arn: &str) -> Option<&str> {
        let name = after_kind(arn, "listener-rule")?;
        (name.split('/').count() == 5).then_some(name)
    }
}
