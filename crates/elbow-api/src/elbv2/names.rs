//! Names of load balancers and target groups (elb reference, section 2).

use elbow_wire::ApiError;

use super::fault::validation;

/// Characters of a name.
const NAME_MAX: usize = 32;

/// Checks a load balancer's name.
pub(super) fn load_balancer(name: &str) -> Result<(), ApiError> {
    check("Load balancer", name)?;
    if name.starts_with("internal-") {
        let message = format!("Load balancer name '{name}' cannot begin with 'internal-'");
        return Err(validation(message));
    }
    Ok(())
}

/// Checks a target group's name.
pub(super) fn target_group(name: &str) -> Result<(), ApiError> {
    check("Target group", name)
}

fn check(kind: &str, name: &str) -> Result<(), ApiError> {
    let length = name.chars().count();
    let fault = if length == 0 {
        format!("{kind} name must be specified")
    } else if length > NAME_MAX {
        format!("{kind} name '{name}' cannot be longer than '{NAME_MAX}' characters")
    } else if !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        format!(
            "{kind} name '{name}' can only contain characters that are alphanumeric \
             characters or hyphens(-)"
        )
    } else if name.starts_with('-') || name.ends_with('-') {
        format!("{kind} name '{name}' cannot begin or end with '-'")
    } else {
        return Ok(());
    };
    Err(validation(fault))
}
