//! Versions of launch templates (ec2 reference, section 7).

use std::sync::Arc;

use elbow_state::Tags;
use elbow_state::ec2::{LaunchTemplate, LaunchTemplateVersion};
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    CreateLaunchTemplateVersionInput, CreateLaunchTemplateVersionOutput,
    DeleteLaunchTemplateVersionsInput, DeleteLaunchTemplateVersionsOutput,
    DeleteLaunchTemplateVersionsResponseErrorItem, DeleteLaunchTemplateVersionsResponseSuccessItem,
    DescribeLaunchTemplateVersionsInput, DescribeLaunchTemplateVersionsOutput, ResponseError,
};

use super::access::{Ec2Look, unless_dry};
use super::convert;
use super::errors;
use super::filter::{Filters, flag, one, some};
use super::idempotency::Token;
use super::launch_templates::{data, find, new_version, number, selector, version};
use crate::context::{Look, Reading, Writing, store_fault};

/// Versions of a page.
const PAGE_MAX: i32 = 200;
/// Versions that one request may delete.
const DELETE_MAX: usize = 200;

const FILTERS: &[&str] = &[
    "create-time",
    "ebs-optimized",
    "iam-instance-profile",
    "image-id",
    "instance-type",
    "is-default-version",
    "kernel-id",
    "ram-disk-id",
];

type Pair = (Arc<LaunchTemplate>, Arc<LaunchTemplateVersion>);

pub(crate) fn create_version(
    context: &mut Writing<'_, '_>,
    input: CreateLaunchTemplateVersionInput,
) -> Result<CreateLaunchTemplateVersionOutput, ApiError> {
    let token =
        Token::new(&shapes::CreateLaunchTemplateVersion, input.client_token.as_deref(), &input);
    let (id, name) = (input.launch_template_id.as_deref(), input.launch_template_name.as_deref());
    let mut template = (*find(context, id, name)?).clone();
    if let Some(made) = token.used(context)?
        && let Some(version) = context.maybe::<LaunchTemplateVersion>(&made[0])?
    {
        let launch_template_version = Some(view(&template, &version)?);
        return Ok(CreateLaunchTemplateVersionOutput { launch_template_version, warning: None });
    }
    let mut data = data(&input.launch_template_data)?;
    if let Some(source) = input.source_version.as_deref().filter(|text| !text.is_empty()) {
        let mut base = version(context, &template, Some(source))?.data.clone();
        // A list that is given replaces the whole list, also that of tags.
        if data.tag_specifications.is_some() {
            base.tag_specifications = None;
        }
        data = base.with(data);
    }
    template.last_number += 1;
    template.latest_version = template.last_number;
    let version = new_version(context, &template, data, input.version_description);
    context.save(&template)?;
    context.save(&version)?;
    token.used_for(context, vec![version.name.clone()])?;
    let launch_template_version = Some(view(&template, &version)?);
    let output = CreateLaunchTemplateVersionOutput { launch_template_version, warning: None };
    unless_dry(input.dry_run, output)
}

fn view(
    template: &LaunchTemplate,
    version: &LaunchTemplateVersion,
) -> Result<shapes::LaunchTemplateVersion, ApiError> {
    Ok(shapes::LaunchTemplateVersion {
        launch_template_id: Some(template.id.clone()),
        launch_template_name: Some(template.name.clone()),
        version_number: number(version.number),
        version_description: version.description.clone(),
        create_time: Some(version.created_at),
        created_by: Some(version.created_by.clone()),
        default_version: Some(version.number == template.default_version),
        launch_template_data: Some(convert::shape(&version.data)?),
        ..shapes::LaunchTemplateVersion::default()
    })
}

pub(crate) fn describe_versions(
    context: &Reading<'_>,
    input: DescribeLaunchTemplateVersionsInput,
) -> Result<DescribeLaunchTemplateVersionsOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let names = input.versions.unwrap_or_default();
    let (id, name) = (input.launch_template_id.as_deref(), input.launch_template_name.as_deref());
    let mut found: Vec<Pair> = Vec::new();
    if id.is_none() && name.is_none() {
        // Across templates only $Latest and $Default make sense.
        if names.is_empty() || !names.iter().all(|name| name.starts_with('$')) {
            return Err(ApiError::missing_parameter("launchTemplateId"));
        }
        for template in context.list::<LaunchTemplate>()? {
            pick(context, &template, &names, &mut found)?;
        }
    } else {
        let template = find(context, id, name)?;
        if names.is_empty() {
            let versions = template.versions(context.from(), context.scope).map_err(store_fault)?;
            let bound = |text: Option<&str>| text.map(|text| selector(Some(text))).transpose();
            let least = bound(input.min_version.as_deref())?.map_or(0, |s| template.number(s));
            let most =
                bound(input.max_version.as_deref())?.map_or(u64::MAX, |s| template.number(s));
            let within = versions.into_iter().filter(|v| (least..=most).contains(&v.number));
            found.extend(within.map(|version| (Arc::clone(&template), version)));
        } else {
            pick(context, &template, &names, &mut found)?;
        }
    }
    // Newest first.
    found.sort_by(|a, b| a.0.id.cmp(&b.0.id).then(b.1.number.cmp(&a.1.number)));
    found.dedup_by(|a, b| a.1.name == b.1.name);
    found.retain(|(template, version)| {
        filters.fit(&Tags::new(), |name| values(template, version, name))
    });
    let max = input.max_results.map(|max| max.clamp(1, PAGE_MAX));
    let max = max.and_then(|max| usize::try_from(max).ok()).unwrap_or(usize::MAX);
    let page = elbow_wire::paginate::<shapes::DescribeLaunchTemplateVersions, _>(
        found,
        |(_, version)| version.name.clone(),
        input.next_token.as_deref(),
        max,
    )?;
    let views = page.items.iter().map(|(template, version)| view(template, version));
    let output = DescribeLaunchTemplateVersionsOutput {
        launch_template_versions: Some(views.collect::<Result<_, _>>()?),
        next_token: page.next,
    };
    unless_dry(input.dry_run, output)
}

