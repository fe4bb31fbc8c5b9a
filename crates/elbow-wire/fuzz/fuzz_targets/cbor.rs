//! Any bytes as CBOR: no panic, and what is read as an input is written and read back the same.

#![no_main]

use elbow_wire::{Request, parse, respond_any, route};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &[u8]| {
    let _ = parse::cbor(body);
    let path = "/service/GraniteServiceVersion20100801/operation/PutMetricData";
    let request = Request { method: "POST", path, query: "", headers: &[], body };
    let call = route(&request).expect("the path is known and the body not looked at");
    let info = call.info().expect("the operation is listed");
    let mut input = info.new_input();
    if call.decode_into(&mut *input).is_err() {
        return;
    }
    let written = respond_any(&call, &*input, "id").body;
    let again = Request { method: "POST", path, query: "", headers: &[], body: &written };
    let again = route(&again).expect("the same path");
    let mut second = info.new_input();
    again.decode_into(&mut *second).expect("what was written is an input");
    assert_eq!(respond_any(&again, &*second, "id").body, written);
});
