//! The life of one instance: boot, open the database, serve, stop without dropping a request.

use std::convert::Infallible;
use std::fmt;
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::serve::ListenerExt;
use thiserror::Error;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::oneshot;

use crate::api;
use crate::config::SampleConfig;
use crate::database_url::Database;
use crate::store::{PostgresStore, SqliteStore, StoreError};

/// Why an instance could not run.
#[derive(Debug, Error)]
pub enum SampleError {
    /// The runtime or its signal handlers could not be set up.
    #[error("could not set up the runtime")]
    Runtime(#[source] std::io::Error),
    /// The address could not be listened on.
    #[error("could not listen on {address}")]
    Bind {
        /// The address.
        address: SocketAddr,
        /// The system's reason.
        source: std::io::Error,
    },
    /// The database file could not be used. (A PostgreSQL server that is away does not prevent a
    /// start; it makes the instance unhealthy.)
    #[error("could not open the database {}", path.display())]
    Database {
        /// Where the file is.
        path: PathBuf,
        /// What went wrong.
        source: StoreError,
    },
    /// The listener failed.
    #[error("could not accept connections")]
    Serve(#[source] std::io::Error),
}

/// How an instance that was asked to stop has stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Shutdown {
    /// Every request that had begun was answered.
    Drained,
    /// The drain limit ended first; what was still open is cut when the runtime ends.
    TimedOut,
}

/// Runs an instance on this thread until SIGTERM or SIGINT, then drains it. Says on standard
/// error where it listens and how it stopped.
///
/// The runtime has one thread, like the virtual CPU that the instance stands for.
pub fn run(config: SampleConfig) -> Result<(), SampleError> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(SampleError::Runtime)?
        .block_on(boot_and_serve(config))
}

/// Serves on `listener` until `shutdown` completes, then waits for the requests in flight, at
/// most for the drain limit. The host, port and startup delay of `config` have been dealt with by
/// whoever bound the listener.
pub async fn serve<F>(
    config: SampleConfig,
    listener: TcpListener,
    shutdown: F,
) -> Result<Shutdown, SampleError>
where
    F: Future<Output = ()> + Send + 'static,
{
    let broken = Arc::new(AtomicBool::new(false));
    let router = open(&config, Arc::clone(&broken)).await?;
    serve_router(&config, router, listener, broken, shutdown).await
}

async fn boot_and_serve(config: SampleConfig) -> Result<(), SampleError> {
    let mut stop = StopSignals::install().map_err(SampleError::Runtime)?;
    if !config.startup_delay.is_zero() {
        let delay_ms = config.startup_delay.as_millis();
        say(format_args!("{} starting, ready in {delay_ms} ms", config.instance_id));
        tokio::select! {
            () = tokio::time::sleep(config.startup_delay) => {}
            () = stop.received() => return Ok(()),
        }
    }
    let address = SocketAddr::new(config.host, config.port);
    let bind_error = |source| SampleError::Bind { address, source };
    let broken = Arc::new(AtomicBool::new(false));
    // The database first: while it is opened, connections are still refused.
    let router = open(&config, Arc::clone(&broken)).await?;
    let listener = TcpListener::bind(address).await.map_err(bind_error)?;
    let bound = listener.local_addr().map_err(bind_error)?;
    say(format_args!(
        "{} listening on http://{bound} with {}",
        config.instance_id, config.database
    ));
    let stop = async move { stop.received().await };
    match serve_router(&config, router, listener, broken, stop).await? {
        Shutdown::Drained => say(format_args!("{} stopped, drained", config.instance_id)),
        Shutdown::TimedOut => say(format_args!(
            "{} stopped, cutting requests that took more than {} ms to drain",
            config.instance_id,
            config.drain_limit.as_millis()
        )),
    }
    Ok(())
}

async fn open(config: &SampleConfig, broken: Arc<AtomicBool>) -> Result<Router, SampleError> {
    match &config.database.0 {
        Database::Sqlite(path) => {
            let store = SqliteStore::open(path)
                .await
                .map_err(|source| SampleError::Database { path: path.clone(), source })?;
            Ok(api::router(config, store, broken))
        }
        Database::Postgres(postgres) => {
            Ok(api::router(config, PostgresStore::new(postgres), broken))
        }
    }
}

async fn serve_router<F>(
    config: &SampleConfig,
    router: Router,
    listener: TcpListener,
    broken: Arc<AtomicBool>,
    shutdown: F,
) -> Result<Shutdown, SampleError>
where
    F: Future<Output = ()> + Send + 'static,
{
    // Answers are written whole; waiting to fill a packet would only add latency.
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    let (stopping, stopped) = oneshot::channel();
    let server = axum::serve(listener, router).with_graceful_shutdown(async move {
        shutdown.await;
        // Nobody listens if the server failed first.
        let _ = stopping.send(());
    });
    let mut server = std::pin::pin!(server.into_future());
    let drain_limit_passed = async {
        // An error means that the server dropped its half: it has ended by itself.
        if stopped.await.is_ok() {
            tokio::time::sleep(config.drain_limit).await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        result = &mut server => result.map(|()| Shutdown::Drained).map_err(SampleError::Serve),
        () = drain_limit_passed => Ok(Shutdown::TimedOut),
        never = break_after(config.fail_after, &broken) => match never {},
    }
}

/// Breaks the instance when its time has come. Never returns, so that serving goes on.
async fn break_after(time: Option<Duration>, broken: &AtomicBool) -> Infallible {
    if let Some(time) = time {
        tokio::time::sleep(time).await;
        broken.store(true, Ordering::Relaxed);
    }
    std::future::pending().await
}

/// Tells whoever started this process. If nobody listens any more, that is no reason to fail.
fn say(line: fmt::Arguments<'_>) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// The signals that ask an instance to stop.
struct StopSignals {
    terminate: Signal,
    interrupt: Signal,
}

// === impl StopSignals ===

impl StopSignals {
    fn install() -> std::io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn received(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}
