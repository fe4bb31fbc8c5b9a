//! Structures of Ssm, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use elbow_base::Timestamp;

use super::checks as c;
use crate::shape::{Check as C, OPT, REQ, m, shape};

shape! { GetParameterInput {
    0 name: String = m("Name", REQ, C::Text(&c::PS_PARAMETER_NAME)),
    1 with_decryption: Option<bool> = m("WithDecryption", OPT, C::Any),
}}

shape! { GetParameterOutput {
    0 parameter: Option<Parameter> = m("Parameter", OPT, C::Any),
}}

shape! { GetParametersByPathInput {
    0 path: String = m("Path", REQ, C::Text(&c::PS_PARAMETER_NAME)),
    1 recursive: Option<bool> = m("Recursive", OPT, C::Any),
    2 parameter_filters: Option<Vec<ParameterStringFilter>> = m("ParameterFilters", OPT, C::Any),
    3 with_decryption: Option<bool> = m("WithDecryption", OPT, C::Any),
    4 max_results: Option<i32> = m("MaxResults", OPT, C::Number(&c::GET_PARAMETERS_BY_PATH_MAX_RESULTS)),
    5 next_token: Option<String> = m("NextToken", OPT, C::Any),
}}

shape! { GetParametersByPathOutput {
    0 parameters: Option<Vec<Parameter>> = m("Parameters", OPT, C::Any),
    1 next_token: Option<String> = m("NextToken", OPT, C::Any),
}}

shape! { GetParametersInput {
    0 names: Vec<String> = m("Names", REQ, C::List(&c::PARAMETER_NAME_LIST)),
    1 with_decryption: Option<bool> = m("WithDecryption", OPT, C::Any),
}}

shape! { GetParametersOutput {
    0 parameters: Option<Vec<Parameter>> = m("Parameters", OPT, C::Any),
    1 invalid_parameters: Option<Vec<String>> = m("InvalidParameters", OPT, C::List(&c::PARAMETER_NAME_LIST)),
}}

shape! { Parameter {
    0 name: Option<String> = m("Name", OPT, C::Text(&c::PS_PARAMETER_NAME)),
    1 r#type: Option<String> = m("Type", OPT, C::Text(&c::PARAMETER_TYPE)),
    2 value: Option<String> = m("Value", OPT, C::Any),
    3 version: Option<i64> = m("Version", OPT, C::Any),
    4 selector: Option<String> = m("Selector", OPT, C::Text(&c::PS_PARAMETER_SELECTOR)),
    5 source_result: Option<String> = m("SourceResult", OPT, C::Any),
    6 last_modified_date: Option<Timestamp> = m("LastModifiedDate", OPT, C::Any),
    7 arn: Option<String> = m("ARN", OPT, C::Any),
    8 data_type: Option<String> = m("DataType", OPT, C::Text(&c::PARAMETER_DATA_TYPE)),
}}

shape! { ParameterStringFilter {
    0 key: String = m("Key", REQ, C::Text(&c::PARAMETER_STRING_FILTER_KEY)),
    1 option: Option<String> = m("Option", OPT, C::Text(&c::PARAMETER_STRING_QUERY_OPTION)),
    2 values: Option<Vec<String>> = m("Values", OPT, C::List(&c::PARAMETER_STRING_FILTER_VALUE_LIST)),
}}
