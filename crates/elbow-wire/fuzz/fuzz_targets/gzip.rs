//! Any bytes as gzip: no panic, and never more than the limit.

#![no_main]

use elbow_wire::{inflate, limits};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &[u8]| {
    if let Ok(inflated) = inflate(body) {
        assert!(inflated.len() <= limits::INFLATED_BYTES_MAX);
    }
});
