//! Any bytes as JSON: no panic; as an input of an operation, an input or an error.

#![no_main]

use elbow_wire::{Request, parse, respond_error, route};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &[u8]| {
    let _ = parse::json(body);
    let headers = [("x-amz-target", "GraniteServiceVersion20100801.PutMetricData")];
    let request = Request { method: "POST", path: "/", query: "", headers: &headers, body };
    let call = route(&request).expect("the target is known and the body not looked at");
    let info = call.info().expect("the operation is listed");
    if let Err(error) = call.decode_into(&mut *info.new_input()) {
        assert!(respond_error(&call, &error, "id").status >= 400);
    }
});
