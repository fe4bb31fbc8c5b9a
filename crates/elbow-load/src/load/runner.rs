//! The generator's thread: starts what is due, hands it to a free connection, and ends in bounded
//! time.
//!
//! One thread with a current-thread runtime, so nothing is locked. Each connection is a task that
//! takes the oldest waiting request; the last one to become idle is woken first, so that no more
//! connections are in use than the load needs.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::io;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use elbow_base::{Clock, Rng, Timestamp};
use tokio::sync::{Notify, oneshot, watch};
use tokio::task::LocalSet;

use super::connection::{Answer, Connection, ExchangeError};
use super::pacer::Pacer;
use super::plan::{LoadPlan, Prepared};
use super::stats::{FailureKind, LoadResult, Outcome, Phase, Progress, Stats};

/// How often progress is published.
const PROGRESS_PERIOD: Duration = Duration::from_millis(100);
/// Wake-ups are at least this far apart: what becomes due in between starts together. It bounds
/// both the generator's idle cost and its timer error.
const WAKE_SPACING_MIN: Duration = Duration::from_micros(500);
/// Requests started in one turn before connections get theirs, after a stall.
const BURST_MAX: usize = 256;
/// Grace beyond the timeout for the last requests to report.
const DRAIN_SLACK: Duration = Duration::from_secs(1);
/// How often the end of the last requests is looked for.
const DRAIN_PERIOD: Duration = Duration::from_millis(5);

/// A load on its thread. Dropping it stops the load without waiting.
#[derive(Debug)]
pub struct RunningLoad {
    started: Timestamp,
    stop: StopHandle,
    progress: watch::Receiver<Progress>,
    result: oneshot::Receiver<io::Result<LoadResult>>,
}

/// Stops a load from anywhere.
#[derive(Clone, Debug)]
pub struct StopHandle(Arc<watch::Sender<bool>>);

/// Why there is no result.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The thread, its runtime or its timer could not be made.
    #[error("the load generator could not be started")]
    Start(#[source] io::Error),
    /// The thread ended without a result.
    #[error("the load generator's thread ended without a result")]
    Lost,
}

/// Starts `plan` on a thread of its own. Time zero of the schedule is `at`: requests that were due
/// before now start at once, and their lateness counts in their latency.
///
/// # Errors
/// The thread could not be made. A runtime or timer that cannot be made is the result's error.
pub fn start(
    plan: LoadPlan,
    clock: Arc<dyn Clock>,
    at: Timestamp,
) -> Result<RunningLoad, LoadError> {
    let (stop, stopped) = watch::channel(false);
    let (progress_out, progress) = watch::channel(Progress::default());
    let (result_out, result) = oneshot::channel();
    std::thread::Builder::new()
        .name("elbow-load".to_owned())
        .spawn(move || {
            let result = run(plan, clock, at, stopped, &progress_out);
            // Nobody waiting for the result is not an error.
            let _ = result_out.send(result);
        })
        .map_err(LoadError::Start)?;
    Ok(RunningLoad { started: at, stop: StopHandle(Arc::new(stop)), progress, result })
}

/// What the tasks of the thread share.
struct Shared {
    plan: LoadPlan,
    clock: Arc<dyn Clock>,
    started: Timestamp,
    stats: RefCell<Stats>,
    waiting: RefCell<VecDeque<Arrival>>,
    idle: RefCell<Vec<Rc<Notify>>>,
    workers: Cell<usize>,
}

/// A request that is due.
#[derive(Clone, Copy)]
struct Arrival {
    intended: Duration,
    request: usize,
}

// === impl RunningLoad ===

impl RunningLoad {
    /// Time zero of the schedule.
    pub fn started(&self) -> Timestamp {
        self.started
    }

    /// What has been measured so far; at most a tenth of a second old while the load runs.
    pub fn progress(&self) -> Progress {
        *self.progress.borrow()
    }

    /// Tells of each renewal of the progress.
    pub fn subscribe(&self) -> watch::Receiver<Progress> {
        self.progress.clone()
    }

    /// A handle that stops this load.
    pub fn stop_handle(&self) -> StopHandle {
        self.stop.clone()
    }

    /// Waits for the end of the load and gives what it measured.
    ///
    /// # Errors
    /// The runtime or timer could not be made, or the thread ended without a result.
    pub async fn finish(mut self) -> Result<LoadResult, LoadError> {
        (&mut self.result).await.map_err(|_closed| LoadError::Lost)?.map_err(LoadError::Start)
    }

