//! What an instance has on disk: its log, and its user data script while it runs.
//!
//! Lines that elbow writes into a log begin with `[elbow `; they are for who reads the file and
//! are left out of a tail.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use elbow_model::InstanceId;

use super::config::{LOG_KEPT_BYTES, TAIL_BYTES_MAX, TAIL_LINE_CHARS_MAX, TAIL_LINES_MAX};

const OUR_LINE: &str = "[elbow ";

/// Where an instance's files are.
#[derive(Clone, Debug)]
pub(super) struct Files {
    folder: PathBuf,
    stem: String,
}

impl Files {
    /// The files of `id` in `folder`. Makes nothing.
    pub(super) fn of(folder: &Path, id: &InstanceId) -> Self {
        Self { folder: folder.to_owned(), stem: id.as_str().to_owned() }
    }

    /// The log.
    pub(super) fn log(&self) -> PathBuf {
        self.folder.join(format!("{}.log", self.stem))
    }

    /// The end of what was cut off the log.
    pub(super) fn cut_log(&self) -> PathBuf {
        self.folder.join(format!("{}.log.1", self.stem))
    }

    /// The user data script.
    pub(super) fn script(&self) -> PathBuf {
        self.script_folder().join("user-data")
    }

    /// Makes the log, with `about` as its first line, and opens it for appending.
    pub(super) fn create_log(&self, about: &str) -> io::Result<File> {
        let mut log =
            OpenOptions::new().append(true).create_new(true).mode(0o640).open(self.log())?;
        match writeln!(log, "{OUR_LINE}{about}]") {
            Ok(()) => Ok(log),
            Err(error) => {
                let _ = fs::remove_file(self.log());
                Err(error)
            }
        }
    }

    /// Adds a line of ours to the log. That a full disk has no room for it is not worth a fuss.
    pub(super) fn note(&self, about: &str) {
        if let Ok(mut log) = OpenOptions::new().read(true).append(true).open(self.log()) {
            let mut last = [b'\n'];
            let _ = log.seek(SeekFrom::End(-1)).and_then(|_| log.read(&mut last));
            let line_end = if last == [b'\n'] { "" } else { "\n" };
            let _ = writeln!(log, "{line_end}{OUR_LINE}{about}]");
        }
    }

    /// Writes the user data script where only its owner can read it.
    pub(super) fn create_script(&self, text: &str) -> io::Result<PathBuf> {
        DirBuilder::new().mode(0o700).recursive(true).create(self.script_folder())?;
        let path = self.script();
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o700).open(&path)?;
        file.write_all(text.as_bytes())?;
        Ok(path)
    }

    /// Removes the script.
    pub(super) fn remove_script(&self) {
        let _ = fs::remove_dir_all(self.script_folder());
    }

    /// Removes everything.
    pub(super) fn remove_all(&self) {
        self.remove_script();
        let _ = fs::remove_file(self.log());
        let _ = fs::remove_file(self.cut_log());
    }

    /// Cuts the log when it is longer than `bytes_max`: its end moves to the cut log in place of
    /// an earlier one, and it starts again from nothing. What is written between the two steps is
    /// lost; writers append, so that they go on at the new end.
    pub(super) fn cut_log_above(&self, bytes_max: u64) -> io::Result<()> {
        let length = match fs::metadata(self.log()) {
            Ok(metadata) => metadata.len(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error),
        };
        if length <= bytes_max {
            return Ok(());
        }
        let mut log = OpenOptions::new().read(true).append(true).open(self.log())?;
        log.seek(SeekFrom::Start(length.saturating_sub(LOG_KEPT_BYTES)))?;
        let kept = File::create(self.cut_log())
            .and_then(|mut cut| io::copy(&mut (&mut log).take(LOG_KEPT_BYTES), &mut cut));
        // Room is made even if the copy found none.
        log.set_len(0)?;
        writeln!(log, "{OUR_LINE}cut this log at {length} bytes; its end is beside it]")?;
        kept.map(|_| ())
    }

    /// The last lines written by the instance, oldest first.
    pub(super) fn tail(&self, lines: usize) -> Vec<String> {
        let lines = lines.min(TAIL_LINES_MAX);
        let mut tail = last_lines(&self.log(), lines);
        if tail.len() < lines {
            let mut earlier = last_lines(&self.cut_log(), lines - tail.len());
            earlier.append(&mut tail);
            tail = earlier;
        }
        tail
    }

    fn script_folder(&self) -> PathBuf {
        self.folder.join(format!("{}.d", self.stem))
    }
}

