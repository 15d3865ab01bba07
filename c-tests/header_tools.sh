# The header through programs that read headers to make something else of them, and through compilers other than those of
# the other tests; and the library under naive declarations, in languages whose boolean is as wide as an int. Each case
# runs in an empty folder, and has to say at last how many of all codes are errors, or that 404 is "Not Found". INCLUDE
# and BUILD are the project's folders.

# A file that uses the function in the header too.
cat >use.c <<'END'
#include <httpstatus.h>
uint16_t narrow(long i, unsigned u);
uint16_t narrow(long i, unsigned u) { return i == 0 ? HTTPSTATUS_CODE(i) : HTTPSTATUS_CODE(u); }
END
cat >use.cpp <<'END'
import httpstatus;
using namespace httpstatus;
static_assert(is_error(status::not_found) && name(status::ok).has_value());
int main() { return from_name("im_a_teapot").value() == status::im_a_teapot ? 0 : 1; }
END

case $1 in
c2hs) # needs c2hs, ghc
    cat >Main.chs <<'END'
module Main where
import Foreign.C
#include <httpstatus.h>
{#enum httpstatus_code as Code {underscoreToCase} deriving (Eq, Show)#}
{#fun pure http_status_phrase as phrase {`Int'} -> `String'#}
{#fun pure http_status_from_name as fromName {`String'} -> `Int'#}
main :: IO ()
main = putStrLn (phrase (fromEnum HttpstatusNotFound * fromName "ok" `div` 200))
END
    c2hs --cppopts=-I$INCLUDE Main.chs
    ghc -v0 -I$INCLUDE -o main Main.hs $BUILD/libhttpstatus.a
    ./main
    ;;
swig) # needs swig, python3 -c 'import sysconfig; open(sysconfig.get_paths()["include"] + "/Python.h")'
    cat >hs.i <<'END'
%module hs
%{
#include <httpstatus.h>
%}
%include <stdint.i>
%include <httpstatus.h>
END
    swig -python -I$INCLUDE hs.i
    python=$(python3 -c 'import sysconfig; print(sysconfig.get_paths()["include"])')
    cc -shared -fPIC -I$INCLUDE -I$python -o _hs.so hs_wrap.c $BUILD/libhttpstatus.a
    python3 -c 'import hs; print(sum(map(hs.http_status_is_error, range(65536))))'
    ;;
ctypesgen) # needs PYTHONPATH=build/python python3 -c 'import ctypesgen'
    export PYTHONPATH=$BUILD/python
    python3 $BUILD/python/bin/ctypesgen -l httpstatus -L $BUILD -I$INCLUDE -o hs.py $INCLUDE/httpstatus.h
    python3 -c 'import hs; print(sum(map(hs.http_status_is_error, range(65536))))'
    ;;
cffi) # needs PYTHONPATH=build/python python3 -c 'import cffi'
    cat >use.py <<'END'
import cffi, sys
ffi = cffi.FFI()
text = sys.stdin.read()
ffi.cdef(text[text.index("enum httpstatus_code"):].replace("_Bool", "bool"))
library = ffi.dlopen(sys.argv[1])
print(ffi.string(library.http_status_phrase(library.HTTPSTATUS_NOT_FOUND)).decode())
END
    cc -E -P -DHTTPSTATUS_CONST= -DHTTPSTATUS_PURE= '-DHTTPSTATUS_CODE(i)=' $INCLUDE/httpstatus.h >header
    PYTHONPATH=$BUILD/python python3 use.py $BUILD/libhttpstatus.so <header
    ;;
bindgen) # needs bindgen, rustc
    cat >main.rs <<'END'
#[allow(dead_code, non_camel_case_types, non_upper_case_globals)]
mod hs { include!("hs.rs"); }
fn main() { println!("{}", (0..=65535).filter(|code| unsafe { hs::http_status_is_error(*code) }).count()); }
END
    bindgen --output hs.rs $INCLUDE/httpstatus.h
    rustc --edition 2018 -o main main.rs -L $BUILD -l static=httpstatus
    ./main
    ;;
