//! The data directory: found, made, refused, locked, read-only, full.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::ffi::OsString;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use elbow_store::contract::{alpha, alphas, put, schema, text, texts};
use elbow_store::{DirError, OpenError, Store, StoreError, StoreExt as _, default_data_dir};
use support::{Tmpfs, again, chain, open, open_with};

/// Set for a process that holds a directory until its input ends.
const HOLDER: &str = "ELBOW_STORE_TEST_HOLDER";

fn default_with(variables: &[(&str, &str)]) -> Result<PathBuf, String> {
    let lookup = |name: &str| {
        variables.iter().find(|(n, _)| *n == name).map(|(_, value)| OsString::from(value))
    };
    default_data_dir(lookup).map_err(|error| error.to_string())
}

#[test]
fn the_default_directory_is_that_of_the_xdg_specification() {
    let path = |path: &str| Ok(PathBuf::from(path));
    let (data, home) = (("XDG_DATA_HOME", "/data"), ("HOME", "/home/me"));
    assert_eq!(default_with(&[data, home]), path("/data/elbow"));
    assert_eq!(default_with(&[home]), path("/home/me/.local/share/elbow"));
    assert_eq!(
        default_with(&[("XDG_DATA_HOME", "relative"), home]),
        path("/home/me/.local/share/elbow")
    );
    assert_eq!(default_with(&[("XDG_DATA_HOME", ""), home]), path("/home/me/.local/share/elbow"));
    let none = "no data directory: neither XDG_DATA_HOME nor HOME is an absolute path";
    assert_eq!(default_with(&[("HOME", "relative")]), Err(none.to_owned()));
}

#[test]
fn a_missing_directory_is_made_for_its_owner_alone() {
    let base = tempfile::tempdir().unwrap();
    let dir = base.path().join("one/two");
    drop(open(&dir));
    assert_eq!(fs::metadata(&dir).unwrap().permissions().mode() & 0o777, 0o700);
    drop(open(&dir));
}

#[test]
fn what_is_not_a_directory_is_refused() {
    let base = tempfile::tempdir().unwrap();
    let file = base.path().join("file");
    fs::write(&file, "mine").unwrap();
    for path in [file.clone(), file.join("below")] {
        let error = open_with(&path, schema()).unwrap_err();
        assert!(matches!(error, OpenError::Dir(DirError::NotADirectory { .. })), "{error:?}");
        let path = path.display();
        assert_eq!(
            chain(&error),
            format!("the data directory cannot be used: {path} is not a directory")
        );
    }
    assert_eq!(fs::read(&file).unwrap(), b"mine");
}

/// Not a test by itself: holds a directory for the test below.
#[test]
fn holder() {
    let Some(dir) = std::env::var_os(HOLDER) else { return };
    let _store = open(Path::new(&dir));
    writeln!(std::io::stdout().lock(), "\nheld").unwrap();
    let _ = std::io::stdin().lines().count();
}

#[test]
fn a_directory_in_use_is_refused_and_its_user_named() {
    let dir = tempfile::tempdir().unwrap();
    let mut child = again("holder", HOLDER, dir.path());
    let output = BufReader::new(child.stdout.take().unwrap());
    assert!(output.lines().any(|line| line.unwrap() == "held"));
    let refused = chain(&open_with(dir.path(), schema()).unwrap_err());
    let (path, pid) = (dir.path().display(), child.id());
    assert_eq!(
        refused,
        format!("the data directory cannot be used: {path} is in use by process {pid}")
    );
    // Killed, it lets go.
    child.kill().unwrap();
    child.wait().unwrap();
    let store = open(dir.path());
    let refused = chain(&open_with(dir.path(), schema()).unwrap_err());
    assert!(refused.ends_with(&format!("process {}", std::process::id())), "{refused}");
    drop(store);
    drop(open(dir.path()));
}

#[test]
fn a_read_only_directory_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let Some(tmpfs) = Tmpfs::mount(dir.path(), 4 << 20) else { return };
    drop(open(&dir.path().join("old")));
    tmpfs.make_read_only();
    for name in ["old", "new"] {
        let error = open_with(&dir.path().join(name), schema()).unwrap_err();
        assert!(matches!(error, OpenError::Dir(DirError::ReadOnly { .. })), "{error:?}");
        let text = chain(&error);
        assert!(text.contains(" is on a read-only file system"), "{text}");
    }
}

/// Fills the file system to its last byte.
fn fill_up(dir: &Path) -> PathBuf {
    let path = dir.join("ballast");
    let mut file = fs::File::create(&path).unwrap();
    for size in [1 << 16, 1 << 10, 1] {
        while file.write_all(&vec![1; size]).is_ok() {}
    }
    path
}

#[test]
fn on_a_full_disk_transactions_fail_and_reads_go_on() {
    const RECORD_BYTES: usize = 20_000;
    let dir = tempfile::tempdir().unwrap();
    let Some(_tmpfs) = Tmpfs::mount(dir.path(), 16 << 20) else { return };
    let data = dir.path().join("data");
    let store = open(&data);
    put(&store, &alpha("kept"), "1");
    let ballast = fill_up(dir.path());

    // What is allocated already may take a few more; all of those must then be there.
    let mut kept = vec!["kept".to_owned()];
    let mut write = |name: String| -> Result<(), StoreError> {
        let done: Result<_, StoreError> =
            store.transact(|tx| tx.put(&alpha(&name), vec![b'x'; RECORD_BYTES]));
        done.map(|_| kept.push(name))
    };
    let error = (0..2_000).find_map(|n| write(format!("n{n:04}")).err()).expect("gets full");
    assert!(matches!(error, StoreError::DiskFull { .. }) && error.is_temporary(), "{error:?}");
    assert!(error.to_string().contains("full"), "{error}");
    for n in 0..20 {
        assert!(matches!(write(format!("again{n}")), Err(StoreError::DiskFull { .. })));
    }
    kept.sort();
    let names = |store: &dyn Store| -> Vec<String> {
        texts(store, &alphas()).into_iter().map(|(name, _)| name).collect()
    };
    assert_eq!(names(&store), kept);
    assert_eq!(text(&store.snapshot(), &alpha("kept")).as_deref(), Some("1"));

    // Started again on the full disk: either it runs, or it says why not.
    drop(store);
    match open_with(&data, schema()) {
        Ok(store) => assert_eq!(names(&store), kept),
        Err(error) => assert!(chain(&error).contains("full"), "{}", chain(&error)),
    }

    let store = open_with(&data, schema());
    fs::remove_file(ballast).unwrap();
    let store = store.unwrap_or_else(|_| open(&data));
    put(&store, &alpha("room"), "1");
    drop(store);
    kept.push("room".to_owned());
    kept.sort();
    assert_eq!(names(&open(&data)), kept);
}