    /// As [`RunningLoad::finish`], for callers outside a runtime.
    ///
    /// # Errors
    /// As [`RunningLoad::finish`].
    pub fn finish_blocking(mut self) -> Result<LoadResult, LoadError> {
        let (_unused, empty) = oneshot::channel();
        let result = std::mem::replace(&mut self.result, empty);
        result.blocking_recv().map_err(|_closed| LoadError::Lost)?.map_err(LoadError::Start)
    }
}

impl Drop for RunningLoad {
    fn drop(&mut self) {
        self.stop.stop();
    }
}

// === impl StopHandle ===

impl StopHandle {
    /// Starts no further request. Those in flight end by their timeout.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }
}

// === impl Shared ===

impl Shared {
    /// A request is due: wakes a free connection, adds one, or lets the request wait.
    fn arrive(self: &Rc<Self>, arrival: Arrival, now: Timestamp) {
        self.stats.borrow_mut().sent(arrival.intended, now);
        if let Some(worker) = self.idle.borrow_mut().pop() {
            self.waiting.borrow_mut().push_back(arrival);
            worker.notify_one();
        } else if self.workers.get() < self.plan.connections_max() {
            self.waiting.borrow_mut().push_back(arrival);
            self.workers.set(self.workers.get() + 1);
            tokio::task::spawn_local(work(Rc::clone(self)));
        } else if self.waiting.borrow().len() < self.plan.waiting_max() {
            self.waiting.borrow_mut().push_back(arrival);
        } else {
            let detail = format!(
                "all {} connections are busy and {} requests wait for one",
                self.plan.connections_max(),
                self.plan.waiting_max()
            );
            let outcome = Outcome::Failed { kind: FailureKind::Overrun, detail };
            self.ended(arrival, outcome, &Answer::default());
        }
    }

    fn ended(&self, arrival: Arrival, outcome: Outcome, answer: &Answer) {
        let now = self.clock.now();
        let mut stats = self.stats.borrow_mut();
        stats.ended(arrival.intended, now, outcome, &answer.instance, &answer.version);
    }

    fn publish(&self, now: Timestamp, phase: Phase, progress: &watch::Sender<Progress>) {
        let mut stats = self.stats.borrow_mut();
        stats.roll(now);
        progress.send_replace(stats.progress(now, phase, self.plan.schedule()));
    }
}

/// The thread's whole life.
fn run(
    plan: LoadPlan,
    clock: Arc<dyn Clock>,
    started: Timestamp,
    stopped: watch::Receiver<bool>,
    progress: &watch::Sender<Progress>,
) -> io::Result<LoadResult> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let shared = Rc::new(Shared {
        stats: RefCell::new(Stats::new(started, plan.resolution())),
        plan,
        clock,
        started,
        waiting: RefCell::default(),
        idle: RefCell::default(),
        workers: Cell::new(0),
    });
    let local = LocalSet::new();
    let drive = drive(Rc::clone(&shared), stopped, progress);
    let stopped_early = runtime.block_on(local.run_until(drive))?;
    // The connection tasks hold the other references; they end with their set.
    drop(local);
    let now = shared.clock.now();
    let stats = shared.stats.replace(Stats::new(started, shared.plan.resolution()));
    progress.send_replace(stats.progress(now, Phase::Done, shared.plan.schedule()));
    Ok(stats.finish(now, shared.plan.schedule(), stopped_early))
}

/// Starts requests on schedule, then waits for the last ones. True if it was stopped early.
async fn drive(
    shared: Rc<Shared>,
    mut stopped: watch::Receiver<bool>,
    progress: &watch::Sender<Progress>,
) -> io::Result<bool> {
    let pacer = Pacer::try_new()?;
    let schedule = shared.plan.schedule();
    let end = shared.started + schedule.duration();
    let mut rng = Rng::from_seed(shared.plan.seed());
    let mut published = shared.clock.now();
    let mut next = 0;
    let stopped_early = loop {
        let now = shared.clock.now();
        let mut burst = 0;
        let due = loop {
            match schedule.start_of(next) {
                Some(intended) if shared.started + intended <= now && burst < BURST_MAX => {
                    let request = shared.plan.draw(&mut rng);
                    shared.arrive(Arrival { intended, request }, now);
                    next += 1;
                    burst += 1;
                }
                Some(intended) => break shared.started + intended,
                None => break end,
            }
        };
        if now.since(published) >= PROGRESS_PERIOD {
            shared.publish(now, Phase::Running, progress);
            published = now;
        }
        if *stopped.borrow() {
            break true;
        }
        if next == schedule.count() && now >= end {
            break false;
        }
        let wait = due.min(published + PROGRESS_PERIOD).since(now);
        let wait = if burst == BURST_MAX { Duration::ZERO } else { wait.max(WAKE_SPACING_MIN) };
        tokio::select! {
            biased;
            slept = pacer.sleep(shared.clock.to_real(wait)) => slept?,
            changed = stopped.changed() => if changed.is_err() { break true; },
        }
    };
    drain(&shared, &pacer, progress).await?;
    Ok(stopped_early)
}

