//! The types of the awkward catalog as a program uses them: what is created is read back, and questions have answers.

use std::error::Error;

use awkward_errors::{
    create, params, variants, ApiError, Category, CreateError, Envelope, ErrorCode, Match,
    NewError, ParamValue, PlainError, ResponseInfo, Retry, Texts,
};

fn read(error: impl Into<NewError>) -> ApiError {
    ApiError::parse(error.into().build().body, &ResponseInfo::new())
}

#[test]
fn what_is_created_is_read_back() {
    let high = variants::Limit::High { limit: 5 };
    let error = read(high);
    assert_eq!(error.captured::<variants::Limit<'_>>(), Some(high));
    assert_eq!(error.variant(), Some("High"));
    assert_eq!((error.status(), error.retry_after()), (Some(503), Some(60)));

    let keywords = create::Keywords {
        r#type: "Plain",
        self_: 1.5,
        name: "Disk",
        name_: "Image",
    };
    let error = read(keywords);
    let captured = error
        .captured::<params::Keywords<'_>>()
        .expect("these were put in");
    assert_eq!(
        (captured.r#type, captured.self_),
        (Some("Plain"), Some(1.5))
    );
    assert_eq!(
        (captured.name, captured.name_),
        (Some("Disk"), Some("Image"))
    );
    assert_eq!(error.param("self"), Some(ParamValue::Number(1.5)));
    assert_eq!(error.captured::<params::Invalid<'_>>(), None);

    let pair = NewError::from(create::Pair {
        name: "A",
        kind: "Disk",
    });
    let created = pair
        .envelope(Envelope::FLAT_ONE)
        .message("No.")
        .request_id("r")
        .build();
    assert_eq!(
        created.body,
        r#"{"toString":"InvalidA.Of.Disk","valueOf":"No.","id":"r"}"#
    );
    let error = ApiError::parse(created.body, &ResponseInfo::new());
    assert_eq!(
        error.captured::<params::Pair<'_>>().map(|pair| pair.kind),
        Some("Disk")
    );
    assert_eq!(error.matched(), Some(Match::Template));
    assert_eq!(
        (error.wire_code(), error.envelope()),
        (Some("InvalidA.Of.Disk"), Some("flat-one"))
    );
}

#[test]
fn questions_have_answers() {
    let error = read(PlainError::Some);
    assert!(
        error.is(&ErrorCode::Some) && error.is_slow() && error.is_some() && !error.is_known_group()
    );
    assert!(error.is_retryable());
    assert_eq!(
        (error.retry(), error.category()),
        (Some(Retry::Throttling), Category::Internal)
    );
    assert_eq!(
        error.docs_url().as_deref(),
        Some("https://example.com/some.one")
    );
    assert_eq!(error.to_string(), "Some.One");

    let unknown = ApiError::parse(
        r#"{"toString":"New.Code"}"#,
        &ResponseInfo::new().status(503),
    );
    assert!(matches!(unknown.code(), Some(ErrorCode::Unknown(_))));
    assert_eq!(
        (unknown.wire_code(), unknown.category()),
        (Some("New.Code"), Category::Unavailable)
    );
    assert!(!unknown.is_slow() && !unknown.is_known());
    assert_eq!(
        ErrorCode::from_wire("New.Code"),
        unknown.code().cloned().expect("there was one")
    );

    let none = ApiError::parse("<html>", &ResponseInfo::new().status(502));
    assert_eq!(
        (none.code(), none.to_string().as_str()),
        (None, "HTTP status 502")
    );
    assert_eq!(none.body(), b"<html>");
}

#[test]
fn outcomes_are_asked_by_kind_and_groups_by_name() {
    let conflict = read(PlainError::Conflict);
    assert!(conflict.is_outcome_group() && !conflict.is_outcome() && !conflict.is_success());
    let empty = read(PlainError::Empty);
    assert!(empty.is_outcome() && !empty.is_outcome_group() && empty.is_success());
    assert!(empty.is_success_group() && !empty.is_retryable());
    assert_eq!(empty.category(), Category::Ok);
    assert!(ErrorCode::Empty.is_outcome() && !ErrorCode::Conflict.is_outcome());
}

#[test]
fn what_is_no_success_is_an_err() {
    let read = |body: &str, status| {
        ApiError::parse(body, &ResponseInfo::new().status(status)).into_result()
    };
    let empty = read(r#"{"toString":"Empty"}"#, 404).expect("an outcome is no failure");
    assert_eq!(empty.code(), Some(&ErrorCode::Empty));
    assert!(read("", 204).is_ok() && read("", 302).is_ok());
    assert!(read(r#"{"toString":"New.Code"}"#, 200).is_ok());
    let failure = read(r#"{"toString":"Conflict"}"#, 200).expect_err("an error is a failure");
    assert_eq!(failure.category(), Category::Aborted);
    assert!(read("", 500).is_err() && read(r#"{"toString":"New.Code"}"#, 302).is_err());
}

#[test]
fn errors_are_errors_of_the_language() {
    fn fail() -> Result<(), Box<dyn Error + Send + Sync>> {
        Err(read(create::Invalid { name: "Disk" }))?;
        Ok(())
    }
    let error = fail().expect_err("it fails");
    assert_eq!(error.to_string(), "InvalidDisk: Disk is invalid.");
    let api_error = error.downcast_ref::<ApiError>().expect("it is one of ours");
    assert_eq!(api_error.retry_after(), Some(7));
    assert!(format!("{api_error:?}").contains("InvalidDisk"));
}

#[test]
fn deprecation_is_told_by_the_compiler() {
    #[expect(deprecated)]
    let old = ErrorCode::String;
    let deprecation = old.facts().and_then(|facts| facts.deprecated.clone());
    assert_eq!(
        deprecation.and_then(|old| old.replaced_by),
        Some(ErrorCode::Some)
    );
    assert_eq!(
        Texts::new("en").deprecation(&old).map(|text| text.text),
        Some("It was [wrong].")
    );
}

#[test]
fn parts_are_checked() {
    let make =
        |code: &str, variant| NewError::from_parts(&ErrorCode::from_wire(code), variant, []).err();
    assert_eq!(make("New.Code", None), Some(CreateError::UnknownCode));
    assert_eq!(
        make("Limit", Some("Other")),
        Some(CreateError::UnknownVariant)
    );
    assert_eq!(
        make("Limit", Some("Low")),
        Some(CreateError::MissingParameter("limit"))
    );
    assert_eq!(make("Limit", None), None);
}
