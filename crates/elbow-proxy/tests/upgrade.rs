//! WebSocket upgrades: after 101 the connection is a tunnel.

use std::time::Duration;

use elbow_proxy::Limits;

use crate::support::{Backend, Ending, Group, Lab, LabConfig, ok, within};

const ASK: &str = "GET /chat HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
                   Sec-WebSocket-Key: k\r\nSec-WebSocket-Version: 13\r\n\r\n";
const SWITCH: &str = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n\
                      Upgrade: websocket\r\nSec-WebSocket-Accept: a\r\n\r\n";

#[tokio::test]
async fn bytes_go_both_ways_and_early_ones_are_not_lost() {
    let target = Backend::scripted(|mut wire, _| async move {
        let request = wire.request().await.unwrap();
        assert_eq!(request.header("Upgrade"), Some("websocket"));
        assert_eq!(request.header("Connection"), Some("upgrade"));
        assert_eq!(request.header("Sec-WebSocket-Key"), Some("k"));
        wire.send(format!("{SWITCH}welcome")).await;
        assert_eq!(wire.bytes(5).await, b"early");
        for _ in 0..100 {
            let frame = wire.bytes(4).await;
            wire.send(frame).await;
        }
        wire.ended().await;
        wire.send("bye").await;
    })
    .await;
    let mut lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    client.send(format!("{ASK}early")).await;
    let switched = client.head().await;
    assert_eq!(switched.first, "HTTP/1.1 101 Switching Protocols");
    assert_eq!(switched.header("Upgrade"), Some("websocket"));
    assert_eq!(client.bytes(7).await, b"welcome");
    lab.until("the tunnel", |t| t.in_flight() == 1).await;
    for n in 0..100 {
        let frame = format!("{n:04}");
        client.send(&frame).await;
        assert_eq!(client.bytes(4).await, frame.as_bytes());
    }
    // One side has said all; the other still has something to say.
    tokio::io::AsyncWriteExt::shutdown(&mut client.stream).await.unwrap();
    assert_eq!(client.bytes(3).await, b"bye");
    assert_eq!(client.ended().await, Ending::Closed);
    lab.until("its end", |t| t.in_flight() == 0 && t.connections() == 0).await;
}

#[tokio::test]
async fn a_tunnel_carries_much_both_ways_at_once() {
    const MUCH: usize = 8 * 1024 * 1024;
    let target = Backend::scripted(|mut wire, _| async move {
        wire.request().await.unwrap();
        wire.send(SWITCH).await;
        wire.send(vec![b't'; MUCH]).await;
        wire.bytes(MUCH).await;
        wire.send("end").await;
    })
    .await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    client.send(ASK).await;
    client.head().await;
    let early = client.left().to_vec();
    let (mut reader, mut writer) = client.stream.split();
    let data = vec![b'c'; MUCH];
    let sending = tokio::io::AsyncWriteExt::write_all(&mut writer, &data);
    let mut got = early;
    let reading = tokio::io::AsyncReadExt::read_to_end(&mut reader, &mut got);
    let (sent, read) = within("both ways", async { tokio::join!(sending, reading) }).await;
    sent.unwrap();
    read.unwrap();
    assert_eq!(got.len(), MUCH + 3);
    assert!(got.ends_with(b"ttend"));
}

#[tokio::test]
async fn a_silent_tunnel_is_closed_and_is_nobodys_fault() {
    let target = Backend::scripted(|mut wire, _| async move {
        wire.request().await.unwrap();
        wire.send(SWITCH).await;
        wire.ended().await;
    })
    .await;
    let limits = Limits { idle: Duration::from_millis(300), ..Limits::AWS };
    let mut lab = Lab::with(LabConfig { limits, ..LabConfig::default() });
    lab.publish(Group::healthy(&[&target])).await;
    let mut client = lab.client().await;
    client.send(ASK).await;
    assert_eq!(client.head().await.status(), 101);
    client.ended().await;
    lab.until("its end", |t| t.in_flight() == 0 && t.connections() == 0).await;
    let key = u64::from(target.address.port());
    assert_eq!((lab.totals.cut, lab.totals.target(key).broken), (0, 0));
}

#[tokio::test]
async fn a_target_that_declines_answers_as_usual() {
    let target = Backend::answering(|_| ok(b"no websocket here")).await;
    let lab = Lab::before(&[&target]).await;
    let mut client = lab.client().await;
    let answer = client.ask(ASK).await;
    assert_eq!((answer.status(), answer.text().as_str()), (200, "no websocket here"));
    assert_eq!(client.get("/").await.status(), 200);
}
