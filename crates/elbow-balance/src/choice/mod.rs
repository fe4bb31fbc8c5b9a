//! How a worker chooses among the targets in rotation: each algorithm a file.

mod round_robin;

pub use round_robin::RoundRobin;
