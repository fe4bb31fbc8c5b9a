//! Cron expressions of five fields: minute, hour, day of the month, month, day of the week.
//!
//! Classic semantics (the `crontab` manual): where both days are restricted, a day matches when
//! either does; a day field that begins with `*` is not restricted.

use std::fmt;
use std::ops::RangeInclusive;

use elbow_base::Timestamp;
use jiff::ToSpan;
use jiff::civil::{Date, Time};

use crate::schedule::Zone;

/// The years that are searched for the next time. February 29 may be eight years away, and a time
/// that clocks skip on that day may be away for some more of them; what does not occur in 40 years
/// never does.
const HORIZON_YEARS: i32 = 40;

/// A cron expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cron {
    text: String,
    minutes: Set,
    hours: Set,
    days: Set,
    months: Set,
    weekdays: Set,
    /// Whether the day of the month, and of the week, is restricted.
    restricted: (bool, bool),
}

/// Which of at most 64 numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Set(u64);

/// Why a text is not a cron expression.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CronError {
    /// Not five fields.
    #[error("Invalid recurrence {text:?}: it has {fields} fields, not 5")]
    Fields {
        /// The text given.
        text: String,
        /// The number of its fields.
        fields: usize,
    },
    /// One field is wrong.
    #[error("Invalid recurrence: {part:?} is not a {field} ({least}-{most})")]
    Part {
        /// What could not be read.
        part: String,
        /// In which field.
        field: &'static str,
        /// The field's least number.
        least: u32,
        /// Its greatest.
        most: u32,
    },
    /// Each field is right, and no day fits all of them.
    #[error("Invalid recurrence {0:?}: no date ever matches it")]
    Never(String),
}

/// One of the five fields.
struct Field {
    name: &'static str,
    range: RangeInclusive<u32>,
    names: &'static [&'static str],
}

const MONTHS: [&str; 12] =
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

const FIELDS: [Field; 5] = [
    Field { name: "minute", range: 0..=59, names: &[] },
    Field { name: "hour", range: 0..=23, names: &[] },
    Field { name: "day of the month", range: 1..=31, names: &[] },
    Field { name: "month", range: 1..=12, names: &MONTHS },
    // 7 is Sunday too.
    Field { name: "day of the week", range: 0..=7, names: &WEEKDAYS },
];

impl Cron {
    /// The expression of `text`.
    ///
    /// # Errors
    /// If it is none, or none that any date matches.
    pub fn try_new(text: &str) -> Result<Self, CronError> {
        let fields: Vec<&str> = text.split_whitespace().collect();
        let [minute, hour, day, month, weekday] = fields[..] else {
            return Err(CronError::Fields { text: text.to_owned(), fields: fields.len() });
        };
        let [minutes, hours, days, months, mut weekdays] = [
            FIELDS[0].parse(minute)?,
            FIELDS[1].parse(hour)?,
            FIELDS[2].parse(day)?,
            FIELDS[3].parse(month)?,
            FIELDS[4].parse(weekday)?,
        ];
        if weekdays.has(7) {
            weekdays = weekdays.with(0);
        }
        let restricted = (!day.starts_with('*'), !weekday.starts_with('*'));
        let text = fields.join(" ");
        let cron = Self { text, minutes, hours, days, months, weekdays, restricted };
        if cron.next(Timestamp::EPOCH, &Zone::UTC).is_none() {
            return Err(CronError::Never(cron.text));
        }
        Ok(cron)
    }

    /// The first time after `after` at which clocks in `zone` show a time that matches; `None` if
    /// there is none within [`HORIZON_YEARS`].
    pub fn next(&self, after: Timestamp, zone: &Zone) -> Option<Timestamp> {
        let local = zone.local(after)?;
        let start = local.date();
        let last = start.year().checked_add(i16::try_from(HORIZON_YEARS).ok()?)?;
        let mut date = start;
        while date.year() <= last {
            if !self.months.has(number(date.month())) {
                date = date.first_of_month().checked_add(1.month()).ok()?;
                continue;
            }
            if self.matches_day(date) {
                let found = self.times().filter_map(|time| zone.instant(date.to_datetime(time)));
                // Times of a day may be out of order where clocks go back.
                if let Some(at) = found.filter(|at| *at > after).min() {
                    return Some(at);
                }
            }
            date = date.checked_add(1.day()).ok()?;
        }
        None
    }

    /// The text, with single spaces.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn matches_day(&self, date: Date) -> bool {
        let day = self.days.has(number(date.day()));
        let weekday = self.weekdays.has(number(date.weekday().to_sunday_zero_offset()));
        match self.restricted {
            (true, true) => day || weekday,
            _ => day && weekday,
        }
    }

    /// The times of a matching day.
    fn times(&self) -> impl Iterator<Item = Time> {
        let small = |n: u32| i8::try_from(n).unwrap_or(0);
        (0..24).filter(|hour| self.hours.has(*hour)).flat_map(move |hour| {
            (0..60)
                .filter(|minute| self.minutes.has(*minute))
                .filter_map(move |minute| Time::new(small(hour), small(minute), 0, 0).ok())
        })
    }
}

impl fmt::Display for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl Field {
    fn parse(&self, text: &str) -> Result<Set, CronError> {
        let mut set = Set(0);
        for part in text.split(',') {
            let numbers = self.part(part).ok_or_else(|| CronError::Part {
                part: part.to_owned(),
                field: self.name,
                least: *self.range.start(),
                most: *self.range.end(),
            })?;
            set = Set(set.0 | numbers.0);
        }
        Ok(set)
    }

    /// `*`, `n`, `n-m`, each with `/step`; `n/step` is `n-last/step`.
    fn part(&self, text: &str) -> Option<Set> {
        let (range, step) = match text.split_once('/') {
            Some((range, step)) => (range, Some(digits(step)?)),
            None => (text, None),
        };
        let (least, most) = match range.split_once('-') {
            _ if range == "*" => (*self.range.start(), *self.range.end()),
            Some((least, most)) => (self.number(least)?, self.number(most)?),
            None => {
                let one = self.number(range)?;
                (one, if step.is_some() { *self.range.end() } else { one })
            }
        };
        let step = step.unwrap_or(1);
        if least > most || step == 0 || step > *self.range.end() {
            return None;
        }
        let mut set = Set(0);
        let mut next = least;
        while next <= most {
            set = set.with(next);
            next += step;
        }
        Some(set)
    }

    fn number(&self, text: &str) -> Option<u32> {
        let by_name = self.names.iter().position(|name| name.eq_ignore_ascii_case(text));
        let number = match by_name {
            Some(index) => u32::try_from(index).ok()? + u32::from(self.names.len() == 12),
            None => digits(text)?,
        };
        self.range.contains(&number).then_some(number)
    }
}

impl Set {
    fn with(self, number: u32) -> Self {
        Self(self.0 | 1 << number.min(63))
    }

    fn has(self, number: u32) -> bool {
        self.0 & (1 << number.min(63)) != 0
    }
}

impl fmt::Debug for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries((0..64).filter(|number| self.has(*number))).finish()
    }
}

/// A number without sign, of at most two digits.
fn digits(text: &str) -> Option<u32> {
    let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// A part of a date, which is never negative.
fn number(part: i8) -> u32 {
    u32::try_from(part).unwrap_or(0)
}

#[cfg(test)]
mod tests;
