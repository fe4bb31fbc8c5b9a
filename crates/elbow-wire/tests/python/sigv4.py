"""Signs requests with botocore and writes them to tests/golden/sigv4.jsonl, which `cargo test`
verifies. Run it as golden.py is run, without arguments."""

import datetime
import json
import pathlib
from urllib.parse import urlsplit

import botocore.auth
import botocore.compat
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

OUT = pathlib.Path(__file__).resolve().parents[1] / "golden" / "sigv4.jsonl"
NOW = datetime.datetime(2024, 5, 1, 10, 0, 0, tzinfo=datetime.timezone.utc)
KEY, SECRET = "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
FORM = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}

for module in (botocore.auth, botocore.compat):
    module.get_current_datetime = lambda remove_tzinfo=True: NOW.replace(tzinfo=None if remove_tzinfo else NOW.tzinfo)


def signed(name, method, url, service, headers=None, data=b"", token=None, presign=None, region="eu-west-1"):
    request = AWSRequest(method=method, url=url, headers=dict(headers or {}), data=data)
    credentials = Credentials(KEY, SECRET, token)
    if presign:
        botocore.auth.SigV4QueryAuth(credentials, service, region, expires=presign).add_auth(request)
    else:
        botocore.auth.SigV4Auth(credentials, service, region).add_auth(request)
    parts = urlsplit(request.url)
    headers = [[k, v] for k, v in request.headers.items()]
    if not any(k.lower() == "host" for k, _ in headers):
        # Clients leave the default port out of the Host header.
        headers.append(["Host", parts.netloc.removesuffix(":80")])
    return {"name": name, "method": method, "path": parts.path or "/", "query": parts.query,
            "headers": headers, "body": data.decode(), "token": token}


def vectors():
    base = "http://localhost:4566"
    yield signed("query", "POST", base + "/", "elasticloadbalancing", FORM, b"Action=DescribeLoadBalancers&Version=2015-12-01")
    yield signed("ec2", "POST", base + "/", "ec2", FORM, b"Action=DescribeVpcs&Version=2016-11-15&Filter.1.Value.1=a%20b")
    yield signed("empty body", "POST", base, "sts", {})
    yield signed("json", "POST", base + "/", "ssm", {"X-Amz-Target": "AmazonSSM.GetParameter", "Content-Type": "application/x-amz-json-1.1"}, b'{"Name":"/a/b"}')
    yield signed("cbor path", "POST", base + "/service/GraniteServiceVersion20100801/operation/ListMetrics", "monitoring",
                 {"smithy-protocol": "rpc-v2-cbor", "x-amzn-query-mode": "true"}, b"")
    yield signed("session token", "POST", base + "/", "autoscaling", FORM, b"Action=DescribePolicies&Version=2011-01-01", token="FwoG/token+=")
    yield signed("spaces in a header", "POST", base + "/", "ec2", {**FORM, "X-Amz-Meta": "  a   b  c "}, b"Action=DescribeVpcs")
    yield signed("escaped path", "GET", base + "/a%20b/%E9%9F%B3/c~d", "ec2", {})
    yield signed("dots in the path", "GET", base + "/a/../b//c/./d/", "ec2", {})
    yield signed("query string", "GET", base + "/?Version=2016-11-15&Action=DescribeVpcs&B=%20x&A=2&A=1&Empty=", "ec2", {})
    yield signed("other port", "POST", "http://127.0.0.1:80/", "iam", FORM, b"Action=ListRoles&Version=2010-05-08", region="us-east-1")
    yield signed("presigned", "GET", base + "/?Action=GetCallerIdentity&Version=2011-06-15", "sts", {}, presign=60)
    yield signed("presigned with a token", "GET", base + "/?Action=GetCallerIdentity&Version=2011-06-15&X=a%2Fb", "sts", {}, token="T/o=ken", presign=3600)


OUT.write_text("".join(json.dumps(vector) + "\n" for vector in vectors()))
print(sum(1 for _ in OUT.open()), "vectors")
