//! The header through programs that read headers to make something else of them, and through compilers other than those
//! of the other tests; and the library under the declarations that a beginner would write in languages whose boolean is
//! as wide as an int.

use crate::kit;
use libtest_mimic::Trial;
use std::fs;

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for (name, needs, file, source, commands) in TOOLS {
        let path = format!("interface::header_tools::{name}");
        trials.push(kit::trial(path.clone(), needs, move || check(&path, file, source, commands)));
    }
    trials
}

/// In a folder of its own, with the source in a file, the commands have to succeed and to say at last how many of all
/// codes are errors, or that 404 is "Not Found".
fn check(test: &str, file: &str, source: &str, commands: &str) {
    let folder = kit::scratch(test);
    fs::write(folder.join(file), source).unwrap();
    kit::built("libhttpstatus.so");
    kit::built("libhttpstatus.a");
    let mut shell = kit::shell(commands);
    shell.env("INCLUDE", kit::project("include")).env("BUILD", kit::project("build"));
    let printed = kit::run(shell.current_dir(&folder));
    assert!(matches!(printed.lines().last().unwrap_or_default().trim(), "200" | "Not Found"), "{printed}");
}

/// A C file that uses the function in the header too.
const C: &str = "#include <httpstatus.h>\n\
                 uint16_t narrow(long i, unsigned u);\n\
                 uint16_t narrow(long i, unsigned u) { return i == 0 ? HTTPSTATUS_CODE(i) : HTTPSTATUS_CODE(u); }\n";