fn pick(
    look: &impl Look,
    template: &Arc<LaunchTemplate>,
    names: &[String],
    found: &mut Vec<Pair>,
) -> Result<(), ApiError> {
    for name in names {
        found.push((Arc::clone(template), version(look, template, Some(name))?));
    }
    Ok(())
}

fn values(template: &LaunchTemplate, version: &LaunchTemplateVersion, name: &str) -> Vec<String> {
    let data = &version.data;
    let other = |name: &str| {
        data.other
            .get(name)
            .and_then(|value| value.as_str())
            .map(str::to_owned)
            .into_iter()
            .collect()
    };
    match name {
        "create-time" => one(version.created_at.to_millis_text()),
        "ebs-optimized" => flag(data.ebs_optimized.unwrap_or_default()),
        "iam-instance-profile" => {
            let profile = data.iam_instance_profile.as_ref();
            some(profile.and_then(|profile| profile.arn.as_ref().or(profile.name.as_ref())))
        }
        "image-id" => some(data.image_id.as_ref()),
        "instance-type" => some(data.instance_type.as_ref()),
        "kernel-id" => other("KernelId"),
        "ram-disk-id" => other("RamDiskId"),
        _ => flag(version.number == template.default_version),
    }
}

pub(crate) fn delete_versions(
    context: &mut Writing<'_, '_>,
    input: DeleteLaunchTemplateVersionsInput,
) -> Result<DeleteLaunchTemplateVersionsOutput, ApiError> {
    let (id, name) = (input.launch_template_id.as_deref(), input.launch_template_name.as_deref());
    let mut template = (*find(context, id, name)?).clone();
    if input.versions.len() > DELETE_MAX {
        return Err(ApiError::invalid_parameter_value(format!(
            "At most {DELETE_MAX} versions can be deleted at once"
        )));
    }
    let (mut deleted, mut refused) = (Vec::new(), Vec::new());
    for text in &input.versions {
        let wanted: u64 = text.parse().map_err(|_| {
            errors::bad_value(text, "launchTemplateVersion", "Only numbers can be deleted.")
        })?;
        let name = LaunchTemplateVersion::name_of(&template.id, wanted);
        let problem = if wanted == template.default_version {
            let message = "Cannot delete the default version of a launch template.";
            Some(("unexpectedError", message))
        } else if context.remove::<LaunchTemplateVersion>(&name)? {
            None
        } else {
            Some(("launchTemplateVersionDoesNotExist", "The version does not exist."))
        };
        let (id, name) = (Some(template.id.clone()), Some(template.name.clone()));
        match problem {
            None => deleted.push(DeleteLaunchTemplateVersionsResponseSuccessItem {
                launch_template_id: id,
                launch_template_name: name,
                version_number: number(wanted),
            }),
            Some((code, message)) => refused.push(DeleteLaunchTemplateVersionsResponseErrorItem {
                launch_template_id: id,
                launch_template_name: name,
                version_number: number(wanted),
                response_error: Some(ResponseError {
                    code: Some(code.to_owned()),
                    message: Some(message.to_owned()),
                }),
            }),
        }
    }
    settle_latest(context, &mut template)?;
    let output = DeleteLaunchTemplateVersionsOutput {
        successfully_deleted_launch_template_versions: Some(deleted),
        unsuccessfully_deleted_launch_template_versions: Some(refused),
    };
    unless_dry(input.dry_run, output)
}

/// `$Latest` is a version that is there. A number that was deleted is never given again.
fn settle_latest(
    context: &mut Writing<'_, '_>,
    template: &mut LaunchTemplate,
) -> Result<(), ApiError> {
    let versions = template.versions(context.from(), context.scope).map_err(store_fault)?;
    template.latest_version =
        versions.iter().map(|version| version.number).max().unwrap_or(template.default_version);
    context.save(template)
}
