//! Values that hold and values that do not, and the cookies around them.

use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use elbow_base::{Rng, Timestamp};

use super::*;
use crate::TargetKey;
use crate::choice::{Identity, Member};
use crate::rules::{Forward, ForwardSpec, RequestView, TargetStickiness, WeightedGroup};

const GROUP: Identity = Identity(70);
const TARGET: Identity = Identity(7);
const DATE: &str = "Wed, 08 May 2024 10:00:00 GMT";

/// A request of which only the header lines matter.
struct Headers<'a>(&'a [(&'a str, &'a str)]);

impl RequestView for Headers<'_> {
    fn method(&self) -> &'static str {
        "GET"
    }

    fn host(&self) -> Option<&[u8]> {
        None
    }

    fn path(&self) -> &[u8] {
        b"/"
    }

    fn query(&self) -> Option<&[u8]> {
        None
    }

    fn headers<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a [u8]> {
        let lines = self.0.iter().filter(|(n, _)| n.eq_ignore_ascii_case(name));
        lines.map(|(_, value)| value.as_bytes())
    }

    fn peer(&self) -> IpAddr {
        IpAddr::V4(Ipv4Addr::LOCALHOST)
    }
}

fn at(seconds: u64) -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(seconds))
}

fn sealer() -> Sealer {
    Sealer::try_new(&[7; 32]).unwrap()
}

fn lb_cookie() -> Stickiness {
    Stickiness::lb_cookie(Duration::from_secs(100)).unwrap()
}

/// What is decided at 1,000 s about a request with this `Cookie` line, in which `{}` is a value
/// sealed at 950 s for 100 s. Of all targets only one is in rotation, at place 3.
#[track_caller]
fn check(stickiness: &Stickiness, cookie: &str, expected: Decision) {
    let value = stickiness.seal(&sealer(), GROUP, TARGET, at(950));
    let line = cookie.replace("{}", value.as_str());
    let place_of = |target| (target == TARGET).then_some(3);
    let lines = [("cookie", line.as_str())];
    let decided = stickiness.decide(&sealer(), &Headers(&lines), GROUP, at(1000), place_of);
    assert_eq!(decided, expected, "{cookie}");
}

#[test]
fn load_balancer_cookies() {
    use Decision::{New, Stay};
    use NewBecause::{Invalid, NoCookie};
    let cases = [
        ("AWSALB={}", Stay(3)),
        ("a=b; AWSALB={}; c=d", Stay(3)),
        ("a=b;AWSALB={}", Stay(3)),
        ("AWSALBCORS={}", Stay(3)),
        // The one across origins wins, for good or ill.
        ("AWSALB=x; AWSALBCORS={}", Stay(3)),
        ("AWSALB={}; AWSALBCORS=x", New(Invalid)),
        ("a=b", New(NoCookie)),
        ("", New(NoCookie)),
        ("awsalb={}", New(NoCookie)),
        ("XAWSALB={}", New(NoCookie)),
        ("AWSALB", New(NoCookie)),
        ("AWSALBTG={}; AWSALBAPP-0={}", New(NoCookie)),
        ("AWSALB=", New(Invalid)),
        ("AWSALB={}A", New(Invalid)),
        ("AWSALB=\"{}\"", New(Invalid)),
        ("AWSALB=%41{}", New(Invalid)),
    ];
    for (cookie, expected) in cases {
        check(&lb_cookie(), cookie, expected);
    }
}

#[test]
fn application_cookies_need_both() {
    let stickiness = Stickiness::app_cookie("SESSION", Duration::from_secs(100)).unwrap();
    let cases = [
        ("SESSION=1; AWSALBAPP-0={}", Decision::Stay(3)),
        ("AWSALBAPP-0={}", Decision::New(NewBecause::NoCookie)),
        ("SESSION=1", Decision::New(NewBecause::NoCookie)),
        ("SESSION=1; AWSALB={}", Decision::New(NewBecause::NoCookie)),
    ];
    for (cookie, expected) in cases {
        check(&stickiness, cookie, expected);
    }
    let due = |lines: &[&str]| stickiness.is_due(lines.iter().map(|line| line.as_bytes()));
    assert!(due(&["a=b", "SESSION=2; Path=/"]));
    assert!(!due(&["SESSIONX=2", "session=2", "x=SESSION=1"]));
    assert!(!due(&[]));
    assert!(lb_cookie().is_due(std::iter::empty()));
}

