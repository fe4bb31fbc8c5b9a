//! A parsed expression.

use std::collections::BTreeSet;

use crate::maths::error::MathsError;
use crate::maths::{EXPRESSION_MAX, parser};

/// An expression that is well formed. Whether its ids exist, and its types fit, is known when it
/// stands in a [`Maths`](crate::maths::Maths).
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    pub(crate) root: Node,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    /// Where it begins, in characters from 0.
    pub(crate) at: usize,
    pub(crate) kind: NodeKind,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NodeKind {
    Number(f64),
    Text(String),
    /// A query's id: begins in lower case.
    Id(String),
    /// An argument such as `REPEAT`: upper case without brackets.
    Word(String),
    List(Vec<Node>),
    Negative(Box<Node>),
    Binary(Operator, Box<Node>, Box<Node>),
    Call(String, Vec<Node>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Equal,
    NotEqual,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
    And,
    Or,
}

impl Expression {
    /// Parses `text`.
    ///
    /// # Errors
    /// Says what is wrong and where.
    pub fn parse(text: &str) -> Result<Self, MathsError> {
        if text.chars().count() > EXPRESSION_MAX {
            return Err(MathsError::TooMuch {
                what: "The length of an expression",
                limit: EXPRESSION_MAX,
            });
        }
        let first = text.split_whitespace().next().unwrap_or_default();
        if first.eq_ignore_ascii_case("SELECT") {
            let name = "SELECT (Metrics Insights)".to_owned();
            return Err(MathsError::Unsupported { name, position: 1 });
        }
        parser::parse(text).map(|root| Self { root })
    }

    /// The ids it refers to.
    pub fn ids(&self) -> BTreeSet<&str> {
        let mut ids = BTreeSet::new();
        self.root.visit(|node| {
            if let NodeKind::Id(id) = &node.kind {
                ids.insert(id.as_str());
            }
        });
        ids
    }

    /// Whether it calls the function `name`.
    pub fn calls(&self, name: &str) -> bool {
        let mut found = false;
        self.root.visit(|node| {
            found |= matches!(&node.kind, NodeKind::Call(called, _) if called == name);
        });
        found
    }
}

impl Node {
    fn visit<'a>(&'a self, mut each: impl FnMut(&'a Self)) {
        let mut waiting = vec![self];
        while let Some(node) = waiting.pop() {
            each(node);
            match &node.kind {
                NodeKind::List(parts) | NodeKind::Call(_, parts) => waiting.extend(parts),
                NodeKind::Negative(part) => waiting.push(part),
                NodeKind::Binary(_, left, right) => waiting.extend([left.as_ref(), right]),
                _ => {}
            }
        }
    }
}

impl Operator {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Power => "^",
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::Greater => ">",
            Self::LessOrEqual => "<=",
            Self::GreaterOrEqual => ">=",
            Self::And => "AND",
            Self::Or => "OR",
        }
    }

    /// Not finite where there is no answer.
    #[expect(clippy::float_cmp, reason = "that is what == asks for")]
    pub(crate) fn apply(self, a: f64, b: f64) -> f64 {
        let truth = |yes: bool| f64::from(u8::from(yes));
        match self {
            Self::Add => a + b,
            Self::Subtract => a - b,
            Self::Multiply => a * b,
            Self::Divide => a / b,
            Self::Power => a.powf(b),
            Self::Equal => truth(a == b),
            Self::NotEqual => truth(a != b),
            Self::Less => truth(a < b),
            Self::Greater => truth(a > b),
            Self::LessOrEqual => truth(a <= b),
            Self::GreaterOrEqual => truth(a >= b),
            Self::And => truth(a != 0.0 && b != 0.0),
            Self::Or => truth(a != 0.0 || b != 0.0),
        }
    }
}
