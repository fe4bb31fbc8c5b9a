//! What every driver refuses to run, and the expansion of an instance's arguments.
//!
//! Pure: whether a program is there and may be run is found out by starting it.

use elbow_model::{Command, PortChoice};

use crate::{LaunchError, LaunchSpec};

/// The longest user data script in bytes: AWS's limit on user data before encoding.
pub const SCRIPT_BYTES_MAX: usize = 16 * 1024;
/// The most arguments of a command, its program included. Far above any service's command line.
pub const ARGUMENTS_MAX: usize = 1024;
/// The longest argument or environment value in bytes: Linux refuses 128 KiB and more for one.
pub const ARGUMENT_BYTES_MAX: usize = 64 * 1024;
/// The most variables that a launch may add to the environment.
pub const VARIABLES_MAX: usize = 1024;

/// The rule that a command or its environment breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// A script without `#!` has no interpreter (cloud-init refuses it too).
    #[error("user data does not begin with #! and an absolute path, such as #!/bin/sh")]
    NoInterpreter,
    /// A script longer than AWS allows.
    #[error("user data has {length} bytes; it may have {SCRIPT_BYTES_MAX}")]
    ScriptTooLong {
        /// Its length in bytes.
        length: usize,
    },
    /// More arguments than [`ARGUMENTS_MAX`].
    #[error("the command has {count} arguments; it may have {ARGUMENTS_MAX}")]
    TooManyArguments {
        /// How many there are, the program included.
        count: usize,
    },
    /// An argument longer than [`ARGUMENT_BYTES_MAX`].
    #[error("argument {index} has {length} bytes; it may have {ARGUMENT_BYTES_MAX}")]
    ArgumentTooLong {
        /// Its place, the program being 0.
        index: usize,
        /// Its length in bytes.
        length: usize,
    },
    /// A NUL character ends a text for the system, so none may contain one.
    #[error("{place} contains a NUL character")]
    Nul {
        /// Where it is.
        place: String,
    },
    /// A variable's name is empty or contains `=`.
    #[error("{name:?} is not a name for an environment variable")]
    VariableName {
        /// The name given.
        name: String,
    },
    /// A variable's value is longer than [`ARGUMENT_BYTES_MAX`].
    #[error("environment variable {name} has {length} bytes; it may have {ARGUMENT_BYTES_MAX}")]
    VariableTooLong {
        /// Its name.
        name: String,
        /// Its value's length in bytes.
        length: usize,
    },
    /// More variables than [`VARIABLES_MAX`].
    #[error("the environment adds {count} variables; it may add {VARIABLES_MAX}")]
    TooManyVariables {
        /// How many there are.
        count: usize,
    },
    /// Nobody can serve on port 0.
    #[error("port 0 is not a port to serve on")]
    PortZero,
}

/// What is checked before anything is made: the same for every driver.
pub(crate) fn check(spec: &LaunchSpec) -> Result<(), LaunchError> {
    if spec.port == PortChoice::Fixed(0) {
        return Err(CommandError::PortZero.into());
    }
    match &spec.command {
        Command::Argv(argv) => {
            if argv.first().is_none_or(String::is_empty) {
                return Err(LaunchError::EmptyCommand);
            }
            check_arguments(argv)?;
        }
        Command::UserData(script) => {
            if script.is_empty() {
                return Err(LaunchError::EmptyCommand);
            }
            if script.len() > SCRIPT_BYTES_MAX {
                return Err(CommandError::ScriptTooLong { length: script.len() }.into());
            }
            interpreter(script)?;
        }
    }
    check_environment(spec)?;
    Ok(())
}

