//! The language of alarm rules: text to a tree, and the tree to true or false.

use std::collections::BTreeSet;

use crate::AlarmState;

/// Characters of a rule (API reference, PutCompositeAlarm).
const RULE_MAX: usize = 10_240;

/// Nesting of a rule: more than a person writes, less than a stack holds.
const DEPTH_MAX: usize = 64;

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// `TRUE` or `FALSE`
    Constant(bool),
    /// `ALARM(x)`, `OK(x)` or `INSUFFICIENT_DATA(x)`
    State(AlarmState, String),
    /// `NOT`
    Not(Box<Self>),
    /// `AND` of two or more.
    All(Vec<Self>),
    /// `OR` of two or more.
    Any(Vec<Self>),
    /// `AT_LEAST(M, [NOT] STATE, (a, b))`
    AtLeast {
        /// M.
        quota: Quota,
        /// The state that is counted.
        state: AlarmState,
        /// Whether alarms that are *not* in it are counted.
        negated: bool,
        /// The alarms.
        alarms: Vec<String>,
    },
}

/// How many alarms it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quota {
    /// That many.
    Count(u32),
    /// That share of them.
    Percent(u8),
}

/// What is wrong with a rule, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message} at position {position}")]
pub struct RuleError {
    /// What was expected or found.
    pub message: String,
    /// Where, in characters from 1.
    pub position: usize,
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Open,
    Close,
    Comma,
    /// A bare word: a keyword, a name or a number.
    Word(String),
    Quoted(String),
}

struct Parser {
    tokens: Vec<(Token, usize)>,
    next: usize,
    depth: usize,
    end: usize,
}

/// The name in an alarm's name or ARN.
pub(crate) fn name_of(text: &str) -> &str {
    match text.split_once(":alarm:") {
        Some((before, name)) if before.starts_with("arn:") => name,
        _ => text,
    }
}

impl Rule {
    /// Parses `text`.
    ///
    /// # Errors
    /// Says what is wrong and where.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        let end = text.chars().count();
        if end > RULE_MAX {
            let message = format!("The rule has more than {RULE_MAX} characters");
            return Err(RuleError { message, position: RULE_MAX });
        }
        let mut parser = Parser { tokens: tokens(text)?, next: 0, depth: 0, end };
        let rule = parser.any()?;
        match parser.tokens.get(parser.next) {
            None => Ok(rule),
            Some((token, at)) => Err(error(format!("Unexpected {token:?}"), *at)),
        }
    }

    /// The names of the alarms that it refers to.
    pub fn alarms(&self) -> BTreeSet<&str> {
        match self {
            Self::Constant(_) => BTreeSet::new(),
            Self::State(_, name) => BTreeSet::from([name.as_str()]),
            Self::Not(inner) => inner.alarms(),
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().flat_map(|part| part.alarms()).collect()
            }
            Self::AtLeast { alarms, .. } => alarms.iter().map(String::as_str).collect(),
        }
    }

    /// Whether it holds, given the states of alarms.
    pub fn holds(&self, state_of: &impl Fn(&str) -> AlarmState) -> bool {
        match self {
            Self::Constant(value) => *value,
            Self::State(state, name) => state_of(name) == *state,
            Self::Not(inner) => !inner.holds(state_of),
            Self::All(parts) => parts.iter().all(|part| part.holds(state_of)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(state_of)),
            Self::AtLeast { quota, state, negated, alarms } => {
                let counted = |name: &&String| (state_of(name) == *state) != *negated;
                let count = alarms.iter().filter(counted).count();
                match quota {
                    Quota::Count(least) => count >= usize::try_from(*least).unwrap_or(usize::MAX),
                    Quota::Percent(least) => count * 100 >= usize::from(*least) * alarms.len(),
                }
            }
        }
    }
}

fn error(message: impl Into<String>, at: usize) -> RuleError {
    RuleError { message: message.into(), position: at + 1 }
}

fn tokens(text: &str) -> Result<Vec<(Token, usize)>, RuleError> {
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(&first) = chars.get(at) {
        let start = at;
        at += 1;
        let token = match first {
            _ if first.is_whitespace() => continue,
            '(' => Token::Open,
            ')' => Token::Close,
            ',' => Token::Comma,
            '"' => {
                let mut name = String::new();
                loop {
                    match chars.get(at) {
                        None => return Err(error("Unclosed quote", start)),
                        Some('"') => break,
                        // Inside quotes a quote is written \" (reference, section 16).
                        Some('\\') if chars.get(at + 1).is_some() => {
                            name.push(chars[at + 1]);
                            at += 2;
                        }
                        Some(other) => {
                            name.push(*other);
                            at += 1;
                        }
                    }
                }
                at += 1;
                Token::Quoted(name)
            }
            _ => {
                let ends = |c: &char| c.is_whitespace() || "(),\"".contains(*c);
                let length = chars[at..].iter().position(ends).unwrap_or(chars.len() - at);
                at += length;
                Token::Word(chars[start..at].iter().collect())
            }
        };
        found.push((token, start));
    }
    Ok(found)
}

