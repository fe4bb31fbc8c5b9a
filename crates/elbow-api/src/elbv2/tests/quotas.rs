//! Quotas (elb reference, section 5).

use super::bench::Bench;

fn refused(bench: &Bench, line: &str, code: &str) {
    let reply = bench.call(line);
    assert_eq!(reply.text("Error.Code"), Some(code), "{line}\n{}", reply.body);
}

fn made(bench: &Bench, line: &str) {
    let reply = bench.call(line);
    assert_eq!(reply.status, 200, "{line}\n{}", reply.body);
}

const START: &str = "
CreateLoadBalancer Name=web Subnets.member.1=$a Subnets.member.2=$b
@lb LoadBalancers.1.LoadBalancerArn
CreateTargetGroup Name=t Protocol=HTTP Port=80 VpcId=$vpc TargetType=ip
@t TargetGroups.1.TargetGroupArn
CreateListener LoadBalancerArn=$lb Protocol=HTTP Port=80 DefaultActions.member.1.Type=forward \
    DefaultActions.member.1.TargetGroupArn=$t
@l Listeners.1.ListenerArn
";

fn started() -> Bench {
    let bench = Bench::new();
    bench.run("start", START);
    bench
}

#[test]
fn load_balancers_of_each_type() {
    let bench = Bench::new();
    for n in 0..50 {
        made(&bench, &format!("CreateLoadBalancer Name=n{n} Type=network Subnets.member.1=$a"));
    }
    let one_more = "CreateLoadBalancer Name=m Type=network Subnets.member.1=$a";
    refused(&bench, one_more, "TooManyLoadBalancers");
    made(&bench, "CreateLoadBalancer Name=m Subnets.member.1=$a Subnets.member.2=$b");
}

#[test]
fn listeners_of_a_load_balancer() {
    let bench = started();
    let create = |port: u16| {
        format!(
            "CreateListener LoadBalancerArn=$lb Protocol=HTTP Port={port} \
             DefaultActions.member.1.Type=fixed-response \
             DefaultActions.member.1.FixedResponseConfig.StatusCode=200"
        )
    };
    (1..50).for_each(|n| made(&bench, &create(8000 + n)));
    refused(&bench, &create(9000), "TooManyListeners");
}

#[test]
fn rules_of_a_load_balancer() {
    let bench = started();
    let create = |priority: u32| {
        format!(
            "CreateRule ListenerArn=$l Priority={priority} \
             Conditions.member.1.Field=path-pattern Conditions.member.1.Values.member.1=/x \
             Actions.member.1.Type=forward Actions.member.1.TargetGroupArn=$t"
        )
    };
    (1..=100).for_each(|priority| made(&bench, &create(priority)));
    refused(&bench, &create(101), "TooManyRules");
    super::invariants::check(&bench);
    made(&bench, "DeleteLoadBalancer LoadBalancerArn=$lb");
    super::invariants::check(&bench);
}

#[test]
fn target_groups_of_a_load_balancer() {
    let bench = started();
    let create = |n: u32, groups: &str| {
        format!(
            "CreateRule ListenerArn=$l Priority={n} Conditions.member.1.Field=path-pattern \
             Conditions.member.1.Values.member.1=/x Actions.member.1.Type=forward {groups}"
        )
    };
    let mut arns = Vec::new();
    for n in 0..100 {
        let line = format!("CreateTargetGroup Name=g{n} Protocol=HTTP Port=80 VpcId=$vpc");
        arns.push(bench.call(&line).text("TargetGroups.1.TargetGroupArn").unwrap().to_owned());
    }
    for (n, five) in (1..).zip(arns.chunks(5)) {
        let groups: String = (1..)
            .zip(five)
            .map(|(m, arn)| {
                format!(
                    " Actions.member.1.ForwardConfig.TargetGroups.member.{m}.TargetGroupArn={arn}"
                )
            })
            .collect();
        // The listener's own group is the first of a hundred.
        if n < 20 {
            made(&bench, &create(n, &groups));
        } else {
            refused(&bench, &create(n, &groups), "TooManyUniqueTargetGroupsPerLoadBalancer");
        }
    }
    super::invariants::check(&bench);
}

