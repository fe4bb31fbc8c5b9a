//! Checks on the shape of the workspace, and the generator of `elbow-wire`'s shapes.

mod shapes;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const USAGE: &str = "usage: cargo run -p xtask -- shapes --models DIR
  shapes   rewrite crates/elbow-wire/src/shapes from a botocore package's data folder";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments[..] {
        ["shapes", "--models", models] => generate(Path::new(models)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn generate(models: &Path) -> anyhow::Result<()> {
    let workspace = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    shapes::run(models, &workspace)?;
    let formatted =
        Command::new("cargo").args(["fmt", "-p", "elbow-wire"]).current_dir(workspace).status()?;
    anyhow::ensure!(formatted.success(), "cargo fmt failed");
    Ok(())
}
