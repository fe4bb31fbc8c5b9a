//! Systems Manager's parameters: the public ones that scripts and configurations look up image ids
//! by (ec2 reference, section 6). Nobody can store one here.

#[cfg(test)]
mod tests;

use std::time::Duration;

use elbow_base::Timestamp;
use elbow_state::ec2::{PublicParameter, public_parameters};
use elbow_wire::shapes::ssm as shapes;
use elbow_wire::shapes::ssm::{
    GetParameterInput, GetParameterOutput, GetParametersByPathInput, GetParametersByPathOutput,
    GetParametersInput, GetParametersOutput, Parameter, errors,
};
use elbow_wire::{ApiError, paginate};

use crate::context::Reading;
use crate::handler::{Table, reads};

/// Every operation, sorted by name.
pub(crate) static TABLE: Table = &[
    reads!(shapes::GetParameter, get_parameter),
    reads!(shapes::GetParameters, get_parameters),
    reads!(shapes::GetParametersByPath, get_parameters_by_path),
];

/// Parameters of a page unless the request says otherwise.
const PAGE: usize = 10;

/// When the public parameters were changed last: with the images they name.
const CHANGED: Duration = Duration::from_secs(1_732_233_600);

pub(crate) fn get_parameter(
    context: &Reading<'_>,
    input: GetParameterInput,
) -> Result<GetParameterOutput, ApiError> {
    let parameter = find(context, &input.name).ok_or_else(|| {
        let message = format!(
            "The parameter {} does not exist: elbow has only the public parameters of images",
            input.name
        );
        ApiError::modeled(&errors::PARAMETER_NOT_FOUND, message)
    })?;
    Ok(GetParameterOutput { parameter: Some(parameter) })
}

pub(crate) fn get_parameters(
    context: &Reading<'_>,
    input: GetParametersInput,
) -> Result<GetParametersOutput, ApiError> {
    let (mut found, mut invalid) = (Vec::new(), Vec::new());
    for name in input.names {
        match find(context, &name) {
            Some(parameter) => found.push(parameter),
            None => invalid.push(name),
        }
    }
    Ok(GetParametersOutput { parameters: Some(found), invalid_parameters: Some(invalid) })
}

pub(crate) fn get_parameters_by_path(
    context: &Reading<'_>,
    input: GetParametersByPathInput,
) -> Result<GetParametersByPathOutput, ApiError> {
    if !input.path.starts_with('/') {
        let message = format!("The parameter path {} must begin with a slash", input.path);
        return Err(ApiError::modeled(&errors::VALIDATION_EXCEPTION, message));
    }
    let base = format!("{}/", input.path.trim_end_matches('/'));
    let deep = input.recursive == Some(true);
    let below = public_parameters(context.scope.region()).into_iter().filter(|parameter| {
        let rest = parameter.name.strip_prefix(&base);
        rest.is_some_and(|rest| deep || !rest.contains('/'))
    });
    let max = input.max_results.and_then(|max| usize::try_from(max).ok()).unwrap_or(PAGE);
    let token = input.next_token.as_deref();
    let page = paginate::<shapes::GetParametersByPath, _>(below, |p| p.name.clone(), token, max)?;
    let parameters = Some(page.items.into_iter().map(|p| view(context, p)).collect());
    Ok(GetParametersByPathOutput { parameters, next_token: page.next })
}

/// The parameter that a request names by its name or its ARN.
fn find(context: &Reading<'_>, name: &str) -> Option<Parameter> {
    let name = elbow_state::Arn::parse(name)
        .and_then(|arn| arn.resource.strip_prefix("parameter"))
        .unwrap_or(name);
    let all = public_parameters(context.scope.region());
    all.into_iter().find(|parameter| parameter.name == name).map(|p| view(context, p))
}

fn view(context: &Reading<'_>, parameter: PublicParameter) -> Parameter {
    let (partition, region) = (context.scope.partition(), context.scope.region());
    let data_type = if parameter.is_image { "aws:ec2:image" } else { "text" };
    Parameter {
        arn: Some(format!("arn:{partition}:ssm:{region}::parameter{}", parameter.name)),
        r#type: Some("String".to_owned()),
        value: Some(parameter.value),
        version: Some(1),
        last_modified_date: Some(Timestamp::from_unix(CHANGED)),
        data_type: Some(data_type.to_owned()),
        name: Some(parameter.name),
        ..Parameter::default()
    }
}
