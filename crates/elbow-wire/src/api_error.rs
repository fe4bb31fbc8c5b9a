//! The error a client sees: code, message, status, and whose fault it was.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::shape::Shape;
use crate::{Operation, Service};

/// An error as the API reports it. The code is the query protocol's; [`crate::respond_error`] turns
/// it into the shape's name where a protocol wants that.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{code}: {message}")]
pub struct ApiError {
    /// The code that clients match.
    pub code: Cow<'static, str>,
    /// What people read.
    pub message: String,
    /// The HTTP status.
    pub status: u16,
    /// Whose fault it was.
    pub fault: Fault,
    /// Members that a modelled error has beyond its message.
    pub detail: Option<Detail>,
}

/// Whose fault an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The client's.
    Sender,
    /// The server's.
    Receiver,
}

/// An error of a service's model.
#[derive(Debug, PartialEq, Eq)]
pub struct ErrorInfo {
    /// The shape's name: `__type` in JSON and CBOR.
    pub shape: &'static str,
    /// `Code` in XML.
    pub code: &'static str,
    /// The HTTP status.
    pub status: u16,
}

/// The members of a modelled error.
#[derive(Clone)]
pub struct Detail(pub(crate) Arc<dyn Shape>);

impl ApiError {
    /// A refusal with status 400.
    pub fn new(code: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Self {
        let (code, message) = (code.into(), message.into());
        Self { code, message, status: 400, fault: Fault::Sender, detail: None }
    }

    /// An error of a service's model: `ApiError::modeled(&elbv2::errors::PRIORITY_IN_USE, ..)`.
    pub fn modeled(info: &'static ErrorInfo, message: impl Into<String>) -> Self {
        Self::new(info.code, message).with_status(info.status)
    }

    /// The same error with another status; 5xx makes it the server's fault.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self.fault = if status >= 500 { Fault::Receiver } else { Fault::Sender };
        self
    }

    /// The same error with the members of its shape.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Shape) -> Self {
        self.detail = Some(Detail(Arc::new(detail)));
        self
    }

    /// A value that the service refuses, in the query protocol's code.
    pub fn validation(message: impl Into<String>) -> Self {
        Self::new("ValidationError", message)
    }

    /// A parameter that must be there.
    pub fn missing_parameter(name: &str) -> Self {
        Self::new("MissingParameter", format!("The request must contain the parameter {name}"))
    }

    /// A parameter with a value that will not do.
    pub fn invalid_parameter_value(message: impl Into<String>) -> Self {
        Self::new("InvalidParameterValue", message)
    }

    /// Parameters that exclude one another.
    pub fn invalid_parameter_combination(message: impl Into<String>) -> Self {
        Self::new("InvalidParameterCombination", message)
    }

    /// EC2's answer to a dry run that would have gone through.
    pub fn dry_run() -> Self {
        let message = "Request would have succeeded, but DryRun flag is set.";
        Self::new("DryRunOperation", message).with_status(412)
    }

    /// A token that no earlier reply gave.
    pub fn invalid_next_token(service: Service) -> Self {
        match service {
            Service::Elbv2 => Self::validation("The specified marker is not valid"),
            Service::Iam => Self::validation("Invalid Marker."),
            _ => Self::new("InvalidNextToken", "The specified token is not valid."),
        }
    }

    /// An action that AWS does not have.
    pub fn invalid_action(action: &str) -> Self {
        let message = format!("The action {action} is not valid for this web service.");
        Self::new("InvalidAction", message)
    }

    /// An operation that AWS has and elbow has not. The status is one that SDKs do not retry.
    pub fn not_implemented(service: Service, operation: &str) -> Self {
        let message = format!("elbow does not have the operation {service}:{operation}");
        let mut error = Self::new("NotImplemented", message);
        error.status = 501;
        error
    }

    /// The same for an operation's type.
    pub fn operation_not_implemented<O: Operation>() -> Self {
        Self::not_implemented(O::SERVICE, O::NAME)
    }

    /// Something went wrong inside; the cause is logged, not sent.
    pub fn internal() -> Self {
        let message = "The request processing has failed because of an unknown error.";
        Self::new("InternalFailure", message).with_status(500)
    }

    /// Too many requests.
    pub fn throttling() -> Self {
        Self::new("Throttling", "Rate exceeded")
    }
}

impl fmt::Debug for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::shape::debug(&*self.0, f)
    }
}

impl PartialEq for ApiError {
    fn eq(&self, other: &Self) -> bool {
        (&self.code, &self.message, self.status, self.fault)
            == (&other.code, &other.message, other.status, other.fault)
    }
}
