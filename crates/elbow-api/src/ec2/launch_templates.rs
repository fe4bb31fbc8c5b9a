//! Launch templates (ec2 reference, section 7).

use std::sync::Arc;

use elbow_state::ec2::{
    LaunchData, LaunchTemplate, LaunchTemplateVersion, VersionSelector, launch_template,
};
use elbow_wire::ApiError;
use elbow_wire::shape::Shape;
use elbow_wire::shapes::ec2 as shapes;
use elbow_wire::shapes::ec2::{
    CreateLaunchTemplateInput, CreateLaunchTemplateOutput, DeleteLaunchTemplateInput,
    DeleteLaunchTemplateOutput, DescribeLaunchTemplatesInput, DescribeLaunchTemplatesOutput,
    ModifyLaunchTemplateInput, ModifyLaunchTemplateOutput,
};

use super::access::{Ec2Look, unless_dry};
use super::errors::{self, Id};
use super::filter::{Filters, one};
use super::idempotency::Token;
use super::{convert, tag};
use crate::context::{Look, Reading, Writing, store_fault};

/// Characters of a template's name.
const NAME_CHARS: std::ops::RangeInclusive<usize> = 3..=128;

const FILTERS: &[&str] = &["launch-template-name", "launch-template-id", "create-time"];

pub(crate) fn create_launch_template(
    context: &mut Writing<'_, '_>,
    input: CreateLaunchTemplateInput,
) -> Result<CreateLaunchTemplateOutput, ApiError> {
    let token = Token::new(&shapes::CreateLaunchTemplate, input.client_token.as_deref(), &input);
    if let Some(made) = token.used(context)? {
        let template = find(context, made.first().map(String::as_str), None)?;
        let launch_template = Some(view(&template));
        return Ok(CreateLaunchTemplateOutput { launch_template, warning: None });
    }
    let name = input.launch_template_name.clone();
    check_name(&name)?;
    if by_name(context, &name)?.is_some() {
        let message = "Launch template name already in use.";
        return Err(ApiError::new("InvalidLaunchTemplateName.AlreadyExistsException", message));
    }
    let data = data(&input.launch_template_data)?;
    let tags = tag::specified(input.tag_specifications.as_ref(), "launch-template")?;
    let template = LaunchTemplate {
        id: context.new_id("lt"),
        name,
        created_at: context.now,
        created_by: creator(context),
        default_version: 1,
        latest_version: 1,
        last_number: 1,
        tags,
    };
    context.save(&template)?;
    let version = new_version(context, &template, data, input.version_description);
    context.save(&version)?;
    token.used_for(context, vec![template.id.clone()])?;
    let launch_template = Some(view(&template));
    unless_dry(input.dry_run, CreateLaunchTemplateOutput { launch_template, warning: None })
}

/// 3 to 128 of some characters (ec2 reference, section 7).
fn check_name(name: &str) -> Result<(), ApiError> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "()./_-".contains(c);
    if NAME_CHARS.contains(&name.chars().count()) && name.chars().all(allowed) {
        return Ok(());
    }
    let message =
        "A launch template name must have 3 to 128 characters of a-z, A-Z, 0-9 and ()./_-";
    Err(ApiError::new("InvalidLaunchTemplateName.MalformedException", message))
}

/// A template's data as it is stored. Empty user data is none (ec2 reference, section 17).
pub(crate) fn data(shape: &dyn Shape) -> Result<LaunchData, ApiError> {
    let mut data: LaunchData = convert::stored(shape)?;
    data.user_data = data.user_data.filter(|text| !text.is_empty());
    for tag in data.tag_specifications.iter().flatten().flat_map(|s| s.tags.iter().flatten()) {
        let value = tag.value.as_deref().unwrap_or_default();
        tag::check(tag.key.as_deref().unwrap_or_default(), value)?;
    }
    Ok(data)
}

/// The newest version of `template`, as a record.
pub(crate) fn new_version(
    context: &Writing<'_, '_>,
    template: &LaunchTemplate,
    data: LaunchData,
    description: Option<String>,
) -> LaunchTemplateVersion {
    LaunchTemplateVersion {
        name: LaunchTemplateVersion::name_of(&template.id, template.latest_version),
        template_id: template.id.clone(),
        number: template.latest_version,
        description,
        created_at: context.now,
        created_by: creator(context),
        data,
    }
}

fn creator(look: &impl Look) -> String {
    look.scope().iam_arn("root")
}

fn by_name(look: &impl Look, name: &str) -> Result<Option<Arc<LaunchTemplate>>, ApiError> {
    launch_template(look.from(), look.scope(), None, Some(name)).map_err(store_fault)
}

/// The template that a request names by its id or its name.
pub(crate) fn find(
    look: &impl Look,
    id: Option<&str>,
    name: Option<&str>,
) -> Result<Arc<LaunchTemplate>, ApiError> {
    let id = id.filter(|text| !text.is_empty());
    let name = name.filter(|text| !text.is_empty());
    match (id, name) {
        (Some(_), Some(_)) => Err(ApiError::invalid_parameter_combination(
            "Either a launch template ID or a launch template name may be given, not both.",
        )),
        (Some(id), None) => look.get::<LaunchTemplate>(Id::Template, id),
        (None, Some(name)) => by_name(look, name)?.ok_or_else(no_such_name),
        (None, None) => Err(ApiError::missing_parameter("launchTemplateId")),
    }
}

