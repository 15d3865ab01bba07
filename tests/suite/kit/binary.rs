//! A library as a file: what it exports and what it needs, whatever machine it is for.

use crate::kit;
use object::elf;
use object::endian::Endianness;
use object::read::archive::ArchiveFile;
use object::read::elf::{Dyn, FileHeader, ProgramHeader, SectionHeader, Sym};
use object::read::{Object, ObjectSymbol};
use object::{FileKind, SymbolScope};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

fn bytes(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What the files of an ELF shared library say of it.
#[derive(Default)]
pub struct Shared {
    /// The exported symbols, each as `name@@VERSION`, and the versions themselves.
    pub exports: BTreeSet<String>,
    pub undefined: Vec<String>,
    pub soname: String,
    /// The tags of the dynamic section, and the values of the flags among them.
    pub dynamic: BTreeMap<u64, u64>,
    pub relocations: usize,
    /// The names of the loaded sections that are not empty.
    pub sections: BTreeSet<String>,
    /// The segments by type, with their flags.
    pub segments: Vec<(u32, u32)>,
}

/// Reads an ELF shared library.
pub fn shared(path: &Path) -> Shared {
    let bytes = bytes(path);
    match FileKind::parse(&*bytes).unwrap() {
        FileKind::Elf32 => elf_shared::<elf::FileHeader32<Endianness>>(&bytes),
        FileKind::Elf64 => elf_shared::<elf::FileHeader64<Endianness>>(&bytes),
        kind => panic!("{}: {kind:?}, not ELF", path.display()),
    }
    .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn elf_shared<E: FileHeader<Endian = Endianness>>(data: &[u8]) -> object::Result<Shared> {
    let header = E::parse(data)?;
    let endian = header.endian()?;
    let sections = header.sections(endian, data)?;
    let symbols = sections.symbols(endian, data, elf::SHT_DYNSYM)?;
    let versions = sections.versions(endian, data)?.expect("versions of symbols");
    let mut shared = Shared::default();
    for (index, symbol) in symbols.enumerate().filter(|(index, _)| index.0 != 0) {
        let name = String::from_utf8_lossy(symbol.name(endian, symbols.strings())?).into_owned();
        // Of a section, as some linkers leave there.
        if name.is_empty() {
            continue;
        }
        let version_index = versions.version_index(endian, index);
        match versions.version(version_index)? {
            _ if symbol.is_undefined(endian) => shared.undefined.push(name),
            Some(version) if symbol.st_shndx(endian) != elf::SHN_ABS => {
                let at = if version_index.is_hidden() { "@" } else { "@@" };
                shared.exports.insert(format!("{name}{at}{}", String::from_utf8_lossy(version.name())));
            }
            _ => _ = shared.exports.insert(name),
        }
    }
    for section in sections.iter() {
        let is_loaded = section.sh_flags(endian).into() & u64::from(elf::SHF_ALLOC) != 0;
        if is_loaded && section.sh_size(endian).into() != 0 {
            shared.sections.insert(String::from_utf8_lossy(sections.section_name(endian, section)?).into_owned());
        }
        if is_loaded && [elf::SHT_REL, elf::SHT_RELA, elf::SHT_RELR].contains(&section.sh_type(endian)) {
            shared.relocations += section.sh_size(endian).into() as usize;
        }
    }
    let (entries, strings) = sections.dynamic(endian, data)?.expect("a dynamic section");
    let strings = sections.strings(endian, data, strings)?;
    for entry in entries {
        let (tag, value) = (entry.d_tag(endian).into(), entry.d_val(endian).into());
        shared.dynamic.insert(tag, value);
        if tag == u64::from(elf::DT_SONAME) {
            shared.soname = String::from_utf8_lossy(strings.get(value as u32).expect("the soname")).into_owned();
        }
    }
    for segment in header.program_headers(endian, data)? {
        shared.segments.push((segment.p_type(endian), segment.p_flags(endian)));
    }
    Ok(shared)
}

/// What a DLL or a dylib exports, without the platform's prefix; it must import nothing.
pub fn exports_of_dll_or_dylib(path: &Path) -> BTreeSet<String> {
    let bytes = bytes(path);
    let file = object::File::parse(&*bytes).unwrap();
    let imports: Vec<_> = file.imports().unwrap().iter().map(|import| format!("{import:?}")).collect();
    assert_eq!(imports, Vec::<String>::new(), "{} imports something", path.display());
    let exports = file.exports().unwrap();
    let names = exports.iter().map(|export| String::from_utf8_lossy(export.name()).into_owned());
    names.map(|name| name.strip_prefix('_').unwrap_or(&name).to_owned()).collect()
}

/// The objects in a static library.
#[derive(Default)]
pub struct Archive {
    pub members: Vec<String>,
    /// Of all of them: the global symbols, those that are only used, and every name at all.
    pub globals: BTreeSet<String>,
    /// The global symbols that a shared library exports when it embeds the archive.
    pub visible: BTreeSet<String>,
    pub undefined: BTreeSet<String>,
    pub names: BTreeSet<String>,
}

pub fn archive(path: &Path) -> Archive {
    let bytes = bytes(path);
    let mut archive = Archive::default();
    for member in ArchiveFile::parse(&*bytes).unwrap().members() {
        let member = member.unwrap();
        archive.members.push(String::from_utf8_lossy(member.name()).into_owned());
        for symbol in object::File::parse(member.data(&*bytes).unwrap()).unwrap().symbols() {
            let name = symbol.name().unwrap_or_default().to_owned();
            if name.is_empty() {
                continue;
            }
            if symbol.is_undefined() {
                archive.undefined.insert(name.clone());
            } else if symbol.is_global() {
                archive.globals.insert(name.clone());
                if symbol.scope() == SymbolScope::Dynamic {
                    archive.visible.insert(name.clone());
                }
            }
            archive.names.insert(name);
        }
    }
    archive
}

/// What the shared library of this version has to export: each function under the version that brought it, and each of
/// these versions.
pub fn versioned(functions: &[codegen::api::Function]) -> BTreeSet<String> {
    let node = |function: &codegen::api::Function| format!("HTTPSTATUS_{}", function.since());
    functions.iter().flat_map(|function| [format!("{}@@{}", function.name, node(function)), node(function)]).collect()
}

/// The functions that the header declares.
pub fn functions() -> Vec<codegen::api::Function> {
    let functions = codegen::api::functions(&kit::read(kit::project("include/httpstatus.h")));
    assert!(functions.iter().any(|function| function.name == "http_status_phrase"));
    functions
}

/// Their names.
pub fn names() -> BTreeSet<String> {
    functions().into_iter().map(|function| function.name).collect()
}

/// The constants that the header declares.
pub fn constants() -> Vec<codegen::api::Constant> {
    codegen::api::constants(&kit::read(kit::project("include/httpstatus.h")))
}
