//! Amazon Resource Names: `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`.

use std::fmt;

use crate::Scope;

/// The parts of an ARN. The resource part may contain colons and slashes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arn<'a> {
    /// `aws`, `aws-cn` or `aws-us-gov`.
    pub partition: &'a str,
    /// The service's prefix, such as `elasticloadbalancing`.
    pub service: &'a str,
    /// Empty for services without regions.
    pub region: &'a str,
    /// Twelve digits, or `aws` for what AWS owns.
    pub account: &'a str,
    /// Everything else.
    pub resource: &'a str,
}

impl<'a> Arn<'a> {
    /// Takes `text` apart; `None` if it is no ARN.
    pub fn parse(text: &'a str) -> Option<Self> {
        let mut parts = text.splitn(6, ':');
        if parts.next() != Some("arn") {
            return None;
        }
        let arn = Self {
            partition: parts.next()?,
            service: parts.next()?,
            region: parts.next()?,
            account: parts.next()?,
            resource: parts.next()?,
        };
        (!arn.partition.is_empty() && !arn.service.is_empty() && !arn.resource.is_empty())
            .then_some(arn)
    }

    /// Whether it names something of `scope`.
    pub fn is_of(&self, scope: &Scope) -> bool {
        self.partition == scope.partition()
            && self.region == scope.region()
            && self.account == scope.account()
    }
}

impl fmt::Display for Arn<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { partition, service, region, account, resource } = self;
        write!(f, "arn:{partition}:{service}:{region}:{account}:{resource}")
    }
}

impl Scope {
    /// The ARN of `resource` of `service` in this scope.
    pub fn arn(&self, service: &str, resource: &str) -> String {
        let (partition, region, account) = (self.partition(), self.region(), self.account());
        Arn { partition, service, region, account, resource }.to_string()
    }

    /// The ARN of an IAM resource, which has no region.
    pub fn iam_arn(&self, resource: &str) -> String {
        let (partition, account) = (self.partition(), self.account());
        Arn { partition, service: "iam", region: "", account, resource }.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arns() {
        let scope = Scope::try_new("123456789012", "us-east-1").unwrap();
        let text = scope.arn("elasticloadbalancing", "targetgroup/web/0123456789abcdef");
        let arn = Arn::parse(&text).unwrap();
        assert_eq!(arn.to_string(), text);
        assert!(arn.is_of(&scope));
        assert_eq!(scope.iam_arn("role/r"), "arn:aws:iam::123456789012:role/r");
        let group = "arn:aws:autoscaling:us-east-1:1:autoScalingGroup:uuid:autoScalingGroupName/n";
        assert_eq!(
            Arn::parse(group).unwrap().resource,
            "autoScalingGroup:uuid:autoScalingGroupName/n"
        );
        for text in ["", "arn", "arn:aws:x:y:z", "arn::x:y:z:r", "urn:a:b:c:d:e", "arn:a:b:c:d:"] {
            assert_eq!(Arn::parse(text), None, "{text}");
        }
    }
}
