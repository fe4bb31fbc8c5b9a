//! What an alarm sets off: the kinds of action and the call that somebody else carries out
//! (cloudwatch reference, section 12).

use elbow_base::Timestamp;

use crate::AlarmState;

/// What an action's ARN stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActionKind {
    /// A message to an SNS topic.
    Topic,
    /// An EC2 Auto Scaling or Application Auto Scaling policy: invoked again every minute.
    ScalingPolicy,
    /// EC2 stop, terminate, reboot or recover.
    Instance,
    /// A Lambda function.
    Function,
    /// An OpsItem or incident of Systems Manager.
    Systems,
}

/// An action to be carried out now.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionCall {
    /// The alarm's name.
    pub alarm: String,
    /// The action as it was configured.
    pub arn: String,
    /// What it stands for.
    pub kind: ActionKind,
    /// The state before the transition; the same as `to` when a policy is invoked again.
    pub from: AlarmState,
    /// The state that the action belongs to.
    pub to: AlarmState,
    /// `StateReason`
    pub reason: String,
    /// `StateReasonData`, where scaling policies find the metric's values.
    pub reason_data: Option<String>,
    /// The evaluated points, oldest first, with the start of their periods.
    pub points: Vec<(Timestamp, Option<f64>)>,
    /// Whether this is the invocation of every minute and not that of the transition.
    pub repeated: bool,
}

impl ActionKind {
    /// The kind of the action `arn`; `None` when it is none that alarms have.
    pub fn of(arn: &str) -> Option<Self> {
        let mut parts = arn.splitn(6, ':');
        let (scheme, partition) = (parts.next()?, parts.next()?);
        let (service, _region, account, rest) =
            (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        if scheme != "arn" || !partition.starts_with("aws") || rest.is_empty() {
            return None;
        }
        match service {
            "sns" => Some(Self::Topic),
            "autoscaling" if rest.starts_with("scalingPolicy:") => Some(Self::ScalingPolicy),
            // arn:aws:automate:R:ec2:stop has the service in the account's place, and
            // arn:aws:swf:R:A:action/actions/AWS_EC2... is its older form.
            "automate" if account == "ec2" => Some(Self::Instance),
            "swf" if rest.starts_with("action/actions/AWS_EC2") => Some(Self::Instance),
            "lambda" if rest.starts_with("function:") => Some(Self::Function),
            "ssm" | "ssm-incidents" => Some(Self::Systems),
            _ => None,
        }
    }

    /// Whether it is invoked again every minute while the state lasts.
    pub fn repeats(self) -> bool {
        self == Self::ScalingPolicy
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_the_arn() {
        let policy = "arn:aws:autoscaling:R:A:scalingPolicy:u:autoScalingGroupName/g:policyName/p";
        let service =
            "arn:aws:autoscaling:R:A:scalingPolicy:u:resource/ecs/service/c/s:policyName/p";
        let cases = [
            ("arn:aws:sns:R:A:topic", Some(ActionKind::Topic)),
            (policy, Some(ActionKind::ScalingPolicy)),
            (service, Some(ActionKind::ScalingPolicy)),
            ("arn:aws:automate:R:ec2:terminate", Some(ActionKind::Instance)),
            ("arn:aws:lambda:R:A:function:f:1", Some(ActionKind::Function)),
            ("arn:aws-cn:ssm:R:A:opsitem:2", Some(ActionKind::Systems)),
            ("arn:aws:s3:::bucket", None),
            ("arn:aws:sns:R:A:", None),
            ("topic", None),
            ("", None),
        ];
        for (arn, kind) in cases {
            assert_eq!(ActionKind::of(arn), kind, "{arn}");
        }
    }
}
