//! One client connection: read a head, run the exchange, answer for it if need be, and again.

use std::cell::Cell;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::Duration;

use elbow_http::{
    CONTINUE, DesyncMode, ForwardContext, HeadLimits, RequestError, RequestParser, ResponseParser,
    Scheme, TraceId, encode_request, generated_response,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::body::Outgoing;
use crate::buffers::{READ_BYTES, consume};
use crate::exchange::{Exchange, Verdict};
use crate::idle::{Activity, IdleTimer};
use crate::respond::Asked;
use crate::routes::count;
use crate::time::real_now;
use crate::worker::{ConnectionSlot, Worker};

/// `idle_timeout.timeout_seconds`: no byte either way for this long ends the connection (elb
/// reference, section 10: 60 s by default).
const IDLE_TIMEOUT: Duration = Duration::from_secs(60);
/// After a refusal, as much as this of what the client still sends is read, in bytes, and for this
/// long, so that the answer is not lost in a reset.
const LINGER_BYTES_MAX: usize = 256 * 1024;
const LINGER_FOR_MAX: Duration = Duration::from_secs(1);

/// A client connection's state between requests.
struct Connection<'a> {
    worker: &'a Rc<Worker>,
    listener: SocketAddr,
    peer: SocketAddr,
    stream: TcpStream,
    input: Vec<u8>,
    requests: RequestParser,
    responses: ResponseParser,
    activity: Activity,
    timer: IdleTimer,
    trace: String,
}

/// What to do with the connection after a request.
#[derive(PartialEq, Eq)]
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

/// Serves one client connection to its end.
pub(crate) async fn serve(
    worker: Rc<Worker>,
    listener: SocketAddr,
    stream: TcpStream,
    peer: SocketAddr,
    slot: &ConnectionSlot,
) {
    let activity = Activity::now();
    let mut connection = Connection {
        worker: &worker,
        listener,
        peer,
        stream,
        input: Vec::new(),
        requests: RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive),
        responses: ResponseParser::new(HeadLimits::RESPONSE),
        timer: IdleTimer::new(activity.last() + IDLE_TIMEOUT),
        activity,
        trace: String::new(),
    };
    loop {
        if worker.is_closing() && connection.input.is_empty() {
            return;
        }
        let head_bytes = match connection.read_head(slot).await {
            Ok(bytes) => bytes,
            Err(NoRequest::Ended) => return,
            Err(NoRequest::Slow) => {
                connection.answer(408, false, false).await;
                return;
            }
            Err(NoRequest::Refused(error)) => {
                connection.answer(error.status(), false, false).await;
                connection.linger().await;
                return;
            }
        };
        match connection.request(head_bytes).await {
            Next::Request => {}
            Next::Close => return,
            Next::Linger => {
                connection.linger().await;
                return;
            }
        }
    }
}

