"""libhttpstatus for Conan 2. From a source tarball, built by make with rustc; or, without Rust, from a prebuilt archive:

    conan create packaging/conan --version 1.0.0 -c user.httpstatus:archive=/where/libhttpstatus-1.0.0-x86_64-linux.tar.gz
"""

import os

from conan import ConanFile
from conan.errors import ConanException
from conan.tools.files import copy, unzip


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

    def validate(self):
        if not self.conf.get("user.httpstatus:archive"):
            raise ConanException("-c user.httpstatus:archive=FILE names the source tarball or a prebuilt archive")

    def build(self):
        archive = self.conf.get("user.httpstatus:archive")
        unzip(self, archive, destination="unpacked", strip_root=True)
        tree = os.path.join(self.build_folder, "unpacked")
        if os.path.exists(os.path.join(tree, "Makefile")):
            stage = os.path.join(self.build_folder, "tree")
            self.run(f'make -C "{tree}" install PROGRAM= PREFIX=/ RELOCATABLE=1 DESTDIR="{stage}"')
            copy(self, "LICENSE", tree, stage)

    def package(self):
        tree = os.path.join(self.build_folder, "tree")
        if not os.path.exists(tree):
            tree = os.path.join(self.build_folder, "unpacked")
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
