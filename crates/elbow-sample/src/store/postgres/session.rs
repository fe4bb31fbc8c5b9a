//! One connection to PostgreSQL with the schema made and the statements prepared.
//!
//! Times are kept as text in the form of the API: the same in both databases, and the service
//! needs no calendar.

use tokio_postgres::{Client, Config, NoTls, Statement};

use crate::store::StoreError;

/// Names the lock under which the schema is made, among all users of the server's database.
const SCHEMA_LOCK: &str = "SELECT pg_advisory_xact_lock(7012202411)";
/// Run by everyone who finds no table; the lock makes the second one find it. (Without the lock,
/// two `IF NOT EXISTS` at the same moment can both fail to see the table and collide.)
const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS elbow_todos (
        seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        description TEXT NOT NULL,
        completed BOOLEAN NOT NULL,
        deadline_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        revision BIGINT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS elbow_todos_by_completed ON elbow_todos (completed, seq);";

/// The columns of a to-do in the order in which the store takes them.
macro_rules! columns {
    () => {
        "t.seq, t.id, t.title, t.description, t.completed, t.deadline_at, \
         t.created_at, t.updated_at"
    };
}
/// The start of the statement's transaction in the form of `created_at`.
macro_rules! now {
    () => {
        "to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
    };
}

const LIST: &str =
    concat!("SELECT ", columns!(), " FROM elbow_todos t WHERE seq > $1 ORDER BY seq LIMIT $2");
const LIST_BY_COMPLETED: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM elbow_todos t WHERE completed = $3 AND seq > $1 ORDER BY seq LIMIT $2"
);
const GET: &str = concat!("SELECT ", columns!(), " FROM elbow_todos t WHERE id = $1");
/// With a NULL for the id, one is made.
const UPSERT: &str = concat!(
    "INSERT INTO elbow_todos AS t
        (id, title, description, completed, deadline_at, created_at, updated_at, revision)
     VALUES (coalesce($1, replace(gen_random_uuid()::text, '-', '')), $2, $3, $4, $5, ",
    now!(),
    ", ",
    now!(),
    ", 1)
     ON CONFLICT (id) DO UPDATE SET
        title = excluded.title, description = excluded.description,
        completed = excluded.completed, deadline_at = excluded.deadline_at,
        updated_at = excluded.updated_at, revision = t.revision + 1
     RETURNING ",
    columns!(),
    ", t.revision"
);
const DELETE: &str = "DELETE FROM elbow_todos WHERE id = $1";
const PING: &str = "SELECT EXISTS (SELECT 1 FROM elbow_todos)";

/// A connection, ready.
pub(super) struct Session {
    pub(super) client: Client,
    pub(super) list: Statement,
    pub(super) list_by_completed: Statement,
    pub(super) get: Statement,
    pub(super) upsert: Statement,
    pub(super) delete: Statement,
    pub(super) ping: Statement,
}

// === impl Session ===

impl Session {
    pub(super) async fn connect(config: &Config) -> Result<Self, StoreError> {
        let doing = |doing| move |source| StoreError::Postgres { doing, source };
        let (client, connection) = config.connect(NoTls).await.map_err(doing("connect"))?;
        // Its error also reaches the statement that was under way, or shows as a closed client.
        tokio::spawn(async move { drop(connection.await) });
        ensure_schema(&client).await.map_err(doing("create the schema"))?;
        Self::prepare(client).await.map_err(doing("prepare its statements"))
    }

    /// Whether the connection has ended, so that nothing sent on it can succeed.
    pub(super) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    async fn prepare(client: Client) -> Result<Self, tokio_postgres::Error> {
        // All at once: they share one round trip.
        let (list, list_by_completed, get, upsert, delete, ping) = tokio::try_join!(
            client.prepare(LIST),
            client.prepare(LIST_BY_COMPLETED),
            client.prepare(GET),
            client.prepare(UPSERT),
            client.prepare(DELETE),
            client.prepare(PING),
        )?;
        Ok(Self { client, list, list_by_completed, get, upsert, delete, ping })
    }
}

/// Makes the schema unless it is there. Looking first keeps the usual start free of locks, and
/// possible for a user who may not create tables.
async fn ensure_schema(client: &Client) -> Result<(), tokio_postgres::Error> {
    let row = client.query_one("SELECT to_regclass('elbow_todos') IS NOT NULL", &[]).await?;
    if row.try_get(0)? {
        return Ok(());
    }
    // On failure the connection is given up, and with it the open transaction.
    client.batch_execute(&format!("BEGIN; {SCHEMA_LOCK}; {SCHEMA} COMMIT;")).await
}
