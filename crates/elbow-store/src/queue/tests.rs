//! The queue and its writer on an engine that does as it is told.

use std::future::Future as _;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::task::{Context, Poll, Waker};

use super::*;
use crate::contract::{PATIENCE, alpha, alphas, block_on, put, schema, text, texts};
use crate::engine::{Batch, Engine};
use crate::error::EngineFailure;
use crate::limits::RECORD_BYTES_MAX;
use crate::{
    Committed, DurableStore, Expect, Revision, Store, StoreExt, StoreId, Ticket, WatchEvent,
};

/// What the engine does with its next batch.
enum Order {
    Write,
    Fail,
    Panic,
}

/// Says how many records a batch has when it gets it, then waits for an order.
struct Ordered {
    began: Sender<usize>,
    orders: Receiver<Order>,
}

impl Engine for Ordered {
    fn commit(&mut self, batch: &Batch<'_>) -> Result<(), StoreError> {
        let _ = self.began.send(batch.records.len());
        match self.orders.recv_timeout(PATIENCE).expect("an order comes") {
            Order::Write => Ok(()),
            Order::Fail => {
                let source = Arc::new(EngineFailure::new("told to fail"));
                Err(StoreError::DiskFull { source })
            }
            Order::Panic => std::panic::resume_unwind(Box::new("told to panic")),
        }
    }

    fn close(self: Box<Self>) {}
}

struct Bench {
    store: DurableStore,
    began: Receiver<usize>,
    orders: Sender<Order>,
}

impl Bench {
    fn new() -> Self {
        let (began_tx, began) = channel();
        let (orders, orders_rx) = channel();
        let engine = Box::new(Ordered { began: began_tx, orders: orders_rx });
        let id = StoreId::from_random([7; 16]);
        let store = DurableStore::start(id, schema(), Snapshot::default(), engine).unwrap();
        Self { store, began, orders }
    }

    /// Waits until the engine has a batch; says how many records it has.
    fn began(&self) -> usize {
        self.began.recv_timeout(PATIENCE).unwrap()
    }

    fn order(&self, order: Order) {
        self.orders.send(order).unwrap();
    }

    fn submit(&self, name: &str) -> Ticket<(), StoreError> {
        self.store.submit(|tx| tx.put(&alpha(name), *b"1"))
    }
}

fn is_ready<T, E: From<StoreError>>(ticket: &mut Ticket<T, E>) -> bool {
    let mut context = Context::from_waker(Waker::noop());
    matches!(std::pin::Pin::new(ticket).poll(&mut context), Poll::Ready(_))
}

#[test]
fn what_comes_while_the_disk_works_is_one_batch() {
    let bench = Bench::new();
    let first = bench.submit("first");
    assert_eq!(bench.began(), 1);
    let rest: Vec<_> = (0..10).map(|n| bench.submit(&format!("rest-{n}"))).collect();
    bench.order(Order::Write);
    assert_eq!(first.wait().unwrap().revision, Revision::new(1));
    assert_eq!(bench.began(), 10);
    assert_eq!(texts(&bench.store, &alphas()).len(), 1, "nothing is seen before it is durable");
    bench.order(Order::Write);
    let revisions: Vec<u64> =
        rest.into_iter().map(|ticket| ticket.wait().unwrap().revision.get()).collect();
    assert_eq!(revisions, (2..12).collect::<Vec<_>>());
    assert_eq!(texts(&bench.store, &alphas()).len(), 11);
}

#[test]
fn a_failed_batch_takes_with_it_what_was_built_on_it_and_nothing_else() {
    let bench = Bench::new();
    let kept = bench.submit("kept");
    bench.began();
    bench.order(Order::Write);
    let kept = kept.wait().unwrap().revision;

    let mut watch = bench.store.watch(kept);
    let failed = bench.submit("failed");
    bench.began();
    let built_on_it: Ticket<Option<String>, StoreError> = bench.store.submit(|tx| {
        tx.put(&alpha("built"), *b"1")?;
        Ok(text(tx, &alpha("failed")))
    });
    bench.order(Order::Fail);
    let error = failed.wait().unwrap_err();
    assert!(matches!(error, StoreError::DiskFull { .. }) && error.is_temporary(), "{error}");
    assert!(matches!(built_on_it.wait(), Err(StoreError::DiskFull { .. })));
    assert_eq!(texts(&bench.store, &alphas()), [("kept".to_owned(), "1".to_owned())]);
    assert_eq!(bench.store.snapshot().revision(), kept);

    // The next one finds the state as if they had never been, down to the revision.
    let next: Ticket<(), StoreError> =
        bench.store.submit(|tx| tx.put_if(&alpha("failed"), Expect::Absent, *b"2"));
    bench.began();
    bench.order(Order::Write);
    let next = next.wait().unwrap().revision;
    assert_eq!(next.get(), kept.get() + 1);
    let told = watch.wait_next(PATIENCE);
    assert!(matches!(told, Some(WatchEvent::Commit(commit)) if commit.revision == next));
}

