//! The TLS policies (elb reference, section 11), and DescribeSSLPolicies.

use elbow_wire::shapes::elbv2::{
    Cipher, DescribeSSLPolicies, DescribeSSLPoliciesInput, DescribeSSLPoliciesOutput, SslPolicy,
};
use elbow_wire::{ApiError, paginate};

use super::fault::{code, modeled};
use super::pages::page_size;
use crate::context::Reading;

/// The policy of a listener that was created without one.
pub(super) const DEFAULT: &str = "ELBSecurityPolicy-2016-08";

/// A policy: its name without the common prefix, its TLS versions and its ciphers' sets.
struct Policy {
    name: &'static str,
    /// Indexes into [`VERSIONS`], both included.
    versions: (usize, usize),
    sets: &'static str,
}

const PREFIX: &str = "ELBSecurityPolicy-";

const VERSIONS: [&str; 4] = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

/// Every cipher in the order of preference, with the reference's letter of its set. The two of `S`
/// are those of `R` that `R*` lacks; `D` is the one that only the oldest policy has.
const CIPHERS: &[(&str, char)] = &[
    ("TLS_AES_128_GCM_SHA256", 'T'),
    ("TLS_AES_256_GCM_SHA384", 'T'),
    ("TLS_CHACHA20_POLY1305_SHA256", 'T'),
    ("ECDHE-ECDSA-AES128-GCM-SHA256", 'G'),
    ("ECDHE-RSA-AES128-GCM-SHA256", 'G'),
    ("ECDHE-ECDSA-AES128-SHA256", 'C'),
    ("ECDHE-RSA-AES128-SHA256", 'C'),
    ("ECDHE-ECDSA-AES128-SHA", 'L'),
    ("ECDHE-RSA-AES128-SHA", 'L'),
    ("ECDHE-ECDSA-AES256-GCM-SHA384", 'G'),
    ("ECDHE-RSA-AES256-GCM-SHA384", 'G'),
    ("ECDHE-ECDSA-AES256-SHA384", 'C'),
    ("ECDHE-RSA-AES256-SHA384", 'C'),
    ("ECDHE-RSA-AES256-SHA", 'L'),
    ("ECDHE-ECDSA-AES256-SHA", 'L'),
    ("AES128-GCM-SHA256", 'R'),
    ("AES128-SHA256", 'R'),
    ("AES128-SHA", 'S'),
    ("AES256-GCM-SHA384", 'R'),
    ("AES256-SHA256", 'R'),
    ("AES256-SHA", 'S'),
    ("DES-CBC3-SHA", 'D'),
];

const fn policy(name: &'static str, first: usize, last: usize, sets: &'static str) -> Policy {
    Policy { name, versions: (first, last), sets }
}

const POLICIES: &[Policy] = &[
    policy("2015-05", 0, 2, "GCLRS"),
    policy("2016-08", 0, 2, "GCLRS"),
    policy("FS-1-1-2019-08", 1, 2, "GCL"),
    policy("FS-1-2-2019-08", 2, 2, "GCL"),
    policy("FS-1-2-Res-2019-08", 2, 2, "GC"),
    policy("FS-1-2-Res-2020-10", 2, 2, "G"),
    policy("FS-2018-06", 0, 2, "GCL"),
    policy("TLS-1-0-2015-04", 0, 2, "GCLRSD"),
    policy("TLS-1-1-2017-01", 1, 2, "GCLRS"),
    policy("TLS-1-2-2017-01", 2, 2, "GCR"),
    policy("TLS-1-2-Ext-2018-06", 2, 2, "GCLRS"),
    policy("TLS13-1-0-2021-06", 0, 3, "TGCLRS"),
    policy("TLS13-1-0-PQ-2025-09", 0, 3, "TGCLRS"),
    policy("TLS13-1-1-2021-06", 1, 3, "TGCLRS"),
    policy("TLS13-1-2-2021-06", 2, 3, "TGC"),
    policy("TLS13-1-2-Ext1-2021-06", 2, 3, "TGCR"),
    policy("TLS13-1-2-Ext1-PQ-2025-09", 2, 3, "TGCR"),
    policy("TLS13-1-2-Ext2-2021-06", 2, 3, "TGCLRS"),
    policy("TLS13-1-2-Ext2-PQ-2025-09", 2, 3, "TGCLRS"),
    policy("TLS13-1-2-PQ-2025-09", 2, 3, "TGC"),
    policy("TLS13-1-2-Res-2021-06", 2, 3, "TG"),
    policy("TLS13-1-2-Res-PQ-2025-09", 2, 3, "TG"),
    policy("TLS13-1-3-2021-06", 3, 3, "T"),
    policy("TLS13-1-3-PQ-2025-09", 3, 3, "T"),
];

/// Checks that there is a policy of this name.
pub(super) fn check(name: &str) -> Result<(), ApiError> {
    find(name).map(|_| ())
}

fn find(name: &str) -> Result<&'static Policy, ApiError> {
    name.strip_prefix(PREFIX)
        .and_then(|name| POLICIES.iter().find(|policy| policy.name == name))
        .ok_or_else(|| {
            modeled(&code::SSL_POLICY_NOT_FOUND, format!("SSL policy '{name}' not found"))
        })
}

pub(super) fn describe(
    _context: &Reading<'_>,
    input: DescribeSSLPoliciesInput,
) -> Result<DescribeSSLPoliciesOutput, ApiError> {
    let policies: Vec<&Policy> = match input.names.filter(|names| !names.is_empty()) {
        Some(names) => names.iter().map(|name| find(name)).collect::<Result<_, _>>()?,
        None => POLICIES.iter().collect(),
    };
    let page = paginate::<DescribeSSLPolicies, _>(
        policies.into_iter().map(Policy::view),
        |policy| policy.name.clone().unwrap_or_default(),
        input.marker.as_deref(),
        page_size(input.page_size),
    )?;
    Ok(DescribeSSLPoliciesOutput { ssl_policies: Some(page.items), next_marker: page.next })
}

impl Policy {
    fn view(&self) -> SslPolicy {
        let (first, last) = self.versions;
        let ciphers = CIPHERS.iter().filter(|(_, set)| self.sets.contains(*set));
        let ciphers = ciphers.zip(1..).map(|((name, _), priority)| Cipher {
            name: Some((*name).to_owned()),
            priority: Some(priority),
        });
        SslPolicy {
            ssl_protocols: Some(VERSIONS[first..=last].iter().map(|&v| v.to_owned()).collect()),
            ciphers: Some(ciphers.collect()),
            name: Some(format!("{PREFIX}{}", self.name)),
            supported_load_balancer_types: Some(
                ["application", "network"].map(str::to_owned).to_vec(),
            ),
        }
    }
}
