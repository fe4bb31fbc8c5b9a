//! Conversations with the service, as forms in and elements of XML out. Each `tests/*.txt` is one
//! conversation, from an empty state in the default network of `us-east-1`; `tests/bench.rs` says
//! how they are written.

mod around;
mod bench;
mod invariants;
mod quotas;
mod tables;

use bench::Bench;

/// Runs each conversation and looks at what is left.
macro_rules! conversations {
    ($($name:ident,)*) => {
        $(
            #[test]
            fn $name() {
                let bench = Bench::new();
                let script = include_str!(concat!("tests/", stringify!($name), ".txt"));
                bench.run(stringify!($name), script);
                invariants::check(&bench);
            }
        )*
    };
}

conversations! {
    attributes_of_listeners,
    attributes_of_load_balancers,
    attributes_of_target_groups,
    certificates,
    fruit_api,
    listeners,
    load_balancers,
    network_load_balancers,
    pages,
    rules,
    tags,
    target_groups,
    targets,
    targets_by_address,
    terraform,
    trust_stores,
    views,
}

/// The bench notices what is not as a script says.
#[test]
fn a_script_that_is_wrong_fails() {
    for script in [
        "DescribeTargetGroups\n= TargetGroups.1.Port 80",
        "CreateTargetGroup Name=f TargetType=lambda\n= TargetGroups.1.TargetType",
        "CreateTargetGroup Name=f TargetType=lambda\n# TargetGroups 2",
        "DescribeTargetGroups\n! ValidationError",
        "DescribeTargetGroups Names.member.1=x",
        "DescribeTargetGroups Names.member.1=x\n! TargetGroupNotFound other words",
        "DescribeTargetGroups Names.member.1=x\nDescribeTargetGroups",
    ] {
        let run = || Bench::new().run("wrong", script);
        assert!(std::panic::catch_unwind(run).is_err(), "{script}");
    }
}
