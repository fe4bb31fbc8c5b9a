//! Which target gets a request, what snapshots change, and what workers report.

use std::time::Duration;

use elbow_model::TargetHealthState::{Draining, Initial, Unhealthy};
use elbow_proxy::Limits;

use crate::support::{
    Backend, Group, Lab, LabConfig, Target, Wire, now, ok, refused, until, within,
};

fn key(backend: &Backend) -> u64 {
    u64::from(backend.address.port())
}

/// Answers when told to, and counts what it was asked.
async fn on_command() -> (Backend, tokio::sync::watch::Sender<bool>) {
    let (go, wait) = tokio::sync::watch::channel(false);
    let target = Backend::scripted(move |mut wire, _| {
        let mut wait = wait.clone();
        async move {
            while wire.request().await.is_some() {
                let _ = wait.wait_for(|go| *go).await;
                wire.send(ok(b"done")).await;
            }
        }
    })
    .await;
    (target, go)
}

#[tokio::test]
async fn targets_take_turns() {
    let targets = [Backend::echo().await, Backend::echo().await, Backend::echo().await];
    let mut lab = Lab::before(&targets.each_ref()).await;
    let mut client = lab.client().await;
    for _ in 0..300 {
        client.get("/").await;
    }
    assert_eq!(targets.each_ref().map(|t| t.requests()), [100; 3]);
    lab.until("300 requests", |t| t.requests == 300).await;
    for target in &targets {
        let sums = lab.totals.target(key(target));
        assert_eq!((sums.requests, sums.responses.success), (100, 100));
    }
}

#[tokio::test]
async fn turns_go_on_over_snapshots() {
    let targets = [Backend::echo().await, Backend::echo().await];
    let mut lab = Lab::before(&targets.each_ref()).await;
    let mut client = lab.client().await;
    for _ in 0..20 {
        client.get("/").await;
        lab.publish(Group::healthy(&targets.each_ref())).await;
    }
    assert_eq!(targets.each_ref().map(|t| t.requests()), [10; 2]);
    assert_eq!(targets.each_ref().map(|t| t.accepts()), [1; 2], "pools outlive snapshots");
}

#[tokio::test]
async fn without_a_healthy_target_all_are_tried() {
    let targets = [Backend::echo().await, Backend::echo().await];
    let mut lab = Lab::start();
    lab.publish(Group::of(&[
        Target::in_state(targets[0].address, Unhealthy),
        Target::in_state(targets[1].address, Initial),
    ]))
    .await;
    let mut client = lab.client().await;
    for _ in 0..10 {
        assert_eq!(client.get("/").await.status(), 200);
    }
    assert_eq!(targets.each_ref().map(|t| t.requests()), [5; 2]);
    lab.publish(Group::of(&[
        Target::in_state(targets[0].address, Unhealthy),
        Target::healthy(targets[1].address),
    ]))
    .await;
    for _ in 0..10 {
        client.get("/").await;
    }
    assert_eq!(targets.each_ref().map(|t| t.requests()), [5, 15]);
}

#[tokio::test]
async fn a_draining_target_finishes_its_requests_and_gets_no_new_ones() {
    let (leaving, go) = on_command().await;
    let staying = Backend::echo().await;
    let mut lab = Lab::before(&[&leaving]).await;
    let mut waiting = lab.client().await;
    waiting.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    lab.until("the request in flight", |t| t.in_flight() == 1).await;
    let drain =
        Group::of(&[Target::in_state(leaving.address, Draining), Target::healthy(staying.address)]);
    lab.publish(drain).await;
    assert_eq!(lab.totals.in_flight(), 1, "the confirmation counts what is still in flight");
    let mut client = lab.client().await;
    for _ in 0..10 {
        assert_eq!(client.get("/").await.status(), 200);
    }
    assert_eq!((staying.requests(), leaving.accepts()), (10, 1));
    go.send_replace(true);
    assert_eq!(waiting.response().await.text(), "done");
    let began = now();
    lab.until("nothing in flight", |t| t.in_flight() == 0).await;
    assert!(began.elapsed() < Duration::from_millis(50), "told after {:?}", began.elapsed());
    assert_eq!(
        waiting.get("/").await.header("X-Target"),
        Some(&*staying.address.port().to_string())
    );
}

