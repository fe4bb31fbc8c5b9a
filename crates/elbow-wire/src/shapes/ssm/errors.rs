//! Modelled errors of Ssm, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::ErrorInfo;

pub static ACCESS_DENIED_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "AccessDeniedException", code: "AccessDeniedException", status: 400 };
pub static ALREADY_EXISTS_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "AlreadyExistsException", code: "AlreadyExistsException", status: 400 };
pub static ASSOCIATED_INSTANCES: ErrorInfo =
    ErrorInfo { shape: "AssociatedInstances", code: "AssociatedInstances", status: 400 };
pub static ASSOCIATION_ALREADY_EXISTS: ErrorInfo =
    ErrorInfo { shape: "AssociationAlreadyExists", code: "AssociationAlreadyExists", status: 400 };
pub static ASSOCIATION_DOES_NOT_EXIST: ErrorInfo =
    ErrorInfo { shape: "AssociationDoesNotExist", code: "AssociationDoesNotExist", status: 400 };
pub static ASSOCIATION_EXECUTION_DOES_NOT_EXIST: ErrorInfo = ErrorInfo {
    shape: "AssociationExecutionDoesNotExist",
    code: "AssociationExecutionDoesNotExist",
    status: 400,
};
pub static ASSOCIATION_LIMIT_EXCEEDED: ErrorInfo =
    ErrorInfo { shape: "AssociationLimitExceeded", code: "AssociationLimitExceeded", status: 400 };
pub static ASSOCIATION_VERSION_LIMIT_EXCEEDED: ErrorInfo = ErrorInfo {
    shape: "AssociationVersionLimitExceeded",
    code: "AssociationVersionLimitExceeded",
    status: 400,
};
pub static AUTOMATION_DEFINITION_NOT_APPROVED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "AutomationDefinitionNotApprovedException",
    code: "AutomationDefinitionNotApprovedException",
    status: 400,
};
pub static AUTOMATION_DEFINITION_NOT_FOUND_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "AutomationDefinitionNotFoundException",
    code: "AutomationDefinitionNotFoundException",
    status: 400,
};
pub static AUTOMATION_DEFINITION_VERSION_NOT_FOUND_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "AutomationDefinitionVersionNotFoundException",
    code: "AutomationDefinitionVersionNotFoundException",
    status: 400,
};
pub static AUTOMATION_EXECUTION_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "AutomationExecutionLimitExceededException",
    code: "AutomationExecutionLimitExceededException",
    status: 400,
};
pub static AUTOMATION_EXECUTION_NOT_FOUND_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "AutomationExecutionNotFoundException",
    code: "AutomationExecutionNotFoundException",
    status: 400,
};
pub static AUTOMATION_STEP_NOT_FOUND_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "AutomationStepNotFoundException",
    code: "AutomationStepNotFoundException",
    status: 400,
};
pub static COMPLIANCE_TYPE_COUNT_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ComplianceTypeCountLimitExceededException",
    code: "ComplianceTypeCountLimitExceededException",
    status: 400,
};
pub static CONFLICT_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "ConflictException", code: "ConflictException", status: 400 };
pub static CUSTOM_SCHEMA_COUNT_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "CustomSchemaCountLimitExceededException",
    code: "CustomSchemaCountLimitExceededException",
    status: 400,
};
pub static DOCUMENT_ALREADY_EXISTS: ErrorInfo =
    ErrorInfo { shape: "DocumentAlreadyExists", code: "DocumentAlreadyExists", status: 400 };
pub static DOCUMENT_LIMIT_EXCEEDED: ErrorInfo =
    ErrorInfo { shape: "DocumentLimitExceeded", code: "DocumentLimitExceeded", status: 400 };
pub static DOCUMENT_PERMISSION_LIMIT: ErrorInfo =
    ErrorInfo { shape: "DocumentPermissionLimit", code: "DocumentPermissionLimit", status: 400 };
pub static DOCUMENT_VERSION_LIMIT_EXCEEDED: ErrorInfo = ErrorInfo {
    shape: "DocumentVersionLimitExceeded",
    code: "DocumentVersionLimitExceeded",
    status: 400,
};
pub static DOES_NOT_EXIST_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "DoesNotExistException", code: "DoesNotExistException", status: 400 };
pub static DUPLICATE_DOCUMENT_CONTENT: ErrorInfo =
    ErrorInfo { shape: "DuplicateDocumentContent", code: "DuplicateDocumentContent", status: 400 };
