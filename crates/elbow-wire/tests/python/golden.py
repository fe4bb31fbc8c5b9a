"""Holds elbow-wire against botocore: botocore's serializers make a request for every listed
operation, `examples/exchange` answers it, botocore's parsers read the reply; what comes out on
either side must be what went in. Writes the exchanges to tests/golden, which `cargo test` checks.

    python3 -m venv venv && venv/bin/pip install botocore==1.44.5
    cargo build -p elbow-wire --example exchange
    venv/bin/python crates/elbow-wire/tests/python/golden.py target/debug/examples/exchange
"""

import base64
import datetime
import json
import pathlib
import re
import subprocess
import sys
from urllib.parse import urlencode

import botocore
import botocore.loaders
import botocore.parsers
import botocore.serialize
from botocore.awsrequest import HeadersDict
from botocore.model import ServiceModel

VERSION = "1.44.5"
CRATE = pathlib.Path(__file__).resolve().parents[2]
PROTOCOLS = {
    "ec2": ["ec2"],
    "elbv2": ["query"],
    "autoscaling": ["query"],
    "cloudwatch": ["query", "json", "smithy-rpc-v2-cbor"],
    "sts": ["query"],
    "iam": ["query"],
    "ssm": ["json"],
}
DEPTH_MAX = 9
CANDIDATES = [
    "a <b> & \"c\" \u00e9", "text-1", "1", "200", "HTTPS", "ami-0a1b2c3d", "ipam-pool-0a", "ipv4pool-coip-0a",
    "/", "/path/", "v1", "tag:x", "123456", "arn:aws:iam::123456789012:role/x", "text.key",
]


def java(pattern):
    return pattern.replace("\\uD800\\uDC00-\\uDBFF\\uDFFF", "\U00010000-\U0010ffff").replace(
        "\\u10000-\\u10FFFF", "\U00010000-\U0010ffff").replace("\\p{L}", "a-zA-Z\u00e9").replace(
        "\\p{Z}", " ").replace("\\p{N}", "0-9")


class Sampler:
    """Values for a shape; `full` gives every member, otherwise only the required ones."""

    def __init__(self, full):
        self.full = full
        self.count = 0

    def text(self, shape):
        self.count += 1
        if shape.enum:
            return shape.enum[self.count % len(shape.enum)]
        low, high = shape.metadata.get("min", 0), shape.metadata.get("max", 1 << 30)
        pattern = shape.metadata.get("pattern")
        for candidate in CANDIDATES + [c * 40 for c in ("a", "1")]:
            while len(candidate) < low:
                candidate += candidate[-1]
            candidate = candidate[:high]
            if not pattern or re.fullmatch(java(pattern), candidate, re.ASCII):
                return candidate
        raise ValueError(f"no text for {shape.name}: {pattern}")

    def number(self, shape):
        self.count += 1
        low, high = shape.metadata.get("min", 0), shape.metadata.get("max", 1 << 30)
        return max(low, min(high, self.count))

    def value(self, shape, depth=0, stack=()):
        kind = shape.type_name
        if kind == "string":
            return self.text(shape)
        if kind in ("integer", "long"):
            return self.number(shape)
        if kind in ("double", "float"):
            return self.number(shape) + (0.5 if "max" not in shape.metadata else 0)
        if kind == "boolean":
            self.count += 1
            return self.count % 2 == 0
        if kind == "blob":
            return b"\x00\xffblob"
        if kind == "timestamp":
            self.count += 1
            return datetime.datetime(2024, 5, 1, 10, self.count % 60, 0, 250000 * (self.count % 4),
                                     tzinfo=datetime.timezone.utc)
        if kind == "list":
            low = max(shape.metadata.get("min", 0), 2 if depth < 2 else 1)
            low = min(low, shape.metadata.get("max", low))
            return [self.value(shape.member, depth + 1, stack) for _ in range(low)]
        if kind == "map":
            entries = range(max(1, shape.metadata.get("min", 1)))
            return {f"{self.text(shape.key)}{i or ''}": self.value(shape.value, depth + 1, stack)
                    for i in entries}
        members = {}
        for name, member in shape.members.items():
            required = name in shape.required_members
            if required or (self.full and depth < DEPTH_MAX and shape.name not in stack):
                members[name] = self.value(member, depth + 1, stack + (shape.name,))
                if shape.is_tagged_union:
                    break
        if not members and depth and shape.members:
            # A query cannot say "an empty structure".
            name, member = next(iter(shape.members.items()))
            members[name] = self.value(member, depth + 1, stack + (shape.name,))
        return members


def plain(value, shape):
    """A botocore value as the crate's plain JSON has it."""
    kind = shape.type_name if shape is not None else None
    if value is None:
        return None
    if kind == "structure":
        return {k: plain(v, shape.members[k]) for k, v in value.items() if k in shape.members}
    if kind == "list":
        return [plain(v, shape.member) for v in value]
    if kind == "map":
        return {k: plain(v, shape.value) for k, v in value.items()}
    if kind == "blob":
        return base64.b64encode(value if isinstance(value, bytes) else value.encode()).decode()
    if kind == "timestamp":
        seconds = round(value.timestamp(), 3)
        return int(seconds) if seconds == int(seconds) else seconds
    if kind == "float":
        return float(value)
    return value


