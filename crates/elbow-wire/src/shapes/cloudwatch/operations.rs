//! Operations of Cloudwatch, generated from the public service model (botocore 1.44.5) by
//! `cargo run -p xtask -- shapes`. Do not edit.

use crate::OperationInfo;
use crate::shape::{Nothing, operation};

operation! { Cloudwatch DeleteAlarms(super::DeleteAlarmsInput) -> Nothing }
operation! { Cloudwatch DeleteDashboards(super::DeleteDashboardsInput) -> super::DeleteDashboardsOutput }
operation! { Cloudwatch DescribeAlarmHistory(super::DescribeAlarmHistoryInput) -> super::DescribeAlarmHistoryOutput }
operation! { Cloudwatch DescribeAlarms(super::DescribeAlarmsInput) -> super::DescribeAlarmsOutput }
operation! { Cloudwatch DescribeAlarmsForMetric(super::DescribeAlarmsForMetricInput) -> super::DescribeAlarmsForMetricOutput }
operation! { Cloudwatch DisableAlarmActions(super::DisableAlarmActionsInput) -> Nothing }
operation! { Cloudwatch EnableAlarmActions(super::EnableAlarmActionsInput) -> Nothing }
operation! { Cloudwatch GetDashboard(super::GetDashboardInput) -> super::GetDashboardOutput }
operation! { Cloudwatch GetMetricData(super::GetMetricDataInput) -> super::GetMetricDataOutput }
operation! { Cloudwatch GetMetricStatistics(super::GetMetricStatisticsInput) -> super::GetMetricStatisticsOutput }
operation! { Cloudwatch GetMetricWidgetImage(super::GetMetricWidgetImageInput) -> super::GetMetricWidgetImageOutput }
operation! { Cloudwatch ListDashboards(super::ListDashboardsInput) -> super::ListDashboardsOutput }
operation! { Cloudwatch ListMetrics(super::ListMetricsInput) -> super::ListMetricsOutput }
operation! { Cloudwatch ListTagsForResource(super::ListTagsForResourceInput) -> super::ListTagsForResourceOutput }
operation! { Cloudwatch PutCompositeAlarm(super::PutCompositeAlarmInput) -> Nothing }
operation! { Cloudwatch PutDashboard(super::PutDashboardInput) -> super::PutDashboardOutput }
operation! { Cloudwatch PutMetricAlarm(super::PutMetricAlarmInput) -> Nothing }
operation! { Cloudwatch PutMetricData(super::PutMetricDataInput) -> Nothing }
operation! { Cloudwatch SetAlarmState(super::SetAlarmStateInput) -> Nothing }
operation! { Cloudwatch TagResource(super::TagResourceInput) -> super::TagResourceOutput }
operation! { Cloudwatch UntagResource(super::UntagResourceInput) -> super::UntagResourceOutput }

/// Every operation with typed shapes, sorted by name.
pub(crate) static OPERATIONS: &[OperationInfo] = &[
    OperationInfo::of::<DeleteAlarms>(false),
    OperationInfo::of::<DeleteDashboards>(true),
    OperationInfo::of::<DescribeAlarmHistory>(true),
    OperationInfo::of::<DescribeAlarms>(true),
    OperationInfo::of::<DescribeAlarmsForMetric>(true),
    OperationInfo::of::<DisableAlarmActions>(false),
    OperationInfo::of::<EnableAlarmActions>(false),
    OperationInfo::of::<GetDashboard>(true),
    OperationInfo::of::<GetMetricData>(true),
    OperationInfo::of::<GetMetricStatistics>(true),
    OperationInfo::of::<GetMetricWidgetImage>(true),
    OperationInfo::of::<ListDashboards>(true),
    OperationInfo::of::<ListMetrics>(true),
    OperationInfo::of::<ListTagsForResource>(true),
    OperationInfo::of::<PutCompositeAlarm>(false),
    OperationInfo::of::<PutDashboard>(true),
    OperationInfo::of::<PutMetricAlarm>(false),
    OperationInfo::of::<PutMetricData>(false),
    OperationInfo::of::<SetAlarmState>(false),
    OperationInfo::of::<TagResource>(true),
    OperationInfo::of::<UntagResource>(true),
];