gnat) # needs gnatmake
    cat >main.adb <<'END'
with Ada.Text_IO; with Interfaces.C.Strings; with httpstatus_h;
procedure Main is
begin
   Ada.Text_IO.Put_Line (Interfaces.C.Strings.Value (httpstatus_h.http_status_phrase (404)));
end Main;
END
    gcc -fdump-ada-spec -I$INCLUDE $INCLUDE/httpstatus.h
    gnatmake -q main.adb -largs $BUILD/libhttpstatus.a
    ./main
    ;;
clang_everything) # needs clang-19
    clang-19 -Weverything -Werror -std=c99 -fsyntax-only -I$INCLUDE use.c
    clang-19 -Weverything -Werror -std=c++98 -fsyntax-only -I$INCLUDE -x c++ use.c
    clang-19 -Weverything -Werror -Wno-c++98-compat-pedantic -std=c++20 -fsyntax-only -I$INCLUDE -x c++ use.c
    echo 'Not Found'
    ;;
clang_cl) # needs clang-cl-19
    for options in '' /TP -DHTTPSTATUS_DLL; do
        clang-cl-19 /W4 /WX /Zs /clang:-ffreestanding $options -I$INCLUDE use.c
    done
    echo 'Not Found'
    ;;
cppcheck) # needs cppcheck
    for language in c c++; do
        cppcheck -q --error-exitcode=1 --enable=all --suppress=missingIncludeSystem --suppress=unusedFunction \
            --language=$language -I$INCLUDE use.c
    done
    echo 'Not Found'
    ;;
clang_tidy) # needs clang-tidy-19
    for options in '-x c' '-x c++' '-x c++ -include httpstatus.hpp -std=c++17'; do
        clang-tidy-19 --quiet --header-filter='.*' --warnings-as-errors='*' \
            --checks='-*,bugprone-*,cert-*,clang-analyzer-*' use.c -- -I$INCLUDE $options
    done
    echo 'Not Found'
    ;;
clang_analyze) # needs clang-19
    for options in '-x c' '-x c++' '-x c++ -include httpstatus.hpp -std=c++17'; do
        clang-19 --analyze -Werror --analyzer-output text -Xclang -analyzer-werror -I$INCLUDE $options use.c
    done
    echo 'Not Found'
    ;;
gcc_fanalyzer) # needs gcc
    gcc -fanalyzer -Wall -Wextra -Werror -O2 -I$INCLUDE -c use.c
    echo 'Not Found'
    ;;
tcc) # needs tcc
    tcc -Wall -Werror -c -I$INCLUDE use.c
    echo 'Not Found'
    ;;
useless_cast) # needs g++
    # The macro adds no cast to a type that an argument has already, and compiles within extern "C".
    echo '#include <httpstatus.h>' >casts.cpp
    for type in int uint16_t int64_t uint64_t char bool 'long long' 'unsigned long long'; do
        name=of_$(echo $type | tr ' ' _)
        echo "uint16_t $name($type i); uint16_t $name($type i) { return HTTPSTATUS_CODE(i); }" >>casts.cpp
    done
    { echo 'extern "C" {'; sed '1s/$/\n}/' casts.cpp; } >within.cpp
    g++ -pedantic -Wall -Wextra -Wconversion -Werror -Wuseless-cast -Wold-style-cast -Wsign-conversion -fsyntax-only \
        -I$INCLUDE casts.cpp within.cpp
    echo 'Not Found'
    ;;
