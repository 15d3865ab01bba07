//! `make generate`: writes each derived file that is not what the source says, and names it.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for file in codegen::stale(&root) {
        if let Err(error) = std::fs::write(root.join(&file.path), file.text) {
            eprintln!("codegen: {}: {error}", file.path);
            return ExitCode::FAILURE;
        }
        println!("wrote {}", file.path);
    }
    ExitCode::SUCCESS
}
