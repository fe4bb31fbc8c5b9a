//! Whose state, and where: an account and a region.

use std::fmt;

/// An account and a region of it. Records of different scopes never meet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope {
    account: String,
    region: String,
}

/// The rule that an account or a region breaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScopeError {
    /// Not twelve digits.
    #[error("account {0:?} does not have exactly 12 digits")]
    Account(String),
    /// Not a region's name.
    #[error("region {0:?} must be 1 to 32 lower-case letters, digits and hyphens")]
    Region(String),
}

impl Scope {
    /// The scope of `account` (12 digits) in `region`.
    ///
    /// # Errors
    /// Names the part that is wrong.
    pub fn try_new(account: &str, region: &str) -> Result<Self, ScopeError> {
        if account.len() != 12 || !account.bytes().all(|b| b.is_ascii_digit()) {
            return Err(ScopeError::Account(account.to_owned()));
        }
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if region.is_empty() || region.len() > 32 || !region.bytes().all(fits) {
            return Err(ScopeError::Region(region.to_owned()));
        }
        Ok(Self { account: account.to_owned(), region: region.to_owned() })
    }

    /// The account's 12 digits.
    pub fn account(&self) -> &str {
        &self.account
    }

    /// The region's name.
    pub fn region(&self) -> &str {
        &self.region
    }

    /// The same account where services have no region (IAM).
    #[must_use]
    pub fn global(&self) -> Self {
        Self { account: self.account.clone(), region: "global".to_owned() }
    }

    /// The partition that the region belongs to, as ARNs name it.
    pub fn partition(&self) -> &'static str {
        if self.region.starts_with("cn-") {
            "aws-cn"
        } else if self.region.starts_with("us-gov-") {
            "aws-us-gov"
        } else {
            "aws"
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.account, self.region)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes() {
        let scope = Scope::try_new("000000000000", "cn-north-1").unwrap();
        assert_eq!(
            (scope.partition(), scope.to_string().as_str()),
            ("aws-cn", "000000000000/cn-north-1")
        );
        for (account, region) in [("1", "us-east-1"), ("00000000000x", "us-east-1")] {
            assert!(matches!(Scope::try_new(account, region), Err(ScopeError::Account(_))));
        }
        for region in ["", "US", "a b", "x\0"] {
            assert!(matches!(Scope::try_new("000000000000", region), Err(ScopeError::Region(_))));
        }
    }
}
