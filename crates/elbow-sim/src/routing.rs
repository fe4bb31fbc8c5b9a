//! Requests on their way: arrival, choice of a target, retry, hold, end. As the real workers do it.

use std::time::Duration;

use elbow_balance::TargetKey;
use elbow_base::Timestamp;
use elbow_model::InstanceId;

use crate::queue::Event;
use crate::service::Accepted;
use crate::worker::{ATTEMPTS_MAX, Left, REPORT_EVERY};
use crate::world::World;

/// A held request looks this often whether a target takes connections by now.
const HOLD_RETRY_EVERY: Duration = Duration::from_millis(50);

/// Of this many requests the latency of one is recorded.
const LATENCY_SAMPLE: u64 = 32;

/// A client's request.
#[derive(Debug)]
pub(crate) struct Request {
    worker: usize,
    arrived: Timestamp,
    pub(crate) idempotent: bool,
    tried: Vec<TargetKey>,
    pub(crate) tried_instances: Vec<InstanceId>,
    held_until: Option<Timestamp>,
    /// The target that works on it.
    at: Option<(TargetKey, InstanceId)>,
    status: Option<u16>,
}

impl World {
    pub(crate) fn arrive(&mut self, now: Timestamp) {
        let (arrives, wait) = self.traffic.next(&mut self.rng, now);
        self.queue.plan(now + wait, Event::Arrival);
        if !arrives {
            return;
        }
        self.stats.requests += 1;
        let worker = self.rng.index(self.workers.len()).unwrap_or(0);
        let idempotent = self.rng.percent(self.options.service.idempotent_percent);
        if let Some(worker) = self.workers.get_mut(worker) {
            worker.counts.requests += 1;
        }
        let request = Request {
            worker,
            arrived: now,
            idempotent,
            tried: Vec::new(),
            tried_instances: Vec::new(),
            held_until: None,
            at: None,
            status: None,
        };
        let id = self.stats.requests;
        self.requests.insert(id, request);
        self.route(id, now);
    }

    /// Sends a request to a target, or ends it.
    pub(crate) fn route(&mut self, id: u64, now: Timestamp) {
        loop {
            let Some(request) = self.requests.get_mut(&id) else { return };
            let worker = request.worker;
            let attempts_left = request.tried.len() < ATTEMPTS_MAX;
            let choice = attempts_left.then(|| self.workers[worker].choose(&request.tried, now));
            let Some(route) = choice.flatten() else {
                return self.hold_or_fail(id, now);
            };
            let instance = route.id.instance.clone();
            request.at = Some((route.key, instance.clone()));
            self.auditor.on_routed(&instance, worker, now);
            let service = self.options.service;
            let work = (service.cost.draw(&mut self.rng), service.latency.draw(&mut self.rng));
            let slow = self.options.check.timeout + work.1;
            let accepted = match self.services.get_mut(&instance) {
                Some(s) if s.address == route.address => s.accept(id, work, slow, now),
                _ => Accepted::Refused,
            };
            match accepted {
                Accepted::Until(end) => {
                    self.queue.plan(end, Event::Done { instance, request: id });
                    return;
                }
                Accepted::Refused => self.try_again(id, Left::Refused, now),
            }
        }
    }

    /// An instance has answered.
    pub(crate) fn done(&mut self, instance: &InstanceId, id: u64, now: Timestamp) {
        let Some(service) = self.services.get_mut(instance) else { return };
        if !service.in_flight.remove(&id) {
            return;
        }
        let status = if service.mode == crate::options::Mode::Failing { 500 } else { 200 };
        self.leave(id, Left::Response(status), now);
        self.end(id, Some(status), now);
    }

    /// An instance ends with requests in flight.
    pub(crate) fn break_requests(&mut self, instance: &InstanceId, now: Timestamp) {
        let Some(service) = self.services.get_mut(instance) else { return };
        let broken = std::mem::take(&mut service.in_flight);
        for id in broken {
            let again = self.requests.get(&id).is_some_and(|request| request.idempotent);
            if again {
                self.try_again(id, Left::Broken, now);
                self.route(id, now);
            } else {
                self.leave(id, Left::Broken, now);
                self.end(id, None, now);
            }
        }
    }

    fn try_again(&mut self, id: u64, how: Left, now: Timestamp) {
        self.leave(id, how, now);
        if let Some(request) = self.requests.get_mut(&id) {
            if let Some((key, instance)) = request.at.take() {
                request.tried.push(key);
                request.tried_instances.push(instance);
            }
            request.status = Some(502);
            self.workers[request.worker].counts.retries += 1;
            self.stats.retries += 1;
        }
    }

    fn leave(&mut self, id: u64, how: Left, now: Timestamp) {
        let Some(request) = self.requests.get(&id) else { return };
        let Some((key, _)) = &request.at else { return };
        let worker = request.worker;
        if self.workers[worker].leave(*key, how, now) {
            self.report(worker, now);
        }
    }

    fn hold_or_fail(&mut self, id: u64, now: Timestamp) {
        let hold = self.options.hold;
        let Some(request) = self.requests.get_mut(&id) else { return };
        if !hold.is_zero() {
            let first = request.held_until.is_none();
            let until = *request.held_until.get_or_insert(now + hold);
            if now < until {
                if first {
                    self.workers[request.worker].counts.held += 1;
                }
                request.tried.clear();
                request.tried_instances.clear();
                self.queue.plan(now + HOLD_RETRY_EVERY, Event::Retry(id));
                return;
            }
        }
        let attempts = request.tried.len();
        let worker = request.worker;
        let status = request.status.unwrap_or(503);
        self.workers[worker].counts.elb_responses.add(status);
        self.stats.failed += 1;
        self.trace.add(now, format_args!("request {id} fails with {status} at worker {worker}"));
        if attempts < ATTEMPTS_MAX {
            self.judge_failure(id, now);
        }
        self.end(id, None, now);
    }

    /// The client has its answer; `status` of a target or none.
    fn end(&mut self, id: u64, status: Option<u16>, now: Timestamp) {
        let Some(request) = self.requests.remove(&id) else { return };
        let worker = &mut self.workers[request.worker];
        // A sample of them: nobody but the view looks at latency, and merging it takes time.
        if id.is_multiple_of(LATENCY_SAMPLE) {
            worker.counts.latency.record(now.since(request.arrived));
        }
        if status.is_none() && request.status.is_none() && request.at.is_some() {
            // Broken off and not to be repeated.
            worker.counts.elb_responses.add(502);
            self.stats.failed += 1;
            self.trace.add(now, format_args!("request {id} is broken off"));
        }
    }

    /// A worker's report leaves, to arrive a little later, in order.
    pub(crate) fn report(&mut self, worker: usize, now: Timestamp) {
        let lag = self.options.data_plane.report_lag.draw(&mut self.rng);
        let worker = &mut self.workers[worker];
        let report = worker.report(now);
        worker.last_arrival = worker.last_arrival.max(now + lag);
        self.queue.plan(worker.last_arrival, Event::ReportArrives(Box::new(report)));
    }

    pub(crate) fn report_due(&mut self, worker: usize, now: Timestamp) {
        self.report(worker, now);
        let next = (now + REPORT_EVERY).align_down(REPORT_EVERY);
        self.queue.plan(next, Event::ReportDue(worker));
    }
}
