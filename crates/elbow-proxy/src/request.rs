//! A client connection while it is busy: read a head, run the exchange, answer for it if need be,
//! and again for as long as requests follow without a pause.

use std::time::Duration;

use elbow_http::{
    CONTINUE, ForwardContext, RequestError, Scheme, TraceId, encode_request, generated_response,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::body::Outgoing;
use crate::buffers::{READ_BYTES, consume};
use crate::connection::Connection;
use crate::exchange::{Exchange, Verdict};
use crate::io::{ClientIn, read, write_all};
use crate::parsers::Parsers;
use crate::respond::Asked;
use crate::routes::count;
use crate::worker::ConnectionSlot;

/// After an answer that the client may not have read yet, what it still sends is read for this
/// long, so that the answer is not lost in a reset: a client that sends a large body and listens
/// only afterwards needs as long as the body takes.
const LINGER_FOR_MAX: Duration = Duration::from_secs(30);
/// A client that sends nothing for this long has read our answer or never will.
const LINGER_QUIET_MAX: Duration = Duration::from_secs(2);

/// A connection with what it needs only while there is a request.
pub(crate) struct Busy<'a> {
    connection: &'a mut Connection,
    slot: &'a ConnectionSlot,
    input: Vec<u8>,
    parsers: Box<Parsers>,
}

/// What to do with the connection after a request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Request,
    Close,
    /// Close after the client has read our answer.
    Linger,
}

/// What came instead of a request's head.
enum NoRequest {
    /// The client closed, or was idle for too long.
    Ended,
    /// It stopped in the middle of a head.
    Slow,
    Refused(RequestError),
}

impl<'a> Busy<'a> {
    pub(crate) fn new(connection: &'a mut Connection, slot: &'a ConnectionSlot) -> Self {
        let parsers = connection.worker.parsers.take();
        Self { connection, slot, input: Vec::new(), parsers }
    }

    /// Serves requests until none follows at once. False when the connection is to be closed.
    pub(crate) async fn run(mut self) -> bool {
        let mut next = Next::Request;
        while next == Next::Request {
            next = match self.read_head().await {
                Ok(head_bytes) => self.request(head_bytes).await,
                Err(NoRequest::Ended) => Next::Close,
                Err(NoRequest::Slow) => {
                    self.answer(408, false, false).await;
                    Next::Linger
                }
                Err(NoRequest::Refused(error)) => {
                    self.answer(error.status(), false, false).await;
                    Next::Linger
                }
            };
            if next == Next::Request && (self.input.is_empty() || self.is_closing()) {
                break;
            }
        }
        if next == Next::Linger {
            self.linger().await;
        }
        let Self { connection, input, parsers, .. } = self;
        connection.worker.buffers.give(input);
        connection.worker.parsers.give(parsers);
        next == Next::Request
    }

    fn is_closing(&self) -> bool {
        self.connection.worker.is_closing()
    }

    /// Reads up to the end of the next request's head, which then begins `input`.
    async fn read_head(&mut self) -> Result<usize, NoRequest> {
        let connection = &mut *self.connection;
        let requests = &mut self.parsers.requests;
        requests.reset();
        connection.progress.begin();
        loop {
            if !self.input.is_empty() {
                match requests.parse(&self.input) {
                    Ok(Some(bytes)) => return Ok(bytes),
                    Ok(None) => {}
                    Err(error) => return Err(NoRequest::Refused(error)),
                }
            }
            let (mut client, _) = connection.stream.split();
            let limits = &connection.worker.limits;
            tokio::select! {
                biased;
                bytes = read(&connection.worker.buffers, &mut client, &mut self.input) => {
                    if !matches!(bytes, Ok(1..)) {
                        return Err(NoRequest::Ended);
                    }
                }
                // A head has this long from its first byte on, however slowly it comes.
                () = connection.timer.expired(&connection.progress, limits.idle) => {
                    let idle = requests.is_idle(&self.input);
                    return Err(if idle { NoRequest::Ended } else { NoRequest::Slow });
                }
            }
        }
    }

