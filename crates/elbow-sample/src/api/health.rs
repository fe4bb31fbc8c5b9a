//! Whether this instance can serve: it can if its database answers.
//!
//! The check pays no CPU cost and does not wait behind requests that do: an instance that is
//! busy is not broken, and must not be replaced for being popular.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::body::json;
use super::error::chain;
use super::{App, bounded};
use crate::store::Store;

/// How long the database may take to answer; shorter than any sensible time-out of a checker, so
/// that the checker gets the reason.
const PING_LIMIT: Duration = Duration::from_secs(1);

#[derive(Serialize)]
struct HealthJson<'a> {
    status: &'static str,
    version: &'a str,
    instance: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

pub(super) async fn health<S: Store>(State(app): State<Arc<App<S>>>) -> Response {
    let (code, status, error) = match bounded(PING_LIMIT, app.store.ping()).await {
        Ok(()) => (StatusCode::OK, "ok", None),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, "unavailable", Some(chain(&error))),
    };
    let (version, instance) = (app.version.as_str(), app.instance_id.as_str());
    json(code, &HealthJson { status, version, instance, error })
}
