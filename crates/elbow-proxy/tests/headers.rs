//! What a load balancer adds to a request and what it does not pass on.

use crate::support::{Backend, Lab};

#[tokio::test]
async fn the_target_learns_who_asked_and_how() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    let asked = client
        .ask(
            "GET / HTTP/1.1\r\nHost: LAB\r\nX-Forwarded-For: 10.0.0.9\r\nX-Forwarded-Proto: https\r\n\
             X-Forwarded-Port: 1\r\nX-Custom: kept\r\n\r\n",
        )
        .await
        .text();
    let port = lab.address.port();
    for line in [
        "X-Forwarded-For: 10.0.0.9, 127.0.0.1".to_owned(),
        "X-Forwarded-Proto: http".to_owned(),
        format!("X-Forwarded-Port: {port}"),
        format!("Host: lab:{port}"),
        "X-Custom: kept".to_owned(),
    ] {
        assert!(asked.contains(&format!("\n{line}\n")), "no {line:?} in {asked}");
    }
    assert_eq!(asked.matches("X-Forwarded-").count(), 3, "{asked}");
}

#[tokio::test]
async fn every_request_has_a_trace_id_of_its_own() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    let mut roots = Vec::new();
    for _ in 0..10 {
        let asked = client.get("/").await.text();
        let root = asked.lines().find_map(|l| l.strip_prefix("X-Amzn-Trace-Id: Root=1-"));
        let root = root.unwrap_or_else(|| panic!("no trace id in {asked}")).to_owned();
        assert_eq!(root.len(), 8 + 1 + 24, "{root}");
        roots.push(root);
    }
    roots.sort();
    roots.dedup();
    assert_eq!(roots.len(), 10);
    let kept = "GET / HTTP/1.1\r\nHost: x\r\nX-Amzn-Trace-Id: Root=1-a-b;k=v\r\n\r\n";
    let asked = client.ask(kept).await.text();
    assert!(asked.contains(";Root=1-a-b;k=v\n") && asked.contains("Trace-Id: Self=1-"), "{asked}");
}

#[tokio::test]
async fn what_belongs_to_one_connection_stays_there() {
    let target = Backend::answering(|request| {
        let seen: String =
            request.headers.iter().map(|(name, value)| format!("{name}={value};")).collect();
        format!(
            "HTTP/1.1 200 OK\r\nServer: mine\r\nKeep-Alive: timeout=5\r\nConnection: X-Hop\r\n\
             X-Hop: 1\r\nX-End: 1\r\nContent-Length: {}\r\n\r\n{seen}",
            seen.len()
        )
        .into_bytes()
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    let answer = client
        .ask(
            "GET / HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, X-Mine\r\nX-Mine: 1\r\n\
             Keep-Alive: 5\r\nTE: trailers\r\nUpgrade: h2c\r\nProxy-Connection: close\r\n\
             X-End: 1\r\n\r\n",
        )
        .await;
    let asked = answer.text();
    for gone in ["X-Mine", "Keep-Alive", "TE=", "Upgrade", "Proxy-Connection", "Connection"] {
        assert!(!asked.contains(gone), "{gone} in {asked}");
    }
    assert!(asked.contains("X-End=1;"), "{asked}");
    assert_eq!((answer.header("X-Hop"), answer.header("Keep-Alive")), (None, None));
    assert_eq!((answer.header("X-End"), answer.header("Server")), (Some("1"), Some("mine")));
}
