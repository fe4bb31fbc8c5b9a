//! A stateless to-do service with a database, to have something real behind the balancer.
//!
//! A demo of balancing and scaling is only worth watching if the thing behind the balancer
//! behaves like the services people really deploy: it boots, talks to a database that it shares
//! with its siblings, says whether it is healthy, costs CPU for every request, and leaves without
//! dropping one. This crate is that service. It knows nothing about balancing, groups or AWS.
//!
//! Every process is an equal; all data is in SQLite (one file, several processes on one machine)
//! or PostgreSQL. An instance is meant to behave like **one virtual CPU**: the runtime has a
//! single thread, requests pay their `cpu_cost` on it one at a time in arrival order, and health
//! checks are answered in between.
//!
//! ```no_run
//! use elbow_sample::{SampleConfig, SampleOptions};
//!
//! let database = "postgres://me@localhost/todos".into();
//! let options = SampleOptions { database, ..SampleOptions::default() };
//! elbow_sample::run(SampleConfig::try_new(options)?)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The API
//!
//! | request | answer |
//! |---|---|
//! | `GET /api/v1/health` | 200 when a query on the database succeeds within a second, else 503 |
//! | `GET /api/v1/todos?limit=N&cursor=C&completed=B` | 200, a page in order of creation |
//! | `POST /api/v1/todos` | 201 with `Location`; the database chooses the id |
//! | `GET /api/v1/todos/{id}` | 200 or 404 |
//! | `PUT /api/v1/todos/{id}` | 201 when created, 200 when replaced: safe to repeat |
//! | `DELETE /api/v1/todos/{id}` | 204 whether or not it existed: safe to repeat |
//!
//! `DELETE` of an absent item is a success on purpose: a client that repeats a request because
//! its connection died must not be told that it failed when the first attempt had worked.
//!
//! Unknown fields of a body are refused by name; unknown query parameters are ignored, so that
//! routing rules on query strings can be tried. `?cost_us=N` replaces the CPU cost of one request.
//! Errors are `{"error": "..."}`. Every answer names its server in `X-Instance-Id` and
//! `X-Version`. A 503 to a request for to-dos means "try again elsewhere or later" and carries
//! `Retry-After`.
#![forbid(unsafe_code)]

mod api;
mod config;
mod cursor;
mod database_url;
mod deadline;
mod server;
mod store;
#[cfg(test)]
mod testing;
mod todo;
mod vcpu;

pub use config::{
    ConfigError, ConfigErrors, DEFAULT_DATABASE, DEFAULT_DRAIN_LIMIT, DEFAULT_PORT, MAX_CPU_COST,
    MAX_DRAIN_LIMIT, MAX_LABEL_CHARS, MAX_STARTUP_DELAY, SampleConfig, SampleOptions,
};
pub use database_url::{DatabaseUrl, DatabaseUrlError};
pub use server::{SampleError, Shutdown, run, serve};
pub use store::StoreError;
