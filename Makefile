# libhttpstatus: build, check, install. `make help` lists the targets; each variable can be set on the command line.
# BSD make stops here with this message. To GNU make it is a rule that nothing asks for.
.error : libhttpstatus needs GNU make, often called gmake

RUSTC ?= rustc
CC ?= cc
AR ?= ar
CFLAGS ?= -O2
INSTALL ?= install
# `install -s` is for the program and the shared library: strip would ruin the archive, and fails on a header.
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
# The .pc file and the CMake package name the directories, and the recipes quote them for the shell. PREFIX is empty for
# the root.
quoting = $(strip $(foreach c," ' ` \ $$,$(findstring $c,$(1))))
$(foreach d,PREFIX EXEC_PREFIX BINDIR LIBDIR INCLUDEDIR DATADIR MANDIR PKGCONFIGDIR,\
    $(if $(or $(word 2,$($d)),$(call quoting,$($d)),$(filter-out /%,$(or $($d),$(if $(filter %PREFIX,$d),/,none)))),\
        $(error $d must be an absolute path without blanks, quotes, backslashes and dollar signs: $($d)))\
    $(eval override $d := $$(filter-out /,$$(abspath $$($d)))))
$(if $(filter-out ',$(call quoting,$(DESTDIR))),$(error DESTDIR must not contain any of " ` \ $$: $(DESTDIR)))

VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml)
RUST_VERSION := $(shell sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)

## all         the libraries and the program httpstatus, in build/ (the default); PROGRAM= leaves the program out
all:

include packaging/platform.mk

all: $(SHARED) $(STATIC) $(PROGRAM)

$(B)/httpstatus.o: Cargo.toml Makefile packaging/object.sh packaging/platform.mk $(wildcard src/*.rs) $(OTHER_OPTIONS)
	mkdir -p $(B)
	$(foreach v,$(OPTIONS) RUSTC CC CFLAGS VERSION RUST_VERSION,$v=$(call quoted,$v)) packaging/object.sh $(B)
	$(call saved,$(OPTIONS) CC AR) >$(B)/options

HEADERS = $(wildcard include/*)

static: $(STATIC)

$(STATIC): $(STATIC_OBJECT)
	rm -f $@
	$(AR) rcs $@ $<
	@! head -c 24 $@ | grep -q httpstatus.o || { rm $@; echo "$(AR) does not know the objects of $(CC)" >&2; exit 1; }

# LINKAGE=shared is for distributions, whose programs take the installed library.
LINKAGE = static
$(if $(filter static shared,$(LINKAGE)),,$(error LINKAGE must be static or shared: $(LINKAGE)))
OTHER_LINKAGE := $(if $(wildcard $(B)/linkage-$(LINKAGE)),,anew)
$(PROGRAM): programs/httpstatus.c $(HEADERS) $(if $(filter shared,$(LINKAGE)),$(SHARED),$(STATIC)) $(OTHER_LINKAGE)
	$(CC) $(CPPFLAGS) $(CFLAGS) -Iinclude $(if $(call machine,msvc),-Iprograms/msvc) -o $@ $< \
	    $(if $(filter shared,$(LINKAGE)),-L$(B) -lhttpstatus,$(STATIC)) $(NO_TIME) $(LDFLAGS)
	@rm -f $(B)/linkage-* && touch $(B)/linkage-$(LINKAGE)

## demo        run the program: make demo ARGS="404 'payload too large'"; without ARGS, list all codes
demo: $(PROGRAM)
	@$(PROGRAM) $(ARGS)

## check       run the programs of c-tests/ with the shared library: takes seconds, and needs nothing but the C compiler
check: $(B)/exhaustive $(B)/rules $(B)/lookup
	$(B)/exhaustive >$(B)/exhaustive.out
	cmp $(B)/exhaustive.out c-tests/exhaustive.golden
	$(B)/rules
	$(B)/lookup

$(B)/exhaustive $(B)/rules $(B)/lookup: $(B)/%: c-tests/%.c $(wildcard c-tests/*.inc) $(HEADERS) $(SHARED)
	$(CC) $(CPPFLAGS) $(CFLAGS) -Iinclude -o $@ $< -L$(B) -lhttpstatus -Wl,-rpath,$(B) $(LDFLAGS)

## test        check; in a clone, all tests
test: check

## install     install libraries, program and what other build systems need to find them, under DESTDIR and PREFIX
install: $(if $(FREESTANDING),,install-shared) install-static $(if $(PROGRAM),install-program)

## install-shared, install-static
##             the same with one of the libraries alone
install-shared: $(SHARED) install-common
	$(INSTALL_DIRECTORY) "$(DESTDIR)$(SHARED_DIR)"
	$(INSTALL_PROGRAM) -m 755 $(B)/$(SHARED_FILE) "$(DESTDIR)$(SHARED_DIR)"
	$(if $(SONAME),$(call symlinks,$(DESTDIR)$(LIBDIR)),\
	    $(if $(filter-out $(SHARED_FILE),$(LINK_FILE)),$(INSTALL_DATA) $(SHARED) "$(DESTDIR)$(LIBDIR)"))
	$(if $(DESTDIR)$(filter-out libhttpstatus.so.%,$(SHARED_FILE)),,\
	    @echo "Run ldconfig as root, so that programs find $(SONAME).")

install-program: $(PROGRAM)
	$(INSTALL_DIRECTORY) "$(DESTDIR)$(BINDIR)"
	$(INSTALL_PROGRAM) -m 755 $(PROGRAM) "$(DESTDIR)$(BINDIR)"
	$(foreach file,$(FOR_PROGRAM),$(INSTALL_DIRECTORY) "$(DESTDIR)$(dir $(file))" && \
	    $(INSTALL_DATA) $(call source_of,$(file)) "$(DESTDIR)$(file)" &&) :

# What comes with the program, as it is called where it is installed.
FOR_PROGRAM = $(MANDIR)/man1/httpstatus.1 $(MANDIR)/man7/httpstatus.7 \
    $(DATADIR)/httpstatus/registry.json $(DATADIR)/httpstatus/registry.schema.json \
    $(DATADIR)/bash-completion/completions/httpstatus $(DATADIR)/zsh/site-functions/_httpstatus \
    $(DATADIR)/fish/vendor_completions.d/httpstatus.fish
source_of = $(strip $(or $(wildcard docs/man/$(notdir $(1)) data/$(notdir $(1))),\
    programs/httpstatus.$(if $(findstring /zsh/,$(1)),zsh,$(if $(findstring /fish/,$(1)),fish,bash))))

install-static: $(STATIC) install-common
	$(INSTALL_DATA) $(STATIC) "$(DESTDIR)$(LIBDIR)"

install-common:
	$(INSTALL_DIRECTORY) "$(DESTDIR)$(INCLUDEDIR)" "$(DESTDIR)$(LIBDIR)"
	$(INSTALL_DIRECTORY) "$(DESTDIR)$(PKGCONFIGDIR)" "$(DESTDIR)$(CMAKEDIR)"
	$(INSTALL_DATA) $(HEADERS) "$(DESTDIR)$(INCLUDEDIR)"
	$(INSTALL_DIRECTORY) "$(DESTDIR)$(MANDIR)/man3"
	$(INSTALL_DATA) docs/man/*.3 "$(DESTDIR)$(MANDIR)/man3"
	for page in docs/man/*.3; do for name in $$($(MAN_NAMES) $$page); do [ $$name.3 = $${page##*/} ] || \
	    ln -sf $${page##*/} "$(DESTDIR)$(MANDIR)/man3/$$name.3" || exit; done; done
	folder=$$(mktemp -d) && trap 'rm -r "$$folder"' EXIT && \
	$(foreach v,$(FILLED),$v="$($v)") packaging/fill.sh "$$folder" && \
	$(INSTALL_DATA) "$$folder"/*.pc "$(DESTDIR)$(PKGCONFIGDIR)" && \
	$(INSTALL_DATA) "$$folder"/*.cmake "$(DESTDIR)$(CMAKEDIR)"

# All the names that a page goes by: the file has the first, the others become links to it. In Turkish, [a-z] has no i.
MAN_NAMES = LC_ALL=C sed -n 's/^\.Nm \([a-z_]*\).*/\1/p'
# With RELOCATABLE=1 the .pc file, too, finds the tree from where it lies.
FILLED = PREFIX LIBDIR INCLUDEDIR PKGCONFIGDIR CMAKEDIR SHARED_DIR SHARED_FILE LINK_FILE STATIC_FILE VERSION RELOCATABLE

## install-strip
##             install without the symbols that only a debugger reads
install-strip:
	$(MAKE) install INSTALL_PROGRAM='$(INSTALL_PROGRAM) -s'

## uninstall   remove what install installed, under the same DESTDIR and PREFIX
uninstall:
	rm -f "$(DESTDIR)$(SHARED_DIR)/$(SHARED_FILE)" \
	    $(foreach name,$(SONAME) $(LINK_FILE) $(STATIC_FILE),"$(DESTDIR)$(LIBDIR)/$(name)")
	rm -f $(foreach header,$(HEADERS),"$(DESTDIR)$(INCLUDEDIR)/$(notdir $(header))")
	rm -f $(if $(PROGRAM),"$(DESTDIR)$(BINDIR)/$(notdir $(PROGRAM))" $(foreach file,$(FOR_PROGRAM),"$(DESTDIR)$(file)") && \
	    rmdir "$(DESTDIR)$(DATADIR)/httpstatus" 2>/dev/null || true)
	for name in $$($(MAN_NAMES) docs/man/*.3); do rm -f "$(DESTDIR)$(MANDIR)/man3/$$name.3" || exit; done
	rm -f "$(DESTDIR)$(PKGCONFIGDIR)/httpstatus.pc"
	rm -f "$(DESTDIR)$(CMAKEDIR)/httpstatusConfig.cmake" "$(DESTDIR)$(CMAKEDIR)/httpstatusConfigVersion.cmake"
	[ ! -d "$(DESTDIR)$(CMAKEDIR)" ] || rmdir "$(DESTDIR)$(CMAKEDIR)"

## clean       remove build/ and target/
clean:
	$(if $(filter-out build build/%,$(B)),$(error make clean removes build/, and leaves $(B) to you))
	rm -rf $(B) target

## help        list the targets
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)

.PHONY: anew all static demo check test install install-shared install-static install-program install-common install-strip uninstall clean help
.DELETE_ON_ERROR:

-include dev.mk
