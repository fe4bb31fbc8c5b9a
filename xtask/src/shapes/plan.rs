//! What is to be generated for a service: which shapes its listed operations need, and their names
//! in Rust.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

use super::model::{Model, Ref};
use super::names;

/// The shapes of one service.
pub(crate) struct Plan {
    /// The operations with typed shapes, sorted.
    pub(crate) operations: Vec<String>,
    /// Structures by model name, with their name in Rust.
    pub(crate) structures: BTreeMap<String, String>,
    /// Everything else that is reached, by model name.
    pub(crate) others: BTreeSet<String>,
    /// Aliases: `<Operation>Input` or `<Operation>Output` to a structure used elsewhere too.
    pub(crate) aliases: BTreeMap<String, String>,
    /// Whether wire names follow EC2's rules.
    pub(crate) ec2_names: bool,
}

/// Names that a generated type must not hide.
const PRELUDE: [&str; 8] = ["Option", "Vec", "String", "Box", "Result", "Some", "Ok", "Default"];

impl Plan {
    /// Follows every shape from the listed operations.
    pub(crate) fn new(model: &Model, listed: &[String], ec2_names: bool) -> Result<Self> {
        let mut reached = BTreeSet::new();
        let mut uses: BTreeMap<&str, u32> = BTreeMap::new();
        for name in listed {
            let Some(operation) = model.operations.get(name) else { bail!("no operation {name}") };
            for end in [&operation.input, &operation.output].into_iter().flatten() {
                *uses.entry(&end.shape).or_default() += 1;
                reach(model, end, &mut reached)?;
            }
            for error in &operation.errors {
                if is_detailed(model.shape(&error.shape)?) {
                    reach(model, error, &mut reached)?;
                }
            }
        }
        for name in &reached {
            let shape = model.shape(name)?;
            for (_, member) in &shape.members.0 {
                if reached.contains(&member.shape)
                    && model.shape(&member.shape)?.kind == "structure"
                {
                    *uses.entry(&member.shape).or_default() += 1;
                }
            }
            for element in [&shape.member, &shape.value].into_iter().flatten() {
                *uses.entry(&element.shape).or_default() += 1;
            }
        }
        let mut plan = Self {
            operations: listed.to_vec(),
            structures: BTreeMap::new(),
            others: BTreeSet::new(),
            aliases: BTreeMap::new(),
            ec2_names,
        };
        for name in &reached {
            if model.shape(name)?.kind == "structure" {
                plan.structures.insert(name.clone(), names::upper_first(name));
            } else {
                plan.others.insert(name.clone());
            }
        }
        plan.name_ends(model, &uses);
        plan.check_names(model)?;
        Ok(plan)
    }

    /// Inputs and outputs are called after their operation.
    fn name_ends(&mut self, model: &Model, uses: &BTreeMap<&str, u32>) {
        for name in &self.operations {
            let operation = &model.operations[name];
            for (end, suffix) in [(&operation.input, "Input"), (&operation.output, "Output")] {
                let Some(end) = end else { continue };
                let wanted = format!("{name}{suffix}");
                if uses.get(end.shape.as_str()) == Some(&1) {
                    self.structures.insert(end.shape.clone(), wanted);
                } else {
                    self.aliases.insert(wanted, end.shape.clone());
                }
            }
        }
        // An alias of the same name as its structure is the structure.
        let structures = &self.structures;
        self.aliases.retain(|alias, shape| structures[shape] != *alias);
    }

    fn check_names(&self, model: &Model) -> Result<()> {
        let mut seen = BTreeSet::new();
        let enums = self.others.iter().filter(|name| !model.shapes[*name].values.is_empty());
        let names = (self.structures.values().cloned())
            .chain(self.aliases.keys().cloned())
            .chain(self.operations.iter().cloned())
            .chain(enums.map(|name| names::upper_first(name)));
        for name in names {
            if PRELUDE.contains(&name.as_str()) || !seen.insert(name.clone()) {
                bail!("two types, or one of the prelude, would be called {name}");
            }
        }
        Ok(())
    }
}

/// Whether an error carries more than its message.
pub(crate) fn is_detailed(shape: &super::model::ShapeDef) -> bool {
    shape.members.0.iter().any(|(name, _)| !name.eq_ignore_ascii_case("message"))
}

fn reach(model: &Model, from: &Ref, reached: &mut BTreeSet<String>) -> Result<()> {
    if !reached.insert(from.shape.clone()) {
        return Ok(());
    }
    let shape = model.shape(&from.shape)?;
    if shape.flattened {
        bail!("{}: flattened lists are not generated", from.shape);
    }
    for (_, member) in &shape.members.0 {
        reach(model, member, reached)?;
    }
    for element in [&shape.member, &shape.key, &shape.value].into_iter().flatten() {
        reach(model, element, reached)?;
    }
    Ok(())
}
