//! Measures the crate from inside. The contestants take turns; medians count.

use std::collections::HashMap;
use std::hint::black_box;
use std::time::Instant;

use serde_json::Value;

use crate::catalog::ERRORS;
use crate::runtime::classify::classify;
use crate::{ApiError, ResponseInfo};

const ROUNDS: usize = 60;

#[test]
fn measure() {
    let input: Value =
        serde_json::from_str(include_str!("../../bench-input.json")).expect("the input is JSON");
    let texts = |name: &str| -> Vec<String> {
        let list = input[name].as_array().expect("the input has lists");
        list.iter()
            .map(|text| text.as_str().unwrap_or("").to_owned())
            .collect()
    };
    let (bodies, codes) = (texts("bodies"), texts("codes"));
    let literal = ERRORS.iter().enumerate().filter(|(_, row)| !row.templated);
    let map: HashMap<String, usize> = literal
        .map(|(index, row)| (row.code.to_owned(), index))
        .collect();
    let info = ResponseInfo::new();
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        times[0].push(time(&bodies, |body| {
            ApiError::parse(body, &info).is_known()
        }));
        times[1].push(time(&codes, |code| classify(code, None, None).is_some()));
        times[2].push(time(&codes, |code| map.get(code).is_some()));
    }
    let [body, code, lookup] = times.map(median);
    println!("{{\"perBody\": {body}, \"perCode\": {code}, \"perLookup\": {lookup}}}");
}

/// Nanoseconds for each input; repeated until the clock is no matter.
fn time(inputs: &[String], run: impl Fn(&str) -> bool) -> f64 {
    let times = 20_000 / inputs.len().max(1) + 1;
    let start = Instant::now();
    for _ in 0..times {
        for input in inputs {
            black_box(run(black_box(input)));
        }
    }
    start.elapsed().as_nanos() as f64 / (times * inputs.len()) as f64
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
