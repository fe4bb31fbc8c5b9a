//! What each condition matches (elb reference, section 8 and pitfall 13).

use super::*;

/// Whether a rule with these conditions takes each request.
#[track_caller]
fn check(conditions: &[ConditionSpec], yes: &[&str], no: &[&str]) {
    let table = table(vec![spec(7, conditions.to_vec())]);
    for (requests, expected) in [(yes, true), (no, false)] {
        for request in requests {
            let matched = table.route(&ask(request));
            assert_eq!(matched.priority() == 7, expected, "{conditions:?} on {request:?}");
            assert_eq!(matched.evaluations, 1);
        }
    }
}

#[test]
fn host_header() {
    check(
        &[host("*.Example.com")],
        &[
            "GET http://a.example.COM/",
            "GET http://a.b.example.com:8080/",
            "GET http://.example.com/",
        ],
        &["GET http://example.com/", "GET http://a.example.com.evil.org/", "GET /"],
    );
    check(
        &[host("example.com")],
        &["GET http://EXAMPLE.com/x", "GET http://example.com:443/"],
        &["GET http://www.example.com/", "GET http://xexample.com/", "GET http://[::1]:80/"],
    );
    check(&[host("w?w.a.org")], &["GET http://wxw.a.org/"], &["GET http://ww.a.org/"]);
    let long = format!("GET http://{}.ORG/", "x".repeat(700));
    check(&[host("x*.org")], &[&long], &[]);
}

#[test]
fn path_pattern() {
    // Case-sensitive, crosses slashes, whole string, never the query.
    check(
        &[path("/img/*")],
        &["GET http://h/img/", "GET http://h/img/a/b.png", "GET http://h/img/?q=/x"],
        &["GET http://h/img", "GET http://h/IMG/a", "GET http://h/?/img/a", "GET http://h/x/img/a"],
    );
    check(&[path("/a?c")], &["GET /abc", "GET /a/c"], &["GET /ac", "GET /abbc"]);
    check(&[path("*.php")], &["GET /a/b.php"], &["GET /a.php/", "GET /a.PHP"]);
    // After URI normalisation.
    check(
        &[path("/admin/*")],
        &["GET /x/../admin/a", "GET /%61dmin/a", "GET /./admin/", "GET /x/%2e%2e/admin/y"],
        &["GET /admin/../x", "GET /admin%2Fa", "GET //admin/a"],
    );
    // For gRPC the path is /package.service/method.
    check(&[path("/pkg.Svc/*")], &["POST /pkg.Svc/Do"], &["POST /pkg.svc/Do"]);
    check(&[path("/")], &["GET http://h"], &["OPTIONS *"]);
    check(&[path("*")], &["OPTIONS *", "GET /"], &[]);
}

#[test]
fn http_header() {
    check(
        &[header("User-Agent", "*Chrome*")],
        &["GET /\nuser-agent: Mozilla/5.0 chrome/99", "GET /\nUser-Agent: CHROME"],
        &["GET /", "GET /\nX-User-Agent: chrome"],
    );
    // All lines of the name are searched.
    check(
        &[header("X-A", "two")],
        &["GET /\nx-a: one\nX-A: TWO"],
        &["GET /\nx-a: one\nx-b: two", "GET /\nx-a: one, two"],
    );
    // A backslash is itself here.
    check(&[header("X-A", "a\\?")], &["GET /\nx-a: a\\b"], &["GET /\nx-a: a?"]);
}

#[test]
fn http_request_method() {
    let method = |values: &[&str]| {
        ConditionSpec::HttpRequestMethod(values.iter().map(|&v| v.to_owned()).collect())
    };
    check(&[method(&["GET", "MY_VERB"])], &["GET /", "MY_VERB /"], &["get /", "HEAD /", "GETX /"]);
}

#[test]
fn query_string() {
    check(
        &[query(Some("version"), "v1")],
        &["GET /?version=v1", "GET /?a=b&VERSION=V1&c", "GET /?%76ersion=v%31"],
        &["GET /", "GET /?version=v10", "GET /?xversion=v1", "GET /?version=v2&x=v1"],
    );
    check(
        &[query(None, "*exam?le*")],
        &["GET /?q=an-Example"],
        &["GET /?example", "GET /?example=1"],
    );
    check(&[query(None, "\\*")], &["GET /?q=*", "GET /?q=%2A"], &["GET /?q=x"]);
    check(
        &[query(Some("debug"), "*")],
        &["GET /?debug", "GET /?debug=", "GET /?debug=1"],
        &["GET /?"],
    );
    // Two conditions may be fulfilled by different pairs, one condition only by one.
    check(&[query(Some("a"), "1"), query(Some("b"), "2")], &["GET /?b=2&a=1"], &["GET /?a=1&b=1"]);
}

#[test]
fn source_ip() {
    let from = |blocks: &[&str]| {
        ConditionSpec::SourceIp(blocks.iter().map(|&block| block.to_owned()).collect())
    };
    // The peer's address, never the header's.
    check(&[from(&["203.0.113.0/24"])], &["GET /"], &[]);
    check(
        &[from(&["198.51.100.0/24", "2001:db8::/32"])],
        &[],
        &["GET /\nX-Forwarded-For: 198.51.100.1"],
    );
}

#[test]
fn regular_expressions() {
    let regex = |value: &str| ValuesSpec::of_regex([value]);
    check(
        &[ConditionSpec::HostHeader(regex("^[a-z]+\\.Example\\.com$"))],
        &["GET http://abc.example.COM:81/"],
        &["GET http://a1.example.com/", "GET /"],
    );
    check(
        &[ConditionSpec::PathPattern(regex("^/v[0-9]+/(users|orders)$"))],
        &["GET /v1/users", "GET /v12/orders", "GET /v1/x/../users"],
        &["GET /V1/users", "GET /v1/users/7"],
    );
    check(&[ConditionSpec::PathPattern(regex("admin"))], &["GET /x/admin/y"], &["GET /Admin"]);
    let header = |values| ConditionSpec::HttpHeader { name: "X-Id".to_owned(), values };
    check(&[header(regex("^[a-f]{2}$"))], &["GET /\nx-id: AB"], &["GET /\nx-id: abc"]);
}

#[test]
fn conditions_are_anded_and_values_ored() {
    let hosts = ConditionSpec::HostHeader(ValuesSpec::of(["a.org", "*.b.org"]));
    check(
        &[hosts, path("/x*")],
        &["GET http://a.org/x", "GET http://1.b.org/xy"],
        &["GET http://a.org/y", "GET http://c.org/x"],
    );
}

#[test]
fn the_first_priority_wins_whatever_is_more_specific() {
    let table = table(vec![
        spec(30, vec![host("a.org"), path("/api/v1/users")]),
        spec(20, vec![path("/api/*")]),
        spec(10, vec![header("x-canary", "1")]),
        spec(40, vec![host("*.org")]),
        spec(25, vec![host("a.org"), path("/API")]),
    ]);
    let cases = [
        ("GET http://a.org/api/v1/users", 20, 2),
        ("GET http://a.org/api/v1/users\nx-canary: 1", 10, 1),
        ("GET http://a.org/API", 25, 3),
        ("GET http://b.org/", 40, 5),
        ("GET http://b.com/", 0, 5),
    ];
    for (request, priority, evaluations) in cases {
        let matched = table.route(&ask(request));
        assert_eq!((matched.priority(), matched.evaluations), (priority, evaluations), "{request}");
    }
}
