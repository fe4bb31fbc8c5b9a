//! Patterns of the service models, compiled when they are first needed.

use std::sync::OnceLock;

use regex::Regex;

/// A pattern that a whole text must match, in time linear in the text.
pub struct Pattern {
    text: &'static str,
    translated: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern as the model writes it (for messages) and as `regex` reads it.
    pub(crate) const fn new(text: &'static str, translated: &'static str) -> Self {
        Self { text, translated, compiled: OnceLock::new() }
    }

    /// The pattern as the model writes it.
    pub fn text(&self) -> &'static str {
        self.text
    }

    /// Whether the whole of `value` matches. A pattern that cannot be compiled matches everything;
    /// a test compiles them all.
    pub fn matches(&self, value: &str) -> bool {
        self.regex().is_none_or(|regex| regex.is_match(value))
    }

    pub(crate) fn regex(&self) -> Option<&Regex> {
        self.compiled
            .get_or_init(|| Regex::new(&format!("\\A(?:{})\\z", self.translated)).ok())
            .as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shapes;

    #[test]
    fn every_pattern_of_the_models_compiles() {
        let all = [
            shapes::autoscaling::checks::PATTERNS,
            shapes::cloudwatch::checks::PATTERNS,
            shapes::ec2::checks::PATTERNS,
            shapes::elbv2::checks::PATTERNS,
            shapes::iam::checks::PATTERNS,
            shapes::ssm::checks::PATTERNS,
            shapes::sts::checks::PATTERNS,
        ];
        for pattern in all.into_iter().flatten() {
            assert!(pattern.regex().is_some(), "{}", pattern.text());
        }
    }

    #[test]
    fn the_whole_text_must_match() {
        let pattern = Pattern::new("[\\w]+", "[0-9A-Za-z_]+");
        assert!(pattern.matches("abc"));
        assert!(!pattern.matches("abc-d"));
        assert!(!pattern.matches(""));
    }
}
