//! The part of a botocore service model that the generator reads. Prose is never read.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{BufReader, Read};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// One service's model.
#[derive(Deserialize)]
pub(crate) struct Model {
    pub(crate) operations: BTreeMap<String, OperationDef>,
    pub(crate) shapes: BTreeMap<String, ShapeDef>,
}

/// One operation.
#[derive(Deserialize)]
pub(crate) struct OperationDef {
    pub(crate) input: Option<Ref>,
    pub(crate) output: Option<Ref>,
    #[serde(default)]
    pub(crate) errors: Vec<Ref>,
}

/// A use of a shape: a member of a structure, or the element of a list or map.
#[derive(Deserialize, Clone)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Ref {
    pub(crate) shape: String,
    pub(crate) location_name: Option<String>,
    pub(crate) query_name: Option<String>,
}

/// A shape of any type; which fields are present depends on `kind`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ShapeDef {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) members: Ordered<Ref>,
    #[serde(default)]
    pub(crate) required: Vec<String>,
    pub(crate) member: Option<Ref>,
    pub(crate) key: Option<Ref>,
    pub(crate) value: Option<Ref>,
    pub(crate) min: Option<f64>,
    pub(crate) max: Option<f64>,
    pub(crate) pattern: Option<String>,
    #[serde(default, rename = "enum")]
    pub(crate) values: Vec<String>,
    pub(crate) error: Option<ErrorDef>,
    #[serde(default)]
    pub(crate) exception: bool,
    #[serde(default)]
    pub(crate) fault: bool,
    #[serde(default)]
    pub(crate) flattened: bool,
}

/// How an error shape appears on the wire.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ErrorDef {
    pub(crate) code: Option<String>,
    pub(crate) http_status_code: Option<u16>,
}

/// A JSON object in the order of the file.
pub(crate) struct Ordered<T>(pub(crate) Vec<(String, T)>);

impl Model {
    /// Reads the newest version of `service` below a botocore data folder.
    pub(crate) fn load(data: &Path, service: &str) -> Result<Self> {
        let path = newest(&data.join(service))?;
        let file = File::open(&path).with_context(|| format!("open {}", path.display()))?;
        let mut text = String::new();
        if path.extension().is_some_and(|extension| extension == "gz") {
            flate2::read::GzDecoder::new(file).read_to_string(&mut text)?;
        } else {
            BufReader::new(file).read_to_string(&mut text)?;
        }
        serde_json::from_str(&text).with_context(|| format!("parse {}", path.display()))
    }

    /// The shape of that name.
    pub(crate) fn shape(&self, name: &str) -> Result<&ShapeDef> {
        self.shapes.get(name).with_context(|| format!("no shape {name} in the model"))
    }
}

fn newest(service: &Path) -> Result<PathBuf> {
    let mut versions: Vec<PathBuf> = std::fs::read_dir(service)
        .with_context(|| format!("list {}", service.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    versions.sort();
    let Some(version) = versions.last() else { bail!("no versions in {}", service.display()) };
    for name in ["service-2.json.gz", "service-2.json"] {
        let path = version.join(name);
        if path.is_file() {
            return Ok(path);
        }
    }
    bail!("no service model in {}", version.display())
}

// === impl Ordered ===

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Ordered<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Ordered(entries))
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}
