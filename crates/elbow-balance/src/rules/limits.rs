//! The limits of rules, AWS's where there is one (elb reference, sections 5, 8 and 13).

use std::time::Duration;

/// The largest priority of a rule; the smallest is 1.
pub const PRIORITY_MAX: u32 = 50_000;
/// Values and regex values of one rule together, as AWS enforces it. Its documentation also speaks
/// of three per condition, which it does not enforce.
pub const VALUES_MAX: usize = 5;
/// Wildcards of one rule together, as AWS enforces it; its documentation says five.
pub const WILDCARDS_MAX: usize = 6;
/// Characters of a condition value.
pub const VALUE_CHARACTERS_MAX: usize = 128;
/// Characters of a header's name, and of a request method.
pub const NAME_CHARACTERS_MAX: usize = 40;
/// Target groups of one forward action.
pub const GROUPS_MAX: usize = 5;
/// The largest weight of a target group.
pub const WEIGHT_MAX: u16 = 999;
/// The shortest stickiness of either kind.
pub const STICKINESS_MIN: Duration = Duration::from_secs(1);
/// The longest stickiness of either kind: 7 days.
pub const STICKINESS_MAX: Duration = Duration::from_secs(604_800);
/// Characters of a redirect's host, path or query.
pub const REDIRECT_PART_CHARACTERS_MAX: usize = 128;
/// Bytes of a redirect's `Location`; longer ones are answered with 507.
pub const LOCATION_BYTES_MAX: usize = 8 * 1024;
/// Bytes of a fixed response's body.
pub const FIXED_BODY_BYTES_MAX: usize = 1024;
/// Characters of a transform's regular expression, and of its replacement.
pub const REWRITE_CHARACTERS_MAX: usize = 1024;
/// Bytes of a rewritten path and query: with method and version they must fit AWS's request line of
/// 16 KB, which the target may enforce too.
pub const REWRITTEN_TARGET_BYTES_MAX: usize = 16 * 1024 - 64;
/// Bytes of a rewritten host: what a DNS name may have (RFC 1035 section 2.3.4).
pub const REWRITTEN_HOST_BYTES_MAX: usize = 255;
/// Bytes of one compiled regular expression. A value of 128 characters needs a small part of it;
/// repetitions of repetitions (`(a{99}){99}`) are what it stops.
pub const EXPRESSION_BYTES_MAX: usize = 256 * 1024;
/// Bytes that one regular expression may use as its cache for each thread that uses it.
pub const EXPRESSION_CACHE_BYTES_MAX: usize = 256 * 1024;

const _: () = assert!(VALUE_CHARACTERS_MAX <= REWRITE_CHARACTERS_MAX);
