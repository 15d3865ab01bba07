#!/bin/sh
# dist.sh BUILD VERSION: writes the release tarball into BUILD. In it is what `make`, `make check` and `make install`
# need: no tests in Rust, for they need crates. The same commit gives the same bytes. Git itself writes the archive,
# because the options that this takes are those of one tar alone.
set -eu
build=$1
name=libhttpstatus-$2

# Inside of another project's clone, git would speak of that.
[ -e .git ] || { echo "make dist needs a git clone, which says what belongs into the tarball: no .git here" >&2; exit 1; }
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}

# What is tracked, as it stands, in an index and among objects of its own: the clone stays as it is.
rm -rf "${build:?}/$name.git"
mkdir -p "$build/$name.git"
build=$(cd "$build" && pwd)
trap 'rm -rf "$build/$name.git"' EXIT
cp "$(git rev-parse --git-path index)" "$build/$name.git/index"
GIT_ALTERNATE_OBJECT_DIRECTORIES=$(cd "$(git rev-parse --git-path objects)" && pwd)
GIT_DIR=$(git rev-parse --absolute-git-dir)
GIT_OBJECT_DIRECTORY=$build/$name.git
GIT_INDEX_FILE=$build/$name.git/index
export GIT_DIR GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_OBJECT_DIRECTORY GIT_INDEX_FILE
git add --update
git rm -r --cached --force --quiet -- . ':!:LICENSE' ':!:Makefile' ':!:CMakeLists.txt' ':!:meson.build' ':!:Cargo.*' ':(exclude,glob)*.md' ':!:src' \
    ':!:include' ':!:programs' ':!:data' ':!:docs' ':!:examples' ':!:packaging' ':!:c-tests'

# Of Cargo.toml, what the library is built by, as a workspace of its own wherever it is unpacked; of Cargo.lock, the
# library itself, for it needs no crate.
cd "$build/$name.git"
git show :Cargo.toml >all
awk '/^\[/ { out = /^\[(workspace|\[(test|bench|example)\]|dev-dependencies)/ } !out' all >Cargo.toml
printf '\n[workspace]\n' >>Cargo.toml
git show :Cargo.lock >all
awk '/^\[\[/ { exit } 1' all >Cargo.lock
printf '[[package]]\nname = "httpstatus"\nversion = "%s"\n' "$2" >>Cargo.lock
for file in Cargo.toml Cargo.lock; do
    object=$(git hash-object -w $file)
    git update-index --cacheinfo "100644,$object,$file"
done

export GIT_AUTHOR_NAME=- GIT_AUTHOR_EMAIL=- GIT_AUTHOR_DATE="@$SOURCE_DATE_EPOCH +0000"
export GIT_COMMITTER_NAME=- GIT_COMMITTER_EMAIL=- GIT_COMMITTER_DATE="$GIT_AUTHOR_DATE"
commit=$(git commit-tree -m "$name" "$(git write-tree)")
git -c tar.umask=0022 archive --format=tar --prefix="$name/" --output=tar "$commit"
gzip -9n <tar >tar.gz
mv tar.gz "$build/$name.tar.gz"
(cd "$build" && sha256sum $(ls -d "$name".tar.gz "$name"-*.tar.gz "$name"-*.zip 2>/dev/null) >SHA256SUMS)
echo "$build/$name.tar.gz"
