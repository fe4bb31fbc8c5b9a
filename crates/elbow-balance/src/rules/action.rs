//! What is done with a request: forward, redirect or a fixed response (elb reference, section 8).

use super::error::ActionError;
use super::forward::Forward;
use super::limits::FIXED_BODY_BYTES_MAX;
use super::redirect::{Redirect, Scheme};
use super::spec::{ActionSpec, FixedResponseSpec};

/// The action of a rule or of a listener's default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// To a target.
    Forward(Forward),
    /// To another URL.
    Redirect(Redirect),
    /// To nowhere.
    FixedResponse(FixedResponse),
}

/// A response that needs no target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixedResponse {
    status: u16,
    content_type: &'static str,
    body: Box<str>,
}

/// The content types that AWS takes.
const CONTENT_TYPES: [&str; 5] =
    ["text/plain", "text/css", "text/html", "application/javascript", "application/json"];

// === impl Action ===

impl Action {
    /// The action that `specs`, in their order, come to: exactly one of forward, redirect and
    /// fixed-response, and last. Actions that authenticate may stand before it; elbow does not do
    /// them and says so, because to pass them over would let everybody in.
    ///
    /// # Errors
    /// Names the rule that is broken or the type that is not supported.
    pub fn try_new(specs: &[ActionSpec]) -> Result<Self, ActionError> {
        let authenticates = |spec: &&ActionSpec| {
            let (oidc, cognito) = (ActionSpec::AuthenticateOidc, ActionSpec::AuthenticateCognito);
            [oidc, cognito, ActionSpec::JwtValidation].contains(spec)
        };
        if let Some(spec) = specs.iter().find(authenticates) {
            return Err(ActionError::Unsupported { kind: spec.kind() });
        }
        match specs {
            [ActionSpec::Forward(spec)] => Ok(Self::Forward(Forward::try_new(spec)?)),
            [ActionSpec::Redirect(spec)] => Ok(Self::Redirect(Redirect::try_new(spec)?)),
            [ActionSpec::FixedResponse(spec)] => {
                Ok(Self::FixedResponse(FixedResponse::try_new(spec)?))
            }
            [first, _, ..] => Err(ActionError::NotLast { kind: first.kind() }),
            _ => Err(ActionError::NoFinalAction),
        }
    }

    /// Whether the action may stand in a listener of this protocol.
    ///
    /// # Errors
    /// A redirect from HTTPS to HTTP may not.
    pub fn check_scheme(&self, listener: Scheme) -> Result<(), ActionError> {
        match self {
            Self::Redirect(redirect) => redirect.check_scheme(listener),
            Self::Forward(_) | Self::FixedResponse(_) => Ok(()),
        }
    }

    /// Indexes of the target groups that it forwards to.
    pub fn groups(&self) -> impl Iterator<Item = usize> {
        let groups = match self {
            Self::Forward(forward) => forward.groups(),
            Self::Redirect(_) | Self::FixedResponse(_) => &[],
        };
        groups.iter().map(|group| group.group)
    }
}

// === impl FixedResponse ===

impl FixedResponse {
    /// A fixed response within AWS's limits. Without a content type it is `text/plain`.
    ///
    /// # Errors
    /// Names the member that breaks one.
    pub fn try_new(spec: &FixedResponseSpec) -> Result<Self, ActionError> {
        let status = status(&spec.status_code)
            .ok_or_else(|| ActionError::FixedStatus(spec.status_code.clone()))?;
        let wanted = spec.content_type.as_deref().unwrap_or(CONTENT_TYPES[0]);
        let content_type = CONTENT_TYPES
            .into_iter()
            .find(|known| *known == wanted)
            .ok_or_else(|| ActionError::FixedContentType(wanted.to_owned()))?;
        let body = spec.message_body.as_deref().unwrap_or_default();
        if body.len() > FIXED_BODY_BYTES_MAX {
            return Err(ActionError::FixedBody(body.len()));
        }
        Ok(Self { status, content_type, body: body.into() })
    }

    /// Its status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Its content type as configured.
    pub fn content_type(&self) -> &'static str {
        self.content_type
    }

    /// Its `Content-Type` as sent: `text/*` gets a charset, other types do not.
    pub fn content_type_header(&self) -> &'static str {
        match self.content_type {
            "text/plain" => "text/plain; charset=utf-8",
            "text/css" => "text/css; charset=utf-8",
            "text/html" => "text/html; charset=utf-8",
            other => other,
        }
    }

    /// Its body. A HEAD request gets none.
    pub fn body(&self) -> &str {
        &self.body
    }
}

fn status(text: &str) -> Option<u16> {
    match text.as_bytes() {
        [b'2' | b'4' | b'5', b'0'..=b'9', b'0'..=b'9'] => text.parse().ok(),
        _ => None,
    }
}
