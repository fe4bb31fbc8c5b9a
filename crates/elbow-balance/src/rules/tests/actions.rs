//! Actions and transforms: what they refuse and what they come to (elb reference, section 8).

use std::time::Duration;

use elbow_base::Rng;

use super::*;

fn forward(weights: &[u16]) -> ForwardSpec {
    let groups = weights.iter().enumerate();
    let groups = groups.map(|(group, &weight)| WeightedGroup { group, weight }).collect();
    ForwardSpec { groups, stickiness: None }
}

/// `protocol|host|port|path|query`; empty keeps the request's.
fn redirect(text: &str) -> RedirectSpec {
    let mut parts = text.split('|').map(|part| (!part.is_empty()).then(|| part.to_owned()));
    let mut part = || parts.next().flatten();
    RedirectSpec {
        protocol: part(),
        host: part(),
        port: part(),
        path: part(),
        query: part(),
        status_code: "HTTP_301".to_owned(),
    }
}

fn fixed(status: &str, content_type: &str, body: &str) -> FixedResponseSpec {
    FixedResponseSpec {
        status_code: status.to_owned(),
        content_type: (!content_type.is_empty()).then(|| content_type.to_owned()),
        message_body: Some(body.to_owned()),
    }
}

#[track_caller]
fn refuses(actions: &[ActionSpec], text: &str) {
    let error = Action::try_new(actions).expect_err("refused").to_string();
    assert!(error.contains(text), "{error}");
}

#[test]
fn one_action_answers_and_it_is_last() {
    refuses(&[], "must be one of forward, redirect and fixed-response");
    refuses(&[forward_to(0), forward_to(1)], "action 'forward' must be the last");
    for (spec, kind) in [
        (ActionSpec::AuthenticateOidc, "authenticate-oidc"),
        (ActionSpec::AuthenticateCognito, "authenticate-cognito"),
        (ActionSpec::JwtValidation, "jwt-validation"),
    ] {
        let text = format!("Actions of type '{kind}' are not supported");
        refuses(&[spec.clone(), forward_to(0)], &text);
        let rule = RuleSpec { actions: vec![spec], ..super::spec(1, vec![path("/")]) };
        assert!(Rule::try_new(rule).expect_err("refused").to_string().contains(&text));
    }
}

#[test]
fn forward_limits() {
    let check = |spec: ForwardSpec, text| refuses(&[ActionSpec::Forward(spec)], text);
    check(forward(&[]), "it has 0");
    check(forward(&[1; 6]), "it has 6");
    check(forward(&[1000]), "weight 1000");
    for stickiness in [Duration::ZERO, Duration::from_secs(604_801), Duration::from_millis(1500)] {
        check(ForwardSpec { stickiness: Some(stickiness), ..forward(&[1, 1]) }, "stickiness");
    }
    let sticky = ForwardSpec { stickiness: Some(Duration::from_secs(1)), ..forward(&[1, 999]) };
    assert!(Forward::try_new(&sticky).is_ok());
}

#[test]
fn several_groups_with_a_sticky_one_need_group_stickiness() {
    use TargetStickiness::{AppCookie, LbCookie, Off};
    let loose = Forward::try_new(&forward(&[1, 1])).expect("a forward");
    let spec = ForwardSpec { stickiness: Some(Duration::from_secs(60)), ..forward(&[1, 1]) };
    let sticky = Forward::try_new(&spec).expect("a forward");
    let only_second = |kind| move |group: usize| if group == 1 { kind } else { Off };
    assert_eq!(loose.check_stickiness(only_second(Off)), Ok(()));
    assert_eq!(
        loose.check_stickiness(only_second(LbCookie)),
        Err(ActionError::GroupStickinessNeeded)
    );
    assert_eq!(sticky.check_stickiness(only_second(LbCookie)), Ok(()));
    assert_eq!(
        sticky.check_stickiness(only_second(AppCookie)),
        Err(ActionError::AppCookieWithGroups)
    );
    assert_eq!(Forward::to(1).check_stickiness(only_second(AppCookie)), Ok(()));
}

