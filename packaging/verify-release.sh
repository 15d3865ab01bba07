#!/bin/sh
# verify-release.sh BUILD VERSION TARBALL: whether a tarball, with SHA256SUMS beside it, is the release that this commit
# describes. Prints the first thing that is wrong.
set -eu
build=$1
version=$2
tarball=${3-}
fail() {
    echo "make verify-release: $*" >&2
    exit 1
}

[ -f "$tarball" ] || fail "which tarball? TARBALL=build/libhttpstatus-$version.tar.gz"
git diff --quiet HEAD || fail "there are changes that are not committed"
grep -Eq "^## $version - [0-9]{4}-[0-9]{2}-[0-9]{2}$" CHANGELOG.md || fail "CHANGELOG.md has no date for $version"
release=${version%.*}
for file in include/*.h c-tests/exhaustive.c c-tests/functions.inc c-tests/exhaustive.golden; do
    # A later patch may better a description, but has to keep the interface: a test sees to that.
    [ "$version" != "$release.0" ] || cmp -s "$file" "c-tests/abi/$release/${file##*/}" ||
        fail "c-tests/abi/$release is not what $version has: run make freeze, before the date is in CHANGELOG.md"
done

folder=$(cd "$(dirname "$tarball")" && pwd)
name=${tarball##*/}
grep -Fq "  $name" "$folder/SHA256SUMS" 2>/dev/null || fail "no SHA256SUMS beside it that names $name"
(cd "$folder" && grep -F "  $name" SHA256SUMS | sha256sum --check --quiet -) || fail "$name is not what SHA256SUMS says"

rm -rf "${build:?}/verify-release"
packaging/dist.sh "$build/verify-release" "$version" >/dev/null
cmp -s "$tarball" "$build/verify-release/libhttpstatus-$version.tar.gz" || fail "this commit makes another tarball"
gzip -dc "$tarball" | (cd "$build/verify-release" && tar -xf -)
unset MAKEFLAGS MFLAGS MAKEOVERRIDES MAKELEVEL
make -C "$build/verify-release/libhttpstatus-$version" check >"$build/verify-release/log" 2>&1 ||
    fail "what is inside does not build and check itself: $build/verify-release/log"
rm -r "$build/verify-release"
echo "$name is libhttpstatus $version, as this commit has it"
