//! Client tokens: the same request again makes nothing new (ec2 reference, section 1).

use elbow_state::ec2::ClientToken;
use elbow_wire::shape::Shape;
use elbow_wire::{ApiError, Operation, plain};
use sha2::{Digest, Sha256};

use crate::context::{Look, Writing};

/// Characters of a client token.
const TOKEN_CHARS_MAX: usize = 128;

/// The token of one request; none is a token that was never used.
pub(crate) struct Token(Option<(String, String)>);

impl Token {
    /// The token of a request of this operation with these parameters.
    pub(crate) fn new<O: Operation>(_: &O, token: Option<&str>, input: &O::Input) -> Self
    where
        O::Input: Shape,
    {
        let token = token.filter(|token| !token.is_empty());
        Self(token.map(|token| {
            let digest = Sha256::digest(plain::to_json(input));
            let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            (format!("{}/{token}", O::NAME), digest)
        }))
    }

    /// What the same request made before.
    pub(crate) fn used(&self, look: &impl Look) -> Result<Option<Vec<String>>, ApiError> {
        let Some((name, digest)) = &self.0 else {
            return Ok(None);
        };
        if name.chars().count() > TOKEN_CHARS_MAX + 64 {
            return Err(ApiError::invalid_parameter_value("The client token is too long"));
        }
        match look.find::<ClientToken>(name)? {
            None => Ok(None),
            Some(entry) if &entry.value.digest == digest => Ok(Some(entry.value.made.clone())),
            Some(_) => {
                let message = "Arguments on this idempotent request are inconsistent with arguments used in previous request(s).";
                Err(ApiError::new("IdempotentParameterMismatch", message))
            }
        }
    }

    /// Remembers what the request made.
    pub(crate) fn used_for(
        self,
        context: &mut Writing<'_, '_>,
        made: Vec<String>,
    ) -> Result<(), ApiError> {
        match self.0 {
            Some((name, digest)) => {
                let token = ClientToken { digest, made, at: context.now };
                context.put(&name, &token)
            }
            None => Ok(()),
        }
    }
}
