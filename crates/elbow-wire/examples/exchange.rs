//! Answers requests read as JSON lines, with replies given in the same line: how
//! `tests/python/golden.py` holds this crate against botocore.
//!
//! In: `{"path", "query", "headers": [[name, value]], "body": base64, "output": {..}}`.
//! Out: `{"input": {..}, "status", "headers", "body": base64}`, or `{"error", ..}`.

use std::io::{BufRead, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use elbow_wire::{
    ApiError, Request, plain, respond_any, respond_error, respond_route_error, route,
};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", exchange(&line))?;
    }
    Ok(())
}

fn exchange(line: &Value) -> Value {
    let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
    let (path, query) = (text("path"), text("query"));
    let body = STANDARD.decode(text("body")).unwrap_or_default();
    let header = |pair: &Value| {
        let part = |index: usize| pair[index].as_str().unwrap_or_default().to_owned();
        (part(0), part(1))
    };
    let headers: Vec<(String, String)> =
        line["headers"].as_array().map(|all| all.iter().map(header).collect()).unwrap_or_default();
    let headers: Vec<(&str, &str)> =
        headers.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let request =
        Request { method: "POST", path: &path, query: &query, headers: &headers, body: &body };
    let call = match route(&request) {
        Ok(call) => call,
        Err(error) => return reply(respond_route_error(&error, "req-1"), Some(&error.error), None),
    };
    let answer = || -> Result<Value, ApiError> {
        let info =
            call.info().ok_or_else(|| ApiError::not_implemented(call.service, call.operation))?;
        let mut input = info.new_input();
        call.decode_into(&mut *input)?;
        let input = serde_json::from_slice(&plain::to_json(&*input)).unwrap_or_default();
        let mut output = info.new_output();
        plain::from_json(&mut *output, line["output"].to_string().as_bytes())?;
        Ok(reply(respond_any(&call, &*output, "req-1"), None, Some(input)))
    };
    answer()
        .unwrap_or_else(|error| reply(respond_error(&call, &error, "req-1"), Some(&error), None))
}

fn reply(
    response: elbow_wire::HttpResponse,
    error: Option<&ApiError>,
    input: Option<Value>,
) -> Value {
    json!({
        "status": response.status,
        "headers": response.headers,
        "body": STANDARD.encode(response.body),
        "error": error.map(ToString::to_string),
        "input": input,
    })
}
