//! Envelopes of replies and errors in each protocol, and where requests are routed.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::io::Write;

use elbow_base::Timestamp;
use elbow_wire::shapes::{autoscaling, cloudwatch, ec2, elbv2};
use elbow_wire::{
    ApiError, Call, HttpResponse, Protocol, Request, Service, respond, respond_error,
    respond_route_error, route,
};
use std::time::Duration;

fn post<'a>(headers: &'a [(&'a str, &'a str)], body: &'a str) -> Request<'a> {
    Request { method: "POST", path: "/", query: "", headers, body: body.as_bytes() }
}

fn call<'a>(body: &'a str) -> Call<'a> {
    route(&post(&[], body)).unwrap()
}

fn text(reply: &HttpResponse) -> &str {
    std::str::from_utf8(&reply.body).unwrap()
}

fn header<'a>(reply: &'a HttpResponse, name: &str) -> Option<&'a str> {
    reply.headers.iter().find(|(n, _)| *n == name).map(|(_, v)| v.as_str())
}

const GRANITE: &str = "GraniteServiceVersion20100801";

#[test]
fn query_replies() {
    let call_ = call("Action=DescribeTags&Version=2015-12-01");
    let output = elbv2::DescribeTagsOutput {
        tag_descriptions: Some(vec![elbv2::TagDescription {
            resource_arn: Some("arn".to_owned()),
            tags: Some(Vec::new()),
        }]),
    };
    let reply = respond::<elbv2::DescribeTags>(&call_, &output, "id");
    assert_eq!(
        text(&reply),
        "<DescribeTagsResponse xmlns=\"http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/\">\
         <DescribeTagsResult><TagDescriptions><member><ResourceArn>arn</ResourceArn><Tags/></member>\
         </TagDescriptions></DescribeTagsResult>\
         <ResponseMetadata><RequestId>id</RequestId></ResponseMetadata></DescribeTagsResponse>"
    );
    assert_eq!(header(&reply, "Content-Type"), Some("text/xml"));
    assert_eq!(header(&reply, "x-amzn-RequestId"), Some("id"));
    let empty = call("Action=AddTags&Version=2015-12-01");
    let reply = respond::<elbv2::AddTags>(&empty, &Default::default(), "id");
    assert!(text(&reply).contains("\"><AddTagsResult/><ResponseMetadata>"));
    let none = call("Action=DeleteAutoScalingGroup&Version=2011-01-01");
    let reply = respond::<autoscaling::DeleteAutoScalingGroup>(&none, &Default::default(), "id");
    assert!(text(&reply).contains("2011-01-01/\"><ResponseMetadata>"));
}

#[test]
fn activities_end_at_whole_seconds() {
    let time = Timestamp::from_unix(Duration::from_millis(1_714_557_600_250));
    let activity =
        autoscaling::Activity { start_time: time, end_time: Some(time), ..Default::default() };
    let output = autoscaling::DescribeScalingActivitiesOutput {
        activities: vec![activity],
        next_token: None,
    };
    let call = call("Action=DescribeScalingActivities&Version=2011-01-01");
    let reply = respond::<autoscaling::DescribeScalingActivities>(&call, &output, "id");
    assert!(text(&reply).contains("<StartTime>2024-05-01T10:00:00.250Z</StartTime>"));
    assert!(text(&reply).contains("<EndTime>2024-05-01T10:00:00Z</EndTime>"));
}

#[test]
fn ec2_replies_and_errors() {
    let tags = call("Action=CreateTags&Version=2014-10-01");
    let reply = respond::<ec2::CreateTags>(&tags, &Default::default(), "id");
    assert_eq!(
        text(&reply),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <CreateTagsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">\
         <requestId>id</requestId><return>true</return></CreateTagsResponse>"
            .replace("2016-11-15", "2014-10-01")
    );
    let vpcs = call("Action=DescribeVpcs&Version=2016-11-15");
    let output = ec2::DescribeVpcsOutput { vpcs: Some(Vec::new()), next_token: None };
    let reply = respond::<ec2::DescribeVpcs>(&vpcs, &output, "id");
    assert!(text(&reply).contains("<requestId>id</requestId><vpcSet/></DescribeVpcsResponse>"));
    let reply = respond_error(&vpcs, &ApiError::dry_run(), "id");
    assert_eq!(reply.status, 412);
    assert_eq!(
        text(&reply),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error>\
         <Code>DryRunOperation</Code>\
         <Message>Request would have succeeded, but DryRun flag is set.</Message></Error></Errors>\
         <RequestID>id</RequestID></Response>"
    );
}

