//! Tokens to a tree, by precedence: OR, AND, equality, order, sum, product, sign, power.

use crate::maths::DEPTH_MAX;
use crate::maths::error::MathsError;
use crate::maths::expression::{Node, NodeKind, Operator};
use crate::maths::lexer::{Kind, Token, tokens};

/// The operator and how strongly it binds.
fn binary(kind: &Kind) -> Option<(Operator, u8)> {
    let text = match kind {
        Kind::Symbol(symbol) => symbol,
        Kind::Name(name) => name.as_str(),
        _ => return None,
    };
    Some(match text {
        "OR" | "||" => (Operator::Or, 1),
        "AND" | "&&" => (Operator::And, 2),
        "==" => (Operator::Equal, 3),
        "!=" => (Operator::NotEqual, 3),
        "<" => (Operator::Less, 4),
        ">" => (Operator::Greater, 4),
        "<=" => (Operator::LessOrEqual, 4),
        ">=" => (Operator::GreaterOrEqual, 4),
        "+" => (Operator::Add, 5),
        "-" => (Operator::Subtract, 5),
        "*" => (Operator::Multiply, 6),
        "/" => (Operator::Divide, 6),
        "^" => (Operator::Power, POWER),
        _ => return None,
    })
}

/// Binds to the right, and before a sign: `-2^2` is -4.
const POWER: u8 = 8;
const SIGN: u8 = 7;

struct Parser {
    tokens: Vec<Token>,
    next: usize,
    depth: usize,
    /// Where the text ends.
    end: usize,
}

pub(crate) fn parse(text: &str) -> Result<Node, MathsError> {
    let end = text.chars().count();
    let mut parser = Parser { tokens: tokens(text)?, next: 0, depth: 0, end };
    let root = parser.expression(0)?;
    match parser.tokens.get(parser.next) {
        None => Ok(root),
        Some(rest) => Err(MathsError::syntax(format!("Unexpected {}", shown(&rest.kind)), rest.at)),
    }
}

impl Parser {
    /// Operators that bind at least as strongly as `least`.
    fn expression(&mut self, least: u8) -> Result<Node, MathsError> {
        self.depth += 1;
        if self.depth > DEPTH_MAX {
            return Err(MathsError::TooMuch {
                what: "The nesting of an expression",
                limit: DEPTH_MAX,
            });
        }
        let mut left = self.operand()?;
        while let Some((operator, strength)) = self.peek().and_then(binary) {
            if strength < least {
                break;
            }
            self.next += 1;
            let right = self.expression(if strength == POWER { POWER } else { strength + 1 })?;
            let (at, sides) = (left.at, (Box::new(left), Box::new(right)));
            left = Node { at, kind: NodeKind::Binary(operator, sides.0, sides.1) };
        }
        self.depth -= 1;
        Ok(left)
    }

    fn operand(&mut self) -> Result<Node, MathsError> {
        let Some(Token { kind, at }) = self.tokens.get(self.next).cloned() else {
            return Err(MathsError::syntax("Unexpected end of expression", self.end));
        };
        self.next += 1;
        let kind = match kind {
            Kind::Number(value) => NodeKind::Number(value),
            Kind::Text(text) => NodeKind::Text(text),
            Kind::Name(name) if self.takes("(") => NodeKind::Call(name, self.list(")")?),
            Kind::Name(name) if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                NodeKind::Id(name)
            }
            Kind::Name(name) if matches!(name.as_str(), "AND" | "OR") => {
                return Err(MathsError::syntax(format!("Unexpected {name}"), at));
            }
            Kind::Name(name) => NodeKind::Word(name),
            Kind::Symbol("-") => NodeKind::Negative(Box::new(self.expression(SIGN)?)),
            Kind::Symbol("(") => {
                let inner = self.expression(0)?;
                self.expect(")")?;
                return Ok(inner);
            }
            Kind::Symbol("[") => NodeKind::List(self.list("]")?),
            other @ Kind::Symbol(_) => {
                return Err(MathsError::syntax(format!("Unexpected {}", shown(&other)), at));
            }
        };
        Ok(Node { at, kind })
    }

    /// Comma-separated up to `close`; may be empty.
    fn list(&mut self, close: &'static str) -> Result<Vec<Node>, MathsError> {
        let mut parts = Vec::new();
        if self.takes(close) {
            return Ok(parts);
        }
        loop {
            parts.push(self.expression(0)?);
            if !self.takes(",") {
                self.expect(close)?;
                return Ok(parts);
            }
        }
    }

    fn peek(&self) -> Option<&Kind> {
        self.tokens.get(self.next).map(|token| &token.kind)
    }

    fn takes(&mut self, symbol: &'static str) -> bool {
        let there = self.peek() == Some(&Kind::Symbol(symbol));
        self.next += usize::from(there);
        there
    }

    fn expect(&mut self, symbol: &'static str) -> Result<(), MathsError> {
        if self.takes(symbol) {
            return Ok(());
        }
        let (found, at) = match self.tokens.get(self.next) {
            Some(token) => (shown(&token.kind), token.at),
            None => ("end of expression".to_owned(), self.end),
        };
        Err(MathsError::syntax(format!("Expected '{symbol}' but found {found}"), at))
    }
}

fn shown(kind: &Kind) -> String {
    match kind {
        Kind::Number(value) => format!("number {value}"),
        Kind::Text(text) => format!("text \"{text}\""),
        Kind::Name(name) => format!("'{name}'"),
        Kind::Symbol(symbol) => format!("'{symbol}'"),
    }
}
