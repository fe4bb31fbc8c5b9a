//! To-dos in PostgreSQL, shared by any number of instances on any number of machines.
//!
//! An instance has one connection and pipelines its statements on it: it is one virtual CPU, and
//! its statements take microseconds. A server that is away is no reason not to start: requests
//! fail and the instance is unhealthy until a connection succeeds, which every request tries.

mod session;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio_postgres::{Config, Row};

use crate::store::{Page, PageRequest, Put, Store, StoreError};
use crate::todo::{Draft, Todo, TodoId};

use self::session::Session;

/// How long one attempt to connect may take.
const CONNECT_LIMIT: Duration = Duration::from_secs(2);
/// How long sent data may stay unacknowledged, and silence may last before it is questioned. The
/// system's own limits are a quarter of an hour and two hours: a server whose machine vanished
/// would keep every instance unhealthy that long.
const SILENCE_LIMIT: Duration = Duration::from_secs(10);

/// A PostgreSQL server, connected or not.
pub(crate) struct PostgresStore {
    config: Config,
    session: Mutex<Option<Arc<Session>>>,
}

/// Whether a statement may be sent again when its connection died before the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Repeat {
    /// Twice is as good as once.
    Safe,
    /// Twice would be two to-dos.
    Unsafe,
}

// === impl PostgresStore ===

impl PostgresStore {
    /// Prepares to connect; connects to nothing.
    pub(crate) fn new(config: &Config) -> Self {
        let mut config = config.clone();
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT_LIMIT);
        }
        if config.get_application_name().is_none() {
            config.application_name("elbow-sample");
        }
        config.tcp_user_timeout(SILENCE_LIMIT).keepalives_idle(SILENCE_LIMIT);
        Self { config, session: Mutex::new(None) }
    }

    /// The living session, or a new one. One request connects, the others wait for it.
    async fn session(&self) -> Result<Arc<Session>, StoreError> {
        let mut session = self.session.lock().await;
        match session.as_ref() {
            Some(alive) if !alive.is_closed() => Ok(Arc::clone(alive)),
            Some(_) | None => {
                let fresh = Arc::new(Session::connect(&self.config).await?);
                *session = Some(Arc::clone(&fresh));
                Ok(fresh)
            }
        }
    }

    /// Runs a statement, a second time if its connection turned out to be dead and it may be.
    async fn run<T, F>(
        &self,
        doing: &'static str,
        repeat: Repeat,
        statement: impl Fn(Arc<Session>) -> F,
    ) -> Result<T, StoreError>
    where
        F: Future<Output = Result<T, tokio_postgres::Error>> + Send,
    {
        let session = self.session().await?;
        let result = match statement(Arc::clone(&session)).await {
            Err(_) if repeat == Repeat::Safe && session.is_closed() => {
                statement(self.session().await?).await
            }
            result => result,
        };
        result.map_err(|source| StoreError::Postgres { doing, source })
    }
}

impl Store for PostgresStore {
    async fn ping(&self) -> Result<(), StoreError> {
        self.run("answer", Repeat::Safe, |session| async move {
            session.client.query_one(&session.ping, &[]).await
        })
        .await?;
        Ok(())
    }

    async fn list(&self, request: PageRequest) -> Result<Page, StoreError> {
        let (after, rows) = (request.after_seq(), i64::from(request.limit) + 1);
        let items = self.run("list", Repeat::Safe, |session| async move {
            let rows = match request.completed {
                None => session.client.query(&session.list, &[&after, &rows]).await?,
                Some(completed) => {
                    let by_completed = &session.list_by_completed;
                    session.client.query(by_completed, &[&after, &rows, &completed]).await?
                }
            };
            rows.iter().map(todo_from_row).collect::<Result<Vec<_>, _>>()
        });
        Ok(Page::from_one_too_many(items.await?, request.limit))
    }

    async fn get(&self, id: &TodoId) -> Result<Option<Todo>, StoreError> {
        self.run("get", Repeat::Safe, |session| async move {
            let row = session.client.query_opt(&session.get, &[&id.as_str()]).await?;
            row.as_ref().map(todo_from_row).transpose()
        })
        .await
    }

    async fn create(&self, draft: Draft) -> Result<Todo, StoreError> {
        let draft = &draft;
        let (todo, _) =
            self.run("create", Repeat::Unsafe, |session| async move {
                upsert(&session, None, draft).await
            })
            .await?;
        Ok(todo)
    }

    async fn put(&self, id: TodoId, draft: Draft) -> Result<Put, StoreError> {
        let (id, draft) = (&id, &draft);
        let (todo, revision) =
            self.run("put", Repeat::Safe, |session| async move {
                upsert(&session, Some(id), draft).await
            })
            .await?;
        Ok(Put::from_revision(revision, todo))
    }

    async fn delete(&self, id: TodoId) -> Result<(), StoreError> {
        let id = &id;
        self.run("delete", Repeat::Safe, |session| async move {
            session.client.execute(&session.delete, &[&id.as_str()]).await
        })
        .await?;
        Ok(())
    }
}

async fn upsert(
    session: &Session,
    id: Option<&TodoId>,
    draft: &Draft,
) -> Result<(Todo, i64), tokio_postgres::Error> {
    let row = session
        .client
        .query_one(
            &session.upsert,
            &[
                &id.map(TodoId::as_str),
                &draft.title(),
                &draft.description(),
                &draft.completed(),
                &draft.deadline_at(),
            ],
        )
        .await?;
    Ok((todo_from_row(&row)?, row.try_get("revision")?))
}

fn todo_from_row(row: &Row) -> Result<Todo, tokio_postgres::Error> {
    Ok(Todo {
        seq: row.try_get(0)?,
        id: row.try_get(1)?,
        title: row.try_get(2)?,
        description: row.try_get(3)?,
        completed: row.try_get(4)?,
        deadline_at: row.try_get(5)?,
        created_at: row.try_get(6)?,
        updated_at: row.try_get(7)?,
    })
}
