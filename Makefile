# libhttpstatus. `make help` lists the targets; each variable below can be set on the command line.

CARGO ?= cargo
CC ?= cc
AR ?= ar
OBJCOPY ?= objcopy
CFLAGS ?= -O2
INSTALL ?= install

PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include

# The version of the binary interface, apart from the version of the library: it changes never, if all goes well.
SOVERSION = 1
VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml)

B = build
SHARED = $(B)/libhttpstatus.so
STATIC = $(B)/libhttpstatus.a
EXPORTS = src/libhttpstatus.map
# Where cargo leaves its archive, seen from build/.
ARCHIVE = cargo/$(if $(CARGO_BUILD_TARGET),$(CARGO_BUILD_TARGET)/)release/libhttpstatus.a

## all         the shared and the static library, in build/ (the default)
all: $(SHARED) $(STATIC)

# Cargo's archive also holds all of compiler-builtins; the one member named after the crate is the whole library.
# Functions begin on cache lines, which makes the small ones a cycle faster. Unwind tables go, for nothing here unwinds.
$(B)/httpstatus.o: Cargo.toml Cargo.lock Makefile $(wildcard src/*.rs)
	$(CARGO) rustc --quiet --locked --release --lib --crate-type staticlib --target-dir $(B)/cargo \
	    -- -C llvm-args=-align-all-functions=6
	cd $(B) && member=$$($(AR) t $(ARCHIVE) | grep '^httpstatus') && $(AR) x $(ARCHIVE) "$$member" && \
	    $(OBJCOPY) -R .eh_frame -R .rela.eh_frame -R .rel.eh_frame "$$member" httpstatus.o && rm "$$member"

$(STATIC): $(B)/httpstatus.o
	rm -f $@
	$(AR) rcs $@ $<

# Linked by the C compiler, because rustc gives a library neither symbol versions nor the LDFLAGS of a distribution.
# Without separate-code the file is not padded to whole pages, which would take as much room as all the strings.
$(SHARED).$(VERSION): $(B)/httpstatus.o $(EXPORTS)
	$(CC) $(CFLAGS) -shared -nostdlib -o $@ $< -Wl,-soname,libhttpstatus.so.$(SOVERSION) \
	    -Wl,--version-script,$(EXPORTS) -Wl,--gc-sections -Wl,--hash-style,gnu -Wl,-z,noseparate-code \
	    -Wl,-z,defs -Wl,-z,relro -Wl,-z,now $(LDFLAGS)

$(SHARED): $(SHARED).$(VERSION)
	ln -sf libhttpstatus.so.$(VERSION) $@.$(SOVERSION)
	ln -sf libhttpstatus.so.$(SOVERSION) $@

$(B)/demo: examples/c/httpstatus.c include/httpstatus.h $(STATIC)
	$(CC) $(CFLAGS) -Iinclude -o $@ $< $(STATIC) $(LDFLAGS)

## demo        explain status codes: make demo ARGS="404 'payload too large'"; without ARGS, list them all
demo: $(B)/demo
	@$(B)/demo $(ARGS)

## test        run all tests
test: all $(B)/demo
	$(CARGO) test --locked

## header      write include/httpstatus.h anew from the source
header:
	HTTPSTATUS_UPDATE=1 $(CARGO) test --quiet --locked --test suite -- --exact header::is_current

## golden      write the expected answers in c-tests/*.golden anew; read the difference before you commit it
golden: all $(B)/demo
	HTTPSTATUS_UPDATE=1 $(CARGO) test --quiet --locked --test suite -- golden

## bench       time the library against an empty call and other libraries; REPORT=--write updates docs/performance.md
bench: all
	$(MAKE) --no-print-directory -C benches REPORT=$(REPORT)

## budget      write the instruction counts in c-tests/instructions.txt anew
budget: all
	HTTPSTATUS_UPDATE=1 $(CARGO) test --quiet --locked --test suite -- --exact budget::instructions

## install     install under DESTDIR and PREFIX (LIBDIR, INCLUDEDIR)
install: all
	$(INSTALL) -d "$(DESTDIR)$(INCLUDEDIR)" "$(DESTDIR)$(LIBDIR)"
	$(INSTALL) -m 644 include/httpstatus.h "$(DESTDIR)$(INCLUDEDIR)"
	$(INSTALL) -m 644 $(STATIC) "$(DESTDIR)$(LIBDIR)"
	$(INSTALL) -m 755 $(SHARED).$(VERSION) "$(DESTDIR)$(LIBDIR)"
	ln -sf libhttpstatus.so.$(VERSION) "$(DESTDIR)$(LIBDIR)/libhttpstatus.so.$(SOVERSION)"
	ln -sf libhttpstatus.so.$(SOVERSION) "$(DESTDIR)$(LIBDIR)/libhttpstatus.so"

## clean       remove what was built
clean:
	rm -rf $(B)
	$(CARGO) clean --quiet

## help        list the targets
help:
	@sed -n 's/^## //p' Makefile

.PHONY: all demo test header golden bench budget install clean help
.DELETE_ON_ERROR:
