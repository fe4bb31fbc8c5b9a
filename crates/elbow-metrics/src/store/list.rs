//! ListMetrics: which metrics there are (cloudwatch reference, section 8).

use std::ops::Bound;
use std::time::Duration;

use elbow_base::Timestamp;

use crate::{Dimension, Fault, FaultCode, MetricId, MetricStore};

/// Metrics a page (API reference, ListMetrics).
const PAGE: usize = 500;

/// Dimension filters of one request (API reference, ListMetrics).
const FILTERS_MAX: usize = 10;

/// Metrics without samples for longer are not listed (CloudWatch User Guide, "View available
/// metrics").
const LISTED_FOR: Duration = Duration::from_secs(14 * 86_400);

/// `RecentlyActive=PT3H`.
const RECENT: Duration = Duration::from_secs(3 * 3600);

/// What to list. Absent parts match everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListMetrics {
    /// Exactly this namespace.
    pub namespace: Option<String>,
    /// Exactly this name.
    pub metric_name: Option<String>,
    /// The metric has at least these dimensions.
    pub dimensions: Vec<DimensionFilter>,
    /// Only `PT3H` is known.
    pub recently_active: Option<String>,
    /// Where the page before ended.
    pub next_token: Option<String>,
}

/// A dimension that a metric must have, with any value or a certain one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionFilter {
    /// The dimension's name.
    pub name: String,
    /// Its value; `None` for any.
    pub value: Option<String>,
}

/// A page of metrics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMetrics {
    /// In order of namespace, name and dimensions.
    pub metrics: Vec<MetricId>,
    /// Present when there are more.
    pub next_token: Option<String>,
}

impl MetricStore {
    /// The metrics with samples in the last two weeks, or three hours, that match.
    ///
    /// # Errors
    /// Refuses unknown values of `RecentlyActive`, too many filters and foreign tokens.
    pub fn list_metrics(
        &self,
        request: &ListMetrics,
        now: Timestamp,
    ) -> Result<ListedMetrics, Fault> {
        if request.dimensions.len() > FILTERS_MAX {
            return Err(Fault::value(format!(
                "The collection Dimensions must not have a size greater than {FILTERS_MAX}."
            )));
        }
        let age = match request.recently_active.as_deref() {
            None => LISTED_FOR,
            Some("PT3H") => RECENT,
            Some(other) => {
                let rule = "Member must satisfy enum value set: [PT3H]";
                return Err(Fault::constraint(other, "recentlyActive", rule));
            }
        };
        let after = match request.next_token.as_deref().map(read_token) {
            None => Bound::Unbounded,
            Some(Some(id)) => Bound::Excluded(id),
            Some(None) => {
                let message = "The token is not valid.".to_owned();
                return Err(Fault { code: FaultCode::InvalidNextToken, message });
            }
        };
        let active = |id: &MetricId| {
            self.units(id).filter_map(|(_, s)| s.newest()).any(|newest| now.since(newest) < age)
        };
        let found = self.metrics.range((after, Bound::Unbounded)).map(|(id, _)| id);
        let mut found = found.filter(|id| request.matches(id) && active(id));
        let metrics: Vec<MetricId> = found.by_ref().take(PAGE).cloned().collect();
        let next_token = found.next().and_then(|_| metrics.last().map(token));
        Ok(ListedMetrics { metrics, next_token })
    }
}

impl ListMetrics {
    fn matches(&self, id: &MetricId) -> bool {
        let has = |filter: &DimensionFilter| {
            let fits = |value: &str| filter.value.as_deref().is_none_or(|wanted| wanted == value);
            id.dimensions().iter().any(|d| d.name == filter.name && fits(&d.value))
        };
        self.namespace.as_deref().is_none_or(|namespace| namespace == id.namespace())
            && self.metric_name.as_deref().is_none_or(|name| name == id.name())
            && self.dimensions.iter().all(has)
    }
}

/// The metric itself in hexadecimal, so that a page can begin after it even if it is gone.
fn token(id: &MetricId) -> String {
    let mut parts = vec![id.namespace(), id.name()];
    for Dimension { name, value } in id.dimensions() {
        parts.extend([name.as_ref(), value.as_str()]);
    }
    parts.join("\0").bytes().map(|byte| format!("{byte:02x}")).collect()
}

