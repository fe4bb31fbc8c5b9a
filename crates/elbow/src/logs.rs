//! Where instances' output is kept.

use std::path::PathBuf;

/// `$XDG_STATE_HOME/elbow/run/<service>`, or `~/.local/state/...` without it (XDG Base Directory
/// Specification), or the temporary directory for who has no home.
pub(crate) fn default_dir(service: &str) -> PathBuf {
    let absolute =
        |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let state = absolute("XDG_STATE_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".local/state")))
        .unwrap_or_else(std::env::temp_dir);
    state.join("elbow").join("run").join(service)
}
