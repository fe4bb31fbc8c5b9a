//! Patterns of the models (Java's dialect) in the dialect of the `regex` crate.

/// The pattern for `regex`, or none if it needs more than linear time (look-around) and is left to
/// the operation itself.
pub(crate) fn translate(pattern: &str) -> Option<String> {
    if pattern.contains("(?!") || pattern.contains("(?=") || pattern.contains("(?<") {
        return None;
    }
    // Java works on UTF-16: the surrogate ranges of the XML character class stand for everything
    // above the basic plane. The second text is what was meant by the first.
    let pattern = pattern
        .replace("\\uD800\\uDC00-\\uDBFF\\uDFFF", "\\x{10000}-\\x{10FFFF}")
        .replace("\\u10000-\\u10FFFF", "\\x{10000}-\\x{10FFFF}");
    let mut out = String::new();
    let mut chars = pattern.chars();
    let mut in_class = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next()? {
                'u' => {
                    let digits: String = chars.by_ref().take(4).collect();
                    out.push_str(&format!("\\x{{{digits}}}"));
                }
                'w' => out.push_str(if in_class { "0-9A-Za-z_" } else { "[0-9A-Za-z_]" }),
                'd' => out.push_str(if in_class { "0-9" } else { "[0-9]" }),
                escaped => {
                    out.push('\\');
                    out.push(escaped);
                }
            },
            '[' if !in_class => {
                in_class = true;
                out.push(c);
            }
            ']' => {
                in_class = false;
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn java_classes_become_ascii() {
        assert_eq!(translate("[\\w+=,.@-]+").as_deref(), Some("[0-9A-Za-z_+=,.@-]+"));
        assert_eq!(translate("^(2|4|5)\\d\\d$").as_deref(), Some("^(2|4|5)[0-9][0-9]$"));
        assert_eq!(translate("[\\u0009-\\u00FF]").as_deref(), Some("[\\x{0009}-\\x{00FF}]"));
        assert_eq!(translate("a(?!b)"), None);
    }
}