msvc_language) # needs clang-cl-19, g++
    # Microsoft's cl says the standard in _MSVC_LANG, and leaves __cplusplus at that of 1998. Its standard library is not
    # here, so that of GCC is read before.
    printf '#undef __cplusplus\n#define __cplusplus 199711L\n' >old.h
    echo 'static_assert(HTTPSTATUS_CODE(404) == 404, "a constant");' >c.cpp
    cl='clang-cl-19 /TP /std:c++17 /Zs /clang:-ffreestanding -Wno-builtin-macro-redefined'
    $cl /I$INCLUDE /I. /FIold.h /FIhttpstatus.h c.cpp
    echo 'static_assert(httpstatus::phrase(httpstatus::status::gone) == "Gone");' >cxx.cpp
    g++ -std=c++20 -w -fsyntax-only -D_MSVC_LANG=202002L -I$INCLUDE -include version -include iterator -include optional \
        -include string_view -include ./old.h -include httpstatus.hpp cxx.cpp
    echo 'Not Found'
    ;;
fmt) # needs c++ -E -include fmt/core.h -x c++ /dev/null
    # {fmt} writes a status as a number: before version 10, it takes nothing else for an enum.
    cat >fmt.cpp <<'END'
#include <fmt/core.h>
#include <httpstatus.hpp>
int main() { fmt::print("{} {}\n", httpstatus::status::not_found, httpstatus::status{499}); }
END
    c++ -std=c++17 -I$INCLUDE fmt.cpp $BUILD/libhttpstatus.a -lfmt -o fmt
    ./fmt | grep -qx '404 499'
    echo 'Not Found'
    ;;
header_unit) # needs g++
    g++ -std=c++20 -fmodules-ts -I$INCLUDE -x c++-system-header httpstatus.hpp
    printf 'export module httpstatus;\nexport import <httpstatus.hpp>;\n' >module.cpp
    g++ -std=c++20 -fmodules-ts -I$INCLUDE module.cpp use.cpp $BUILD/libhttpstatus.a -o use
    ./use
    echo 'Not Found'
    ;;
module) # needs clang++-19
    {
        printf 'module;\n#include <httpstatus.hpp>\nexport module httpstatus;\nexport namespace httpstatus {\n'
        printf 'using httpstatus::%s;\n' status name is_error from_name all
        echo '}'
    } >module.cppm
    clang++-19 -std=c++20 -I$INCLUDE --precompile module.cppm -o module.pcm
    clang++-19 -std=c++20 -fmodule-file=httpstatus=module.pcm use.cpp module.pcm $BUILD/libhttpstatus.a -o use
    ./use
    echo 'Not Found'
    ;;
haskell_bool) # needs ghc
    cat >Main.hs <<'END'
{-# LANGUAGE ForeignFunctionInterface #-}
import Foreign.C
foreign import ccall "http_status_is_error" isError :: CUShort -> Bool
main :: IO ()
main = print (length (filter isError [0 .. 65535]))
END
    ghc -v0 -o main Main.hs $BUILD/libhttpstatus.a
    ./main
    ;;
lisp_boolean) # needs sbcl --noinform --non-interactive --eval '(require :asdf)' --eval '(require :cffi)'
    cat >use.lisp <<'END'
(require :asdf)
(require :cffi)
(cffi:load-foreign-library (concatenate 'string (uiop:getenv "BUILD") "/libhttpstatus.so"))
(cffi:defcfun "http_status_is_error" :boolean (code :uint16))
(format t "~a~%" (loop for code from 0 to 65535 count (http-status-is-error code)))
END
    sbcl --noinform --non-interactive --load use.lisp
    ;;
pascal_longbool) # needs fpc
    cat >use.pas <<'END'
{$mode objfpc}{$linklib c}{$linklib httpstatus}
function http_status_is_error(code: Word): LongBool; cdecl; external;
var code: LongInt; count: LongInt = 0;
begin
  for code := 0 to 65535 do if http_status_is_error(code) then inc(count);
  writeln(count);
end.
END
    fpc -v0 -Fl$BUILD -k-rpath=$BUILD use.pas >fpc.out
    ./use
    ;;
esac
