//! Ids as AWS gives them.

use elbow_base::Rng;

/// An EC2 id: `prefix`, a hyphen and 17 hexadecimal digits (ec2 reference, section 3).
pub(crate) fn ec2(rng: &mut Rng, prefix: &str) -> String {
    format!("{prefix}-{}", rng.hex(17))
}
