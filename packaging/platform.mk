# The platform: which one it is, what the libraries are called there, and how the shared library is linked.

# TARGET is the first column of packaging/platforms.txt, which has Rust's target, the compiler and the archiver. Without
# it, CC says what it compiles for, and Rust's target follows from that.
ifeq ($(origin TARGET),command line)
column = $(shell awk -F ' *[|] *' '$$1 == "$(TARGET)" { print $$$(1) }' packaging/platforms.txt)
RUST_TARGET := $(call column,2)
$(if $(RUST_TARGET),,$(error unknown TARGET $(TARGET): packaging/platforms.txt lists them))
CC := $(call column,3)
AR := $(call column,4)
B = build/$(TARGET)
else
B = build
endif
$(if $(word 2,$(B)),$(error B must not contain a blank: $(B)))

# The file build/options says what the object was built with. An option that is not given keeps its value: `make install`
# as root, in an environment without it, installs what is there. Another value builds the object again.
OPTIONS = MACHINE RUST_TARGET RUSTFLAGS UNWIND CFI
remembered = $(shell sed -n 's/^$(1)=//p' $(B)/options)
quoted = '$(subst ','\'',$($(1)))'
ifneq ($(wildcard $(B)/options),)
$(foreach v,CC AR $(wordlist 2,9,$(OPTIONS)),$(if $(filter undefined default,$(origin $v)),$(eval $v := $$(call remembered,$v))))
endif
# A machine without the compiler may install, too.
MACHINE := $(or $(shell $(CC) -dumpmachine 2>/dev/null),$(if $(wildcard $(B)/options),$(call remembered,MACHINE)))
PLATFORM_LDFLAGS =
machine = $(strip $(foreach m,$(1),$(findstring $m,$(MACHINE))))
saved = printf '%s\n' $(foreach v,$(1),$v=$(call quoted,$v))
OTHER_OPTIONS := $(shell { $(call saved,$(OPTIONS)); grep -E '^(CC|AR)=' $(B)/options; } 2>/dev/null | \
    cmp -s - $(B)/options || echo anew)

# The version of the binary interface, which is not that of the library. It should never have to change.
SOVERSION = 1
# SHARED_FILE is the shared library itself. The loader looks for it as SONAME, the linker as LINK_FILE. A DLL lies in the
# search path of programs, and is linked through an import library.
STATIC_FILE = libhttpstatus.a
SHARED_DIR = $(LIBDIR)
ifneq ($(call machine,mingw),)
SHARED_FILE = httpstatus-$(SOVERSION).dll
LINK_FILE = libhttpstatus.dll.a
# The same bytes whenever it is linked.
NO_TIME = -Wl,--no-insert-timestamp
DLL_LDFLAGS = $(B)/httpstatus.def -Wl,--entry,0 -Wl,--gc-sections $(NO_TIME) -Wl,--out-implib,$(B)/$(LINK_FILE)
SHARED_DIR = $(BINDIR)
else ifneq ($(call machine,msvc),)
SHARED_FILE = httpstatus-$(SOVERSION).dll
LINK_FILE = httpstatus.lib
NO_TIME = -Wl,/brepro
DLL_LDFLAGS = -fuse-ld=lld $(NO_TIME) -Wl,/noentry,/opt:ref,/def:$(B)/httpstatus.def,/implib:$(B)/$(LINK_FILE)
STATIC_FILE = httpstatus_static.lib
SHARED_DIR = $(BINDIR)
else ifneq ($(call machine,apple),)
SHARED_FILE = libhttpstatus.$(VERSION).dylib
SONAME = libhttpstatus.$(SOVERSION).dylib
LINK_FILE = libhttpstatus.dylib
INSTALL_NAME = $(if $(RELOCATABLE),@rpath,$(LIBDIR))/$(SONAME)
else ifneq ($(call machine,android),)
# Android packs no file with another name, and requires segments that fit a page of 16 KiB.
SHARED_FILE = libhttpstatus.so
LINK_FILE = libhttpstatus.so
PLATFORM_LDFLAGS = -Wl,-z,max-page-size=16384
else
SHARED_FILE = libhttpstatus.so.$(VERSION)
SONAME = libhttpstatus.so.$(SOVERSION)
LINK_FILE = libhttpstatus.so
endif
comma := ,
# Without an operating system there are no shared libraries.
FREESTANDING = $(call machine,wasm -none- -elf)
# Debian has no C library for these platforms, so their archives lack the program.
PROGRAM = $(if $(FREESTANDING)$(and $(filter command,$(origin TARGET)),$(call machine,apple android bsd msvc)),,$\
    $(B)/httpstatus$(if $(call machine,mingw msvc),.exe))