type Tool = (&'static str, &'static [&'static str], &'static str, &'static str, &'static str);
const TOOLS: [Tool; 16] = [
    (
        "c2hs",
        &["c2hs", "ghc"],
        "Main.chs",
        r#"
module Main where
import Foreign.C
#include <httpstatus.h>
{#enum httpstatus_code as Code {underscoreToCase} deriving (Eq, Show)#}
{#fun pure http_status_phrase as phrase {`Int'} -> `String'#}
{#fun pure http_status_from_name as fromName {`String'} -> `Int'#}
main :: IO ()
main = putStrLn (phrase (fromEnum HttpstatusNotFound * fromName "ok" `div` 200))
"#,
        "c2hs --cppopts=-I$INCLUDE Main.chs
         ghc -v0 -I$INCLUDE -o main Main.hs $BUILD/libhttpstatus.a
         ./main",
    ),
    (
        "swig",
        &["swig", "python3 -c 'import sysconfig; open(sysconfig.get_paths()[\"include\"] + \"/Python.h\")'"],
        "hs.i",
        "%module hs\n%{\n#include <httpstatus.h>\n%}\n%include <stdint.i>\n%include <httpstatus.h>\n",
        "swig -python -I$INCLUDE hs.i
         python=$(python3 -c 'import sysconfig; print(sysconfig.get_paths()[\"include\"])')
         cc -shared -fPIC -I$INCLUDE -I$python -o _hs.so hs_wrap.c $BUILD/libhttpstatus.a
         python3 -c 'import hs; print(sum(map(hs.http_status_is_error, range(65536))))'",
    ),
    (
        "ctypesgen",
        &["PYTHONPATH=build/python python3 -c 'import ctypesgen'"],
        "use.py",
        "import hs\nprint(sum(map(hs.http_status_is_error, range(65536))))\n",
        "export PYTHONPATH=$BUILD/python
         python3 $BUILD/python/bin/ctypesgen -l httpstatus -L $BUILD -I$INCLUDE -o hs.py $INCLUDE/httpstatus.h
         python3 use.py",
    ),
    (
        "cffi",
        &["PYTHONPATH=build/python python3 -c 'import cffi'"],
        "use.py",
        r#"
import cffi, sys
ffi = cffi.FFI()
text = sys.stdin.read()
ffi.cdef(text[text.index("enum httpstatus_code"):].replace("_Bool", "bool"))
library = ffi.dlopen(sys.argv[1])
print(ffi.string(library.http_status_phrase(library.HTTPSTATUS_NOT_FOUND)).decode())
"#,
        "cc -E -P -DHTTPSTATUS_CONST= -DHTTPSTATUS_PURE= '-DHTTPSTATUS_CODE(i)=' $INCLUDE/httpstatus.h >header
         PYTHONPATH=$BUILD/python python3 use.py $BUILD/libhttpstatus.so <header",
    ),
    (
        "bindgen",
        &["bindgen", "rustc"],
        "main.rs",
        r#"
#[allow(dead_code, non_camel_case_types, non_upper_case_globals)]
mod hs { include!("hs.rs"); }
fn main() { println!("{}", (0..=65535).filter(|code| unsafe { hs::http_status_is_error(*code) }).count()); }
"#,
        "bindgen --output hs.rs $INCLUDE/httpstatus.h
         rustc --edition 2018 -o main main.rs -L $BUILD -l static=httpstatus
         ./main",
    ),
    (
        "gnat",
        &["gnatmake"],
        "main.adb",
        r#"
with Ada.Text_IO; with Interfaces.C.Strings; with httpstatus_h;
procedure Main is
begin
   Ada.Text_IO.Put_Line (Interfaces.C.Strings.Value (httpstatus_h.http_status_phrase (404)));
end Main;
"#,
        "gcc -fdump-ada-spec -I$INCLUDE $INCLUDE/httpstatus.h
         gnatmake -q main.adb -largs $BUILD/libhttpstatus.a
         ./main",
    ),
    (
        "clang_everything",
        &["clang-19"],
        "use.c",
        C,
        "clang-19 -Weverything -Werror -std=c99 -fsyntax-only -I$INCLUDE use.c
         clang-19 -Weverything -Werror -std=c++98 -fsyntax-only -I$INCLUDE -x c++ use.c
         clang-19 -Weverything -Werror -Wno-c++98-compat-pedantic -std=c++20 -fsyntax-only -I$INCLUDE -x c++ use.c
         echo 'Not Found'",
    ),
    (
        "clang_cl",
        &["clang-cl-19"],
        "use.c",
        C,
        "for options in '' /TP -DHTTPSTATUS_DLL; do
             clang-cl-19 /W4 /WX /Zs /clang:-ffreestanding $options -I$INCLUDE use.c
         done
         echo 'Not Found'",
    ),
    (
        "cppcheck",
        &["cppcheck"],
        "use.c",
        C,
        "for language in c c++; do
             cppcheck -q --error-exitcode=1 --enable=all --suppress=missingIncludeSystem --suppress=unusedFunction \\
                 --language=$language -I$INCLUDE use.c
         done
         echo 'Not Found'",
    ),
    (
        "clang_tidy",
        &["clang-tidy-19"],
        "use.c",
        C,
        "for options in '-x c' '-x c++' '-x c++ -include httpstatus.hpp -std=c++17'; do
             clang-tidy-19 --quiet --header-filter='.*' --warnings-as-errors='*' \\
                 --checks='-*,bugprone-*,cert-*,clang-analyzer-*' use.c -- -I$INCLUDE $options
         done
         echo 'Not Found'",
    ),
    (
        "clang_analyze",
        &["clang-19"],
        "use.c",
        C,
        "for options in '-x c' '-x c++' '-x c++ -include httpstatus.hpp -std=c++17'; do
             clang-19 --analyze -Werror --analyzer-output text -Xclang -analyzer-werror -I$INCLUDE $options use.c
         done
         echo 'Not Found'",
    ),
    (
        "gcc_fanalyzer",
        &["gcc"],
        "use.c",
        C,
        "gcc -fanalyzer -Wall -Wextra -Werror -O2 -I$INCLUDE -c use.c
         echo 'Not Found'",
    ),
    ("tcc", &["tcc"], "use.c", C, "tcc -Wall -Werror -c -I$INCLUDE use.c\necho 'Not Found'"),
    (
        "haskell_bool",
        &["ghc"],
        "Main.hs",
        r#"
{-# LANGUAGE ForeignFunctionInterface #-}
import Foreign.C
foreign import ccall "http_status_is_error" isError :: CUShort -> Bool
main :: IO ()
main = print (length (filter isError [0 .. 65535]))
"#,
        "ghc -v0 -o main Main.hs $BUILD/libhttpstatus.a
         ./main",
    ),
    (
        "lisp_boolean",
        &["sbcl --noinform --non-interactive --eval '(require :asdf)' --eval '(require :cffi)'"],
        "use.lisp",
        r#"
(require :asdf)
(require :cffi)
(cffi:load-foreign-library (concatenate 'string (uiop:getenv "BUILD") "/libhttpstatus.so"))
(cffi:defcfun "http_status_is_error" :boolean (code :uint16))
(format t "~a~%" (loop for code from 0 to 65535 count (http-status-is-error code)))
"#,
        "sbcl --noinform --non-interactive --load use.lisp",
    ),
    (
        "pascal_longbool",
        &["fpc"],
        "use.pas",
        r#"
{$mode objfpc}{$linklib c}{$linklib httpstatus}
function http_status_is_error(code: Word): LongBool; cdecl; external;
var code: LongInt; count: LongInt = 0;
begin
  for code := 0 to 65535 do if http_status_is_error(code) then inc(count);
  writeln(count);
end.
"#,
        "fpc -v0 -Fl$BUILD -k-rpath=$BUILD use.pas >fpc.out
         ./use",
    ),
];
