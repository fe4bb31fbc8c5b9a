//! One request: choose a target, send, pass the response on; if the target fails before a byte of
//! response, try another where that is safe; if there is none, wait for one where that is wanted.

use std::cell::Cell;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::rc::Rc;
use std::time::Duration;

use elbow_balance::TargetKey;
use elbow_http::ResponseParser;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::net::tcp::{ReadHalf, WriteHalf};

use crate::body::{ClientFault, Outgoing, UploadError};
use crate::buffers::READ_BYTES;
use crate::idle::Activity;
use crate::respond::{Asked, Ends, RespondError, Responded, respond};
use crate::routes::{InFlight, LocalTarget, Routes, count};
use crate::time::real_now;
use crate::upstream::{self, Upstream};
use crate::worker::Worker;

/// Targets that one request is sent to before it fails, unless it waits for a new one.
const ATTEMPTS_MAX: usize = 4;
/// A waiting request looks this often whether a target takes connections by now.
const HOLD_RETRY_EVERY: Duration = Duration::from_millis(50);

/// One request on its way.
pub(crate) struct Exchange<'a> {
    pub(crate) worker: &'a Rc<Worker>,
    pub(crate) listener: SocketAddr,
    pub(crate) asked: Asked,
    /// May be sent again even after a target has seen it (RFC 9110 section 9.2.2).
    pub(crate) idempotent: bool,
    /// The target's connection is to be closed afterwards: a later request could be misread.
    pub(crate) close_target: bool,
    pub(crate) outgoing: &'a mut Outgoing,
    pub(crate) client_in: ReadHalf<'a>,
    pub(crate) client_out: WriteHalf<'a>,
    pub(crate) input: &'a mut Vec<u8>,
    pub(crate) parser: &'a mut ResponseParser,
    pub(crate) activity: &'a Activity,
    pub(crate) started: &'a Cell<bool>,
}

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The client has its response; its connection may be used again or not.
    Done {
        /// Whether it may.
        keep_alive: bool,
    },
    /// The client gets an answer of ours.
    Answer(u16),
    /// The client's connection is closed without an answer.
    Abort,
}

/// Why one attempt failed before the client got anything.
struct Failure {
    status: u16,
    /// The target may have seen the request.
    sent: bool,
    /// The target's connection had served before, so its end says nothing about the target.
    stale: bool,
}

enum Attempt {
    Verdict(Verdict),
    Failed(Failure),
}

impl Exchange<'_> {
    /// Takes the request to its end.
    pub(crate) async fn run(&mut self) -> Verdict {
        let worker = Rc::clone(self.worker);
        let mut tried: Vec<TargetKey> = Vec::new();
        let mut failed = None;
        let mut hold_until = None;
        loop {
            let routes = worker.routes();
            let Some(group) = routes.snapshot.listener(self.listener).map(|l| l.group) else {
                return Verdict::Answer(503);
            };
            let chosen =
                if tried.len() < ATTEMPTS_MAX { routes.choose(group, &tried) } else { None };
            let Some(target) = chosen else {
                let waited = hold(&worker, &routes, group, &mut hold_until).await;
                if waited {
                    tried.clear();
                    self.activity.note();
                    continue;
                }
                // 503 when there was nothing to ask, else what went wrong last.
                return Verdict::Answer(failed.unwrap_or(503));
            };
            let in_flight = InFlight::new(target);
            let failure = match self.attempt(&in_flight.target).await {
                Attempt::Verdict(verdict) => return verdict,
                Attempt::Failed(failure) => failure,
            };
            let again = (!failure.sent || self.idempotent) && self.outgoing.is_replayable();
            if !again {
                return Verdict::Answer(failure.status);
            }
            failed = Some(failure.status);
            tried.push(in_flight.target.key);
            count(&worker.counters.retries);
        }
    }

    async fn attempt(&mut self, target: &LocalTarget) -> Attempt {
        let resendable = self.idempotent && self.outgoing.is_replayable();
        if !self.asked.websocket
            && let Some(upstream) = target.pool.take(resendable)
        {
            match self.send(target, upstream).await {
                // The target closed the connection while it was idle, as any server may; a
                // connection of its own tells whether the target is there.
                Attempt::Failed(Failure { stale: true, .. }) if resendable => {}
                other => return other,
            }
        }
        match upstream::connect(target.address).await {
            Ok(upstream) => self.send(target, upstream).await,
            Err(error) => {
                target.suspect();
                count(&target.counts.connect_errors);
                let timed_out = error.kind() == io::ErrorKind::TimedOut;
                let status = if timed_out { 504 } else { 502 };
                Attempt::Failed(Failure { status, sent: false, stale: false })
            }
        }
    }

    async fn send(&mut self, target: &LocalTarget, mut upstream: Upstream) -> Attempt {
        let reused = upstream.reused;
        let (mut from_target, mut to_target) = upstream.stream.split();
        // A target that does not take the whole request may have answered already; reading tells.
        let taken = to_target.write_all(&self.outgoing.wire).await.is_ok();
        self.activity.note();
        let ends = Ends {
            client: &mut self.client_out,
            target: &mut from_target,
            activity: self.activity,
            started: self.started,
        };
        let responding = respond(self.worker, self.asked, self.parser, ends);
        let result = if self.outgoing.is_complete() || !taken {
            responding.await.map_err(Ok)
        } else {
            let uploading = self.outgoing.upload(
                &mut self.client_in,
                self.input,
                &mut to_target,
                self.activity,
            );
            both(responding, uploading).await
        };
        let responded = match result {
            Ok(responded) => responded,
            Err(Ok(error)) => return self.failed(target, &error, reused),
            Err(Err(fault)) => return Attempt::Verdict(self.client_fault(&fault)),
        };
        target.trust();
        target.counts.responses.borrow_mut().add(responded.status);
        if responded.upgraded {
            tunnel(self, &mut upstream.stream).await;
            return Attempt::Verdict(Verdict::Done { keep_alive: false });
        }
        Attempt::Verdict(self.finish(target, upstream, responded))
    }

    fn finish(&self, target: &LocalTarget, upstream: Upstream, responded: Responded) -> Verdict {
        let complete = self.outgoing.is_complete();
        if complete && responded.target_reusable && !self.close_target && target.may_pool() {
            target.pool.give(upstream.stream);
        }
        // With a part of the body still to come the next request's beginning cannot be found.
        Verdict::Done { keep_alive: complete && responded.client_reusable }
    }

    fn failed(&self, target: &LocalTarget, error: &RespondError, reused: bool) -> Attempt {
        match error {
            RespondError::ClientGone => Attempt::Verdict(Verdict::Abort),
            RespondError::Cut => {
                count(&target.counts.broken);
                count(&self.worker.counters.cut_responses);
                Attempt::Verdict(Verdict::Abort)
            }
            RespondError::NoResponse => {
                if !reused {
                    count(&target.counts.broken);
                }
                Attempt::Failed(Failure { status: 502, sent: true, stale: reused })
            }
            // An answer that cannot be understood would come again; it is not asked for again.
            RespondError::Bad => {
                count(&target.counts.broken);
                Attempt::Verdict(Verdict::Answer(502))
            }
        }
    }

    fn client_fault(&self, fault: &ClientFault) -> Verdict {
        match fault {
            ClientFault::Malformed if !self.started.get() => Verdict::Answer(400),
            ClientFault::Malformed | ClientFault::Gone => Verdict::Abort,
        }
    }
}

