//! What a broken constraint is called in each service, and what is let through.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use elbow_wire::shapes::{autoscaling, cloudwatch, ec2, elbv2, ssm};
use elbow_wire::{ApiError, Operation, Request, route};

fn form<O: Operation>(body: &str) -> Result<O::Input, ApiError> {
    let body = format!("Action={}&Version={}&{body}", O::NAME, O::SERVICE.version());
    let request =
        Request { method: "POST", path: "/", query: "", headers: &[], body: body.as_bytes() };
    route(&request).unwrap().decode::<O>()
}

fn json<O: Operation>(body: &str) -> Result<O::Input, ApiError> {
    let target = format!("{}.{}", O::SERVICE.target_prefix(), O::NAME);
    let headers = [("X-Amz-Target", &*target), ("Content-Type", "application/x-amz-json-1.0")];
    let request =
        Request { method: "POST", path: "/", query: "", headers: &headers, body: body.as_bytes() };
    route(&request).unwrap().decode::<O>()
}

#[track_caller]
fn refused<T: std::fmt::Debug>(outcome: Result<T, ApiError>, code: &str, message: &str) {
    let error = outcome.unwrap_err();
    assert_eq!((&*error.code, &*error.message, error.status), (code, message, 400));
}

#[test]
fn query_services_count_all_violations() {
    refused(
        form::<elbv2::CreateTargetGroup>("Name=&Port=70000&Protocol=SMTP"),
        "ValidationError",
        "2 validation errors detected: \
         Value 'SMTP' at 'protocol' failed to satisfy constraint: Member must satisfy enum value set: \
         [HTTP, HTTPS, TCP, TLS, UDP, TCP_UDP, GENEVE, QUIC, TCP_QUIC]; \
         Value '70000' at 'port' failed to satisfy constraint: \
         Member must have value less than or equal to 65535",
    );
    refused(
        form::<autoscaling::CreateAutoScalingGroup>("MinSize=1&MaxSize=2"),
        "ValidationError",
        "1 validation error detected: Value null at 'autoScalingGroupName' failed to satisfy \
         constraint: Member must not be null",
    );
    refused(
        form::<elbv2::AddTags>("ResourceArns.member.1=a&Tags.member.1.Value=v"),
        "ValidationError",
        "1 validation error detected: Value null at 'tags.1.member.key' failed to satisfy \
         constraint: Member must not be null",
    );
    refused(
        form::<autoscaling::DescribeAutoScalingGroups>("MaxRecords=many"),
        "MalformedInput",
        "The value 'many' of the parameter MaxRecords is not an integer",
    );
}

#[test]
fn items_of_a_list_are_reported_at_the_list() {
    let long = "x".repeat(256);
    let error =
        form::<cloudwatch::DescribeAlarms>(&format!("AlarmNames.member.1={long}")).unwrap_err();
    assert_eq!(
        error.message,
        format!(
            "1 validation error detected: Value '[{long}]' at 'alarmNames' failed to satisfy \
             constraint: Member must satisfy constraint: [Member must have length less than or equal \
             to 255]"
        )
    );
}

#[test]
fn ec2_has_words_of_its_own() {
    refused(
        form::<ec2::CreateSecurityGroup>("GroupName=x"),
        "MissingParameter",
        "The request must contain the parameter GroupDescription",
    );
    refused(
        form::<ec2::RunInstances>("MinCount=1&MaxCount=1&InstanceType=q9.huge"),
        "InvalidParameterValue",
        "Invalid value 'q9.huge' for InstanceType.",
    );
    refused(
        form::<ec2::DescribeVpcs>("MaxResults=4"),
        "InvalidParameterValue",
        "Value (4) for parameter MaxResults is invalid. Expecting a value of at least 5.",
    );
    refused(
        form::<ec2::DescribeVpcs>("VpcID.1=vpc-1"),
        "UnknownParameter",
        "The parameter VpcID is not recognized",
    );
    refused(
        form::<ec2::DescribeVpcs>("Filter.1.Name=x&Filter.1.Vaule.1=y"),
        "UnknownParameter",
        "The parameter Filter.1.Vaule is not recognized",
    );
    refused(
        form::<ec2::DescribeVpcs>("DryRun=perhaps"),
        "InvalidParameterValue",
        "Value (perhaps) for parameter DryRun is invalid. It is not a boolean.",
    );
}

