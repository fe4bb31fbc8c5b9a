//! From the models' names to Rust's.

/// Rust keywords that occur as member names.
const KEYWORDS: [&str; 8] = ["type", "return", "match", "use", "ref", "in", "move", "where"];

/// `VPCZoneIdentifier` -> `vpc_zone_identifier`, `TargetGroupARNs` -> `target_group_arns`.
pub(crate) fn snake(name: &str) -> String {
    let text = name.replace("ARNs", "Arns").replace("IDs", "Ids").replace("URLs", "Urls");
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::new();
    for (index, &c) in chars.iter().enumerate() {
        if !c.is_ascii_alphanumeric() {
            if !out.is_empty() && !out.ends_with('_') {
                out.push('_');
            }
            continue;
        }
        let before = index.checked_sub(1).map(|index| chars[index]);
        let after = chars.get(index + 1);
        let starts_word = c.is_ascii_uppercase()
            && before.is_some_and(|before| {
                before.is_ascii_lowercase()
                    || before.is_ascii_digit()
                    || (before.is_ascii_uppercase() && after.is_some_and(char::is_ascii_lowercase))
            });
        if starts_word && !out.ends_with('_') {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out.trim_end_matches('_').to_owned()
}

/// A field's name, escaped where it is a keyword.
pub(crate) fn field(name: &str) -> String {
    let name = snake(name);
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// A type's name: the model's, with its first letter in upper case.
pub(crate) fn upper_first(name: &str) -> String {
    let mut chars = name.chars();
    chars
        .next()
        .map(|first| first.to_ascii_uppercase().to_string() + chars.as_str())
        .unwrap_or_default()
}

/// A constant's name: `internet-facing` -> `INTERNET_FACING`, `2xx` -> `V_2XX`.
pub(crate) fn constant(value: &str) -> String {
    let name = if value.chars().any(|c| c.is_ascii_lowercase()) && !value.contains(['.', '-', ' '])
    {
        snake(value).to_ascii_uppercase()
    } else {
        value
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' })
            .collect()
    };
    match name.chars().next() {
        None => "EMPTY".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("V_{name}"),
        Some(_) => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_a_person_would_choose() {
        for (model, rust) in [
            ("VPCZoneIdentifier", "vpc_zone_identifier"),
            ("TargetGroupARNs", "target_group_arns"),
            ("Ipv6CidrBlock", "ipv6_cidr_block"),
            ("OKActions", "ok_actions"),
            ("Type", "r#type"),
            ("DNSName", "dns_name"),
        ] {
            assert_eq!(field(model), rust);
        }
        assert_eq!(constant("internet-facing"), "INTERNET_FACING");
        assert_eq!(constant("EC2_INSTANCE"), "EC2_INSTANCE");
        assert_eq!(constant("ExactCapacity"), "EXACT_CAPACITY");
        assert_eq!(constant(""), "EMPTY");
    }
}
