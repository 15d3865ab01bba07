#!/bin/sh
# dist-bin.sh BUILD DIST VERSION TARGET: packs what was built in BUILD for a platform into the folder DIST, as a tree that
# works wherever it is unpacked. The same commit and the same compilers give the same bytes.
set -eu
umask 022
mkdir -p "$1" "$2"
build=$(cd "$1" && pwd)
dist=$(cd "$2" && pwd)
version=$3
target=$4
name=libhttpstatus-$version-$target
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}

rm -rf "${build:?}/$name"
make --silent install TARGET="$target" B="$build" PREFIX=/ RELOCATABLE=1 \
    DESTDIR="$build/$name" >/dev/null
cp LICENSE CMakeLists.txt meson.build "$build/$name"
sed "s/@VERSION@/$version/g; s/@TARGET@/$target/g" packaging/prebuilt.md.in >"$build/$name/README.md"

cd "$build"
case $target in
*windows*)
    # Names of links become files there.
    find "$name" -exec touch --no-dereference --date="@$epoch" {} +
    rm -f "$dist/$name.zip"
    find "$name" | LC_ALL=C sort | TZ=UTC zip -9 -X -q -@ "$dist/$name.zip"
    archive=$name.zip
    ;;
*)
    tar --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner --format=ustar -cf - "$name" | gzip -9n \
        >"$dist/$name.tar.gz"
    archive=$name.tar.gz
    ;;
esac
rm -r "${build:?}/$name"
cd "$dist"
# shellcheck disable=SC2046 # one word a file
sha256sum $(ls -d "libhttpstatus-$version".tar.gz "libhttpstatus-$version"-*.tar.gz "libhttpstatus-$version"-*.zip 2>/dev/null) \
    >SHA256SUMS
echo "$dist/$archive"
