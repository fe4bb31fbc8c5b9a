//! Every listed operation in every protocol: requests that botocore made decode to what went in, and
//! replies are, byte for byte, those that botocore read back as what went in (`python/golden.py`).
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use elbow_wire::{Protocol, Request, Service, plain, respond_any, route};
use serde_json::Value;

const GOLDEN: [(&str, &str); 9] = [
    ("ec2", include_str!("golden/ec2.ec2.jsonl")),
    ("elbv2", include_str!("golden/elbv2.query.jsonl")),
    ("autoscaling", include_str!("golden/autoscaling.query.jsonl")),
    ("cloudwatch", include_str!("golden/cloudwatch.query.jsonl")),
    ("cloudwatch", include_str!("golden/cloudwatch.json.jsonl")),
    ("cloudwatch", include_str!("golden/cloudwatch.smithy-rpc-v2-cbor.jsonl")),
    ("sts", include_str!("golden/sts.query.jsonl")),
    ("iam", include_str!("golden/iam.query.jsonl")),
    ("ssm", include_str!("golden/ssm.json.jsonl")),
];

fn check(golden: &Value) -> (Service, &'static str) {
    let name = golden["operation"].as_str().unwrap();
    let text = |name: &str| golden[name].as_str().unwrap();
    let headers: Vec<(&str, &str)> = golden["headers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pair| (pair[0].as_str().unwrap(), pair[1].as_str().unwrap()))
        .collect();
    let path = text("path");
    let bytes = |name: &str| match path {
        "/" => text(name).as_bytes().to_vec(),
        _ => STANDARD.decode(text(name)).unwrap(),
    };
    let body = bytes("body");
    let request = Request { method: "POST", path, query: "", headers: &headers, body: &body };
    let call = route(&request).unwrap();
    assert_eq!(call.operation, name);
    let info = call.info().unwrap();
    let mut input = info.new_input();
    call.decode_into(&mut *input).unwrap_or_else(|error| panic!("{name}: {error}"));
    let input: Value = serde_json::from_slice(&plain::to_json(&*input)).unwrap();
    assert_eq!(input, golden["input"], "{name}");
    let mut output = info.new_output();
    plain::from_json(&mut *output, golden["output"].to_string().as_bytes()).unwrap();
    let reply = respond_any(&call, &*output, "req-1");
    assert_eq!(reply.status, 200);
    if call.protocol == Protocol::Cbor {
        assert_eq!(reply.body, bytes("reply"), "{name}");
    } else {
        assert_eq!(String::from_utf8(reply.body).unwrap(), text("reply"), "{name}");
    }
    (call.service, call.operation)
}

#[test]
fn every_listed_operation_both_ways() {
    let mut seen = BTreeSet::new();
    for (_, lines) in GOLDEN {
        for line in lines.lines() {
            seen.insert(check(&serde_json::from_str(line).unwrap()));
        }
    }
    let mut listed = BTreeSet::new();
    for service in Service::ALL {
        listed.extend(service.operations().iter().map(|info| (service, info.name)));
    }
    assert_eq!(listed.difference(&seen).collect::<Vec<_>>(), Vec::<&(Service, &str)>::new());
}

#[test]
fn the_lists_are_what_is_generated() {
    for (service, list) in [
        (Service::Ec2, include_str!("../operations/ec2.txt")),
        (Service::Elbv2, include_str!("../operations/elbv2.txt")),
        (Service::Autoscaling, include_str!("../operations/autoscaling.txt")),
        (Service::Cloudwatch, include_str!("../operations/cloudwatch.txt")),
        (Service::Sts, include_str!("../operations/sts.txt")),
        (Service::Iam, include_str!("../operations/iam.txt")),
        (Service::Ssm, include_str!("../operations/ssm.txt")),
    ] {
        let mut listed: Vec<&str> = list
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        listed.sort_unstable();
        let generated: Vec<&str> = service.operations().iter().map(|info| info.name).collect();
        assert_eq!(listed, generated, "{service}: run `cargo run -p xtask -- shapes`");
        assert!(service.operation_names().is_sorted());
        assert!(listed.iter().all(|name| service.operation_names().contains(name)));
    }
}
