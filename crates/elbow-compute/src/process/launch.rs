//! From a launch's specification to a running process group.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::{io, iter};

use elbow_model::Command as Work;

use super::guardian::OWNER_VARIABLE;
use super::supervise::{Leader, Supervisor};
use super::table::{Place, Shared};
use crate::command::{expand, interpreter};
use crate::{LaunchError, LaunchSpec};

/// The most characters of a command in its log's first line.
const COMMAND_CHARS_MAX: usize = 1000;

/// Starts what `spec` says in the place it was given, and returns who will follow it. Must be
/// called within a tokio runtime. Nothing is left behind by a failure.
pub(super) fn start(
    shared: &Arc<Shared>,
    spec: &LaunchSpec,
    place: Place,
) -> Result<Supervisor, LaunchError> {
    let files = shared.files(&spec.id);
    let leader = match spawn(shared, spec, &place) {
        Ok(leader) => leader,
        Err(error) => {
            files.remove_script();
            // A log that was there before is not this launch's to remove.
            if !matches!(error, LaunchError::Log { .. }) {
                files.remove_all();
            }
            return Err(error);
        }
    };
    if let Some(guardian) = &shared.guardian
        && let Err(source) = guardian.add(leader.group())
    {
        guardian.remove(leader.group());
        leader.discard();
        files.remove_all();
        return Err(LaunchError::Spawn { program: "/bin/sh (the guardian)".to_owned(), source });
    }
    Ok(Supervisor { shared: Arc::clone(shared), id: spec.id.clone(), leader, grace: place.grace })
}

fn spawn(shared: &Shared, spec: &LaunchSpec, place: &Place) -> Result<Leader, LaunchError> {
    let files = shared.files(&spec.id);
    let variables = variables(spec, place);
    let value = |name: &str| {
        variables.iter().find(|(have, _)| *have == name).map(|(_, value)| value.as_str())
    };
    let argv: Vec<String> = match &spec.command {
        Work::Argv(argv) => {
            let (program, rest) = argv.split_first().ok_or(LaunchError::EmptyCommand)?;
            let rest = rest.iter().map(|text| expand(text, value));
            iter::once(program.clone()).chain(rest).collect()
        }
        // Run as Linux would run the file, but by name of its interpreter: a file just written
        // may be held open by a concurrent fork, and then cannot be executed (ETXTBSY).
        Work::UserData(script) => {
            let (program, argument) = interpreter(script)?;
            let path = files.script().to_string_lossy().into_owned();
            let argument = argument.map(str::to_owned);
            iter::once(program.to_owned()).chain(argument).chain([path]).collect()
        }
    };
    let program = &argv[0];
    let log_error = |source| LaunchError::Log { path: files.log(), source };
    let log = files.create_log(&about(shared, spec, place, &argv)).map_err(log_error)?;
    let spawn_error = |source| LaunchError::Spawn { program: program.clone(), source };
    if let Work::UserData(script) = &spec.command {
        files.create_script(script).map_err(spawn_error)?;
    }
    let child = Command::new(program)
        .args(&argv[1..])
        .envs(&spec.environment)
        .envs(variables.iter().map(|(name, value)| (name, value)))
        .env(OWNER_VARIABLE, &shared.owner)
        .stdin(Stdio::null())
        .stdout(log.try_clone().map_err(spawn_error)?)
        .stderr(log)
        .process_group(0)
        .spawn()
        .map_err(|source| refusal(program, source))?;
    Leader::watch(child).map_err(spawn_error)
}

fn variables(spec: &LaunchSpec, place: &Place) -> [(&'static str, String); 4] {
    [
        ("HOST", place.address.ip().to_string()),
        ("PORT", place.address.port().to_string()),
        ("INSTANCE_ID", spec.id.to_string()),
        ("AVAILABILITY_ZONE", spec.zone.to_string()),
    ]
}

/// The log's first line.
fn about(shared: &Shared, spec: &LaunchSpec, place: &Place, argv: &[String]) -> String {
    let now = shared.config.clock.now().to_millis_text();
    // Quoted, so that it stays one line whatever it contains.
    let what: String = format!("{argv:?}").chars().take(COMMAND_CHARS_MAX).collect();
    format!("{now} {} at {} in {} runs {what}", spec.id, place.address, spec.zone)
}

fn refusal(program: &str, source: io::Error) -> LaunchError {
    // A script whose interpreter is missing is reported by the system like a missing file.
    let is_there = program.contains('/') && Path::new(program).exists();
    let program = program.to_owned();
    match source.kind() {
        io::ErrorKind::NotFound if !is_there => LaunchError::NotFound { program },
        io::ErrorKind::PermissionDenied => LaunchError::NotExecutable { program },
        _ => LaunchError::Spawn { program, source },
    }
}
