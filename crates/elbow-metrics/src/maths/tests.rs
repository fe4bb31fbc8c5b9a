//! Cases of metric maths: expressions over small series, computed by hand.

use std::collections::BTreeMap;

use elbow_base::Rng;

use super::*;

const GRID: Grid = Grid { start: 0, end: 300, period: 60 };

/// `1 - 3`: points at minutes 0 and 2.
fn series(label: &str, text: &str) -> TimeSeries {
    let point = |(index, word): (usize, &str)| {
        let at = u64::try_from(index).unwrap() * 60;
        (word != "-").then(|| (at, word.parse().unwrap()))
    };
    let points = text.split_whitespace().enumerate().filter_map(point).collect();
    TimeSeries { label: label.to_owned(), period: 60, points }
}

fn shown_series(series: &TimeSeries) -> String {
    let end = series.points.last().map_or(0, |(at, _)| at / 60 + 1).max(5);
    let word = |minute: u64| match series.at(minute * 60) {
        Some(value) => format!("{}", (value * 1e6).round() / 1e6),
        None => "-".to_owned(),
    };
    (0..end).map(word).collect::<Vec<_>>().join(" ")
}

fn shown(value: &Value) -> String {
    match value {
        Value::Scalar(value) => format!("S {value}"),
        Value::Series(series) => shown_series(series),
        Value::Array(all) => {
            format!("[{}]", all.iter().map(shown_series).collect::<Vec<_>>().join(", "))
        }
    }
}

fn evaluate(expression: &str, metrics: &[(&str, &str)]) -> Result<Value, MathsError> {
    let mut items: Vec<(String, Item)> =
        metrics.iter().map(|(id, _)| ((*id).to_owned(), Item::Metric)).collect();
    items.push(("e".to_owned(), Item::Expression(Expression::parse(expression)?)));
    let maths = Maths::try_new(items, MathsLimits::QUERY).map_err(|(_, error)| error)?;
    let points = metrics.iter().map(|(id, text)| ((*id).to_owned(), series(id, text))).collect();
    let mut values = maths.evaluate(points, GRID).map_err(|(_, error)| error)?;
    Ok(values.remove("e").unwrap())
}

/// m1 = 1 2 3 - 5, m2 = 2 0 - 4 10, m3 = - - 7 - -, and the five minutes of the answer.
fn check(expression: &str, expected: &str) {
    let metrics = [("m1", "1 2 3 - 5"), ("m2", "2 0 - 4 10"), ("m3", "- - 7 - -")];
    let answer = evaluate(expression, &metrics).map(|value| shown(&value));
    assert_eq!(answer.as_deref(), Ok(expected), "{expression}");
}

#[test]
fn arithmetic() {
    check("m1 + 1", "2 3 4 - 6");
    check("-m1", "-1 -2 -3 - -5");
    // A missing side counts as 0; a division by zero is no point (reference, section 7).
    check("m1 + m2", "3 2 3 4 15");
    check("m1 / m2", "0.5 - - 0 0.5");
    check("m1 * m2", "2 0 0 0 50");
    check("100 / m2", "50 - - 25 10");
    check("m1 * 100 / m2", "50 - - 0 50");
    check("(m1 + m2) / 2", "1.5 1 1.5 2 7.5");
    check("2 ^ 3 ^ 2 + 0 * m3", "- - 512 - -");
    check("-2 ^ 2 + m3", "- - 3 - -");
    check("1 - 2 - 3 + m3", "- - 3 - -");
    check("7 / 2 * m3", "- - 24.5 - -");
    check("[m1, m2] * 10", "[10 20 30 - 50, 20 0 - 40 100]");
    check("m1 - [m1, m2]", "[0 0 0 - 0, -1 2 3 -4 -5]");
    check("1.5e1 * 2", "S 30");
}

