//! Pages: 400 items unless the caller wants fewer (elb reference, section 1).

/// Items of a page, at most and by default.
const PAGE_MAX: usize = 400;

/// How many items the caller wants.
pub(super) fn page_size(asked: Option<i32>) -> usize {
    asked.and_then(|size| usize::try_from(size).ok()).map_or(PAGE_MAX, |size| size.min(PAGE_MAX))
}