STATIC = $(B)/$(STATIC_FILE)
SHARED = $(if $(FREESTANDING),,$(B)/$(LINK_FILE))
EXPORTS = src/libhttpstatus.map

# The C compiler links, because rustc gives a library neither symbol versions nor the LDFLAGS of a distribution.
# Without separate-code the file is not padded to whole pages, which would take as much room as all the strings.
$(B)/libhttpstatus.so.$(VERSION) $(if $(call machine,android),$(SHARED)): $(B)/httpstatus.o $(EXPORTS)
	$(CC) $(CFLAGS) -shared -nostdlib -o $@ $< -Wl,-soname,$(or $(SONAME),$(SHARED_FILE)) \
	    -Wl,--version-script,$(EXPORTS) -Wl,--gc-sections -Wl,--hash-style,$(if $(call machine,mips),sysv,gnu) \
	    -Wl,-z,noseparate-code -Wl,-z,defs -Wl,-z,relro -Wl,-z,now $(PLATFORM_LDFLAGS) $(LDFLAGS)

$(B)/libhttpstatus.$(VERSION).dylib: $(B)/httpstatus.o $(EXPORTS)
	$(call exports,_) >$(B)/exports.txt
	$(CC) $(CFLAGS) -dynamiclib -o $@ $< -install_name $(INSTALL_NAME) -compatibility_version $(SOVERSION) \
	    -current_version $(VERSION) -Wl,-exported_symbols_list,$(B)/exports.txt -Wl,-dead_strip $(LDFLAGS)

# Programs that load it at run time look for one name, whichever compiler built it.
$(B)/httpstatus-$(SOVERSION).dll: $(B)/httpstatus.o $(EXPORTS)
	{ echo EXPORTS; $(call exports); } >$(B)/httpstatus.def
	$(CC) $(CFLAGS) -shared -nostdlib -o $@ $< $(DLL_LDFLAGS) $(LDFLAGS)

# In the archive, the functions have hidden visibility: a shared library or plugin that embeds the archive does not export
# them, nor do its calls reach the functions of another version. In the object of the shared library, they must not have.
# A linker gives a symbol the narrowest visibility that any object asks for. lld takes control-flow properties away that
# one of the objects lacks.
PROTECTION = $(if $(filter-out 0 no,$(CFI)),$(if $(filter aarch64%,$(MACHINE)),-mbranch-protection=standard,-fcf-protection=full))
ifeq ($(call machine,mingw msvc apple wasm),)
STATIC_OBJECT = $(B)/hidden/httpstatus.o
$(STATIC_OBJECT): $(B)/httpstatus.o $(EXPORTS)
	mkdir -p $(@D)
	$(call exports,.hidden ) | sed 's/.*/__asm__("&");/' >$(@D)/hidden.c
	$(CC) $(CPPFLAGS) $(CFLAGS) -fno-lto $(PROTECTION) -c -o $(@D)/hidden.o $(@D)/hidden.c
	$(CC) -r -nostdlib $(if $(filter x86_64-%,$(MACHINE)),-Wl$(comma)-z$(comma)shstk) -o $@ $< $(@D)/hidden.o
else
STATIC_OBJECT = $(B)/httpstatus.o
endif

# The names of the exported functions, each after the prefix in $(1).
exports = sed -n 's/^ *\(http_status_.*\);/$(1)\1/p' $(EXPORTS)

ifneq ($(LINK_FILE),$(SHARED_FILE))
$(SHARED): $(B)/$(SHARED_FILE)
	$(if $(SONAME),$(call symlinks,$(B)),touch $@)
endif
symlinks = ln -sf $(SHARED_FILE) "$(1)/$(SONAME)" && ln -sf $(SONAME) "$(1)/$(LINK_FILE)"