#[test]
fn targets() {
    let bench = started();
    for n in 0..10 {
        let targets: String = (0..100)
            .map(|m| format!(" Targets.member.{}.Id=172.31.{n}.{}", m + 1, m + 4))
            .collect();
        made(&bench, &format!("RegisterTargets TargetGroupArn=$t{targets}"));
    }
    let one_more = "RegisterTargets TargetGroupArn=$t Targets.member.1.Id=172.31.9.200";
    refused(&bench, one_more, "TooManyTargets");
    made(&bench, "RegisterTargets TargetGroupArn=$t Targets.member.1.Id=172.31.9.4");
    made(&bench, "DeleteListener ListenerArn=$l");
    made(&bench, "DeleteTargetGroup TargetGroupArn=$t");
    super::invariants::check(&bench);
}

#[test]
fn registrations_of_one_id() {
    let bench = started();
    bench.run(
        "second",
        "CreateTargetGroup Name=u Protocol=HTTP Port=80 VpcId=$vpc TargetType=ip
         @u TargetGroups.1.TargetGroupArn
         CreateListener LoadBalancerArn=$lb Protocol=HTTP Port=81 \
         DefaultActions.member.1.Type=forward \
         DefaultActions.member.1.TargetGroupArn=$u",
    );
    let targets: String = (1..=1000)
        .map(|n| format!(" Targets.member.{n}.Id=172.31.0.9 Targets.member.{n}.Port={n}"))
        .collect();
    made(&bench, &format!("RegisterTargets TargetGroupArn=$t{targets}"));
    let one_more = "RegisterTargets TargetGroupArn=$u Targets.member.1.Id=172.31.0.9";
    refused(&bench, one_more, "TooManyRegistrationsForTargetId");
    let other = "RegisterTargets TargetGroupArn=$u Targets.member.1.Id=172.31.0.10";
    refused(&bench, other, "TooManyTargets");
}

#[test]
fn certificates_of_a_load_balancer() {
    let bench = started();
    bench.run(
        "https",
        "CreateListener LoadBalancerArn=$lb Protocol=HTTPS Port=443 \
         Certificates.member.1.CertificateArn=$acm DefaultActions.member.1.Type=forward \
         DefaultActions.member.1.TargetGroupArn=$t
         @s Listeners.1.ListenerArn",
    );
    let add = |n: u32| {
        format!(
            "AddListenerCertificates ListenerArn=$s Certificates.member.1.CertificateArn=$acm{n}"
        )
    };
    (0..25).for_each(|n| made(&bench, &add(n)));
    made(&bench, &add(0));
    refused(&bench, &add(25), "TooManyCertificates");
}

#[test]
fn tags_of_a_resource() {
    let bench = started();
    let tags = |from: u32, to: u32| -> String {
        (from..to)
            .map(|n| format!(" Tags.member.{}.Key=k{n} Tags.member.{}.Value=v", n + 1, n + 1))
            .collect()
    };
    made(&bench, &format!("AddTags ResourceArns.member.1=$t{}", tags(0, 50)));
    refused(&bench, &format!("AddTags ResourceArns.member.1=$t{}", tags(50, 51)), "TooManyTags");
    let create =
        format!("CreateTargetGroup Name=u Protocol=HTTP Port=80 VpcId=$vpc{}", tags(0, 51));
    refused(&bench, &create, "TooManyTags");
}

#[test]
fn target_groups() {
    let bench = Bench::new();
    for n in 0..3000 {
        made(&bench, &format!("CreateTargetGroup Name=g{n} TargetType=lambda"));
    }
    refused(&bench, "CreateTargetGroup Name=h TargetType=lambda", "TooManyTargetGroups");
    // A name that is taken is no new one.
    made(&bench, "CreateTargetGroup Name=g7 TargetType=lambda");
}
