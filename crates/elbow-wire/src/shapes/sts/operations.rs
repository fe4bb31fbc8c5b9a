//! Operations of Sts, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::OperationInfo;
use crate::shape::operation;

operation! { Sts AssumeRole(super::AssumeRoleInput) -> super::AssumeRoleOutput }
operation! { Sts AssumeRoleWithWebIdentity(super::AssumeRoleWithWebIdentityInput) -> super::AssumeRoleWithWebIdentityOutput }
operation! { Sts GetCallerIdentity(super::GetCallerIdentityInput) -> super::GetCallerIdentityOutput }
operation! { Sts GetSessionToken(super::GetSessionTokenInput) -> super::GetSessionTokenOutput }

/// Every operation with typed shapes, sorted by name.
pub(crate) static OPERATIONS: &[OperationInfo] = &[
    OperationInfo::of::<AssumeRole>(true),
    OperationInfo::of::<AssumeRoleWithWebIdentity>(true),
    OperationInfo::of::<GetCallerIdentity>(true),
    OperationInfo::of::<GetSessionToken>(true),
];
