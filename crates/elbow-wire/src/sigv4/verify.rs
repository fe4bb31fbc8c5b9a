//! Is this signature the key holder's, for this request, and recent?

use std::borrow::Cow;
use std::time::Duration;

use elbow_base::Timestamp;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use super::canonical::{hex, request_text, sha256_hex};
use super::{ALGORITHM, Authorization, Scope, query_value};
use crate::{ApiError, Protocol, Request, Service};

/// How far a request's time may be from ours. STS and IAM allow more.
const SKEW: Duration = Duration::from_secs(5 * 60);
const SKEW_OF_STS_AND_IAM: Duration = Duration::from_secs(15 * 60);

/// How long a presigned request may be valid: a week, as at AWS.
const EXPIRES_SECONDS_MAX: u64 = 7 * 24 * 60 * 60;

/// A payload hash that leaves the body unsigned.
const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";

/// What belongs to an access key id.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    /// The secret access key.
    pub secret: String,
    /// The session token that must come with a temporary key.
    pub session_token: Option<String>,
    /// When a temporary key ends.
    pub expires: Option<Timestamp>,
}

/// A signature that is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified<'a> {
    /// Who signed for what.
    pub scope: Scope<'a>,
}

/// Why a request is not authenticated.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AuthError {
    /// There is no signature.
    #[error("Request is missing Authentication Token")]
    Missing,
    /// Something that looks like a signature lacks a part.
    #[error("{0}")]
    Incomplete(String),
    /// No such key, or not with that session token.
    #[error("The security token included in the request is invalid.")]
    UnknownKey,
    /// The signature is another one.
    #[error(
        "The request signature we calculated does not match the signature you provided. Check your \
         AWS Secret Access Key and signing method. Consult the service documentation for details."
    )]
    Mismatch,
    /// The request's time, or that of its scope, is too far from ours.
    #[error("{0}")]
    Skewed(String),
    /// A presigned request is past its end.
    #[error("Request has expired.")]
    RequestExpired,
    /// The session of a temporary key has ended.
    #[error("The security token included in the request is expired")]
    TokenExpired,
}

/// Verifies the signature of a request, in its headers or presigned in its query. `lookup` gives what
/// belongs to an access key id.
pub fn verify<'a>(
    request: &Request<'a>,
    service: Option<Service>,
    now: Timestamp,
    lookup: impl FnOnce(&str) -> Option<Credential>,
) -> Result<Verified<'a>, AuthError> {
    let claim = Claim::of(request)?;
    let signed_at = parse_time(&claim.time).ok_or_else(|| {
        AuthError::Incomplete(format!(
            "Date must be in ISO-8601 'basic format'. Got '{}'.",
            claim.time
        ))
    })?;
    if !basic_time(signed_at).starts_with(&*claim.scope.date) {
        let message = format!(
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from \
             HTTP: '{}' != '{}', from '{}'.",
            claim.scope.date,
            &basic_time(signed_at)[..8],
            claim.time
        );
        return Err(AuthError::Skewed(message));
    }
    check_time(signed_at, claim.expires, service, now)?;
    check_signed_headers(request, &claim)?;
    let credential = lookup(&claim.scope.access_key).ok_or(AuthError::UnknownKey)?;
    check_session(&credential, claim.session_token.as_deref(), now)?;
    let payload_hash = payload_hash(request)?;
    let canonical = request_text(request, &claim.signed_headers, &payload_hash);
    let to_sign = format!(
        "{ALGORITHM}\n{}\n{}\n{}",
        basic_time(signed_at),
        claim.scope.signed_text(),
        sha256_hex(canonical.as_bytes())
    );
    let expected = hex(&mac(&signing_key(&credential.secret, &claim.scope), &to_sign));
    let same: bool = expected.as_bytes().ct_eq(claim.signature.as_bytes()).into();
    if same { Ok(Verified { scope: claim.scope }) } else { Err(AuthError::Mismatch) }
}

/// What a request says of its own signature.
struct Claim<'a> {
    scope: Scope<'a>,
    signed_headers: Cow<'a, str>,
    signature: Cow<'a, str>,
    time: Cow<'a, str>,
    expires: Option<Duration>,
    session_token: Option<Cow<'a, str>>,
}

