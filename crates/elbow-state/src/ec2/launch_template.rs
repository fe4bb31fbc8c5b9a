//! Launch templates and their versions, which never change.

use std::sync::Arc;

use elbow_base::Timestamp;
use elbow_store::{Read, StoreError};
use serde::{Deserialize, Serialize};

use super::{Ec2Record, LaunchData, all, find, moment, record};
use crate::{Scope, Tags};

/// A launch template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaunchTemplate {
    /// `lt-…`.
    pub id: String,
    /// Its name, once in a region.
    pub name: String,
    /// When it was made.
    #[serde(with = "moment")]
    pub created_at: Timestamp,
    /// The ARN of who made it.
    pub created_by: String,
    /// The version used when none is named.
    pub default_version: u64,
    /// The newest version that is there.
    pub latest_version: u64,
    /// The newest version that ever was.
    pub last_number: u64,
    /// Tags.
    pub tags: Tags,
}

/// A version of a launch template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaunchTemplateVersion {
    /// `lt-…/<number>`, so that names sort as numbers do.
    pub name: String,
    /// The template.
    pub template_id: String,
    /// Its number, from 1.
    pub number: u64,
    /// For people.
    pub description: Option<String>,
    /// When it was made.
    #[serde(with = "moment")]
    pub created_at: Timestamp,
    /// The ARN of who made it.
    pub created_by: String,
    /// What it launches.
    pub data: LaunchData,
}

/// Which version of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionSelector {
    /// `$Default`.
    Default,
    /// `$Latest`.
    Latest,
    /// A number.
    Number(u64),
}

record!(LaunchTemplate, "ec2-launch-template");
record!(LaunchTemplateVersion, "ec2-launch-template-version");

// === impl LaunchTemplate ===

impl LaunchTemplate {
    /// The number that `selector` stands for now.
    pub fn number(&self, selector: VersionSelector) -> u64 {
        match selector {
            VersionSelector::Default => self.default_version,
            VersionSelector::Latest => self.latest_version,
            VersionSelector::Number(number) => number,
        }
    }

    /// The version that `selector` stands for now, if it is there.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn version(
        &self,
        from: &impl Read,
        scope: &Scope,
        selector: VersionSelector,
    ) -> Result<Option<Arc<LaunchTemplateVersion>>, StoreError> {
        let name = LaunchTemplateVersion::name_of(&self.id, self.number(selector));
        find(from, scope, &name)
    }

    /// All its versions, oldest first.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub fn versions(
        &self,
        from: &impl Read,
        scope: &Scope,
    ) -> Result<Vec<Arc<LaunchTemplateVersion>>, StoreError> {
        let mut versions = all::<LaunchTemplateVersion>(from, scope)?;
        versions.retain(|version| version.template_id == self.id);
        Ok(versions)
    }
}

/// The template with this id or, if that is `None`, with this name.
///
/// # Errors
/// If the store cannot be read.
pub fn launch_template(
    from: &impl Read,
    scope: &Scope,
    id: Option<&str>,
    name: Option<&str>,
) -> Result<Option<Arc<LaunchTemplate>>, StoreError> {
    match (id, name) {
        (Some(id), _) => find(from, scope, id),
        (None, Some(name)) => {
            let templates = all::<LaunchTemplate>(from, scope)?;
            Ok(templates.into_iter().find(|template| template.name == name))
        }
        (None, None) => Ok(None),
    }
}

// === impl LaunchTemplateVersion ===

impl LaunchTemplateVersion {
    /// The name of a version's record.
    pub fn name_of(template_id: &str, number: u64) -> String {
        format!("{template_id}/{number:020}")
    }
}

// === impl VersionSelector ===

impl VersionSelector {
    /// What a request's text means; `None` if it is no version. Nothing means `$Default`.
    pub fn parse(text: Option<&str>) -> Option<Self> {
        match text {
            None | Some("" | "$Default") => Some(Self::Default),
            Some("$Latest") => Some(Self::Latest),
            Some(number) => number.parse().ok().filter(|n| *n > 0).map(Self::Number),
        }
    }
}

impl Ec2Record for LaunchTemplate {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Ec2Record for LaunchTemplateVersion {
    fn id(&self) -> &str {
        &self.name
    }
}
