//! The operations on to-dos: request to store to answer.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::App;
use super::body::{PageJson, TodoJson, draft, json};
use super::error::ApiError;
use crate::store::{PageRequest, Put, Store};
use crate::todo::{Todo, TodoId};

/// Items of a page when the request does not say.
const DEFAULT_PAGE_ITEMS: u32 = 20;
/// Most items of a page: bounds the work of one request on the runtime's thread.
const MAX_PAGE_ITEMS: u32 = 100;

/// As texts, so that each can be refused with its own words.
#[derive(Deserialize)]
pub(super) struct ListQuery {
    limit: Option<String>,
    cursor: Option<String>,
    completed: Option<String>,
}

type Shared<S> = State<Arc<App<S>>>;
type PathId = Result<Path<String>, PathRejection>;
type Body = Result<Bytes, BytesRejection>;

pub(super) async fn list<S: Store>(
    State(app): Shared<S>,
    query: Result<Query<ListQuery>, QueryRejection>,
) -> Result<Response, ApiError> {
    let Query(query) = query.map_err(|error| ApiError::bad_request(error.body_text()))?;
    let request = query.check()?;
    let page = app.bounded(app.store.list(request)).await?;
    Ok(json(StatusCode::OK, &PageJson::from(&page)))
}

pub(super) async fn create<S: Store>(
    State(app): Shared<S>,
    body: Body,
) -> Result<Response, ApiError> {
    let draft = draft(&body?)?;
    let todo = app.bounded(app.store.create(draft)).await?;
    Ok(created(&todo))
}

pub(super) async fn get<S: Store>(
    State(app): Shared<S>,
    path: PathId,
) -> Result<Response, ApiError> {
    let id = todo_id(path)?;
    match app.bounded(app.store.get(&id)).await? {
        Some(todo) => Ok(json(StatusCode::OK, &TodoJson::from(&todo))),
        None => Err(ApiError::NotFound(format!("there is no to-do {:?}", id.as_str()))),
    }
}

pub(super) async fn put<S: Store>(
    State(app): Shared<S>,
    path: PathId,
    body: Body,
) -> Result<Response, ApiError> {
    let (id, draft) = (todo_id(path)?, draft(&body?)?);
    match app.bounded(app.store.put(id, draft)).await? {
        Put::Created(todo) => Ok(created(&todo)),
        Put::Replaced(todo) => Ok(json(StatusCode::OK, &TodoJson::from(&todo))),
    }
}

/// Succeeds whether or not there was one: what was asked for holds either way.
pub(super) async fn delete<S: Store>(
    State(app): Shared<S>,
    path: PathId,
) -> Result<Response, ApiError> {
    let id = todo_id(path)?;
    app.bounded(app.store.delete(id)).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn created(todo: &Todo) -> Response {
    let mut response = json(StatusCode::CREATED, &TodoJson::from(todo));
    let location = HeaderValue::try_from(format!("/api/v1/todos/{}", todo.id))
        .expect("ids are letters, digits, '_' and '-'");
    response.headers_mut().insert(LOCATION, location);
    response
}

fn todo_id(path: PathId) -> Result<TodoId, ApiError> {
    let Path(id) = path.map_err(|error| ApiError::bad_request(error.body_text()))?;
    TodoId::try_new(id).map_err(ApiError::bad_request)
}

// === impl ListQuery ===

impl ListQuery {
    fn check(self) -> Result<PageRequest, ApiError> {
        let limit = match self.limit {
            None => DEFAULT_PAGE_ITEMS,
            Some(text) => {
                let limit = text.parse().ok().filter(|n| (1..=MAX_PAGE_ITEMS).contains(n));
                limit.ok_or_else(|| {
                    ApiError::bad_request(format!("limit must be 1 to {MAX_PAGE_ITEMS}"))
                })?
            }
        };
        let after = self.cursor.map(|text| text.parse().map_err(ApiError::bad_request));
        let completed = match self.completed.as_deref() {
            None => None,
            Some("true") => Some(true),
            Some("false") => Some(false),
            Some(_) => return Err(ApiError::bad_request("completed must be true or false")),
        };
        Ok(PageRequest { after: after.transpose()?, limit, completed })
    }
}