    /// Serves the request whose head is the first `head_bytes` of `input`.
    async fn request(&mut self, head_bytes: usize) -> Next {
        let began = self.connection.progress.last();
        count(&self.connection.worker.counters.requests);
        let head = self.parsers.requests.head(&self.input);
        let (expects_continue, close_target) = (head.expects_continue(), head.close_after());
        let (idempotent, framing) = (head.idempotent(), head.body());
        let asked = Asked {
            version: head.version(),
            head_only: head.method() == "HEAD",
            keep_alive: head.keep_alive() && !close_target && !self.is_closing(),
            websocket: head.is_websocket(),
        };
        let mut outgoing = match self.encode() {
            Ok(wire) => Outgoing::new(wire, framing),
            Err(status) => {
                self.answer(status, false, asked.head_only).await;
                return Next::Linger;
            }
        };
        consume(&mut self.input, head_bytes);
        if outgoing.take_buffered(&mut self.input).is_err() {
            self.answer(400, false, asked.head_only).await;
            return Next::Linger;
        }
        if expects_continue && !outgoing.is_complete() && self.write(CONTINUE).await.is_err() {
            return Next::Close;
        }
        if self.input.is_empty() {
            // It may take long until there is something to read again.
            self.connection.worker.buffers.give(std::mem::take(&mut self.input));
        }
        let verdict = self.exchange(asked, idempotent, close_target, &mut outgoing).await;
        let complete = outgoing.is_complete();
        self.connection.worker.buffers.give(outgoing.wire);
        let next = match verdict {
            Verdict::Done { keep_alive: true } => Next::Request,
            Verdict::Done { keep_alive: false } if complete => Next::Close,
            Verdict::Done { keep_alive: false } => Next::Linger,
            Verdict::Abort => return self.abort(),
            Verdict::Answer(status) => {
                let keep_alive = complete && asked.keep_alive && status != 400;
                self.answer(status, keep_alive, asked.head_only).await;
                if keep_alive { Next::Request } else { Next::Linger }
            }
        };
        let latency = self.connection.progress.last().duration_since(began);
        self.connection.worker.counters.latency.borrow_mut().record(latency);
        next
    }

    /// The head as the target gets it, or the status to answer with.
    fn encode(&mut self) -> Result<Vec<u8>, u16> {
        let Connection { worker, listener, peer, .. } = &*self.connection;
        let routes = worker.routes();
        let host = routes.snapshot.listener(*listener).map_or("", |l| l.host.as_str());
        let root = worker.trace_root();
        let trace = TraceId::try_new(root.as_str()).map_err(|_| 500u16)?;
        let client = (peer.ip(), peer.port());
        let head = self.parsers.requests.head(&self.input);
        let mut context = ForwardContext::new(client, listener.port(), Scheme::Http, trace, host);
        context.upgrade = head.is_websocket();
        let mut wire = worker.buffers.take();
        encode_request(&head, &context, &mut wire).map_err(|error| error.status())?;
        Ok(wire)
    }

    async fn exchange(
        &mut self,
        asked: Asked,
        idempotent: bool,
        close_target: bool,
        outgoing: &mut Outgoing,
    ) -> Verdict {
        let Connection { worker, listener, stream, progress, timer, .. } = &mut *self.connection;
        let (client_in, client_out) = stream.split();
        let mut exchange = Exchange {
            worker,
            listener: *listener,
            asked,
            idempotent,
            close_target,
            outgoing,
            client_in: ClientIn { pool: &worker.buffers, half: client_in, input: &mut self.input },
            client_out,
            parser: &mut self.parsers.responses,
            progress,
            current: None,
        };
        tokio::select! {
            biased;
            verdict = exchange.run() => verdict,
            () = timer.expired(progress, worker.limits.idle) => exchange.timed_out(),
        }
    }

    /// Ends a connection in the middle of a request or response.
    fn abort(&mut self) -> Next {
        let Connection { stream, progress, .. } = &*self.connection;
        if progress.started.get() && progress.ends_by_close.get() {
            // To this client an orderly end would mean that the body is complete.
            let _ = stream.set_zero_linger();
        }
        Next::Close
    }

    /// Sends an answer of the load balancer's own.
    async fn answer(&mut self, status: u16, keep_alive: bool, head_only: bool) {
        let worker = &self.connection.worker;
        worker.counters.elb_responses.borrow_mut().add(status);
        let mut out = worker.buffers.take();
        worker.with_date(|date| {
            generated_response(status, date, keep_alive, head_only, &mut out);
        });
        self.connection.progress.note();
        // A client that does not take the answer is gone; the next read says so.
        let _ = self.write(&out).await;
        self.connection.worker.buffers.give(out);
    }

    /// Writes to the client, for as long as it takes something.
    async fn write(&mut self, data: &[u8]) -> std::io::Result<()> {
        let Connection { worker, stream, progress, timer, .. } = &mut *self.connection;
        let (_, mut client) = stream.split();
        tokio::select! {
            biased;
            written = write_all(&mut client, data, progress) => written,
            () = timer.expired(progress, worker.limits.idle) => {
                Err(std::io::ErrorKind::TimedOut.into())
            }
        }
    }

    /// Lets the client read our answer before the connection goes.
    async fn linger(&mut self) {
        // Nothing is lost for the client if a stop ends this.
        self.slot.idle.set(true);
        let stream = &mut self.connection.stream;
        if stream.shutdown().await.is_err() {
            return;
        }
        let drain = async {
            let mut waste = Vec::with_capacity(READ_BYTES);
            loop {
                waste.clear();
                let reading = tokio::time::timeout(LINGER_QUIET_MAX, stream.read_buf(&mut waste));
                if !matches!(reading.await, Ok(Ok(1..))) {
                    return;
                }
            }
        };
        let _ = tokio::time::timeout(LINGER_FOR_MAX, drain).await;
    }
}