pub static DUPLICATE_DOCUMENT_VERSION_NAME: ErrorInfo = ErrorInfo {
    shape: "DuplicateDocumentVersionName",
    code: "DuplicateDocumentVersionName",
    status: 400,
};
pub static DUPLICATE_INSTANCE_ID: ErrorInfo =
    ErrorInfo { shape: "DuplicateInstanceId", code: "DuplicateInstanceId", status: 400 };
pub static FEATURE_NOT_AVAILABLE_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "FeatureNotAvailableException",
    code: "FeatureNotAvailableException",
    status: 400,
};
pub static HIERARCHY_LEVEL_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "HierarchyLevelLimitExceededException",
    code: "HierarchyLevelLimitExceededException",
    status: 400,
};
pub static HIERARCHY_TYPE_MISMATCH_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "HierarchyTypeMismatchException",
    code: "HierarchyTypeMismatchException",
    status: 400,
};
pub static IDEMPOTENT_PARAMETER_MISMATCH: ErrorInfo = ErrorInfo {
    shape: "IdempotentParameterMismatch",
    code: "IdempotentParameterMismatch",
    status: 400,
};
pub static INCOMPATIBLE_POLICY_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "IncompatiblePolicyException",
    code: "IncompatiblePolicyException",
    status: 400,
};
pub static INTERNAL_SERVER_ERROR: ErrorInfo =
    ErrorInfo { shape: "InternalServerError", code: "InternalServerError", status: 500 };
pub static INVALID_ACTIVATION: ErrorInfo =
    ErrorInfo { shape: "InvalidActivation", code: "InvalidActivation", status: 400 };
pub static INVALID_ACTIVATION_ID: ErrorInfo =
    ErrorInfo { shape: "InvalidActivationId", code: "InvalidActivationId", status: 400 };
pub static INVALID_AGGREGATOR_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidAggregatorException",
    code: "InvalidAggregatorException",
    status: 400,
};
pub static INVALID_ALLOWED_PATTERN_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidAllowedPatternException",
    code: "InvalidAllowedPatternException",
    status: 400,
};
pub static INVALID_ASSOCIATION: ErrorInfo =
    ErrorInfo { shape: "InvalidAssociation", code: "InvalidAssociation", status: 400 };
pub static INVALID_ASSOCIATION_VERSION: ErrorInfo = ErrorInfo {
    shape: "InvalidAssociationVersion",
    code: "InvalidAssociationVersion",
    status: 400,
};
pub static INVALID_AUTOMATION_EXECUTION_PARAMETERS_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidAutomationExecutionParametersException",
    code: "InvalidAutomationExecutionParametersException",
    status: 400,
};
pub static INVALID_AUTOMATION_SIGNAL_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidAutomationSignalException",
    code: "InvalidAutomationSignalException",
    status: 400,
};
pub static INVALID_AUTOMATION_STATUS_UPDATE_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidAutomationStatusUpdateException",
    code: "InvalidAutomationStatusUpdateException",
    status: 400,
};
pub static INVALID_COMMAND_ID: ErrorInfo =
    ErrorInfo { shape: "InvalidCommandId", code: "InvalidCommandId", status: 400 };
pub static INVALID_DELETE_INVENTORY_PARAMETERS_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidDeleteInventoryParametersException",
    code: "InvalidDeleteInventoryParametersException",
    status: 400,
};
pub static INVALID_DELETION_ID_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidDeletionIdException",
    code: "InvalidDeletionIdException",
    status: 400,
};
pub static INVALID_DOCUMENT: ErrorInfo =
    ErrorInfo { shape: "InvalidDocument", code: "InvalidDocument", status: 400 };
pub static INVALID_DOCUMENT_CONTENT: ErrorInfo =
    ErrorInfo { shape: "InvalidDocumentContent", code: "InvalidDocumentContent", status: 400 };
pub static INVALID_DOCUMENT_OPERATION: ErrorInfo =
    ErrorInfo { shape: "InvalidDocumentOperation", code: "InvalidDocumentOperation", status: 400 };
pub static INVALID_DOCUMENT_SCHEMA_VERSION: ErrorInfo = ErrorInfo {
    shape: "InvalidDocumentSchemaVersion",
    code: "InvalidDocumentSchemaVersion",
    status: 400,
};
pub static INVALID_DOCUMENT_TYPE: ErrorInfo =
    ErrorInfo { shape: "InvalidDocumentType", code: "InvalidDocumentType", status: 400 };
