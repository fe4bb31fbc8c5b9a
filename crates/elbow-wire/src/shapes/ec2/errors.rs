//! Modelled errors of Ec2, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::ErrorInfo;

pub(crate) static ERRORS: &[&ErrorInfo] = &[];