// === impl Parser ===

impl Parser {
    fn any(&mut self) -> Result<Rule, RuleError> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            let message = format!("The rule is nested deeper than {DEPTH_MAX}");
            return Err(error(message, self.at()));
        }
        let rule = self.several("OR", Self::all, Rule::Any)?;
        self.depth -= 1;
        Ok(rule)
    }

    fn all(&mut self) -> Result<Rule, RuleError> {
        self.several("AND", Self::not, Rule::All)
    }

    fn several(
        &mut self,
        word: &str,
        part: fn(&mut Self) -> Result<Rule, RuleError>,
        join: fn(Vec<Rule>) -> Rule,
    ) -> Result<Rule, RuleError> {
        let first = part(self)?;
        let mut parts = vec![first];
        while self.takes_word(word) {
            parts.push(part(self)?);
        }
        match (parts.pop(), parts.is_empty()) {
            (Some(only), true) => Ok(only),
            (last, _) => {
                parts.extend(last);
                Ok(join(parts))
            }
        }
    }

    fn not(&mut self) -> Result<Rule, RuleError> {
        // Counted, so that no row of NOTs is deeper than the stack.
        let mut negated = false;
        let mut any = false;
        while self.takes_word("NOT") {
            negated = !negated;
            any = true;
        }
        let inner = self.primary()?;
        Ok(match (any, negated) {
            (_, true) => Rule::Not(Box::new(inner)),
            (_, false) => inner,
        })
    }

    fn primary(&mut self) -> Result<Rule, RuleError> {
        let at = self.at();
        if self.takes(&Token::Open) {
            let inner = self.any()?;
            self.expect(&Token::Close)?;
            return Ok(inner);
        }
        let Some((Token::Word(word), _)) = self.tokens.get(self.next).cloned() else {
            return Err(error("Expected a state, TRUE, FALSE, NOT, AT_LEAST or '('", at));
        };
        self.next += 1;
        match word.as_str() {
            "TRUE" => Ok(Rule::Constant(true)),
            "FALSE" => Ok(Rule::Constant(false)),
            "AT_LEAST" => self.at_least(),
            state => {
                let state = AlarmState::parse(state)
                    .ok_or_else(|| error(format!("Unknown function {state}"), at))?;
                self.expect(&Token::Open)?;
                let name = self.name()?;
                self.expect(&Token::Close)?;
                Ok(Rule::State(state, name))
            }
        }
    }

    fn at_least(&mut self) -> Result<Rule, RuleError> {
        self.expect(&Token::Open)?;
        let at = self.at();
        let (quota, _) = self.word("a count or a percentage")?;
        let quota = match quota.strip_suffix('%') {
            Some(share) => share.parse().ok().filter(|p| (1..=100).contains(p)).map(Quota::Percent),
            None => quota.parse().ok().filter(|count| *count > 0).map(Quota::Count),
        };
        let quota = quota.ok_or_else(|| error("Expected a count or a percentage", at))?;
        self.expect(&Token::Comma)?;
        let negated = self.takes_word("NOT");
        let (state, at) = self.word("a state")?;
        let state =
            AlarmState::parse(&state).ok_or_else(|| error(format!("Unknown state {state}"), at))?;
        self.expect(&Token::Comma)?;
        self.expect(&Token::Open)?;
        let mut alarms = vec![self.name()?];
        while self.takes(&Token::Comma) {
            alarms.push(self.name()?);
        }
        self.expect(&Token::Close)?;
        self.expect(&Token::Close)?;
        if let Quota::Count(count) = quota
            && usize::try_from(count).is_ok_and(|count| count > alarms.len())
        {
            return Err(error("AT_LEAST asks for more alarms than it names", at));
        }
        Ok(Rule::AtLeast { quota, state, negated, alarms })
    }

    fn name(&mut self) -> Result<String, RuleError> {
        let at = self.at();
        let name = match self.tokens.get(self.next) {
            Some((Token::Word(name) | Token::Quoted(name), _)) if !name.is_empty() => name.clone(),
            _ => return Err(error("Expected an alarm's name", at)),
        };
        self.next += 1;
        Ok(name_of(&name).to_owned())
    }

    fn word(&mut self, wanted: &str) -> Result<(String, usize), RuleError> {
        let at = self.at();
        match self.tokens.get(self.next) {
            Some((Token::Word(word), _)) => {
                self.next += 1;
                Ok((word.clone(), at))
            }
            _ => Err(error(format!("Expected {wanted}"), at)),
        }
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let there =
            matches!(self.tokens.get(self.next), Some((Token::Word(found), _)) if found == word);
        self.next += usize::from(there);
        there
    }

    fn takes(&mut self, token: &Token) -> bool {
        let there = self.tokens.get(self.next).is_some_and(|(found, _)| found == token);
        self.next += usize::from(there);
        there
    }

    fn expect(&mut self, token: &Token) -> Result<(), RuleError> {
        if self.takes(token) {
            return Ok(());
        }
        let sign = match token {
            Token::Open => "'('",
            Token::Close => "')'",
            _ => "','",
        };
        Err(error(format!("Expected {sign}"), self.at()))
    }

    fn at(&self) -> usize {
        self.tokens.get(self.next).map_or(self.end, |(_, at)| *at)
    }
}

