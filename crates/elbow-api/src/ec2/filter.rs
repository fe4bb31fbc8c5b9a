//! Filters of the Describe calls (ec2 reference, section 13): the values of a filter are
//! alternatives, all filters must fit; `*`, `?` and the escape `\` are wildcards.

use elbow_state::Tags;
use elbow_wire::ApiError;
use elbow_wire::shapes::ec2::Filter;

/// Filters of one request.
#[derive(Debug)]
pub(crate) struct Filters(Vec<(String, Vec<String>)>);

/// Names of tag filters, which every call has.
const TAG_FILTERS: [&str; 2] = ["tag-key", "tag-value"];

impl Filters {
    /// The filters of a request whose call knows the names `known`.
    pub(crate) fn new(filters: Option<Vec<Filter>>, known: &[&str]) -> Result<Self, ApiError> {
        let mut checked = Vec::new();
        for filter in filters.unwrap_or_default() {
            let name = filter.name.unwrap_or_default();
            let is_tag = name.starts_with("tag:") || TAG_FILTERS.contains(&name.as_str());
            if !is_tag && !known.contains(&name.as_str()) {
                let message = format!("The filter '{name}' is invalid");
                return Err(ApiError::invalid_parameter_value(message));
            }
            checked.push((name, filter.values.unwrap_or_default()));
        }
        Ok(Self(checked))
    }

    /// Whether all filters fit something with these tags and, under each name, these values.
    pub(crate) fn fit(&self, tags: &Tags, values: impl Fn(&str) -> Vec<String>) -> bool {
        self.0.iter().all(|(name, wanted)| {
            let any = |have: &str| wanted.iter().any(|pattern| matches(pattern, have));
            match name.as_str() {
                "tag-key" => tags.keys().any(|key| any(key)),
                "tag-value" => tags.values().any(|value| any(value)),
                name => match name.strip_prefix("tag:") {
                    Some(key) => tags.get(key).is_some_and(|value| any(value)),
                    None => values(name).iter().any(|value| any(value)),
                },
            }
        })
    }
}

/// Whether `text` fits `pattern`.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let text: Vec<char> = text.chars().collect();
    let (mut p, mut t) = (0, 0);
    // Where to go on if what follows the last star does not fit.
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        let fits = match pattern.get(p) {
            Some('*') => {
                star = Some((p + 1, t));
                p += 1;
                continue;
            }
            Some('?') => Some(1),
            Some('\\') if p + 1 < pattern.len() => (pattern[p + 1] == text[t]).then_some(2),
            Some(literal) => (*literal == text[t]).then_some(1),
            None => None,
        };
        match (fits, star) {
            (Some(taken), _) => (p, t) = (p + taken, t + 1),
            (None, Some((after, from))) => {
                (p, t) = (after, from + 1);
                star = Some((after, from + 1));
            }
            (None, None) => return false,
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

/// A truth value as filters spell it.
pub(crate) fn flag(value: bool) -> Vec<String> {
    vec![value.to_string()]
}

/// One value.
pub(crate) fn one(value: impl Into<String>) -> Vec<String> {
    vec![value.into()]
}

/// At most one value.
pub(crate) fn some(value: Option<&String>) -> Vec<String> {
    value.cloned().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn wildcards() {
        for (pattern, text, fits) in [
            ("abc", "abc", true),
            ("abc", "abcd", false),
            ("", "", true),
            ("*", "", true),
            ("a*c", "abbbc", true),
            ("a*c", "abbbd", false),
            ("amzn2-ami-hvm-*-x86_64-gp2", "amzn2-ami-hvm-2.0.2024-x86_64-gp2", true),
            ("a?c", "abc", true),
            ("a?c", "ac", false),
            (r"a\*c", "a*c", true),
            (r"a\*c", "abc", false),
            ("*a*b*", "xxaxxbxx", true),
            ("ABC", "abc", false),
            ("a\\", "a\\", true),
        ] {
            assert_eq!(matches(pattern, text), fits, "{pattern} {text}");
        }
    }
}
