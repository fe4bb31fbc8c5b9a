//! What a metric is called, in CloudWatch's terms: namespace, name and a set of dimensions.
//!
//! The constructors name what elbow itself measures; [`MetricId::try_new`] names anything else.

use std::borrow::Cow;
use std::fmt;

use elbow_model::{GroupName, InstanceId, LoadBalancerName, TargetGroupName};

/// A metric's identity. Two ids are equal when namespace, name and the exact *set* of dimensions
/// are: there is no roll-up over dimensions (CloudWatch User Guide, Concepts, "Dimensions").
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MetricId {
    namespace: Cow<'static, str>,
    name: Cow<'static, str>,
    /// Sorted by name, names unique.
    dimensions: Vec<Dimension>,
}

/// One dimension: a name and a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dimension {
    /// Such as `InstanceId`.
    pub name: Cow<'static, str>,
    /// Such as `i-0123456789abcdef0`.
    pub value: String,
}

/// The rule of naming that a metric breaks (cloudwatch reference, section 3).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MetricIdError {
    /// Empty, too long, or with a character that is not allowed.
    #[error("namespace {0:?} must be 1 to 255 of A-Z a-z 0-9 . - _ / # : and space, not first ':'")]
    Namespace(String),
    /// Empty or too long.
    #[error("metric name {0:?} must have 1 to 255 characters")]
    Name(String),
    /// A dimension's name or value is empty, too long or not ASCII.
    #[error("dimension {0:?} must have a name of 1 to 255 and a value of 1 to 1024 characters")]
    Dimension(Dimension),
    /// The same dimension twice.
    #[error("dimension {0:?} is given twice")]
    Duplicate(String),
    /// More dimensions than [`MetricId::DIMENSIONS_MAX`].
    #[error("{0} dimensions; at most {max} are allowed", max = MetricId::DIMENSIONS_MAX)]
    TooMany(usize),
}

/// A group's own metrics (autoscaling reference, section 16).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupMetric {
    /// `GroupMinSize`
    MinSize,
    /// `GroupMaxSize`
    MaxSize,
    /// `GroupDesiredCapacity`
    DesiredCapacity,
    /// `GroupInServiceInstances`
    InServiceInstances,
    /// `GroupPendingInstances`
    PendingInstances,
    /// `GroupTerminatingInstances`
    TerminatingInstances,
    /// `GroupTotalInstances`: in service, pending and terminating.
    TotalInstances,
}

/// What a load balancer counts (`AWS/ApplicationELB` by `LoadBalancer`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LoadBalancerMetric {
    /// `RequestCount`, Sum.
    RequestCount,
    /// `TargetResponseTime` in seconds.
    TargetResponseTime,
    /// `ActiveConnectionCount`, Sum.
    ActiveConnectionCount,
    /// `NewConnectionCount`, Sum.
    NewConnectionCount,
    /// `ProcessedBytes`, Sum.
    ProcessedBytes,
    /// `HTTPCode_Target_2XX_Count`, Sum.
    Target2xx,
    /// `HTTPCode_Target_3XX_Count`, Sum.
    Target3xx,
    /// `HTTPCode_Target_4XX_Count`, Sum.
    Target4xx,
    /// `HTTPCode_Target_5XX_Count`, Sum.
    Target5xx,
    /// `HTTPCode_ELB_4XX_Count`: made by the load balancer itself, Sum.
    Elb4xx,
    /// `HTTPCode_ELB_5XX_Count`: made by the load balancer itself, Sum.
    Elb5xx,
}

/// What is counted per target group (`AWS/ApplicationELB` by `TargetGroup` and `LoadBalancer`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TargetGroupMetric {
    /// `RequestCount`, Sum.
    RequestCount,
    /// `RequestCountPerTarget`: requests divided by the number of healthy targets.
    RequestCountPerTarget,
    /// `TargetResponseTime` in seconds.
    TargetResponseTime,
    /// `TargetConnectionErrorCount`, Sum.
    TargetConnectionErrorCount,
    /// `HTTPCode_Target_2XX_Count`, Sum.
    Target2xx,
    /// `HTTPCode_Target_3XX_Count`, Sum.
    Target3xx,
    /// `HTTPCode_Target_4XX_Count`, Sum.
    Target4xx,
    /// `HTTPCode_Target_5XX_Count`, Sum.
    Target5xx,
    /// `HealthyHostCount`
    HealthyHostCount,
    /// `UnHealthyHostCount`
    UnhealthyHostCount,
}

impl MetricId {
    /// The most dimensions of one metric (cloudwatch reference, section 3).
    pub const DIMENSIONS_MAX: usize = 30;