def request_of(model, operation, protocol, params):
    serializer = botocore.serialize.create_serializer(protocol)
    made = serializer.serialize_to_request(params, operation)
    body = made["body"]
    if isinstance(body, dict):
        body = urlencode(body)
    body = body.encode() if isinstance(body, str) else body
    path = made["url_path"]
    headers = [[k, v] for k, v in sorted(made["headers"].items())]
    scope = f"123456789012/20240501/eu-west-1/{model.signing_name}/aws4_request"
    headers.append(["Authorization",
                    f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=00"])
    return {"path": path, "headers": headers, "body": base64.b64encode(body).decode()}


def operations(service):
    lines = (CRATE / "operations" / f"{service}.txt").read_text().splitlines()
    return sorted(line.split()[0] for line in lines if line and not line.startswith("#"))


def cases(loader):
    for service, protocols in PROTOCOLS.items():
        model = ServiceModel(loader.load_service_model(service, "service-2"), service)
        for name in operations(service):
            operation = model.operation_model(name)
            for protocol in protocols:
                for full in (True, False):
                    sampler = Sampler(full)
                    params = sampler.value(operation.input_shape) if operation.input_shape else {}
                    output = sampler.value(operation.output_shape) if operation.output_shape else {}
                    yield model, operation, protocol, full, params, output


def compare(what, left, right, problems):
    if isinstance(left, dict) and isinstance(right, dict):
        for key in sorted(set(left) | set(right)):
            compare(what + "." + key, left.get(key), right.get(key), problems)
    elif isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for index, pair in enumerate(zip(left, right)):
            compare(f"{what}[{index}]", *pair, problems)
    elif left != right:
        problems.append((what, left, right))


def check(case, answer, problems):
    model, operation, protocol, full, params, output = case
    what = f"{model.service_name} {operation.name} {protocol} full={full}"
    if answer["error"]:
        problems.append((what, "error", answer["error"]))
        return
    compare(what + " input", plain(params, operation.input_shape), answer["input"], problems)
    headers = HeadersDict()
    for key, value in answer["headers"]:
        headers[key] = value
    parser = botocore.parsers.create_parser(protocol)
    response = {"status_code": answer["status"], "headers": headers,
                "body": base64.b64decode(answer["body"]), "context": {"operation_name": operation.name}}
    parsed = parser.parse(response, operation.output_shape)
    meta = parsed.pop("ResponseMetadata", {})
    if operation.output_shape or protocol != "smithy-rpc-v2-cbor":
        # botocore reads no metadata from a CBOR reply without a modelled output.
        compare(what + " request id", "req-1", meta.get("RequestId"), problems)
    got = plain(parsed, operation.output_shape) if operation.output_shape else parsed
    want = whole_seconds(operation.name, plain(output, operation.output_shape)) if operation.output_shape else {}
    compare(what + " output", want, got, problems)


def whole_seconds(name, output):
    """Activities end at whole seconds in XML, as at AWS."""
    if isinstance(output, dict):
        return {k: int(v) if k == "EndTime" and "ActivityId" in output else whole_seconds(name, v)
                for k, v in output.items()}
    if isinstance(output, list):
        return [whole_seconds(name, v) for v in output]
    return output


def main():
    assert botocore.__version__ == VERSION, botocore.__version__
    all_cases = list(cases(botocore.loaders.Loader()))
    lines = []
    for model, operation, protocol, _, params, output in all_cases:
        line = request_of(model, operation, protocol, params)
        line["output"] = plain(output, operation.output_shape) if operation.output_shape else {}
        lines.append(line)
    text = "".join(json.dumps(line) + "\n" for line in lines)
    done = subprocess.run([sys.argv[1]], input=text.encode(), stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    problems, files = [], {}
    for case, line, answer in zip(all_cases, lines, answers, strict=True):
        check(case, answer, problems)
        model, operation, protocol, full = case[:4]
        golden = {"operation": operation.name, **line, "input": answer["input"], "reply": answer["body"]}
        if protocol != "smithy-rpc-v2-cbor":
            for key in ("body", "reply"):
                golden[key] = base64.b64decode(golden[key]).decode()
        golden["headers"] = [h for h in golden["headers"] if h[0] != "Authorization"]
        if full or golden["output"]:
            files.setdefault(f"{model.service_name}.{protocol}", []).append(golden)
    for what, left, right in problems[:40]:
        print("FAIL", what)
        print("   ", str(left)[:1500])
        print("   ", str(right)[:1500])
    print(len(all_cases), "exchanges,", len(problems), "problems")
    if problems:
        sys.exit(1)
    for name, goldens in files.items():
        seen, kept = set(), []
        for golden in goldens:
            if golden["operation"] not in seen:
                seen.add(golden["operation"])
                kept.append(json.dumps(golden, ensure_ascii=False, separators=(",", ":")))
        (CRATE / "tests" / "golden" / f"{name}.jsonl").write_text("\n".join(kept) + "\n")


main()
