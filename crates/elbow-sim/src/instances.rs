//! What happens to instances and to the group: boots, crashes, sickness, checks, and what the
//! owner does.

use std::time::Duration;

use elbow_balance::CheckResult;
use elbow_base::Timestamp;
use elbow_compute::fake::OnTerm;
use elbow_compute::{Driver, InstanceState, Usage};
use elbow_control::{ProbeRequest, ProbeResult, RefreshPreferences};
use elbow_model::InstanceId;

use crate::driver::{Call, Fate};
use crate::options::{Action, FaultOptions, Mode, Shape};
use crate::queue::Event;
use crate::service::Service;
use crate::traffic::Traffic;
use crate::world::{MEASURE_EVERY, World, template};

const SIGKILL: i32 = 9;
/// An instance that was able to serve for this long shows that launches work.
const PROVED_AFTER: Duration = Duration::from_secs(4);

impl World {
    pub(crate) fn happen(&mut self, event: Event, now: Timestamp) {
        match event {
            Event::Arrival => self.arrive(now),
            Event::Retry(request) => self.route(request, now),
            Event::Done { instance, request } => self.done(&instance, request, now),
            Event::ReportDue(worker) => self.report_due(worker, now),
            Event::ReportArrives(report) => {
                self.controller().on_report(&report);
                self.turn_wanted = true;
            }
            Event::Swap { worker, snapshot } => {
                if self.workers[worker].swap(snapshot) {
                    self.report(worker, now);
                }
            }
            Event::Probed { request, result } => self.probed(*request, result, now),
            Event::Listens(id) => self.change_service(&id, now, |service| service.listening = true),
            Event::Crash(id) if !self.calm => self.crash(&id, now),
            Event::Flip(id, mode) if !self.calm => {
                self.last_fault = now;
                self.trace.add(now, format_args!("{id} turns {mode:?}"));
                self.change_service(&id, now, |service| {
                    if !service.hopeless {
                        service.mode = mode;
                    }
                });
            }
            Event::Crash(_) | Event::Flip(..) => {}
            Event::Gone(id) => self.gone(&id, now),
            Event::Measure => self.measure(now),
            Event::Act(index) => {
                if !self.calm
                    && let Some(&(_, action)) = self.options.actions.get(index)
                {
                    self.act(action);
                }
            }
        }
    }

    /// Follows what the controller asked of the driver. Says whether it asked anything.
    pub(crate) fn follow_calls(&mut self, now: Timestamp) -> bool {
        let calls = self.driver.take_calls();
        let called = !calls.is_empty();
        for call in calls {
            match call {
                Call::Launched { spec, fate } => {
                    self.stats.launches += 1;
                    self.auditor.on_launched(&spec, now);
                    self.born(&spec.id, fate, now);
                }
                Call::Refused { id } => {
                    self.stats.launches += 1;
                    self.last_fault = now;
                    self.auditor.on_refused(&id, now);
                }
                Call::Terminated { id } => self.told_to_end(&id, now),
                Call::Forgotten { id, had_ended } => {
                    self.auditor.on_forgotten(&id, had_ended, now);
                    self.services.remove(&id);
                }
            }
        }
        called
    }

    fn born(&mut self, id: &InstanceId, fate: Fate, now: Timestamp) {
        let address = self.driver.observe().into_iter().find(|o| o.id == *id).map(|o| o.address);
        let Some(address) = address else { return };
        let mut service = Service::new(address, fate.mode, fate.lingers);
        service.stop = fate.stop;
        if fate.mode != Mode::Fit || fate.crash.is_some() || !fate.flips.is_empty() {
            self.last_fault = now;
        }
        self.services.insert(id.clone(), service);
        self.queue.plan(now + fate.boot + fate.listen, Event::Listens(id.clone()));
        for (age, mode) in fate.flips {
            self.queue.plan(now + fate.boot + age, Event::Flip(id.clone(), mode));
        }
        if let Some(age) = fate.crash {
            self.queue.plan(now + age, Event::Crash(id.clone()));
        }
    }

    fn told_to_end(&mut self, id: &InstanceId, now: Timestamp) {
        self.stats.terminations += 1;
        let in_flight = self.services.get(id).map_or(0, |service| service.in_flight.len());
        self.trace.add(now, format_args!("{id} is told to end, {in_flight} in flight"));
        self.auditor.on_terminated(id, in_flight, now);
        let Some(service) = self.services.get_mut(id).filter(|service| !service.ended) else {
            return;
        };
        service.listening = false;
        let (stop, proved) = (service.stop, service.proved);
        service.note_able(now);
        self.auditor.reason(now, u32::from(proved));
        if stop.is_zero() {
            self.gone(id, now);
        } else {
            self.queue.plan(now + stop, Event::Gone(id.clone()));
        }
    }

