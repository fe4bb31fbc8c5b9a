//! Errors at the edge: each is printed here, once, with its sources, and becomes an exit code.

use std::error::Error;
use std::process::ExitCode;

use crate::stack::StackError;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CommandError {
    /// What was typed does not go together.
    #[error("{0}")]
    Usage(String),
    /// The program to run is not there.
    #[error("{0}")]
    NoProgram(String),
    /// Something could not be started.
    #[error(transparent)]
    Stack(#[from] StackError),
    /// Something that ran has failed.
    #[error("{what}")]
    Failed {
        /// What.
        what: String,
        /// Why.
        source: Box<dyn Error + Send + Sync>,
    },
}

impl CommandError {
    /// `what` failed because of `source`.
    pub(crate) fn failed(
        what: impl Into<String>,
        source: impl Into<Box<dyn Error + Send + Sync>>,
    ) -> Self {
        Self::Failed { what: what.into(), source: source.into() }
    }

    /// Prints the error and its sources on one line and gives the exit code: 2 for wrong usage,
    /// 127 for a program that is not there, as shells do, 1 for the rest.
    pub(crate) fn report(&self) -> ExitCode {
        let mut text = self.to_string();
        let mut source = self.source();
        while let Some(error) = source {
            let line = error.to_string();
            // Transparent errors repeat their source.
            if !text.ends_with(&line) {
                text.push_str(": ");
                text.push_str(&line);
            }
            source = error.source();
        }
        eprintln!("elbow: {text}");
        match self {
            Self::Usage(_) => ExitCode::from(2),
            Self::NoProgram(_) => ExitCode::from(127),
            Self::Stack(_) | Self::Failed { .. } => ExitCode::FAILURE,
        }
    }
}
