#!/bin/sh
# deb.sh BUILD VERSION: builds the Debian packages from the release tarball in BUILD, and leaves them in BUILD/deb.
set -eu
build=$1
version=$2
source=libhttpstatus-$version

rm -rf "${build:?}/deb"
mkdir "$build/deb"
cp "$build/$source.tar.gz" "$build/deb/libhttpstatus_$version.orig.tar.gz"
cd "$build/deb"
tar -xf "libhttpstatus_$version.orig.tar.gz"
cd "$source"
cp -R packaging/debian debian
# The revision is below Debian's own -1, which so takes the place of these packages.
cat >debian/changelog <<END
libhttpstatus ($version-0upstream1) unstable; urgency=medium

  * See /usr/share/doc/libhttpstatus-dev/changelog.gz.

 -- $(sed -n 's/^Maintainer: //p' debian/control)  $(LC_ALL=C date -u -R -r Cargo.toml)
END
# The variables that the calling make was given are for that make, and not for the one that builds the packages.
unset MAKEFLAGS MFLAGS MAKEOVERRIDES MAKELEVEL
dpkg-buildpackage --unsigned-source --unsigned-changes