impl<'a> Claim<'a> {
    fn of(request: &Request<'a>) -> Result<Self, AuthError> {
        match request.header("authorization") {
            Some(header) => Self::from_header(request, header),
            None => Self::from_query(request),
        }
    }

    fn from_header(request: &Request<'a>, header: &'a str) -> Result<Self, AuthError> {
        let parts = Authorization::parse(header).map_err(AuthError::Incomplete)?;
        let time = request.header("x-amz-date").or_else(|| request.header("date"));
        let time = time.ok_or_else(|| {
            AuthError::Incomplete(
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."
                    .to_owned(),
            )
        })?;
        Ok(Self {
            scope: parse_scope(parts.credential.into())?,
            signed_headers: parts.signed_headers.into(),
            signature: parts.signature.into(),
            time: time.into(),
            expires: None,
            session_token: request.header("x-amz-security-token").map(Cow::Borrowed),
        })
    }

    fn from_query(request: &Request<'a>) -> Result<Self, AuthError> {
        let value = |name| query_value(request.query, name);
        let Some(algorithm) = value("X-Amz-Algorithm") else { return Err(AuthError::Missing) };
        if algorithm != ALGORITHM {
            return Err(AuthError::Incomplete(format!(
                "Unsupported AWS 'algorithm': '{algorithm}'"
            )));
        }
        let need = |name: &str| {
            let missing = || {
                AuthError::Incomplete(format!("AWS query-string parameters must include '{name}'."))
            };
            query_value(request.query, name).ok_or_else(missing)
        };
        let expires = need("X-Amz-Expires")?;
        let expires = expires.parse().ok().filter(|seconds| *seconds <= EXPIRES_SECONDS_MAX);
        let expires = expires.ok_or_else(|| {
            AuthError::Incomplete("X-Amz-Expires must be less than a week in seconds".to_owned())
        })?;
        Ok(Self {
            scope: parse_scope(need("X-Amz-Credential")?)?,
            signed_headers: need("X-Amz-SignedHeaders")?,
            signature: need("X-Amz-Signature")?,
            time: need("X-Amz-Date")?,
            expires: Some(Duration::from_secs(expires)),
            session_token: value("X-Amz-Security-Token"),
        })
    }
}

fn parse_scope(credential: Cow<'_, str>) -> Result<Scope<'_>, AuthError> {
    let shown = credential.to_string();
    Scope::parse(credential).ok_or_else(|| {
        AuthError::Incomplete(format!(
            "Credential must have exactly 5 slash-delimited elements, e.g. \
             keyid/date/region/service/term, got '{shown}'"
        ))
    })
}

fn check_time(
    signed_at: Timestamp,
    expires: Option<Duration>,
    service: Option<Service>,
    now: Timestamp,
) -> Result<(), AuthError> {
    let skew = match service {
        Some(Service::Sts | Service::Iam) => SKEW_OF_STS_AND_IAM,
        _ => SKEW,
    };
    let minutes = skew.as_secs() / 60;
    let (signed, ours) = (basic_time(signed_at), basic_time(now));
    if signed_at > now + skew {
        let latest = basic_time(now + skew);
        return Err(AuthError::Skewed(format!(
            "Signature not yet current: {signed} is still later than {latest} ({ours} + {minutes} min.)"
        )));
    }
    if let Some(expires) = expires {
        return if now > signed_at + expires { Err(AuthError::RequestExpired) } else { Ok(()) };
    }
    if now > signed_at + skew {
        let earliest = basic_time(now - skew);
        return Err(AuthError::Skewed(format!(
            "Signature expired: {signed} is now earlier than {earliest} ({ours} - {minutes} min.)"
        )));
    }
    Ok(())
}

/// The host, and in a signed header request all `x-amz-` headers, must be signed.
fn check_signed_headers(request: &Request<'_>, claim: &Claim<'_>) -> Result<(), AuthError> {
    let signed = |name: &str| claim.signed_headers.split(';').any(|s| s.eq_ignore_ascii_case(name));
    let host = signed("host") || signed(":authority");
    let is_amz =
        |name: &str| name.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("x-amz-"));
    let missing = request
        .headers
        .iter()
        .find(|(name, _)| claim.expires.is_none() && is_amz(name) && !signed(name));
    match missing {
        None if host => Ok(()),
        None => Err(unsigned("Host")),
        Some((name, _)) => Err(unsigned(name)),
    }
}

