//! Writes the generated files of a service.

use std::fmt::Write as _;

use anyhow::{Result, bail};

use super::BOTOCORE_VERSION;
use super::model::{Model, Ref, ShapeDef};
use super::names;
use super::pattern;
use super::plan::{Plan, is_detailed};

/// Enumerations with more values than this get the list only, not a constant for each value.
const CONSTANTS_MAX: usize = 64;

/// The files of one service: name without extension, and text. `mod` is the module itself.
pub(crate) fn files(
    model: &Model,
    plan: &Plan,
    variant: &str,
) -> Result<Vec<(&'static str, String)>> {
    let generator = Generator { model, plan, variant };
    let mut files = vec![
        ("checks", generator.checks()?),
        ("errors", generator.errors()),
        ("operations", generator.operations()),
        ("structures", generator.structures()?),
        ("names", generator.names()),
    ];
    let values = generator.values();
    if values.contains("values!") {
        files.push(("values", values));
    }
    files.push(("mod", generator.module(&files)));
    Ok(files)
}

struct Generator<'a> {
    model: &'a Model,
    plan: &'a Plan,
    variant: &'a str,
}

impl Generator<'_> {
    fn heading(&self, what: &str) -> String {
        format!(
            "//! {what} of {}, generated from the public service model (botocore {BOTOCORE_VERSION}) by\n\
             //! `cargo run -p xtask -- shapes`. Do not edit.\n\n",
            self.variant
        )
    }

    fn module(&self, files: &[(&'static str, String)]) -> String {
        let mut out = self.heading("Typed shapes");
        out.push_str(
            "#![allow(missing_docs, reason = \"generated: names and constraints, no prose\")]\n\n",
        );
        let has = |name| files.iter().any(|(file, _)| *file == name);
        for (name, visible) in [
            ("checks", "pub(crate) "),
            ("errors", "pub "),
            ("names", "pub(crate) "),
            ("operations", ""),
            ("structures", ""),
            ("values", ""),
        ] {
            if has(name) {
                let _ = writeln!(out, "{visible}mod {name};");
            }
        }
        out.push_str("\npub use operations::*;\npub use structures::*;\n");
        if has("values") {
            out.push_str("pub use values::*;\n");
        }
        out
    }

    // --- structures ---

    fn structures(&self) -> Result<String> {
        let mut out = self.heading("Structures");
        let mut body = String::new();
        for (name, rust) in &self.plan.structures {
            self.structure(name, rust, &mut body)?;
        }
        for (alias, shape) in &self.plan.aliases {
            let _ = writeln!(body, "pub type {alias} = {};", self.plan.structures[shape]);
        }
        if body.contains("BTreeMap<") {
            out.push_str("use std::collections::BTreeMap;\n\n");
        }
        if body.contains("Timestamp>") || body.contains(": Timestamp") {
            out.push_str("use elbow_base::Timestamp;\n\n");
        }
        if body.contains("&c::") {
            out.push_str("use super::checks as c;\n");
        }
        let mut used = vec!["Check as C"];
        used.extend(["OPT", "REQ"].into_iter().filter(|flag| body.contains(&format!(" {flag},"))));
        used.extend(body.contains("= m(").then_some("m"));
        used.push("shape");
        used.extend(body.contains("= w(").then_some("w"));
        let _ = writeln!(out, "use crate::shape::{{{}}};\n", used.join(", "));
        out.push_str(&body);
        Ok(out)
    }

    fn structure(&self, name: &str, rust: &str, out: &mut String) -> Result<()> {
        let shape = self.model.shape(name)?;
        self.check_recursion(name, name)?;
        if shape.members.0.is_empty() {
            let _ = writeln!(out, "shape! {{ {rust} {{}} }}\n");
            return Ok(());
        }
        let _ = writeln!(out, "shape! {{ {rust} {{");
        for (index, (member_name, member)) in shape.members.0.iter().enumerate() {
            let required = shape.required.contains(member_name);
            let inner = self.rust_type(member)?;
            let kind = if required { inner } else { format!("Option<{inner}>") };
            let flag = if required { "REQ" } else { "OPT" };
            let check = if self.variant == "Autoscaling"
                && name == "Activity"
                && member_name == "EndTime"
            {
                // Activities end at whole seconds in replies of the real service.
                "C::WholeSeconds".to_owned()
            } else {
                self.check_of(&member.shape)?
            };
            let (query, xml) = self.wire_names(member_name, member);
            let field = names::field(member_name);
            let _ = if query == *member_name && xml == *member_name {
                writeln!(
                    out,
                    "    {index} {field}: {kind} = m(\"{member_name}\", {flag}, {check}),"
                )
            } else {
                writeln!(
                    out,
                    "    {index} {field}: {kind} = w(\"{member_name}\", \"{query}\", \"{xml}\", {flag}, {check}),"
                )
            };
        }
        out.push_str("}}\n\n");
        Ok(())
    }

    /// EC2's request names are the model's query name, else the wire name with its first letter in
    /// upper case; other services use one name both ways.
    fn wire_names(&self, name: &str, member: &Ref) -> (String, String) {
        let located = member.location_name.clone();
        let xml = located.clone().unwrap_or_else(|| name.to_owned());
        if !self.plan.ec2_names {
            return (xml.clone(), xml);
        }
        let query = match (&member.query_name, located) {
            (Some(query), _) => query.clone(),
            (None, Some(located)) => names::upper_first(&located),
            (None, None) => name.to_owned(),
        };
        (query, xml)
    }

    fn rust_type(&self, member: &Ref) -> Result<String> {
        let shape = self.model.shape(&member.shape)?;
        Ok(match (shape.kind.as_str(), &shape.member, &shape.value) {
            ("string", _, _) => "String".to_owned(),
            ("boolean", _, _) => "bool".to_owned(),
            ("integer", _, _) => "i32".to_owned(),
            ("long", _, _) => "i64".to_owned(),
            ("float", _, _) => "f32".to_owned(),
            ("double", _, _) => "f64".to_owned(),
            ("timestamp", _, _) => "Timestamp".to_owned(),
            ("blob", _, _) => "Vec<u8>".to_owned(),
            ("structure", _, _) => self.plan.structures[&member.shape].clone(),
            ("list", Some(item), _) => format!("Vec<{}>", self.rust_type(item)?),
            ("map", _, Some(value)) => format!("BTreeMap<String, {}>", self.rust_type(value)?),
            (kind, _, _) => bail!("{}: type {kind} is not generated", member.shape),
        })
    }

    /// A structure that holds itself without a list between would have no size.
    fn check_recursion(&self, name: &str, start: &str) -> Result<()> {
        for (_, member) in &self.model.shape(name)?.members.0 {
            if self.model.shape(&member.shape)?.kind == "structure" {
                if member.shape == start {
                    bail!("{start} holds itself");
                }
                self.check_recursion(&member.shape, start)?;
            }
        }
        Ok(())
    }

    // --- checks ---

    fn checks(&self) -> Result<String> {
        let mut body = String::new();
        for name in &self.plan.others {
            self.check_static(name, &mut body)?;
        }
        let mut patterns: Vec<(&str, String)> = Vec::new();
        let mut patterns_body = String::new();
        for name in &self.plan.others {
            let shape = self.model.shape(name)?;
            if let Some(text) = &shape.pattern
                && let Some(translated) = pattern::translate(text)
                && !patterns.iter().any(|(known, _)| known == text)
            {
                let _ = writeln!(
                    patterns_body,
                    "pub(crate) static P{}: Pattern = Pattern::new({text:?}, {translated:?});",
                    patterns.len()
                );
                patterns.push((text, translated));
            }
        }
        for (index, (text, _)) in patterns.iter().enumerate() {
            body = body.replace(&format!("Some(&{text:?})"), &format!("Some(&P{index})"));
        }
        let body = body.replace("&c::", "&");
        let mut out = self.heading("Constraints");
        if !patterns.is_empty() {
            out.push_str("use crate::pattern::Pattern;\n");
        }
        let mut used: Vec<&str> = Vec::new();
        used.extend(body.contains("C::").then_some("Check as C"));
        for kind in ["ListCheck", "MapCheck", "NumberCheck", "TextCheck"] {
            used.extend(body.contains(kind).then_some(kind));
        }
        if !used.is_empty() {
            let _ = writeln!(out, "use crate::shape::{{{}}};", used.join(", "));
        }
        let list: Vec<String> = (0..patterns.len()).map(|index| format!("&P{index}")).collect();
        let _ = writeln!(
            out,
            "\n/// Every pattern, for the test that compiles them.\n\
             #[cfg(test)]\n\
             pub(crate) static PATTERNS: &[&crate::pattern::Pattern] = &[{}];\n",
            list.join(", ")
        );
        out.push_str(&patterns_body);
        out.push_str(&body);
        Ok(out)
    }

    fn check_static(&self, name: &str, out: &mut String) -> Result<()> {
        let check = self.check_of(name)?;
        if check == "C::Any" {
            return Ok(());
        }
        let shape = self.model.shape(name)?;
        let constant = check_name(name);
        let (min, max) = (bound(shape.min, "0"), bound(shape.max, "u32::MAX"));
        let _ = match shape.kind.as_str() {
            "string" => {
                let pattern = shape
                    .pattern
                    .as_ref()
                    .filter(|text| pattern::translate(text).is_some())
                    .map_or("None".to_owned(), |text| format!("Some(&{text:?})"));
                let values = if shape.values.is_empty() {
                    "&[]".to_owned()
                } else {
                    format!("super::{}::VALUES", names::upper_first(name))
                };
                writeln!(
                    out,
                    "pub(crate) static {constant}: TextCheck = TextCheck {{ min: {min}, max: {max}, pattern: {pattern}, values: {values} }};"
                )
            }
            "list" => {
                let member = shape.member.as_ref();
                let each = member.map_or(Ok("C::Any".to_owned()), |m| self.check_of(&m.shape))?;
                let item =
                    self.item_name(shape).map_or("None".to_owned(), |n| format!("Some({n:?})"));
                writeln!(
                    out,
                    "pub(crate) static {constant}: ListCheck = ListCheck {{ min: {min}, max: {max}, item: {item}, each: {each} }};"
                )
            }
            "map" => {
                let [key, value] = [&shape.key, &shape.value].map(|end| {
                    end.as_ref().map_or(Ok("C::Any".to_owned()), |e| self.check_of(&e.shape))
                });
                let (key, value) = (key?, value?);
                writeln!(
                    out,
                    "pub(crate) static {constant}: MapCheck = MapCheck {{ min: {min}, max: {max}, key: {key}, value: {value} }};"
                )
            }
            _ => writeln!(
                out,
                "pub(crate) static {constant}: NumberCheck = NumberCheck {{ min: {}, max: {} }};",
                optional(shape.min),
                optional(shape.max)
            ),
        };
        Ok(())
    }

    /// The expression for what a value of that shape must satisfy.
    fn check_of(&self, name: &str) -> Result<String> {
        let shape = self.model.shape(name)?;
        let bounded = shape.min.is_some() || shape.max.is_some();
        let constant = check_name(name);
        let each_checked = |end: &Option<Ref>| -> Result<bool> {
            end.as_ref().map_or(Ok(false), |end| Ok(self.check_of(&end.shape)? != "C::Any"))
        };
        Ok(match shape.kind.as_str() {
            "string"
                if bounded
                    || !shape.values.is_empty()
                    || shape.pattern.as_ref().is_some_and(|p| pattern::translate(p).is_some()) =>
            {
                format!("C::Text(&c::{constant})")
            }
            "integer" | "long" | "float" | "double" if bounded => {
                format!("C::Number(&c::{constant})")
            }
            "list"
                if bounded || self.item_name(shape).is_some() || each_checked(&shape.member)? =>
            {
                format!("C::List(&c::{constant})")
            }
            "map" if bounded || each_checked(&shape.key)? || each_checked(&shape.value)? => {
                format!("C::Map(&c::{constant})")
            }
            _ => "C::Any".to_owned(),
        })
    }

    /// The element of a list's items where it is not the protocol's usual one.
    fn item_name(&self, shape: &ShapeDef) -> Option<String> {
        let usual = if self.plan.ec2_names { "item" } else { "member" };
        let name = shape.member.as_ref()?.location_name.clone()?;
        (name != usual).then_some(name)
    }

    // --- values, operations, errors, names ---

    fn values(&self) -> String {
        let mut out = self.heading("Enumerations");
        out.push_str("use crate::shape::values;\n\n");
        for name in &self.plan.others {
            let values = &self.model.shapes[name].values;
            if values.is_empty() {
                continue;
            }
            let rust = names::upper_first(name);
            if values.len() > CONSTANTS_MAX {
                let _ = writeln!(out, "values! {{ {rust} [");
                for line in values.chunks(8) {
                    let line: Vec<String> =
                        line.iter().map(|value| format!("{value:?},")).collect();
                    let _ = writeln!(out, "    {}", line.join(" "));
                }
                out.push_str("]}\n\n");
                continue;
            }
            let _ = writeln!(out, "values! {{ {rust} {{");
            let mut seen: Vec<String> = vec!["VALUES".to_owned()];
            for value in values {
                let mut constant = names::constant(value);
                while seen.contains(&constant) {
                    constant.push_str("_2");
                }
                let _ = writeln!(out, "    {constant} = {value:?},");
                seen.push(constant);
            }
            out.push_str("}}\n\n");
        }
        out
    }

    fn operations(&self) -> String {
        let mut body = String::new();
        for name in &self.plan.operations {
            let operation = &self.model.operations[name];
            let end = |end: &Option<Ref>| {
                end.as_ref().map_or("Nothing".to_owned(), |end| {
                    format!("super::{}", self.plan.structures[&end.shape])
                })
            };
            let (input, output) = (end(&operation.input), end(&operation.output));
            let _ = writeln!(body, "operation! {{ {} {name}({input}) -> {output} }}", self.variant);
        }
        let mut out = self.heading("Operations");
        let nothing = if body.contains("Nothing") { "Nothing, " } else { "" };
        let _ =
            writeln!(out, "use crate::shape::{{{nothing}operation}};\nuse crate::OperationInfo;\n");
        out.push_str(&body);
        out.push_str("\n/// Every operation with typed shapes, sorted by name.\n");
        out.push_str("pub(crate) static OPERATIONS: &[OperationInfo] = &[\n");
        for name in &self.plan.operations {
            let has_output = self.model.operations[name].output.is_some();
            let _ = writeln!(out, "    OperationInfo::of::<{name}>({has_output}),");
        }
        out.push_str("];\n");
        out
    }

    fn errors(&self) -> String {
        let mut out = self.heading("Modelled errors");
        let mut body = String::new();
        let mut all = Vec::new();
        for (name, shape) in self.model.shapes.iter().filter(|(_, shape)| is_error(shape)) {
            let error = shape.error.as_ref();
            let code = error.and_then(|error| error.code.clone()).unwrap_or_else(|| name.clone());
            let default_status = if shape.fault { 500 } else { 400 };
            let status = error.and_then(|error| error.http_status_code).unwrap_or(default_status);
            // Two shapes may share a code: it belongs to the one of that name, if there is one.
            let taken = *name != code && self.model.shapes.contains_key(&code);
            let mut constant = names::constant(if taken { name } else { &code });
            while all.contains(&constant) {
                constant.push_str("_2");
            }
            let detail = if is_detailed(shape) { " // has members of its own" } else { "" };
            let _ = writeln!(
                body,
                "pub static {constant}: ErrorInfo = ErrorInfo {{ shape: {name:?}, code: {code:?}, status: {status} }};{detail}"
            );
            all.push(constant);
        }
        out.push_str("use crate::ErrorInfo;\n\n");
        out.push_str(&body);
        let all: Vec<String> = all.iter().map(|name| format!("&{name}")).collect();
        let _ = writeln!(out, "\npub(crate) static ERRORS: &[&ErrorInfo] = &[{}];", all.join(", "));
        out
    }

    fn names(&self) -> String {
        let mut out = self.heading("Every operation's name");
        out.push_str("/// Sorted. Those without typed shapes are known by name only.\n");
        out.push_str("pub(crate) static NAMES: &[&str] = &[\n");
        for name in self.model.operations.keys() {
            let _ = writeln!(out, "    {name:?},");
        }
        out.push_str("];\n");
        out
    }
}

fn is_error(shape: &ShapeDef) -> bool {
    shape.exception
}

fn check_name(shape: &str) -> String {
    names::snake(shape).to_ascii_uppercase()
}

fn bound(value: Option<f64>, otherwise: &str) -> String {
    value.map_or(otherwise.to_owned(), |value| format!("{value:.0}"))
}

fn optional(value: Option<f64>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({value:.0})"))
}
