//! Any text as a pagination token: no panic, and what is accepted is what would have been given.

#![no_main]

use elbow_wire::{Service, token};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Some(position) = token::decode(Service::Ec2, "DescribeVpcs", text) {
        assert_eq!(token::encode(Service::Ec2, "DescribeVpcs", &position), text);
    }
});
