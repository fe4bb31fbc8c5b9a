//! Constraints of Iam, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::pattern::Pattern;
use crate::shape::{Check as C, ListCheck, NumberCheck, TextCheck};

/// Every pattern, for the test that compiles them.
#[cfg(test)]
pub(crate) static PATTERNS: &[&crate::pattern::Pattern] =
    &[&P0, &P1, &P2, &P3, &P4, &P5, &P6, &P7, &P8, &P9, &P10];

pub(crate) static P0: Pattern = Pattern::new("[\\w+=,.@-]+", "[0-9A-Za-z_+=,.@-]+");
pub(crate) static P1: Pattern = Pattern::new("[\\w]+", "[0-9A-Za-z_]+");
pub(crate) static P2: Pattern = Pattern::new("[\\u0020-\\u00FF]+", "[\\x{0020}-\\x{00FF}]+");
pub(crate) static P3: Pattern =
    Pattern::new("\\u002F[\\u0021-\\u007F]*", "\\x{002F}[\\x{0021}-\\x{007F}]*");
pub(crate) static P4: Pattern = Pattern::new(
    "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)",
    "(\\x{002F})|(\\x{002F}[\\x{0021}-\\x{007E}]+\\x{002F})",
);
pub(crate) static P5: Pattern = Pattern::new(
    "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
    "[\\x{0009}\\x{000A}\\x{000D}\\x{0020}-\\x{00FF}]+",
);
pub(crate) static P6: Pattern =
    Pattern::new("((/[A-Za-z0-9\\.,\\+@=_-]+)*)/", "((/[A-Za-z0-9\\.,\\+@=_-]+)*)/");
pub(crate) static P7: Pattern =
    Pattern::new("v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?", "v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?");
pub(crate) static P8: Pattern = Pattern::new(
    "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*",
    "[\\x{0009}\\x{000A}\\x{000D}\\x{0020}-\\x{007E}\\x{00A1}-\\x{00FF}]*",
);
pub(crate) static P9: Pattern =
    Pattern::new("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+", "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+");
pub(crate) static P10: Pattern =
    Pattern::new("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*", "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
pub(crate) static ARN_LIST_TYPE: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ARN_TYPE) };
pub(crate) static DELETION_TASK_ID_TYPE: TextCheck =
    TextCheck { min: 1, max: 1000, pattern: None, values: &[] };
pub(crate) static DELETION_TASK_STATUS_TYPE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::DeletionTaskStatusType::VALUES,
};
pub(crate) static ENTITY_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::EntityType::VALUES };
pub(crate) static PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE: TextCheck = TextCheck {
    min: 0,
    max: u32::MAX,
    pattern: None,
    values: super::PermissionsBoundaryAttachmentType::VALUES,
};
pub(crate) static POLICY_USAGE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::PolicyUsageType::VALUES };
pub(crate) static REASON_TYPE: TextCheck =
    TextCheck { min: 0, max: 1000, pattern: None, values: &[] };
pub(crate) static REGION_NAME_TYPE: TextCheck =
    TextCheck { min: 1, max: 100, pattern: None, values: &[] };
pub(crate) static ACCOUNT_ALIAS_LIST_TYPE: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&ACCOUNT_ALIAS_TYPE) };
pub(crate) static ACCOUNT_ALIAS_TYPE: TextCheck =
    TextCheck { min: 3, max: 63, pattern: None, values: &[] };
pub(crate) static ARN_TYPE: TextCheck =
    TextCheck { min: 20, max: 2048, pattern: None, values: &[] };
pub(crate) static CUSTOM_SUFFIX_TYPE: TextCheck =
    TextCheck { min: 1, max: 64, pattern: Some(&P0), values: &[] };
pub(crate) static EXISTING_USER_NAME_TYPE: TextCheck =
    TextCheck { min: 1, max: 128, pattern: Some(&P0), values: &[] };
pub(crate) static GROUP_NAME_TYPE: TextCheck =
    TextCheck { min: 1, max: 128, pattern: Some(&P0), values: &[] };
pub(crate) static ID_TYPE: TextCheck =
    TextCheck { min: 16, max: 128, pattern: Some(&P1), values: &[] };
pub(crate) static INSTANCE_PROFILE_NAME_TYPE: TextCheck =
    TextCheck { min: 1, max: 128, pattern: Some(&P0), values: &[] };
pub(crate) static MARKER_TYPE: TextCheck =
    TextCheck { min: 1, max: 320, pattern: Some(&P2), values: &[] };
pub(crate) static MAX_ITEMS_TYPE: NumberCheck = NumberCheck { min: Some(1), max: Some(1000) };
pub(crate) static PATH_PREFIX_TYPE: TextCheck =
    TextCheck { min: 1, max: 512, pattern: Some(&P3), values: &[] };
pub(crate) static PATH_TYPE: TextCheck =
    TextCheck { min: 1, max: 512, pattern: Some(&P4), values: &[] };
pub(crate) static POLICY_DESCRIPTION_TYPE: TextCheck =
    TextCheck { min: 0, max: 1000, pattern: None, values: &[] };
pub(crate) static POLICY_DOCUMENT_TYPE: TextCheck =
    TextCheck { min: 1, max: 131072, pattern: Some(&P5), values: &[] };
pub(crate) static POLICY_NAME_LIST_TYPE: ListCheck =
    ListCheck { min: 0, max: u32::MAX, item: None, each: C::Text(&POLICY_NAME_TYPE) };
pub(crate) static POLICY_NAME_TYPE: TextCheck =
    TextCheck { min: 1, max: 128, pattern: Some(&P0), values: &[] };
pub(crate) static POLICY_PATH_TYPE: TextCheck =
    TextCheck { min: 1, max: 512, pattern: Some(&P6), values: &[] };
pub(crate) static POLICY_SCOPE_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::PolicyScopeType::VALUES };
pub(crate) static POLICY_VERSION_ID_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: Some(&P7), values: &[] };
pub(crate) static ROLE_DESCRIPTION_TYPE: TextCheck =
    TextCheck { min: 0, max: 1000, pattern: Some(&P8), values: &[] };
pub(crate) static ROLE_MAX_SESSION_DURATION_TYPE: NumberCheck =
    NumberCheck { min: Some(3600), max: Some(43200) };
pub(crate) static ROLE_NAME_TYPE: TextCheck =
    TextCheck { min: 1, max: 64, pattern: Some(&P0), values: &[] };
pub(crate) static TAG_KEY_LIST_TYPE: ListCheck =
    ListCheck { min: 0, max: 50, item: None, each: C::Text(&TAG_KEY_TYPE) };
pub(crate) static TAG_KEY_TYPE: TextCheck =
    TextCheck { min: 1, max: 128, pattern: Some(&P9), values: &[] };
pub(crate) static TAG_LIST_TYPE: ListCheck =
    ListCheck { min: 0, max: 50, item: None, each: C::Any };
pub(crate) static TAG_VALUE_TYPE: TextCheck =
    TextCheck { min: 0, max: 256, pattern: Some(&P10), values: &[] };
pub(crate) static USER_NAME_TYPE: TextCheck =
    TextCheck { min: 1, max: 64, pattern: Some(&P0), values: &[] };