/// Runs both until the response has ended; a target that takes no more may still answer.
async fn both(
    responding: impl Future<Output = Result<Responded, RespondError>>,
    uploading: impl Future<Output = Result<(), UploadError>>,
) -> Result<Responded, Result<RespondError, ClientFault>> {
    let mut responding = pin!(responding);
    let mut uploading = pin!(uploading);
    let mut upload_open = true;
    loop {
        tokio::select! {
            biased;
            result = &mut responding => return result.map_err(Ok),
            result = &mut uploading, if upload_open => {
                upload_open = false;
                match result {
                    Ok(()) | Err(UploadError::Target) => {}
                    Err(UploadError::Client(fault)) => return Err(Err(fault)),
                }
            }
        }
    }
}

/// Waits a little for a target, if the group lets requests wait and there is a place. False when
/// the request has waited long enough.
async fn hold(
    worker: &Worker,
    routes: &Routes,
    group: usize,
    until: &mut Option<tokio::time::Instant>,
) -> bool {
    let longest = routes.snapshot.groups().get(group).map(elbow_balance::GroupRoutes::hold);
    let Some(longest) = longest.filter(|hold| !hold.is_zero()) else {
        return false;
    };
    let first = until.is_none();
    let deadline = *until.get_or_insert_with(|| real_now() + longest);
    if real_now() >= deadline {
        return false;
    }
    let Some(_place) = worker.wait_for_target() else {
        return false;
    };
    if first {
        count(&worker.counters.held);
    }
    let changed = worker.routes_changed.notified();
    let _ = tokio::time::timeout(HOLD_RETRY_EVERY, changed).await;
    true
}

/// Carries bytes both ways until either side ends, after a change of protocol.
async fn tunnel(exchange: &mut Exchange<'_>, target: &mut TcpStream) {
    let (mut from_target, mut to_target) = target.split();
    let early = std::mem::take(exchange.input);
    if to_target.write_all(&early).await.is_err() {
        return;
    }
    let activity = exchange.activity;
    tokio::select! {
        () = carry(&mut exchange.client_in, &mut to_target, activity) => {}
        () = carry(&mut from_target, &mut exchange.client_out, activity) => {}
    }
}

async fn carry(from: &mut ReadHalf<'_>, to: &mut WriteHalf<'_>, activity: &Activity) {
    let mut buffer = Vec::with_capacity(READ_BYTES);
    loop {
        buffer.clear();
        match from.read_buf(&mut buffer).await {
            Ok(0) | Err(_) => return,
            Ok(_) => activity.note(),
        }
        if to.write_all(&buffer).await.is_err() {
            return;
        }
        activity.note();
    }
}
