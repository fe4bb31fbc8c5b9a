//! One worker: a thread with its own runtime, its acceptors, its routes and its reports.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use elbow_balance::{Snapshot, TargetKey, TargetReport, WorkerId, WorkerReport};
use elbow_base::{Clock, Rng};
use tokio::net::TcpListener;
use tokio::sync::{Notify, mpsc, oneshot, watch};
use tokio::task::{AbortHandle, JoinSet};

use crate::buffers::BufferPool;
use crate::connection::Connection;
use crate::limits::Limits;
use crate::parsers::ParserPool;
use crate::report::{Counters, REPORT_EVERY, REPORT_EVERY_MIN};
use crate::routes::{LocalTarget, Routes, count};
use crate::time::real_now;
use crate::trace::{DateCache, TraceRoot};

/// Client connections of one worker; further ones wait in the kernel's queue.
const CONNECTIONS_MAX: usize = 32_768;
/// How long an acceptor rests when the process has no more file descriptors.
const ACCEPT_REST: Duration = Duration::from_millis(50);
/// Idle pooled connections are looked through this often, in reports.
const SWEEP_EVERY_REPORTS: u32 = 25;

/// What a worker's thread is given.
pub(crate) struct WorkerStart {
    pub(crate) id: WorkerId,
    pub(crate) listeners: mpsc::Receiver<ListenerChange>,
    pub(crate) snapshots: watch::Receiver<Arc<Snapshot>>,
    pub(crate) reports: mpsc::Sender<WorkerReport>,
    pub(crate) stop: watch::Receiver<bool>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) seed: u64,
    pub(crate) limits: Limits,
}

/// A change of what a worker listens on.
#[derive(Debug)]
pub(crate) enum ListenerChange {
    /// Accept connections from this socket.
    Open(SocketAddr, std::net::TcpListener),
    /// Accept no more on this address, close what is idle, and say so.
    Close(SocketAddr, oneshot::Sender<()>),
}

/// A worker's state, shared by its tasks; it never leaves its thread.
pub(crate) struct Worker {
    pub(crate) id: WorkerId,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) counters: Counters,
    pub(crate) buffers: BufferPool,
    pub(crate) parsers: ParserPool,
    /// Wakes requests that wait for a target.
    pub(crate) routes_changed: Notify,
    routes: RefCell<Rc<Routes>>,
    targets: RefCell<BTreeMap<TargetKey, Rc<LocalTarget>>>,
    rng: RefCell<Rng>,
    date: RefCell<DateCache>,
    report_now: Rc<Notify>,
    closing: Cell<bool>,
    waiting: Cell<usize>,
    pub(crate) limits: Limits,
    connections: RefCell<BTreeMap<u64, Rc<ConnectionSlot>>>,
    connection_freed: Notify,
    next_connection: Cell<u64>,
}

/// What the worker knows of one client connection.
pub(crate) struct ConnectionSlot {
    /// Between two requests, with nothing of the next one read.
    pub(crate) idle: Cell<bool>,
    listener: SocketAddr,
    task: RefCell<Option<AbortHandle>>,
}

/// A place among the requests that wait for a target, for as long as this lives.
pub(crate) struct Waiting<'a>(&'a Cell<usize>);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() - 1);
    }
}

impl Worker {
    fn new(start: &WorkerStart) -> Self {
        Self {
            id: start.id,
            counters: Counters::new(start.clock.now()),
            clock: Arc::clone(&start.clock),
            buffers: BufferPool::default(),
            parsers: ParserPool::default(),
            routes_changed: Notify::new(),
            routes: RefCell::new(Rc::new(Routes::empty())),
            targets: RefCell::default(),
            rng: RefCell::new(Rng::from_seed(start.seed)),
            date: RefCell::default(),
            report_now: Rc::new(Notify::new()),
            closing: Cell::new(false),
            waiting: Cell::new(0),
            limits: start.limits,
            connections: RefCell::default(),
            connection_freed: Notify::new(),
            next_connection: Cell::new(0),
        }
    }

    /// The routes in use now. Choosing a target from them and counting it in flight must not be
    /// separated by a wait: that is what makes a report's generation a promise.
    pub(crate) fn routes(&self) -> Rc<Routes> {
        Rc::clone(&self.routes.borrow())
    }

    /// Whether the worker is shutting down, so that connections are to be closed.
    pub(crate) fn is_closing(&self) -> bool {
        self.closing.get()
    }

    /// A place among the waiting requests, if there is one.
    pub(crate) fn wait_for_target(&self) -> Option<Waiting<'_>> {
        if self.waiting.get() >= self.limits.hold_max {
            return None;
        }
        self.waiting.set(self.waiting.get() + 1);
        Some(Waiting(&self.waiting))
    }

    /// A fresh trace root.
    pub(crate) fn trace_root(&self) -> TraceRoot {
        TraceRoot::fresh(&mut self.rng.borrow_mut(), self.clock.now())
    }

    /// Calls `use_date` with the `Date` header's text.
    pub(crate) fn with_date<T>(&self, use_date: impl FnOnce(&str) -> T) -> T {
        use_date(self.date.borrow_mut().at(self.clock.now()))
    }

    fn swap(&self, snapshot: Arc<Snapshot>) {
        if snapshot.generation() < self.routes.borrow().snapshot.generation() {
            return;
        }
        let known = &mut self.targets.borrow_mut();
        let routes = self.routes().next(snapshot, known, self.id.0, &self.report_now);
        self.routes.replace(Rc::new(routes));
        self.routes_changed.notify_waiters();
    }

    fn report(&self) -> WorkerReport {
        let now = self.clock.now();
        let counters = &self.counters;
        WorkerReport {
            worker: self.id,
            generation: self.routes.borrow().snapshot.generation(),
            from: counters.since.replace(now),
            to: now,
            requests: counters.requests.take(),
            elb_responses: counters.elb_responses.take(),
            retries: counters.retries.take(),
            cut_responses: counters.cut_responses.take(),
            held: counters.held.take(),
            connections: counters.connections.get(),
            latency: counters.latency.take(),
            targets: self.report_targets(),
        }
    }

    /// What targets did; one that has left is forgotten once all of it has been told.
    fn report_targets(&self) -> Vec<TargetReport> {
        let mut targets = self.targets.borrow_mut();
        let reports = targets.values().filter_map(|target| target.report()).collect();
        targets.retain(|_, target| !target.has_left());
        reports
    }

    fn sweep_pools(&self) {
        let now = real_now();
        for target in self.targets.borrow().values() {
            target.pool.sweep(now);
        }
    }
}

/// Runs a worker until it is told to stop and its last connection has ended.
pub(crate) async fn run(start: WorkerStart) {
    let worker = Rc::new(Worker::new(&start));
    let WorkerStart { listeners, mut snapshots, reports, mut stop, .. } = start;
    worker.swap(Arc::clone(&snapshots.borrow_and_update()));
    // A snapshot that was published before the thread ran is confirmed like any other.
    worker.report_now.notify_one();
    let listening = tokio::task::spawn_local(listen(Rc::clone(&worker), listeners));
    let reporter = tokio::task::spawn_local(report_loop(Rc::clone(&worker), reports.clone()));
    let watcher = tokio::task::spawn_local({
        let worker = Rc::clone(&worker);
        async move {
            while snapshots.changed().await.is_ok() {
                worker.swap(Arc::clone(&snapshots.borrow_and_update()));
                worker.report_now.notify_one();
            }
        }
    });
    // The proxy being dropped is a reason to stop too.
    let _ = stop.wait_for(|stop| *stop).await;
    listening.abort();
    worker.closing.set(true);
    close_idle(&worker, |_| true);
    while !worker.connections.borrow().is_empty() {
        worker.connection_freed.notified().await;
    }
    watcher.abort();
    reporter.abort();
    // What happened since the last report; if the control plane does not keep up, it is lost.
    let _ = reports.try_send(worker.report());
}

