//! Parsers that are lent to connections while they are busy, with the memory they have grown.

use std::cell::RefCell;

use elbow_http::{DesyncMode, HeadLimits, RequestParser, ResponseParser};

/// Spare pairs of one worker; beyond a burst of this size they are made anew.
const SPARE_MAX: usize = 256;

/// What one exchange parses with.
pub(crate) struct Parsers {
    pub(crate) requests: RequestParser,
    pub(crate) responses: ResponseParser,
}

/// A worker's spare parsers.
#[derive(Default)]
#[expect(clippy::vec_box, reason = "they are lent out boxed")]
pub(crate) struct ParserPool(RefCell<Vec<Box<Parsers>>>);

impl ParserPool {
    pub(crate) fn take(&self) -> Box<Parsers> {
        let fresh = || {
            Box::new(Parsers {
                requests: RequestParser::new(HeadLimits::REQUEST, DesyncMode::Defensive),
                responses: ResponseParser::new(HeadLimits::RESPONSE),
            })
        };
        self.0.borrow_mut().pop().unwrap_or_else(fresh)
    }

    pub(crate) fn give(&self, parsers: Box<Parsers>) {
        let mut spare = self.0.borrow_mut();
        if spare.len() < SPARE_MAX {
            spare.push(parsers);
        }
    }
}
