//! Requests signed by botocore are verified, and refused when anything that was signed changes.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::time::Duration;

use elbow_base::Timestamp;
use elbow_wire::sigv4::{AuthError, Credential, verify};
use elbow_wire::{Protocol, Request, Service};
use serde_json::Value;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

#[derive(Clone)]
struct Vector {
    name: String,
    method: String,
    path: String,
    query: String,
    headers: Vec<(String, String)>,
    body: String,
    token: Option<String>,
}

fn vectors() -> Vec<Vector> {
    let read = |line: &str| {
        let value: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| value[name].as_str().unwrap().to_owned();
        let pair = |pair: &Value| {
            (pair[0].as_str().unwrap().to_owned(), pair[1].as_str().unwrap().to_owned())
        };
        Vector {
            name: text("name"),
            method: text("method"),
            path: text("path"),
            query: text("query"),
            headers: value["headers"].as_array().unwrap().iter().map(pair).collect(),
            body: text("body"),
            token: value["token"].as_str().map(str::to_owned),
        }
    };
    include_str!("golden/sigv4.jsonl").lines().map(read).collect()
}

fn named(name: &str) -> Vector {
    vectors().into_iter().find(|vector| vector.name == name).unwrap()
}

fn signing_time() -> Timestamp {
    Timestamp::from_unix(Duration::from_secs(1_714_557_600))
}

impl Vector {
    fn verify_at(&self, now: Timestamp, secret: &str) -> Result<String, AuthError> {
        self.verify_for(None, now, secret)
    }

    fn verify_for(
        &self,
        service: Option<Service>,
        now: Timestamp,
        secret: &str,
    ) -> Result<String, AuthError> {
        let headers: Vec<(&str, &str)> =
            self.headers.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let request = Request {
            method: &self.method,
            path: &self.path,
            query: &self.query,
            headers: &headers,
            body: self.body.as_bytes(),
        };
        let lookup = |key: &str| {
            (key == "AKIDEXAMPLE").then(|| Credential {
                secret: secret.to_owned(),
                session_token: self.token.clone(),
                expires: None,
            })
        };
        verify(&request, service, now, lookup).map(|verified| verified.scope.access_key.to_string())
    }

    fn verify(&self) -> Result<String, AuthError> {
        self.verify_at(signing_time(), SECRET)
    }

    fn set_header(&mut self, name: &str, change: impl Fn(&str) -> String) {
        for (header, value) in &mut self.headers {
            if header.eq_ignore_ascii_case(name) {
                *value = change(value);
            }
        }
    }
}

#[test]
fn what_botocore_signs_is_good() {
    let vectors = vectors();
    assert_eq!(vectors.len(), 13);
    for vector in vectors {
        assert_eq!(vector.verify().as_deref(), Ok("AKIDEXAMPLE"), "{}", vector.name);
    }
}

#[test]
fn any_change_of_what_was_signed_is_refused() {
    for vector in vectors() {
        let name = &vector.name;
        assert_eq!(vector.verify_at(signing_time(), "x"), Err(AuthError::Mismatch), "{name}");
        let changes: [fn(&mut Vector); 4] = [
            |v| v.body.push('x'),
            |v| v.method.push('X'),
            |v| v.path.push_str("/x"),
            |v| v.query.push_str(if v.query.is_empty() { "x=1" } else { "&x=1" }),
        ];
        for change in changes {
            let mut changed = vector.clone();
            change(&mut changed);
            assert_eq!(changed.verify(), Err(AuthError::Mismatch), "{name}");
        }
        let mut changed = vector.clone();
        changed.set_header("host", |_| "elsewhere".to_owned());
        assert_eq!(changed.verify(), Err(AuthError::Mismatch), "{name}");
        let mut changed = vector.clone();
        changed.headers.push(("X-Amz-New".to_owned(), "1".to_owned()));
        let presigned = vector.query.contains("X-Amz-Signature");
        assert_eq!(changed.verify().is_ok(), presigned, "{name}");
    }
}

#[test]
fn clocks_may_differ_by_minutes() {
    let minutes = |minutes: u64| Duration::from_secs(minutes * 60);
    let vector = named("query");
    let at = |now| vector.verify_at(now, SECRET);
    assert!(at(signing_time() + minutes(5)).is_ok());
    assert!(at(signing_time() - minutes(5)).is_ok());
    let late = at(signing_time() + minutes(6)).unwrap_err();
    assert_eq!(
        late.to_string(),
        "Signature expired: 20240501T100000Z is now earlier than 20240501T100100Z (20240501T100600Z - 5 min.)"
    );
    assert!(matches!(at(signing_time() - minutes(6)), Err(AuthError::Skewed(_))));
    let iam = named("other port");
    let at = |now| iam.verify_for(Some(Service::Iam), now, SECRET);
    assert!(at(signing_time() + minutes(14)).is_ok());
    assert!(at(signing_time() + minutes(16)).is_err());
    let presigned = named("presigned");
    assert!(presigned.verify_at(signing_time() + Duration::from_secs(60), SECRET).is_ok());
    let end = signing_time() + Duration::from_secs(61);
    assert_eq!(presigned.verify_at(end, SECRET), Err(AuthError::RequestExpired));
}

#[test]
fn each_failure_has_its_own_error() {
    let mut unknown = named("query");
    unknown.set_header("authorization", |value| value.replace("AKIDEXAMPLE", "AKIDOTHER"));
    assert_eq!(unknown.verify(), Err(AuthError::UnknownKey));
    let mut bare = named("query");
    bare.headers.retain(|(name, _)| name != "Authorization");
    assert_eq!(bare.verify(), Err(AuthError::Missing));
    let mut stranger = named("session token");
    stranger.token = Some("another".to_owned());
    assert_eq!(stranger.verify(), Err(AuthError::UnknownKey));
    for part in ["Credential=", "SignedHeaders=", "Signature="] {
        let mut cut = named("query");
        cut.set_header("authorization", |value| value.replace(part, "X="));
        assert!(matches!(cut.verify(), Err(AuthError::Incomplete(_))), "{part}");
    }
    let mut other_day = named("query");
    other_day.set_header("authorization", |value| value.replace("/20240501/", "/20240502/"));
    assert!(matches!(other_day.verify(), Err(AuthError::Skewed(_))));
    let mut claimed = named("query");
    claimed.headers.push(("X-Amz-Content-Sha256".to_owned(), "0".repeat(64)));
    assert!(claimed.verify().is_err());
}

#[test]
fn codes_and_statuses_are_those_of_the_service() {
    let of = |error: &AuthError, protocol| {
        let error = error.to_api_error(protocol);
        (error.code.into_owned(), error.status)
    };
    let is = |code: &str, status| (code.to_owned(), status);
    assert_eq!(of(&AuthError::Mismatch, Protocol::Query), is("SignatureDoesNotMatch", 403));
    assert_eq!(of(&AuthError::UnknownKey, Protocol::Query), is("InvalidClientTokenId", 403));
    assert_eq!(of(&AuthError::Missing, Protocol::Query), is("MissingAuthenticationToken", 403));
    assert_eq!(of(&AuthError::Mismatch, Protocol::Ec2Query), is("AuthFailure", 401));
    assert_eq!(of(&AuthError::RequestExpired, Protocol::Ec2Query), is("RequestExpired", 400));
    assert_eq!(of(&AuthError::UnknownKey, Protocol::Json11), is("InvalidClientTokenId", 400));
}
