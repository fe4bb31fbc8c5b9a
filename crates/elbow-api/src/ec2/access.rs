//! EC2's records as handlers read and write them.

use std::sync::Arc;

use elbow_state::ec2::{self, Ec2Record, Instance};
use elbow_wire::ApiError;

use super::errors::{self, Id};
use crate::context::{Look, Writing, store_fault};

/// Typed reading of EC2's records, also of the default network while that is not stored.
pub(crate) trait Ec2Look: Look + Sized {
    /// The record with this id.
    fn maybe<R: Ec2Record>(&self, id: &str) -> Result<Option<Arc<R>>, ApiError> {
        ec2::find(self.from(), self.scope(), id).map_err(store_fault)
    }

    /// The record with this id, or the error that says that there is none.
    fn get<R: Ec2Record>(&self, kind: Id, id: &str) -> Result<Arc<R>, ApiError> {
        errors::well_formed(kind, id)?;
        self.maybe(id)?.ok_or_else(|| errors::not_found(kind, id))
    }

    /// All records of a kind.
    fn list<R: Ec2Record>(&self) -> Result<Vec<Arc<R>>, ApiError> {
        ec2::all(self.from(), self.scope()).map_err(store_fault)
    }

    /// The records with these ids, or all if none is given.
    fn chosen<R: Ec2Record>(
        &self,
        kind: Id,
        ids: Option<&[String]>,
    ) -> Result<Vec<Arc<R>>, ApiError> {
        match ids.unwrap_or_default() {
            [] => self.list(),
            ids => {
                let mut found = Vec::new();
                for id in ids {
                    let record = self.get::<R>(kind, id)?;
                    if !found.iter().any(|other: &Arc<R>| other.id() == record.id()) {
                        found.push(record);
                    }
                }
                Ok(found)
            }
        }
    }

    /// The instances with these ids that can still be seen; all of those if none is given.
    fn instances(
        &self,
        ids: Option<&[String]>,
        now: elbow_base::Timestamp,
    ) -> Result<Vec<Arc<Instance>>, ApiError> {
        let ids = ids.unwrap_or_default();
        if ids.is_empty() {
            return ec2::instances(self.from(), self.scope(), now).map_err(store_fault);
        }
        let mut found: Vec<Arc<Instance>> = Vec::new();
        let mut missing = Vec::new();
        for id in ids {
            errors::well_formed(Id::Instance, id)?;
            match ec2::instance(self.from(), self.scope(), id, now).map_err(store_fault)? {
                Some(instance) if found.iter().any(|other| other.id == instance.id) => {}
                Some(instance) => found.push(instance),
                None => missing.push(id.as_str()),
            }
        }
        if missing.is_empty() { Ok(found) } else { Err(errors::instances_not_found(&missing)) }
    }
}

impl<T: Look> Ec2Look for T {}

impl Writing<'_, '_> {
    /// Writes a record of EC2 under its id.
    pub(crate) fn save<R: Ec2Record>(&mut self, record: &R) -> Result<(), ApiError> {
        ec2::put(self.tx, self.scope, record).map_err(store_fault)
    }

    /// Deletes a record of EC2.
    pub(crate) fn remove<R: Ec2Record>(&mut self, id: &str) -> Result<bool, ApiError> {
        ec2::delete::<R>(self.tx, self.scope, id).map_err(store_fault)
    }
}

/// What a dry run answers once everything has been checked (ec2 reference, section 1). The error
/// also takes back what was written.
pub(crate) fn unless_dry<T>(dry_run: Option<bool>, value: T) -> Result<T, ApiError> {
    if dry_run == Some(true) { Err(ApiError::dry_run()) } else { Ok(value) }
}
