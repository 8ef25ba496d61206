//! Holds our reader of JSON against serde_json, which is not ours.

use serde_json::{json, Value as Judge};

use crate::runtime::json::parse;
use crate::runtime::json_value::Value;

/// The value as serde_json has it.
fn judged(value: &Value<'_>) -> Judge {
    match value {
        Value::Null => Judge::Null,
        Value::Boolean(boolean) => json!(boolean),
        Value::Number(_) => json!(value.number()),
        Value::Text(text) => json!(text),
        Value::List(elements) => elements.iter().map(judged).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (name.to_string(), judged(value)))
            .collect(),
    }
}

#[test]
fn reads_what_serde_json_reads() {
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\"a\"",
        "\"\\u0061\"",
        "\"\\ud83d\\ude00\"",
        "\"\\/\\b\"",
        "\"\\x\"",
        "\"\u{1}\"",
        "\"é😀\"",
        "0",
        "-",
        "1",
        "01",
        ".5",
        "1.50",
        "-0.0",
        "1e5",
        "1E+2",
        "1e",
        "2.",
        "true",
        "nul",
        "null",
        "false",
        " ",
        "\t",
        "\r\n",
        "\u{a0}",
        "\u{feff}",
        "\"a\":1",
        "\"a\":[]",
        "//",
        "'",
        "NaN",
        "[1,2]",
        "{\"a\":{}}",
    ];
    let mut state = 1_u64;
    let mut next = |bound: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % bound
    };
    let mut accepted = 0;
    for round in 0..200_000 {
        let count = next(7) + 1;
        let text: String = (0..count).map(|_| pieces[next(pieces.len())]).collect();
        let text = if round % 2 == 0 {
            format!("[{text}]")
        } else {
            text
        };
        let ours = parse(&text).as_ref().map(judged);
        let theirs = serde_json::from_str::<Judge>(&text);
        if theirs
            .as_ref()
            .is_err_and(|error| error.to_string().starts_with("number out of range"))
        {
            continue;
        }
        let theirs = theirs.ok();
        accepted += usize::from(theirs.is_some());
        assert_eq!(ours.is_some(), theirs.is_some(), "{text:?}");
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            assert_eq!(normal(ours), normal(theirs), "{text:?}");
        }
    }
    assert!(accepted > 5_000);
}

/// Numbers as floating-point ones.
fn normal(value: Judge) -> Judge {
    match value {
        Judge::Number(number) => json!(number.as_f64()),
        Judge::Array(list) => list.into_iter().map(normal).collect(),
        Judge::Object(members) => members
            .into_iter()
            .map(|(name, value)| (name, normal(value)))
            .collect(),
        other => other,
    }
}

#[test]
fn survives_what_is_hostile() {
    let deep = |open: &str, times: usize, close: &str| open.repeat(times) + &close.repeat(times);
    assert!(parse(&deep("[", 500, "]")).is_some());
    assert!(parse(&deep("[", 10_000_000, "")).is_none());
    assert!(parse(&deep("[", 100_000, "]")).is_none());
    assert!(parse(&"{\"a\":".repeat(1_000_000)).is_none());
    assert!(parse(&"9".repeat(1_000_000)).is_some_and(|huge| huge.number().is_none()));
    let twice = parse("{\"a\":1,\"a\":2}");
    assert_eq!(
        twice.and_then(|twice| twice.member("a")?.number()),
        Some(2.0)
    );
    for lone in ["\"\\ud800\"", "\"\\udc00\""] {
        assert_eq!(parse(lone).as_ref().and_then(Value::text), Some("\u{fffd}"));
    }
    assert_eq!(
        parse("\"\\ud800\\u0041\"").as_ref().and_then(Value::text),
        Some("\u{fffd}A")
    );
    assert!(parse("\"\\ud83d\\").is_none());
    for cut in [
        "",
        "\"",
        "\"\\",
        "\"\\u12",
        "{\"a",
        "{\"a\"",
        "{\"a\":",
        "[1,",
        "-",
        "tru",
        "\"\\u00é\"",
    ] {
        assert!(parse(cut).is_none(), "{cut:?}");
    }
}
