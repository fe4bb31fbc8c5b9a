//! The JSON of the API: what clients send, made into drafts, and what they get.

use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::response::Response;
use serde::{Deserialize, Serialize};

use super::error::ApiError;
use crate::store::Page;
use crate::todo::{Draft, Todo};

/// Bytes reserved for an answer's body; a page of twenty small items fits without growing much.
const BODY_CAPACITY_BYTES: usize = 1_024;

/// A to-do as clients send it. The server's own fields are refused like any unknown one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a to-do")]
struct TodoBody {
    title: String,
    description: Option<String>,
    completed: Option<bool>,
    deadline_at: Option<String>,
}

/// A to-do as clients get it.
#[derive(Serialize)]
pub(super) struct TodoJson<'a> {
    id: &'a str,
    title: &'a str,
    description: &'a str,
    completed: bool,
    deadline_at: Option<&'a str>,
    created_at: &'a str,
    updated_at: &'a str,
}

/// A page as clients get it.
#[derive(Serialize)]
pub(super) struct PageJson<'a> {
    items: Vec<TodoJson<'a>>,
    next_cursor: Option<String>,
}

/// Reads a to-do. The content type is not looked at: there is only JSON here.
pub(super) fn draft(body: &[u8]) -> Result<Draft, ApiError> {
    // Without this an array of the fields' values would also do.
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err(ApiError::bad_request("the body must be a JSON object"));
    }
    let body: TodoBody = serde_json::from_slice(body)
        .map_err(|error| ApiError::BadRequest(format!("the body is not a to-do: {error}")))?;
    Draft::try_new(
        body.title,
        body.description.unwrap_or_default(),
        body.completed.unwrap_or(false),
        body.deadline_at,
    )
    .map_err(ApiError::bad_request)
}

/// An answer with a JSON body.
pub(super) fn json(status: StatusCode, value: &impl Serialize) -> Response {
    let mut bytes = Vec::with_capacity(BODY_CAPACITY_BYTES);
    serde_json::to_writer(&mut bytes, value).expect("texts, numbers and flags always serialize");
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

// === impl TodoJson ===

impl<'a> From<&'a Todo> for TodoJson<'a> {
    fn from(todo: &'a Todo) -> Self {
        Self {
            id: &todo.id,
            title: &todo.title,
            description: &todo.description,
            completed: todo.completed,
            deadline_at: todo.deadline_at.as_deref(),
            created_at: &todo.created_at,
            updated_at: &todo.updated_at,
        }
    }
}

// === impl PageJson ===

impl<'a> From<&'a Page> for PageJson<'a> {
    fn from(page: &'a Page) -> Self {
        Self {
            items: page.items.iter().map(TodoJson::from).collect(),
            next_cursor: page.next.map(|cursor| cursor.to_string()),
        }
    }
}
