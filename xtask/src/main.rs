//! Checks on the shape of the workspace.

fn main() {}