pub static INVALID_DOCUMENT_VERSION: ErrorInfo =
    ErrorInfo { shape: "InvalidDocumentVersion", code: "InvalidDocumentVersion", status: 400 };
pub static INVALID_FILTER: ErrorInfo =
    ErrorInfo { shape: "InvalidFilter", code: "InvalidFilter", status: 400 };
pub static INVALID_FILTER_KEY: ErrorInfo =
    ErrorInfo { shape: "InvalidFilterKey", code: "InvalidFilterKey", status: 400 };
pub static INVALID_FILTER_OPTION: ErrorInfo =
    ErrorInfo { shape: "InvalidFilterOption", code: "InvalidFilterOption", status: 400 };
pub static INVALID_FILTER_VALUE: ErrorInfo =
    ErrorInfo { shape: "InvalidFilterValue", code: "InvalidFilterValue", status: 400 };
pub static INVALID_INSTANCE_ID: ErrorInfo =
    ErrorInfo { shape: "InvalidInstanceId", code: "InvalidInstanceId", status: 400 };
pub static INVALID_INSTANCE_INFORMATION_FILTER_VALUE: ErrorInfo = ErrorInfo {
    shape: "InvalidInstanceInformationFilterValue",
    code: "InvalidInstanceInformationFilterValue",
    status: 400,
};
pub static INVALID_INSTANCE_PROPERTY_FILTER_VALUE: ErrorInfo = ErrorInfo {
    shape: "InvalidInstancePropertyFilterValue",
    code: "InvalidInstancePropertyFilterValue",
    status: 400,
};
pub static INVALID_INVENTORY_GROUP_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidInventoryGroupException",
    code: "InvalidInventoryGroupException",
    status: 400,
};
pub static INVALID_INVENTORY_ITEM_CONTEXT_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidInventoryItemContextException",
    code: "InvalidInventoryItemContextException",
    status: 400,
};
pub static INVALID_INVENTORY_REQUEST_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidInventoryRequestException",
    code: "InvalidInventoryRequestException",
    status: 400,
};
pub static INVALID_ITEM_CONTENT_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidItemContentException",
    code: "InvalidItemContentException",
    status: 400,
}; // has members of its own
pub static INVALID_KEY_ID: ErrorInfo =
    ErrorInfo { shape: "InvalidKeyId", code: "InvalidKeyId", status: 400 };
pub static INVALID_NEXT_TOKEN: ErrorInfo =
    ErrorInfo { shape: "InvalidNextToken", code: "InvalidNextToken", status: 400 };
pub static INVALID_NOTIFICATION_CONFIG: ErrorInfo = ErrorInfo {
    shape: "InvalidNotificationConfig",
    code: "InvalidNotificationConfig",
    status: 400,
};
pub static INVALID_OPTION_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "InvalidOptionException", code: "InvalidOptionException", status: 400 };
pub static INVALID_OUTPUT_FOLDER: ErrorInfo =
    ErrorInfo { shape: "InvalidOutputFolder", code: "InvalidOutputFolder", status: 400 };
pub static INVALID_OUTPUT_LOCATION: ErrorInfo =
    ErrorInfo { shape: "InvalidOutputLocation", code: "InvalidOutputLocation", status: 400 };
pub static INVALID_PARAMETERS: ErrorInfo =
    ErrorInfo { shape: "InvalidParameters", code: "InvalidParameters", status: 400 };
pub static INVALID_PERMISSION_TYPE: ErrorInfo =
    ErrorInfo { shape: "InvalidPermissionType", code: "InvalidPermissionType", status: 400 };
pub static INVALID_PLUGIN_NAME: ErrorInfo =
    ErrorInfo { shape: "InvalidPluginName", code: "InvalidPluginName", status: 400 };
pub static INVALID_POLICY_ATTRIBUTE_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidPolicyAttributeException",
    code: "InvalidPolicyAttributeException",
    status: 400,
};
pub static INVALID_POLICY_TYPE_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidPolicyTypeException",
    code: "InvalidPolicyTypeException",
    status: 400,
};
pub static INVALID_RESOURCE_ID: ErrorInfo =
    ErrorInfo { shape: "InvalidResourceId", code: "InvalidResourceId", status: 400 };
