//! One request: choose a target, send, pass the response on; if the target fails before a byte of
//! response, try another where that is safe; if there is none, wait for one where that is wanted.

use std::io;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::Duration;

use elbow_balance::{Generation, Snapshot, TargetKey};
use elbow_http::ResponseParser;
use tokio::net::tcp::WriteHalf;

use crate::body::{ClientFault, Outgoing};
use crate::hold::{Held, Hold};
use crate::io::ClientIn;
use crate::progress::Progress;
use crate::respond::{Asked, Ends, RespondError, Responded, respond};
use crate::routes::{InFlight, LocalTarget, count};
use crate::tunnel::tunnel;
use crate::upstream::{self, Upstream};
use crate::worker::Worker;

/// Targets that one request is sent to before it fails, unless it waits for a new one.
const ATTEMPTS_MAX: usize = 4;
/// How long a request may wait for the very first snapshot: the control plane has been started and
/// has not taken its first turn.
const FIRST_SNAPSHOT_WITHIN: Duration = Duration::from_secs(5);

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
    pub(crate) client_in: ClientIn<'a>,
    pub(crate) client_out: WriteHalf<'a>,
    pub(crate) parser: &'a mut ResponseParser,
    pub(crate) progress: &'a Progress,
    /// The target that owes a response now.
    pub(crate) current: Option<Rc<LocalTarget>>,
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
        let mut hold = Hold::default();
        loop {
            let routes = worker.routes();
            let group = routes.snapshot.listener(self.listener).map(|l| l.group);
            let chosen = match group {
                Some(group) if tried.len() < ATTEMPTS_MAX => routes.choose(group, &tried),
                _ => None,
            };
            let Some(target) = chosen else {
                let longest = longest_wait(&routes.snapshot, group);
                let held = hold.wait(&worker, longest, &mut self.client_in);
                match held.await {
                    Held::LookAgain => {
                        tried.clear();
                        self.progress.note();
                        continue;
                    }
                    // 503 when there was nothing to ask, else what went wrong last.
                    Held::Over => return Verdict::Answer(failed.unwrap_or(503)),
                    Held::ClientGone => return Verdict::Abort,
                }
            };
            if failed.is_some() {
                count(&worker.counters.retries);
            }
            self.current = Some(Rc::clone(&target));
            let in_flight = InFlight::new(target);
            let failure = match self.attempt(&in_flight.target).await {
                Attempt::Verdict(verdict) => return verdict,
                Attempt::Failed(failure) => failure,
            };
            self.current = None;
            self.progress.owed_body.set(false);
            let again = (!failure.sent || self.idempotent) && self.outgoing.is_replayable();
            if !again {
                return Verdict::Answer(failure.status);
            }
            failed = Some(failure.status);
            tried.push(in_flight.target.key);
        }
    }

    /// What a request comes to when nothing has moved for too long.
    pub(crate) fn timed_out(&self) -> Verdict {
        let started = self.progress.started.get();
        if self.progress.waits_for_client() {
            return if started { Verdict::Abort } else { Verdict::Answer(408) };
        }
        if let Some(target) = &self.current {
            count(&target.counts.broken);
            if started {
                count(&self.worker.counters.cut_responses);
            }
        }
        if started { Verdict::Abort } else { Verdict::Answer(504) }
    }

    async fn attempt(&mut self, target: &LocalTarget) -> Attempt {
        let resendable = self.idempotent && self.outgoing.is_replayable();
        if !self.asked.websocket
            && let Some(upstream) = target.pool.take(resendable, self.progress.last())
        {
            match self.send(target, upstream).await {
                // The target closed the connection while it was idle, as any server may; a
                // connection of its own tells whether the target is there.
                Attempt::Failed(Failure { stale: true, .. }) if resendable => {}
                other => return other,
            }
        }
        let connected = tokio::select! {
            biased;
            connected = upstream::connect(target.address, self.worker.limits.connect) => connected,
            () = self.client_in.gone() => return Attempt::Verdict(Verdict::Abort),
        };
        match connected {
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
        let (mut from_target, mut to_target) = upstream.stream.split();
        let ends = Ends {
            worker: self.worker,
            client: &mut self.client_out,
            target: &mut from_target,
            progress: self.progress,
        };
        let outcome = tokio::select! {
            biased;
            result = respond(self.asked, self.parser, ends) => Ok(result),
            fault = self.outgoing.send(&mut self.client_in, &mut to_target, self.progress) => {
                Err(fault)
            }
        };
        let responded = match outcome {
            Ok(Ok(responded)) => responded,
            Ok(Err(error)) => return self.failed(target, &error, upstream.reused),
            Err(fault) => return Attempt::Verdict(self.client_fault(fault)),
        };
        target.trust();
        target.counts.responses.borrow_mut().add(responded.status);
        if responded.upgraded {
            // A silent tunnel is nobody's fault.
            self.current = None;
            tunnel(self, &mut upstream.stream).await;
            return Attempt::Verdict(Verdict::Done { keep_alive: false });
        }
        Attempt::Verdict(self.finish(target, upstream, responded))
    }

    fn finish(&self, target: &LocalTarget, upstream: Upstream, responded: Responded) -> Verdict {
        let complete = self.outgoing.is_complete();
        if complete && responded.target_reusable && !self.close_target && target.may_pool() {
            target.pool.give(upstream.stream, self.progress.last());
        }
        // With a part of the body still to come the next request's beginning cannot be found.
        Verdict::Done { keep_alive: complete && responded.client_reusable }
    }

    fn failed(&self, target: &LocalTarget, error: &RespondError, reused: bool) -> Attempt {
        match *error {
            RespondError::ClientGone => Attempt::Verdict(Verdict::Abort),
            RespondError::Cut => {
                count(&target.counts.broken);
                count(&self.worker.counters.cut_responses);
                Attempt::Verdict(Verdict::Abort)
            }
            RespondError::NoResponse { heard } => {
                let stale = reused && !heard;
                if !stale {
                    count(&target.counts.broken);
                }
                Attempt::Failed(Failure { status: 502, sent: true, stale })
            }
            // An answer that cannot be understood would come again; it is not asked for again.
            RespondError::Bad => {
                count(&target.counts.broken);
                Attempt::Verdict(Verdict::Answer(502))
            }
        }
    }

    fn client_fault(&self, fault: ClientFault) -> Verdict {
        match fault {
            ClientFault::Malformed if !self.progress.started.get() => Verdict::Answer(400),
            ClientFault::Malformed | ClientFault::Gone => Verdict::Abort,
        }
    }
}

/// How long a request to `group`, if the listener has one, may wait for a target.
fn longest_wait(snapshot: &Snapshot, group: Option<usize>) -> Duration {
    match group.and_then(|group| snapshot.groups().get(group)) {
        Some(group) => group.hold(),
        None if snapshot.generation() == Generation::default() => FIRST_SNAPSHOT_WITHIN,
        None => Duration::ZERO,
    }
}
