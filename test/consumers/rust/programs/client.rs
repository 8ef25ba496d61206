//! Gets addresses with an HTTP client that many programs use, and prints what errors come, one JSON object on a line.

use std::env;

use serde_json::{json, Map, Value};

fn main() {
    let requests = env::var("ERRATA_REQUESTS").expect("the requests are given");
    let config = ureq::Agent::config_builder().http_status_as_error(false);
    let agent = config.build().new_agent();
    for request in requests.lines() {
        let (catalog, url) = request.split_once(' ').expect("a catalog and an address");
        println!("{}", ask(&agent, catalog, url));
    }
}

fn ask(agent: &ureq::Agent, catalog: &str, url: &str) -> Value {
    let mut response = agent.get(url).call().expect("the server answers");
    let body = response
        .body_mut()
        .read_to_vec()
        .expect("the body can be read");
    macro_rules! read {
        ($sdk:ident) => {{
            let info = $sdk::ResponseInfo::new().status(response.status().as_u16());
            let info = info.headers(response.headers());
            let error = $sdk::ApiError::parse(body, &info);
            let params = error.params().map(|(name, value)| {
                let value = match value {
                    $sdk::ParamValue::Integer(number) => json!(number),
                    $sdk::ParamValue::Number(number) => json!(number),
                    text => json!(text.into_text()),
                };
                (name.to_owned(), value)
            });
            json!({
                "name": error.code().and_then($sdk::ErrorCode::name),
                "variant": error.variant(),
                "params": params.collect::<Map<_, _>>(),
                "retry": error.retry().map($sdk::Retry::as_str),
                "retryAfter": error.retry_after(),
                "requestId": error.request_id(),
                "status": error.status(),
            })
        }};
    }
    match catalog {
        // One arm for each catalog.
        _ => panic!("there is no catalog {catalog}"),
    }
}
