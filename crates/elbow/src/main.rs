//! The `elbow` binary: parse, run one command, print an error once, exit.

#![forbid(unsafe_code)]

mod cli;
mod commands;
mod error;
mod files;
mod live;
mod logs;
mod plain;
mod stack;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    match commands::run(cli) {
        Ok(code) => code,
        Err(error) => error.report(),
    }
}
