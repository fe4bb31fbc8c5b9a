//! Handlers by the name of their operation.

use elbow_wire::{ApiError, Call, HttpResponse};

use crate::context::{Reading, Writing};

/// What an operation needs of the state.
#[derive(Clone, Copy)]
pub(crate) enum Handler {
    /// Runs on a snapshot.
    Read(fn(&Reading<'_>, &Call<'_>, &str) -> Result<HttpResponse, ApiError>),
    /// Runs within a transaction; the reply goes out when that is durable.
    Write(fn(&mut Writing<'_, '_>, &Call<'_>, &str) -> Result<HttpResponse, ApiError>),
}

/// A service's handlers, sorted by name.
pub(crate) type Table = &'static [(&'static str, Handler)];

/// The handler of the operation `name`.
pub(crate) fn find(table: Table, name: &str) -> Option<Handler> {
    let found = table.binary_search_by(|(candidate, _)| (*candidate).cmp(name)).ok()?;
    Some(table[found].1)
}

/// A row for an operation that only looks: `reads!(elbow_wire::shapes::elbv2::DescribeX, describe)`.
macro_rules! reads {
    ($operation:ty, $handler:path) => {
        (
            <$operation as elbow_wire::Operation>::NAME,
            $crate::handler::Handler::Read(|context, call, request_id| {
                let input = call.decode::<$operation>()?;
                Ok(elbow_wire::respond::<$operation>(call, &$handler(context, input)?, request_id))
            }),
        )
    };
}

/// A row for an operation that changes something.
macro_rules! writes {
    ($operation:ty, $handler:path) => {
        (
            <$operation as elbow_wire::Operation>::NAME,
            $crate::handler::Handler::Write(|context, call, request_id| {
                let input = call.decode::<$operation>()?;
                Ok(elbow_wire::respond::<$operation>(call, &$handler(context, input)?, request_id))
            }),
        )
    };
}

pub(crate) use {reads, writes};
