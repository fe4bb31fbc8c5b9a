//! Units of samples (cloudwatch reference, section 3): part of a sample, never converted.

use std::fmt;

/// CloudWatch's units, in the order of its own list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it: they are CloudWatch's")]
pub enum Unit {
    Seconds,
    Microseconds,
    Milliseconds,
    Bytes,
    Kilobytes,
    Megabytes,
    Gigabytes,
    Terabytes,
    Bits,
    Kilobits,
    Megabits,
    Gigabits,
    Terabits,
    Percent,
    Count,
    BytesPerSecond,
    KilobytesPerSecond,
    MegabytesPerSecond,
    GigabytesPerSecond,
    TerabytesPerSecond,
    BitsPerSecond,
    KilobitsPerSecond,
    MegabitsPerSecond,
    GigabitsPerSecond,
    TerabitsPerSecond,
    CountPerSecond,
    #[default]
    None,
}

impl Unit {
    /// All, in CloudWatch's order.
    pub const ALL: [Self; 27] = [
        Self::Seconds,
        Self::Microseconds,
        Self::Milliseconds,
        Self::Bytes,
        Self::Kilobytes,
        Self::Megabytes,
        Self::Gigabytes,
        Self::Terabytes,
        Self::Bits,
        Self::Kilobits,
        Self::Megabits,
        Self::Gigabits,
        Self::Terabits,
        Self::Percent,
        Self::Count,
        Self::BytesPerSecond,
        Self::KilobytesPerSecond,
        Self::MegabytesPerSecond,
        Self::GigabytesPerSecond,
        Self::TerabytesPerSecond,
        Self::BitsPerSecond,
        Self::KilobitsPerSecond,
        Self::MegabitsPerSecond,
        Self::GigabitsPerSecond,
        Self::TerabitsPerSecond,
        Self::CountPerSecond,
        Self::None,
    ];

    /// CloudWatch's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Seconds => "Seconds",
            Self::Microseconds => "Microseconds",
            Self::Milliseconds => "Milliseconds",
            Self::Bytes => "Bytes",
            Self::Kilobytes => "Kilobytes",
            Self::Megabytes => "Megabytes",
            Self::Gigabytes => "Gigabytes",
            Self::Terabytes => "Terabytes",
            Self::Bits => "Bits",
            Self::Kilobits => "Kilobits",
            Self::Megabits => "Megabits",
            Self::Gigabits => "Gigabits",
            Self::Terabits => "Terabits",
            Self::Percent => "Percent",
            Self::Count => "Count",
            Self::BytesPerSecond => "Bytes/Second",
            Self::KilobytesPerSecond => "Kilobytes/Second",
            Self::MegabytesPerSecond => "Megabytes/Second",
            Self::GigabytesPerSecond => "Gigabytes/Second",
            Self::TerabytesPerSecond => "Terabytes/Second",
            Self::BitsPerSecond => "Bits/Second",
            Self::KilobitsPerSecond => "Kilobits/Second",
            Self::MegabitsPerSecond => "Megabits/Second",
            Self::GigabitsPerSecond => "Gigabits/Second",
            Self::TerabitsPerSecond => "Terabits/Second",
            Self::CountPerSecond => "Count/Second",
            Self::None => "None",
        }
    }

    /// The unit of that name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.as_str() == text)
    }

    /// The unit in which elbow publishes the metric `name` of an `AWS/` namespace (cloudwatch
    /// reference, section 18); `None` for everything else.
    pub fn vended(namespace: &str, name: &str) -> Self {
        if !namespace.starts_with("AWS/") || namespace == "AWS/AutoScaling" {
            return Self::None;
        }
        match name {
            "TargetResponseTime" => Self::Seconds,
            _ if name.ends_with("Utilization") || name.ends_with("Reservation") => Self::Percent,
            "NetworkIn" | "NetworkOut" => Self::Bytes,
            _ if name.ends_with("Bytes") => Self::Bytes,
            _ => Self::Count,
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_parse_back() {
        for unit in Unit::ALL {
            assert_eq!(Unit::parse(unit.as_str()), Some(unit));
        }
        assert_eq!(Unit::parse("seconds"), None);
        assert!(Unit::ALL.is_sorted());
    }

    #[test]
    fn vended_metrics_have_their_published_units() {
        let cases = [
            ("AWS/EC2", "CPUUtilization", Unit::Percent),
            ("AWS/EC2", "NetworkIn", Unit::Bytes),
            ("AWS/EC2", "StatusCheckFailed", Unit::Count),
            ("AWS/ApplicationELB", "TargetResponseTime", Unit::Seconds),
            ("AWS/ApplicationELB", "ProcessedBytes", Unit::Bytes),
            ("AWS/ApplicationELB", "RequestCount", Unit::Count),
            ("AWS/AutoScaling", "GroupMinSize", Unit::None),
            ("App", "CPUUtilization", Unit::None),
        ];
        for (namespace, name, unit) in cases {
            assert_eq!(Unit::vended(namespace, name), unit, "{namespace} {name}");
        }
    }
}
