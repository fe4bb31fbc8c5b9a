//! Where the data is: the address of a database, checked but not yet connected to.
//!
//! Nothing here prints a password: `Display` and `Debug` leave it out.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use thiserror::Error;
use tokio_postgres::config::{Host, SslMode};

/// The address of a database.
#[derive(Clone)]
pub struct DatabaseUrl(pub(crate) Database);

/// What kind of database, and what its driver needs to find it.
#[derive(Clone)]
pub(crate) enum Database {
    Sqlite(PathBuf),
    Postgres(Box<tokio_postgres::Config>),
}

/// Why an address cannot be one of a database.
#[derive(Debug, Error)]
pub enum DatabaseUrlError {
    /// Nothing was given.
    #[error("the address is empty; give postgres://... or a path of a SQLite file")]
    Empty,
    /// The scheme belongs to a database that is not supported.
    #[error("the scheme {0:?} is not supported; give postgres://..., sqlite:PATH or a path")]
    Scheme(String),
    /// A database in memory would be another one in every instance, even in every connection.
    #[error("a database in memory cannot be shared between instances; give a path")]
    Memory,
    /// PostgreSQL's own rules for addresses are broken. The driver's message is kept out: it
    /// may quote the password.
    #[error("not a valid PostgreSQL address; give postgres://user:password@host:port/database")]
    Postgres,
    /// No host to connect to.
    #[error("the PostgreSQL address names no host")]
    NoHost,
    /// Encryption was demanded, and this sample has none.
    #[error("the address demands TLS, which this service does not have; use sslmode=disable")]
    Tls,
}

// === impl DatabaseUrl ===

impl FromStr for DatabaseUrl {
    type Err = DatabaseUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return parse_postgres(text);
        }
        let path = match text.split_once(':') {
            Some(("sqlite", path)) => path.strip_prefix("//").unwrap_or(path),
            Some((scheme, rest)) if rest.starts_with("//") => {
                return Err(DatabaseUrlError::Scheme(scheme.to_owned()));
            }
            Some(_) | None => text,
        };
        match path {
            "" => Err(DatabaseUrlError::Empty),
            ":memory:" => Err(DatabaseUrlError::Memory),
            path => Ok(Self(Database::Sqlite(PathBuf::from(path)))),
        }
    }
}

fn parse_postgres(text: &str) -> Result<DatabaseUrl, DatabaseUrlError> {
    let config: tokio_postgres::Config = text.parse().map_err(|_| DatabaseUrlError::Postgres)?;
    if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
        return Err(DatabaseUrlError::NoHost);
    }
    match config.get_ssl_mode() {
        SslMode::Disable | SslMode::Prefer => {}
        // The enum may grow; whatever is stricter than "prefer" cannot be kept.
        _ => return Err(DatabaseUrlError::Tls),
    }
    Ok(DatabaseUrl(Database::Postgres(Box::new(config))))
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Database::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Database::Postgres(config) => {
                write!(f, "postgres://")?;
                for (index, host) in config.get_hosts().iter().enumerate() {
                    let comma = if index == 0 { "" } else { "," };
                    match host {
                        Host::Tcp(name) => write!(f, "{comma}{name}")?,
                        Host::Unix(path) => write!(f, "{comma}{}", path.display())?,
                    }
                    if let Some(port) = config.get_ports().get(index) {
                        write!(f, ":{port}")?;
                    }
                }
                write!(f, "/{}", config.get_dbname().unwrap_or_default())
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = match text.parse::<DatabaseUrl>() {
            Ok(url) => {
                assert!(!format!("{url} {url:?}").contains("secret"), "{url:?} shows the password");
                url.to_string()
            }
            Err(error) => {
                assert!(!format!("{error} {error:?}").contains("secret"), "{error:?}");
                format!("error: {error:?}")
            }
        };
        assert_eq!(found, expected, "for {text}");
    }

    #[test]
    fn addresses() {
        check("todos.db", "sqlite:todos.db");
        check("sqlite:todos.db", "sqlite:todos.db");
        check("sqlite:/var/lib/todos.db", "sqlite:/var/lib/todos.db");
        check("sqlite:///var/lib/todos.db", "sqlite:/var/lib/todos.db");
        check("odd:name.db", "sqlite:odd:name.db");
        check("postgres://me:secret@db:5433/todos", "postgres://db:5433/todos");
        check("postgresql://me:secret@db/todos?sslmode=disable", "postgres://db:5432/todos");
        check("postgres://me@%2Frun%2Fpg/todos", "postgres:///run/pg:5432/todos");
        check("", "error: Empty");
        check("sqlite:", "error: Empty");
        check(":memory:", "error: Memory");
        check("sqlite::memory:", "error: Memory");
        check("mysql://me:secret@db/todos", "error: Scheme(\"mysql\")");
        check("postgres://me:secret@db:port/todos", "error: Postgres");
        check("postgres:///todos", "error: NoHost");
        check("postgres://me:secret@db/todos?sslmode=require", "error: Tls");
    }
}
