//! What the process driver does beyond the contract: real commands, real groups, real files.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;

use elbow_base::Clock;
use elbow_compute::process::{GRACE_MIN, Orphans, ProcessConfig, ShutdownError};
use elbow_compute::{Driver, Exit, InstanceState, LaunchError, LaunchSpec};
use elbow_model::{Command, InstanceId};
use support::{Bench, is_alive, pids, sh, spec};

const AMPLE: Duration = Duration::from_secs(30);

/// Files in the driver's folder.
fn files(bench: &Bench) -> Vec<String> {
    let entries = fs::read_dir(bench.folder.path().join("logs")).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn refused(bench: &Bench, spec: LaunchSpec) -> LaunchError {
    let error = bench.driver.launch(spec).unwrap_err();
    assert_eq!(bench.driver.observe(), []);
    assert_eq!(files(bench), Vec::<String>::new());
    error
}

#[test]
fn commands_that_cannot_run_are_told_apart() {
    let bench = Bench::new();
    let plain = bench.folder.path().join("plain.txt");
    fs::write(&plain, "hello").unwrap();
    let orphan = bench.folder.path().join("orphan.sh");
    fs::write(&orphan, "#!/nowhere/interpreter\n").unwrap();
    fs::set_permissions(&orphan, fs::Permissions::from_mode(0o755)).unwrap();

    let error = refused(&bench, spec(1, &["no-such-program-anywhere"]));
    assert_eq!(error.to_string(), "command not found: no-such-program-anywhere");
    let error = refused(&bench, spec(1, &["/no/such/program"]));
    assert!(matches!(error, LaunchError::NotFound { .. }), "{error}");
    let error = refused(&bench, spec(1, &[plain.to_str().unwrap()]));
    assert!(matches!(error, LaunchError::NotExecutable { .. }), "{error}");
    let error = refused(&bench, spec(1, &[orphan.to_str().unwrap()]));
    assert!(matches!(error, LaunchError::Spawn { .. }), "{error}");
    let script = Command::UserData("#!/nowhere/interpreter\nexit 0\n".to_owned());
    let error = refused(&bench, LaunchSpec { command: script, ..spec(1, &[]) });
    assert_eq!(error.to_string(), "command not found: /nowhere/interpreter");
    let script = Command::UserData("echo hi".to_owned());
    let error = refused(&bench, LaunchSpec { command: script, ..spec(1, &[]) });
    assert!(error.to_string().contains("does not begin with #!"), "{error}");
}

#[test]
fn one_that_exits_at_once_leaves_its_last_words() {
    let bench = Bench::new();
    let id = bench.launch(1, "echo starting; echo 'cannot bind: address in use' >&2; exit 98");
    let exit = bench.wait_for_exit(&id);
    assert_eq!(exit.describe(), "exit status 98");
    let tail = bench.driver.log_tail(&id, 10);
    assert_eq!(tail, ["starting", "cannot bind: address in use"]);
    let log = bench.folder.path().join(format!("logs/{id}.log"));
    let text = fs::read_to_string(log).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].contains(id.as_str()) && lines[0].contains("exit 98"), "{text}");
    assert!(lines[3].ends_with("exit status 98]"), "{text}");
}

#[test]
fn arguments_are_expanded() {
    let bench = Bench::new();
    let script = r#"for word in "$@"; do echo "$word"; done"#;
    let words = ["$HOST:${PORT}", "$INSTANCE_ID", "$AVAILABILITY_ZONE", "$$HOST", "$HOME/$HOSTS"];
    let script = script.replace('$', "$$");
    let argv: Vec<&str> = ["/bin/sh", "-c", &script, "sh"].into_iter().chain(words).collect();
    bench.driver.launch(spec(1, &argv)).unwrap();
    let id = InstanceId::from_number(1);
    bench.wait_for_exit(&id);
    let address = bench.observed(&id).address.to_string();
    let expected = [&address, id.as_str(), "us-east-1a", "$HOST", "$HOME/$HOSTS"];
    assert_eq!(bench.driver.log_tail(&id, 10), expected);
}

#[test]
fn user_data_runs_by_its_interpreter_and_is_removed() {
    let bench = Bench::new();
    let text = "#!/bin/sh -e\necho \"$0\"; echo \"$PORT $-\"\n\
                read -r line || echo 'no input'\nsleep 1000\n";
    let command = Command::UserData(text.to_owned());
    bench.driver.launch(LaunchSpec { command, ..spec(1, &[]) }).unwrap();
    let id = InstanceId::from_number(1);
    bench.wait_for_line(&id, "no input");
    let tail = bench.driver.log_tail(&id, 10);
    let script = Path::new(&tail[0]);
    assert_eq!(fs::read_to_string(script).unwrap(), text);
    assert_eq!(fs::metadata(script).unwrap().permissions().mode() & 0o777, 0o700);
    assert_eq!(tail[1], format!("{} e", bench.observed(&id).address.port()));
    bench.driver.terminate(&id, AMPLE);
    bench.wait_for_exit(&id);
    assert!(!script.exists());
    assert_eq!(files(&bench), [format!("{id}.log")]);
}

#[test]
fn children_of_one_that_exits_are_ended() {
    let bench = Bench::new();
    let id = bench.launch(1, "sleep 1000 & echo pid $!; sleep 1000 & echo pid $!; exit 4");
    let children = pids(&bench, &id, 2);
    let exit = bench.wait_for_exit(&id);
    assert_eq!(exit.code, Some(4));
    assert!(!children.iter().any(|pid| is_alive(pid)), "{children:?}");
}

#[test]
fn a_grandchild_that_ignores_sigterm_is_killed() {
    let bench = Bench::new();
    let stubborn = "trap '' TERM; echo pid $$; while :; do sleep 1000; done";
    let mut spec = sh(1, r#"sh -c 'sh -c "$STUBBORN" & wait' & wait"#);
    spec.environment.insert("STUBBORN".to_owned(), stubborn.to_owned());
    let id = spec.id.clone();
    bench.driver.launch(spec).unwrap();
    let grandchild = pids(&bench, &id, 1);
    bench.driver.terminate(&id, Duration::from_millis(200));
    let exit = bench.wait_for_exit(&id);
    assert_eq!(exit.signal, Some(15), "the main process obeyed");
    assert!(!is_alive(&grandchild[0]));
}

#[test]
fn leftovers_have_the_rest_of_the_grace() {
    let bench = Bench::new();
    // The child needs a while to end well, its parent dies at once.
    let script = "(trap 'sleep 0.3; echo saved; exit 0' TERM; echo ready; \
                  while :; do sleep 0.01; done) & wait";
    let id = bench.launch(1, script);
    bench.wait_for_line(&id, "ready");
    bench.driver.terminate(&id, AMPLE);
    bench.wait_for_exit(&id);
    assert_eq!(bench.driver.log_tail(&id, 1), ["saved"]);
}

#[test]
fn one_that_left_its_group_is_found() {
    if !Path::new("/usr/bin/setsid").exists() {
        return skip("there is no /usr/bin/setsid");
    }
    let bench = Bench::new();
    let id = bench.launch(1, "setsid sh -c 'echo pid $$$$; exec sleep 1000' & sleep 1000");
    let escaped = pids(&bench, &id, 1);
    bench.driver.terminate(&id, AMPLE);
    bench.wait_for_exit(&id);
    bench.wait_until_dead(&escaped);
}

#[test]
fn a_stopped_instance_ends_too() {
    let bench = Bench::new();
    let id = bench.launch(1, "echo pid $$$$; kill -STOP $$$$");
    let pid = pids(&bench, &id, 1);
    bench.wait("it is stopped", || {
        let stat = fs::read_to_string(format!("/proc/{}/stat", pid[0])).unwrap();
        stat.contains(") T ")
    });
    bench.driver.terminate(&id, AMPLE);
    assert_eq!(bench.wait_for_exit(&id).signal, Some(15));
}

#[test]
fn a_long_log_is_cut_while_it_is_written() {
    let bench = Bench::with(|config| ProcessConfig { log_bytes_max: 2 << 20, ..config });
    let line = format!("line $i {}", "x".repeat(100));
    let script = format!("i=0; while :; do i=$((i+1)); echo \"{line}\"; done");
    let id = bench.launch(1, &script);
    let cut = bench.folder.path().join(format!("logs/{id}.log.1"));
    bench.wait("the log was cut", || cut.exists());
    bench.wait("it goes on after the cut", || bench.driver.log_tail(&id, 3).len() == 3);
    assert!(bench.driver.log_tail(&id, 3)[2].starts_with("line "));
}

#[test]
fn old_logs_are_pruned() {
    let bench = Bench::with(|config| ProcessConfig { logs_kept: 2, ..config });
    for n in 1..=5 {
        let id = bench.launch(n, "exit 0");
        bench.wait_for_exit(&id);
        bench.driver.forget(&id);
    }
    let known = bench.launch(6, "sleep 1000");
    bench.wait("only two and the living one's are left", || files(&bench).len() == 3);
    assert!(files(&bench).contains(&format!("{known}.log")));
}

#[test]
fn no_more_than_the_limit_run() {
    let bench = Bench::with(|config| ProcessConfig { instances_max: 2, ..config });
    let first = bench.launch(1, "sleep 1000");
    bench.launch(2, "sleep 1000");
    let error = bench.driver.launch(sh(3, "sleep 1000")).unwrap_err();
    assert!(matches!(error, LaunchError::TooMany { limit: 2 }), "{error}");
    bench.driver.terminate(&first, AMPLE);
    bench.wait_for_exit(&first);
    bench.launch(3, "sleep 1000");
}

#[test]
fn shutting_down_ends_all_in_time_and_refuses_more() {
    let bench = Bench::new();
    let polite =
        bench.launch(1, "trap 'echo bye; exit 0' TERM; echo ready; while :; do sleep 0.01; done");
    let stubborn = bench.launch(2, "trap '' TERM; echo ready; while :; do sleep 1000; done");
    for id in [&polite, &stubborn] {
        bench.wait_for_line(id, "ready");
    }
    // Under way with all the time in the world, and then there is none.
    bench.driver.terminate(&stubborn, AMPLE * 100);
    let ended = bench.runtime.block_on(bench.driver.shutdown(GRACE_MIN));
    assert_eq!(ended, Ok(()));
    assert_eq!(bench.exit(&polite).unwrap().code, Some(0));
    assert_eq!(bench.exit(&stubborn).unwrap().signal, Some(9));
    let refused = bench.driver.launch(sh(3, "exit 0"));
    assert!(matches!(refused, Err(LaunchError::Closed)), "{refused:?}");
    let left = ShutdownError { left: vec![polite] };
    assert!(left.to_string().starts_with("1 instances did not end in time"), "{left}");
}

#[test]
fn dropping_the_driver_kills() {
    let bench = Bench::new();
    let other = Bench::new();
    let id = other.launch(1, "trap '' TERM; echo pid $$$$; while :; do sleep 1000; done");
    let pid = pids(&other, &id, 1);
    drop(other);
    bench.wait_until_dead(&pid);
}

#[test]
fn orphans_are_kept_if_asked_to() {
    let bench = Bench::new();
    let config = ProcessConfig {
        orphans: Orphans::Keep,
        ..ProcessConfig::new(bench.folder.path().join("kept"), bench.clock.clone())
    };
    let handle = bench.runtime.handle().clone();
    let driver = elbow_compute::process::ProcessDriver::try_new(config, handle).unwrap();
    let out = bench.folder.path().join("pid");
    let script = format!("echo $$$$ > {0}.new; mv {0}.new {0}; exec sleep 1000", out.display());
    driver.launch(sh(1, &script)).unwrap();
    bench.wait("it has written its pid", || out.exists());
    drop(driver);
    let pid = fs::read_to_string(&out).unwrap().trim().to_owned();
    assert!(is_alive(&pid));
    let number = rustix::process::Pid::from_raw(pid.parse().unwrap()).unwrap();
    rustix::process::kill_process(number, rustix::process::Signal::KILL).unwrap();
    bench.wait_until_dead(&[pid]);
}

#[test]
fn an_exit_is_dated_and_noticed_at_once() {
    let bench = Bench::new();
    let id = bench.launch(1, "echo pid $$$$; exec sleep 1000");
    let pid = pids(&bench, &id, 1)[0].parse().unwrap();
    let killed_at = bench.clock.now();
    let pid = rustix::process::Pid::from_raw(pid).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::KILL).unwrap();
    let Exit { at, signal, .. } = bench.wait_for_exit(&id);
    assert_eq!(signal, Some(9));
    let noticed_after = at.since(killed_at);
    assert!(noticed_after < Duration::from_millis(500), "{noticed_after:?}");
}

