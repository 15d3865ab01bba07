#!/bin/sh
# object.sh FOLDER: compiles the crate, which is the whole library, into FOLDER/httpstatus.o, for the machine that CC
# compiles for.
# From the environment: RUSTC, RUSTFLAGS, RUST_TARGET, UNWIND, CFI; CC and MACHINE, the compiler's name of its machine;
# VERSION and RUST_VERSION, the library's and that of the oldest Rust.
set -eu
export LC_ALL=C
# `make -j` does not share its jobs with rustc, which would warn.
unset MAKEFLAGS MFLAGS
folder=$1
object=$folder/httpstatus.o
fail() {
    rm -f "$object" "$object.c.o"
    echo "libhttpstatus: $*" >&2
    exit 1
}
host=$($RUSTC -vV | sed -n 's/^host: //p')
[ -n "$host" ] || fail "this needs rustc $RUST_VERSION or later: the package rustc of Debian 13, rust of Fedora, rustc-web" \
    "of Debian 12, or https://rustup.rs. A prebuilt archive needs no Rust: libhttpstatus-$VERSION-PLATFORM.tar.gz"

# Rust's name of the machine: that of rustc's own, or the first in platforms.txt that means the same machine and system.
# A machine without a system says too little about its processor.
if [ -z "$RUST_TARGET" ] && [ -n "$MACHINE" ]; then
    RUST_TARGET=$({ echo "$MACHINE" && echo "$host" && awk -F ' *[|] *' '!/^#/ { print $2 }' packaging/platforms.txt; } | awk '
        function meaning(name, machine, os) {
            machine = name
            sub(/-.*/, "", machine)
            sub(/^amd64/, "x86_64", machine)
            sub(/^i[3-6]86/, "i686", machine)
            sub(/^arm64/, "aarch64", machine)
            sub(/^(thumb|arm)(v[0-9].*)?$/, "arm", machine)
            sub(/^riscv64gc/, "riscv64", machine)
            os = "none"
            if (match(name, /android|linux|msvc|mingw|windows-gnu|ios|darwin|apple|[a-z]*bsd|wasi/))
                os = substr(name, RSTART, RLENGTH)
            sub(/windows-gnu/, "mingw", os)
            sub(/darwin|apple/, name ~ /ios/ ? "ios" : "macos", os)
            if (os == "linux" && match(name, /android|eabihf|eabi/))
                os = substr(name, RSTART, RLENGTH)
            return machine " " os
        }
        NR == 1 { wanted = meaning($0); musl = /musl/ }
        NR > 1 && meaning($0) == wanted && wanted !~ / none$/ {
            if (NR > 2 && musl)
                sub(/gnu/, "musl")
            print
            exit
        }')
    [ -n "$RUST_TARGET" ] || fail "which target of Rust is $MACHINE, for which $CC compiles? Say RUST_TARGET=…"
fi

# What each platform shares with the others. These come after RUSTFLAGS, which therefore cannot take the library apart.
set -- --crate-name httpstatus --edition 2024 --crate-type lib --cfg linked_by_make
[ -z "$RUST_TARGET" ] || set -- --target "$RUST_TARGET" "$@"
# One object with nothing undefined: no unwinding, no checks that panic, nothing merged at link time.
set -- "$@" -C panic=abort -C lto=off -C linker-plugin-lto=no -C codegen-units=1 -C opt-level=s -C debug-assertions=no \
    -C overflow-checks=no
# Functions start at multiples of 32 bytes, so that a small one lies in one cache line. At 64, the library would outgrow
# its page.
set -- "$@" -C llvm-args=-align-all-functions=5
# Nothing here unwinds. UNWIND=1 keeps the tables for profilers; debuggers have their own; Windows requires them.
case ${RUST_TARGET:-$host},$UNWIND in
*windows*,*) ;;
*, | *,0 | *,no) set -- "$@" -C force-unwind-tables=no ;;
*) set -- "$@" -C force-unwind-tables=yes ;;
esac

# CFI=1 gives every function a landing pad, which CPUs with IBT or BTI ask for. The options are not stable in Rust.
case $CFI,${RUST_TARGET:-$host} in
,* | 0,* | no,*) ;;
*,x86_64-* | *,i?86-*) RUSTC_BOOTSTRAP=1 && set -- "$@" -Z cf-protection=full ;;
*,aarch64-*)
    RUSTC_BOOTSTRAP=1 && set -- "$@" -Z branch-protection=bti,pac-ret
    # Newer compilers notice that the core library, of which only inlined code is taken, was compiled without.
    if $RUSTC -C help | grep -q unsafe-allow-abi-mismatch; then
        set -- "$@" -C unsafe-allow-abi-mismatch=branch-protection
    fi
    ;;
*) fail "CFI=1 is for x86 and arm64, not for ${RUST_TARGET:-$host}" ;;
esac
[ -z "${RUSTC_BOOTSTRAP-}" ] || export RUSTC_BOOTSTRAP

number() { echo "$VERSION" | cut -d . -f "$1"; }
export CARGO_PKG_VERSION="$VERSION" CARGO_PKG_VERSION_MAJOR="$(number 1)" CARGO_PKG_VERSION_MINOR="$(number 2)" \
    CARGO_PKG_VERSION_PATCH="$(number 3)"
# shellcheck disable=SC2086 # programs and their options
$RUSTC $RUSTFLAGS "$@" --emit=obj --out-dir "$folder" src/lib.rs || fail "rustc failed${RUST_TARGET:+ for $RUST_TARGET}. It must be" \
    "$RUST_VERSION or later and have the core library of that target: rustup target add, or libstd-rust-dev of Debian"

# The magic number, class, byte order and machine of an object: ELF, Mach-O, and those that begin with the machine.
machine() {
    od -An -v -tx1 -N20 "$1" | awk '
        { bytes = bytes $0 }
        END {
            split(bytes, b, " ")
            if (bytes ~ /^ *7f 45/) print b[5] b[6] b[19] b[20]
            else if (bytes ~ /^ *cf fa/) print b[5] b[6] b[7] b[8]
            else print b[1] b[2]
        }'
}
# shellcheck disable=SC2086
echo 'int x;' | $CC $CFLAGS -fno-lto -x c -c -o "$object.c.o" - || fail "$CC compiles nothing"
[ "$(machine "$object")" = "$(machine "$object.c.o")" ] ||
    fail "rustc compiles for ${RUST_TARGET:-$host}, and $CC $CFLAGS for another machine${MACHINE:+ ($MACHINE)}: say RUST_TARGET=…"
rm "$object.c.o"
