//! Bytes from a network never panic: seeded random and mutated requests through everything a server
//! would call. The fuzz targets look further; this runs in every `cargo test`.

use elbow_base::{Rng, Timestamp};
use elbow_wire::sigv4::{Credential, verify};
use elbow_wire::{
    Request, inflate, parse, parse_form, respond_error, respond_route_error, route, token,
};
use serde_json::Value;

const ROUNDS: u64 = 4_000;

fn answer(request: &Request<'_>) {
    let credential = || Credential { secret: "s".to_owned(), session_token: None, expires: None };
    let _ = verify(request, None, Timestamp::EPOCH, |_| Some(credential()));
    let reply = match route(request) {
        Err(error) => respond_route_error(&error, "req-1"),
        Ok(call) => match call.info() {
            Some(info) => match call.decode_into(&mut *info.new_input()) {
                Ok(()) => return,
                Err(error) => respond_error(&call, &error, "req-1"),
            },
            None => return,
        },
    };
    assert!(reply.status >= 400, "{reply:?}");
    assert!(!reply.body.is_empty());
}

fn mutate(rng: &mut Rng, bytes: &mut Vec<u8>) {
    const INTERESTING: &[u8] = b"&=.%+\"{}[]:,\\\xff\x00\x9f\xbf\xc1\xfb0A";
    for _ in 0..=rng.below(6) {
        let at = rng.index(bytes.len() + 1).unwrap_or(0);
        let byte = INTERESTING[rng.index(INTERESTING.len()).unwrap_or(0)];
        match rng.below(4) {
            0 => bytes.insert(at, byte),
            1 if at < bytes.len() => bytes[at] = byte,
            2 if at < bytes.len() => bytes.truncate(at),
            _ if at < bytes.len() => drop(bytes.remove(at)),
            _ => {}
        }
    }
}

fn random(rng: &mut Rng) -> Vec<u8> {
    (0..rng.below(200)).map(|_| rng.bits().to_le_bytes()[0]).collect()
}

#[test]
fn mutated_requests_are_answered() {
    let files = [
        include_str!("golden/ec2.ec2.jsonl"),
        include_str!("golden/cloudwatch.query.jsonl"),
        include_str!("golden/cloudwatch.json.jsonl"),
        include_str!("golden/elbv2.query.jsonl"),
    ];
    let cases: Vec<Value> = (files.iter().flat_map(|file| file.lines()))
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let mut rng = Rng::from_seed(3);
    for _ in 0..ROUNDS {
        let case = &cases[rng.index(cases.len()).unwrap()];
        let mut body = case["body"].as_str().unwrap().as_bytes().to_vec();
        mutate(&mut rng, &mut body);
        let headers: Vec<(&str, &str)> = case["headers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|pair| (pair[0].as_str().unwrap(), pair[1].as_str().unwrap()))
            .collect();
        answer(&Request { method: "POST", path: "/", query: "", headers: &headers, body: &body });
    }
}

#[test]
fn random_bytes_are_answered() {
    let mut rng = Rng::from_seed(7);
    for _ in 0..ROUNDS {
        let body = random(&mut rng);
        let text = String::from_utf8_lossy(&random(&mut rng)).into_owned();
        let headers = [
            ("authorization", text.as_str()),
            ("x-amz-target", "GraniteServiceVersion20100801.ListMetrics"),
            ("x-amz-date", &text),
            ("content-encoding", "gzip"),
        ];
        for headers in [&headers[..0], &headers[..1], &headers[1..3], &headers[..]] {
            for path in
                ["/", &text, "/service/GraniteServiceVersion20100801/operation/PutMetricData"]
            {
                answer(&Request { method: "POST", path, query: &text, headers, body: &body });
            }
        }
        let _ = parse::json(&body);
        let _ = parse::cbor(&body);
        let _ = inflate(&body);
        let _ = parse_form(&body).map(|pairs| parse::query(&pairs).map(drop));
        let _ = token::decode(elbow_wire::Service::Ec2, "DescribeVpcs", &text);
    }
}