/// Opens and closes listeners as told; dropping it closes them all.
async fn listen(worker: Rc<Worker>, mut changes: mpsc::Receiver<ListenerChange>) {
    let mut acceptors = JoinSet::new();
    let mut open: BTreeMap<SocketAddr, AbortHandle> = BTreeMap::new();
    while let Some(change) = changes.recv().await {
        match change {
            ListenerChange::Open(address, socket) => {
                let acceptor = accept(Rc::clone(&worker), address, socket);
                open.insert(address, acceptors.spawn_local(acceptor));
            }
            ListenerChange::Close(address, done) => {
                if let Some(acceptor) = open.remove(&address) {
                    acceptor.abort();
                    // The socket is closed when the task is gone.
                    let _ = acceptors.join_next().await;
                }
                close_idle(&worker, |slot| slot.listener == address);
                // Who does not wait for this needs no answer.
                let _ = done.send(());
            }
        }
    }
    // The proxy is gone; what is open stays so until the worker is told to stop.
    std::future::pending::<()>().await;
}

fn close_idle(worker: &Worker, which: impl Fn(&ConnectionSlot) -> bool) {
    for slot in worker.connections.borrow().values() {
        if slot.idle.get()
            && which(slot)
            && let Some(task) = slot.task.borrow().as_ref()
        {
            task.abort();
        }
    }
}

async fn accept(worker: Rc<Worker>, address: SocketAddr, socket: std::net::TcpListener) {
    let Ok(listener) = TcpListener::from_std(socket) else {
        // Only an exhausted reactor refuses a socket; without it the worker has nothing to do.
        return;
    };
    loop {
        while worker.connections.borrow().len() >= CONNECTIONS_MAX {
            worker.connection_freed.notified().await;
        }
        match listener.accept().await {
            Ok((stream, peer)) => {
                let _ = stream.set_nodelay(true);
                spawn_connection(&worker, address, stream, peer);
            }
            // Out of descriptors or memory: rest instead of asking again at once. Whatever else
            // goes wrong concerns one connection that is gone already.
            Err(_) => tokio::time::sleep(ACCEPT_REST).await,
        }
    }
}

fn spawn_connection(
    worker: &Rc<Worker>,
    listener: SocketAddr,
    stream: tokio::net::TcpStream,
    peer: SocketAddr,
) {
    let number = worker.next_connection.get();
    worker.next_connection.set(number + 1);
    let slot =
        Rc::new(ConnectionSlot { idle: Cell::new(false), listener, task: RefCell::default() });
    worker.connections.borrow_mut().insert(number, Rc::clone(&slot));
    count(&worker.counters.connections);
    let ended = Ended { worker: Rc::clone(worker), number };
    let task = tokio::task::spawn_local({
        let (worker, slot) = (Rc::clone(worker), Rc::clone(&slot));
        async move {
            let _ended = ended;
            Connection::new(worker, listener, stream, peer).serve(slot).await;
        }
    });
    slot.task.replace(Some(task.abort_handle()));
}

/// Takes a connection off the list when its task ends, however it ends.
struct Ended {
    worker: Rc<Worker>,
    number: u64,
}

impl Drop for Ended {
    fn drop(&mut self) {
        self.worker.connections.borrow_mut().remove(&self.number);
        let open = &self.worker.counters.connections;
        open.set(open.get().saturating_sub(1));
        // A permit for whoever asks next: `run` waits for the last one, acceptors for any.
        self.worker.connection_freed.notify_one();
    }
}

async fn report_loop(worker: Rc<Worker>, reports: mpsc::Sender<WorkerReport>) {
    let mut made = 0u32;
    loop {
        let now = worker.clock.now();
        let next = (now + REPORT_EVERY).align_down(REPORT_EVERY);
        let wait = worker.clock.to_real(next.since(now)).max(REPORT_EVERY_MIN);
        // A swap or an idle target is told at once, the rest on schedule.
        let _ = tokio::time::timeout(wait, worker.report_now.notified()).await;
        // Waiting for a place keeps counts where they are until the control plane has caught up.
        let Ok(place) = reports.reserve().await else {
            return;
        };
        place.send(worker.report());
        made = made.wrapping_add(1);
        if made.is_multiple_of(SWEEP_EVERY_REPORTS) {
            worker.sweep_pools();
        }
    }
}
