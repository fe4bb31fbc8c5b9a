//! Names and ids, one type each, so that one cannot stand for another.

use std::fmt;
use std::sync::Arc;

use elbow_base::Rng;

/// The rule of naming that a text breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Shorter or longer than AWS allows.
    #[error("{kind} name {text:?} has {length} characters; it must have 1 to {max}")]
    Length {
        /// What was to be named.
        kind: &'static str,
        /// The text given.
        text: String,
        /// Its length in characters.
        length: usize,
        /// The most that AWS allows.
        max: usize,
    },
    /// A character that AWS does not allow in this kind of name.
    #[error("{kind} name {text:?} contains {character:?}; {allowed}")]
    Character {
        /// What was to be named.
        kind: &'static str,
        /// The text given.
        text: String,
        /// The first character that is not allowed.
        character: char,
        /// What is allowed instead.
        allowed: &'static str,
    },
    /// A hyphen first or last.
    #[error("{kind} name {text:?} begins or ends with a hyphen")]
    Hyphen {
        /// What was to be named.
        kind: &'static str,
        /// The text given.
        text: String,
    },
}

macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_type! {
    /// `i-` and 17 hexadecimal digits.
    InstanceId
}
text_type! {
    /// A UUID, version 4.
    ActivityId
}
text_type! {
    /// An Auto Scaling group's name: 1 to 255 printable characters without a colon.
    GroupName
}
text_type! {
    /// A scaling policy's name: 1 to 255 printable characters.
    PolicyName
}
text_type! {
    /// A load balancer's name: 1 to 32 letters, digits and hyphens.
    LoadBalancerName
}
text_type! {
    /// A target group's name: 1 to 32 letters, digits and hyphens.
    TargetGroupName
}
text_type! {
    /// An Availability Zone's name, such as `us-east-1a`.
    ZoneName
}

impl InstanceId {
    /// A new id.
    pub fn generate(rng: &mut Rng) -> Self {
        Self(format!("i-{}", rng.hex(17)).into())
    }

    /// The id made of `n`, for tests and simulations that must read well.
    pub fn from_number(n: u64) -> Self {
        Self(format!("i-{n:017x}").into())
    }
}

impl ActivityId {
    /// A new id (RFC 9562 section 5.4).
    pub fn generate(rng: &mut Rng) -> Self {
        let variant = char::from(b"89ab"[usize::try_from(rng.below(4)).unwrap_or(0)]);
        let text = format!(
            "{}-{}-4{}-{variant}{}-{}",
            rng.hex(8),
            rng.hex(4),
            rng.hex(3),
            rng.hex(3),
            rng.hex(12)
        );
        Self(text.into())
    }
}

impl ZoneName {
    /// The zone `index` (0 is `a`) of `region`. Regions have at most 26 zones here.
    pub fn of_region(region: &str, index: u8) -> Self {
        let letter = char::from(b'a' + index.min(25));
        Self(format!("{region}{letter}").into())
    }
}

impl GroupName {
    /// A group name (autoscaling reference, section 2).
    ///
    /// # Errors
    /// Names the rule that `text` breaks.
    pub fn try_new(text: &str) -> Result<Self, NameError> {
        printable("Auto Scaling group", text, Some(':'))?;
        Ok(Self(text.into()))
    }
}

impl PolicyName {
    /// A policy name.
    ///
    /// # Errors
    /// Names the rule that `text` breaks.
    pub fn try_new(text: &str) -> Result<Self, NameError> {
        printable("scaling policy", text, None)?;
        Ok(Self(text.into()))
    }
}

impl LoadBalancerName {
    /// A load balancer name (elb reference, section 2).
    ///
    /// # Errors
    /// Names the rule that `text` breaks.
    pub fn try_new(text: &str) -> Result<Self, NameError> {
        hyphenated("load balancer", text)?;
        Ok(Self(text.into()))
    }
}

impl TargetGroupName {
    /// A target group name (elb reference, section 2).
    ///
    /// # Errors
    /// Names the rule that `text` breaks.
    pub fn try_new(text: &str) -> Result<Self, NameError> {
        hyphenated("target group", text)?;
        Ok(Self(text.into()))
    }
}

fn length(kind: &'static str, text: &str, max: usize) -> Result<(), NameError> {
    let length = text.chars().count();
    if (1..=max).contains(&length) {
        Ok(())
    } else {
        Err(NameError::Length { kind, text: text.to_owned(), length, max })
    }
}

fn printable(kind: &'static str, text: &str, without: Option<char>) -> Result<(), NameError> {
    length(kind, text, 255)?;
    match text.chars().find(|c| !matches!(c, ' '..='~') || Some(*c) == without) {
        None => Ok(()),
        Some(character) => Err(NameError::Character {
            kind,
            text: text.to_owned(),
            character,
            allowed: "printable ASCII without a colon is allowed",
        }),
    }
}

fn hyphenated(kind: &'static str, text: &str) -> Result<(), NameError> {
    length(kind, text, 32)?;
    if let Some(character) = text.chars().find(|c| !c.is_ascii_alphanumeric() && *c != '-') {
        return Err(NameError::Character {
            kind,
            text: text.to_owned(),
            character,
            allowed: "letters, digits and hyphens are allowed",
        });
    }
    if text.starts_with('-') || text.ends_with('-') {
        return Err(NameError::Hyphen { kind, text: text.to_owned() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_ids_have_the_form_of_awss() {
        let mut rng = Rng::from_seed(1);
        let id = InstanceId::generate(&mut rng);
        assert_eq!((id.as_str().len(), &id.as_str()[..2]), (19, "i-"));
        let activity = ActivityId::generate(&mut rng);
        assert_eq!(activity.as_str().len(), 36);
        assert_eq!(&activity.as_str()[14..15], "4");
        assert_eq!(ZoneName::of_region("us-east-1", 2).as_str(), "us-east-1c");
    }

    #[test]
    fn names_that_break_a_rule_say_which() {
        let long = "x".repeat(33);
        let cases = [
            (LoadBalancerName::try_new("").err(), "has 0 characters"),
            (LoadBalancerName::try_new(&long).err(), "has 33 characters"),
            (LoadBalancerName::try_new("a_b").err(), "contains '_'"),
            (TargetGroupName::try_new("-a").err(), "begins or ends with a hyphen"),
            (GroupName::try_new("a:b").err(), "contains ':'"),
            (PolicyName::try_new("tab\there").err(), "contains '\\t'"),
        ];
        for (error, expected) in cases {
            let text = error.expect("refused").to_string();
            assert!(text.contains(expected), "{text}");
        }
        assert!(GroupName::try_new("My group / 1").is_ok());
        assert!(LoadBalancerName::try_new("my-lb-1").is_ok());
    }
}
