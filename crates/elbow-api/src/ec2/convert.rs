//! Any shape as a stored type whose names are the model's, and back: launch templates are stored
//! and shown with everything they were given.

use elbow_wire::shape::Shape;
use elbow_wire::{ApiError, plain};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// `shape` as a stored type.
pub(crate) fn stored<T: DeserializeOwned>(shape: &dyn Shape) -> Result<T, ApiError> {
    serde_json::from_slice(&plain::to_json(shape)).map_err(|error| {
        ApiError::invalid_parameter_value(format!("The request cannot be stored: {error}"))
    })
}

/// A stored value as the shape `S`; names that it does not have are left out.
pub(crate) fn shape<S: Shape + Default>(stored: &impl Serialize) -> Result<S, ApiError> {
    let mut shape = S::default();
    let text = serde_json::to_vec(stored).map_err(|_| ApiError::internal())?;
    plain::from_json(&mut shape, &text)?;
    Ok(shape)
}
