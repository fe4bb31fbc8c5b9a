//! What CloudWatch answers when a request is wrong (cloudwatch reference, section 2).
//!
//! A code and AWS's text; whoever speaks the wire protocols turns it into a status and a body.

/// A refusal, as a client is to see it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Fault {
    /// Which of CloudWatch's errors.
    pub code: FaultCode,
    /// The text for the client.
    pub message: String,
}

/// CloudWatch's errors, by their legacy (query protocol) names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FaultCode {
    /// A constraint of the service model failed.
    Validation,
    /// One parameter's value is not acceptable.
    InvalidParameterValue,
    /// Parameters that exclude each other, or a range that is too large.
    InvalidParameterCombination,
    /// A required parameter is absent.
    MissingParameter,
    /// Text that should be JSON is not.
    InvalidFormat,
    /// A paging token that was not given out for this request.
    InvalidNextToken,
    /// More than a quota allows.
    LimitExceeded,
    /// The named thing does not exist.
    ResourceNotFound,
}

impl FaultCode {
    /// The error code of the query protocol.
    pub fn query_code(self) -> &'static str {
        match self {
            Self::Validation => "ValidationError",
            Self::InvalidParameterValue => "InvalidParameterValue",
            Self::InvalidParameterCombination => "InvalidParameterCombination",
            Self::MissingParameter => "MissingParameter",
            Self::InvalidFormat => "InvalidFormat",
            Self::InvalidNextToken => "InvalidNextToken",
            Self::LimitExceeded => "LimitExceeded",
            Self::ResourceNotFound => "ResourceNotFound",
        }
    }

    /// The shape's name, as JSON and CBOR carry it.
    pub fn shape(self) -> &'static str {
        match self {
            Self::Validation => "ValidationException",
            Self::InvalidParameterValue => "InvalidParameterValueException",
            Self::InvalidParameterCombination => "InvalidParameterCombinationException",
            Self::MissingParameter => "MissingRequiredParameterException",
            Self::InvalidFormat => "InvalidFormatFault",
            Self::InvalidNextToken => "InvalidNextToken",
            Self::LimitExceeded => "LimitExceededFault",
            Self::ResourceNotFound => "ResourceNotFound",
        }
    }

    /// The HTTP status.
    pub fn status(self) -> u16 {
        match self {
            Self::ResourceNotFound => 404,
            _ => 400,
        }
    }
}

// === impl Fault ===

impl Fault {
    pub(crate) fn validation(message: impl Into<String>) -> Self {
        Self { code: FaultCode::Validation, message: message.into() }
    }

    pub(crate) fn value(message: impl Into<String>) -> Self {
        Self { code: FaultCode::InvalidParameterValue, message: message.into() }
    }

    pub(crate) fn combination(message: impl Into<String>) -> Self {
        Self { code: FaultCode::InvalidParameterCombination, message: message.into() }
    }

    pub(crate) fn missing(parameter: &str) -> Self {
        let message = format!("The parameter {parameter} is required.");
        Self { code: FaultCode::MissingParameter, message }
    }

    pub(crate) fn exclusive(one: &str, other: &str) -> Self {
        Self::combination(format!(
            "The parameters {one} and {other} are mutually exclusive and you have specified both."
        ))
    }

    /// The text of a constraint of the model: `1 validation error detected: ...`.
    pub(crate) fn constraint(value: &str, member: &str, rule: &str) -> Self {
        Self::validation(format!(
            "1 validation error detected: Value '{value}' at '{member}' failed to satisfy \
             constraint: {rule}"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_reference() {
        let fault = Fault::missing("Period");
        assert_eq!(fault.to_string(), "The parameter Period is required.");
        assert_eq!(fault.code.query_code(), "MissingParameter");
        assert_eq!(
            (fault.code.shape(), fault.code.status()),
            ("MissingRequiredParameterException", 400)
        );
        assert_eq!(FaultCode::ResourceNotFound.status(), 404);
    }
}
