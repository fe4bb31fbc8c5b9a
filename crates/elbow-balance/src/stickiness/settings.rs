//! A target group's stickiness: which cookie and for how long (elb reference, sections 9 and 13).

use std::time::Duration;

use elbow_base::Timestamp;

use super::cookie::find_cookie;
use super::decide::{Decision, NewBecause};
use super::seal::{Claim, CookieKind, Sealed, Sealer};
use crate::choice::Identity;
use crate::rules::limits::{STICKINESS_MAX, STICKINESS_MIN};
use crate::rules::{RequestView, TargetStickiness};

/// What the load balancer's own cookies begin with.
const RESERVED: &str = "AWSALB";

/// Stickiness within AWS's limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stickiness {
    duration: Duration,
    /// `None` for `lb_cookie`.
    application_cookie: Option<Box<str>>,
}

/// The limit that settings break.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StickinessError {
    /// Not 1 to 604,800 s.
    #[error("stickiness duration {0:?} is not between 1 and 604800 whole seconds")]
    Duration(Duration),
    /// No name for the application's cookie, or one that is not a cookie's name.
    #[error("application cookie name '{0}' is not a valid cookie name")]
    CookieName(String),
    /// A name of the load balancer's own.
    #[error("application cookie name '{0}' starts with the reserved {RESERVED}")]
    CookieReserved(String),
}

impl Stickiness {
    /// `lb_cookie`
    ///
    /// # Errors
    /// The duration is out of range.
    pub fn lb_cookie(duration: Duration) -> Result<Self, StickinessError> {
        let in_range = (STICKINESS_MIN..=STICKINESS_MAX).contains(&duration);
        if !in_range || duration.subsec_nanos() != 0 {
            return Err(StickinessError::Duration(duration));
        }
        Ok(Self { duration, application_cookie: None })
    }

    /// `app_cookie` with the name of the application's cookie.
    ///
    /// # Errors
    /// The duration is out of range, or the name is no cookie's or the load balancer's.
    pub fn app_cookie(name: &str, duration: Duration) -> Result<Self, StickinessError> {
        // RFC 6265 section 4.1.1: a token.
        let is_token = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
        if name.is_empty() || !name.bytes().all(is_token) {
            return Err(StickinessError::CookieName(name.to_owned()));
        }
        if name.starts_with(RESERVED) {
            return Err(StickinessError::CookieReserved(name.to_owned()));
        }
        Ok(Self { application_cookie: Some(name.into()), ..Self::lb_cookie(duration)? })
    }

    /// Which it is, for [`crate::rules::Forward::check_stickiness`].
    pub fn sort(&self) -> TargetStickiness {
        match self.application_cookie {
            None => TargetStickiness::LbCookie,
            Some(_) => TargetStickiness::AppCookie,
        }
    }

    /// The kind of cookie that it uses.
    pub fn cookie_kind(&self) -> CookieKind {
        match self.application_cookie {
            None => CookieKind::Target,
            Some(_) => CookieKind::Application,
        }
    }

    /// Whether the client stays with a target of `group`. `place_of` gives the place of a target
    /// that may get requests; in fail-open that is any that is not leaving.
    pub fn decide<V: RequestView>(
        &self,
        sealer: &Sealer,
        view: &V,
        group: Identity,
        now: Timestamp,
        place_of: impl FnOnce(Identity) -> Option<usize>,
    ) -> Decision {
        let stay = || {
            let kind = self.cookie_kind();
            // An application cookie that has gone ends the session even if ours is still there.
            if self
                .application_cookie
                .as_ref()
                .is_some_and(|name| find_cookie(view, name).is_none())
            {
                return Err(NewBecause::NoCookie);
            }
            let value = kind.find(view).ok_or(NewBecause::NoCookie)?;
            let claim = sealer.open(kind, value, now)?;
            if claim.group != group {
                return Err(NewBecause::OtherGroup);
            }
            place_of(claim.target).ok_or(NewBecause::TargetGone)
        };
        stay().into()
    }

    /// Whether a response gets a cookie: always for `lb_cookie`; for `app_cookie` when the target
    /// sets the application's own. `set_cookies` are the values of its `Set-Cookie` lines.
    pub fn is_due<'a>(&self, mut set_cookies: impl Iterator<Item = &'a [u8]>) -> bool {
        self.application_cookie.as_ref().is_none_or(|name| {
            set_cookies.any(|line| {
                let rest = line.trim_ascii_start().strip_prefix(name.as_bytes());
                rest.is_some_and(|rest| rest.trim_ascii_start().starts_with(b"="))
            })
        })
    }

    /// The value that keeps a client with `target` of `group` from `now` on.
    pub fn seal(
        &self,
        sealer: &Sealer,
        group: Identity,
        target: Identity,
        now: Timestamp,
    ) -> Sealed {
        let expires_unix_seconds = (now + self.duration).unix_seconds();
        sealer.seal(&Claim { kind: self.cookie_kind(), group, target, expires_unix_seconds })
    }
}
