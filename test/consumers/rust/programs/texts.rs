//! Prints every text that the crate holds, from its tables and from its data files, as JSON.

use catalog_errors::{ErrorCode, NewError, Text, Texts};
use serde_json::{json, Value};

fn main() {
    let texts = Texts::new("und");
    let shown = |text: Option<Text>| text.map(|text| text.text);
    let printed = ErrorCode::known().map(|code| {
        let created = NewError::from_parts(code, None, [])
            .ok()
            .map(|error| error.build());
        json!({
            "name": code.name(),
            "code": code.as_str(),
            "template": code.message(),
            "message": created.and_then(|created| created.message),
            "description": shown(texts.description(code)),
            "remedy": shown(texts.remedy(code)),
        })
    });
    println!("{}", printed.collect::<Value>());
}