fn no_such_name() -> ApiError {
    let message = "At least one of the launch templates specified in the request does not exist.";
    ApiError::new("InvalidLaunchTemplateName.NotFoundException", message)
}

/// What a version's text means.
pub(crate) fn selector(text: Option<&str>) -> Result<VersionSelector, ApiError> {
    VersionSelector::parse(text).ok_or_else(|| {
        let given = text.unwrap_or_default();
        let why = "Launch template versions can only be a number, $Latest or $Default.";
        errors::bad_value(given, "launchTemplateVersion", why)
    })
}

/// The version of `template` that a text names.
pub(crate) fn version(
    look: &impl Look,
    template: &LaunchTemplate,
    text: Option<&str>,
) -> Result<Arc<LaunchTemplateVersion>, ApiError> {
    let selector = selector(text)?;
    let found = template.version(look.from(), look.scope(), selector).map_err(store_fault)?;
    found.ok_or_else(|| {
        let (number, id) = (template.number(selector), &template.id);
        let message = format!(
            "Could not find the specified version {number} for the launch template with ID {id}."
        );
        ApiError::new("InvalidLaunchTemplateId.VersionNotFound", message)
    })
}

pub(crate) fn number(value: u64) -> Option<i64> {
    Some(i64::try_from(value).unwrap_or(i64::MAX))
}

fn view(template: &LaunchTemplate) -> shapes::LaunchTemplate {
    shapes::LaunchTemplate {
        launch_template_id: Some(template.id.clone()),
        launch_template_name: Some(template.name.clone()),
        create_time: Some(template.created_at),
        created_by: Some(template.created_by.clone()),
        default_version_number: number(template.default_version),
        latest_version_number: number(template.latest_version),
        tags: tag::shown(&template.tags),
        ..shapes::LaunchTemplate::default()
    }
}

pub(crate) fn describe_launch_templates(
    context: &Reading<'_>,
    input: DescribeLaunchTemplatesInput,
) -> Result<DescribeLaunchTemplatesOutput, ApiError> {
    let filters = Filters::new(input.filters, FILTERS)?;
    let ids = input.launch_template_ids.as_deref();
    let names = input.launch_template_names.unwrap_or_default();
    let templates = context.chosen::<LaunchTemplate>(Id::Template, ids)?;
    for name in &names {
        if !templates.iter().any(|template| &template.name == name) {
            return Err(no_such_name());
        }
    }
    let fitting = templates.into_iter().filter(|template| {
        (names.is_empty() || names.contains(&template.name))
            && filters.fit(&template.tags, |name| match name {
                "create-time" => one(template.created_at.to_millis_text()),
                "launch-template-id" => one(&template.id),
                _ => one(&template.name),
            })
    });
    // Unlike others, this call takes a number of items from 1 on, which the model checks.
    let max = input.max_results.and_then(|max| usize::try_from(max).ok()).unwrap_or(usize::MAX);
    let page = elbow_wire::paginate::<shapes::DescribeLaunchTemplates, _>(
        fitting,
        |template| template.id.clone(),
        input.next_token.as_deref(),
        max,
    )?;
    let launch_templates = Some(page.items.iter().map(|template| view(template)).collect());
    let output = DescribeLaunchTemplatesOutput { launch_templates, next_token: page.next };
    unless_dry(input.dry_run, output)
}

pub(crate) fn modify_launch_template(
    context: &mut Writing<'_, '_>,
    input: ModifyLaunchTemplateInput,
) -> Result<ModifyLaunchTemplateOutput, ApiError> {
    let (id, name) = (input.launch_template_id.as_deref(), input.launch_template_name.as_deref());
    let template = find(context, id, name)?;
    let wanted = input.default_version.as_deref();
    if wanted.is_none_or(str::is_empty) {
        return Err(ApiError::missing_parameter("DefaultVersion"));
    }
    let default_version = version(context, &template, wanted)?.number;
    let template = LaunchTemplate { default_version, ..(*template).clone() };
    context.save(&template)?;
    let launch_template = Some(view(&template));
    unless_dry(input.dry_run, ModifyLaunchTemplateOutput { launch_template })
}

pub(crate) fn delete_launch_template(
    context: &mut Writing<'_, '_>,
    input: DeleteLaunchTemplateInput,
) -> Result<DeleteLaunchTemplateOutput, ApiError> {
    let (id, name) = (input.launch_template_id.as_deref(), input.launch_template_name.as_deref());
    let template = find(context, id, name)?;
    let versions = template.versions(context.from(), context.scope).map_err(store_fault)?;
    for version in versions {
        context.remove::<LaunchTemplateVersion>(&version.name)?;
    }
    context.remove::<LaunchTemplate>(&template.id)?;
    let launch_template = Some(view(&template));
    unless_dry(input.dry_run, DeleteLaunchTemplateOutput { launch_template })
}
