//! EC2's errors: code and words (ec2 reference, section 2).

use elbow_wire::ApiError;

/// What an id is of, where it matters for the error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Id {
    Vpc,
    Subnet,
    InternetGateway,
    RouteTable,
    Group,
    Rule,
    Instance,
    Interface,
    Volume,
    Template,
    Image,
    NatGateway,
    Allocation,
    DhcpOptions,
    NetworkAcl,
}

/// What the error about an id says.
struct Words {
    prefix: &'static str,
    not_found: &'static str,
    /// `{}` is the id.
    message: &'static str,
    /// The code of a text that cannot be such an id; empty where that is just not found.
    malformed: &'static str,
}

impl Id {
    const fn words(self) -> Words {
        match self {
            Self::Vpc => words("vpc-", "InvalidVpcID.NotFound", "The vpc ID '{}' does not exist"),
            Self::Subnet => {
                words("subnet-", "InvalidSubnetID.NotFound", "The subnet ID '{}' does not exist")
            }
            Self::InternetGateway => words(
                "igw-",
                "InvalidInternetGatewayID.NotFound",
                "The internetGateway ID '{}' does not exist",
            ),
            Self::RouteTable => words(
                "rtb-",
                "InvalidRouteTableID.NotFound",
                "The routeTable ID '{}' does not exist",
            ),
            Self::Group => Words {
                malformed: "InvalidGroupId.Malformed",
                ..words("sg-", "InvalidGroup.NotFound", "The security group '{}' does not exist")
            },
            Self::Rule => words(
                "sgr-",
                "InvalidSecurityGroupRuleId.NotFound",
                "The security group rule ID '{}' does not exist",
            ),
            Self::Instance => Words {
                malformed: "InvalidInstanceID.Malformed",
                ..words("i-", "InvalidInstanceID.NotFound", "The instance ID '{}' does not exist")
            },
            Self::Interface => words(
                "eni-",
                "InvalidNetworkInterfaceID.NotFound",
                "The networkInterface ID '{}' does not exist",
            ),
            Self::Volume => {
                words("vol-", "InvalidVolume.NotFound", "The volume '{}' does not exist.")
            }
            Self::Template => Words {
                malformed: "InvalidLaunchTemplateId.Malformed",
                ..words(
                    "lt-",
                    "InvalidLaunchTemplateId.NotFound",
                    "The specified launch template, with template ID {}, does not exist.",
                )
            },
            Self::Image => Words {
                malformed: "InvalidAMIID.Malformed",
                ..words("ami-", "InvalidAMIID.NotFound", "The image id '[{}]' does not exist")
            },
            Self::NatGateway => words("nat-", "NatGatewayNotFound", "NatGateway {} was not found"),
            Self::Allocation => words(
                "eipalloc-",
                "InvalidAllocationID.NotFound",
                "The allocation ID '{}' does not exist",
            ),
            Self::DhcpOptions => words(
                "dopt-",
                "InvalidDhcpOptionsID.NotFound",
                "The dhcpOption ID '{}' does not exist",
            ),
            Self::NetworkAcl => words(
                "acl-",
                "InvalidNetworkAclID.NotFound",
                "The networkAcl ID '{}' does not exist",
            ),
        }
    }
}

const fn words(prefix: &'static str, not_found: &'static str, message: &'static str) -> Words {
    Words { prefix, not_found, message, malformed: "" }
}

/// Whether the text can be an id of this kind: the prefix and 8 or 17 hexadecimal digits.
pub(crate) fn well_formed(kind: Id, id: &str) -> Result<(), ApiError> {
    let words = kind.words();
    let digits = id.strip_prefix(words.prefix).unwrap_or_default();
    let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    if words.malformed.is_empty() || matches!(digits.len(), 8 | 17) && digits.bytes().all(hex) {
        return Ok(());
    }
    let expecting = match kind {
        Id::Instance => String::new(),
        _ => format!(" (expecting \"{}...\")", words.prefix),
    };
    Err(ApiError::new(words.malformed, format!("Invalid id: \"{id}\"{expecting}")))
}

/// There is none with this id.
pub(crate) fn not_found(kind: Id, id: &str) -> ApiError {
    let words = kind.words();
    ApiError::new(words.not_found, words.message.replace("{}", id))
}

/// There are none with these ids.
pub(crate) fn instances_not_found(ids: &[&str]) -> ApiError {
    match ids {
        [id] => not_found(Id::Instance, id),
        ids => {
            let message = format!("The instance IDs '{}' do not exist", ids.join(", "));
            ApiError::new("InvalidInstanceID.NotFound", message)
        }
    }
}

/// Something else still needs it.
pub(crate) fn in_use(noun: &str, id: &str) -> ApiError {
    let message = format!("The {noun} '{id}' has dependencies and cannot be deleted.");
    ApiError::new("DependencyViolation", message)
}

/// A parameter's value will not do.
pub(crate) fn bad_value(value: &str, parameter: &str, why: &str) -> ApiError {
    let message = format!("Value ({value}) for parameter {parameter} is invalid. {why}");
    ApiError::invalid_parameter_value(message)
}

/// A value that is none of the known ones.
pub(crate) fn unknown_value(value: &str, what: &str) -> ApiError {
    ApiError::invalid_parameter_value(format!("Invalid value '{value}' for {what}."))
}

/// Something that AWS has and elbow has not.
pub(crate) fn unsupported(what: &str) -> ApiError {
    ApiError::new("UnsupportedOperation", format!("elbow does not have {what}"))
}
