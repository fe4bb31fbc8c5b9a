//! Conversations with the service, as forms in and elements of XML out. Each `tests/*.txt` is one
//! conversation, from an empty state in `us-east-1`; `tests/bench.rs` says how they are written.

pub(crate) mod bench;

use bench::Bench;
use elbow_store::Store;

use crate::ApiSettings;
use crate::handler::find;

/// Runs each conversation.
macro_rules! conversations {
    ($($name:ident,)*) => {
        $(
            #[test]
            fn $name() {
                let script = include_str!(concat!("tests/", stringify!($name), ".txt"));
                Bench::new(ApiSettings::default()).run(stringify!($name), script);
            }
        )*
    };
}

conversations! {
    addresses,
    attributes,
    default_network,
    dry_run,
    filters_and_pages,
    gateways,
    images,
    instance_profiles,
    key_pairs,
    launch_template_versions,
    launch_templates,
    lifecycle,
    music_guru,
    nat_gateways,
    regions,
    route_tables,
    run_instances,
    run_instances_errors,
    security_group_rules,
    security_groups,
    subnets,
    tags,
    task_overflow,
    terraform,
    vpcs,
    work,
}

/// Looking writes nothing, however much it shows.
#[test]
fn a_look_at_a_fresh_region_needs_no_write() {
    let bench = Bench::new(ApiSettings::default());
    for action in ["DescribeVpcs", "DescribeSubnets", "DescribeRouteTables", "DescribeTags"] {
        assert_eq!(bench.call(action).status, 200);
    }
    assert!(bench.store.snapshot().is_empty());
}

/// A call that fails leaves nothing behind.
#[test]
fn what_fails_changes_nothing() {
    let bench = Bench::new(ApiSettings::default());
    for line in [
        "CreateVpc CidrBlock=10.0.0.0/16 DryRun=true",
        "CreateVpc CidrBlock=10.0.0.0/8",
        "RunInstances MinCount=1 MaxCount=2 ImageId=ami-00000000 InstanceType=t3.micro DryRun=true",
        "RunInstances MinCount=1 MaxCount=1 ImageId=ami-00000000 KeyName=none",
        "CreateSecurityGroup GroupName=g GroupDescription=d VpcId=vpc-0",
    ] {
        assert_ne!(bench.call(line).status, 200, "{line}");
    }
    assert!(bench.store.snapshot().is_empty());
}

#[test]
fn unknown_images_can_be_refused_and_mapped() {
    let images = [("ami-11111111".to_owned(), vec!["serve".to_owned()])].into();
    let settings = ApiSettings { images, refuse_unknown_images: true, ..ApiSettings::default() };
    Bench::new(settings).run(
        "mapped",
        "RunInstances MinCount=1 MaxCount=1 ImageId=ami-22222222 InstanceType=t3.micro
        ! InvalidAMIID.NotFound The image id '[ami-22222222]' does not exist
        DescribeImages ImageId.1=ami-22222222
        ! InvalidAMIID.NotFound
        RunInstances MinCount=1 MaxCount=1 ImageId=ami-11111111 InstanceType=t4g.micro
        @i instancesSet.1.instanceId
        = instancesSet.1.architecture arm64
        // It has something to run, so it is pending until it does.
        DescribeInstances
        = reservationSet.1.instancesSet.1.instanceState.name pending
        live $i running
        DescribeInstances
        = reservationSet.1.instancesSet.1.instanceState.name running",
    );
}

/// The table is what the list of operations says.
#[test]
fn every_operation_of_the_list_is_there() {
    let list = include_str!("../../../elbow-wire/operations/ec2.txt");
    let names: Vec<&str> = list
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(names.len(), super::TABLE.len());
    assert!(super::TABLE.is_sorted_by_key(|(name, _)| *name));
    for name in names {
        assert!(find(super::TABLE, name).is_some(), "{name}");
    }
}

/// The bench notices what is not as a script says.
#[test]
fn a_script_that_is_wrong_fails() {
    for script in [
        "DescribeVpcs\n= vpcSet.1.isDefault false",
        "DescribeVpcs\n= vpcSet.1.isDefault",
        "DescribeVpcs\n# vpcSet 2",
        "DescribeVpcs\n! InvalidVpcID.NotFound",
        "DescribeVpcs VpcId.1=vpc-0",
        "DescribeVpcs VpcId.1=vpc-0\n! InvalidVpcID.NotFound other words",
    ] {
        let run = || Bench::new(ApiSettings::default()).run("wrong", script);
        assert!(std::panic::catch_unwind(run).is_err(), "{script}");
    }
}