#[test]
fn shares_follow_weights() {
    let shares = |weights: &[u16]| {
        let forward = Forward::try_new(&forward(weights)).expect("a forward");
        let mut rng = Rng::from_seed(5);
        let mut counts = vec![0_u32; weights.len()];
        for _ in 0..10_000 {
            if let Some(group) = forward.choose(&mut rng) {
                counts[group] += 1;
            }
        }
        counts
    };
    let counts = shares(&[1, 0, 3]);
    assert_eq!((counts[1], counts.iter().sum::<u32>()), (0, 10_000));
    assert!((2300..2700).contains(&counts[0]), "{counts:?}");
    assert_eq!(shares(&[0, 0]), [0, 0], "answered with 503");
    assert_eq!(shares(&[0]), [0]);
    assert_eq!(shares(&[7]), [10_000]);
}

#[test]
fn redirect_locations() {
    let from = Location {
        scheme: Scheme::Http,
        host: b"shop.example.com",
        port: 80,
        path: b"/a/b",
        query: b"x=1&y=2",
    };
    let cases = [
        // The port is named even when it is the default one.
        ("HTTPS||443||", "https://shop.example.com:443/a/b?x=1&y=2"),
        // A port left at #{port} stays the listener's.
        ("HTTPS||||", "https://shop.example.com:80/a/b?x=1&y=2"),
        ("|www.example.org|||", "http://www.example.org:80/a/b?x=1&y=2"),
        ("|new.#{host}|8080|/moved/#{path}|", "http://new.shop.example.com:8080/moved/a/b?x=1&y=2"),
        (
            "|||/#{host}/#{port}/#{path}|",
            "http://shop.example.com:80/shop.example.com/80/a/b?x=1&y=2",
        ),
        (
            "|||/|q=#{query}&p=#{protocol}&h=#{host}&o=#{port}&t=#{path}",
            "http://shop.example.com:80/?q=x=1&y=2&p=http&h=shop.example.com&o=80&t=a/b",
        ),
        ("#{protocol}|#{host}|#{port}|/x|", "http://shop.example.com:80/x?x=1&y=2"),
    ];
    for (spec, expected) in cases {
        let redirect = Redirect::try_new(&redirect(spec)).expect(spec);
        assert_eq!(redirect.location(&from).expect("short"), expected, "{spec}");
        assert_eq!(redirect.status(), 301);
    }
    let mut spec = redirect("|||/x|");
    spec.query = Some(String::new());
    let bare = Redirect::try_new(&spec).expect("a redirect");
    assert_eq!(bare.location(&from).expect("short"), "http://shop.example.com:80/x");
    let https = Redirect::try_new(&redirect("HTTPS||443||")).expect("a redirect");
    let no_query = Location { query: b"", path: "/\u{e4} \r\n".as_bytes(), ..from };
    assert_eq!(
        https.location(&no_query).expect("short"),
        "https://shop.example.com:443/%C3%A4%20%0D%0A"
    );
    // https://shop.example.com:443/ has 29 bytes.
    let long = vec![b'a'; 8 * 1024 - 29];
    assert!(https.location(&Location { path: &long, query: b"", ..from }).is_ok());
    let path = [b"/".as_slice(), &long, b"a"].concat();
    let longer = https.location(&Location { path: &path, query: b"", ..from });
    assert_eq!(longer, Err(LocationTooLong));
}

