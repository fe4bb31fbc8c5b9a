//! Cases of `step_table`.

use super::*;
use crate::adjustment::AdjustmentType;

/// `lower..upper=amount`, a bound left out where it is null.
fn table(text: &str) -> Result<StepTable, StepTableError> {
    let bound = |text: &str| if text.is_empty() { None } else { Some(text.parse().unwrap()) };
    let step = |text: &str| {
        let (interval, amount) = text.split_once('=').unwrap();
        let (lower, upper) = interval.split_once("..").unwrap();
        StepAdjustment { lower: bound(lower), upper: bound(upper), amount: amount.parse().unwrap() }
    };
    let rule = AdjustmentRule::try_new(AdjustmentType::ChangeInCapacity, None).unwrap();
    StepTable::try_new(rule, text.split_whitespace().map(step).collect())
}

#[test]
fn tables_that_break_a_rule_say_so_in_awss_words() {
    // EC2 Auto Scaling API Reference, "StepAdjustment", the list of rules.
    let cases = [
        ("", "At least one StepAdjustment must be specified"),
        ("..=1", "Both lower and upper bounds"),
        ("0..10=1 5..=2", "cannot overlap"),
        ("0..10=1 20..=2", "cannot have gaps"),
        (
            "0..10=1",
            "unspecified upper bound (i.e., upper bound is null) when one StepAdjustment has a positive upper bound",
        ),
        (
            "-10..0=-1",
            "unspecified lower bound (i.e., lower bound is null) when one StepAdjustment has a negative lower bound",
        ),
        ("..-5=1 ..0=2", "At most one StepAdjustment may have an unspecified lower bound"),
        ("0..=1 5..=2", "At most one StepAdjustment may have an unspecified upper bound"),
        ("10..5=1", "lower bound 10 must be less than its upper bound 5"),
        ("5..5=1", "must be less than"),
        ("NaN..=1", "not a finite number"),
        ("0..inf=1", "not a finite number"),
    ];
    for (text, expected) in cases {
        let error = table(text).expect_err(text).to_string();
        assert!(error.contains(expected), "{text}: {error}");
    }
    let many: String = (0..21).map(|n| format!("{n}..{}=1 ", n + 1)).collect();
    assert_eq!(table(&many), Err(StepTableError::TooMany { given: 21 }));
}

#[test]
fn good_tables_are_sorted() {
    // The examples of EC2 Auto Scaling User Guide, "Step and simple scaling policies".
    let out = table("10..20=10 20..=30 0..10=0").unwrap();
    let lowers: Vec<_> = out.steps().iter().map(|step| step.lower).collect();
    assert_eq!(lowers, [Some(0.0), Some(10.0), Some(20.0)]);
    for good in ["0..=1", "..0=-1", "..-20=-30 -20..-10=-10 -10..0=0", "5..=1", "..-5=-1"] {
        assert!(table(good).is_ok(), "{good}");
    }
}

#[test]
fn bounds_belong_to_the_step_farther_from_the_threshold() {
    let out = table("0..10=1 10..20=2 20..=3").unwrap();
    let inward = table("..-20=-3 -20..-10=-2 -10..0=-1").unwrap();
    let both = table("..-10=-1 -10..10=0 10..=1").unwrap();
    let cases = [
        (&out, 0.0, Some(1)),
        (&out, 9.99, Some(1)),
        (&out, 10.0, Some(2)),
        (&out, 20.0, Some(3)),
        (&out, 1e9, Some(3)),
        (&out, -0.01, None),
        // At the threshold lower bounds count, and these end there.
        (&inward, 0.0, None),
        (&inward, -0.01, Some(-1)),
        (&inward, -10.0, Some(-2)),
        (&inward, -9.99, Some(-1)),
        (&inward, -20.0, Some(-3)),
        (&both, 0.0, Some(0)),
        (&both, -10.0, Some(-1)),
        (&both, 10.0, Some(1)),
        (&both, f64::NAN, None),
    ];
    for (table, breach, expected) in cases {
        assert_eq!(table.step_for(breach).map(|step| step.amount), expected, "{breach}");
    }
}
