//! What the service leaves with others: names that resolvers know, interfaces in subnets, targets
//! of instances that end.

use elbow_state::ec2::{self, NetworkInterface};
use elbow_state::elbv2::registration;
use elbow_store::{Store, StoreError, StoreExt};

use super::bench::Bench;

fn created(bench: &Bench, line: &str) -> (String, String) {
    let reply = bench.call(line);
    let text = |name: &str| reply.text(&format!("LoadBalancers.1.{name}")).unwrap().to_owned();
    (text("LoadBalancerArn"), text("DNSName"))
}

#[test]
fn names_have_the_shape_of_aws_and_lead_to_this_machine() {
    let bench = Bench::new();
    let two = "Subnets.member.1=$a Subnets.member.2=$b";
    let digits = |name: &str, before: &str| {
        let rest = name.strip_prefix(before).unwrap_or_else(|| panic!("{name}"));
        let digits = rest.strip_suffix(".us-east-1.elb.localhost").unwrap();
        assert!((9..=10).contains(&digits.len()) && digits.parse::<u64>().is_ok(), "{name}");
    };
    digits(&created(&bench, &format!("CreateLoadBalancer Name=Web {two}")).1, "Web-");
    let inner = format!("CreateLoadBalancer Name=inner Scheme=internal {two}");
    digits(&created(&bench, &inner).1, "internal-inner-");
    let (arn, name) =
        created(&bench, "CreateLoadBalancer Name=net Type=network Subnets.member.1=$a");
    let id = arn.rsplit('/').next().unwrap();
    assert_eq!(id.len(), 16);
    assert_eq!(name, format!("net-{id}.us-east-1.elb.localhost"));
}

#[test]
fn interfaces_come_and_go_with_the_zones() {
    let bench = Bench::new();
    let interfaces = || -> Vec<(String, String)> {
        let all = ec2::all::<NetworkInterface>(&bench.store.snapshot(), &bench.scope).unwrap();
        all.iter().map(|found| (found.zone.clone(), found.description.clone())).collect()
    };
    let (arn, _) =
        created(&bench, "CreateLoadBalancer Name=web Subnets.member.1=$a Subnets.member.2=$b");
    let words = format!("ELB {}", arn.split_once("loadbalancer/").unwrap().1);
    assert_eq!(interfaces().len(), 2);
    assert!(interfaces().iter().all(|(_, description)| *description == words));
    bench
        .call(&format!("SetSubnets LoadBalancerArn={arn} Subnets.member.1=$a Subnets.member.2=$c"));
    let mut zones: Vec<String> = interfaces().into_iter().map(|(zone, _)| zone).collect();
    zones.sort();
    assert_eq!(zones, ["us-east-1a", "us-east-1c"]);
    bench.call(&format!("DeleteLoadBalancer LoadBalancerArn={arn}"));
    assert_eq!(interfaces(), []);
}

#[test]
fn a_terminated_instance_leaves_every_group() {
    let bench = Bench::new();
    bench.run(
        "registered",
        "instance i1 $a
         CreateTargetGroup Name=t Protocol=HTTP Port=80 VpcId=$vpc
         @t TargetGroups.1.TargetGroupArn
         CreateTargetGroup Name=u Protocol=HTTP Port=80 VpcId=$vpc
         @u TargetGroups.1.TargetGroupArn
         RegisterTargets TargetGroupArn=$t Targets.member.1.Id=$i1
         RegisterTargets TargetGroupArn=$u Targets.member.1.Id=$i1 Targets.member.1.Port=81",
    );
    let id = bench.call("DescribeTargetHealth TargetGroupArn=$t");
    let id = id.text("TargetHealthDescriptions.1.Target.Id").unwrap();
    let done = bench.store.transact(|tx| {
        registration::forget_instance(tx, &bench.scope, id)?;
        Ok::<_, StoreError>(())
    });
    done.unwrap();
    bench.run(
        "gone",
        "DescribeTargetHealth TargetGroupArn=$t
         # TargetHealthDescriptions 0
         DescribeTargetHealth TargetGroupArn=$u
         # TargetHealthDescriptions 0",
    );
}
