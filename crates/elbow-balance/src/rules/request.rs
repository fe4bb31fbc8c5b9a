//! What of a request rules look at.

use std::net::IpAddr;

use super::normal;

/// A request as the routing sees it, borrowed from wherever its head lies. Everything is as sent;
/// normal forms are made here.
pub trait RequestView {
    /// The method, case as sent.
    fn method(&self) -> &str;

    /// The Host, or the authority of an absolute-form target, with its port. `None` without one;
    /// such a request matches no `host-header` condition.
    fn host(&self) -> Option<&[u8]>;

    /// The path, without the query.
    fn path(&self) -> &[u8];

    /// The query, without its question mark.
    fn query(&self) -> Option<&[u8]>;

    /// The values of all header lines of this name, which is not case-sensitive, in order.
    fn headers<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a [u8]>;

    /// The address of the TCP peer, never one from `X-Forwarded-For`.
    fn peer(&self) -> IpAddr;
}

/// A request with its host and path in normal form.
pub(super) struct Prepared<'a, V> {
    pub(super) view: &'a V,
    /// Without port, in lower case.
    pub(super) host: Option<&'a [u8]>,
    pub(super) path: &'a [u8],
}

/// Calls `then` with `view` in normal form.
pub(super) fn prepare<V: RequestView, R>(view: &V, then: impl FnOnce(&Prepared<'_, V>) -> R) -> R {
    normal::with_path(view.path(), |path| match view.host() {
        None => then(&Prepared { view, host: None, path }),
        Some(host) => normal::with_host(host_without_port(host), |host| {
            then(&Prepared { view, host: Some(host), path })
        }),
    })
}

/// A host without `:port`. An IPv6 address keeps its brackets.
pub fn host_without_port(host: &[u8]) -> &[u8] {
    let end = match host {
        [b'[', ..] => memchr::memchr(b']', host).map(|at| at + 1),
        _ => memchr::memchr(b':', host),
    };
    &host[..end.unwrap_or(host.len())]
}