/// The interpreter of a script's first line and its one argument, cut as Linux cuts them: the
/// path ends at the first blank, all the rest is one argument.
pub(crate) fn interpreter(script: &str) -> Result<(&str, Option<&str>), CommandError> {
    let line = script.lines().next().unwrap_or_default();
    let line = line.strip_prefix("#!").ok_or(CommandError::NoInterpreter)?.trim();
    if line.contains('\0') {
        return Err(CommandError::Nul { place: "the first line of the user data".to_owned() });
    }
    let (path, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
    if !path.starts_with('/') {
        return Err(CommandError::NoInterpreter);
    }
    let rest = rest.trim();
    Ok((path, (!rest.is_empty()).then_some(rest)))
}

/// Replaces `$NAME` and `${NAME}` by `value(NAME)` and `$$` by `$`. What `value` does not know
/// stays as it is, and so does a lone `$`.
pub(crate) fn expand<'a>(text: &str, value: impl Fn(&str) -> Option<&'a str>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        if let Some(after) = tail.strip_prefix('$') {
            out.push('$');
            rest = after;
            continue;
        }
        match variable(tail).and_then(|(name, len)| Some((value(name)?, len))) {
            Some((value, len)) => {
                out.push_str(value);
                rest = &tail[len..];
            }
            None => {
                out.push('$');
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The name of a variable at the start of `tail`, what follows a `$`, and how long it is there.
fn variable(tail: &str) -> Option<(&str, usize)> {
    let name_length =
        |text: &str| text.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
    match tail.strip_prefix('{') {
        Some(inner) => {
            let length = name_length(inner);
            inner[length..].starts_with('}').then(|| (&inner[..length], length + 2))
        }
        None => {
            let length = name_length(tail);
            Some((&tail[..length], length))
        }
    }
}

fn check_arguments(argv: &[String]) -> Result<(), CommandError> {
    if argv.len() > ARGUMENTS_MAX {
        return Err(CommandError::TooManyArguments { count: argv.len() });
    }
    for (index, argument) in argv.iter().enumerate() {
        if argument.len() > ARGUMENT_BYTES_MAX {
            return Err(CommandError::ArgumentTooLong { index, length: argument.len() });
        }
        if argument.contains('\0') {
            return Err(CommandError::Nul { place: format!("argument {index}") });
        }
    }
    Ok(())
}

fn check_environment(spec: &LaunchSpec) -> Result<(), CommandError> {
    if spec.environment.len() > VARIABLES_MAX {
        return Err(CommandError::TooManyVariables { count: spec.environment.len() });
    }
    for (name, value) in &spec.environment {
        if name.is_empty() || name.contains(['=', '\0']) {
            return Err(CommandError::VariableName { name: name.clone() });
        }
        if value.contains('\0') {
            return Err(CommandError::Nul { place: format!("environment variable {name}") });
        }
        if value.len() > ARGUMENT_BYTES_MAX {
            let (name, length) = (name.clone(), value.len());
            return Err(CommandError::VariableTooLong { name, length });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_variables_are_expanded_and_nothing_else() {
        let value = |name: &str| match name {
            "HOST" => Some("127.0.0.9"),
            "PORT" => Some("8080"),
            _ => None,
        };
        let cases = [
            ("", ""),
            ("plain", "plain"),
            ("$HOST:$PORT", "127.0.0.9:8080"),
            ("http://${HOST}:${PORT}/", "http://127.0.0.9:8080/"),
            ("${HOST}$PORT", "127.0.0.98080"),
            ("$HOSTNAME $PORTS $host", "$HOSTNAME $PORTS $host"),
            ("$$HOST $$$PORT", "$HOST $8080"),
            ("cost: 5$", "cost: 5$"),
            ("${HOST", "${HOST"),
            ("${} $ ${HO ST} $1", "${} $ ${HO ST} $1"),
            ("$PORT-é-$HOST", "8080-é-127.0.0.9"),
            ("$é", "$é"),
        ];
        for (text, expected) in cases {
            assert_eq!(expand(text, value), expected, "{text}");
        }
    }

    #[test]
    fn interpreters_are_read_as_linux_reads_them() {
        let cases = [
            ("#!/bin/sh\necho hi\n", Ok(("/bin/sh", None))),
            ("#! /usr/bin/env python3 -u\n", Ok(("/usr/bin/env", Some("python3 -u")))),
            ("#!/bin/sh\r\n", Ok(("/bin/sh", None))),
            ("#!/bin/sh", Ok(("/bin/sh", None))),
            ("#!sh\n", Err(CommandError::NoInterpreter)),
            ("#!\n/bin/sh", Err(CommandError::NoInterpreter)),
            ("\n#!/bin/sh", Err(CommandError::NoInterpreter)),
            ("echo hi", Err(CommandError::NoInterpreter)),
        ];
        for (script, expected) in cases {
            assert_eq!(interpreter(script), expected, "{script:?}");
        }
    }
}