/// Waits until every request has its outcome, at most for the timeout and a little more.
async fn drain(
    shared: &Shared,
    pacer: &Pacer,
    progress: &watch::Sender<Progress>,
) -> io::Result<()> {
    let limit = shared.clock.now() + shared.plan.timeout() + DRAIN_SLACK;
    let mut published = Timestamp::EPOCH;
    loop {
        let now = shared.clock.now();
        let in_flight = shared.stats.borrow().in_flight();
        if in_flight == 0 {
            return Ok(());
        }
        if now >= limit {
            give_up(shared, in_flight);
            return Ok(());
        }
        if now.since(published) >= PROGRESS_PERIOD {
            shared.publish(now, Phase::Draining, progress);
            published = now;
        }
        pacer.sleep(shared.clock.to_real(DRAIN_PERIOD).max(WAKE_SPACING_MIN)).await?;
    }
}

/// Requests that did not even report their timeout are still counted.
fn give_up(shared: &Shared, in_flight: u64) {
    for _ in 0..in_flight {
        let intended = shared.clock.now().since(shared.started + shared.plan.timeout());
        let detail = "no outcome within the timeout".to_owned();
        let outcome = Outcome::Failed { kind: FailureKind::Timeout, detail };
        shared.ended(Arrival { intended, request: 0 }, outcome, &Answer::default());
    }
}

/// A connection's task: takes waiting requests one after the other, for as long as the load runs.
async fn work(shared: Rc<Shared>) {
    let woken = Rc::new(Notify::new());
    let mut connection = None;
    let mut answer = Answer::default();
    loop {
        let arrival = shared.waiting.borrow_mut().pop_front();
        let Some(arrival) = arrival else {
            shared.idle.borrow_mut().push(Rc::clone(&woken));
            woken.notified().await;
            continue;
        };
        let outcome = request(&shared, arrival, &mut connection, &mut answer).await;
        shared.ended(arrival, outcome, &answer);
    }
}

/// One request until its outcome, which the timeout bounds.
async fn request(
    shared: &Shared,
    arrival: Arrival,
    connection: &mut Option<Connection>,
    answer: &mut Answer,
) -> Outcome {
    let deadline = shared.started + arrival.intended + shared.plan.timeout();
    let left = deadline.since(shared.clock.now());
    let failed = |kind, detail: String| Outcome::Failed { kind, detail };
    if left.is_zero() {
        return failed(FailureKind::Timeout, "no connection was free in time".to_owned());
    }
    let prepared = shared.plan.request(arrival.request);
    let attempt = attempt(shared, prepared, connection, answer);
    match tokio::time::timeout(shared.clock.to_real(left), attempt).await {
        Err(_elapsed) => failed(FailureKind::Timeout, "no complete response in time".to_owned()),
        Ok(Ok(())) => Outcome::Answered { status: answer.status },
        Ok(Err(error)) => {
            let kind = match error {
                ExchangeError::Connect(_) => FailureKind::Connect,
                ExchangeError::ClosedEarly(_) | ExchangeError::ClosedWithin(_) => {
                    FailureKind::Reset
                }
                ExchangeError::Malformed(_) => FailureKind::Malformed,
            };
            failed(kind, error.to_string())
        }
    }
}

/// Sends on the open connection, or on a fresh one. The connection is out of its slot meanwhile,
/// so a timeout closes it.
async fn attempt(
    shared: &Shared,
    request: &Prepared,
    slot: &mut Option<Connection>,
    answer: &mut Answer,
) -> Result<(), ExchangeError> {
    if let Some(mut open) = slot.take()
        && open.is_quiet()
    {
        match open.exchange(request, answer).await {
            // The server closed an idle connection while the request was on its way.
            Err(ExchangeError::ClosedEarly(_)) if request.idempotent => {
                shared.stats.borrow_mut().reconnects += 1;
            }
            exchanged => {
                *slot = exchanged?.then_some(open);
                return Ok(());
            }
        }
    }
    let mut fresh = Connection::open(shared.plan.target()).await?;
    shared.stats.borrow_mut().connections_opened += 1;
    *slot = fresh.exchange(request, answer).await?.then_some(fresh);
    Ok(())
}