fn read_token(text: &str) -> Option<MetricId> {
    let bytes: Vec<u8> = text
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect::<Option<_>>()?;
    let text = String::from_utf8(bytes).ok()?;
    let parts: Vec<&str> = text.split('\0').collect();
    let (&namespace, &name) = (parts.first()?, parts.get(1)?);
    let dimensions = parts[2..].chunks(2).map(|pair| match pair {
        [name, value] => {
            Some(Dimension { name: (*name).to_owned().into(), value: (*value).to_owned() })
        }
        _ => None,
    });
    MetricId::try_new(namespace, name, dimensions.collect::<Option<_>>()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::StoreLimits;

    fn at(seconds: u64) -> Timestamp {
        Timestamp::from_unix(Duration::from_secs(seconds))
    }

    fn store(metrics: &[(&str, &str, u64)]) -> MetricStore {
        let mut store = MetricStore::new(StoreLimits::STANDARD);
        for (name, dimensions, second) in metrics {
            let dimensions = dimensions.split_terminator(',').map(|pair| {
                let (name, value) = pair.split_once('=').unwrap();
                Dimension { name: name.to_owned().into(), value: value.to_owned() }
            });
            let id = MetricId::try_new("App", name, dimensions.collect()).unwrap();
            store.record(&id, at(*second), 1.0).unwrap();
        }
        store
    }

    fn filter(text: &str) -> DimensionFilter {
        match text.split_once('=') {
            Some((name, value)) => {
                DimensionFilter { name: name.to_owned(), value: Some(value.to_owned()) }
            }
            None => DimensionFilter { name: text.to_owned(), value: None },
        }
    }

    #[test]
    fn filters_match_supersets() {
        const DAY: u64 = 86_400;
        let now = 100 * DAY;
        let store = store(&[
            ("a", "", now - 60),
            ("b", "X=1", now - 60),
            ("c", "X=1,Y=2", now - 60),
            ("d", "X=2,Y=2", now - 4 * 3600),
            ("e", "X=1", now - 15 * DAY),
        ]);
        let check = |name: Option<&str>, dimensions: &[&str], recent: bool, expected: &str| {
            let request = ListMetrics {
                namespace: Some("App".to_owned()),
                metric_name: name.map(str::to_owned),
                dimensions: dimensions.iter().map(|text| filter(text)).collect(),
                recently_active: recent.then(|| "PT3H".to_owned()),
                next_token: None,
            };
            let page = store.list_metrics(&request, at(now)).unwrap();
            let names: String = page.metrics.iter().map(MetricId::name).collect();
            assert_eq!((names.as_str(), page.next_token), (expected, None));
        };
        // Two weeks; "at least these dimensions" (cloudwatch reference, section 8).
        check(None, &[], false, "abcd");
        check(None, &[], true, "abc");
        check(None, &["X"], false, "bcd");
        check(None, &["X=1"], false, "bc");
        check(None, &["X=1", "Y"], false, "c");
        check(None, &["Z"], false, "");
        check(Some("b"), &[], false, "b");
    }

    #[test]
    fn pages_follow_each_other() {
        let names: Vec<String> = (0..1_100).map(|n| format!("m{n:04}")).collect();
        let metrics: Vec<_> = names.iter().map(|name| (name.as_str(), "A=1", 50)).collect();
        let store = store(&metrics);
        let mut request = ListMetrics::default();
        let mut sizes = Vec::new();
        let mut seen = Vec::new();
        loop {
            let page = store.list_metrics(&request, at(100)).unwrap();
            sizes.push(page.metrics.len());
            seen.extend(page.metrics.iter().map(|id| id.name().to_owned()));
            request.next_token = page.next_token;
            if request.next_token.is_none() {
                break;
            }
        }
        assert_eq!((sizes, seen), (vec![500, 500, 100], names));
    }

    #[test]
    fn bad_requests_are_refused() {
        let store = store(&[]);
        let refuse = |request: ListMetrics| store.list_metrics(&request, at(0)).unwrap_err();
        for token in ["x", "zz", "00", "ff", "é", "4142"] {
            let request = ListMetrics { next_token: Some(token.to_owned()), ..Default::default() };
            assert_eq!(refuse(request).code, FaultCode::InvalidNextToken, "{token}");
        }
        let dimensions = vec![filter("A"); 11];
        let fault = refuse(ListMetrics { dimensions, ..Default::default() });
        assert_eq!(fault.code, FaultCode::InvalidParameterValue);
        let recently_active = Some("PT4H".to_owned());
        let fault = refuse(ListMetrics { recently_active, ..Default::default() });
        assert_eq!(fault.code, FaultCode::Validation);
    }
}