pub static INVALID_RESOURCE_TYPE: ErrorInfo =
    ErrorInfo { shape: "InvalidResourceType", code: "InvalidResourceType", status: 400 };
pub static INVALID_RESULT_ATTRIBUTE_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "InvalidResultAttributeException",
    code: "InvalidResultAttributeException",
    status: 400,
};
pub static INVALID_ROLE: ErrorInfo =
    ErrorInfo { shape: "InvalidRole", code: "InvalidRole", status: 400 };
pub static INVALID_SCHEDULE: ErrorInfo =
    ErrorInfo { shape: "InvalidSchedule", code: "InvalidSchedule", status: 400 };
pub static INVALID_TAG: ErrorInfo =
    ErrorInfo { shape: "InvalidTag", code: "InvalidTag", status: 400 };
pub static INVALID_TARGET: ErrorInfo =
    ErrorInfo { shape: "InvalidTarget", code: "InvalidTarget", status: 400 };
pub static INVALID_TARGET_MAPS: ErrorInfo =
    ErrorInfo { shape: "InvalidTargetMaps", code: "InvalidTargetMaps", status: 400 };
pub static INVALID_TYPE_NAME_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "InvalidTypeNameException", code: "InvalidTypeNameException", status: 400 };
pub static INVALID_UPDATE: ErrorInfo =
    ErrorInfo { shape: "InvalidUpdate", code: "InvalidUpdate", status: 400 };
pub static INVOCATION_DOES_NOT_EXIST: ErrorInfo =
    ErrorInfo { shape: "InvocationDoesNotExist", code: "InvocationDoesNotExist", status: 400 };
pub static ITEM_CONTENT_MISMATCH_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ItemContentMismatchException",
    code: "ItemContentMismatchException",
    status: 400,
}; // has members of its own
pub static ITEM_SIZE_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ItemSizeLimitExceededException",
    code: "ItemSizeLimitExceededException",
    status: 400,
}; // has members of its own
pub static MALFORMED_RESOURCE_POLICY_DOCUMENT_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "MalformedResourcePolicyDocumentException",
    code: "MalformedResourcePolicyDocumentException",
    status: 400,
};
pub static MAX_DOCUMENT_SIZE_EXCEEDED: ErrorInfo =
    ErrorInfo { shape: "MaxDocumentSizeExceeded", code: "MaxDocumentSizeExceeded", status: 400 };
pub static NO_LONGER_SUPPORTED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "NoLongerSupportedException",
    code: "NoLongerSupportedException",
    status: 400,
};
pub static OPS_ITEM_ACCESS_DENIED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OpsItemAccessDeniedException",
    code: "OpsItemAccessDeniedException",
    status: 400,
};
pub static OPS_ITEM_ALREADY_EXISTS_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OpsItemAlreadyExistsException",
    code: "OpsItemAlreadyExistsException",
    status: 400,
}; // has members of its own
pub static OPS_ITEM_CONFLICT_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "OpsItemConflictException", code: "OpsItemConflictException", status: 400 };
pub static OPS_ITEM_INVALID_PARAMETER_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OpsItemInvalidParameterException",
    code: "OpsItemInvalidParameterException",
    status: 400,
}; // has members of its own
pub static OPS_ITEM_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OpsItemLimitExceededException",
    code: "OpsItemLimitExceededException",
    status: 400,
}; // has members of its own
pub static OPS_ITEM_NOT_FOUND_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "OpsItemNotFoundException", code: "OpsItemNotFoundException", status: 400 };
pub static OPS_ITEM_RELATED_ITEM_ALREADY_EXISTS_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OpsItemRelatedItemAlreadyExistsException",
    code: "OpsItemRelatedItemAlreadyExistsException",
    status: 400,
}; // has members of its own
pub static OPS_ITEM_RELATED_ITEM_ASSOCIATION_NOT_FOUND_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OpsItemRelatedItemAssociationNotFoundException",
    code: "OpsItemRelatedItemAssociationNotFoundException",
    status: 400,
};
pub static OPS_METADATA_ALREADY_EXISTS_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OpsMetadataAlreadyExistsException",
    code: "OpsMetadataAlreadyExistsException",
    status: 400,
};
pub static OPS_METADATA_INVALID_ARGUMENT_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OpsMetadataInvalidArgumentException",
    code: "OpsMetadataInvalidArgumentException",
    status: 400,
};
pub static OPS_METADATA_KEY_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OpsMetadataKeyLimitExceededException",
    code: "OpsMetadataKeyLimitExceededException",
    status: 400,
};
pub static OPS_METADATA_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OpsMetadataLimitExceededException",
    code: "OpsMetadataLimitExceededException",
    status: 400,
};
pub static OPS_METADATA_NOT_FOUND_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OpsMetadataNotFoundException",
    code: "OpsMetadataNotFoundException",
    status: 400,
};
pub static OPS_METADATA_TOO_MANY_UPDATES_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "OpsMetadataTooManyUpdatesException",
    code: "OpsMetadataTooManyUpdatesException",
    status: 400,
};
pub static PARAMETER_ALREADY_EXISTS: ErrorInfo =
    ErrorInfo { shape: "ParameterAlreadyExists", code: "ParameterAlreadyExists", status: 400 };