    /// An instance ends by itself, at once or with something of it living on.
    pub(crate) fn crash(&mut self, id: &InstanceId, now: Timestamp) {
        let Some(service) = self.services.get_mut(id).filter(|service| !service.ended) else {
            return;
        };
        if self.auditor.entries.get(id).is_none_or(|entry| entry.told_at.is_some()) {
            return;
        }
        self.last_fault = now;
        let lingers = service.lingers;
        self.trace.add(now, format_args!("{id} crashes, lingers {lingers:?}"));
        match lingers {
            None => {
                self.driver.fake.exit(id, 1);
                self.lost(id, now);
                self.gone(id, now);
            }
            Some(lingers) => self.shut_down(id, lingers, now),
        }
    }

    /// Its main process is gone; the rest of it follows after `rest`.
    fn shut_down(&mut self, id: &InstanceId, rest: Duration, now: Timestamp) {
        self.driver.fake.set_on_term_of(id, OnTerm::Ignores);
        self.driver.fake.terminate(id, rest);
        self.lost(id, now);
        self.queue.plan(now + rest, Event::Gone(id.clone()));
        if let Some(service) = self.services.get_mut(id) {
            service.ended = true;
            service.note_able(now);
        }
        self.break_requests(id, now);
    }

    fn lost(&mut self, id: &InstanceId, now: Timestamp) {
        self.turn_wanted = true;
        let proved = self.services.get(id).is_some_and(|service| service.proved);
        self.auditor.reason(now, u32::from(proved));
        if let Some(entry) = self.auditor.entries.get_mut(id) {
            entry.lost_at.get_or_insert(now);
        }
    }

    fn gone(&mut self, id: &InstanceId, now: Timestamp) {
        if let Some(entry) = self.auditor.entries.get_mut(id) {
            entry.gone = true;
        }
        if let Some(service) = self.services.get_mut(id) {
            service.ended = true;
            service.note_able(now);
        }
        self.break_requests(id, now);
        self.turn_wanted = true;
    }

    /// Books which instances run.
    pub(crate) fn note_running(&mut self, _now: Timestamp) {
        if self.auditor.entries.values().all(|entry| entry.ran || entry.gone) {
            return;
        }
        for observed in self.driver.observe() {
            if let Some(entry) = self.auditor.entries.get_mut(&observed.id) {
                entry.ran |= observed.state == InstanceState::Running;
            }
        }
    }

    fn change_service(
        &mut self,
        id: &InstanceId,
        now: Timestamp,
        change: impl FnOnce(&mut Service),
    ) {
        let told = self.auditor.entries.get(id).is_none_or(|entry| entry.told_at.is_some());
        if let Some(service) = self.services.get_mut(id).filter(|service| !service.ended && !told) {
            let before = service.able_since;
            change(service);
            service.note_able(now);
            if before.is_none() && service.able_since.is_some() {
                self.auditor.on_able(now);
            }
        }
    }

    pub(crate) fn probe(&mut self, request: ProbeRequest, now: Timestamp) {
        let queues = self.options.service.probes_queue;
        let at = request.address;
        let service = self.services.values_mut().find(|s| s.address == at && !s.ended);
        let (after, result) = match service {
            Some(service) => service.probe(request.timeout, queues, now),
            None => (
                Duration::from_millis(1),
                CheckResult::Failed(format!("connection refused at {at}")),
            ),
        };
        self.queue.plan(now + after, Event::Probed { request: Box::new(request), result });
    }

    fn probed(&mut self, request: ProbeRequest, result: CheckResult, now: Timestamp) {
        let ProbeRequest { target_group, target, .. } = request;
        self.controller().on_probe(ProbeResult { target_group, target, result }, now);
        self.turn_wanted = true;
    }

    fn measure(&mut self, now: Timestamp) {
        self.queue.plan(now + MEASURE_EVERY, Event::Measure);
        for (id, service) in &mut self.services {
            let running = self.auditor.entries.get(id).is_some_and(|entry| entry.ran);
            if service.ended || !running {
                continue;
            }
            let cpu_basis_points = service.measure(MEASURE_EVERY, now);
            let cpu_time = service.cpu_time;
            let usage = Usage { at: now, cpu_time, cpu_basis_points, memory_bytes: 1 << 24 };
            self.driver.fake.set_usage(id, usage);
            let able = service.able_since.is_some_and(|since| now.since(since) >= PROVED_AFTER);
            if able && !service.proved {
                service.proved = true;
                // A success ends the back-off: what was held back may come at once.
                self.auditor.reason(now, self.options.max);
            }
        }
    }

