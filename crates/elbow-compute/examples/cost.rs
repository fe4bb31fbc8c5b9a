//! What the process driver costs on this machine: a launch, the notice of an exit, and the
//! measuring of many instances. `cargo run --release -p elbow-compute --example cost [INSTANCES]`

use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use elbow_base::{Clock, SystemClock, TimeScale};
use elbow_compute::process::{ProcessConfig, ProcessDriver};
use elbow_compute::{Driver, InstanceState, LaunchSpec};
use elbow_model::{Command, InstanceId, PortChoice, ZoneName};
use rustix::process::{Pid, Signal};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// How long the measuring is measured.
const WATCH: Duration = Duration::from_secs(10);

fn main() -> Outcome {
    let count = std::env::args().nth(1).map_or(Ok(100), |text| text.parse())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let folder = std::env::temp_dir().join(format!("elbow-cost-{}", std::process::id()));
    let clock = Arc::new(SystemClock::new(TimeScale::REAL));
    let config = ProcessConfig::new(folder.clone(), clock.clone());
    let driver = ProcessDriver::try_new(config, runtime.handle().clone())?;
    let (sender, news) = mpsc::channel();
    driver.on_change(Arc::new(move || {
        // The receiver is gone only once nobody measures any more.
        let _ = sender.send(());
    }));

    let mut launches = Vec::new();
    for n in 0..count {
        let before = clock.now();
        driver.launch(spec(n))?;
        launches.push(clock.now().since(before));
    }
    report("launch", launches);

    let before = (clock.now(), own_cpu_time());
    while clock.now().since(before.0) < WATCH {
        let _ = news.recv_timeout(WATCH);
    }
    let (wall, used) = (clock.now().since(before.0), own_cpu_time() - before.1);
    println!(
        "measuring {count} instances: {used:?} of CPU in {wall:?}, {:?} a second",
        used.div_f64(wall.as_secs_f64())
    );

    let mut notices = Vec::new();
    for n in 0..count.min(50) {
        let id = InstanceId::from_number(n);
        let pid = driver.log_tail(&id, 1).concat().parse()?;
        let before = clock.now();
        rustix::process::kill_process(Pid::from_raw(pid).ok_or("no pid")?, Signal::KILL)?;
        let exit = loop {
            let shown = driver.observe().into_iter().find(|observed| observed.id == id);
            if let Some(InstanceState::Terminated(exit)) = shown.map(|observed| observed.state) {
                break exit;
            }
            let _ = news.recv_timeout(WATCH);
        };
        notices.push((exit.at.since(before), clock.now().since(before)));
    }
    let (noticed, shown) = notices.into_iter().unzip();
    report("SIGKILL to noticed", noticed);
    report("SIGKILL to shown as terminated, nothing left", shown);

    let before = clock.now();
    runtime.block_on(driver.shutdown(Duration::from_secs(5)))?;
    println!("shutdown of the other {}: {:?}", count.saturating_sub(50), clock.now().since(before));
    std::fs::remove_dir_all(folder)?;
    Ok(())
}

fn spec(n: u64) -> LaunchSpec {
    let script = "echo $$$$; exec sleep 1000";
    LaunchSpec {
        id: InstanceId::from_number(n),
        zone: ZoneName::of_region("us-east-1", 0),
        address: Ipv4Addr::new(127, 99, 1, u8::try_from(n % 250).unwrap_or(0)),
        port: PortChoice::PerInstance,
        command: Command::Argv(["/bin/sh", "-c", script].map(str::to_owned).to_vec()),
        environment: BTreeMap::new(),
        vcpus: 1,
    }
}

fn report(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!("{what}: p50 {:?}, p99 {:?}, max {:?}", at(50), at(99), at(100));
}

/// CPU time of all threads of this process that still run.
fn own_cpu_time() -> Duration {
    let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let nanoseconds = tasks.filter_map(|task| {
        let text = std::fs::read_to_string(task.path().join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<u64>().ok()
    });
    Duration::from_nanos(nanoseconds.sum())
}
