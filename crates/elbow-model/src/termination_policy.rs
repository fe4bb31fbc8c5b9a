//! The order in which members leave when there are too many (EC2 Auto Scaling User Guide, "Control
//! which instances terminate during scale in"; autoscaling reference, section 6.2).

use std::fmt;

/// One termination policy.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TerminationPolicy {
    /// `Default`.
    Default,
    /// `OldestInstance`.
    OldestInstance,
    /// `NewestInstance`.
    NewestInstance,
    /// `OldestLaunchTemplate`.
    OldestLaunchTemplate,
    /// `OldestLaunchConfiguration`.
    OldestLaunchConfiguration,
    /// `ClosestToNextInstanceHour`.
    ClosestToNextInstanceHour,
    /// `AllocationStrategy`.
    AllocationStrategy,
    /// The ARN of a function that names the members.
    Function(String),
}

/// The policies of a group, in order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TerminationPolicies(Vec<TerminationPolicy>);

/// The rule that a list of termination policies breaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TerminationPolicyError {
    /// Not one of AWS's.
    #[error("Invalid termination policy: {0}")]
    Unknown(String),
    /// Nothing decides after `Default`.
    #[error("The Default termination policy must be the last one in the list")]
    DefaultNotLast,
    /// A function decides before all others.
    #[error("A Lambda function must be the first termination policy in the list")]
    FunctionNotFirst,
    /// A policy twice says nothing more.
    #[error("Termination policy {0} is in the list more than once")]
    Repeated(String),
}

impl TerminationPolicy {
    const NAMED: [Self; 7] = [
        Self::Default,
        Self::OldestInstance,
        Self::NewestInstance,
        Self::OldestLaunchTemplate,
        Self::OldestLaunchConfiguration,
        Self::ClosestToNextInstanceHour,
        Self::AllocationStrategy,
    ];

    /// AWS's name, or the function's ARN.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "Default",
            Self::OldestInstance => "OldestInstance",
            Self::NewestInstance => "NewestInstance",
            Self::OldestLaunchTemplate => "OldestLaunchTemplate",
            Self::OldestLaunchConfiguration => "OldestLaunchConfiguration",
            Self::ClosestToNextInstanceHour => "ClosestToNextInstanceHour",
            Self::AllocationStrategy => "AllocationStrategy",
            Self::Function(arn) => arn,
        }
    }

    /// The policy of this name or ARN.
    ///
    /// # Errors
    /// If it is neither.
    pub fn parse(text: &str) -> Result<Self, TerminationPolicyError> {
        if text.starts_with("arn:") && text.contains(":lambda:") {
            return Ok(Self::Function(text.to_owned()));
        }
        Self::NAMED
            .into_iter()
            .find(|policy| policy.as_str() == text)
            .ok_or_else(|| TerminationPolicyError::Unknown(text.to_owned()))
    }
}

impl fmt::Display for TerminationPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl TerminationPolicies {
    /// These policies in this order; an empty list is `Default` alone.
    ///
    /// # Errors
    /// Names the rule that the list breaks.
    pub fn try_new(policies: Vec<TerminationPolicy>) -> Result<Self, TerminationPolicyError> {
        for (index, policy) in policies.iter().enumerate() {
            if policies[..index].contains(policy) {
                return Err(TerminationPolicyError::Repeated(policy.to_string()));
            }
            if *policy == TerminationPolicy::Default && index + 1 < policies.len() {
                return Err(TerminationPolicyError::DefaultNotLast);
            }
            if matches!(policy, TerminationPolicy::Function(_)) && index > 0 {
                return Err(TerminationPolicyError::FunctionNotFirst);
            }
        }
        Ok(if policies.is_empty() { Self::default() } else { Self(policies) })
    }

    /// The policies, the first to apply first.
    pub fn as_slice(&self) -> &[TerminationPolicy] {
        &self.0
    }
}

impl Default for TerminationPolicies {
    fn default() -> Self {
        Self(vec![TerminationPolicy::Default])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_that_break_a_rule_say_which() {
        let list = |names: &[&str]| {
            let parsed: Result<Vec<_>, _> =
                names.iter().map(|name| TerminationPolicy::parse(name)).collect();
            parsed.and_then(TerminationPolicies::try_new)
        };
        let function = "arn:aws:lambda:us-east-1:123456789012:function:pick:prod";
        assert_eq!(list(&[]).unwrap().as_slice(), [TerminationPolicy::Default]);
        assert!(list(&["OldestInstance", "Default"]).is_ok());
        assert!(list(&[function, "NewestInstance", "Default"]).is_ok());
        let wrong = [
            (list(&["Default", "OldestInstance"]), TerminationPolicyError::DefaultNotLast),
            (list(&["OldestInstance", function]), TerminationPolicyError::FunctionNotFirst),
            (list(&["Oldest"]), TerminationPolicyError::Unknown("Oldest".to_owned())),
            (
                list(&["NewestInstance", "NewestInstance"]),
                TerminationPolicyError::Repeated("NewestInstance".to_owned()),
            ),
        ];
        for (found, expected) in wrong {
            assert_eq!(found, Err(expected));
        }
    }
}
