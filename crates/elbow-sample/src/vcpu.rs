//! The one virtual CPU of an instance: requests pay their cost on it, in turn.
//!
//! Cost is CPU time of the thread, not time on the wall: a request costs the same on an idle and
//! on a crowded machine, which is what makes utilisation a useful signal for scaling.
//!
//! It is burnt on the runtime's own thread in short slices. That keeps the process at one core,
//! as an instance of one virtual CPU would be, and between two slices everything else that is
//! ready (new connections, health checks, answers) is served first. Payers are served in arrival
//! order: sharing the CPU among all of them would make every one of them late. A payer whose
//! client has gone leaves the queue and costs nothing more.

use std::hint::black_box;
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};
use thiserror::Error;
use tokio::sync::Semaphore;

use crate::config::MAX_CPU_COST;

/// Most CPU time that accepted requests may still be owed: what the last in the queue waits at
/// least. Twice the load that fits is endured this long before a request fails, which is time for
/// help to be started; waiting longer would outlast the patience of most clients.
pub(crate) const MAX_OWED: Duration = Duration::from_secs(10);
/// The same as permits of one microsecond each.
const MAX_OWED_PERMITS: usize = 10_000_000;
const _: () = assert!(MAX_OWED.as_micros() == MAX_OWED_PERMITS as u128);
// Any one request fits, and its cost is a number of permits that can be asked for.
const _: () = assert!(MAX_CPU_COST.as_micros() <= MAX_OWED.as_micros());
const _: () = assert!(MAX_CPU_COST.as_micros() <= u32::MAX as u128);
/// CPU time burnt between two looks at everything else that is ready: the delay that cost adds
/// to a health check.
const SLICE: Duration = Duration::from_micros(500);
/// Rounds of arithmetic between two readings of the clock: about a microsecond, a few times the
/// price of the reading itself.
const SPIN_ROUNDS: u64 = 1_000;

/// A queue for one CPU.
#[derive(Debug)]
pub(crate) struct Vcpu {
    /// The CPU itself; its waiters are served in arrival order.
    turn: Semaphore,
    /// How much more may be owed, in microseconds.
    credit: Semaphore,
}

/// Too much work waits for the CPU.
#[derive(Debug, Error)]
#[error("overloaded: {} s of CPU time are already owed to earlier requests", MAX_OWED.as_secs())]
pub(crate) struct Overloaded;

// === impl Vcpu ===

impl Vcpu {
    pub(crate) fn new() -> Self {
        Self { turn: Semaphore::new(1), credit: Semaphore::new(MAX_OWED_PERMITS) }
    }

    /// Waits for the CPU, then burns `cost` of it, which is at most [`MAX_CPU_COST`].
    pub(crate) async fn spend(&self, cost: Duration) -> Result<(), Overloaded> {
        if cost.is_zero() {
            return Ok(());
        }
        let permits = u32::try_from(cost.as_micros()).expect("costs are at most MAX_CPU_COST");
        let _debt = self.credit.try_acquire_many(permits).map_err(|_| Overloaded)?;
        let _turn = self.turn.acquire().await.expect("the semaphore is never closed");
        let mut left = cost;
        while !left.is_zero() {
            tokio::task::yield_now().await;
            left = left.saturating_sub(burn(left.min(SLICE)));
        }
        Ok(())
    }
}

/// Keeps this thread busy for at least `cost` of its CPU time; returns what it took.
fn burn(cost: Duration) -> Duration {
    let start = thread_cpu_time();
    loop {
        let sum = (0..SPIN_ROUNDS).fold(0_u64, |sum, round| black_box(sum ^ round));
        black_box(sum);
        let spent = thread_cpu_time().saturating_sub(start);
        if spent >= cost {
            return spent;
        }
    }
}

/// CPU time that the calling thread has used since it started.
fn thread_cpu_time() -> Duration {
    Duration::try_from(clock_gettime(ClockId::ThreadCPUTime))
        .expect("a thread's CPU time counts up from zero")
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::future::poll_fn;
    use std::task::Poll;

    use super::*;

    /// What one slice may cost beyond its due: the last round of arithmetic and the readings of
    /// the clock, generously, for debug builds.
    const SLACK: Duration = Duration::from_millis(2);

    #[tokio::test]
    async fn cost_is_cpu_time_of_the_thread() {
        let vcpu = Vcpu::new();
        for cost in [0, 1, 150, 5_000, 20_000].map(Duration::from_micros) {
            let start = thread_cpu_time();
            vcpu.spend(cost).await.unwrap();
            let spent = thread_cpu_time() - start;
            assert!(spent >= cost && spent < cost + SLACK, "{cost:?} took {spent:?}");
        }
    }

    #[tokio::test]
    async fn payers_are_served_in_order_and_others_in_between() {
        let vcpu = Vcpu::new();
        let order = RefCell::new(Vec::new());
        let payer = |name: &'static str| {
            let (vcpu, order) = (&vcpu, &order);
            async move {
                vcpu.spend(SLICE * 20).await.unwrap();
                order.borrow_mut().push(name);
            }
        };
        let bystander = async {
            tokio::task::yield_now().await;
            order.borrow_mut().push("bystander");
        };
        tokio::join!(payer("first"), payer("second"), bystander);
        assert_eq!(*order.borrow(), ["bystander", "first", "second"]);
    }

    #[tokio::test]
    async fn a_full_queue_refuses_and_the_gone_make_room() {
        let vcpu = Vcpu::new();
        let turn = vcpu.turn.acquire().await.unwrap();
        let mut waiting: Vec<_> =
            (0..MAX_OWED.as_secs()).map(|_| Box::pin(vcpu.spend(MAX_CPU_COST))).collect();
        for payer in &mut waiting {
            let poll = poll_fn(|cx| Poll::Ready(payer.as_mut().poll(cx))).await;
            assert!(poll.is_pending());
        }
        assert!(vcpu.spend(Duration::from_micros(1)).await.is_err());
        vcpu.spend(Duration::ZERO).await.expect("free requests wait for nobody");
        drop(waiting);
        drop(turn);
        vcpu.spend(Duration::from_micros(1)).await.expect("everyone has left");
    }
}
