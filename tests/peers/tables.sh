# The tables of other projects, one case each, printed in the form that ours.c describes. It runs in the project's folder;
# OUT is an empty folder of its own.
case $1 in
cpython) # needs python3
    # Every CPython on this machine, each a table of its own.
    for python in python3 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/*/bin/python3; do
        if "$python" -c "import http; http.HTTPStatus" 2>/dev/null; then "$python" tests/peers/cpython.py; fi
    done
    ;;
node) # needs node
    node tests/peers/node.js
    ;;
statuses) # needs NODE_PATH=build/peers/node_modules node -e 'require("statuses")'
    NODE_PATH=build/peers/node_modules node tests/peers/statuses.js
    ;;
go) # needs go
    GOCACHE="$PWD/build/peers/go" go run tests/peers/go.go
    ;;
ruby) # needs ruby
    ruby tests/peers/ruby.rb
    ;;
rack) # needs ruby -rrack -e0
    ruby tests/peers/rack.rb
    ;;
perl) # needs perl -MHTTP::Status -e1
    perl tests/peers/perl.pl
    ;;
rust) # needs cargo fetch --locked --offline --manifest-path tests/peers/rust/Cargo.toml
    manifest=tests/peers/rust/Cargo.toml
    cargo run --quiet --locked --offline --manifest-path $manifest --target-dir build/peers/rust
    source=$(cargo metadata --locked --offline --format-version 1 --manifest-path $manifest |
        grep -o '"[^"]*/http-[0-9.]*/src/lib.rs"' | head -n 1 | tr -d '"')
    sed -n 's/^ *(\([0-9]*\), \([A-Z_]*\), ".*");$/\1\tname\t\2/p' "${source%lib.rs}status.rs"
    ;;
java) # needs javac
    java tests/peers/Java.java
    ;;
dotnet) # needs mcs, mono
    mcs -nologo -r:System.Net.Http.dll "-out:$OUT/peer.exe" tests/peers/dotnet.cs
    mono "$OUT/peer.exe"
    ;;
symfony) # needs php -r 'require "Symfony/Component/HttpFoundation/autoload.php";'
    php tests/peers/symfony.php
    ;;
beast) # needs c++ -E -include boost/beast/http/status.hpp -x c++ /dev/null
    # An enumerator can't be printed, so the names come from the header.
    c++ -o "$OUT/peer" tests/peers/beast.cpp
    "$OUT/peer"
    c++ -E -P -include boost/beast/http/status.hpp -x c++ /dev/null | sed -n '/enum class status :/,/};/ {
        s/^ *\([a-z_]*\) *= \([1-9][0-9]*\),\{0,1\}$/\2\tname\t\1/p
    }'
    ;;
libmicrohttpd) # needs cc -E -include microhttpd.h -x c /dev/null
    cc -o "$OUT/peer" tests/peers/libmicrohttpd.c -lmicrohttpd
    "$OUT/peer"
    cc -E -dM -include microhttpd.h -x c /dev/null |
        sed -n 's/^#define MHD_HTTP_\([A-Z_]*\) \([0-9]*\)$/\2\tname\t\1/p'
    ;;
libsoup) # needs pkg-config --exists libsoup-3.0
    cc -o "$OUT/peer" tests/peers/libsoup.c $(pkg-config --cflags --libs libsoup-3.0)
    "$OUT/peer"
    ;;
httpd) # needs "$(apxs -q SBINDIR)/$(apxs -q PROGNAME)" -v, pkg-config --exists apr-1
    flags="-I$(apxs -q INCLUDEDIR) $(pkg-config --cflags apr-1)"
    cc -shared -fPIC -o "$OUT/peer.so" tests/peers/httpd.c $flags
    "$(apxs -q SBINDIR)/$(apxs -q PROGNAME)" -t -f /dev/null -C "LoadModule peer_module '$OUT/peer.so'"
    cc -E -dM $flags -include httpd.h -x c /dev/null |
        sed -n 's/^#define HTTP_\([A-Z_]*\) \([1-9][0-9][0-9]\)$/\2\tname\t\1/p'
    ;;
http-parser) # needs cc -E -include http_parser.h -x c /dev/null
    cc -o "$OUT/peer" -include http_parser.h tests/peers/parser.c
    "$OUT/peer"
    ;;
llhttp) # needs cc -E -Ibuild/peers -include llhttp.h -x c /dev/null
    cc -o "$OUT/peer" -Ibuild/peers -include llhttp.h tests/peers/parser.c
    "$OUT/peer"
    ;;
esac
