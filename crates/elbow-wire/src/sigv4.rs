//! AWS Signature Version 4: the credential scope, which routes a request, and the signature's
//! verification (AWS docs: "Create a signed AWS API request").

mod canonical;
mod verify;

use std::borrow::Cow;

use crate::Request;
use crate::query::decode;

pub use verify::{AuthError, Credential, Verified, verify};

/// The only algorithm. SigV4a needs keys that elbow does not issue.
pub(crate) const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// Who signed for what: the credential scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope<'a> {
    /// The access key id.
    pub access_key: Cow<'a, str>,
    /// The day, `yyyymmdd`.
    pub date: Cow<'a, str>,
    /// The region.
    pub region: Cow<'a, str>,
    /// The service's signing name.
    pub service: Cow<'a, str>,
}

impl<'a> Scope<'a> {
    /// The scope of a request, from the `Authorization` header or a presigned query; none if there
    /// is neither or it is malformed.
    pub fn of(request: &Request<'a>) -> Option<Self> {
        if let Some(header) = request.header("authorization") {
            let credential = Authorization::parse(header).ok()?.credential;
            return Self::parse(Cow::Borrowed(credential));
        }
        let credential = query_value(request.query, "X-Amz-Credential")?;
        Self::parse(credential)
    }

    /// `key/yyyymmdd/region/service/aws4_request`; a key may hold slashes itself.
    pub(crate) fn parse(credential: Cow<'a, str>) -> Option<Self> {
        fn pieces(text: &str) -> Option<[&str; 4]> {
            let mut parts = text.rsplitn(5, '/');
            let end = parts.next()?;
            let [service, region, date] = [parts.next()?, parts.next()?, parts.next()?];
            let key = parts.next()?;
            let is_date = date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit());
            (end == "aws4_request" && is_date && !key.is_empty())
                .then_some([key, date, region, service])
        }
        let [access_key, date, region, service] = match credential {
            Cow::Borrowed(text) => pieces(text)?.map(Cow::Borrowed),
            Cow::Owned(text) => pieces(&text)?.map(|piece| Cow::Owned(piece.to_owned())),
        };
        Some(Self { access_key, date, region, service })
    }

    /// The scope as it is signed, without the key.
    pub(crate) fn signed_text(&self) -> String {
        format!("{}/{}/{}/aws4_request", self.date, self.region, self.service)
    }
}

/// The parts of an `Authorization` header.
#[derive(Debug)]
pub(crate) struct Authorization<'a> {
    pub(crate) credential: &'a str,
    pub(crate) signed_headers: &'a str,
    pub(crate) signature: &'a str,
}

impl<'a> Authorization<'a> {
    /// Reads the header. The error says what is missing, in AWS's words.
    pub(crate) fn parse(header: &'a str) -> Result<Self, String> {
        let Some(rest) = header.trim().strip_prefix(ALGORITHM) else {
            return Err(
                "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' \
                        header with an AWS4-HMAC-SHA256 signature"
                    .to_owned(),
            );
        };
        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        for part in rest.split(',') {
            match part.trim().split_once('=') {
                Some(("Credential", value)) => credential = Some(value),
                Some(("SignedHeaders", value)) => signed_headers = Some(value),
                Some(("Signature", value)) => signature = Some(value),
                _ => {}
            }
        }
        let need = |what: &str| format!("Authorization header requires '{what}' parameter.");
        Ok(Self {
            credential: credential.ok_or_else(|| need("Credential"))?,
            signed_headers: signed_headers.ok_or_else(|| need("SignedHeaders"))?,
            signature: signature.ok_or_else(|| need("Signature"))?,
        })
    }
}

/// The decoded value of a query parameter.
pub(crate) fn query_value<'a>(query: &'a str, name: &str) -> Option<Cow<'a, str>> {
    let value = query.split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        (key == name).then_some(value)
    })?;
    decode(value.as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_come_from_either_place() {
        let header = "AWS4-HMAC-SHA256 Credential=AK/ID/20240501/eu-west-1/ec2/aws4_request, \
                      SignedHeaders=host, Signature=00";
        let headers = [("authorization", header)];
        let mut request =
            Request { method: "POST", path: "/", query: "", headers: &headers, body: b"" };
        let scope = Scope::of(&request).unwrap();
        assert_eq!(
            (&*scope.access_key, &*scope.region, &*scope.service),
            ("AK/ID", "eu-west-1", "ec2")
        );
        request.headers = &[];
        assert_eq!(Scope::of(&request), None);
        request.query = "X-Amz-Credential=AKID%2F20240501%2Feu-west-1%2Fsts%2Faws4_request";
        assert_eq!(&*Scope::of(&request).unwrap().service, "sts");
    }

    #[test]
    fn malformed_scopes_are_none() {
        for text in [
            "",
            "a/b",
            "k/20240501/r/s/aws4",
            "/20240501/r/s/aws4_request",
            "k/2024051/r/s/aws4_request",
        ] {
            assert_eq!(Scope::parse(text.into()), None, "{text}");
        }
    }
}