pub static PARAMETER_LIMIT_EXCEEDED: ErrorInfo =
    ErrorInfo { shape: "ParameterLimitExceeded", code: "ParameterLimitExceeded", status: 400 };
pub static PARAMETER_MAX_VERSION_LIMIT_EXCEEDED: ErrorInfo = ErrorInfo {
    shape: "ParameterMaxVersionLimitExceeded",
    code: "ParameterMaxVersionLimitExceeded",
    status: 400,
};
pub static PARAMETER_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "ParameterNotFound", code: "ParameterNotFound", status: 400 };
pub static PARAMETER_PATTERN_MISMATCH_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ParameterPatternMismatchException",
    code: "ParameterPatternMismatchException",
    status: 400,
};
pub static PARAMETER_VERSION_LABEL_LIMIT_EXCEEDED: ErrorInfo = ErrorInfo {
    shape: "ParameterVersionLabelLimitExceeded",
    code: "ParameterVersionLabelLimitExceeded",
    status: 400,
};
pub static PARAMETER_VERSION_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "ParameterVersionNotFound", code: "ParameterVersionNotFound", status: 400 };
pub static POLICIES_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "PoliciesLimitExceededException",
    code: "PoliciesLimitExceededException",
    status: 400,
};
pub static RESOURCE_DATA_SYNC_ALREADY_EXISTS_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ResourceDataSyncAlreadyExistsException",
    code: "ResourceDataSyncAlreadyExistsException",
    status: 400,
}; // has members of its own
pub static RESOURCE_DATA_SYNC_CONFLICT_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ResourceDataSyncConflictException",
    code: "ResourceDataSyncConflictException",
    status: 400,
};
pub static RESOURCE_DATA_SYNC_COUNT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ResourceDataSyncCountExceededException",
    code: "ResourceDataSyncCountExceededException",
    status: 400,
};
pub static RESOURCE_DATA_SYNC_INVALID_CONFIGURATION_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ResourceDataSyncInvalidConfigurationException",
    code: "ResourceDataSyncInvalidConfigurationException",
    status: 400,
};
pub static RESOURCE_DATA_SYNC_NOT_FOUND_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ResourceDataSyncNotFoundException",
    code: "ResourceDataSyncNotFoundException",
    status: 400,
}; // has members of its own
pub static RESOURCE_IN_USE_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "ResourceInUseException", code: "ResourceInUseException", status: 400 };
pub static RESOURCE_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ResourceLimitExceededException",
    code: "ResourceLimitExceededException",
    status: 400,
};
pub static RESOURCE_NOT_FOUND_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ResourceNotFoundException",
    code: "ResourceNotFoundException",
    status: 400,
};
pub static RESOURCE_POLICY_CONFLICT_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ResourcePolicyConflictException",
    code: "ResourcePolicyConflictException",
    status: 400,
};
pub static RESOURCE_POLICY_INVALID_PARAMETER_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ResourcePolicyInvalidParameterException",
    code: "ResourcePolicyInvalidParameterException",
    status: 400,
}; // has members of its own
pub static RESOURCE_POLICY_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ResourcePolicyLimitExceededException",
    code: "ResourcePolicyLimitExceededException",
    status: 400,
}; // has members of its own
pub static RESOURCE_POLICY_NOT_FOUND_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ResourcePolicyNotFoundException",
    code: "ResourcePolicyNotFoundException",
    status: 400,
};
pub static SERVICE_QUOTA_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "ServiceQuotaExceededException",
    code: "ServiceQuotaExceededException",
    status: 400,
}; // has members of its own
pub static SERVICE_SETTING_NOT_FOUND: ErrorInfo =
    ErrorInfo { shape: "ServiceSettingNotFound", code: "ServiceSettingNotFound", status: 400 };