#[test]
fn what_a_value_says_is_checked_every_time() {
    use NewBecause::{Expired, Invalid, OtherGroup, TargetGone};
    let stickiness = lb_cookie();
    let value = stickiness.seal(&sealer(), GROUP, TARGET, at(1000));
    let line = format!("AWSALB={}", value.as_str());
    let lines = [("Cookie", line.as_str())];
    let decide = |sealer: &Sealer, group, now, place: Option<usize>| {
        stickiness.decide(sealer, &Headers(&lines), group, at(now), |_| place)
    };
    let ours = sealer();
    let other_key = Sealer::try_new(&[8; 32]).unwrap();
    assert_eq!(decide(&ours, GROUP, 1100, Some(0)), Decision::Stay(0), "the last second");
    assert_eq!(decide(&ours, GROUP, 1101, Some(0)), Decision::New(Expired));
    assert_eq!(decide(&ours, GROUP, 1000, None), Decision::New(TargetGone));
    assert_eq!(decide(&ours, Identity(71), 1000, Some(0)), Decision::New(OtherGroup));
    assert_eq!(decide(&other_key, GROUP, 1000, Some(0)), Decision::New(Invalid));
}

#[test]
fn no_changed_value_is_taken() {
    let stickiness = lb_cookie();
    let value = stickiness.seal(&sealer(), GROUP, TARGET, at(1000));
    let mut rng = Rng::from_seed(1);
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_ ";
    for place in 0..value.as_str().len() {
        for _ in 0..8 {
            let mut changed = value.as_str().as_bytes().to_vec();
            changed[place] = alphabet[rng.index(alphabet.len()).unwrap()];
            let text = format!("AWSALB={}", String::from_utf8(changed).unwrap());
            let lines = [("cookie", text.as_str())];
            let decision =
                stickiness.decide(&sealer(), &Headers(&lines), GROUP, at(1000), |_| Some(0));
            let same = text.ends_with(value.as_str());
            let expected =
                if same { Decision::Stay(0) } else { Decision::New(NewBecause::Invalid) };
            assert_eq!(decision, expected, "{text}");
        }
    }
    // Bytes of any kind and length are refused, not a panic.
    for length in 0..200 {
        let noise: Vec<u8> = (0..length).map(|_| rng.bits().to_le_bytes()[0]).collect();
        assert_eq!(sealer().open(CookieKind::Target, &noise, at(0)), Err(NewBecause::Invalid));
    }
    assert!(Sealer::try_new(&[7; 31]).is_err());
}

#[test]
fn set_cookie_lines() {
    let value = lb_cookie().seal(&sealer(), GROUP, TARGET, at(0));
    let lines = |kind, https, user_agent: Option<&str>| {
        let user_agent = user_agent.map(str::as_bytes);
        let mut lines = Vec::new();
        SetCookie { kind, value: &value, expires: DATE, https, user_agent }
            .for_each_line(|line| lines.push(line.replace(value.as_str(), "V")));
        lines.join("\n").replace(DATE, "D")
    };
    use CookieKind::{Application, Group, Target};
    let plain = "AWSALB=V; Expires=D; Path=/\nAWSALBCORS=V; Expires=D; Path=/; SameSite=None";
    assert_eq!(lines(Target, false, None), plain);
    assert_eq!(lines(Target, true, Some("Chrome/99")), format!("{plain}; Secure"));
    assert_eq!(
        lines(Group, true, None),
        "AWSALBTG=V; Expires=D; Path=/\n\
         AWSALBTGCORS=V; Expires=D; Path=/; SameSite=None; Secure"
    );
    let application = "AWSALBAPP-0=V; Expires=D; Path=/";
    let agents = [
        (None, ""),
        (Some("curl/8.0"), ""),
        (Some("Mozilla/5.0 Chrome/79.0.1 Safari/537"), ""),
        (Some("Mozilla/5.0 Chrome/80.0.1 Safari/537"), "; SameSite=None; Secure"),
        (Some("Chromium/120 x"), "; SameSite=None; Secure"),
        (Some("Chrome/99999999999999999999"), "; SameSite=None; Secure"),
        (Some("Chrome/"), ""),
    ];
    for (agent, attributes) in agents {
        assert_eq!(lines(Application, false, agent), format!("{application}{attributes}"));
    }
    assert_eq!(COOKIE_AGE, Duration::from_secs(604_800));
    assert_eq!(value.as_str().len(), 86);
}