impl Connection<'_> {
    /// Reads up to the end of the next request's head, which then begins `input`.
    async fn read_head(&mut self, slot: &ConnectionSlot) -> Result<usize, NoRequest> {
        self.requests.reset();
        self.activity.note();
        loop {
            if !self.input.is_empty() {
                match self.requests.parse(&self.input) {
                    Ok(Some(bytes)) => return Ok(bytes),
                    Ok(None) => {}
                    Err(error) => return Err(NoRequest::Refused(error)),
                }
            }
            slot.idle.set(self.input.is_empty());
            tokio::select! {
                biased;
                read = wait_and_read(self.worker, &mut self.stream, &mut self.input) => {
                    slot.idle.set(false);
                    if !read {
                        return Err(NoRequest::Ended);
                    }
                }
                () = self.timer.expired(&self.activity, IDLE_TIMEOUT) => {
                    let idle = self.requests.is_idle(&self.input);
                    return Err(if idle { NoRequest::Ended } else { NoRequest::Slow });
                }
            }
        }
    }

    /// Serves the request whose head is the first `head_bytes` of `input`.
    async fn request(&mut self, head_bytes: usize) -> Next {
        let began = real_now();
        count(&self.worker.counters.requests);
        let head = self.requests.head(&self.input);
        let (expects_continue, close_target) = (head.expects_continue(), head.close_after());
        let (idempotent, framing) = (head.idempotent(), head.body());
        let asked = Asked {
            version: head.version(),
            head_only: head.method() == "HEAD",
            keep_alive: head.keep_alive() && !close_target && !self.worker.is_closing(),
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
        if expects_continue && !outgoing.is_complete() && self.continues().await.is_err() {
            return Next::Close;
        }
        let verdict = self.exchange(asked, idempotent, close_target, &mut outgoing).await;
        let complete = outgoing.is_complete();
        self.worker.buffers.give(outgoing.wire);
        let next = match verdict {
            Verdict::Done { keep_alive: true } => Next::Request,
            Verdict::Done { keep_alive: false } if complete => Next::Close,
            Verdict::Done { keep_alive: false } => Next::Linger,
            Verdict::Abort => return Next::Close,
            Verdict::Answer(status) => {
                let keep_alive = complete && asked.keep_alive && status != 400;
                self.answer(status, keep_alive, asked.head_only).await;
                if keep_alive { Next::Request } else { Next::Linger }
            }
        };
        self.worker.counters.latency.borrow_mut().record(real_now().duration_since(began));
        if self.input.is_empty() {
            self.worker.buffers.give(std::mem::take(&mut self.input));
        }
        next
    }

    /// The head as the target gets it, or the status to answer with.
    fn encode(&mut self) -> Result<Vec<u8>, u16> {
        let routes = self.worker.routes();
        let host = routes.snapshot.listener(self.listener).map_or("", |l| l.host.as_str());
        self.worker.trace_root(&mut self.trace);
        let trace = TraceId::try_new(&self.trace).map_err(|_| 500u16)?;
        let client = (self.peer.ip(), self.peer.port());
        let head = self.requests.head(&self.input);
        let mut context =
            ForwardContext::new(client, self.listener.port(), Scheme::Http, trace, host);
        context.upgrade = head.is_websocket();
        let mut wire = self.worker.buffers.take();
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
        let started = Cell::new(false);
        let (client_in, client_out) = self.stream.split();
        let mut exchange = Exchange {
            worker: self.worker,
            listener: self.listener,
            asked,
            idempotent,
            close_target,
            outgoing,
            client_in,
            client_out,
            input: &mut self.input,
            parser: &mut self.responses,
            activity: &self.activity,
            started: &started,
        };
        tokio::select! {
            biased;
            verdict = exchange.run() => verdict,
            () = self.timer.expired(&self.activity, IDLE_TIMEOUT) => {
                // Waiting for the target: 504. Within a response there is nothing left to say.
                if started.get() { Verdict::Abort } else { Verdict::Answer(504) }
            }
        }
    }

    /// `100 Continue`, at once and by ourselves, as AWS does.
    async fn continues(&mut self) -> std::io::Result<()> {
        self.stream.write_all(CONTINUE).await
    }

    /// Sends an answer of the load balancer's own.
    async fn answer(&mut self, status: u16, keep_alive: bool, head_only: bool) {
        self.worker.counters.elb_responses.borrow_mut().add(status);
        let mut out = self.worker.buffers.take();
        self.worker.with_date(|date| {
            generated_response(status, date, keep_alive, head_only, &mut out);
        });
        // A client that does not take the answer is gone; the next read says so.
        let _ = self.stream.write_all(&out).await;
        self.worker.buffers.give(out);
    }

    /// Lets the client read our answer before the connection goes.
    async fn linger(&mut self) {
        if self.stream.shutdown().await.is_err() {
            return;
        }
        let mut left = LINGER_BYTES_MAX;
        let drain = async {
            let mut waste = Vec::with_capacity(READ_BYTES);
            while left > 0 {
                waste.clear();
                match self.stream.read_buf(&mut waste).await {
                    Ok(0) | Err(_) => return,
                    Ok(bytes) => left = left.saturating_sub(bytes),
                }
            }
        };
        let _ = tokio::time::timeout(LINGER_FOR_MAX, drain).await;
    }
}

/// Waits until there is something to read, then reads it into `input`, which is lent a buffer only
/// now. False when the client has closed.
async fn wait_and_read(worker: &Worker, stream: &mut TcpStream, input: &mut Vec<u8>) -> bool {
    if input.capacity() == 0 {
        if stream.readable().await.is_err() {
            return false;
        }
        *input = worker.buffers.take();
    }
    input.reserve(READ_BYTES);
    matches!(stream.read_buf(input).await, Ok(bytes) if bytes > 0)
}