pub static STATUS_UNCHANGED: ErrorInfo =
    ErrorInfo { shape: "StatusUnchanged", code: "StatusUnchanged", status: 400 };
pub static SUB_TYPE_COUNT_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "SubTypeCountLimitExceededException",
    code: "SubTypeCountLimitExceededException",
    status: 400,
};
pub static TARGET_IN_USE_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "TargetInUseException", code: "TargetInUseException", status: 400 };
pub static TARGET_NOT_CONNECTED: ErrorInfo =
    ErrorInfo { shape: "TargetNotConnected", code: "TargetNotConnected", status: 400 };
pub static THROTTLING_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "ThrottlingException", code: "ThrottlingException", status: 400 }; // has members of its own
pub static TOO_MANY_TAGS_ERROR: ErrorInfo =
    ErrorInfo { shape: "TooManyTagsError", code: "TooManyTagsError", status: 400 };
pub static TOO_MANY_UPDATES: ErrorInfo =
    ErrorInfo { shape: "TooManyUpdates", code: "TooManyUpdates", status: 400 };
pub static TOTAL_SIZE_LIMIT_EXCEEDED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "TotalSizeLimitExceededException",
    code: "TotalSizeLimitExceededException",
    status: 400,
};
pub static UNSUPPORTED_CALENDAR_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "UnsupportedCalendarException",
    code: "UnsupportedCalendarException",
    status: 400,
};
pub static UNSUPPORTED_FEATURE_REQUIRED_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "UnsupportedFeatureRequiredException",
    code: "UnsupportedFeatureRequiredException",
    status: 400,
};
pub static UNSUPPORTED_INVENTORY_ITEM_CONTEXT_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "UnsupportedInventoryItemContextException",
    code: "UnsupportedInventoryItemContextException",
    status: 400,
}; // has members of its own
pub static UNSUPPORTED_INVENTORY_SCHEMA_VERSION_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "UnsupportedInventorySchemaVersionException",
    code: "UnsupportedInventorySchemaVersionException",
    status: 400,
};
pub static UNSUPPORTED_OPERATING_SYSTEM: ErrorInfo = ErrorInfo {
    shape: "UnsupportedOperatingSystem",
    code: "UnsupportedOperatingSystem",
    status: 400,
};
pub static UNSUPPORTED_OPERATION_EXCEPTION: ErrorInfo = ErrorInfo {
    shape: "UnsupportedOperationException",
    code: "UnsupportedOperationException",
    status: 400,
};
pub static UNSUPPORTED_PARAMETER_TYPE: ErrorInfo =
    ErrorInfo { shape: "UnsupportedParameterType", code: "UnsupportedParameterType", status: 400 };
pub static UNSUPPORTED_PLATFORM_TYPE: ErrorInfo =
    ErrorInfo { shape: "UnsupportedPlatformType", code: "UnsupportedPlatformType", status: 400 };
pub static VALIDATION_EXCEPTION: ErrorInfo =
    ErrorInfo { shape: "ValidationException", code: "ValidationException", status: 400 }; // has members of its own

