//! The services, the protocols, and what is fixed for each.

use std::fmt;

use crate::operation::OperationInfo;
use crate::{ErrorInfo, shapes};

/// A service of AWS that elbow speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Service {
    /// Amazon EC2.
    Ec2,
    /// Elastic Load Balancing, version 2.
    Elbv2,
    /// EC2 Auto Scaling.
    Autoscaling,
    /// CloudWatch.
    Cloudwatch,
    /// Security Token Service.
    Sts,
    /// Identity and Access Management.
    Iam,
    /// Systems Manager (its parameters).
    Ssm,
}

/// How a request is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Protocol {
    /// A form in, XML out.
    Query,
    /// EC2's variant of it.
    Ec2Query,
    /// JSON with `application/x-amz-json-1.0`.
    Json10,
    /// JSON with `application/x-amz-json-1.1`.
    Json11,
    /// Smithy RPC v2 CBOR.
    Cbor,
}

/// How a service names a violated constraint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// All of them in one `ValidationError`.
    Counted,
    /// The same, but an absent member is a `MissingParameter` with the path as a query spells it.
    CountedButMissing,
    /// The first one only, with EC2's own codes and words.
    Ec2,
}

struct Facts {
    signing_name: &'static str,
    version: &'static str,
    namespace: &'static str,
    target_prefix: &'static str,
    operations: &'static [OperationInfo],
    names: &'static [&'static str],
    errors: &'static [&'static ErrorInfo],
}

macro_rules! facts {
    ($module:ident, $signing:literal, $version:literal, $namespace:literal, $prefix:literal) => {
        &Facts {
            signing_name: $signing,
            version: $version,
            namespace: $namespace,
            target_prefix: $prefix,
            operations: shapes::$module::OPERATIONS,
            names: shapes::$module::names::NAMES,
            errors: shapes::$module::errors::ERRORS,
        }
    };
}

static EC2: &Facts =
    facts!(ec2, "ec2", "2016-11-15", "http://ec2.amazonaws.com/doc/2016-11-15/", "");
static ELBV2: &Facts = facts!(
    elbv2,
    "elasticloadbalancing",
    "2015-12-01",
    "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
    ""
);
static AUTOSCALING: &Facts = facts!(
    autoscaling,
    "autoscaling",
    "2011-01-01",
    "http://autoscaling.amazonaws.com/doc/2011-01-01/",
    ""
);
static CLOUDWATCH: &Facts = facts!(
    cloudwatch,
    "monitoring",
    "2010-08-01",
    "http://monitoring.amazonaws.com/doc/2010-08-01/",
    "GraniteServiceVersion20100801"
);
static STS: &Facts =
    facts!(sts, "sts", "2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/", "");
static IAM: &Facts =
    facts!(iam, "iam", "2010-05-08", "https://iam.amazonaws.com/doc/2010-05-08/", "");
static SSM: &Facts = facts!(ssm, "ssm", "2014-11-06", "", "AmazonSSM");

impl Service {
    /// Every service.
    pub const ALL: [Self; 7] = [
        Self::Ec2,
        Self::Elbv2,
        Self::Autoscaling,
        Self::Cloudwatch,
        Self::Sts,
        Self::Iam,
        Self::Ssm,
    ];

    fn facts(self) -> &'static Facts {
        match self {
            Self::Ec2 => EC2,
            Self::Elbv2 => ELBV2,
            Self::Autoscaling => AUTOSCALING,
            Self::Cloudwatch => CLOUDWATCH,
            Self::Sts => STS,
            Self::Iam => IAM,
            Self::Ssm => SSM,
        }
    }

    /// The name in a signature's credential scope, and in ARNs and policies' actions but for
    /// CloudWatch's.
    pub fn signing_name(self) -> &'static str {
        self.facts().signing_name
    }

    /// The API version: `Version` of a query request.
    pub fn version(self) -> &'static str {
        self.facts().version
    }

    /// The namespace of XML replies.
    pub fn namespace(self) -> &'static str {
        self.facts().namespace
    }

    /// What precedes the operation in `X-Amz-Target` and in a CBOR path; empty if it has neither.
    pub fn target_prefix(self) -> &'static str {
        self.facts().target_prefix
    }

    /// The operations with typed shapes, sorted by name.
    pub fn operations(self) -> &'static [OperationInfo] {
        self.facts().operations
    }

    /// Every operation the service has at AWS, sorted.
    pub fn operation_names(self) -> &'static [&'static str] {
        self.facts().names
    }

    /// The operation of that name, if it has typed shapes.
    pub fn operation(self, name: &str) -> Option<&'static OperationInfo> {
        let operations = self.operations();
        let index = operations.binary_search_by_key(&name, |operation| operation.name).ok()?;
        Some(&operations[index])
    }

    /// The service's own spelling of an operation that AWS has.
    pub(crate) fn known_name(self, name: &str) -> Option<&'static str> {
        let names = self.operation_names();
        names.binary_search(&name).ok().map(|index| names[index])
    }

    /// The modelled error with that code or shape name.
    pub fn error(self, code: &str) -> Option<&'static ErrorInfo> {
        let errors = self.facts().errors;
        let named = errors.iter().find(|error| error.shape == code);
        named.or_else(|| errors.iter().find(|error| error.code == code)).copied()
    }

    pub(crate) fn dialect(self) -> Dialect {
        match self {
            Self::Ec2 => Dialect::Ec2,
            Self::Cloudwatch => Dialect::CountedButMissing,
            Self::Elbv2 | Self::Autoscaling | Self::Sts | Self::Iam | Self::Ssm => Dialect::Counted,
        }
    }

    /// The protocol of a form sent to this service; JSON-only services have none.
    pub(crate) fn form_protocol(self) -> Option<Protocol> {
        match self {
            Self::Ec2 => Some(Protocol::Ec2Query),
            Self::Ssm => None,
            _ => Some(Protocol::Query),
        }
    }
}

impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.signing_name())
    }
}

impl Protocol {
    /// Whether requests are forms and replies XML.
    pub fn is_query(self) -> bool {
        matches!(self, Self::Query | Self::Ec2Query)
    }

    /// The content type of replies.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Query => "text/xml",
            Self::Ec2Query => "text/xml;charset=UTF-8",
            Self::Json10 => "application/x-amz-json-1.0",
            Self::Json11 => "application/x-amz-json-1.1",
            Self::Cbor => "application/cbor",
        }
    }
}