#[test]
fn an_answer_about_state_that_is_not_durable_waits_for_it() {
    for order in [Order::Write, Order::Fail] {
        let bench = Bench::new();
        let write = bench.submit("a");
        bench.began();
        let conflict = || -> Ticket<(), StoreError> {
            bench.store.submit(|tx| tx.put_if(&alpha("a"), Expect::Absent, *b"2"))
        };
        let mut refused = conflict();
        let mut read: Ticket<_, StoreError> = bench.store.submit(|tx| Ok(text(tx, &alpha("a"))));
        assert!(!is_ready(&mut refused) && !is_ready(&mut read));
        let fails = matches!(order, Order::Fail);
        bench.order(order);
        assert_eq!(write.wait().is_err(), fails);
        let (refused, read) = (block_on(refused), block_on(read));
        if fails {
            assert!(matches!(refused, Err(StoreError::DiskFull { .. })), "{refused:?}");
            assert!(matches!(read, Err(StoreError::DiskFull { .. })), "{read:?}");
        } else {
            assert!(matches!(refused, Err(StoreError::Conflict { .. })), "{refused:?}");
            assert_eq!(read.unwrap().value.as_deref(), Some("1"));
            assert!(is_ready(&mut conflict()), "what is durable needs no waiting");
        }
    }
}

#[test]
fn a_full_queue_refuses_or_makes_wait() {
    let bench = Bench::new();
    let in_flight = bench.submit("in-flight");
    bench.began();
    let waiting: Vec<_> =
        (0..QUEUE_TRANSACTIONS_MAX).map(|n| bench.submit(&format!("{n}"))).collect();
    assert!(matches!(bench.submit("refused").wait(), Err(StoreError::QueueFull)));
    std::thread::scope(|scope| {
        let patient = scope.spawn(|| put(&bench.store, &alpha("patient"), "1"));
        bench.order(Order::Write);
        assert_eq!(bench.began(), QUEUE_TRANSACTIONS_MAX);
        bench.order(Order::Write);
        assert_eq!(bench.began(), 1);
        bench.order(Order::Write);
        assert!(patient.join().unwrap().get() > QUEUE_TRANSACTIONS_MAX as u64);
    });
    in_flight.wait().unwrap();
    assert!(waiting.into_iter().all(|ticket| ticket.wait().is_ok()));
    assert_eq!(bench.store.snapshot().len(), QUEUE_TRANSACTIONS_MAX + 2);
}

#[test]
fn a_queue_is_full_of_bytes_too() {
    let bench = Bench::new();
    let in_flight = bench.submit("in-flight");
    bench.began();
    let large = |n: usize| -> Ticket<(), StoreError> {
        bench.store.submit(|tx| tx.put(&alpha(&n.to_string()), vec![0; RECORD_BYTES_MAX]))
    };
    let tickets: Vec<_> = (0..=QUEUE_BYTES_MAX / RECORD_BYTES_MAX).map(large).collect();
    bench.order(Order::Write);
    bench.began();
    bench.order(Order::Write);
    in_flight.wait().unwrap();
    let refused = tickets
        .into_iter()
        .map(Ticket::wait)
        .filter(|result| matches!(result, Err(StoreError::QueueFull)))
        .count();
    let room = (QUEUE_BYTES_MAX - TRANSACTION_BYTES_MAX) / RECORD_BYTES_MAX;
    assert_eq!(refused, QUEUE_BYTES_MAX / RECORD_BYTES_MAX + 1 - room);
}

#[test]
fn closing_writes_what_waits() {
    let bench = Bench::new();
    let (first, second) = (bench.submit("first"), bench.submit("second"));
    bench.order(Order::Write);
    bench.order(Order::Write);
    drop(bench.store);
    first.wait().unwrap();
    second.wait().unwrap();
    assert_eq!(bench.began.iter().sum::<usize>(), 2);
}

#[test]
fn a_writer_that_dies_leaves_nobody_waiting() {
    let bench = Bench::new();
    let in_flight = bench.submit("in-flight");
    bench.began();
    let waiting = bench.submit("waiting");
    let mut watch = bench.store.watch(Revision::ZERO);
    bench.order(Order::Panic);
    let closed = |result: Result<Committed<()>, StoreError>| {
        assert!(matches!(result, Err(StoreError::Closed)), "{result:?}");
    };
    closed(in_flight.wait());
    closed(block_on(waiting));
    closed(bench.submit("late").wait());
    assert!(block_on(watch.next()).is_none());
    assert!(bench.store.snapshot().is_empty(), "what is durable can still be read");
}
