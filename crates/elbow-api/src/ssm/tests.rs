//! The look-ups, over the wire as clients make them.

use serde_json::{Value, json};

use crate::ApiSettings;
use crate::ec2::bench::Bench;

/// The status and the body of a call.
fn call(operation: &str, body: &Value) -> (u16, Value) {
    let target = format!("AmazonSSM.{operation}");
    let headers = [("content-type", "application/x-amz-json-1.1"), ("x-amz-target", &target)];
    let bench = Bench::new(ApiSettings::default());
    let response = bench.send("ssm", &headers, &body.to_string());
    (response.status, serde_json::from_slice(&response.body).unwrap())
}

const AL2023: &str = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

#[test]
fn a_parameter_names_an_image_that_is_there() {
    let (status, body) = call("GetParameter", &json!({"Name": AL2023}));
    assert_eq!(status, 200, "{body}");
    let parameter = &body["Parameter"];
    assert_eq!(parameter["Name"], AL2023);
    assert_eq!(parameter["Type"], "String");
    assert_eq!(parameter["DataType"], "aws:ec2:image");
    assert_eq!(parameter["Version"], 1);
    assert_eq!(parameter["ARN"], format!("arn:aws:ssm:us-east-1::parameter{AL2023}"));
    let id = parameter["Value"].as_str().unwrap();
    let reply = Bench::new(ApiSettings::default()).call(&format!("DescribeImages ImageId.1={id}"));
    assert!(reply.text("imagesSet.1.name").unwrap().starts_with("al2023-ami-2023"));
    let arn = parameter["ARN"].clone();
    assert_eq!(call("GetParameter", &json!({"Name": arn})).1["Parameter"]["Name"], AL2023);
}

#[test]
fn what_is_not_there_is_named() {
    let (status, body) = call("GetParameter", &json!({"Name": "/mine"}));
    assert_eq!(status, 400);
    assert!(body["__type"].as_str().unwrap().ends_with("ParameterNotFound"), "{body}");
    let (_, body) = call("GetParameters", &json!({"Names": [AL2023, "/mine"]}));
    assert_eq!(body["Parameters"].as_array().unwrap().len(), 1);
    assert_eq!(body["InvalidParameters"], json!(["/mine"]));
}

#[test]
fn paths_and_pages() {
    let path = "/aws/service/ecs/optimized-ami/amazon-linux-2/recommended";
    let (_, body) = call("GetParametersByPath", &json!({"Path": path}));
    let names: Vec<_> = body["Parameters"].as_array().unwrap().iter().map(|p| &p["Name"]).collect();
    assert_eq!(names, [&format!("{path}/image_id"), &format!("{path}/image_name")]);
    let all = json!({"Path": "/aws/service/", "Recursive": true, "MaxResults": 2});
    let (_, body) = call("GetParametersByPath", &all);
    assert_eq!(body["Parameters"].as_array().unwrap().len(), 2);
    let mut next = all.clone();
    next["NextToken"] = body["NextToken"].clone();
    let (_, second) = call("GetParametersByPath", &next);
    assert_ne!(second["Parameters"][0], body["Parameters"][0]);
    assert_eq!(call("GetParametersByPath", &json!({"Path": "aws"})).0, 400);
}
