//! Ids that follow from a name, so that they are the same at every look and need no write.

use elbow_base::Rng;

use crate::Scope;

/// Hexadecimal digits of an id (ec2 reference, section 3).
const ID_DIGITS: usize = 17;

/// The id `prefix-…` of `what` in this account and region.
pub fn id(scope: &Scope, prefix: &str, what: &str) -> String {
    let seed = hash(&[scope.account(), scope.region(), prefix, what]);
    format!("{prefix}-{}", Rng::from_seed(seed).hex(ID_DIGITS))
}

/// The id `prefix-…` of `what` in this region, the same for every account: public images.
pub fn public_id(region: &str, prefix: &str, what: &str) -> String {
    format!("{prefix}-{}", Rng::from_seed(hash(&["", region, prefix, what])).hex(ID_DIGITS))
}

/// 64 bits of FNV-1a over `parts`, each ended by a zero byte. Not for secrets.
fn hash(parts: &[&str]) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    parts.iter().fold(0xcbf2_9ce4_8422_2325, |hash, part| step(part.bytes().fold(hash, step), 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_depend_on_everything_they_are_made_of() {
        let scope = |account, region| Scope::try_new(account, region).unwrap();
        let here = scope("000000000000", "us-east-1");
        let vpc = id(&here, "vpc", "default");
        assert_eq!(vpc, id(&here, "vpc", "default"));
        assert_eq!(vpc.len(), "vpc-".len() + ID_DIGITS);
        for other in [
            id(&here, "vpc", "other"),
            id(&scope("000000000001", "us-east-1"), "vpc", "default"),
            id(&scope("000000000000", "us-east-2"), "vpc", "default"),
        ] {
            assert_ne!(vpc, other);
        }
        assert_ne!(hash(&["ab", "c"]), hash(&["a", "bc"]));
    }
}
