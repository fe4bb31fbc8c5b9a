//! One file a command.

mod demo;
mod run;
mod sample;
mod signals;

use std::process::ExitCode;

use crate::cli::{Cli, Command};
use crate::error::CommandError;

/// Runs what was asked for.
pub(crate) fn run(cli: Cli) -> Result<ExitCode, CommandError> {
    match cli.command {
        Command::Run(args) => block_on(run::run(args)),
        Command::Demo(args) => block_on(demo::run(args)),
        Command::Sample(args) => sample::run(args),
    }
}

fn block_on(
    command: impl Future<Output = Result<ExitCode, CommandError>>,
) -> Result<ExitCode, CommandError> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|source| CommandError::failed("cannot start the runtime", source))?;
    runtime.block_on(command)
}