/// Removes the oldest files of instances that `is_known` does not know, all but those of the
/// `kept` youngest. Files that no driver made are left alone.
pub(super) fn prune(folder: &Path, kept: usize, is_known: impl Fn(&str) -> bool) -> io::Result<()> {
    let mut old = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(stem) = name.to_str().and_then(|name| name.strip_suffix(".log")) else { continue };
        if stem.starts_with("i-") && !is_known(stem) {
            let changed = entry.metadata().and_then(|metadata| metadata.modified());
            old.push((changed.ok(), stem.to_owned()));
        }
    }
    old.sort();
    let surplus = old.len().saturating_sub(kept);
    for (_, stem) in old.drain(..surplus) {
        Files { folder: folder.to_owned(), stem }.remove_all();
    }
    Ok(())
}

/// Bytes that may still be written to the disk of `folder`.
pub(super) fn free_bytes(folder: &Path) -> io::Result<u64> {
    let disk = rustix::fs::statvfs(folder)?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}

fn last_lines(path: &Path, lines: usize) -> Vec<String> {
    let Ok(bytes) = last_bytes(path) else { return Vec::new() };
    let text = String::from_utf8_lossy(&bytes);
    let mut found: Vec<String> = text
        .lines()
        .rev()
        .filter(|line| !line.starts_with(OUR_LINE))
        .take(lines)
        .map(|line| line.chars().take(TAIL_LINE_CHARS_MAX).collect())
        .collect();
    found.reverse();
    found
}

/// The end of a file, from the first whole line in it.
fn last_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    let start = file.metadata()?.len().saturating_sub(TAIL_BYTES_MAX);
    file.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    file.take(TAIL_BYTES_MAX).read_to_end(&mut bytes)?;
    if start > 0
        && let Some(end) = bytes.iter().position(|&byte| byte == b'\n')
    {
        bytes.drain(..=end);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(folder: &tempfile::TempDir, n: u64) -> Files {
        Files::of(folder.path(), &InstanceId::from_number(n))
    }

    #[test]
    fn a_tail_is_what_the_instance_wrote_last() {
        let folder = tempfile::tempdir().unwrap();
        let files = files(&folder, 1);
        assert_eq!(files.tail(5), Vec::<String>::new());
        let mut log = files.create_log("i-1 runs true").unwrap();
        log.write_all(b"one\ntwo\n\xff\xfe\nhalf").unwrap();
        files.note("it ended");
        assert_eq!(files.tail(2), ["\u{fffd}\u{fffd}", "half"]);
        writeln!(log, "{}", "x".repeat(5000)).unwrap();
        assert_eq!(files.tail(1)[0].chars().count(), TAIL_LINE_CHARS_MAX);
        assert_eq!(files.tail(99)[0], "one");
        assert!(files.create_log("again").is_err(), "a log is never taken over");
    }

    #[test]
    fn a_long_log_is_cut_and_its_tail_still_there() {
        let folder = tempfile::tempdir().unwrap();
        let files = files(&folder, 2);
        let mut log = files.create_log("i-2").unwrap();
        let bytes_max = LOG_KEPT_BYTES * 2;
        let mut written = 0;
        for n in 0u64.. {
            let line = format!("line {n} {}\n", "y".repeat(200));
            log.write_all(line.as_bytes()).unwrap();
            written += line.len() as u64;
            if written > bytes_max {
                break;
            }
        }
        files.cut_log_above(bytes_max).unwrap();
        writeln!(log, "after").unwrap();
        assert!(fs::metadata(files.log()).unwrap().len() < 200);
        assert_eq!(fs::metadata(files.cut_log()).unwrap().len(), LOG_KEPT_BYTES);
        let tail = files.tail(3);
        assert_eq!((tail.len(), tail[2].as_str()), (3, "after"));
        assert!(tail[0].starts_with("line "), "{}", tail[0]);
    }

    #[test]
    fn the_oldest_logs_of_strangers_are_pruned() {
        let folder = tempfile::tempdir().unwrap();
        for n in 1..=5 {
            files(&folder, n).create_log("x").unwrap();
            let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(n);
            File::open(files(&folder, n).log()).unwrap().set_modified(time).unwrap();
        }
        fs::write(folder.path().join("notes.log"), "mine").unwrap();
        let known = InstanceId::from_number(1);
        prune(folder.path(), 2, |stem| stem == known.as_str()).unwrap();
        let left: Vec<bool> = (1..=5).map(|n| files(&folder, n).log().exists()).collect();
        assert_eq!(left, [true, false, false, true, true]);
        assert!(folder.path().join("notes.log").exists());
    }

    #[test]
    fn a_script_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let files = files(&folder, 3);
        let path = files.create_script("#!/bin/sh\n").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(
            fs::metadata(path.parent().unwrap()).unwrap().permissions().mode() & 0o777,
            0o700
        );
        files.remove_all();
        assert!(!path.parent().unwrap().exists());
    }
}
