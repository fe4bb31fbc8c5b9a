//! Any bytes as a form: no panic, and whatever operation they name, an input or an error.

#![no_main]

use elbow_wire::{Request, respond_error, respond_route_error, route};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &[u8]| {
    let request = Request { method: "POST", path: "/", query: "", headers: &[], body };
    match route(&request) {
        Err(error) => assert!(respond_route_error(&error, "id").status >= 400),
        Ok(call) => {
            let Some(info) = call.info() else { return };
            if let Err(error) = call.decode_into(&mut *info.new_input()) {
                assert!(respond_error(&call, &error, "id").status >= 400);
            }
        }
    }
});
