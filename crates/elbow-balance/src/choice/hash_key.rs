//! What consistent hashing hashes: a part of the request that stands for the client or the thing
//! asked for.

use std::net::IpAddr;

use super::member::hash;
use crate::rules::RequestView;
use crate::stickiness::find_cookie;

/// Where the key is taken from. elbow's own; AWS has no hashing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HashKey {
    /// The first header line of this name.
    Header(String),
    /// The cookie of this name.
    Cookie(String),
    /// The path as sent, without the query.
    Path,
    /// The first value of this parameter as sent; its name is case-sensitive.
    Query(String),
    /// The address of the TCP peer.
    Source,
}

/// The hash of a request's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KeyHash(pub u64);

impl HashKey {
    /// The hash of the key that the request has. `None` if it has none; such requests are spread
    /// at random.
    pub fn of<V: RequestView>(&self, view: &V) -> Option<KeyHash> {
        let bytes = match self {
            Self::Header(name) => view.headers(name).next(),
            Self::Cookie(name) => find_cookie(view, name),
            Self::Path => Some(view.path()),
            Self::Query(name) => {
                let mut pairs = crate::rules::query_pairs(view.query().unwrap_or_default());
                pairs.find(|(key, _)| *key == name.as_bytes()).map(|(_, value)| value)
            }
            Self::Source => return Some(KeyHash::of_address(view.peer())),
        };
        bytes.map(|bytes| KeyHash(hash(bytes)))
    }
}

impl KeyHash {
    fn of_address(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(v4) => Self(hash(&v4.octets())),
            IpAddr::V6(v6) => Self(hash(&v6.octets())),
        }
    }
}
