//! The API over real connections, as tables of requests and what must come back.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::config::{SampleConfig, SampleOptions};
use crate::server::{SampleError, Shutdown, serve};
use crate::testing::http::{Client, Reply};
use crate::testing::patiently;
use crate::testing::postgres::TestServer;

/// An instance under test.
struct Instance {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    served: JoinHandle<Result<Shutdown, SampleError>>,
}

// === impl Instance ===

impl Instance {
    async fn start(options: SampleOptions) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let config = SampleConfig::try_new(options).unwrap();
        let served = tokio::spawn(serve(config, listener, async { drop(stopped.await) }));
        Self { address, stop, served }
    }

    async fn client(&self) -> Client {
        Client::connect(self.address).await
    }

    async fn stop(self) -> Shutdown {
        self.stop.send(()).expect("it still serves");
        patiently("the drain", self.served).await.unwrap().unwrap()
    }
}

fn options(directory: &Path) -> SampleOptions {
    SampleOptions {
        database: directory.join("todos.db").to_str().unwrap().to_owned(),
        instance_id: "i-1".into(),
        version: "v7".into(),
        ..SampleOptions::default()
    }
}

async fn instance() -> (TempDir, Instance) {
    let directory = TempDir::new().unwrap();
    let instance = Instance::start(options(directory.path())).await;
    (directory, instance)
}

/// Sends one request; the status and a part of the body must be as told.
async fn check(client: &mut Client, request: (&str, &str, &str), status: u16, body: &str) -> Reply {
    let (method, target, sent) = request;
    let reply = client.request(method, target, sent).await;
    assert_eq!(reply.status, status, "{method} {target}: {reply:?}");
    assert!(reply.body.contains(body), "{method} {target}: no {body:?} in {reply:?}");
    assert_eq!(reply.headers["x-instance-id"], "i-1", "{method} {target}");
    assert_eq!(reply.headers["x-version"], "v7", "{method} {target}");
    if status >= 400 {
        assert!(reply.json()["error"].is_string(), "{method} {target}: {reply:?}");
    }
    assert_eq!(reply.headers.contains_key("retry-after"), status == 503, "{method} {target}");
    reply
}

/// A to-do without the fields that the database chooses.
fn chosen(todo: &Value) -> Value {
    let mut todo = todo.clone();
    for field in ["created_at", "updated_at"] {
        assert!(todo.as_object_mut().unwrap().remove(field).unwrap().is_string());
    }
    todo
}

