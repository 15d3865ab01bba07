//! Explains HTTP status codes. Without arguments: the whole registry. The linker finds the library in the system's
//! folders, and elsewhere by what pkg-config says:
//!
//!     RUSTFLAGS="$(pkg-config --libs-only-L httpstatus)" cargo build
//!     target/debug/explain 404 'payload too large' im_a_teapot 499

mod httpstatus;

use httpstatus::Status;
use std::env;
use std::io::{self, Write};
use std::os::unix::ffi::OsStringExt;
use std::process::ExitCode;
use std::str;

const CLASSES: [&str; 6] =
    ["none", "1xx informational", "2xx success", "3xx redirection", "4xx client error", "5xx server error"];

fn list(out: &mut impl Write) -> io::Result<()> {
    let mut row = |code: &str, name, phrase, reference| writeln!(out, "{code:4}  {name:31}  {phrase:31}  {reference}");
    row("CODE", "NAME", "PHRASE", "DEFINED IN")?;
    let all = Status::all();
    let count = all.len();
    for status in all {
        let texts = (status.name(), status.phrase(), status.reference());
        let (Some(name), Some(phrase), Some(reference)) = texts else { unreachable!("{status} is registered") };
        row(&status.0.to_string(), name, phrase, reference)?;
    }
    writeln!(out, "{count} codes, IANA registry of {}", httpstatus::registry_date())
}

fn explain(status: Status, out: &mut impl Write) -> io::Result<()> {
    if let (Some(line), Some(name)) = (status.line(), status.name()) {
        writeln!(out, "{line}\n  name      {name}")?;
        for alias in status.aliases() {
            writeln!(out, "  alias     {alias}")?;
        }
    } else {
        writeln!(out, "{status} is not registered")?;
    }
    writeln!(out, "  class     {}", CLASSES[usize::from(status.class())])?;
    if let (Some(description), Some(reference), Some(url)) = (status.description(), status.reference(), status.url()) {
        writeln!(out, "  meaning   {description}\n  defined   {reference}\n            {url}")?;
    } else {
        writeln!(out, "  fallback  {}", status.fallback())?;
    }
    let traits = [
        (status.has_content(), "content"),
        (!status.has_content(), "no content"),
        (status.is_error(), "error"),
        (status.is_cacheable(), "cacheable"),
        (status.is_experimental(), "experimental"),
        (status.is_deprecated(), "deprecated"),
    ];
    let traits: Vec<_> = traits.into_iter().filter_map(|(holds, name)| holds.then_some(name)).collect();
    writeln!(out, "  traits    {}", traits.join(", "))
}

/// The status that an argument means, or what is wrong with it.
fn parse(argument: &[u8]) -> Result<Status, Vec<u8>> {
    if !argument.is_empty() && argument.iter().all(u8::is_ascii_digit) {
        let number = str::from_utf8(argument).ok().and_then(|digits| digits.parse().ok());
        return number.map(Status).ok_or_else(|| [argument, b" is too large, codes end at 65535"].concat());
    }
    Status::from_name(argument)
        .or_else(|| Status::from_phrase(argument))
        .ok_or_else(|| [b"\"", argument, b"\" is neither a number nor the name or phrase of a status code"].concat())
}

fn main() -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let mut exit = ExitCode::SUCCESS;

    if env::args_os().len() < 2 {
        list(&mut out)?;
    }
    for argument in env::args_os().skip(1) {
        match parse(&argument.into_vec()) {
            Ok(status) => explain(status, &mut out)?,
            Err(problem) => {
                io::stderr().write_all(&[b"httpstatus: ".as_slice(), &problem, b"\n"].concat())?;
                exit = ExitCode::FAILURE;
            }
        }
    }
    out.flush()?;
    Ok(exit)
}
