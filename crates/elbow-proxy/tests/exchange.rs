//! Requests and responses that go well: methods, versions, and connections used again.

use crate::support::{Backend, Ending, Lab, within};

#[tokio::test]
async fn methods_reach_the_target_and_its_answers_the_client() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    for method in ["GET", "DELETE", "OPTIONS", "PROPFIND"] {
        let answer = client.ask(format!("{method} /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n")).await;
        assert_eq!(answer.first, "HTTP/1.1 200 OK");
        assert!(answer.text().starts_with(&format!("{method} /a?b=c HTTP/1.1\n")), "{answer:?}");
    }
    for method in ["PUT", "POST", "PATCH"] {
        let head = format!("{method} /a HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n");
        let answer = client.ask(head + "body").await;
        assert!(answer.text().ends_with("\n\nbody"), "{answer:?}");
    }
    client.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n").await;
    let answer = client.message(true).await.unwrap();
    assert!(answer.header("Content-Length").is_some(), "{answer:?}");
    assert!(client.get("/").await.whole, "the connection is in step after HEAD");
}

#[tokio::test]
async fn one_client_connection_and_one_target_connection_carry_many_requests() {
    let target = Backend::echo().await;
    let mut lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    for n in 0..200 {
        let answer = client.get(&format!("/{n}")).await;
        assert!(answer.text().starts_with(&format!("GET /{n} ")), "{answer:?}");
        assert_eq!(answer.header("Connection"), Some("keep-alive"));
    }
    assert_eq!((target.accepts(), target.requests()), (1, 200));
    lab.until("200 requests", |t| t.requests == 200 && t.connections() == 1).await;
}

#[tokio::test]
async fn clients_share_the_targets_connection() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    for _ in 0..20 {
        let mut client = lab.client().await;
        assert_eq!(client.get("/").await.status(), 200);
    }
    assert_eq!(target.accepts(), 1);
}

#[tokio::test]
async fn posts_a_while_apart_do_not_close_the_pool() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    client.get("/").await;
    // Longer than a request that must not be sent twice trusts an idle connection.
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    client.ask("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n").await;
    assert_eq!(target.accepts(), 2, "the request got a connection of its own");
    let mut another = lab.client().await;
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    another.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    client.response().await;
    another.response().await;
    assert_eq!(target.accepts(), 2, "and the old one is still there");
}

#[tokio::test]
async fn pipelined_requests_are_answered_in_order() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    let mut all = String::new();
    for n in 0..50 {
        all += &format!("POST /{n} HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
        all += &format!("GET /{n} HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    client.send(all).await;
    for n in 0..50 {
        assert!(client.response().await.text().starts_with(&format!("POST /{n} ")));
        assert!(client.response().await.text().starts_with(&format!("GET /{n} ")));
    }
}

#[tokio::test]
async fn more_pipelined_requests_than_a_buffer_holds_are_all_answered() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    let filler = "f".repeat(2000);
    let request = |n| format!("GET /{n} HTTP/1.1\r\nHost: x\r\nX-Filler: {filler}\r\n\r\n");
    client.send((0..100).map(request).collect::<String>()).await;
    for n in 0..100 {
        assert!(client.response().await.text().starts_with(&format!("GET /{n} ")));
    }
}

#[tokio::test]
async fn a_head_that_comes_byte_by_byte_is_a_head() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    for byte in b"\r\nGET /slow HTTP/1.1\r\nHost: x\r\n\r\n" {
        client.send([*byte]).await;
        tokio::task::yield_now().await;
    }
    assert!(client.response().await.text().starts_with("GET /slow "));
}

#[tokio::test]
async fn http_1_0_is_answered_and_closed_unless_it_asks_to_stay() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    let stays = client.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").await;
    assert_eq!(stays.header("Connection"), Some("keep-alive"));
    assert!(stays.text().contains("Host: lab.elb.localhost:"), "{stays:?}");
    let goes = client.ask("GET / HTTP/1.0\r\n\r\n").await;
    assert_eq!(goes.header("Connection"), Some("close"));
    assert_eq!(client.ended().await, Ending::Closed);
}

#[tokio::test]
async fn connection_close_is_obeyed_towards_the_client_and_keeps_the_target() {
    let target = Backend::echo().await;
    let lab = Lab::before(&[&target]).await;
    for _ in 0..3 {
        let mut client = lab.client().await;
        let answer = client.ask("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await;
        assert_eq!(answer.header("Connection"), Some("close"));
        assert_eq!(client.ended().await, Ending::Closed);
    }
    assert_eq!(target.accepts(), 1);
}

#[tokio::test]
async fn a_target_that_closes_is_connected_to_again() {
    let target = Backend::answering(|_| {
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok".to_vec()
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    for _ in 0..3 {
        let answer = client.get("/").await;
        assert_eq!(
            (answer.text().as_str(), answer.header("Connection")),
            ("ok", Some("keep-alive"))
        );
    }
    assert_eq!(target.accepts(), 3);
}

#[tokio::test]
async fn a_hundred_clients_at_once_are_all_served() {
    let target = Backend::echo().await;
    let mut lab = Lab::before(&[&target]).await;
    let address = lab.address;
    let clients: Vec<_> = (0..100)
        .map(|n| {
            tokio::spawn(async move {
                let mut client = crate::support::Wire::connect(address).await;
                for m in 0..20 {
                    let answer = client.get(&format!("/{n}/{m}")).await;
                    assert!(answer.text().starts_with(&format!("GET /{n}/{m} ")), "{answer:?}");
                }
            })
        })
        .collect();
    for client in clients {
        within("a client", client).await.unwrap();
    }
    lab.until("2,000 requests", |t| t.requests == 2000 && t.latencies == 2000).await;
    assert!(target.accepts() <= 100, "{} connections", target.accepts());
}
