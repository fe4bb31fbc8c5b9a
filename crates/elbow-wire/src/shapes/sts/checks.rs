//! Constraints of Sts, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::pattern::Pattern;
use crate::shape::{Check as C, ListCheck, NumberCheck, TextCheck};

/// Every pattern, for the test that compiles them.
#[cfg(test)]
pub(crate) static PATTERNS: &[&crate::pattern::Pattern] =
    &[&P0, &P1, &P2, &P3, &P4, &P5, &P6, &P7, &P8, &P9];

pub(crate) static P0: Pattern = Pattern::new("[\\w]*", "[0-9A-Za-z_]*");
pub(crate) static P1: Pattern = Pattern::new(
    "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+",
    "[\\x{0009}\\x{000A}\\x{000D}\\x{0020}-\\x{007E}\\x{0085}\\x{00A0}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]+",
);
pub(crate) static P2: Pattern = Pattern::new("[\\w+=,.@:-]*", "[0-9A-Za-z_+=,.@:-]*");
pub(crate) static P3: Pattern = Pattern::new("[\\w+=,.@:\\/-]*", "[0-9A-Za-z_+=,.@:\\/-]*");
pub(crate) static P4: Pattern = Pattern::new("[\\w+=,.@-]*", "[0-9A-Za-z_+=,.@-]*");
pub(crate) static P5: Pattern = Pattern::new("[\\w+=/:,.@-]*", "[0-9A-Za-z_+=/:,.@-]*");
pub(crate) static P6: Pattern = Pattern::new(
    "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
    "[\\x{0009}\\x{000A}\\x{000D}\\x{0020}-\\x{00FF}]+",
);
pub(crate) static P7: Pattern =
    Pattern::new("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+", "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+");
pub(crate) static P8: Pattern =
    Pattern::new("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*", "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
pub(crate) static P9: Pattern = Pattern::new("[\\d]*", "[0-9]*");
pub(crate) static PROVIDED_CONTEXTS_LIST_TYPE: ListCheck =
    ListCheck { min: 1, max: 5, item: None, each: C::Any };
pub(crate) static ACCESS_KEY_ID_TYPE: TextCheck =
    TextCheck { min: 16, max: 128, pattern: Some(&P0), values: &[] };
pub(crate) static ARN_TYPE: TextCheck =
    TextCheck { min: 20, max: 2048, pattern: Some(&P1), values: &[] };
pub(crate) static ASSUMED_ROLE_ID_TYPE: TextCheck =
    TextCheck { min: 2, max: 193, pattern: Some(&P2), values: &[] };
pub(crate) static CLIENT_TOKEN_TYPE: TextCheck =
    TextCheck { min: 4, max: 20000, pattern: None, values: &[] };
pub(crate) static CONTEXT_ASSERTION_TYPE: TextCheck =
    TextCheck { min: 4, max: 2048, pattern: None, values: &[] };
pub(crate) static DURATION_SECONDS_TYPE: NumberCheck =
    NumberCheck { min: Some(900), max: Some(129600) };
pub(crate) static EXTERNAL_ID_TYPE: TextCheck =
    TextCheck { min: 2, max: 1224, pattern: Some(&P3), values: &[] };
pub(crate) static MINIMUM_SESSION_TOKEN_SIZE_TYPE: NumberCheck =
    NumberCheck { min: Some(0), max: Some(4096) };
pub(crate) static NON_NEGATIVE_INTEGER_TYPE: NumberCheck = NumberCheck { min: Some(0), max: None };
pub(crate) static ROLE_DURATION_SECONDS_TYPE: NumberCheck =
    NumberCheck { min: Some(900), max: Some(43200) };
pub(crate) static ROLE_SESSION_NAME_TYPE: TextCheck =
    TextCheck { min: 2, max: 64, pattern: Some(&P4), values: &[] };
pub(crate) static SERIAL_NUMBER_TYPE: TextCheck =
    TextCheck { min: 9, max: 256, pattern: Some(&P5), values: &[] };
pub(crate) static SESSION_POLICY_DOCUMENT_TYPE: TextCheck =
    TextCheck { min: 1, max: 2048, pattern: Some(&P6), values: &[] };
pub(crate) static SESSION_TOKEN_SIZE_TYPE: NumberCheck = NumberCheck { min: Some(0), max: None };
pub(crate) static SESSION_TOKEN_UTILIZATION_TYPE: NumberCheck =
    NumberCheck { min: Some(0), max: None };
pub(crate) static SOURCE_IDENTITY_TYPE: TextCheck =
    TextCheck { min: 2, max: 64, pattern: Some(&P4), values: &[] };
pub(crate) static TAG_KEY_LIST_TYPE: ListCheck =
    ListCheck { min: 0, max: 50, item: None, each: C::Text(&TAG_KEY_TYPE) };
pub(crate) static TAG_KEY_TYPE: TextCheck =
    TextCheck { min: 1, max: 128, pattern: Some(&P7), values: &[] };
pub(crate) static TAG_LIST_TYPE: ListCheck =
    ListCheck { min: 0, max: 50, item: None, each: C::Any };
pub(crate) static TAG_VALUE_TYPE: TextCheck =
    TextCheck { min: 0, max: 256, pattern: Some(&P8), values: &[] };
pub(crate) static TOKEN_CODE_TYPE: TextCheck =
    TextCheck { min: 6, max: 6, pattern: Some(&P9), values: &[] };
pub(crate) static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: TextCheck =
    TextCheck { min: 1, max: u32::MAX, pattern: Some(&P6), values: &[] };
pub(crate) static URL_TYPE: TextCheck = TextCheck { min: 4, max: 2048, pattern: None, values: &[] };
pub(crate) static WEB_IDENTITY_SUBJECT_TYPE: TextCheck =
    TextCheck { min: 6, max: 255, pattern: None, values: &[] };
