//! Pagination without state: a token says where the next page begins and for which call it was
//! given. It is no secret; a checksum tells a token from garbage and from another call's.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::limits::TOKEN_BYTES_MAX;
use crate::{ApiError, Operation, Service};

/// One page of a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// The token of the next page; none on the last.
    pub next: Option<String>,
}

/// Bytes of the checksum: far more than a typing error needs, far fewer than a token wants.
const SUM_BYTES: usize = 6;

/// The token that continues `operation` at `position`.
pub fn encode(service: Service, operation: &str, position: &str) -> String {
    let mut bytes = sum(service, operation, position.as_bytes()).to_vec();
    bytes.extend_from_slice(position.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The position in a token that `operation` gave; none for anything else.
pub fn decode(service: Service, operation: &str, token: &str) -> Option<String> {
    if token.len() > TOKEN_BYTES_MAX {
        return None;
    }
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (given, position) = bytes.split_at_checked(SUM_BYTES)?;
    (given == sum(service, operation, position))
        .then(|| String::from_utf8(position.to_vec()).ok())
        .flatten()
}

fn sum(service: Service, operation: &str, position: &[u8]) -> [u8; SUM_BYTES] {
    let mut hash = Sha256::new();
    hash.update(b"elbow page 1\0");
    hash.update(service.signing_name());
    hash.update(b"\0");
    hash.update(operation);
    hash.update(b"\0");
    hash.update(position);
    let digest = hash.finalize();
    std::array::from_fn(|index| digest[index])
}

/// The page of `items` that `token` points to, with at most `max` items. `key` names an item; a page
/// goes on after the last one shown even if others came or went, and where that one itself is gone,
/// at its old place. Items must come in the same order each time.
pub fn paginate<O: Operation, T>(
    items: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> String,
    token: Option<&str>,
    max: usize,
) -> Result<Page<T>, ApiError> {
    let mut items: Vec<T> = items.into_iter().collect();
    let mut start = 0;
    if let Some(token) = token.filter(|token| !token.is_empty()) {
        let position = decode(O::SERVICE, O::NAME, token);
        let position = position.as_deref().and_then(|position| position.split_once(' '));
        let Some((Ok(place), last)) = position.map(|(n, last)| (n.parse::<usize>(), last)) else {
            return Err(ApiError::invalid_next_token(O::SERVICE));
        };
        let found = items.iter().position(|item| key(item) == last).map(|at| at + 1);
        // Showing an item twice is better than never.
        start = found.unwrap_or(place.saturating_sub(1)).min(items.len());
    }
    let end = start.saturating_add(max.max(1)).min(items.len());
    let more = end < items.len();
    let items: Vec<T> = items.drain(start..end).collect();
    let next = items
        .last()
        .filter(|_| more)
        .map(|last| encode(O::SERVICE, O::NAME, &format!("{end} {}", key(last))));
    Ok(Page { items, next })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shapes::ec2::{DescribeSubnets, DescribeVpcs};

    fn page(items: &[u32], token: Option<&str>) -> Page<u32> {
        paginate::<DescribeVpcs, _>(items.iter().copied(), u32::to_string, token, 2).unwrap()
    }

    #[test]
    fn pages_cover_everything_once() {
        let items = [1, 2, 3, 4, 5];
        let first = page(&items, None);
        assert_eq!(first.items, [1, 2]);
        let second = page(&items, first.next.as_deref());
        assert_eq!(second.items, [3, 4]);
        let third = page(&items, second.next.as_deref());
        assert_eq!((third.items, third.next), (vec![5], None));
        // An item before the page went, and then the very last one shown.
        assert_eq!(page(&[2, 3, 4, 5], first.next.as_deref()).items, [3, 4]);
        assert_eq!(page(&[1, 3, 4, 5], first.next.as_deref()).items, [3, 4]);
        assert_eq!(page(&[1], second.next.as_deref()).items, [0u32; 0]);
    }

    #[test]
    fn garbage_and_the_tokens_of_other_calls_are_refused() {
        let token = page(&[1, 2, 3], None).next.unwrap();
        let long = "A".repeat(TOKEN_BYTES_MAX + 1);
        let error = paginate::<DescribeSubnets, _>([1], i32::to_string, Some(&token), 2);
        assert_eq!(error.unwrap_err().code, "InvalidNextToken");
        for bad in ["x", "garbage", "====", &token[1..], &long] {
            let error = paginate::<DescribeVpcs, _>([1], i32::to_string, Some(bad), 2);
            assert_eq!(error.unwrap_err().code, "InvalidNextToken", "{bad}");
        }
    }
}
