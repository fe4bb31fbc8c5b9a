//! Cookie values: what they say, and the seal that only the holder of the key can make.
//!
//! A value is 64 bytes in base64 without padding, 86 characters. The first 32 are what it says, the
//! others are their HMAC-SHA-256:
//!
//! ```text
//! 0        1     2..8   8..16   16..24   24..32              32..64
//! version  kind  zero   group   target   expiry (Unix s)     HMAC
//! ```
//!
//! Numbers are big-endian. The value is not encrypted: group and target are hashes of names, which
//! tell a client no more than that two requests went to the same place, and that it could see
//! anyhow.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use elbow_base::Timestamp;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::choice::Identity;

use super::decide::NewBecause;

/// The layout above; another one gets another number, and old cookies end without harm.
const VERSION: u8 = 1;
const CLAIM_BYTES: usize = 32;
const SEALED_BYTES: usize = 64;
const SEALED_CHARACTERS: usize = 86;
/// What the decoder wants to have room for: whole groups of four characters.
const DECODED_BYTES_MAX: usize = 66;
/// What an HMAC key needs to be as strong as its hash (RFC 2104 section 3).
const KEY_BYTES_MIN: usize = 32;

const _: () = assert!(SEALED_CHARACTERS == (SEALED_BYTES * 4).div_ceil(3));

/// Seals and opens cookie values. Every node of a load balancer has the same key.
#[derive(Clone)]
pub struct Sealer {
    mac: Hmac<Sha256>,
}

/// A sealed value, ready for a cookie.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Sealed([u8; SEALED_CHARACTERS]);

/// A key that is too short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a cookie key of {0} bytes is too short; it must have {KEY_BYTES_MIN}")]
pub struct KeyError(usize);

/// What a cookie is for. One kind is never taken for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CookieKind {
    /// `AWSALB` and `AWSALBCORS`
    Target = 1,
    /// `AWSALBAPP-0`
    Application = 2,
    /// `AWSALBTG` and `AWSALBTGCORS`
    Group = 3,
}

/// What a value says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) kind: CookieKind,
    pub(super) group: Identity,
    pub(super) target: Identity,
    /// The last moment at which it holds.
    pub(super) expires_unix_seconds: u64,
}

// === impl Sealer ===

impl Sealer {
    /// A sealer with `key`, which is secret and random.
    ///
    /// # Errors
    /// The key is too short to keep anybody out.
    pub fn try_new(key: &[u8]) -> Result<Self, KeyError> {
        let refused = KeyError(key.len());
        if key.len() < KEY_BYTES_MIN {
            return Err(refused);
        }
        let mac = Hmac::new_from_slice(key).map_err(|_| refused)?;
        Ok(Self { mac })
    }

    pub(super) fn seal(&self, claim: &Claim) -> Sealed {
        let mut sealed = [0; SEALED_BYTES];
        let (said, seal) = sealed.split_at_mut(CLAIM_BYTES);
        said.copy_from_slice(&claim.to_bytes());
        seal.copy_from_slice(&self.mac.clone().chain_update(&said).finalize().into_bytes());
        let mut text = [0; SEALED_CHARACTERS];
        let written = STANDARD_NO_PAD.encode_slice(sealed, &mut text);
        debug_assert_eq!(written.ok(), Some(SEALED_CHARACTERS));
        Sealed(text)
    }

    /// What `value` says, if it was sealed with this key, is of this kind and holds at `now`.
    pub(super) fn open(
        &self,
        kind: CookieKind,
        value: &[u8],
        now: Timestamp,
    ) -> Result<Claim, NewBecause> {
        if value.len() != SEALED_CHARACTERS {
            return Err(NewBecause::Invalid);
        }
        let mut sealed = [0; DECODED_BYTES_MAX];
        let decoded = STANDARD_NO_PAD.decode_slice(value, &mut sealed);
        if decoded != Ok(SEALED_BYTES) {
            return Err(NewBecause::Invalid);
        }
        let (said, seal) = sealed[..SEALED_BYTES].split_at(CLAIM_BYTES);
        // Compares in constant time.
        let genuine = self.mac.clone().chain_update(said).verify_slice(seal);
        genuine.map_err(|_| NewBecause::Invalid)?;
        let claim = Claim::from_bytes(said).filter(|claim| claim.kind == kind);
        let claim = claim.ok_or(NewBecause::Invalid)?;
        if now.unix_seconds() > claim.expires_unix_seconds {
            return Err(NewBecause::Expired);
        }
        Ok(claim)
    }
}

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealer(..)")
    }
}

// === impl Sealed ===

impl Sealed {
    /// The value's text.
    pub fn as_str(&self) -> &str {
        // Base64 is ASCII.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

// === impl Claim ===

impl Claim {
    fn to_bytes(self) -> [u8; CLAIM_BYTES] {
        let mut bytes = [0; CLAIM_BYTES];
        bytes[0] = VERSION;
        bytes[1] = self.kind as u8;
        bytes[8..16].copy_from_slice(&self.group.0.to_be_bytes());
        bytes[16..24].copy_from_slice(&self.target.0.to_be_bytes());
        bytes[24..32].copy_from_slice(&self.expires_unix_seconds.to_be_bytes());
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let number = |at: usize| Some(u64::from_be_bytes(bytes.get(at..at + 8)?.try_into().ok()?));
        let kind = match bytes {
            [VERSION, 1, ..] => CookieKind::Target,
            [VERSION, 2, ..] => CookieKind::Application,
            [VERSION, 3, ..] => CookieKind::Group,
            _ => return None,
        };
        Some(Self {
            kind,
            group: Identity(number(8)?),
            target: Identity(number(16)?),
            expires_unix_seconds: number(24)?,
        })
    }
}
