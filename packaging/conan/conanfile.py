"""libhttpstatus for Conan 2. From a source tarball, built by make with rustc; or, without Rust, from a prebuilt archive:

    conan create packaging/conan --version 1.0.0 -c user.httpstatus:archive=/where/libhttpstatus-1.0.0-x86_64-linux.tar.gz
"""

import os

from conan import ConanFile
from conan.errors import ConanException
from conan.tools.build import cross_building
from conan.tools.files import copy, get, load, unzip


class HttpStatus(ConanFile):
    name = "httpstatus"
    description = "The HTTP status code registry as a C library"
    license = "MIT"
    topics = ("http", "status", "registry")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False]}
    default_options = {"shared": False}

    def configure(self):
        # There is no C++ in the library.
        self.settings.rm_safe("compiler.cppstd")
        self.settings.rm_safe("compiler.libcxx")

    def source(self):
        sources = (self.conan_data or {}).get("sources", {}).get(self.version)
        if sources and not self._archive():
            get(self, **sources, destination="unpacked", strip_root=True)

    def build(self):
        if self._archive():
            unzip(self, self._archive(), destination="unpacked", strip_root=True)
        tree = self._tree()
        header = os.path.join(tree, "include", "httpstatus.h")
        if not os.path.exists(header):
            raise ConanException(
                f"conandata.yml has no source of {self.version}: "
                "-c user.httpstatus:archive=FILE names the source tarball or a prebuilt archive"
            )
        if f'#define HTTPSTATUS_VERSION "{self.version}"\n' not in load(self, header):
            raise ConanException(f"the archive has another version of the library than {self.version}")
        if not os.path.exists(os.path.join(tree, "Makefile")):
            title = load(self, os.path.join(tree, "README.md")).splitlines()[0]
            if not title.endswith(f" for {self._platform()}"):
                raise ConanException(f"the archive is not for {self._platform()}: {title}")
            return
        arguments = ""
        compiler = self.conf.get("tools.build:compiler_executables", default={}, check_type=dict).get("c")
        if compiler:
            arguments += f' CC="{compiler}"'
        if cross_building(self):
            arguments += f" RUST_TARGET={self._rust_target(tree)}"
        stage = os.path.join(self.build_folder, "tree")
        self.run(f'make -C "{tree}" install PROGRAM= PREFIX=/ RELOCATABLE=1 DESTDIR="{stage}"{arguments}')
        copy(self, "LICENSE", tree, stage)

    def _archive(self):
        return self.conf.get("user.httpstatus:archive")

    def _tree(self):
        return os.path.join(self.build_folder if self._archive() else self.source_folder, "unpacked")

    def _platform(self):
        """The name in packaging/platforms.txt."""
        system = str(self.settings.os).lower()
        if system == "windows":
            system += "-msvc" if self.settings.compiler == "msvc" else "-gnu"
        machines = {"armv8": "arm64", "armv7hf": "armhf", "ppc64le": "ppc64el", "x86": "i686" if "win" in system else "i386"}
        machine = str(self.settings.arch)
        return f"{machines.get(machine, machine)}-{system}"

    def _rust_target(self, tree):
        for line in load(self, os.path.join(tree, "packaging", "platforms.txt")).splitlines():
            columns = [column.strip() for column in line.split("|")]
            if columns[0] == self._platform():
                return columns[1]
        raise ConanException(f"packaging/platforms.txt has no {self._platform()}")

    def package(self):
        tree = os.path.join(self.build_folder, "tree")
        if not os.path.exists(tree):
            tree = self._tree()
        copy(self, "LICENSE", tree, os.path.join(self.package_folder, "licenses"))
        copy(self, "*", os.path.join(tree, "include"), os.path.join(self.package_folder, "include"))
        copy(self, "*", os.path.join(tree, "share"), os.path.join(self.package_folder, "share"))
        libraries = ["*.so*", "*.dylib", "*.dll.a", "httpstatus.lib"] if self.options.shared else ["*.a", "*_static.lib"]
        for pattern in libraries:
            excludes = None if self.options.shared else "*.dll.a"
            copy(self, pattern, os.path.join(tree, "lib"), os.path.join(self.package_folder, "lib"), excludes=excludes)
        if self.options.shared and os.path.exists(os.path.join(tree, "bin")):
            copy(self, "*.dll", os.path.join(tree, "bin"), os.path.join(self.package_folder, "bin"))

    def package_info(self):
        static_of_msvc = not self.options.shared and self.settings.get_safe("compiler") == "msvc"
        self.cpp_info.libs = ["httpstatus_static" if static_of_msvc else "httpstatus"]
        self.cpp_info.set_property("pkg_config_name", "httpstatus")
        self.cpp_info.set_property("cmake_file_name", "httpstatus")
        self.cpp_info.set_property("cmake_target_name", "httpstatus::httpstatus")
        if not self.options.shared:
            self.cpp_info.set_property("cmake_target_aliases", ["httpstatus::httpstatus_static"])