pub(crate) static ERRORS: &[&ErrorInfo] = &[
    &ACCESS_DENIED_EXCEPTION,
    &ALREADY_EXISTS_EXCEPTION,
    &ASSOCIATED_INSTANCES,
    &ASSOCIATION_ALREADY_EXISTS,
    &ASSOCIATION_DOES_NOT_EXIST,
    &ASSOCIATION_EXECUTION_DOES_NOT_EXIST,
    &ASSOCIATION_LIMIT_EXCEEDED,
    &ASSOCIATION_VERSION_LIMIT_EXCEEDED,
    &AUTOMATION_DEFINITION_NOT_APPROVED_EXCEPTION,
    &AUTOMATION_DEFINITION_NOT_FOUND_EXCEPTION,
    &AUTOMATION_DEFINITION_VERSION_NOT_FOUND_EXCEPTION,
    &AUTOMATION_EXECUTION_LIMIT_EXCEEDED_EXCEPTION,
    &AUTOMATION_EXECUTION_NOT_FOUND_EXCEPTION,
    &AUTOMATION_STEP_NOT_FOUND_EXCEPTION,
    &COMPLIANCE_TYPE_COUNT_LIMIT_EXCEEDED_EXCEPTION,
    &CONFLICT_EXCEPTION,
    &CUSTOM_SCHEMA_COUNT_LIMIT_EXCEEDED_EXCEPTION,
    &DOCUMENT_ALREADY_EXISTS,
    &DOCUMENT_LIMIT_EXCEEDED,
    &DOCUMENT_PERMISSION_LIMIT,
    &DOCUMENT_VERSION_LIMIT_EXCEEDED,
    &DOES_NOT_EXIST_EXCEPTION,
    &DUPLICATE_DOCUMENT_CONTENT,
    &DUPLICATE_DOCUMENT_VERSION_NAME,
    &DUPLICATE_INSTANCE_ID,
    &FEATURE_NOT_AVAILABLE_EXCEPTION,
    &HIERARCHY_LEVEL_LIMIT_EXCEEDED_EXCEPTION,
    &HIERARCHY_TYPE_MISMATCH_EXCEPTION,
    &IDEMPOTENT_PARAMETER_MISMATCH,
    &INCOMPATIBLE_POLICY_EXCEPTION,
    &INTERNAL_SERVER_ERROR,
    &INVALID_ACTIVATION,
    &INVALID_ACTIVATION_ID,
    &INVALID_AGGREGATOR_EXCEPTION,
    &INVALID_ALLOWED_PATTERN_EXCEPTION,
    &INVALID_ASSOCIATION,
    &INVALID_ASSOCIATION_VERSION,
    &INVALID_AUTOMATION_EXECUTION_PARAMETERS_EXCEPTION,
    &INVALID_AUTOMATION_SIGNAL_EXCEPTION,
    &INVALID_AUTOMATION_STATUS_UPDATE_EXCEPTION,
    &INVALID_COMMAND_ID,
    &INVALID_DELETE_INVENTORY_PARAMETERS_EXCEPTION,
    &INVALID_DELETION_ID_EXCEPTION,
    &INVALID_DOCUMENT,
    &INVALID_DOCUMENT_CONTENT,
    &INVALID_DOCUMENT_OPERATION,
    &INVALID_DOCUMENT_SCHEMA_VERSION,
    &INVALID_DOCUMENT_TYPE,
    &INVALID_DOCUMENT_VERSION,
    &INVALID_FILTER,
    &INVALID_FILTER_KEY,
    &INVALID_FILTER_OPTION,
    &INVALID_FILTER_VALUE,
    &INVALID_INSTANCE_ID,
    &INVALID_INSTANCE_INFORMATION_FILTER_VALUE,
    &INVALID_INSTANCE_PROPERTY_FILTER_VALUE,
    &INVALID_INVENTORY_GROUP_EXCEPTION,
    &INVALID_INVENTORY_ITEM_CONTEXT_EXCEPTION,
    &INVALID_INVENTORY_REQUEST_EXCEPTION,
    &INVALID_ITEM_CONTENT_EXCEPTION,
    &INVALID_KEY_ID,
    &INVALID_NEXT_TOKEN,
    &INVALID_NOTIFICATION_CONFIG,
    &INVALID_OPTION_EXCEPTION,
    &INVALID_OUTPUT_FOLDER,
    &INVALID_OUTPUT_LOCATION,
    &INVALID_PARAMETERS,
    &INVALID_PERMISSION_TYPE,
    &INVALID_PLUGIN_NAME,
    &INVALID_POLICY_ATTRIBUTE_EXCEPTION,
    &INVALID_POLICY_TYPE_EXCEPTION,
    &INVALID_RESOURCE_ID,
    &INVALID_RESOURCE_TYPE,
    &INVALID_RESULT_ATTRIBUTE_EXCEPTION,
    &INVALID_ROLE,
    &INVALID_SCHEDULE,
    &INVALID_TAG,
    &INVALID_TARGET,
    &INVALID_TARGET_MAPS,
    &INVALID_TYPE_NAME_EXCEPTION,
    &INVALID_UPDATE,
    &INVOCATION_DOES_NOT_EXIST,
    &ITEM_CONTENT_MISMATCH_EXCEPTION,
    &ITEM_SIZE_LIMIT_EXCEEDED_EXCEPTION,
    &MALFORMED_RESOURCE_POLICY_DOCUMENT_EXCEPTION,
    &MAX_DOCUMENT_SIZE_EXCEEDED,
    &NO_LONGER_SUPPORTED_EXCEPTION,
    &OPS_ITEM_ACCESS_DENIED_EXCEPTION,
    &OPS_ITEM_ALREADY_EXISTS_EXCEPTION,
    &OPS_ITEM_CONFLICT_EXCEPTION,
    &OPS_ITEM_INVALID_PARAMETER_EXCEPTION,
    &OPS_ITEM_LIMIT_EXCEEDED_EXCEPTION,
    &OPS_ITEM_NOT_FOUND_EXCEPTION,
    &OPS_ITEM_RELATED_ITEM_ALREADY_EXISTS_EXCEPTION,
    &OPS_ITEM_RELATED_ITEM_ASSOCIATION_NOT_FOUND_EXCEPTION,
    &OPS_METADATA_ALREADY_EXISTS_EXCEPTION,
    &OPS_METADATA_INVALID_ARGUMENT_EXCEPTION,
    &OPS_METADATA_KEY_LIMIT_EXCEEDED_EXCEPTION,
    &OPS_METADATA_LIMIT_EXCEEDED_EXCEPTION,
    &OPS_METADATA_NOT_FOUND_EXCEPTION,
    &OPS_METADATA_TOO_MANY_UPDATES_EXCEPTION,
    &PARAMETER_ALREADY_EXISTS,
    &PARAMETER_LIMIT_EXCEEDED,
    &PARAMETER_MAX_VERSION_LIMIT_EXCEEDED,
    &PARAMETER_NOT_FOUND,
    &PARAMETER_PATTERN_MISMATCH_EXCEPTION,
    &PARAMETER_VERSION_LABEL_LIMIT_EXCEEDED,
    &PARAMETER_VERSION_NOT_FOUND,
    &POLICIES_LIMIT_EXCEEDED_EXCEPTION,
    &RESOURCE_DATA_SYNC_ALREADY_EXISTS_EXCEPTION,
    &RESOURCE_DATA_SYNC_CONFLICT_EXCEPTION,
    &RESOURCE_DATA_SYNC_COUNT_EXCEEDED_EXCEPTION,
    &RESOURCE_DATA_SYNC_INVALID_CONFIGURATION_EXCEPTION,
    &RESOURCE_DATA_SYNC_NOT_FOUND_EXCEPTION,
    &RESOURCE_IN_USE_EXCEPTION,
    &RESOURCE_LIMIT_EXCEEDED_EXCEPTION,
    &RESOURCE_NOT_FOUND_EXCEPTION,
    &RESOURCE_POLICY_CONFLICT_EXCEPTION,
    &RESOURCE_POLICY_INVALID_PARAMETER_EXCEPTION,
    &RESOURCE_POLICY_LIMIT_EXCEEDED_EXCEPTION,
    &RESOURCE_POLICY_NOT_FOUND_EXCEPTION,
    &SERVICE_QUOTA_EXCEEDED_EXCEPTION,
    &SERVICE_SETTING_NOT_FOUND,
    &STATUS_UNCHANGED,
    &SUB_TYPE_COUNT_LIMIT_EXCEEDED_EXCEPTION,
    &TARGET_IN_USE_EXCEPTION,
    &TARGET_NOT_CONNECTED,
    &THROTTLING_EXCEPTION,
    &TOO_MANY_TAGS_ERROR,
    &TOO_MANY_UPDATES,
    &TOTAL_SIZE_LIMIT_EXCEEDED_EXCEPTION,
    &UNSUPPORTED_CALENDAR_EXCEPTION,
    &UNSUPPORTED_FEATURE_REQUIRED_EXCEPTION,
    &UNSUPPORTED_INVENTORY_ITEM_CONTEXT_EXCEPTION,
    &UNSUPPORTED_INVENTORY_SCHEMA_VERSION_EXCEPTION,
    &UNSUPPORTED_OPERATING_SYSTEM,
    &UNSUPPORTED_OPERATION_EXCEPTION,
    &UNSUPPORTED_PARAMETER_TYPE,
    &UNSUPPORTED_PLATFORM_TYPE,
    &VALIDATION_EXCEPTION,
];
