#!/bin/sh
# fill.sh FOLDER: writes the .pc file and the CMake package into FOLDER, from their templates. Each @NAME@ is the
# environment's NAME. Directories below PREFIX are written relative to it, so that the installed tree can be moved.
set -eu
export LC_ALL=C

# The way from a folder up to PREFIX, starting at $2; or PREFIX itself, where the folder lies elsewhere.
up() {
    case $1 in
    "$PREFIX"/*) echo "$2$(echo "${1#"$PREFIX"}" | sed 's|/[^/]*|/..|g')" ;;
    *) echo "$PREFIX" ;;
    esac
}

fill() {
    FROM=$2 awk '{
        line = ""
        while (match($0, /@[A-Z_]+@/)) {
            name = substr($0, RSTART + 1, RLENGTH - 2)
            if (!(name in ENVIRON)) {
                print "fill.sh: nothing sets the " name " of packaging/'"$1"'.in" | "cat >&2"
                exit 1
            }
            value = ENVIRON[name]
            if (index(value, ENVIRON["PREFIX"] "/") == 1)
                value = "${" ENVIRON["FROM"] "}" substr(value, length(ENVIRON["PREFIX"]) + 1)
            line = line substr($0, 1, RSTART - 1) value
            $0 = substr($0, RSTART + RLENGTH)
        }
        print line $0
    }' "packaging/$1.in" >"$folder/$1"
}

folder=$1
# shellcheck disable=SC2016 # pkg-config's variable, and CMake's
{
    ROOT=$(if [ -n "${RELOCATABLE-}" ]; then up "$PKGCONFIGDIR" '${pcfiledir}'; else echo "$PREFIX"; fi)
    export ROOT
    fill httpstatus.pc prefix
    ROOT=$(up "$CMAKEDIR" '${_httpstatus_here}')
    fill httpstatusConfig.cmake _httpstatus_prefix
    fill httpstatusConfigVersion.cmake _httpstatus_prefix
}