    /// Any metric, with CloudWatch's rules of naming.
    ///
    /// # Errors
    /// Names the rule that is broken.
    pub fn try_new(
        namespace: &str,
        name: &str,
        mut dimensions: Vec<Dimension>,
    ) -> Result<Self, MetricIdError> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || ".-_/#: ".contains(c);
        if !sized(namespace, 255) || namespace.starts_with(':') || !namespace.chars().all(allowed) {
            return Err(MetricIdError::Namespace(namespace.to_owned()));
        }
        if !sized(name, 255) {
            return Err(MetricIdError::Name(name.to_owned()));
        }
        if dimensions.len() > Self::DIMENSIONS_MAX {
            return Err(MetricIdError::TooMany(dimensions.len()));
        }
        let bad = |d: &Dimension| {
            let (name, value) = (d.name.as_ref(), d.value.as_str());
            let texts = sized(name, 255) && sized(value, 1024);
            !texts || name.starts_with(':') || !name.is_ascii() || !value.is_ascii()
        };
        if let Some(dimension) = dimensions.iter().find(|d| bad(d)) {
            return Err(MetricIdError::Dimension(dimension.clone()));
        }
        dimensions.sort();
        if let Some(pair) = dimensions.windows(2).find(|pair| pair[0].name == pair[1].name) {
            return Err(MetricIdError::Duplicate(pair[0].name.clone().into_owned()));
        }
        Ok(Self {
            namespace: namespace.to_owned().into(),
            name: name.to_owned().into(),
            dimensions,
        })
    }

    /// `AWS/EC2 CPUUtilization` of one instance, in percent of its virtual CPUs.
    pub fn instance_cpu(instance: &InstanceId) -> Self {
        Self::own("AWS/EC2", "CPUUtilization", [("InstanceId", instance.as_str().to_owned())])
    }

    /// `AWS/EC2 CPUUtilization` over a group: every member records its samples here too.
    pub fn group_cpu(group: &GroupName) -> Self {
        Self::own("AWS/EC2", "CPUUtilization", [group_dimension(group)])
    }

    /// A group's own metric, such as `AWS/AutoScaling GroupInServiceInstances`.
    pub fn group(metric: GroupMetric, group: &GroupName) -> Self {
        Self::own("AWS/AutoScaling", metric.as_str(), [group_dimension(group)])
    }

    /// A load balancer's metric.
    pub fn load_balancer(metric: LoadBalancerMetric, balancer: &LoadBalancerName) -> Self {
        Self::own("AWS/ApplicationELB", metric.as_str(), [balancer_dimension(balancer)])
    }

    /// A target group's metric behind `balancer`.
    pub fn target_group(
        metric: TargetGroupMetric,
        group: &TargetGroupName,
        balancer: &LoadBalancerName,
    ) -> Self {
        let target_group = ("TargetGroup", format!("targetgroup/{group}"));
        Self::own(
            "AWS/ApplicationELB",
            metric.as_str(),
            [balancer_dimension(balancer), target_group],
        )
    }

    /// The namespace, such as `AWS/EC2`.
    pub fn namespace(&self) -> &str {
        &self.namespace
    }

    /// The metric's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The dimensions, sorted by name.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// `dimensions` come sorted by name.
    fn own<const N: usize>(
        namespace: &'static str,
        name: &'static str,
        dimensions: [(&'static str, String); N],
    ) -> Self {
        Self {
            namespace: namespace.into(),
            name: name.into(),
            dimensions: dimensions
                .into_iter()
                .map(|(name, value)| Dimension { name: name.into(), value })
                .collect(),
        }
    }
}

impl fmt::Display for MetricId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.namespace, self.name)?;
        for Dimension { name, value } in &self.dimensions {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

// === impl GroupMetric, LoadBalancerMetric, TargetGroupMetric ===

impl GroupMetric {
    /// AWS's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MinSize => "GroupMinSize",
            Self::MaxSize => "GroupMaxSize",
            Self::DesiredCapacity => "GroupDesiredCapacity",
            Self::InServiceInstances => "GroupInServiceInstances",
            Self::PendingInstances => "GroupPendingInstances",
            Self::TerminatingInstances => "GroupTerminatingInstances",
            Self::TotalInstances => "GroupTotalInstances",
        }
    }
}