#[test]
fn cloudwatch_spells_paths_as_queries_do_in_every_protocol() {
    let message = "The parameter MetricData.member.1.Dimensions.member.1.Value is required.";
    refused(
        json::<cloudwatch::PutMetricData>(
            r#"{"Namespace":"N","MetricData":[{"MetricName":"m","Dimensions":[{"Name":"a"}]}]}"#,
        ),
        "MissingParameter",
        message,
    );
    refused(
        form::<cloudwatch::PutMetricData>(
            "Namespace=N&MetricData.member.1.MetricName=m&MetricData.member.1.Dimensions.member.1.Name=a",
        ),
        "MissingParameter",
        message,
    );
    refused(
        json::<cloudwatch::SetAlarmState>(
            r#"{"AlarmName":"a","StateValue":"BAD","StateReason":"r"}"#,
        ),
        "ValidationError",
        "1 validation error detected: Value 'BAD' at 'stateValue' failed to satisfy constraint: \
         Member must satisfy enum value set: [OK, ALARM, INSUFFICIENT_DATA]",
    );
}

#[test]
fn json_values_of_the_wrong_type_are_refused() {
    for body in [
        "[]",
        "{",
        r#"{"AlarmNames":"x"}"#,
        r#"{"AlarmNames":[1]}"#,
        r#"{"MaxRecords":"5"}"#,
        r#"{"MaxRecords":1.5}"#,
    ] {
        let error = json::<cloudwatch::DescribeAlarms>(body).unwrap_err();
        assert_eq!(error.code, "SerializationException", "{body}");
    }
    let nulls = json::<cloudwatch::DescribeAlarms>(r#"{"AlarmNames":null,"Unknown":[1]}"#).unwrap();
    assert_eq!(nulls, cloudwatch::DescribeAlarmsInput::default());
    assert_eq!(json::<ssm::GetParameter>("{}").unwrap_err().code, "ValidationError");
}

#[test]
fn query_lists_in_every_form() {
    let input = form::<elbv2::SetSubnets>(
        "LoadBalancerArn=a&Subnets.member.10=c&Subnets.member.2=b&Subnets.member.1=a&Unknown=1",
    );
    assert_eq!(input.unwrap().subnets.unwrap(), ["a", "b", "c"]);
    let input = form::<elbv2::CreateLoadBalancer>("Name=a&SecurityGroups=&Tags.member=").unwrap();
    assert_eq!(input.security_groups, Some(Vec::new()));
    assert_eq!(input.tags, Some(Vec::new()));
    assert_eq!(input.subnets, None);
    let input =
        form::<ec2::DescribeInstances>("Filter.2.Name=b&Filter.1.Name=a&Filter.1.Value.1=x");
    let filters = input.unwrap().filters.unwrap();
    assert_eq!(filters[0].name.as_deref(), Some("a"));
    assert_eq!(filters[0].values.as_deref(), Some(&["x".to_owned()][..]));
    assert_eq!(filters[1].values, None);
    for bad in ["Subnets=a", "Subnets.member.x=a", "Subnets.x.1=a"] {
        let error = form::<elbv2::SetSubnets>(&format!("LoadBalancerArn=a&{bad}")).unwrap_err();
        assert_eq!(error.code, "MalformedInput", "{bad}");
    }
}

#[test]
fn long_values_are_cut_in_messages_and_many_violations_only_counted() {
    let tags: String =
        (1..=30).map(|n| format!("&Tags.member.{n}.Key={}", "k".repeat(2000))).collect();
    let error = form::<elbv2::AddTags>(&format!("ResourceArns.member.1=a{tags}")).unwrap_err();
    assert!(error.message.starts_with("30 validation errors detected: "), "{}", error.message);
    assert!(error.message.len() < 15_000);
}
