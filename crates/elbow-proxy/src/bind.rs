//! Opening a listener: one socket for each worker, and an error that says what to do.

use std::io;
use std::net::{SocketAddr, TcpListener};

use socket2::{Domain, Protocol, Socket, Type};

/// Connections that wait to be accepted, for each worker. The kernel lowers it to `somaxconn`.
const BACKLOG: i32 = 4096;

/// Free ports that are tried before giving up; losing one twice in a row is rare already.
const FREE_PORT_TRIES: usize = 8;

/// Why a listener cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum BindError {
    /// Somebody listens there already.
    #[error(
        "{address} is in use by another program; choose another port (port 0 takes any free one)"
    )]
    InUse {
        /// The address asked for.
        address: SocketAddr,
    },
    /// The port needs a privilege.
    #[error(
        "may not listen on {address}: ports below {first_free} need a privilege. Use a port from \
         {first_free} up, or allow it once with `sysctl net.ipv4.ip_unprivileged_port_start={port}`",
        port = address.port()
    )]
    Denied {
        /// The address asked for.
        address: SocketAddr,
        /// The first port that needs none.
        first_free: u16,
    },
    /// The address is not one of this machine's.
    #[error("{address} is not an address of this machine")]
    NotLocal {
        /// The address asked for.
        address: SocketAddr,
    },
    /// Anything else.
    #[error("cannot listen on {address}")]
    Other {
        /// The address asked for.
        address: SocketAddr,
        /// The system's reason.
        source: io::Error,
    },
}

/// A listener's sockets, one for each worker, on one address.
#[derive(Debug)]
pub(crate) struct Bound {
    pub(crate) address: SocketAddr,
    pub(crate) sockets: Vec<TcpListener>,
}

/// Checks that `address` could be listened on now, without keeping it.
///
/// # Errors
/// Why it could not.
pub fn bind_check(address: SocketAddr) -> Result<(), BindError> {
    exclusive(address).map(|_| ())
}

/// Opens `workers` sockets on `address`; port 0 takes a free port, the same for all.
pub(crate) fn bind(address: SocketAddr, workers: usize) -> Result<Bound, BindError> {
    let mut tries = 0;
    loop {
        tries += 1;
        match bind_all(exclusive(address)?, workers) {
            // Another program took the free port between the two steps; there are more.
            Err(BindError::InUse { .. }) if address.port() == 0 && tries < FREE_PORT_TRIES => {}
            outcome => return outcome,
        }
    }
}

fn bind_all(address: SocketAddr, workers: usize) -> Result<Bound, BindError> {
    let mut sockets = Vec::with_capacity(workers);
    for _ in 0..workers {
        let socket = open(address, true).map_err(|source| explain(address, source))?;
        socket.listen(BACKLOG).map_err(|source| explain(address, source))?;
        sockets.push(socket.into());
    }
    Ok(Bound { address, sockets })
}

/// Sockets with `SO_REUSEPORT` would quietly share the port with another program's that has it
/// too, so the port is first taken without. Returns the address with the port that was free.
fn exclusive(address: SocketAddr) -> Result<SocketAddr, BindError> {
    let taken = open(address, false)
        .and_then(|socket| socket.listen(1).map(|()| socket))
        .and_then(|socket| socket.local_addr())
        .map_err(|source| explain(address, source))?;
    Ok(taken.as_socket().unwrap_or(address))
}

fn open(address: SocketAddr, share: bool) -> io::Result<Socket> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    // A listener may be opened while connections of an earlier one wait in TIME_WAIT.
    socket.set_reuse_address(true)?;
    if share {
        socket.set_reuse_port(true)?;
    }
    socket.set_nonblocking(true)?;
    socket.bind(&address.into())?;
    Ok(socket)
}

fn explain(address: SocketAddr, source: io::Error) -> BindError {
    match source.kind() {
        io::ErrorKind::AddrInUse => BindError::InUse { address },
        io::ErrorKind::PermissionDenied => {
            BindError::Denied { address, first_free: first_unprivileged_port() }
        }
        io::ErrorKind::AddrNotAvailable => BindError::NotLocal { address },
        _ => BindError::Other { address, source },
    }
}

fn first_unprivileged_port() -> u16 {
    std::fs::read_to_string("/proc/sys/net/ipv4/ip_unprivileged_port_start")
        .ok()
        .and_then(|text| text.trim().parse().ok())
        .unwrap_or(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loopback(port: u16) -> SocketAddr {
        SocketAddr::from(([127, 0, 0, 1], port))
    }

    #[test]
    fn workers_share_a_port_and_nobody_else_gets_it() {
        let bound = bind(loopback(0), 3).unwrap();
        assert_ne!(bound.address.port(), 0);
        assert!(bound.sockets.iter().all(|s| s.local_addr().unwrap() == bound.address));
        let again = bind(bound.address, 1).unwrap_err();
        assert!(matches!(again, BindError::InUse { .. }), "{again}");
    }

    #[test]
    fn a_foreign_address_is_named() {
        let error = bind(SocketAddr::from(([192, 0, 2, 1], 0)), 1).unwrap_err();
        assert_eq!(error.to_string(), "192.0.2.1:0 is not an address of this machine");
    }

    #[test]
    fn a_denied_port_says_the_way_out() {
        let source = io::Error::from(io::ErrorKind::PermissionDenied);
        let text = explain(loopback(80), source).to_string();
        assert!(text.contains("may not listen on 127.0.0.1:80"), "{text}");
        assert!(text.contains("ip_unprivileged_port_start=80"), "{text}");
    }
}
