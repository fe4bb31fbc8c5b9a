//! What a to-do is and which ones may exist; nothing about JSON or databases.

use thiserror::Error;

use crate::deadline::is_rfc3339;

/// Most characters of an id that a client chooses.
pub(crate) const MAX_ID_CHARS: usize = 64;
/// Most characters of a title.
pub(crate) const MAX_TITLE_CHARS: usize = 200;
/// Most characters of a description.
pub(crate) const MAX_DESCRIPTION_CHARS: usize = 2_000;

/// The name of a to-do: 1 to 64 of `A-Z a-z 0-9 _ -`, so that it is a path segment as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TodoId(String);

/// The part of a to-do that clients decide, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    title: String,
    description: String,
    completed: bool,
    deadline_at: Option<String>,
}

/// A to-do as its database holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Todo {
    /// Position in the order of creation; never reused.
    pub(crate) seq: i64,
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) completed: bool,
    /// RFC 3339, as the client wrote it.
    pub(crate) deadline_at: Option<String>,
    /// RFC 3339 in UTC with milliseconds, by the database's clock.
    pub(crate) created_at: String,
    /// Like `created_at`.
    pub(crate) updated_at: String,
}

/// Which rule a to-do breaks.
#[derive(Debug, Error, PartialEq, Eq)]
pub(crate) enum TodoError {
    #[error("id must be 1 to {MAX_ID_CHARS} letters, digits, '_' or '-'")]
    Id,
    #[error("title must not be blank")]
    TitleBlank,
    #[error("title must be at most {MAX_TITLE_CHARS} characters, not {0}")]
    TitleTooLong(usize),
    #[error("description must be at most {MAX_DESCRIPTION_CHARS} characters, not {0}")]
    DescriptionTooLong(usize),
    #[error("{0} must not contain the character U+0000")]
    Nul(&'static str),
    #[error("deadline_at must be a time like 2025-06-30T17:00:00Z (RFC 3339), not {0:?}")]
    Deadline(String),
}

// === impl TodoId ===

impl TodoId {
    pub(crate) fn try_new(text: String) -> Result<Self, TodoError> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        if (1..=MAX_ID_CHARS).contains(&text.len()) && text.bytes().all(allowed) {
            Ok(Self(text))
        } else {
            Err(TodoError::Id)
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

// === impl Draft ===

impl Draft {
    pub(crate) fn try_new(
        title: String,
        description: String,
        completed: bool,
        deadline_at: Option<String>,
    ) -> Result<Self, TodoError> {
        if title.trim().is_empty() {
            return Err(TodoError::TitleBlank);
        }
        let title_chars = title.chars().count();
        if title_chars > MAX_TITLE_CHARS {
            return Err(TodoError::TitleTooLong(title_chars));
        }
        let description_chars = description.chars().count();
        if description_chars > MAX_DESCRIPTION_CHARS {
            return Err(TodoError::DescriptionTooLong(description_chars));
        }
        // PostgreSQL cannot hold it in a text, so neither store may.
        for (field, text) in [("title", &title), ("description", &description)] {
            if text.contains('\0') {
                return Err(TodoError::Nul(field));
            }
        }
        match deadline_at {
            Some(text) if !is_rfc3339(&text) => {
                let shown = text.chars().take(crate::deadline::MAX_DEADLINE_BYTES).collect();
                Err(TodoError::Deadline(shown))
            }
            deadline_at => Ok(Self { title, description, completed, deadline_at }),
        }
    }

    pub(crate) fn title(&self) -> &str {
        &self.title
    }

    pub(crate) fn description(&self) -> &str {
        &self.description
    }

    pub(crate) fn completed(&self) -> bool {
        self.completed
    }

    pub(crate) fn deadline_at(&self) -> Option<&str> {
        self.deadline_at.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts() {
        #[track_caller]
        fn check(
            title: &str,
            description: &str,
            deadline: Option<&str>,
            expect: Option<TodoError>,
        ) {
            let draft =
                Draft::try_new(title.into(), description.into(), false, deadline.map(Into::into));
            assert_eq!(draft.err(), expect);
        }
        let exactly = |chars| "é".repeat(chars);
        check("milk", "", None, None);
        check(&exactly(200), &exactly(2_000), Some("2025-01-01T00:00:00Z"), None);
        check("", "", None, Some(TodoError::TitleBlank));
        check(" \t", "", None, Some(TodoError::TitleBlank));
        check(&exactly(201), "", None, Some(TodoError::TitleTooLong(201)));
        check("milk", &exactly(2_001), None, Some(TodoError::DescriptionTooLong(2_001)));
        check("mi\0lk", "", None, Some(TodoError::Nul("title")));
        check("milk", "\0", None, Some(TodoError::Nul("description")));
        check("milk", "", Some("soon"), Some(TodoError::Deadline("soon".into())));
    }

    #[test]
    fn ids() {
        for good in ["1", "A-z_09", &"x".repeat(64)] {
            assert!(TodoId::try_new(good.into()).is_ok(), "{good:?}");
        }
        for bad in ["", "a b", "a/b", "é", "a.b", &"x".repeat(65)] {
            assert_eq!(TodoId::try_new(bad.into()), Err(TodoError::Id), "{bad:?}");
        }
    }
}
