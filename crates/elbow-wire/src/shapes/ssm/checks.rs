//! Constraints of Ssm, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::pattern::Pattern;
use crate::shape::{Check as C, ListCheck, NumberCheck, TextCheck};

/// Every pattern, for the test that compiles them.
#[cfg(test)]
pub(crate) static PATTERNS: &[&crate::pattern::Pattern] = &[&P0];

pub(crate) static P0: Pattern = Pattern::new(
    "^(tag:.+|Name|Type|KeyId|Path|Label|Tier|DataType)$",
    "^(tag:.+|Name|Type|KeyId|Path|Label|Tier|DataType)$",
);
pub(crate) static GET_PARAMETERS_BY_PATH_MAX_RESULTS: NumberCheck =
    NumberCheck { min: Some(1), max: Some(10) };
pub(crate) static PS_PARAMETER_NAME: TextCheck =
    TextCheck { min: 1, max: 2048, pattern: None, values: &[] };
pub(crate) static PS_PARAMETER_SELECTOR: TextCheck =
    TextCheck { min: 0, max: 128, pattern: None, values: &[] };
pub(crate) static PARAMETER_DATA_TYPE: TextCheck =
    TextCheck { min: 0, max: 128, pattern: None, values: &[] };
pub(crate) static PARAMETER_NAME_LIST: ListCheck =
    ListCheck { min: 1, max: 10, item: None, each: C::Text(&PS_PARAMETER_NAME) };
pub(crate) static PARAMETER_STRING_FILTER_KEY: TextCheck =
    TextCheck { min: 1, max: 132, pattern: Some(&P0), values: &[] };
pub(crate) static PARAMETER_STRING_FILTER_VALUE: TextCheck =
    TextCheck { min: 1, max: 1024, pattern: None, values: &[] };
pub(crate) static PARAMETER_STRING_FILTER_VALUE_LIST: ListCheck =
    ListCheck { min: 1, max: 50, item: None, each: C::Text(&PARAMETER_STRING_FILTER_VALUE) };
pub(crate) static PARAMETER_STRING_QUERY_OPTION: TextCheck =
    TextCheck { min: 1, max: 10, pattern: None, values: &[] };
pub(crate) static PARAMETER_TYPE: TextCheck =
    TextCheck { min: 0, max: u32::MAX, pattern: None, values: super::ParameterType::VALUES };
