//! How fast a DescribeTargetHealth request is decoded and a reply of ten targets encoded, on one
//! core: `cargo run --release -p elbow-wire --example encode_rate`.
#![expect(clippy::disallowed_methods, reason = "measures wall time")]

use std::time::Instant;

use elbow_wire::shapes::elbv2::{
    DescribeTargetHealth, DescribeTargetHealthOutput, TargetDescription, TargetHealth,
    TargetHealthDescription,
};
use elbow_wire::{Request, respond, route};

const ROUNDS: u32 = 200_000;

fn main() {
    let body = "Action=DescribeTargetHealth&Version=2015-12-01&TargetGroupArn=arn%3Aaws%3A\
                elasticloadbalancing%3Aeu-west-1%3A123456789012%3Atargetgroup%2Fweb%2F0123456789abcdef";
    let authorization = "AWS4-HMAC-SHA256 Credential=123456789012/20240501/eu-west-1/\
                         elasticloadbalancing/aws4_request, SignedHeaders=host, Signature=00";
    let headers = [("host", "localhost:4566"), ("authorization", authorization)];
    let request =
        Request { method: "POST", path: "/", query: "", headers: &headers, body: body.as_bytes() };
    let target = |index: i32| TargetHealthDescription {
        target: Some(TargetDescription {
            id: format!("i-{index:017x}"),
            port: Some(8080),
            availability_zone: Some("eu-west-1a".to_owned()),
            ..Default::default()
        }),
        health_check_port: Some("8080".to_owned()),
        target_health: Some(TargetHealth {
            state: Some("unhealthy".to_owned()),
            reason: Some("Target.ResponseCodeMismatch".to_owned()),
            description: Some("Health checks failed with these codes: [500]".to_owned()),
        }),
        ..Default::default()
    };
    let output = DescribeTargetHealthOutput {
        target_health_descriptions: Some((0..10).map(target).collect()),
    };
    let Ok(call) = route(&request) else { return };
    let mut bytes = 0;
    let start = Instant::now();
    for _ in 0..ROUNDS {
        bytes = respond::<DescribeTargetHealth>(&call, &output, "request-id").body.len();
    }
    let encoded = start.elapsed();
    let start = Instant::now();
    for _ in 0..ROUNDS {
        let Ok(call) = route(&request) else { return };
        std::hint::black_box(call.decode::<DescribeTargetHealth>().is_ok());
    }
    let decoded = start.elapsed();
    let rate = |time: std::time::Duration| f64::from(ROUNDS) / time.as_secs_f64();
    println!("encode: {:.0}/s ({bytes} bytes each)", rate(encoded));
    println!("route and decode: {:.0}/s", rate(decoded));
}