#[test]
fn query_errors() {
    let call = call("Action=DescribeRules&Version=2015-12-01");
    let error = ApiError::modeled(&elbv2::errors::PRIOR_REQUEST_NOT_COMPLETE, "a < b");
    let reply = respond_error(&call, &error, "id");
    assert_eq!(reply.status, 429);
    assert_eq!(
        text(&reply),
        "<ErrorResponse xmlns=\"http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/\"><Error>\
         <Type>Sender</Type><Code>PriorRequestNotComplete</Code><Message>a &lt; b</Message></Error>\
         <RequestId>id</RequestId></ErrorResponse>"
    );
    let reply = respond_error(&call, &ApiError::internal(), "id");
    assert!(text(&reply).contains("<Type>Receiver</Type><Code>InternalFailure</Code>"));
    assert_eq!(reply.status, 500);
}

#[test]
fn json_and_cbor_errors_of_cloudwatch() {
    let target = format!("{GRANITE}.SetAlarmState");
    let headers = [
        ("x-amz-target", &*target),
        ("content-type", "application/x-amz-json-1.0"),
        ("x-amzn-query-mode", "true"),
    ];
    let json = route(&post(&headers, "{}")).unwrap();
    assert_eq!(json.protocol, Protocol::Json10);
    let check = |error: &ApiError, kind: &str, query: &str| {
        let reply = respond_error(&json, error, "id");
        assert_eq!(
            text(&reply),
            format!("{{\"__type\":\"{kind}\",\"message\":\"{}\"}}", error.message)
        );
        assert_eq!(header(&reply, "x-amzn-query-error"), Some(query));
    };
    check(
        &ApiError::modeled(&cloudwatch::errors::RESOURCE_NOT_FOUND, ""),
        "com.amazonaws.cloudwatch.v2010_08_01#ResourceNotFound",
        "ResourceNotFound;Sender",
    );
    check(
        &ApiError::new("MissingParameter", "m"),
        "com.amazonaws.cloudwatch.v2010_08_01#MissingRequiredParameterException",
        "MissingParameter;Sender",
    );
    check(
        &ApiError::validation("v"),
        "com.amazon.coral.validate#ValidationException",
        "ValidationError;Sender",
    );
    let detail = cloudwatch::DashboardInvalidInputError {
        message: None,
        dashboard_validation_messages: Some(vec![cloudwatch::DashboardValidationMessage {
            data_path: Some("/a".to_owned()),
            message: Some("bad".to_owned()),
        }]),
    };
    let error =
        ApiError::modeled(&cloudwatch::errors::INVALID_PARAMETER_INPUT, "x").with_detail(detail);
    let reply = respond_error(&json, &error, "id");
    assert!(text(&reply).ends_with(
        "#DashboardInvalidInputError\",\"message\":\"x\",\
         \"dashboardValidationMessages\":[{\"DataPath\":\"/a\",\"Message\":\"bad\"}]}"
    ));
    let path = format!("/service/{GRANITE}/operation/SetAlarmState");
    let headers = [("smithy-protocol", "rpc-v2-cbor")];
    let request = Request { method: "POST", path: &path, query: "", headers: &headers, body: b"" };
    let cbor = route(&request).unwrap();
    let reply = respond_error(&cbor, &error, "id");
    assert_eq!(header(&reply, "smithy-protocol"), Some("rpc-v2-cbor"));
    assert_eq!(header(&reply, "Content-Type"), Some("application/cbor"));
    assert_eq!(header(&reply, "x-amzn-query-error"), None);
    let elbow_wire::Node::Map(members) = elbow_wire::parse::cbor(&reply.body).unwrap() else {
        panic!("a map");
    };
    assert_eq!(members.len(), 3);
}

