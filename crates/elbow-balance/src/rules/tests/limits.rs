//! Every limit and form of a rule, and how it is refused (elb reference, sections 4 and 8).

use super::*;

#[track_caller]
fn check(conditions: Vec<ConditionSpec>, refused: Option<&str>) {
    let shown = format!("{conditions:?}");
    match (Rule::try_new(spec(1, conditions)), refused) {
        (Ok(_), None) => {}
        (Err(error), Some(text)) => {
            assert!(error.to_string().contains(text), "{shown}: {error}");
        }
        (other, _) => panic!("{shown}: {:?}, expected {refused:?}", other.err()),
    }
}

fn owned(values: &[&str]) -> Vec<String> {
    values.iter().map(|&value| value.to_owned()).collect()
}

#[test]
fn counts() {
    let paths =
        |n: usize| ConditionSpec::PathPattern(ValuesSpec::of((0..n).map(|i| i.to_string())));
    let five = "A rule can only have '5' condition values and regex values";
    check(vec![paths(5)], None);
    check(vec![paths(6)], Some(five));
    check(vec![paths(4), ConditionSpec::SourceIp(owned(&["10.0.0.0/8"]))], None);
    check(vec![paths(4), ConditionSpec::SourceIp(owned(&["10.0.0.0/8", "::/0"]))], Some(five));
    let six = "A rule can only have '6' condition wildcards";
    check(vec![host("*.a?.*.org"), path("/*?*")], None);
    check(vec![host("*.a?.*.org"), path("/*?*?")], Some(six));
    check(vec![query(Some("*???"), "\\*\\?**")], None);
    check(vec![query(Some("*???"), "***")], Some(six));
    check(vec![], Some("must have a condition"));
    check(vec![paths(0)], Some("condition 'path-pattern' has no value"));
    check(vec![path("/a"), path("/b")], Some("only have one 'path-pattern' condition"));
    check(vec![host("a.b"), host("a.b")], Some("only have one 'host-header' condition"));
    check(vec![header("a", "1"), header("a", "2"), query(None, "1"), query(None, "2")], None);
    for priority in [0, 50_001] {
        let error = Rule::try_new(spec(priority, vec![path("/")])).expect_err("refused");
        assert!(error.to_string().contains("not between 1 and 50000"), "{error}");
    }
}

#[test]
fn forms_of_values() {
    let both = ValuesSpec { values: owned(&["/a"]), regex_values: owned(&["/b"]) };
    check(vec![ConditionSpec::PathPattern(both)], Some("both Values and RegexValues"));
    check(vec![path(&"x".repeat(128))], None);
    check(vec![path(&"x".repeat(129))], Some("has 129 characters; it must have 1 to 128"));
    check(vec![path("")], Some("has 0 characters"));
    check(vec![path("/_-.$/~\"'@:+&*?")], None);
    for (value, character) in
        [("/a b", "' '"), ("/a%20", "'%'"), ("/a=b", "'='"), ("/\u{e4}", "'\u{e4}'")]
    {
        check(vec![path(value)], Some(&format!("contains {character}")));
    }
    for value in ["a.b", "*.example.com", "a-?.b.Org", "10.example"] {
        check(vec![host(value)], None);
    }
    for value in ["example", "a.b:80", "10.0.0.1", "a.org.", "a.o*", "a.b1", "a_b.org", ".", ""] {
        check(vec![host(value)], Some("host"));
    }
    check(vec![header(&"x".repeat(40), "a value, with (punctuation)")], None);
    check(vec![header(&"x".repeat(41), "1")], Some("has 41 characters; it must have 1 to 40"));
    check(vec![header("x*", "1")], Some("contains '*'"));
    check(vec![header("HOST", "1")], Some("cannot name 'HOST'"));
    check(vec![header("x", "tab\there")], Some("contains '\\t'"));
    let method = |value: &str| vec![ConditionSpec::HttpRequestMethod(owned(&[value]))];
    check(method("M-Y_VERB"), None);
    check(method("get"), Some("contains 'g'"));
    check(method("*"), Some("contains '*'"));
    check(method(&"A".repeat(41)), Some("has 41 characters"));
    check(vec![query(Some(""), "v")], Some("has 0 characters"));
    check(vec![query(None, "\u{7f}")], Some("contains '\\u{7f}'"));
    let block = |text: &str| vec![ConditionSpec::SourceIp(owned(&[text]))];
    check(block("10.0.0.1"), Some("'10.0.0.1' is not a CIDR block"));
    check(block("255.255.255.255/32"), Some("is not allowed"));
    check(block("255.255.255.255/31"), None);
}

#[test]
fn forms_of_expressions() {
    let regex = |value: &str| vec![ConditionSpec::PathPattern(ValuesSpec::of_regex([value]))];
    check(regex("^/(a|b)+$"), None);
    check(regex("(a"), Some("unclosed group"));
    check(regex("(?=a)b"), Some("look-around"));
    check(regex("(a)\\1"), Some("backreferences"));
    check(regex("((a{99}){99}){99}"), Some("bytes when compiled"));
    check(regex("\u{e4}"), Some("contains '\u{e4}'"));
    check(regex(&"x".repeat(129)), Some("has 129 characters"));
}

#[test]
fn a_priority_is_used_once() {
    let rule = |priority| Rule::try_new(spec(priority, vec![path("/")])).expect("a rule");
    let error = RuleTable::try_new(vec![rule(100), rule(7), rule(100)], default_action());
    assert_eq!(error.unwrap_err().to_string(), "Priority '100' is currently in use");
}

#[test]
fn tables_are_equal_when_made_of_the_same() {
    let specs = |value| vec![spec(1, vec![path(value)]), spec(2, vec![host("a.org")])];
    let first = table(specs("/a"));
    assert_eq!(first, first.clone());
    assert_eq!(first, table(specs("/a")));
    assert_ne!(first, table(specs("/b")));
    assert_eq!(first.groups().collect::<Vec<_>>(), [0, 0, 0]);
}
