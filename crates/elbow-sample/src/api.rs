//! The HTTP API over any store: routes, and what every answer has in common.

mod body;
mod error;
mod health;
#[cfg(test)]
mod tests;
mod todos;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::extract::rejection::QueryRejection;
use axum::extract::{DefaultBodyLimit, Query, Request, State};
use axum::http::{HeaderName, HeaderValue, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;

use crate::config::{MAX_CPU_COST, SampleConfig};
use crate::store::{Store, StoreError};
use crate::todo::{MAX_DESCRIPTION_CHARS, MAX_TITLE_CHARS};
use crate::vcpu::Vcpu;

use self::error::ApiError;

/// Names the instance that answered.
const INSTANCE_HEADER: HeaderName = HeaderName::from_static("x-instance-id");
/// Names the version that answered.
const VERSION_HEADER: HeaderName = HeaderName::from_static("x-version");

/// Largest body that is read, in bytes.
const MAX_BODY_BYTES: usize = 32 * 1024;
/// Longest way to write one character in JSON: two `\uXXXX`, in bytes.
const LONGEST_ESCAPE_BYTES: usize = 12;
// No valid to-do may be too large, however it is escaped; 1 KiB is for the rest of the object.
const _: () = assert!(
    MAX_BODY_BYTES > (MAX_TITLE_CHARS + MAX_DESCRIPTION_CHARS) * LONGEST_ESCAPE_BYTES + 1_024
);

/// How long a request waits for the database. Longer than a write waits for another process's
/// lock, so that the database's own reason is reported where there is one.
const STORE_LIMIT: Duration = Duration::from_secs(5);

/// How long a request that is refused for overload is kept waiting for its answer. Clients that
/// repeat at once would otherwise leave the CPU no time for the requests it has accepted.
const REFUSAL_PAUSE: Duration = Duration::from_millis(200);

/// What the handlers share.
pub(crate) struct App<S> {
    store: S,
    vcpu: Vcpu,
    cpu_cost: Duration,
    instance_id: String,
    version: String,
}

/// What is put on every answer.
#[derive(Clone)]
struct Face {
    instance_id: HeaderValue,
    version: HeaderValue,
    broken: Arc<AtomicBool>,
}

/// The parameter that every to-do request may have.
#[derive(Deserialize)]
struct CostQuery {
    cost_us: Option<String>,
}

/// Builds the service. From the moment `broken` is true it answers everything with 500.
pub(crate) fn router<S: Store>(config: &SampleConfig, store: S, broken: Arc<AtomicBool>) -> Router {
    let label = |text: &str| HeaderValue::from_str(text).expect("labels were checked to be ASCII");
    let face =
        Face { instance_id: label(&config.instance_id), version: label(&config.version), broken };
    let app = Arc::new(App {
        store,
        vcpu: Vcpu::new(),
        cpu_cost: config.cpu_cost,
        instance_id: config.instance_id.clone(),
        version: config.version.clone(),
    });
    let todos = Router::new()
        .route("/api/v1/todos", get(todos::list::<S>).post(todos::create::<S>))
        .route(
            "/api/v1/todos/{id}",
            get(todos::get::<S>).put(todos::put::<S>).delete(todos::delete::<S>),
        )
        .route_layer(from_fn_with_state(Arc::clone(&app), pay::<S>));
    Router::new()
        .route("/api/v1/health", get(health::health::<S>))
        .merge(todos)
        .fallback(no_such_path)
        .method_not_allowed_fallback(|| async { ApiError::Method })
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .layer(from_fn_with_state(face, put_face_on))
        .with_state(app)
}

// === impl App ===

impl<S> App<S> {
    /// Waits for the database, within the limit of a request.
    async fn bounded<T>(
        &self,
        operation: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, ApiError> {
        bounded(STORE_LIMIT, operation).await.map_err(ApiError::Store)
    }
}

async fn bounded<T>(
    limit: Duration,
    operation: impl Future<Output = Result<T, StoreError>>,
) -> Result<T, StoreError> {
    tokio::time::timeout(limit, operation).await.unwrap_or(Err(StoreError::Timeout { limit }))
}

/// Burns the request's cost before it is handled.
async fn pay<S: Store>(
    State(app): State<Arc<App<S>>>,
    query: Result<Query<CostQuery>, QueryRejection>,
    request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    let Query(query) = query.map_err(|error| ApiError::bad_request(error.body_text()))?;
    let cost = match query.cost_us {
        None => app.cpu_cost,
        Some(text) => parse_cost(&text)?,
    };
    if let Err(overloaded) = app.vcpu.spend(cost).await {
        tokio::time::sleep(REFUSAL_PAUSE).await;
        return Err(ApiError::Overloaded(overloaded));
    }
    Ok(next.run(request).await)
}

fn parse_cost(text: &str) -> Result<Duration, ApiError> {
    text.parse().map(Duration::from_micros).ok().filter(|cost| *cost <= MAX_CPU_COST).ok_or_else(
        || {
            let most = MAX_CPU_COST.as_micros();
            ApiError::bad_request(format!("cost_us must be 0 to {most} microseconds"))
        },
    )
}

async fn put_face_on(State(face): State<Face>, request: Request, next: Next) -> Response {
    let mut response = if face.broken.load(Ordering::Relaxed) {
        ApiError::Broken.into_response()
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    headers.insert(INSTANCE_HEADER, face.instance_id);
    headers.insert(VERSION_HEADER, face.version);
    response
}

async fn no_such_path(uri: Uri) -> ApiError {
    ApiError::NotFound(format!(
        "no such path {:?}; there are /api/v1/health, /api/v1/todos and /api/v1/todos/{{id}}",
        uri.path()
    ))
}