#[test]
fn redirect_limits() {
    let check = |spec: RedirectSpec, text| refuses(&[ActionSpec::Redirect(spec)], text);
    let cases = [
        ("||||", "would loop"),
        ("#{protocol}|#{host}|#{port}|/#{path}|new=1", "would loop"),
        ("FTP||||", "protocol 'FTP'"),
        ("https||||", "protocol 'https'"),
        ("||0||", "port '0'"),
        ("||65536||", "port '65536'"),
        ("||+80||", "port '+80'"),
        ("|||a|", "path 'a' does not start with '/'"),
        ("|||/a|?b", "query '?b' starts with '?'"),
        ("|#{path}|||", "host cannot use #{path}"),
        ("|||/#{query}|", "path cannot use #{query}"),
        ("|||/#{protocol}|", "path cannot use #{protocol}"),
        ("|||/|#{nothing}", "query cannot use #{nothing}"),
        ("|a/b|||", "host contains '/'"),
        ("|||/a?b|", "path contains '?'"),
        ("|||/a b|", "path contains ' '"),
        ("|||/|a#b", "query contains '#'"),
    ];
    for (spec, text) in cases {
        check(redirect(spec), text);
    }
    check(redirect(&format!("|{}|||", "a".repeat(129))), "host has 129 characters");
    check(redirect(&format!("|||/{}|", "a".repeat(128))), "path has 129 characters");
    check(redirect(&format!("HTTPS||||{}", "a".repeat(129))), "query has 129 characters");
    let mut spec = redirect("HTTPS||||");
    spec.status_code = "HTTP_307".to_owned();
    check(spec, "status 'HTTP_307'");
    let plain = Action::try_new(&[ActionSpec::Redirect(redirect("HTTP||80||"))]).expect("fine");
    assert_eq!(plain.check_scheme(Scheme::Http), Ok(()));
    assert_eq!(plain.check_scheme(Scheme::Https), Err(ActionError::RedirectToPlain));
}

#[test]
fn fixed_responses() {
    let types = [
        ("", "text/plain; charset=utf-8"),
        ("text/plain", "text/plain; charset=utf-8"),
        ("text/css", "text/css; charset=utf-8"),
        ("text/html", "text/html; charset=utf-8"),
        ("application/javascript", "application/javascript"),
        ("application/json", "application/json"),
    ];
    for (configured, sent) in types {
        let response = FixedResponse::try_new(&fixed("503", configured, "sorry")).expect("fine");
        assert_eq!(response.content_type_header(), sent);
        assert_eq!((response.status(), response.body()), (503, "sorry"));
    }
    let check = |spec: FixedResponseSpec, text| refuses(&[ActionSpec::FixedResponse(spec)], text);
    for status in ["301", "99", "2000", "20x", "", "600", "+20"] {
        check(fixed(status, "", ""), "fixed response status");
    }
    check(fixed("200", "text/xml", ""), "'text/xml' is not supported");
    check(fixed("200", "text/plain; charset=utf-8", ""), "is not supported");
    check(fixed("200", "", &"x".repeat(1025)), "has 1025 bytes");
    assert!(FixedResponse::try_new(&fixed("200", "", &"x".repeat(1024))).is_ok());
}

fn host_rewrite(regex: &str, replace: &str) -> TransformSpec {
    let rewrite = RewriteSpec { regex: regex.to_owned(), replace: replace.to_owned() };
    TransformSpec::HostHeaderRewrite(vec![rewrite])
}

fn url_rewrite(regex: &str, replace: &str) -> TransformSpec {
    let rewrite = RewriteSpec { regex: regex.to_owned(), replace: replace.to_owned() };
    TransformSpec::UrlRewrite(vec![rewrite])
}

