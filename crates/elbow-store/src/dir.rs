//! The data directory: where it is, that it can be used, and that only one process uses it.

use std::ffi::OsString;
use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read as _, Seek as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

const LOCK_FILE: &str = "lock";
const STATE_FILE: &str = "state.db";
/// Readable by the owner alone: records hold user data and keys.
const DIR_MODE: u32 = 0o700;
const FILE_MODE: u32 = 0o600;

/// A data directory that this process, and no other, may use until it is dropped.
#[derive(Debug)]
pub struct DataDir {
    path: PathBuf,
    /// The operating system lets go of the lock when the process ends, however it ends.
    lock: File,
}

/// Why a data directory cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum DirError {
    /// Neither variable that leads to the default directory is set.
    #[error("no data directory: neither XDG_DATA_HOME nor HOME is an absolute path")]
    NoHome,
    /// A file is in the way.
    #[error("{} is not a directory", path.display())]
    NotADirectory {
        /// The path.
        path: PathBuf,
    },
    /// Another process uses it.
    #[error("{} is in use by {}", path.display(), user(*pid))]
    Locked {
        /// The directory.
        path: PathBuf,
        /// The other process, if it has said who it is.
        pid: Option<u32>,
    },
    /// The file system is mounted read-only.
    #[error("{} is on a read-only file system", path.display())]
    ReadOnly {
        /// The directory.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The process may not use it.
    #[error("no permission to {action} {}", path.display())]
    Denied {
        /// What was tried.
        action: &'static str,
        /// The directory or file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// There is no room on its disk.
    #[error("no room on the disk to {action} {}", path.display())]
    Full {
        /// What was tried.
        action: &'static str,
        /// The directory or file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Anything else.
    #[error("cannot {action} {}", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// The directory or file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

/// The default data directory by the XDG Base Directory Specification: `$XDG_DATA_HOME/elbow`, or
/// `$HOME/.local/share/elbow`. Relative paths are ignored, as it demands. `variable` looks up an
/// environment variable.
///
/// # Errors
/// If no variable leads to a directory.
pub fn default_data_dir(variable: impl Fn(&str) -> Option<OsString>) -> Result<PathBuf, DirError> {
    let absolute = |name| variable(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = absolute("XDG_DATA_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".local/share")))
        .ok_or(DirError::NoHome)?;
    Ok(base.join("elbow"))
}

fn user(pid: Option<u32>) -> String {
    pid.map_or_else(|| "another process".to_owned(), |pid| format!("process {pid}"))
}

// === impl DataDir ===

impl DataDir {
    /// Makes the directory if it is missing, and locks it.
    ///
    /// # Errors
    /// Says what is wrong with the directory or who uses it.
    pub fn lock(path: &Path) -> Result<Self, DirError> {
        create(path)?;
        let lock_path = path.join(LOCK_FILE);
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(FILE_MODE)
            .open(&lock_path)
            .map_err(|source| DirError::from_io("create", &lock_path, source))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let pid = read_pid(&mut file);
                return Err(DirError::Locked { path: path.to_owned(), pid });
            }
            Err(TryLockError::Error(source)) => {
                return Err(DirError::from_io("lock", &lock_path, source));
            }
        }
        // The number is a courtesy to people; a full disk must not stand in the way.
        let _ = write_pid(&mut file);
        Ok(Self { path: path.to_owned(), lock: file })
    }

    /// The directory.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the state is.
    pub(crate) fn state_file(&self) -> PathBuf {
        self.path.join(STATE_FILE)
    }

    /// Makes the names of new files in it, and its own, durable.
    pub(crate) fn sync(&self) -> Result<(), DirError> {
        let parent = self.path.parent().filter(|parent| !parent.as_os_str().is_empty());
        for path in [Some(self.path()), parent].into_iter().flatten() {
            File::open(path)
                .and_then(|dir| dir.sync_all())
                .map_err(|source| DirError::from_io("sync", path, source))?;
        }
        Ok(())
    }
}

impl Drop for DataDir {
    fn drop(&mut self) {
        // Closing alone would not do it while a process that this one is just starting still has
        // its copy of every open file.
        let _ = self.lock.unlock();
    }
}

fn create(path: &Path) -> Result<(), DirError> {
    match DirBuilder::new().recursive(true).mode(DIR_MODE).create(path) {
        Ok(()) => Ok(()),
        Err(_) if path.symlink_metadata().is_ok() && !path.is_dir() => {
            Err(DirError::NotADirectory { path: path.to_owned() })
        }
        Err(source) => Err(DirError::from_io("create", path, source)),
    }
}

/// The number has a fixed width, so that a later owner overwrites all of it in place.
fn write_pid(file: &mut File) -> std::io::Result<()> {
    file.rewind()?;
    file.write_all(format!("{:>10}\n", std::process::id()).as_bytes())
}

fn read_pid(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.take(11).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

// === impl DirError ===

impl DirError {
    pub(crate) fn from_io(action: &'static str, path: &Path, source: std::io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path, source },
            ErrorKind::PermissionDenied => Self::Denied { action, path, source },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                Self::Full { action, path, source }
            }
            ErrorKind::NotADirectory => Self::NotADirectory { path },
            _ => Self::Io { action, path, source },
        }
    }
}
