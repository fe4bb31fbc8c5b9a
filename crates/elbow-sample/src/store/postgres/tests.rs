//! The contract on PostgreSQL, and what only a server can get wrong.
//!
//! One test, because starting a server takes longer than all of its cases.

use super::PostgresStore;
use crate::database_url::{Database, DatabaseUrl};
use crate::store::contract::{STORES, cases, draft, id};
use crate::store::{Put, Store, StoreError};
use crate::testing::patiently;
use crate::testing::postgres::TestServer;

fn store(url: &str) -> PostgresStore {
    let DatabaseUrl(Database::Postgres(config)) = url.parse().unwrap() else {
        panic!("{url} is not PostgreSQL");
    };
    PostgresStore::new(&config)
}

#[tokio::test]
async fn keeps_the_contract_and_survives_its_server() {
    let Some(server) = TestServer::start() else { return };
    for case in cases::<PostgresStore>() {
        eprintln!("postgres: {}", case.name);
        let url = server.create_database(&format!("elbow_test_{}", case.name)).await;
        case.run((0..STORES).map(|_| store(&url)).collect()).await;
    }
    patiently("concurrent starts", concurrent_first_uses_make_the_schema_once(&server)).await;
    patiently("reconnecting", a_dead_connection_is_replaced(&server)).await;
    patiently("a read-only user", a_user_without_rights_to_create_can_serve(&server)).await;
}

async fn concurrent_first_uses_make_the_schema_once(server: &TestServer) {
    let url = server.create_database("elbow_test_first_use").await;
    let starts: Vec<_> = (0..8)
        .map(|_| {
            let store = store(&url);
            tokio::spawn(async move { store.ping().await })
        })
        .collect();
    for start in starts {
        start.await.unwrap().unwrap();
    }
}

async fn a_dead_connection_is_replaced(server: &TestServer) {
    let url = server.create_database("elbow_test_reconnect").await;
    let store = store(&url);
    let admin = server.connect(&url).await;
    let kill = async || {
        let killed = admin
            .query_one(
                "SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity
                 WHERE application_name = 'elbow-sample' AND datname = current_database()",
                &[],
            )
            .await
            .unwrap();
        assert_eq!(killed.get::<_, i64>(0), 1);
    };
    store.put(id("a"), draft("milk")).await.unwrap();
    kill().await;
    assert_eq!(store.get(&id("a")).await.unwrap().unwrap().title, "milk");
    kill().await;
    let put = store.put(id("a"), draft("bread")).await.unwrap();
    assert!(matches!(put, Put::Replaced(_)), "{put:?}");
}

async fn a_user_without_rights_to_create_can_serve(server: &TestServer) {
    let url = server.create_database("elbow_test_rights").await;
    let admin = server.connect(&url).await;
    let role = "DROP ROLE IF EXISTS elbow_test_reader; CREATE ROLE elbow_test_reader";
    admin.batch_execute(role).await.unwrap();
    admin.batch_execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC").await.unwrap();
    let limited = store(&format!("{url}?options=-c%20role%3Delbow_test_reader"));
    let error = limited.ping().await.unwrap_err();
    assert!(error.to_string().contains("create the schema"), "{error}");

    store(&url).ping().await.unwrap();
    admin.batch_execute("GRANT ALL ON elbow_todos TO elbow_test_reader").await.unwrap();
    let created = limited.create(draft("milk")).await.unwrap();
    assert_eq!(created.title, "milk");
    admin.batch_execute("DROP OWNED BY elbow_test_reader").await.unwrap();
    admin.batch_execute("DROP ROLE elbow_test_reader").await.unwrap();
}

#[tokio::test]
async fn a_server_that_is_away_is_an_error_each_time() {
    let nowhere = tempfile::TempDir::new().unwrap();
    let host = nowhere.path().to_str().unwrap().replace('/', "%2F");
    let store = store(&format!("postgres://me@{host}/todos"));
    for _ in 0..2 {
        let error = patiently("an error", store.ping()).await.unwrap_err();
        assert!(matches!(error, StoreError::Postgres { doing: "connect", .. }), "{error:?}");
    }
}
