//! Operations of Ssm, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::OperationInfo;
use crate::shape::operation;

operation! { Ssm GetParameter(super::GetParameterInput) -> super::GetParameterOutput }
operation! { Ssm GetParameters(super::GetParametersInput) -> super::GetParametersOutput }
operation! { Ssm GetParametersByPath(super::GetParametersByPathInput) -> super::GetParametersByPathOutput }

/// Every operation with typed shapes, sorted by name.
pub(crate) static OPERATIONS: &[OperationInfo] = &[
    OperationInfo::of::<GetParameter>(true),
    OperationInfo::of::<GetParameters>(true),
    OperationInfo::of::<GetParametersByPath>(true),
];