#[test]
fn requests_find_their_service() {
    let scoped = |service: &str| {
        format!(
            "AWS4-HMAC-SHA256 Credential=123456789012/20240501/ap-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0"
        )
    };
    let authorization = scoped("elasticloadbalancing");
    let headers = [("Authorization", &*authorization)];
    let call = route(&post(&headers, "Action=DescribeTags&Version=2015-12-01")).unwrap();
    assert_eq!((call.service, call.operation), (Service::Elbv2, "DescribeTags"));
    assert_eq!((call.account_hint(), call.region()), (Some("123456789012"), Some("ap-east-1")));
    // The scope beats the version; an old version of EC2 is EC2's.
    let authorization = scoped("autoscaling");
    let headers = [("Authorization", &*authorization)];
    assert_eq!(
        route(&post(&headers, "Action=DescribeTags")).unwrap().service,
        Service::Autoscaling
    );
    let request =
        Request { method: "GET", query: "Action=DescribeVpcs&Version=2016-11-15", ..post(&[], "") };
    assert_eq!(route(&request).unwrap().service, Service::Ec2);
    assert_eq!(route(&post(&[], "Action=GetCallerIdentity")).unwrap().service, Service::Sts);
    // Known to AWS, not to elbow.
    let call = route(&post(&[], "Action=ModifyIpPools&Version=2015-12-01")).unwrap();
    assert!(call.info().is_none());
    let error = ApiError::not_implemented(call.service, call.operation);
    assert_eq!((error.status, &*error.code), (501, "NotImplemented"));
    assert!(error.message.contains("elasticloadbalancing:ModifyIpPools"));
}

#[test]
fn requests_that_go_nowhere_are_answered_in_their_protocol() {
    let refused = |request: &Request<'_>| {
        let error = route(request).unwrap_err();
        let reply = respond_route_error(&error, "id");
        (
            error.error.code.into_owned(),
            reply.status,
            String::from_utf8_lossy(&reply.body).into_owned(),
        )
    };
    let (code, status, body) = refused(&post(&[], "Action=Nonsense&Version=2015-12-01"));
    assert_eq!((&*code, status), ("InvalidAction", 400));
    assert!(body.contains("The action Nonsense is not valid for this web service."));
    let (code, _, body) = refused(&post(&[], "Action=Nonsense&Version=2016-11-15"));
    assert_eq!(code, "InvalidAction");
    assert!(body.contains("<Response><Errors>"));
    assert_eq!(refused(&post(&[], "")).0, "MissingAction");
    assert_eq!(refused(&post(&[], "a=%zz")).0, "MalformedQueryString");
    let (code, status, body) =
        refused(&post(&[], "Action=DescribeLoadBalancers&Version=2012-06-01"));
    assert_eq!((&*code, status), ("NotImplemented", 501));
    assert!(body.contains("Classic Load Balancers"));
    let target =
        [("X-Amz-Target", "AmazonSSM.Nonsense"), ("Content-Type", "application/x-amz-json-1.1")];
    let (code, status, body) = refused(&post(&target, "{}"));
    assert_eq!((&*code, status), ("UnknownOperationException", 400));
    assert!(body.starts_with("{\"__type\":\"UnknownOperationException\""), "{body}");
    let target = [("X-Amz-Target", "DynamoDB_20120810.ListTables")];
    assert!(refused(&post(&target, "{}")).2.contains("DynamoDB_20120810"));
    let gzip = [("Content-Encoding", "gzip")];
    assert_eq!(refused(&post(&gzip, "not gzip")).0, "SerializationException");
    let long = "a".repeat(elbow_wire::limits::BODY_BYTES_MAX + 1);
    assert_eq!(refused(&post(&[], &long)).1, 413);
    assert_eq!(refused(&Request { method: "PUT", ..post(&[], "") }).1, 405);
}

#[test]
fn gzip_bodies_are_read() {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(b"Action=ListMetrics&Version=2010-08-01&Namespace=AWS/EC2").unwrap();
    let body = encoder.finish().unwrap();
    let headers = [("Content-Encoding", "gzip")];
    let request = Request { body: &body, ..post(&headers, "") };
    let input = route(&request).unwrap().decode::<cloudwatch::ListMetrics>().unwrap();
    assert_eq!(input.namespace.as_deref(), Some("AWS/EC2"));
}