#[test]
fn rewrites() {
    let long = format!("/{}", "x".repeat(16 * 1024));
    let cases = [
        ("^/api/(.*)$", "/$1", "/api/users?id=7", Ok(Some("/users?id=7"))),
        ("^/(a+)/(b+)", "/$2/$1", "/aa/b/c", Ok(Some("/b/aa/c"))),
        ("^/(a+)(b+)?$", "/$2-$1", "/aa", Ok(Some("/-aa"))),
        ("^/(x)$", "/$10", "/x", Ok(Some("/x0"))),
        ("^/x$", "/$0/cost=5$", "/x", Ok(Some("//x/cost=5$"))),
        ("^/api", "/v1", "/other", Ok(None)),
        ("^/API", "/v1", "/api", Ok(None)),
        ("^/", "", "/x", Err(TransformFailure::InvalidPath)),
        ("/x", "/a b", "/x", Err(TransformFailure::InvalidPath)),
        ("/x", "/a#b", "/x", Err(TransformFailure::InvalidPath)),
        ("^/(.*)$", "/$1$1", &long, Err(TransformFailure::BufferTooSmall)),
    ];
    for (regex, replace, target, expected) in cases {
        let transforms = Transforms::try_new(&[url_rewrite(regex, replace)]).expect(regex);
        let rewritten = transforms.apply(b"h", target.as_bytes());
        let target = rewritten.map(|r| r.target.map(|t| String::from_utf8(t).expect("ASCII")));
        assert_eq!(target, expected.map(|t| t.map(str::to_owned)), "{regex} {replace}");
    }
    let hosts = [
        ("^(.+)\\.Example\\.com$", "$1.internal", "Shop.EXAMPLE.com", Ok(Some("shop.internal"))),
        (
            "^(.+)\\.example\\.com$",
            "$1.internal:8080",
            "a.example.com",
            Ok(Some("a.internal:8080")),
        ),
        ("^x$", "y", "z", Ok(None)),
        (".*", "", "x", Err(TransformFailure::InvalidHost)),
        ("x", "a/b", "x", Err(TransformFailure::InvalidHost)),
        ("x", "a:b", "x", Err(TransformFailure::InvalidHost)),
        ("x", "a:0", "x", Err(TransformFailure::InvalidHost)),
    ];
    for (regex, replace, host, expected) in hosts {
        let transforms = Transforms::try_new(&[host_rewrite(regex, replace)]).expect(regex);
        let rewritten = transforms.apply(host.as_bytes(), b"/").map(|r| r.host);
        assert_eq!(rewritten, expected.map(|h| h.map(str::to_owned)), "{regex} {replace}");
    }
}

#[test]
fn transform_limits() {
    let check = |specs: &[TransformSpec], text| {
        let error = Transforms::try_new(specs).expect_err("refused").to_string();
        assert!(error.contains(text), "{error}");
    };
    let url = || url_rewrite("a", "b");
    assert!(Transforms::try_new(&[url(), host_rewrite("a", "b")]).is_ok());
    check(&[url(), url()], "only have one 'url-rewrite' transform");
    check(&[TransformSpec::UrlRewrite(vec![])], "must have one rewrite; it has 0");
    let two = vec![RewriteSpec { regex: "a".to_owned(), replace: String::new() }; 2];
    check(&[TransformSpec::HostHeaderRewrite(two)], "must have one rewrite; it has 2");
    check(&[url_rewrite("", "b")], "has 1 to 1024 characters");
    check(&[url_rewrite(&"a".repeat(1025), "b")], "has 1 to 1024 characters");
    check(&[url_rewrite("a", &"b".repeat(1025))], "has 1 to 1024 characters");
    assert!(Transforms::try_new(&[url_rewrite(&"a".repeat(1024), &"b".repeat(1024))]).is_ok());
    check(&[url_rewrite("(a", "b")], "unclosed group");
    check(&[url_rewrite("(a)(b)", "/$3")], "names group 3; there are 2");
    check(&[url_rewrite("a", "\u{e4}")], "contains '\u{e4}'");
    let fixed = ActionSpec::FixedResponse(fixed("200", "", ""));
    let mut rule = RuleSpec { actions: vec![fixed], ..super::spec(1, vec![path("/")]) };
    rule.transforms = vec![url()];
    assert_eq!(Rule::try_new(rule), Err(RuleError::TransformWithoutForward));
}