#[test]
fn comparisons_and_logic() {
    check("m1 > 2", "0 0 1 - 1");
    check("m1 > m2", "0 1 1 0 0");
    check("m1 <= m2", "1 0 0 1 1");
    check("m1 == 2 OR m1 == 5", "0 1 0 - 1");
    check("m1 > 1 AND m1 < 5", "0 1 1 - 0");
    check("m1 > 1 && m1 < 5 || m1 == 1", "1 1 1 - 0");
    check("m1 != 2 + 1", "1 1 0 - 1");
}

#[test]
fn reducers() {
    check("SUM(m1)", "S 11");
    check("AVG(m1)", "S 2.75");
    check("MIN(m2)", "S 0");
    check("MAX(m2)", "S 10");
    check("STDDEV([m1, m1 + 2])", "1 1 1 - 1");
    check("DATAPOINT_COUNT(m1)", "S 4");
    check("SUM(METRICS())", "3 2 10 4 15");
    check("SUM([m1, m2])", "3 2 3 4 15");
    check("AVG([m1, m2])", "1.5 1 1.5 2 7.5");
    check("MAX([m1, m2])", "2 2 3 4 10");
    check("MIN([m1, m2])", "1 0 3 4 5");
    check("DATAPOINT_COUNT(METRICS())", "2 2 2 1 2");
    check("METRIC_COUNT(METRICS())", "S 3");
    check("m1 - AVG(m1)", "-1.75 -0.75 0.25 - 2.25");
}

#[test]
fn points_and_their_neighbours() {
    check("ABS(m1 - 3)", "2 1 0 - 2");
    check("CEIL(m1 / 2)", "1 1 2 - 3");
    check("FLOOR(m1 / 2)", "0 1 1 - 2");
    check("LOG10(m2 * 10)", "1.30103 - - 1.60206 2");
    check("LOG(m3 / 7)", "- - 0 - -");
    check("DIFF(m1)", "- 1 1 - 2");
    check("DIFF_TIME(m1)", "- 60 60 - 120");
    check("RATE(m1) * 60", "- 1 1 - 1");
    check("RUNNING_SUM(m1)", "1 3 6 - 11");
}

#[test]
fn gaps() {
    check("FILL(m1, 0)", "1 2 3 0 5");
    check("FILL(m1, REPEAT)", "1 2 3 3 5");
    check("FILL(m1, LINEAR)", "1 2 3 4 5");
    check("FILL(m3, REPEAT)", "- - 7 7 7");
    check("FILL(m3, LINEAR)", "- - 7 - -");
    check("FILL(m1, m2)", "1 2 3 4 5");
    check("FILL(m3, AVG(m1))", "2.75 2.75 7 2.75 2.75");
    check("FILL(METRICS(), 0)", "[1 2 3 0 5, 2 0 0 4 10, 0 0 7 0 0]");
    check("REMOVE_EMPTY([m1, m1 / 0])", "[1 2 3 - 5]");
}

#[test]
fn conditions() {
    // The example of the reference, section 7.
    let metrics = [("c", "1 1 0 0 -"), ("a", "30 - 0 0 30"), ("b", "0 0 20 - 20")];
    let check = |expression: &str, expected: &str| {
        let value = evaluate(expression, &metrics).unwrap();
        assert_eq!(shown(&value), expected, "{expression}");
    };
    check("IF(c, a, b)", "30 0 20 0 -");
    check("IF(c, 5, b)", "5 5 20 - -");
    check("IF(c, a)", "30 0 - - -");
    check("IF(c, 5, 6)", "5 5 6 6 -");
    check("IF(1, a, b)", "30 - 0 0 30");
    check("IF(0, a, b)", "0 0 20 - 20");
    check("IF(1 > 2, 3, 4)", "S 4");
    check("IF(0, a, 9)", "9 9 9 9 9");
    check("IF(c, [a, b], 1)", "[30 0 1 1 -, 0 0 1 1 -]");
    check("IF(b > 0, a / b, 0)", "0 0 0 - 1.5");
}

