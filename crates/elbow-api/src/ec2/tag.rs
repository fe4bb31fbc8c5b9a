//! Tags in requests and replies (ec2 reference, section 12).

use elbow_state::Tags;
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2::{Tag, TagSpecification};

/// Tags of one resource that users set.
pub(crate) const TAGS_MAX: usize = 50;
/// Characters of a key.
const KEY_CHARS_MAX: usize = 128;
/// Characters of a value.
const VALUE_CHARS_MAX: usize = 256;
/// What keys of AWS's own tags begin with.
const RESERVED: &str = "aws:";

/// Tags as a reply has them.
pub(crate) fn shown(tags: &Tags) -> Option<Vec<Tag>> {
    let shown = |(key, value): (&String, &String)| Tag {
        key: Some(key.clone()),
        value: Some(value.clone()),
    };
    Some(tags.iter().map(shown).collect())
}

/// The tags of a TagSpecification parameter of a call that makes one type of resource.
pub(crate) fn specified(
    specifications: Option<&Vec<TagSpecification>>,
    resource_type: &str,
) -> Result<Tags, ApiError> {
    let mut tags = Tags::new();
    for specification in specifications.into_iter().flatten() {
        let kind = specification.resource_type.as_deref().unwrap_or_default();
        if kind != resource_type {
            let message = if kind.is_empty() {
                "Tag specification resource type must have a value".to_owned()
            } else {
                format!("'{kind}' is not a valid taggable resource type for this operation.")
            };
            return Err(ApiError::invalid_parameter_value(message));
        }
        add(&mut tags, specification.tags.as_deref().unwrap_or_default())?;
    }
    Ok(tags)
}

/// Puts `new` over `tags`.
pub(crate) fn add(tags: &mut Tags, new: &[Tag]) -> Result<(), ApiError> {
    for tag in new {
        let key = tag.key.clone().unwrap_or_default();
        let value = tag.value.clone().unwrap_or_default();
        check(&key, &value)?;
        tags.insert(key, value);
    }
    count(tags)
}

/// Refuses a tag that no user may set.
pub(crate) fn check(key: &str, value: &str) -> Result<(), ApiError> {
    let wrong = |message: String| Err(ApiError::invalid_parameter_value(message));
    if key.is_empty() {
        return Err(ApiError::missing_parameter("key"));
    }
    if key.to_ascii_lowercase().starts_with(RESERVED) {
        return wrong("Tag keys starting with 'aws:' are reserved for internal use".to_owned());
    }
    if key.chars().count() > KEY_CHARS_MAX {
        return wrong(format!("Tag key exceeds the maximum length of {KEY_CHARS_MAX} characters"));
    }
    if value.chars().count() > VALUE_CHARS_MAX {
        return wrong(format!(
            "Tag value exceeds the maximum length of {VALUE_CHARS_MAX} characters"
        ));
    }
    Ok(())
}

/// Refuses too many tags; AWS's own do not count.
pub(crate) fn count(tags: &Tags) -> Result<(), ApiError> {
    if tags.keys().filter(|key| !is_reserved(key)).count() > TAGS_MAX {
        let message = format!("You can have at most {TAGS_MAX} tags on a resource.");
        return Err(ApiError::new("TagLimitExceeded", message));
    }
    Ok(())
}

/// Whether AWS itself set the tag.
pub(crate) fn is_reserved(key: &str) -> bool {
    key.starts_with(RESERVED)
}
