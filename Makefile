# libhttpstatus. `make help` lists the targets; each variable below can be set on the command line.

CARGO ?= cargo
CC ?= cc
AR ?= ar
CFLAGS ?= -O2
INSTALL ?= install
# `install -s` is for the shared library alone: it would spoil an archive, and refuses a header.
INSTALL_PROGRAM ?= $(INSTALL)
INSTALL_DATA ?= $(filter-out -s,$(INSTALL)) -m 644
INSTALL_DIRECTORY = $(filter-out -s,$(INSTALL)) -d

PREFIX ?= $(or $(prefix),/usr/local)
EXEC_PREFIX ?= $(or $(exec_prefix),$(PREFIX))
BINDIR ?= $(or $(bindir),$(EXEC_PREFIX)/bin)
LIBDIR ?= $(or $(libdir),$(EXEC_PREFIX)/lib)
INCLUDEDIR ?= $(or $(includedir),$(PREFIX)/include)
DATADIR ?= $(or $(datadir),$(PREFIX)/share)
MANDIR ?= $(or $(mandir),$(DATADIR)/man)
PKGCONFIGDIR ?= $(LIBDIR)/pkgconfig
CMAKEDIR = $(LIBDIR)/cmake/httpstatus
# The .pc file and the CMake package tell where things are, so the directories are absolute and written in one way, in
# characters that mean nothing else to make, the shell, sed, pkg-config and CMake. PREFIX is empty for the root.
DIRECTORIES = PREFIX EXEC_PREFIX BINDIR LIBDIR INCLUDEDIR DATADIR MANDIR PKGCONFIGDIR
hash := \#
open := (
close := )
SPECIAL = " \ ` $$ $(hash) % & ' * , ; < > ? [ ] { } | $(open) $(close)
has = $(strip $(foreach c,$(2),$(findstring $c,$(1))))
# A variable of make may be named in them; a dollar sign that names none would vanish.
$(foreach d,$(DIRECTORIES) prefix exec_prefix bindir libdir includedir datadir mandir DESTDIR,\
    $(if $(filter command environment,$(origin $d)),\
        $(if $(findstring $$,$(subst $$$(open),,$(subst $${,,$(value $d)))),\
            $(error $d must not contain $$, unless it names a variable of make: $(value $d)))))
$(foreach d,$(DIRECTORIES),\
    $(if $(or $(word 2,$($d)),$(call has,$($d),$(SPECIAL))),\
        $(error $d must not contain a blank or any of $(strip $(SPECIAL)): $(value $d)))\
    $(if $(filter-out /%,$(or $($d),$(if $(filter %PREFIX,$d),/,relative))),$(error $d must be absolute: $($d)))\
    $(eval override $d := $(filter-out /,$(abspath $($d)))))
$(if $(call has,$(DESTDIR)," \ ` $$),$(error DESTDIR must not contain any of " \ ` $$: $(value DESTDIR)))

# TARGET names a line of packaging/platforms.txt, which has the compiler and Rust's target for a platform.
ifeq ($(origin TARGET),command line)
platform = $(shell awk -F ' *[|] *' '$$1 == "$(TARGET)" { print $$$(1) }' packaging/platforms.txt)
CARGO_BUILD_TARGET := $(call platform,2)
$(if $(CARGO_BUILD_TARGET),,$(error TARGET is one of those in packaging/platforms.txt, not $(TARGET)))
CC := $(call platform,3)
AR := $(call platform,4)
B = build/$(TARGET)
export CARGO_BUILD_TARGET
else
B = build
endif

# The version of the binary interface, which is not that of the library. It should never have to change.
SOVERSION = 1
VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml)
RUST_VERSION := $(shell sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)

$(if $(word 2,$(B)),$(error B must not contain a blank: $(B)))
# The shared library: the file itself, and the names by which the loader and the linker look for it. A DLL is in the
# search path of programs, and is linked through an import library.
MACHINE := $(shell $(CC) -dumpmachine 2>/dev/null)
machine = $(strip $(foreach m,$(1),$(findstring $m,$(MACHINE))))
STATICNAME = libhttpstatus.a
RUNTIMEDIR = $(LIBDIR)
ifneq ($(call machine,mingw),)
RUNTIME = libhttpstatus-$(SOVERSION).dll
LINKNAME = libhttpstatus.dll.a
RUNTIMEDIR = $(BINDIR)
else ifneq ($(call machine,msvc),)
RUNTIME = httpstatus-$(SOVERSION).dll
LINKNAME = httpstatus.lib
STATICNAME = httpstatus_static.lib
RUNTIMEDIR = $(BINDIR)
else ifneq ($(call machine,apple),)
RUNTIME = libhttpstatus.$(VERSION).dylib
SONAME = libhttpstatus.$(SOVERSION).dylib
LINKNAME = libhttpstatus.dylib
INSTALL_NAME = $(LIBDIR)/$(SONAME)
else ifneq ($(call machine,android),)
# Android packs no file that is named otherwise, and wants segments that a page of 16 KiB can hold.
RUNTIME = libhttpstatus.so
LINKNAME = libhttpstatus.so
PLATFORM_LDFLAGS = -Wl,-z,max-page-size=16384
else
RUNTIME = libhttpstatus.so.$(VERSION)
SONAME = libhttpstatus.so.$(SOVERSION)
LINKNAME = libhttpstatus.so
endif
# Without an operating system there are no shared libraries.
ALONE = $(call machine,wasm -none- -elf)
STATIC = $(B)/$(STATICNAME)
SHARED = $(if $(ALONE),,$(B)/$(LINKNAME))
EXPORTS = src/libhttpstatus.map

## all         the shared and the static library, in build/ (the default)
all: $(SHARED) $(STATIC)

# MAKEFLAGS would make cargo look for the job server of a parallel make, which is not open to it, and warn.
# The object of the crate is the whole library, and rustc writes it here, wherever cargo keeps its own build. Cargo won't
# have it written anew while it believes that it is there.
# Functions begin at multiples of 32 bytes, so that a small one lies in one cache line; at 64, the library would no longer
# fit its page. No unwind tables, for nothing here unwinds; debuggers still get theirs, which are not loaded, and UNWIND=1
# keeps them for profilers; Windows wants them in any case.
$(B)/httpstatus.o: Cargo.toml Cargo.lock Makefile $(wildcard src/*.rs)
	@$(CARGO) --version 2>/dev/null | awk -F '[ .]' -v oldest=$(RUST_VERSION) \
	    '{ split(oldest, v, "."); found = $$2 > v[1] || $$2 == v[1] && $$3 >= v[2] } END { exit !found }' || \
	    { echo "$(CARGO) is not Rust $(RUST_VERSION) or later, which this needs:" \
	    "the package cargo of Debian 13 and Fedora, cargo-web of Debian 12, or https://rustup.rs." \
	    "A prebuilt archive needs no Rust: libhttpstatus-$(VERSION)-$(or $(TARGET),PLATFORM).tar.gz" >&2; exit 1; }
	[ -e $@ ] || rm -rf $(B)/cargo
	MAKEFLAGS= CARGO_INCREMENTAL=0 $(CARGO) rustc --quiet --locked --profile library --lib --crate-type lib \
	    --target-dir $(B)/cargo -- --emit=obj=$@ --cfg linked_by_make -C llvm-args=-align-all-functions=5 \
	    $(if $(call machine,mingw msvc),,-C force-unwind-tables=$(if $(UNWIND),yes,no))
	@[ -e $@ ] || { echo "rustc wrote no $@: is there -C codegen-units in RUSTFLAGS?" >&2; exit 1; }
	touch $@

static: $(STATIC)

$(STATIC): $(B)/httpstatus.o
	rm -f $@
	$(AR) rcs $@ $<

# Linked by the C compiler, because rustc gives a library neither symbol versions nor the LDFLAGS of a distribution.
# Without separate-code the file is not padded to whole pages, which would take as much room as all the strings.
$(B)/libhttpstatus.so.$(VERSION) $(if $(call machine,android),$(SHARED)): $(B)/httpstatus.o $(EXPORTS)
	$(CC) $(CFLAGS) -shared -nostdlib -o $@ $< -Wl,-soname,$(or $(SONAME),$(RUNTIME)) \
	    -Wl,--version-script,$(EXPORTS) -Wl,--gc-sections -Wl,--hash-style,$(if $(call machine,mips),sysv,gnu) \
	    -Wl,-z,noseparate-code -Wl,-z,defs -Wl,-z,relro -Wl,-z,now $(PLATFORM_LDFLAGS) $(LDFLAGS)

$(B)/libhttpstatus.$(VERSION).dylib: $(B)/httpstatus.o $(EXPORTS)
	$(call exports,_) >$(B)/exports.txt
	$(CC) $(CFLAGS) -dynamiclib -o $@ $< -install_name $(INSTALL_NAME) -compatibility_version $(SOVERSION) \
	    -current_version $(VERSION) -Wl,-exported_symbols_list,$(B)/exports.txt -Wl,-dead_strip $(LDFLAGS)

$(B)/libhttpstatus-$(SOVERSION).dll: $(B)/httpstatus.o $(EXPORTS)
	{ echo EXPORTS; $(call exports); } >$(B)/libhttpstatus.def
	$(CC) $(CFLAGS) -shared -nostdlib -o $@ $< $(B)/libhttpstatus.def -Wl,--entry,0 -Wl,--gc-sections \
	    -Wl,--out-implib,$(B)/$(LINKNAME) $(LDFLAGS)

$(B)/httpstatus-$(SOVERSION).dll: $(B)/httpstatus.o $(EXPORTS)
	{ echo EXPORTS; $(call exports); } >$(B)/httpstatus.def
	$(CC) $(CFLAGS) -shared -nostdlib -fuse-ld=lld -o $@ $< \
	    -Wl,/noentry,/opt:ref,/brepro,/def:$(B)/httpstatus.def,/implib:$(B)/$(LINKNAME) $(LDFLAGS)

# The names of the exported functions, with what the platform puts before them.
exports = sed -n 's/^ *\(http_status_.*\);/$(1)\1/p' $(EXPORTS)

ifneq ($(LINKNAME),$(RUNTIME))
$(SHARED): $(B)/$(RUNTIME)
	$(if $(SONAME),$(call symlinks,$(B)),touch $@)
endif
symlinks = ln -sf $(RUNTIME) "$(1)/$(SONAME)" && ln -sf $(SONAME) "$(1)/$(LINKNAME)"

$(B)/demo: examples/c/httpstatus.c include/httpstatus.h $(STATIC)
	$(CC) $(CPPFLAGS) $(CFLAGS) -Iinclude -o $@ $< $(STATIC) $(LDFLAGS)

## demo        explain status codes: make demo ARGS="404 'payload too large'"; without ARGS, list them all
demo: $(B)/demo
	@$(B)/demo $(ARGS)

## check       the programs of c-tests/ against the shared library: takes seconds, and needs nothing but the C compiler
check: $(B)/exhaustive $(B)/rules $(B)/lookup
	$(B)/exhaustive >$(B)/exhaustive.out
	cmp $(B)/exhaustive.out c-tests/exhaustive.golden
	$(B)/rules
	$(B)/lookup

$(B)/exhaustive $(B)/rules $(B)/lookup: $(B)/%: c-tests/%.c $(wildcard c-tests/*.inc) include/httpstatus.h $(SHARED)
	$(CC) $(CPPFLAGS) $(CFLAGS) -Iinclude -o $@ $< -L$(B) -lhttpstatus -Wl,-rpath,$(B) $(LDFLAGS)

## test        run all tests; in a release tarball, the check
test: $(if $(wildcard tests),all $(B)/demo,check)
	$(if $(wildcard tests),$(CARGO) test --locked)

## install     install both libraries and what other build systems need to find them, under DESTDIR and PREFIX
install: $(if $(ALONE),,install-shared) install-static

## install-shared, install-static
##             the same with one of the libraries alone
install-shared: $(SHARED) install-common
	$(INSTALL_DIRECTORY) "$(DESTDIR)$(RUNTIMEDIR)"
	$(INSTALL_PROGRAM) -m 755 $(B)/$(RUNTIME) "$(DESTDIR)$(RUNTIMEDIR)"
	$(if $(SONAME),$(call symlinks,$(DESTDIR)$(LIBDIR)),\
	    $(if $(filter-out $(RUNTIME),$(LINKNAME)),$(INSTALL_DATA) $(SHARED) "$(DESTDIR)$(LIBDIR)"))
	$(if $(DESTDIR)$(filter-out libhttpstatus.so.%,$(RUNTIME)),,@echo "Run ldconfig as root, for programs to find $(SONAME).")

install-static: $(STATIC) install-common
	$(INSTALL_DATA) $(STATIC) "$(DESTDIR)$(LIBDIR)"

install-common:
	$(INSTALL_DIRECTORY) "$(DESTDIR)$(INCLUDEDIR)" "$(DESTDIR)$(LIBDIR)"
	$(INSTALL_DIRECTORY) "$(DESTDIR)$(PKGCONFIGDIR)" "$(DESTDIR)$(CMAKEDIR)"
	$(INSTALL_DATA) include/httpstatus.h include/httpstatus.hpp "$(DESTDIR)$(INCLUDEDIR)"
	$(INSTALL_DIRECTORY) "$(DESTDIR)$(MANDIR)/man3"
	$(INSTALL_DATA) docs/man/*.3 "$(DESTDIR)$(MANDIR)/man3"
	for page in docs/man/*.3; do for name in $$($(MAN_NAMES) $$page); do [ $$name.3 = $${page##*/} ] || \
	    ln -sf $${page##*/} "$(DESTDIR)$(MANDIR)/man3/$$name.3" || exit; done; done
	$(call fill,httpstatus.pc,$(PKGCONFIGDIR),prefix)
	$(call fill,httpstatusConfig.cmake,$(CMAKEDIR),_httpstatus_prefix)
	$(call fill,httpstatusConfigVersion.cmake,$(CMAKEDIR),_httpstatus_prefix)

# All the names that a page goes by: it has the first one itself, the others become links to it.
MAN_NAMES = sed -n 's/^\.Nm \([a-z_]*\).*/\1/p'

# $(call fill,FILE,DIRECTORY,VARIABLE) writes a file from its template. What lies below PREFIX is said relative to the
# variable, so that a tree still fits together after it was moved.
# With RELOCATABLE set, the variable of the .pc file itself goes by where the file lies.
fill = sed $(if $(RELOCATABLE),-e '1s|@PREFIX@|$${pcfiledir}/../..|') $(foreach v,PREFIX LIBDIR INCLUDEDIR RUNTIMEDIR RUNTIME LINKNAME STATICNAME VERSION ROOT,-e 's|@$v@|$($v)|') \
    -e 's|\([="]\)$(PREFIX)/|\1$${$(3)}/|' packaging/$(1).in >"$(DESTDIR)$(2)/$(1)" && chmod 644 "$(DESTDIR)$(2)/$(1)"
# PREFIX as seen from the CMake package: up by as many directories as lie between; or as it is, when they lie apart.
UP = $(patsubst $(PREFIX)/%,%,$(CMAKEDIR))
ROOT = $(if $(filter /%,$(UP)),$(PREFIX),$${_httpstatus_here}$(subst $() ,,$(foreach step,$(subst /, ,$(UP)),/..)))

## install-strip
##             install without the symbols that only a debugger reads
install-strip:
	$(MAKE) install INSTALL_PROGRAM='$(INSTALL_PROGRAM) -s'

## uninstall   remove what install installed, under the same DESTDIR and PREFIX
uninstall:
	rm -f "$(DESTDIR)$(RUNTIMEDIR)/$(RUNTIME)" \
	    $(foreach name,$(SONAME) $(LINKNAME) $(STATICNAME),"$(DESTDIR)$(LIBDIR)/$(name)")
	rm -f "$(DESTDIR)$(INCLUDEDIR)/httpstatus.h" "$(DESTDIR)$(INCLUDEDIR)/httpstatus.hpp"
	for name in $$($(MAN_NAMES) docs/man/*.3); do rm -f "$(DESTDIR)$(MANDIR)/man3/$$name.3" || exit; done
	rm -f "$(DESTDIR)$(PKGCONFIGDIR)/httpstatus.pc"
	rm -f "$(DESTDIR)$(CMAKEDIR)/httpstatusConfig.cmake" "$(DESTDIR)$(CMAKEDIR)/httpstatusConfigVersion.cmake"
	[ ! -d "$(DESTDIR)$(CMAKEDIR)" ] || rmdir "$(DESTDIR)$(CMAKEDIR)"

## wasm        build/wasm32-wasi/httpstatus.wasm, which examples/wasm loads
ifneq ($(TARGET),wasm32-wasi)
wasm:
	$(MAKE) --no-print-directory wasm TARGET=wasm32-wasi
else
wasm: $(B)/httpstatus.wasm
endif

# A host passes strings in at __heap_base.
$(B)/httpstatus.wasm: $(B)/httpstatus.o $(EXPORTS)
	$(CC) -nostdlib -o $@ $< -Wl,--no-entry,--strip-all,--gc-sections,--stack-first,-z,stack-size=4096 \
	    -Wl,--export=__heap_base $$($(call exports,-Wl$(comma)--export=))
comma := ,

## clean       remove what was built here
clean:
	rm -rf $(if $(filter build,$(B)),build,$(addprefix $(B)/,$(BUILT))) target
	rmdir $(B) 2>/dev/null || :
# A folder that was named on the command line may hold more than that.
BUILT = cargo httpstatus.o $(STATICNAME) $(RUNTIME) $(SONAME) $(LINKNAME) libhttpstatus.def httpstatus.def \
    exports.txt demo hello exhaustive exhaustive.out rules lookup mutant mutants fuzz-name.log fuzz-phrase.log python \
    conan node deb libhttpstatus-$(VERSION).tar.gz SHA256SUMS verify-release

## help        list the targets
help:
	@awk -v absent=' $(if $(wildcard tests),,$(OF_A_CLONE)) ' '/^## / { name = /^##  / ? name : $$2 } \
	    /^## / && !index(absent, " " name " ") { print substr($$0, 4) }' Makefile
# What needs more than the release tarball has.
OF_A_CLONE = wasm test-cross quick generate update freeze freshness bench fuzz faults mutants dist dist-bin \
    verify-release deb ffi-packages bench-ffi

##### For developers of the library, in a clone #####

## test-cross  build for other machines, and run the C tests there under qemu and Wine
test-cross: all
	$(CARGO) test --locked --test suite -- cross

## quick       the tests that take seconds
quick: all $(B)/demo
	$(CARGO) test --quiet --locked --test suite -- $(addprefix --skip ,$(SLOW))

SLOW = valgrind helgrind sanitizers budget build consumers elsewhere forms freshness install languages man packages \
    peers rehearsal reproducible rows

## generate    write what is derived from the source: headers, man pages, version script, lists; names what changed
generate:
	@$(CARGO) run --quiet --package codegen

## update      the same, then the expected answers (*.golden) and the instruction counts: read the difference
update: generate
	@$(MAKE) --no-print-directory --silent all $(B)/demo
	@HTTPSTATUS_UPDATE=1 $(CARGO) test --quiet --locked --test suite -- golden --skip valgrind --skip sanitizers

## freeze      keep the interface of a version that is about to be released in c-tests/abi/, for good
RELEASE = $(basename $(VERSION))
freeze: update
	@grep -q '^## $(RELEASE).0 - unreleased$$' CHANGELOG.md || \
	    { echo "make freeze: $(RELEASE).0 was released, so its interface is frozen already" >&2; exit 1; }
	mkdir -p c-tests/abi/$(RELEASE)
	cp include/httpstatus.h c-tests/exhaustive.c c-tests/functions.inc c-tests/exhaustive.golden c-tests/abi/$(RELEASE)

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
	        echo "make fuzz: $$target asked too little to tell anything: see $(B)/fuzz-$$target.log" >&2; exit 1; }; done

## faults      plant each fault of tests/faults.txt in a copy, and name the test that notices; one kind with FAULT=bounds
faults: all $(B)/demo
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
$(MUTANT)/%.o: c-tests/%.c include/httpstatus.h
	mkdir -p $(MUTANT)
	$(CC) $(CFLAGS) -Iinclude -c -o $@ $<

## dist        the release tarball, build/libhttpstatus-VERSION.tar.gz, and SHA256SUMS
dist:
	packaging/dist.sh $(B) $(VERSION)

## dist-bin    the prebuilt archive of TARGET, in build/, or those of all platforms in packaging/platforms.txt
DIST = build
ifneq ($(origin TARGET),command line)
dist-bin:
	for target in $$(sed -n 's/^\([a-z][^ ]*\) .*/\1/p' packaging/platforms.txt); do \
	    $(MAKE) dist-bin TARGET=$$target B=$(B)/$$target DIST=$(B) || exit; done
else
dist-bin: INSTALL_NAME = @rpath/$(SONAME)
dist-bin: all
	packaging/dist-bin.sh $(B) $(DIST) $(VERSION) $(TARGET)
endif

## verify-release
##             whether TARBALL=file, with SHA256SUMS beside it, is the release that this commit describes
verify-release:
	@packaging/verify-release.sh $(B) $(VERSION) "$(TARBALL)"

## deb         the Debian packages, in build/deb/
deb: dist
	packaging/deb.sh $(B) $(VERSION)

## ffi-packages
##             what the tests of examples/ need from PyPI and npm, into build/
ffi-packages:
	python3 -m pip install --quiet --upgrade --target $(B)/python cffi==2.1.1 ctypesgen==1.1.1 \
	    setuptools==84.2.1 wasmtime==50.0.1 ziglang==0.15.2
	python3 -m pip install --quiet --upgrade --target $(B)/conan conan==2.34.0
	npm install --silent --no-save --prefix $(B)/node koffi@3.3.4 deno@2.5.0

## bench-ffi   what a call costs in each language of examples/, against a call of an empty function
bench-ffi: all
	@benches/ffi/run

.PHONY: ffi-packages bench-ffi

.PHONY: all static wasm demo check test test-cross quick generate update freeze bench dist dist-bin verify-release deb
.PHONY: clean help
.PHONY: install install-shared install-static install-common install-strip uninstall
.PHONY: freshness fuzz faults mutants check-mutant
.DELETE_ON_ERROR:
