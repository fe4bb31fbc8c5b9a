//! What is refused, with which words and which exit code.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

mod support;

use std::net::TcpListener;

use support::finish;

/// Runs `elbow` with `arguments`; it must end with `code` and say `text` on standard error.
fn check(arguments: &[&str], code: i32, text: &str) {
    let finished = finish(arguments);
    let said = format!("{}{}", finished.stdout, finished.stderr);
    assert_eq!(finished.code, Some(code), "{arguments:?} said:\n{said}");
    assert!(finished.stderr.contains(text), "{arguments:?}: no {text:?} in:\n{said}");
}

#[test]
fn wrong_usage_is_named() {
    let run = |options: &[&'static str]| {
        let mut all = vec!["run", "--listen", "127.0.0.1:0"];
        all.extend(options);
        all.extend(["--", "sleep", "1"]);
        all
    };
    check(&["run"], 2, "<COMMAND>");
    check(&run(&["--min", "5", "--max", "2"]), 2, "--min 5 is greater than --max 2");
    check(&run(&["--max", "100000"]), 2, "max size 100000 is greater than");
    check(&run(&["--target-cpu", "-3"]), 2, "--target-cpu: target value -3");
    check(&run(&["--target-cpu", "nan"]), 2, "--target-cpu: target value NaN");
    check(&run(&["--target-rps", "0"]), 2, "--target-rps: target value 0");
    check(&run(&["--target-rps", "5", "--target-cpu", "5"]), 2, "cannot be used with");
    check(&run(&["--port", "0"]), 2, "--port 0 is no port");
    check(&run(&["--zones", "0"]), 2, "0 is not in 1..=16");
    check(&run(&["--health", "no-slash"]), 2, "must start with '/'");
    check(&run(&["--name", "under_score"]), 2, "--name \"under_score\" does not do");
    check(&run(&["--drain", "4000"]), 2, "--drain: deregistration delay");
    check(&run(&["--workers", "0"]), 1, "0 workers are not between 1 and 256");
}

#[test]
fn programs_that_cannot_run_are_named_before_anything_starts() {
    check(&["run", "--", "no-such-program"], 127, "command not found: no-such-program");
    check(&["run", "--", "./no/such/program"], 127, "command not found: ./no/such/program");
    check(&["run", "--", "/etc/passwd"], 127, "command is not executable: /etc/passwd");
}

#[test]
fn a_listener_that_cannot_be_opened_says_why_and_what_to_do() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    check(&["run", "--listen", &address, "--", "sleep", "1"], 1, "is in use by another program");
    check(&["run", "--listen", "192.0.2.1:80", "--", "sleep", "1"], 1, "is not an address of this");
}

#[test]
fn places_that_cannot_be_written_are_named() {
    check(&["demo", "--out", "/nonexistent"], 1, "cannot write to /nonexistent");
    let logs = ["run", "--listen", "127.0.0.1:0", "--log-dir", "/proc/no", "--", "sleep", "1"];
    check(&logs, 1, "/proc/no");
}

#[test]
fn help_tells_of_every_command() {
    let help = finish(&["--help"]);
    assert_eq!(help.code, Some(0));
    for command in ["run", "demo", "sample"] {
        assert!(help.stdout.contains(command), "{}", help.stdout);
    }
    let run = finish(&["run", "--help"]);
    for text in ["--target-cpu", "--target-rps", "--health", "--zones", "$HOST", "$PORT"] {
        assert!(run.stdout.contains(text), "{}", run.stdout);
    }
}