#[test]
fn groups_keep_their_clients() {
    use Decision::{New, Stay};
    let forward = |weights: &[(usize, u16)], stickiness: Option<u64>| {
        let groups = weights.iter().map(|&(group, weight)| WeightedGroup { group, weight });
        let stickiness = stickiness.map(Duration::from_secs);
        Forward::try_new(&ForwardSpec { groups: groups.collect(), stickiness }).unwrap()
    };
    let identity_of = |group: usize| Identity::of_name(&format!("group-{group}"));
    let sticky = forward(&[(0, 50), (4, 50)], Some(60));
    let value = seal_group(&sticky, &sealer(), identity_of(4), at(1000)).unwrap();
    let line = format!("AWSALBTGCORS={}; AWSALBTG=x", value.as_str());
    let lines = [("cookie", line.as_str())];
    let decide = |forward: &Forward, now| {
        decide_group(forward, &sealer(), &Headers(&lines), at(now), identity_of)
    };
    assert_eq!(decide(&sticky, 1060), Stay(4));
    assert_eq!(decide(&sticky, 1061), New(NewBecause::Expired));
    assert_eq!(decide(&forward(&[(0, 100), (4, 0)], Some(60)), 1001), Stay(4), "weight 0 keeps");
    assert_eq!(decide(&forward(&[(0, 100)], Some(60)), 1001), New(NewBecause::OtherGroup));
    assert_eq!(decide(&forward(&[(0, 1), (4, 1)], None), 1001), New(NewBecause::NoCookie));
    assert_eq!(seal_group(&Forward::to(4), &sealer(), identity_of(4), at(0)), None);
    // A group's cookie does not pass for a target's.
    let line = format!("AWSALB={}", value.as_str());
    let lines = [("cookie", line.as_str())];
    let decision =
        lb_cookie().decide(&sealer(), &Headers(&lines), identity_of(4), at(1001), |_| Some(0));
    assert_eq!(decision, New(NewBecause::Invalid));
}

#[test]
fn settings_have_limits() {
    let seconds = Duration::from_secs;
    for wrong in [seconds(0), seconds(604_801), Duration::from_millis(1500)] {
        assert_eq!(Stickiness::lb_cookie(wrong), Err(StickinessError::Duration(wrong)));
    }
    let app = |name| Stickiness::app_cookie(name, seconds(604_800));
    for reserved in ["AWSALB", "AWSALBAPP", "AWSALBTG-1"] {
        assert_eq!(app(reserved), Err(StickinessError::CookieReserved(reserved.to_owned())));
    }
    for wrong in ["", "a b", "a=b", "a;b"] {
        assert_eq!(app(wrong), Err(StickinessError::CookieName(wrong.to_owned())));
    }
    assert_eq!(app("JSESSIONID").unwrap().sort(), TargetStickiness::AppCookie);
    assert_eq!(lb_cookie().sort(), TargetStickiness::LbCookie);
}

#[test]
fn targets_are_found_by_identity_while_in_rotation() {
    let member = |n: u64, in_rotation| Member {
        key: TargetKey(n),
        identity: Identity(100 - n),
        weight: 1,
        in_rotation,
        healthy: true,
    };
    let targets = StickyTargets::new(&[member(1, true), member(2, false), member(3, true)]);
    assert_eq!(targets.place_of(Identity(99)), Some(0));
    assert_eq!(targets.place_of(Identity(98)), None);
    assert_eq!(targets.place_of(Identity(97)), Some(2));
    assert_eq!(targets.place_of(Identity(0)), None);
}
