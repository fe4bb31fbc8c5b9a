//! Enumerations of Ssm, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::shape::values;

values! { ParameterType {
    STRING = "String",
    STRING_LIST = "StringList",
    SECURE_STRING = "SecureString",
}}
