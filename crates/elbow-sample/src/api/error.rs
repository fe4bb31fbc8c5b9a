//! Everything the API answers that is not a success: one table from reason to status.

use std::error::Error;

use axum::extract::rejection::BytesRejection;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use thiserror::Error as ThisError;

use super::MAX_BODY_BYTES;
use super::body::json;
use crate::store::StoreError;
use crate::vcpu::Overloaded;

/// What `Retry-After` says on a 503, in seconds: long enough not to make an overload worse.
const RETRY_AFTER_S: HeaderValue = HeaderValue::from_static("1");

/// Why a request got no success.
#[derive(Debug, ThisError)]
pub(super) enum ApiError {
    #[error("{0}")]
    BadRequest(String),
    #[error("{0}")]
    NotFound(String),
    #[error("this path does not have this method; see the Allow header")]
    Method,
    #[error("the body is larger than {MAX_BODY_BYTES} bytes")]
    BodyTooLarge,
    #[error(transparent)]
    Overloaded(Overloaded),
    #[error("database unavailable")]
    Store(#[source] StoreError),
    #[error("this instance was started to fail after a while, and it has")]
    Broken,
}

#[derive(Serialize)]
struct ErrorJson {
    error: String,
}

// === impl ApiError ===

impl ApiError {
    pub(super) fn bad_request(message: impl ToString) -> Self {
        Self::BadRequest(message.to_string())
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Overloaded(_) | Self::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<BytesRejection> for ApiError {
    fn from(error: BytesRejection) -> Self {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
            Self::BodyTooLarge
        } else {
            Self::bad_request(error.body_text())
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = self.status();
        let mut response = json(status, &ErrorJson { error: chain(&self) });
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(RETRY_AFTER, RETRY_AFTER_S);
        }
        response
    }
}

/// An error and its causes on one line.
pub(super) fn chain(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        line.push_str(": ");
        line.push_str(&error.to_string());
        source = error.source();
    }
    line
}
