#!/bin/sh
# dist.sh BUILD VERSION: writes the release tarball into BUILD. In it is what `make` and `make install` need, with the
# one crate that the library uses, so that nothing is fetched. The same commit gives the same bytes.
set -eu
build=$1
name=libhttpstatus-$2

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
# What is tracked, as it stands; but not the tests in tests/ and what only they read, for they need more crates.
files=$(git ls-files -- . ':!.*' ':!tests' ':!benches' ':!cbindgen.toml' ':!rustfmt.toml')

rm -rf "${build:?}/$name"
mkdir -p "$build/$name/.cargo"
# shellcheck disable=SC2086 # one word a file
tar -c $files | tar -x -C "$build/$name"

cd "$build/$name"
# Cargo asks for every crate that it reads of, even for those that it won't build.
sed -i.all -e '/^\[dev-dependencies\]/,/^$/d' -e '/^\[\[test\]\]/,/^$/d' Cargo.toml
rm Cargo.toml.all
${CARGO:-cargo} vendor --quiet vendor >/dev/null
cat >.cargo/config.toml <<END
[source.crates-io]
replace-with = "vendor"

[source.vendor]
directory = "vendor"
END

cd ..
tar -c --format=ustar --sort=name --owner=root:0 --group=root:0 --mode=u=rwX,go=rX --mtime="@$SOURCE_DATE_EPOCH" "$name" |
    gzip -9n >"$name.tar.gz"
rm -r "$name"
echo "$PWD/$name.tar.gz"