#[cfg(test)]
mod tests {
    use elbow_base::Rng;

    use super::*;

    /// Alarms named after their state: `a...` ALARM, `o...` OK, `i...` INSUFFICIENT_DATA.
    fn state_of(name: &str) -> AlarmState {
        match name.chars().next() {
            Some('a') => AlarmState::Alarm,
            Some('o') => AlarmState::Ok,
            _ => AlarmState::InsufficientData,
        }
    }

    #[test]
    fn rules_hold_or_not() {
        let cases = [
            ("TRUE", true),
            ("FALSE OR TRUE AND FALSE", false),
            ("ALARM(a)", true),
            ("ALARM(\"a b\\\"c\")", true),
            ("OK(a) OR INSUFFICIENT_DATA(i)", true),
            ("ALARM(a1) AND ALARM(o1)", false),
            ("NOT ALARM(o1) AND NOT NOT ALARM(a)", true),
            ("NOT (ALARM(a) OR ALARM(o))", false),
            ("ALARM(arn:aws:cloudwatch:us-east-1:000000000000:alarm:a)", true),
            ("AT_LEAST(2, ALARM, (a1, a2, o1))", true),
            ("AT_LEAST(2, NOT ALARM, (a1, a2, o1))", false),
            ("AT_LEAST(50%, OK, (a1, \"o 2\"))", true),
            ("AT_LEAST(51%, OK, (a1, o2))", false),
        ];
        for (text, expected) in cases {
            let rule = Rule::parse(text).unwrap();
            assert_eq!(rule.holds(&state_of), expected, "{text}");
        }
        let rule = Rule::parse("ALARM(x) AND NOT (OK(\"y z\") OR AT_LEAST(1, OK, (x, w)))");
        assert_eq!(rule.unwrap().alarms(), BTreeSet::from(["w", "x", "y z"]));
    }

    #[test]
    fn errors_say_what_and_where() {
        let cases = [
            ("", "Expected a state, TRUE, FALSE, NOT, AT_LEAST or '(' at position 1"),
            ("ALARM(a", "Expected ')' at position 8"),
            ("ALARM()", "Expected an alarm's name at position 7"),
            ("ALARMS(a)", "Unknown function ALARMS at position 1"),
            ("ALARM(a) OR", "Expected a state, TRUE, FALSE, NOT, AT_LEAST or '(' at position 12"),
            ("ALARM(\"a)", "Unclosed quote at position 7"),
            ("AT_LEAST(0, OK, (a))", "Expected a count or a percentage at position 10"),
            (
                "AT_LEAST(3, OK, (a, b))",
                "AT_LEAST asks for more alarms than it names at position 13",
            ),
            ("AT_LEAST(101%, OK, (a))", "Expected a count or a percentage at position 10"),
        ];
        for (text, expected) in cases {
            assert_eq!(Rule::parse(text).unwrap_err().to_string(), expected, "{text}");
        }
        assert!(Rule::parse(&"(".repeat(5_000)).is_err());
        assert!(Rule::parse(&format!("{}TRUE", "NOT ".repeat(2_500))).is_ok());
        assert!(Rule::parse(&"x".repeat(10_241)).is_err());
    }

    #[test]
    fn no_text_is_a_panic() {
        const PARTS: [&str; 18] = [
            "ALARM(",
            "OK(a)",
            "(",
            ")",
            " AND ",
            " OR ",
            "NOT ",
            "TRUE",
            "AT_LEAST(",
            "2,",
            "50%",
            "\"",
            "\\",
            "a",
            ",",
            "é",
            " ",
            "(a,b)",
        ];
        let mut rng = Rng::from_seed(6);
        for _ in 0..40_000 {
            let text: String =
                (0..rng.below(12)).map(|_| PARTS[rng.index(PARTS.len()).unwrap()]).collect();
            if let Ok(rule) = Rule::parse(&text) {
                let _ = rule.holds(&state_of);
            }
        }
    }
}