    /// Does something to the group from outside, now.
    pub fn act(&mut self, action: Action) {
        let now = self.now();
        self.trace.add(now, format_args!("{action:?}"));
        self.turn_wanted = true;
        let group = self.group_name().clone();
        match action {
            Action::SetDesired(to) => {
                self.auditor.reason(now, to);
                let _ = self.controller().set_desired_capacity(&group, to, now);
            }
            Action::Deploy { min_healthy_percent, max_healthy_percent, warmup, bad } => {
                let preferences = RefreshPreferences {
                    min_healthy_percent,
                    max_healthy_percent,
                    instance_warmup: warmup,
                };
                let deployed =
                    self.controller().deploy(&group, template(bad), preferences, now).is_ok();
                if deployed {
                    self.auditor.reason(now, self.options.max * 2);
                    self.lenient_deploy |= min_healthy_percent < 100;
                    self.last_fault = if bad { now } else { self.last_fault };
                    self.auditor.surge_percent =
                        self.auditor.surge_percent.max(max_healthy_percent);
                }
            }
            Action::Kill => {
                if let Some(id) = self.any_instance() {
                    self.kill(&id);
                }
            }
            Action::KillAll => {
                for id in self.services.keys().cloned().collect::<Vec<_>>() {
                    self.kill(&id);
                }
            }
            Action::TerminateByHand => {
                if let Some(id) = self.any_instance() {
                    self.last_fault = now;
                    self.shut_down(&id, Duration::from_millis(800), now);
                }
            }
            Action::Sicken => {
                if let Some(id) = self.any_instance() {
                    self.sicken(&id, Mode::Failing);
                }
            }
            Action::Outage(length) => {
                for id in self.services.keys().cloned().collect::<Vec<_>>() {
                    self.sicken(&id, Mode::Failing);
                    self.queue.plan(now + length, Event::Flip(id, Mode::Fit));
                }
            }
        }
    }

    /// SIGKILL of one instance.
    pub fn kill(&mut self, id: &InstanceId) {
        let now = self.now();
        let told = self.auditor.entries.get(id).is_none_or(|entry| entry.told_at.is_some());
        if told || self.services.get(id).is_none_or(|service| service.ended) {
            return;
        }
        self.last_fault = now;
        self.driver.fake.kill(id, SIGKILL);
        self.lost(id, now);
        self.gone(id, now);
    }

    /// Changes what one instance answers.
    pub fn sicken(&mut self, id: &InstanceId, mode: Mode) {
        let now = self.now();
        self.last_fault = now;
        self.change_service(id, now, |service| service.mode = mode);
    }

    /// Something that an instance prints.
    pub fn print(&mut self, id: &InstanceId, line: &str) {
        self.driver.fake.print(id, line);
    }

    /// Sets the traffic from now on.
    pub fn set_traffic(&mut self, shape: Shape) {
        self.traffic = Traffic::new(self.now(), &[(Duration::ZERO, shape)]);
    }

    /// Sets what goes wrong with launches from now on.
    pub fn set_faults(&mut self, faults: FaultOptions) {
        self.driver.set_faults(faults);
    }

    /// Ends the group.
    pub fn delete(&mut self) {
        let now = self.now();
        self.trace.add(now, format_args!("the group is deleted"));
        self.auditor.deleting = true;
        self.controller().delete_groups();
    }

    /// Faults stop: what starts from now on is fit, and traffic is steady.
    pub(crate) fn calm_down(&mut self) {
        let now = self.now();
        self.calm = true;
        self.driver.set_faults(FaultOptions::NONE);
        let group = self.group();
        let each = 0.6 / self.options.service.cost.to.as_secs_f64().max(0.001);
        let most = if self.options.service.probes_queue {
            // Where overload looks like sickness, the first to recover gets the load of all; more
            // than it can bear keeps the group down, whatever it does.
            each
        } else if self.options.policy.is_none() {
            // Nobody adds what a load beyond the capacity would take.
            each * f64::from(group.desired)
        } else {
            f64::INFINITY
        };
        self.options.calm_rate = self.options.calm_rate.min(most);
        self.set_traffic(Shape::Steady(self.options.calm_rate));
        let served = group
            .instances
            .iter()
            .any(|i| i.health.as_ref().is_some_and(elbow_model::TargetHealth::is_healthy));
        // A group that cannot tell or must not act on sickness does not get over it by itself.
        let heals = self.options.heals || !self.options.elb || !served;
        if heals {
            self.driver.heal_bad_versions();
            for service in self.services.values_mut() {
                service.mode = Mode::Fit;
                service.note_able(now);
            }
        }
        self.trace.add(now, format_args!("calm begins; sick ones recover: {heals}"));
        // Whoever fails from now on did so before, or is replaced because of it.
        let replaced = self.options.max * 3;
        self.auditor.reason(now, replaced);
    }

    fn any_instance(&mut self) -> Option<InstanceId> {
        let living: Vec<InstanceId> = self
            .services
            .iter()
            .filter(|(id, service)| {
                let told = self.auditor.entries.get(*id).is_none_or(|e| e.told_at.is_some());
                !service.ended && !told
            })
            .map(|(id, _)| id.clone())
            .collect();
        self.rng.index(living.len()).map(|index| living[index].clone())
    }
}