#[test]
fn times_and_constants() {
    check("MINUTE(m3)", "0 1 2 3 4");
    check("DAY(m1)", "4 4 4 4 4");
    check("EPOCH(m3)", "0 60 120 180 240");
    check("PERIOD(m1)", "S 60");
    check("TIME_SERIES(3)", "3 3 3 3 3");
    check("m1 / PERIOD(m1) * 60", "1 2 3 - 5");
}

#[test]
fn selections() {
    check("METRICS(\"m2\")", "[2 0 - 4 10]");
    check("FIRST(METRICS())", "1 2 3 - 5");
    check("LAST(METRICS())", "- - 7 - -");
    check("SLICE(METRICS(), 1)", "[2 0 - 4 10, - - 7 - -]");
    check("SLICE(METRICS(), 0, 1)", "[1 2 3 - 5]");
    check("SLICE(METRICS(), 5, 9)", "[]");
    check("SORT(METRICS(), MAX, DESC, 1)", "[2 0 - 4 10]");
    check("SORT([m1, m2 / 0, m3], SUM, ASC)", "[- - 7 - -, 1 2 3 - 5, - - - - -]");
}

#[test]
fn errors_say_what_and_where() {
    let check = |expression: &str, expected: &str| {
        let error = evaluate(expression, &[("m1", "1"), ("m2", "2")]).unwrap_err();
        assert_eq!(error.to_string(), expected, "{expression}");
    };
    check("", "Unexpected end of expression at position 1");
    check("m1 +", "Unexpected end of expression at position 5");
    check("m1 + * m2", "Unexpected '*' at position 6");
    check("SUM(m1", "Expected ')' but found end of expression at position 7");
    check("m1 m2", "Unexpected 'm2' at position 4");
    check("m1 # 2", "Unexpected character '#' at position 4");
    check("METRICS(\"a", "Unclosed quote at position 9");
    check("1.2.3", "Invalid number at position 1");
    check("m9 * 2", "Undefined variable: m9");
    check("FOO(m1)", "Invalid function name: FOO at position 1");
    check(
        "m1 + ANOMALY_DETECTION_BAND(m1, 2)",
        "The function ANOMALY_DETECTION_BAND is not supported by elbow (at position 6)",
    );
    check(
        "SEARCH('{AWS/EC2,InstanceId} CPU', 'Average', 300)",
        "The function SEARCH is not supported by elbow (at position 1)",
    );
    check(
        "SELECT AVG(CPUUtilization) FROM x",
        "The function SELECT (Metrics Insights) is not supported by elbow (at position 1)",
    );
    check(
        "METRICS() + [m1, m2]",
        "Unsupported operand type(s) for +: '[TimeSeries[], TimeSeries[]]' at position 1",
    );
    check("AVG(3)", "Function AVG does not take Scalar as argument 1 at position 5");
    check("FILL(m1)", "Function FILL takes 2 argument(s), but was given 1 at position 1");
    check("m1 + REPEAT", "Unexpected 'REPEAT' at position 6");
    check("PERIOD(m1 + m2)", "Function PERIOD takes the id of a metric at position 8");
    check("[m1, 2]", "A list holds TimeSeries, not Scalar at position 6");
    let long = format!("m1{}", " + 1".repeat(512));
    check(&long, "The length of an expression is limited to 2048");
    let deep = format!("{}m1{}", "(".repeat(100), ")".repeat(100));
    check(&deep, "The nesting of an expression is limited to 64");
    let wide = format!("m1{}", "+1".repeat(1_000));
    assert!(evaluate(&wide, &[("m1", "1")]).is_ok());
}

