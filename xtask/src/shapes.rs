//! `xtask shapes --models DIR`: generates the typed shapes of `elbow-wire` from the public service
//! models, for the operations on the checked-in lists. Names and constraints only, no prose.

mod emit;
mod model;
mod names;
mod pattern;
mod plan;

use std::path::Path;

use anyhow::{Context, Result, bail};

use model::Model;
use plan::Plan;

/// The botocore release whose models the checked-in shapes come from.
pub(crate) const BOTOCORE_VERSION: &str = "1.44.5";

/// One service: its folder in botocore, its variant of `elbow_wire::Service`, its module, and
/// whether its wire names are EC2's.
struct ServiceDef {
    folder: &'static str,
    variant: &'static str,
    ec2_names: bool,
}

const SERVICES: [ServiceDef; 7] = [
    ServiceDef { folder: "ec2", variant: "Ec2", ec2_names: true },
    ServiceDef { folder: "elbv2", variant: "Elbv2", ec2_names: false },
    ServiceDef { folder: "autoscaling", variant: "Autoscaling", ec2_names: false },
    ServiceDef { folder: "cloudwatch", variant: "Cloudwatch", ec2_names: false },
    ServiceDef { folder: "sts", variant: "Sts", ec2_names: false },
    ServiceDef { folder: "iam", variant: "Iam", ec2_names: false },
    ServiceDef { folder: "ssm", variant: "Ssm", ec2_names: false },
];

/// Reads the models below `models` and rewrites `crates/elbow-wire/src/shapes`.
pub(crate) fn run(models: &Path, workspace: &Path) -> Result<()> {
    check_version(models)?;
    let wire = workspace.join("crates/elbow-wire");
    for service in &SERVICES {
        let list = wire.join("operations").join(format!("{}.txt", service.folder));
        let listed = read_list(&list)?;
        let model = Model::load(models, service.folder)?;
        let plan = Plan::new(&model, &listed, service.ec2_names)
            .with_context(|| format!("plan {}", service.folder))?;
        let files = emit::files(&model, &plan, service.variant)?;
        let folder = wire.join("src/shapes").join(service.folder);
        std::fs::create_dir_all(&folder)?;
        for (name, text) in files {
            let path = if name == "mod" {
                folder.with_extension("rs")
            } else {
                folder.join(format!("{name}.rs"))
            };
            std::fs::write(&path, text).with_context(|| format!("write {}", path.display()))?;
        }
        println!(
            "{}: {} operations of {}, {} structures",
            service.folder,
            listed.len(),
            model.operations.len(),
            plan.structures.len()
        );
    }
    Ok(())
}

/// The models must be those of the pinned release, so that two runs give the same files.
fn check_version(models: &Path) -> Result<()> {
    let init = models.join("../__init__.py");
    let text =
        std::fs::read_to_string(&init).with_context(|| format!("read {}", init.display()))?;
    if text.contains(&format!("__version__ = '{BOTOCORE_VERSION}'")) {
        return Ok(());
    }
    bail!("{} is not botocore {BOTOCORE_VERSION}'s data folder", models.display())
}

fn read_list(path: &Path) -> Result<Vec<String>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("read {}", path.display()))?;
    let mut operations = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        match line.split_whitespace().collect::<Vec<_>>()[..] {
            [name, "must" | "nice"] => operations.push(name.to_owned()),
            _ => bail!("{}: `{line}` is not an operation and a mark", path.display()),
        }
    }
    operations.sort();
    Ok(operations)
}
