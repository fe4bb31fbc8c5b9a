//! Names of cookies, their `Set-Cookie` lines, and finding one in a request
//! (elb reference, section 9).

use std::time::Duration;

use super::seal::{CookieKind, Sealed};
use crate::rules::RequestView;

/// From the response to the `Expires` of its cookies: always 7 days. The configured duration is
/// checked inside the value.
pub const COOKIE_AGE: Duration = Duration::from_secs(7 * 24 * 3600);
/// The first Chromium that takes `SameSite=None` as AWS sends it for application cookies.
const CHROMIUM_WITH_SAME_SITE: u32 = 80;

/// The cookies of one kind for one response.
#[derive(Clone, Copy, Debug)]
pub struct SetCookie<'a> {
    /// What they are for.
    pub kind: CookieKind,
    /// Their value.
    pub value: &'a Sealed,
    /// [`COOKIE_AGE`] from now as an HTTP date. It changes once a second, so the caller keeps it.
    pub expires: &'a str,
    /// The listener is HTTPS.
    pub https: bool,
    /// The request's `User-Agent`, which matters for application cookies.
    pub user_agent: Option<&'a [u8]>,
}

impl CookieKind {
    /// The cookie, and the one for requests across origins where the kind has one.
    pub fn names(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Target => ("AWSALB", Some("AWSALBCORS")),
            Self::Application => ("AWSALBAPP-0", None),
            Self::Group => ("AWSALBTG", Some("AWSALBTGCORS")),
        }
    }

    /// The value that a request brings: the one across origins wins if there are both.
    pub(super) fn find<V: RequestView>(self, view: &V) -> Option<&[u8]> {
        let (plain, cors) = self.names();
        cors.and_then(|cors| find_cookie(view, cors)).or_else(|| find_cookie(view, plain))
    }
}

impl SetCookie<'_> {
    /// Calls `line` with the value of each `Set-Cookie` line.
    pub fn for_each_line(&self, mut line: impl FnMut(&str)) {
        let (plain, cors) = self.kind.names();
        let Self { value, expires, .. } = self;
        let value = value.as_str();
        let same_site = match (self.kind, self.user_agent) {
            (CookieKind::Application, Some(agent)) if takes_same_site(agent) => {
                "; SameSite=None; Secure"
            }
            _ => "",
        };
        line(&format!("{plain}={value}; Expires={expires}; Path=/{same_site}"));
        if let Some(cors) = cors {
            let secure = if self.https { "; Secure" } else { "" };
            line(&format!("{cors}={value}; Expires={expires}; Path=/; SameSite=None{secure}"));
        }
    }
}

/// The value of the first cookie of this name, which is case-sensitive (RFC 6265 section 5.4).
pub fn find_cookie<'a, V: RequestView>(view: &'a V, name: &'a str) -> Option<&'a [u8]> {
    let pairs = view.headers("cookie").flat_map(|line| line.split(|&byte| byte == b';'));
    pairs.into_iter().find_map(|pair| {
        let rest = pair.trim_ascii_start().strip_prefix(name.as_bytes())?;
        Some(rest.strip_prefix(b"=")?.trim_ascii_end())
    })
}

fn takes_same_site(user_agent: &[u8]) -> bool {
    [b"Chrome/".as_slice(), b"Chromium/"].into_iter().any(|product| {
        memchr::memmem::find(user_agent, product).is_some_and(|at| {
            let digits = user_agent[at + product.len()..].iter().take_while(|b| b.is_ascii_digit());
            let version = digits.fold(0_u32, |number, digit| {
                number.saturating_mul(10).saturating_add(u32::from(digit - b'0'))
            });
            version >= CHROMIUM_WITH_SAME_SITE
        })
    })
}