impl LoadBalancerMetric {
    /// AWS's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RequestCount => "RequestCount",
            Self::TargetResponseTime => "TargetResponseTime",
            Self::ActiveConnectionCount => "ActiveConnectionCount",
            Self::NewConnectionCount => "NewConnectionCount",
            Self::ProcessedBytes => "ProcessedBytes",
            Self::Target2xx => "HTTPCode_Target_2XX_Count",
            Self::Target3xx => "HTTPCode_Target_3XX_Count",
            Self::Target4xx => "HTTPCode_Target_4XX_Count",
            Self::Target5xx => "HTTPCode_Target_5XX_Count",
            Self::Elb4xx => "HTTPCode_ELB_4XX_Count",
            Self::Elb5xx => "HTTPCode_ELB_5XX_Count",
        }
    }
}

impl TargetGroupMetric {
    /// AWS's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RequestCount => "RequestCount",
            Self::RequestCountPerTarget => "RequestCountPerTarget",
            Self::TargetResponseTime => "TargetResponseTime",
            Self::TargetConnectionErrorCount => "TargetConnectionErrorCount",
            Self::Target2xx => "HTTPCode_Target_2XX_Count",
            Self::Target3xx => "HTTPCode_Target_3XX_Count",
            Self::Target4xx => "HTTPCode_Target_4XX_Count",
            Self::Target5xx => "HTTPCode_Target_5XX_Count",
            Self::HealthyHostCount => "HealthyHostCount",
            Self::UnhealthyHostCount => "UnHealthyHostCount",
        }
    }
}

fn group_dimension(group: &GroupName) -> (&'static str, String) {
    ("AutoScalingGroupName", group.as_str().to_owned())
}

/// AWS's value is the end of the ARN, `app/<name>/<16 hex>`; the last part joins with the ARNs.
fn balancer_dimension(balancer: &LoadBalancerName) -> (&'static str, String) {
    ("LoadBalancer", format!("app/{balancer}"))
}

fn sized(text: &str, max: usize) -> bool {
    !text.trim().is_empty() && text.chars().count() <= max
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dimension(name: &'static str, value: &str) -> Dimension {
        Dimension { name: name.into(), value: value.to_owned() }
    }

    #[test]
    fn the_order_of_dimensions_does_not_matter() {
        let (a, b) = (dimension("A", "1"), dimension("B", "2"));
        let one = MetricId::try_new("App", "Jobs", vec![a.clone(), b.clone()]);
        assert_eq!(one, MetricId::try_new("App", "Jobs", vec![b, a.clone()]));
        assert_ne!(one, MetricId::try_new("App", "Jobs", vec![a]));
    }

    #[test]
    fn elbows_own_metrics_are_named_as_awss_and_keep_the_rules() {
        let web = GroupName::try_new("web").unwrap();
        let lb = LoadBalancerName::try_new("lb").unwrap();
        let targets = TargetGroupName::try_new("tg").unwrap();
        let cases = [
            (
                MetricId::instance_cpu(&InstanceId::from_number(1)),
                "AWS/EC2 CPUUtilization InstanceId=i-00000000000000001",
            ),
            (MetricId::group_cpu(&web), "AWS/EC2 CPUUtilization AutoScalingGroupName=web"),
            (
                MetricId::group(GroupMetric::InServiceInstances, &web),
                "AWS/AutoScaling GroupInServiceInstances AutoScalingGroupName=web",
            ),
            (
                MetricId::load_balancer(LoadBalancerMetric::Elb5xx, &lb),
                "AWS/ApplicationELB HTTPCode_ELB_5XX_Count LoadBalancer=app/lb",
            ),
            (
                MetricId::target_group(TargetGroupMetric::RequestCountPerTarget, &targets, &lb),
                "AWS/ApplicationELB RequestCountPerTarget LoadBalancer=app/lb \
                 TargetGroup=targetgroup/tg",
            ),
        ];
        for (id, text) in cases {
            assert_eq!(id.to_string(), text);
            let same = MetricId::try_new(id.namespace(), id.name(), id.dimensions().to_vec());
            assert_eq!(same, Ok(id));
        }
    }

    #[test]
    fn names_that_break_a_rule_say_which() {
        let many = (0..31).map(|n| Dimension { name: format!("d{n}").into(), value: "x".into() });
        let cases = [
            (MetricId::try_new("", "m", vec![]), "namespace"),
            (MetricId::try_new(":a", "m", vec![]), "namespace"),
            (MetricId::try_new("a", " ", vec![]), "metric name"),
            (MetricId::try_new("a", "m", vec![dimension("A", "")]), "must have a name"),
            (
                MetricId::try_new("a", "m", vec![dimension("A", "1"), dimension("A", "2")]),
                "given twice",
            ),
            (MetricId::try_new("a", "m", many.collect()), "31 dimensions"),
        ];
        for (result, expected) in cases {
            let text = result.expect_err("refused").to_string();
            assert!(text.contains(expected), "{text}");
        }
    }
}