#[tokio::test]
async fn draining_closes_the_pool() {
    let (gone, hears) = tokio::sync::oneshot::channel::<()>();
    let gone = std::sync::Arc::new(std::sync::Mutex::new(Some(gone)));
    let target = Backend::scripted(move |mut wire, _| {
        let gone = gone.lock().unwrap().take();
        async move {
            wire.request().await;
            wire.send(ok(b"")).await;
            wire.ended().await;
            gone.unwrap().send(()).unwrap();
        }
    })
    .await;
    let mut lab = Lab::before(&[&target]).await;
    lab.client().await.get("/").await;
    lab.publish(Group::of(&[Target::in_state(target.address, Draining)])).await;
    within("the pooled connection's end", hears).await.unwrap();
}

#[tokio::test]
async fn a_target_that_is_gone_from_the_snapshot_is_reported_to_its_end() {
    let (leaving, go) = on_command().await;
    let mut lab = Lab::before(&[&leaving]).await;
    let mut client = lab.client().await;
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    lab.until("the request in flight", |t| t.in_flight() == 1).await;
    lab.publish(Group::default()).await;
    assert_eq!(lab.totals.in_flight(), 1);
    go.send_replace(true);
    assert_eq!(client.response().await.text(), "done");
    lab.until("its response", |t| t.in_flight() == 0).await;
    let sums = lab.totals.target(key(&leaving));
    assert_eq!((sums.requests, sums.responses.success), (1, 1));
}

#[tokio::test]
async fn an_older_snapshot_is_refused_even_when_it_comes_right_behind() {
    let targets = [Backend::echo().await, Backend::echo().await];
    let mut lab = Lab::start();
    for round in 1..=50u64 {
        lab.offer(round * 10, Group::healthy(&[&targets[1]]));
        lab.offer(round * 10 - 1, Group::healthy(&[&targets[0]]));
        lab.until("the newer one", |t| t.generation(1) >= round * 10).await;
        assert_eq!(lab.totals.generation(1), round * 10);
    }
    lab.client().await.get("/").await;
    assert_eq!(targets.each_ref().map(|t| t.requests()), [0, 1]);
}

#[tokio::test]
async fn a_snapshot_is_confirmed_by_every_worker_within_50_ms() {
    let target = Backend::echo().await;
    let mut lab = Lab::with(LabConfig { workers: 2, ..LabConfig::default() });
    let mut times = Vec::new();
    for _ in 0..21 {
        let began = now();
        lab.publish(Group::healthy(&[&target])).await;
        times.push(began.elapsed());
    }
    eprintln!("confirmed after {times:?}");
    times.sort();
    // The machine may be busy with other tests for a moment, but not for most moments.
    assert!(times[10] < Duration::from_millis(50), "{times:?}");
}

#[tokio::test]
async fn a_snapshot_published_before_the_worker_runs_is_confirmed_as_soon() {
    let mut times = Vec::new();
    for _ in 0..11 {
        let mut lab = Lab::start();
        let began = now();
        lab.publish(Group::default()).await;
        times.push(began.elapsed());
    }
    times.sort();
    assert!(times[5] < Duration::from_millis(50), "{times:?}");
}

#[tokio::test]
async fn counts_add_up_over_workers_and_to_the_last_request_before_a_stop() {
    let targets = [Backend::echo().await, Backend::echo().await];
    let mut lab = Lab::with(LabConfig { workers: 2, ..LabConfig::default() });
    lab.publish(Group::healthy(&targets.each_ref())).await;
    let address = lab.address;
    let clients: Vec<_> = (0..40)
        .map(|_| {
            tokio::spawn(async move {
                let mut client = Wire::connect(address).await;
                for n in 0..25 {
                    let path = if n == 0 { "/with a space" } else { "/" };
                    let answer = client.get(path).await;
                    if n == 0 {
                        assert_eq!(answer.status(), 400);
                        client = Wire::connect(address).await;
                    }
                }
            })
        })
        .collect();
    for client in clients {
        within("a client", client).await.unwrap();
    }
    assert!(lab.stop(Duration::from_secs(5)).await);
    let totals = &lab.totals;
    let sums = targets.each_ref().map(|t| totals.target(key(t)));
    assert_eq!(sums[0].requests + sums[1].requests, 40 * 24, "{totals:#?}");
    assert_eq!(sums[0].responses.success + sums[1].responses.success, 40 * 24);
    assert_eq!((totals.requests, totals.elb.client_error), (40 * 24, 40), "{totals:#?}");
    assert_eq!((totals.in_flight(), totals.connections()), (0, 0), "{totals:#?}");
    assert_eq!(targets.each_ref().map(|t| t.requests()).iter().sum::<usize>(), 40 * 24);
}

