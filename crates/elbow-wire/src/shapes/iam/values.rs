//! Enumerations of Iam, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::shape::values;

values! { DeletionTaskStatusType {
    SUCCEEDED = "SUCCEEDED",
    IN_PROGRESS = "IN_PROGRESS",
    FAILED = "FAILED",
    NOT_STARTED = "NOT_STARTED",
}}

values! { EntityType {
    USER = "User",
    ROLE = "Role",
    GROUP = "Group",
    LOCAL_MANAGED_POLICY = "LocalManagedPolicy",
    AWS_MANAGED_POLICY = "AWSManagedPolicy",
}}

values! { PermissionsBoundaryAttachmentType {
    PERMISSIONS_BOUNDARY_POLICY = "PermissionsBoundaryPolicy",
}}

values! { PolicyUsageType {
    PERMISSIONS_POLICY = "PermissionsPolicy",
    PERMISSIONS_BOUNDARY = "PermissionsBoundary",
}}

values! { PolicyScopeType {
    ALL = "All",
    AWS = "AWS",
    LOCAL = "Local",
}}
