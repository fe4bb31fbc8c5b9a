//! Pages of the Describe calls (ec2 reference, section 14).

use elbow_wire::{ApiError, Operation, paginate};

/// The most items of a page.
const PAGE_MAX: i32 = 1000;
/// The fewest, where a call has a least.
const PAGE_MIN: i32 = 5;

/// What a request says about pages.
pub(crate) struct Paging<'a> {
    /// The token of an earlier reply.
    pub(crate) token: Option<&'a str>,
    /// The most items.
    pub(crate) max: Option<i32>,
    /// The list of ids, as the error names it, if the request has one.
    pub(crate) ids: Option<&'static str>,
}

impl<'a> Paging<'a> {
    /// Pages of a request with these ids, whose parameter the error calls `name`.
    pub(crate) fn new(
        token: Option<&'a String>,
        max: Option<i32>,
        ids: Option<&[String]>,
        name: &'static str,
    ) -> Self {
        let given = ids.is_some_and(|ids| !ids.is_empty());
        Self { token: token.map(String::as_str), max, ids: given.then_some(name) }
    }

    /// The page of `items`. Without a number of items it is everything.
    pub(crate) fn page<O: Operation, T>(
        &self,
        items: impl IntoIterator<Item = T>,
        key: impl Fn(&T) -> String,
    ) -> Result<(Vec<T>, Option<String>), ApiError> {
        if let (Some(name), Some(_)) = (self.ids, self.max) {
            return Err(ApiError::invalid_parameter_combination(format!(
                "The parameter {name} cannot be used with the parameter maxResults"
            )));
        }
        if let Some(max) = self.max.filter(|max| *max < PAGE_MIN) {
            return Err(ApiError::invalid_parameter_value(format!(
                "Value ( {max} ) for parameter maxResults is invalid. Expecting a value greater than {PAGE_MIN}."
            )));
        }
        let max = self.max.map(|max| max.min(PAGE_MAX));
        let max = max.and_then(|max| usize::try_from(max).ok()).unwrap_or(usize::MAX);
        let page = paginate::<O, T>(items, key, self.token, max)?;
        Ok((page.items, page.next))
    }
}
