# What one binding alone has. Each case runs in the folder of its program, with the library installed and the PROJECT's
# folder.
case $1 in
go::without_cgo) # needs go
    # The compiler says what to do, and nothing else.
    if CGO_ENABLED=0 go build -o explain . 2>errors; then exit 1; fi
    sed '/^#/d' errors | tee lines
    test "$(wc -l <lines)" = 1
    grep -q set_CGO_ENABLED_to_1 lines
    ;;
php::web_server) # needs php, php -r 'exit((int) !(extension_loaded("ffi") && extension_loaded("Zend OPcache")));'
    # Under a web server, PHP's default configuration allows FFI in what opcache.preload names, and nowhere else.
    cat >index.php <<'END'
<?php
class_exists('HTTPStatus') || require 'HTTPStatus.php';
try {
    echo HTTPStatus::of(404), ' ', HTTPStatus::of(499)->fallback(), ' ', HTTPStatus::fromName('ok')->code;
} catch (RuntimeException $error) {
    echo $error->getMessage();
}
END
    address=$(php -r 'echo stream_socket_get_name(stream_socket_server("tcp://127.0.0.1:0"), false);')
    answer() (
        rm -f log
        mkfifo log
        php -d ffi.enable=preload "$@" -S "$address" >log 2>&1 &
        trap 'kill $!' EXIT
        # It says so when it listens.
        exec <log
        while read -r line && [ "${line%started}" = "$line" ]; do :; done
        php -r "echo file_get_contents('http://$address/');"
    )
    answer -d opcache.preload="$PWD/HTTPStatus.php" -d opcache.preload_user="$(id -un)" | tee answer
    test "$(cat answer)" = '404 Not Found 400 Bad Request 200'
    answer | tee refused
    grep -q 'libhttpstatus not found.*opcache.preload in php.ini' refused
    ;;
python::wheel) # needs python3 -m pip --version, PYTHONPATH=build/python python3 -c 'import twine'
    # What `make wheel` packs is what pip installs: without a compiler, and without a word about where the library is.
    wheel=$PROJECT/$(make --silent -C "$PROJECT" wheel)
    python3 -m twine check --strict "$wheel"
    mkdir wheel
    cd wheel
    unset LD_LIBRARY_PATH
    python3 -m pip install --quiet --no-index --no-compile --target site "$wheel"
    PYTHONPATH=site python3 -c 'import httpstatus as h; print(h.__file__, h.HTTPStatus(404).line)' | tee said
    grep -q 'site/httpstatus/__init__.py 404 Not Found' said
    for file in registry.json registry.schema.json; do
        cmp "$PROJECT/data/$file" site/httpstatus/$file
    done
    if "$PROJECT"/packaging/wheel.py build build 1.0.0 wasm32-wasi 2>errors; then exit 1; fi
    grep 'Python has no wheels for wasm32-wasi' errors
    ;;
python::cpython) # needs /usr/bin/python3 -c 'import test.test_httplib; import test.test_httpservers; import test.test_urllib2_localnet'
    # CPython's own tests, with its enum and with ours in its place.
    cp "$PROJECT"/tests/bindings/python/cpython.py .
    /usr/bin/python3 cpython.py
    ;;
esac