/// The life of a to-do, on whichever database.
async fn check_life(client: &mut Client) {
    let todos = "/api/v1/todos";
    let health = check(client, ("GET", "/api/v1/health", ""), 200, "").await;
    assert_eq!(health.json(), json!({"status": "ok", "version": "v7", "instance": "i-1"}));
    let empty = check(client, ("GET", todos, ""), 200, "").await;
    assert_eq!(empty.json(), json!({"items": [], "next_cursor": null}));

    let posted = check(client, ("POST", todos, r#"{"title":"milk"}"#), 201, "milk").await;
    let posted_id = posted.json()["id"].as_str().unwrap().to_owned();
    let location = posted.headers["location"].clone();
    assert_eq!(location, format!("{todos}/{posted_id}"));
    let got = check(client, ("GET", &location, ""), 200, "").await;
    assert_eq!(got.json(), posted.json());
    assert_eq!(
        chosen(&got.json()),
        json!({"id": posted_id, "title": "milk", "description": "", "completed": false,
               "deadline_at": null})
    );

    let full = r#"{"title":"t","description":"d","completed":true,
                   "deadline_at":"2025-06-30T17:00:00Z"}"#;
    let made = check(client, ("PUT", "/api/v1/todos/a", full), 201, "").await;
    assert_eq!(made.headers["location"], "/api/v1/todos/a");
    let same = check(client, ("PUT", "/api/v1/todos/a", full), 200, "").await;
    assert_eq!(chosen(&same.json()), chosen(&made.json()));
    assert_eq!(
        chosen(&same.json()),
        json!({"id": "a", "title": "t", "description": "d", "completed": true,
               "deadline_at": "2025-06-30T17:00:00Z"})
    );

    let first = check(client, ("GET", "/api/v1/todos?limit=1", ""), 200, "milk").await.json();
    let next = first["next_cursor"].as_str().unwrap();
    let target = format!("{todos}?limit=1&cursor={next}");
    let second = check(client, ("GET", &target, ""), 200, "").await.json();
    assert_eq!(second["items"], json!([same.json()]));
    assert_eq!(second["next_cursor"], Value::Null);
    for (filter, title) in [("true", "t"), ("false", "milk")] {
        let target = format!("{todos}?completed={filter}");
        let items = check(client, ("GET", &target, ""), 200, "").await.json()["items"].clone();
        assert_eq!(items.as_array().unwrap().len(), 1);
        assert_eq!(items[0]["title"], title);
    }

    for _ in 0..2 {
        let deleted = check(client, ("DELETE", "/api/v1/todos/a", ""), 204, "").await;
        assert_eq!(deleted.body, "");
    }
    check(client, ("GET", "/api/v1/todos/a", ""), 404, r#"there is no to-do \"a\""#).await;
}

#[tokio::test]
async fn a_life_on_sqlite() {
    let (_directory, instance) = instance().await;
    check_life(&mut instance.client().await).await;
    assert_eq!(instance.stop().await, Shutdown::Drained);
}

#[tokio::test]
async fn a_life_on_postgres() {
    let Some(server) = TestServer::start() else { return };
    let database = server.create_database("elbow_test_api").await;
    let directory = TempDir::new().unwrap();
    let options = SampleOptions { database, ..options(directory.path()) };
    let instance = Instance::start(options).await;
    check_life(&mut instance.client().await).await;
    assert_eq!(instance.stop().await, Shutdown::Drained);
}

#[tokio::test]
async fn wrong_requests_are_told_why() {
    let (_directory, instance) = instance().await;
    let mut client = instance.client().await;
    let todos = "/api/v1/todos";
    let long_title = format!(r#"{{"title":"{}"}}"#, "é".repeat(201));
    for (method, target, body, status, answer) in [
        ("GET", "/", "", 404, "no such path"),
        ("GET", "/api/v1/todos/a/b", "", 404, "no such path"),
        ("PATCH", todos, "", 405, "does not have this method"),
        ("POST", "/api/v1/health", "", 405, "does not have this method"),
        ("GET", "/api/v1/todos?limit=0", "", 400, "limit must be 1 to 100"),
        ("GET", "/api/v1/todos?limit=101", "", 400, "limit must be 1 to 100"),
        ("GET", "/api/v1/todos?limit=-1", "", 400, "limit must be 1 to 100"),
        ("GET", "/api/v1/todos?limit=ten", "", 400, "limit must be 1 to 100"),
        ("GET", "/api/v1/todos?cursor=7", "", 400, "cursor is not one that this API"),
        ("GET", "/api/v1/todos?cursor=", "", 400, "cursor is not one that this API"),
        ("GET", "/api/v1/todos?completed=1", "", 400, "completed must be true or false"),
        ("GET", "/api/v1/todos?limit=1&limit=2", "", 400, "duplicate field `limit`"),
        ("GET", "/api/v1/todos?cost_us=-1", "", 400, "cost_us must be 0 to 1000000"),
        ("GET", "/api/v1/todos?cost_us=1000001", "", 400, "cost_us must be 0 to 1000000"),
        ("GET", "/api/v1/todos/a.b", "", 400, "id must be"),
        ("GET", "/api/v1/todos/%ff", "", 400, ""),
        ("PUT", "/api/v1/todos/a%20b", r#"{"title":"t"}"#, 400, "id must be"),
        ("DELETE", "/api/v1/todos/a.b", "", 400, "id must be"),
        ("POST", todos, "", 400, "the body must be a JSON object"),
        ("POST", todos, r#"["t","d",true,null]"#, 400, "the body must be a JSON object"),
        ("POST", todos, "{", 400, "the body is not a to-do"),
        ("POST", todos, "{}", 400, "missing field `title`"),
        ("POST", todos, r#"{"title":"t","colour":"red"}"#, 400, "unknown field `colour`"),
        ("POST", todos, r#"{"title":"t","id":"mine"}"#, 400, "unknown field `id`"),
        ("POST", todos, r#"{"title":"t","title":"u"}"#, 400, "duplicate field `title`"),
        ("POST", todos, r#"{"title":7}"#, 400, "invalid type"),
        ("POST", todos, r#"{"title":" "}"#, 400, "title must not be blank"),
        ("POST", todos, &long_title, 400, "at most 200 characters, not 201"),
        ("POST", todos, r#"{"title":"t","deadline_at":"soon"}"#, 400, "deadline_at must be"),
        ("PUT", "/api/v1/todos/a", r#"{"title":"\u0000"}"#, 400, "U+0000"),
    ] {
        check(&mut client, (method, target, body), status, answer).await;
    }
    let allow = check(&mut client, ("PATCH", todos, ""), 405, "").await.headers["allow"].clone();
    assert!(allow.contains("GET") && allow.contains("POST"), "{allow}");
    check(&mut client, ("GET", "/api/v1/todos?x=1&y", ""), 200, "[]").await;
}

#[tokio::test]
async fn large_bodies() {
    let (_directory, instance) = instance().await;
    // The largest that is valid, with every character escaped.
    let text = |chars| r"\ud83e\udd5b".repeat(chars);
    let largest = format!(r#"{{"title":"{}","description":"{}"}}"#, text(200), text(2_000));
    check(&mut instance.client().await, ("POST", "/api/v1/todos", &largest), 201, "🥛").await;
    let too_large = " ".repeat(super::MAX_BODY_BYTES + 1);
    for target in ["/api/v1/todos/a", "/api/v1/todos/b"] {
        let request = ("PUT", target, too_large.as_str());
        check(&mut instance.client().await, request, 413, "larger than 32768 bytes").await;
    }
}

#[tokio::test]
async fn a_lost_database_is_unhealthy_with_the_reason() {
    let (directory, instance) = instance().await;
    let mut client = instance.client().await;
    check(&mut client, ("GET", "/api/v1/health", ""), 200, "ok").await;
    std::fs::remove_file(directory.path().join("todos.db")).unwrap();
    let reply = client.get("/api/v1/health").await;
    assert_eq!((reply.status, reply.json()["status"].as_str()), (503, Some("unavailable")));
    assert!(reply.json()["error"].as_str().unwrap().contains("was moved or deleted"), "{reply:?}");

    // A server that is away does not keep an instance from starting.
    let host = directory.path().to_str().unwrap().replace('/', "%2F");
    let database = format!("postgres://me:secret@{host}/todos");
    let options = SampleOptions { database, ..options(directory.path()) };
    let instance = Instance::start(options).await;
    let mut client = instance.client().await;
    let reply = client.get("/api/v1/health").await;
    assert_eq!(reply.status, 503);
    assert!(reply.body.contains("could not connect") && !reply.body.contains("secret"));
    check(&mut client, ("GET", "/api/v1/todos", ""), 503, "database unavailable").await;
}

#[tokio::test]
async fn health_overtakes_requests_that_cost() {
    let directory = TempDir::new().unwrap();
    let cpu_cost = Duration::from_millis(20);
    let instance = Instance::start(SampleOptions { cpu_cost, ..options(directory.path()) }).await;
    let mut busy = Vec::new();
    for _ in 0..8 {
        let mut client = instance.client().await;
        client.send("GET /api/v1/todos HTTP/1.1\r\nHost: test\r\n\r\n").await;
        busy.push(client);
    }
    let mut checker = instance.client().await;
    let all = async {
        for client in &mut busy {
            assert_eq!(client.receive().await.unwrap().status, 200);
        }
        "all"
    };
    let healthy = async {
        for _ in 0..3 {
            check(&mut checker, ("GET", "/api/v1/health", ""), 200, "ok").await;
        }
        // Free by its own word, so it pays nothing and waits for nobody.
        check(&mut checker, ("GET", "/api/v1/todos?cost_us=0", ""), 200, "[]").await;
        "health"
    };
    let mut all = std::pin::pin!(all);
    let first = tokio::select! {
        name = &mut all => name,
        name = healthy => name,
    };
    assert_eq!(first, "health");
    assert_eq!(all.await, "all");
}

#[tokio::test]
async fn an_instance_told_to_fail_fails_everything_from_then_on() {
    let directory = TempDir::new().unwrap();
    let fail_after = Some(Duration::from_millis(100));
    let instance = Instance::start(SampleOptions { fail_after, ..options(directory.path()) }).await;
    let mut client = instance.client().await;
    check(&mut client, ("GET", "/api/v1/health", ""), 200, "ok").await;
    let until_it_fails = async { while client.get("/api/v1/health").await.status == 200 {} };
    patiently("the failure", until_it_fails).await;
    for target in ["/api/v1/health", "/api/v1/todos", "/"] {
        check(&mut client, ("GET", target, ""), 500, "started to fail").await;
    }
    assert_eq!(instance.stop().await, Shutdown::Drained);
}

#[tokio::test]
async fn a_stop_lets_requests_finish_and_closes_idle_connections() {
    let directory = TempDir::new().unwrap();
    let cpu_cost = Duration::from_millis(50);
    let instance = Instance::start(SampleOptions { cpu_cost, ..options(directory.path()) }).await;
    let mut idle = instance.client().await;
    assert_eq!(idle.get("/api/v1/health").await.status, 200);
    // Half a head: the request has begun, and is still to be answered after the stop.
    let mut slow = instance.client().await;
    slow.send("GET /api/v1/todos HTTP/1.1\r\n").await;
    let mut busy = instance.client().await;
    busy.send("GET /api/v1/todos HTTP/1.1\r\nHost: test\r\n\r\n").await;
    assert_eq!(idle.get("/api/v1/health").await.status, 200, "all three were accepted");

    let (address, stopping) = (instance.address, tokio::spawn(instance.stop()));
    assert!(idle.receive().await.is_none(), "idle connections are closed");
    assert_eq!(busy.receive().await.unwrap().status, 200);
    slow.send("Host: test\r\n\r\n").await;
    let reply = slow.receive().await.expect("it had begun");
    assert_eq!((reply.status, reply.headers["connection"].as_str()), (200, "close"));
    assert_eq!(patiently("the stop", stopping).await.unwrap(), Shutdown::Drained);
    assert!(tokio::net::TcpStream::connect(address).await.is_err(), "nothing listens");
}

#[tokio::test]
async fn a_drain_ends_at_its_limit() {
    let directory = TempDir::new().unwrap();
    let drain_limit = Duration::from_millis(50);
    let options = SampleOptions { drain_limit, ..options(directory.path()) };
    let instance = Instance::start(options).await;
    let mut client = instance.client().await;
    assert_eq!(client.get("/api/v1/health").await.status, 200);
    // A body that never comes.
    client.send("POST /api/v1/todos HTTP/1.1\r\nHost: test\r\nContent-Length: 9\r\n\r\n").await;
    assert_eq!(instance.client().await.get("/api/v1/health").await.status, 200);
    assert_eq!(instance.stop().await, Shutdown::TimedOut);
}