#[tokio::test]
async fn a_request_waits_for_a_target_and_is_served_when_there_is_one() {
    let target = Backend::echo().await;
    let mut lab = Lab::start();
    lab.publish(Group::default().holding(Duration::from_secs(30))).await;
    let mut client = lab.client().await;
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi").await;
    lab.until("the request held", |t| t.held == 1).await;
    lab.publish(Group::healthy(&[&target]).holding(Duration::from_secs(30))).await;
    let answer = client.response().await;
    assert!(answer.status() == 200 && answer.text().ends_with("\n\nhi"), "{answer:?}");
}

#[tokio::test]
async fn a_request_waits_for_a_target_that_does_not_listen_yet() {
    let mut lab = Lab::start();
    let address = refused();
    let group = Group::of(&[Target::healthy(address)]).holding(Duration::from_secs(30));
    lab.publish(group).await;
    let mut client = lab.client().await;
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
    lab.until("the request held", |t| t.held == 1).await;
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    let (stream, _) = within("the connection", listener.accept()).await.unwrap();
    let mut wire = Wire::new(stream);
    wire.request().await.unwrap();
    wire.send(ok(b"awake")).await;
    assert_eq!(client.response().await.text(), "awake");
}

#[tokio::test]
async fn a_request_is_held_for_so_long_and_so_many_are() {
    let limits = Limits { hold_max: 3, ..Limits::AWS };
    let mut lab = Lab::with(LabConfig { limits, ..LabConfig::default() });
    lab.publish(Group::default().holding(Duration::from_secs(1))).await;
    let mut clients = Vec::new();
    for _ in 0..3 {
        let mut client = lab.client().await;
        client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").await;
        clients.push(client);
    }
    let began = now();
    lab.until("three requests held", |t| t.held == 3).await;
    let answer = lab.client().await.get("/").await;
    assert_eq!(answer.status(), 503, "the fourth finds no place");
    assert!(began.elapsed() < Duration::from_millis(900), "{:?}", began.elapsed());
    for client in &mut clients {
        assert_eq!(client.response().await.status(), 503);
    }
    assert!(began.elapsed() >= Duration::from_millis(500), "{:?}", began.elapsed());
    lab.until("all answers", |t| t.elb.server_error == 4).await;
    assert_eq!(lab.totals.held, 3);
}

#[tokio::test]
async fn a_held_request_whose_client_is_gone_gives_its_place_back() {
    let target = Backend::echo().await;
    let limits = Limits { hold_max: 1, ..Limits::AWS };
    let mut lab = Lab::with(LabConfig { limits, ..LabConfig::default() });
    lab.publish(Group::default().holding(Duration::from_secs(30))).await;
    let mut client = lab.client().await;
    client.send("GET /gone HTTP/1.1\r\nHost: x\r\n\r\n").await;
    lab.until("the request held", |t| t.held == 1).await;
    drop(client);
    lab.until("its end", |t| t.connections() == 0).await;
    let mut client = lab.client().await;
    client.send("GET /stays HTTP/1.1\r\nHost: x\r\n\r\n").await;
    lab.until("the next one held", |t| t.held == 2).await;
    lab.publish(Group::healthy(&[&target])).await;
    assert!(client.response().await.text().starts_with("GET /stays"));
    until("one request", || target.requests() == 1).await;
}

#[tokio::test]
async fn a_request_before_the_first_snapshot_waits_for_it() {
    let target = Backend::echo().await;
    let mut lab = Lab::start();
    let mut client = lab.client().await;
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    lab.publish(Group::healthy(&[&target])).await;
    let response = within("the answer", client.response()).await;
    assert_eq!(response.status(), 200, "{}", response.text());
}
