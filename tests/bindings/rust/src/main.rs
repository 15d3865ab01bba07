//! Prints each answer of the binding about the codes in the arguments, as ../../c/httpstatus.c does.

mod httpstatus;

use httpstatus::{ParseStatusError, Status};
use std::env;

fn answers(status: Status) {
    let code = status.0;
    let text = |what: &str, answer: Option<&str>| println!("{code} {what} {}", answer.unwrap_or("-"));
    status.aliases().for_each(|alias| text("alias", Some(alias)));
    status.former_phrases().for_each(|phrase| text("former_phrase", Some(phrase)));
    println!("{code} class {}", status.class());
    println!("{code} fallback {}", status.fallback().0);
    // The test repeats these two lines for each text and each bool.
    text("class_name", status.class_name());
    println!("{code} is_valid {}", status.is_valid());
}

/// What only Rust has.
fn surface() {
    assert_eq!(Status::try_from(404_u16), Ok(Status::NOT_FOUND));
    assert_eq!(Status::from(499).phrase(), None);
    assert!(Status::NOT_FOUND == 404 && 404 == Status::NOT_FOUND && u16::from(Status::NOT_FOUND) == 404);
    for text in ["404", "0404", "not_found", "NOT FOUND"] {
        assert_eq!(text.parse(), Ok(Status::NOT_FOUND));
    }
    assert_eq!("65536".parse::<Status>(), Err(ParseStatusError::TooLarge));
    for text in ["", "+404", "-1", "404 ", "404 Not Found"] {
        assert_eq!(text.parse::<Status>(), Err(ParseStatusError::Unknown));
    }
    assert_eq!(
        format!("{} {} {:>5} {:<8}|", Status::GONE, Status(499), Status(499), Status::OK),
        "410 Gone 499   499 200 OK  |"
    );
    assert_eq!(format!("{:?}", Status::MOVED_TEMPORARILY), "Status(302)");
    assert!(matches!(Status::CONTENT_TOO_LARGE, Status::REQUEST_ENTITY_TOO_LARGE));
    assert!(Status::OK < Status::NOT_FOUND && Status::all().len() == Status::all().count());
}

fn constant(name: &str, status: Status) {
    println!("{name} {}", status.0);
}

fn main() {
    surface();
    for code in env::args().skip(1) {
        answers(Status(code.parse().unwrap()));
    }
    for status in Status::all() {
        println!("{}", status.0);
    }
    println!("version {}", httpstatus::version());
    println!("registry date {}", httpstatus::registry_date());
    // The test repeats this line for each name.
    constant("NOT_FOUND", Status::NOT_FOUND);
}
