#!/bin/sh
# rustc-with-core.sh ARGUMENTS: rustc for a target whose core library is not installed, where Rust's source is (Debian's
# rust-src, or `rustup component add rust-src`): make TARGET=s390x-linux RUSTC=packaging/rustc-with-core.sh
# What the library takes from core is inlined, so the compiler needs no code of it, but what it knows of it alone.
set -eu
unset CDPATH
previous=
target=
for argument; do
    [ "$previous" != --target ] || target=$argument
    previous=$argument
done
sysroot=$(rustc --print sysroot)
if [ -z "$target" ] || ls "$sysroot/lib/rustlib/$target/lib"/libcore-* >/dev/null 2>&1; then
    exec rustc "$@"
fi

export RUSTC_BOOTSTRAP=1
core=$(cd "$(dirname "$0")/.." && pwd)/build/core/$(rustc -V | tr -c 'a-zA-Z0-9.\n' -)/$target
if [ ! -d "$core" ]; then
    source=$sysroot/lib/rustlib/src/rust/library/core
    mkdir -p "$(dirname "$core")"
    folder=$(mktemp -d "$core.XXXXXX")
    metadata() {
        rustc --target "$target" --crate-type lib --emit=metadata -Z always-encode-mir --cap-lints allow -C panic=abort -C opt-level=3 \
            --out-dir "$folder" "$@"
    }
    metadata --crate-name core --edition "$(sed -n 's/^edition = "\(.*\)"/\1/p' "$source/Cargo.toml")" "$source/src/lib.rs"
    echo '#![feature(no_core, compiler_builtins)] #![no_core] #![compiler_builtins]' | metadata --crate-name compiler_builtins -
    # Another make may have been quicker.
    mv "$folder" "$core" 2>/dev/null || rm -r "$folder"
fi
exec rustc -L "$core" "$@"
