//! Regular expressions of conditions and transforms: linear in the text, limited in size, over
//! bytes (elb reference, section 8: a linear-time engine without look-around or back-references).

use regex::bytes::{Regex, RegexBuilder};

use super::limits::{EXPRESSION_BYTES_MAX, EXPRESSION_CACHE_BYTES_MAX};
use super::pattern::Case;

/// Why an expression does not compile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExpressionError {
    /// AWS's `TransformRegexSyntaxError`.
    #[error("{0}")]
    Syntax(String),
    /// AWS's `TransformCompileTooBig`.
    #[error("it needs more than {EXPRESSION_BYTES_MAX} bytes when compiled")]
    TooBig,
}

/// Compiles `expression`. It is ASCII, and so is what its classes match.
pub(super) fn compile(expression: &str, case: Case) -> Result<Regex, ExpressionError> {
    RegexBuilder::new(expression)
        .unicode(false)
        .case_insensitive(case == Case::Folded)
        .size_limit(EXPRESSION_BYTES_MAX)
        .dfa_size_limit(EXPRESSION_CACHE_BYTES_MAX)
        .build()
        .map_err(|error| match error {
            regex::Error::CompiledTooBig(_) => ExpressionError::TooBig,
            // The engine draws the expression with a mark under the fault; its last line says what
            // the fault is.
            error => {
                let text = error.to_string();
                let line = text.lines().last().unwrap_or_default();
                ExpressionError::Syntax(line.trim_start_matches("error: ").to_owned())
            }
        })
}