fn unsigned(name: &str) -> AuthError {
    AuthError::Incomplete(format!("'{name}' must be a 'SignedHeader' in the AWS Authorization."))
}

fn check_session(
    credential: &Credential,
    token: Option<&str>,
    now: Timestamp,
) -> Result<(), AuthError> {
    let same: bool = match (&credential.session_token, token) {
        (None, None) => true,
        (Some(ours), Some(theirs)) => ours.as_bytes().ct_eq(theirs.as_bytes()).into(),
        _ => false,
    };
    if !same {
        return Err(AuthError::UnknownKey);
    }
    match credential.expires {
        Some(end) if now >= end => Err(AuthError::TokenExpired),
        _ => Ok(()),
    }
}

/// The hash that was signed: the body's own, or none if the body was left out. A claimed hash that is
/// not the body's is refused.
fn payload_hash(request: &Request<'_>) -> Result<String, AuthError> {
    let ours = || sha256_hex(request.body);
    match request.header("x-amz-content-sha256") {
        Some(UNSIGNED_PAYLOAD) => Ok(UNSIGNED_PAYLOAD.to_owned()),
        Some(claimed) if claimed != ours() => Err(AuthError::Mismatch),
        _ => Ok(ours()),
    }
}

fn signing_key(secret: &str, scope: &Scope<'_>) -> Vec<u8> {
    let mut key = format!("AWS4{secret}").into_bytes();
    for part in [&*scope.date, &*scope.region, &*scope.service, "aws4_request"] {
        key = mac(&key, part);
    }
    key
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

/// `20240501T100000Z`.
fn basic_time(time: Timestamp) -> String {
    time.to_seconds_text().replace(['-', ':'], "")
}

/// `20240501T100000Z`, or a `Date` header's form.
fn parse_time(text: &str) -> Option<Timestamp> {
    if text.len() == 16 && text.ends_with('Z') {
        return crate::time::parse(text);
    }
    let zoned = jiff::fmt::rfc2822::parse(text).ok()?;
    let seconds = u64::try_from(zoned.timestamp().as_second()).ok()?;
    Some(Timestamp::from_unix(Duration::from_secs(seconds)))
}

impl AuthError {
    /// The error as a service reports it in a protocol; codes and statuses differ by both.
    pub fn to_api_error(&self, protocol: Protocol) -> ApiError {
        const AUTH_FAILURE: &str = "AWS was not able to validate the provided access credentials";
        let status = if protocol.is_query() { 403 } else { 400 };
        let text = self.to_string();
        match (self, protocol) {
            (Self::Missing | Self::UnknownKey | Self::Mismatch, Protocol::Ec2Query) => {
                ApiError::new("AuthFailure", AUTH_FAILURE).with_status(401)
            }
            (Self::Skewed(_) | Self::RequestExpired, Protocol::Ec2Query) => {
                ApiError::new("RequestExpired", "Request has expired.")
            }
            (Self::Missing, _) => {
                ApiError::new("MissingAuthenticationToken", text).with_status(status)
            }
            (Self::UnknownKey, _) => {
                ApiError::new("InvalidClientTokenId", text).with_status(status)
            }
            (Self::Mismatch | Self::Skewed(_), _) => {
                ApiError::new("SignatureDoesNotMatch", text).with_status(status)
            }
            (Self::RequestExpired, _) => ApiError::new("RequestExpired", text),
            (Self::TokenExpired, Protocol::Ec2Query) => ApiError::new("ExpiredToken", text),
            (Self::TokenExpired, _) => ApiError::new("ExpiredToken", text).with_status(status),
            (Self::Incomplete(_), _) => ApiError::new("IncompleteSignature", text),
        }
    }
}