#[test]
fn a_full_log_disk_refuses_launches_and_is_warned_of() {
    let bench = Bench::new();
    let Some(disk) = SmallDisk::mount(bench.folder.path()) else {
        return skip("a small file system cannot be mounted here");
    };
    let config = ProcessConfig::new(disk.0.join("logs"), bench.clock.clone());
    let handle = bench.runtime.handle().clone();
    let driver = elbow_compute::process::ProcessDriver::try_new(config, handle).unwrap();
    driver.launch(sh(1, "sleep 1000")).unwrap();
    let warning = || driver.observe()[0].warning.clone();
    assert_eq!(warning(), None);
    fs::write(disk.0.join("ballast"), vec![0; 4 << 20]).unwrap_err();
    bench.wait("the full disk is warned of", || warning().is_some());
    assert!(warning().unwrap().starts_with("log disk is full: "), "{:?}", warning());
    let error = driver.launch(sh(2, "sleep 1000")).unwrap_err();
    assert!(matches!(error, LaunchError::Log { .. }), "{error}");
    assert_eq!(driver.observe().len(), 1);
    assert!(driver.observe()[0].state.is_running());
    fs::remove_file(disk.0.join("ballast")).unwrap();
    bench.wait("the warning is taken back", || warning().is_none());
    driver.launch(sh(2, "sleep 1000")).unwrap();
    assert_eq!(bench.runtime.block_on(driver.shutdown(Duration::ZERO)), Ok(()));
    assert!(matches!(driver.observe()[1].state, InstanceState::Terminated(_)));
}

/// A file system of 1 MiB in memory.
struct SmallDisk(std::path::PathBuf);

impl SmallDisk {
    fn mount(folder: &Path) -> Option<Self> {
        let path = folder.join("small");
        fs::create_dir(&path).unwrap();
        let mut mount = std::process::Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=1m", "elbow-test"]).arg(&path);
        mount.status().is_ok_and(|status| status.success()).then_some(Self(path))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

fn skip(why: &str) {
    eprintln!("SKIPPED: {why}");
    assert!(std::env::var_os("CI").is_none(), "must not be skipped under CI: {why}");
}