fn build(texts: &[(&str, &str)]) -> Result<Maths, String> {
    let item = |(id, text): &(&str, &str)| {
        let item = if text.is_empty() {
            Item::Metric
        } else {
            Item::Expression(Expression::parse(text).unwrap())
        };
        ((*id).to_owned(), item)
    };
    let items = texts.iter().map(item).collect();
    Maths::try_new(items, MathsLimits::QUERY).map_err(|(id, error)| format!("{id}: {error}"))
}

#[test]
fn references_may_point_forward_but_not_in_circles() {
    let maths = build(&[("e1", "e2 * 2"), ("e2", "m1 + 1"), ("m1", "")]).unwrap();
    let points = BTreeMap::from([("m1".to_owned(), series("m1", "1 2"))]);
    let values = maths.evaluate(points, GRID).unwrap();
    assert_eq!(shown(&values["e1"]), "4 6 - - -");
    assert_eq!(maths.kinds()["e1"], "TimeSeries");
    let circle = build(&[("a", "b"), ("b", "c + m"), ("c", "a"), ("m", "")]).unwrap_err();
    assert_eq!(circle, "a: Circular reference: a depends on itself");
    assert!(build(&[("a", "a + 1")]).is_err());
    let many: Vec<(String, Item)> = (0..501).map(|n| (format!("m{n}"), Item::Metric)).collect();
    assert!(Maths::try_new(many, MathsLimits::QUERY).is_err());
}

#[test]
fn work_is_bounded() {
    let lists = vec!["METRICS()"; 180].join(",");
    let text = format!("SUM([{lists}])");
    let mut items: Vec<_> = (0..499).map(|n| (format!("m{n}"), Item::Metric)).collect();
    items.push(("e".to_owned(), Item::Expression(Expression::parse(&text).unwrap())));
    let maths = Maths::try_new(items, MathsLimits::QUERY).unwrap();
    let minutes: Vec<(u64, f64)> = (0..1_440).map(|n| (n * 60, 1.0)).collect();
    let full = |n| {
        let points = minutes.clone();
        (format!("m{n}"), TimeSeries { label: String::new(), period: 60, points })
    };
    let grid = Grid { start: 0, end: 86_400, period: 60 };
    let (_, error) = maths.evaluate((0..499).map(full).collect(), grid).unwrap_err();
    assert!(matches!(error, MathsError::TooMuch { limit: WORK_MAX, .. }), "{error}");
}

#[test]
fn no_text_is_a_panic() {
    const PARTS: [&str; 40] = [
        "m1",
        "m2",
        "e",
        "(",
        ")",
        "[",
        "]",
        ",",
        "+",
        "-",
        "*",
        "/",
        "^",
        "==",
        "!=",
        "<",
        ">=",
        "AND",
        "OR",
        "&&",
        "||",
        "SUM(",
        "IF(",
        "FILL(",
        "METRICS()",
        "REPEAT",
        "LINEAR",
        "1",
        ".5",
        "1e9",
        "1e400",
        "\"x\"",
        "SORT(",
        "SLICE(",
        "TIME_SERIES(",
        "é",
        "!",
        "RATE(",
        "-1",
        " ",
    ];
    let mut rng = Rng::from_seed(77);
    let mut good = 0;
    for round in 0..60_000u32 {
        let length = 1 + rng.below(12);
        let mut text: String =
            (0..length).map(|_| PARTS[rng.index(PARTS.len()).unwrap()]).collect();
        if round % 2 == 0 {
            let open = text.matches('(').count().saturating_sub(text.matches(')').count());
            text.push_str(&")".repeat(open));
        }
        match evaluate(&text, &[("m1", "1 2 3 - 5"), ("m2", "- 0 - 4")]) {
            Ok(Value::Series(series)) => {
                good += 1;
                assert!(series.points.iter().all(|(_, value)| value.is_finite()), "{text}");
                assert!(series.points.is_sorted_by_key(|(at, _)| *at), "{text}");
            }
            Ok(_) => good += 1,
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    assert!(good > 300, "only {good} were expressions");
}
