//! Any text as an `Authorization` header, a query and a date: no panic, and never verified.

#![no_main]

use elbow_base::Timestamp;
use elbow_wire::Request;
use elbow_wire::sigv4::{Credential, Scope, verify};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str, &str, &str)| {
    let (authorization, query, date, path) = input;
    let headers = [("authorization", authorization), ("x-amz-date", date), ("host", "h")];
    for headers in [&headers[..], &headers[1..]] {
        let request = Request { method: "GET", path, query, headers, body: b"" };
        let _ = Scope::of(&request);
        let lookup = |_: &str| {
            Some(Credential { secret: "secret".to_owned(), session_token: None, expires: None })
        };
        assert!(verify(&request, None, Timestamp::EPOCH, lookup).is_err());
    }
});
