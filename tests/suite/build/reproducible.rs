//! The same source gives the same bytes, wherever and by whomever it is built.

use crate::kit;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

kit::trials! {
    &["tar"] => install;
}

/// Two builds in folders of different length, with different umask, user name, language, time zone and number of jobs,
/// install the same files; and none of them tells where it was built.
fn install() {
    let folder = kit::folder();
    let build = |place: &str, environment: &str, umask: &str| {
        let copy = folder.join(place);
        fs::create_dir_all(&copy).unwrap();
        let place = copy.display();
        kit::run(&mut kit::shell(&format!(
            "tar -c --exclude=./build --exclude=./target --exclude=./.git . | tar -x -C '{place}'
            cd '{place}'
            umask {umask}
            {environment} make install DESTDIR=stage PREFIX=/usr"
        )));
        let mut files = BTreeMap::new();
        list(&copy.join("stage"), &copy.join("stage"), &mut files);
        files
    };
    let one = build("one", "USER=one LOGNAME=one LC_ALL=C TZ=UTC", "022");
    let other = build("the/other", "USER=other LOGNAME=other LC_ALL=C.UTF-8 TZ=Asia/Tokyo MAKEFLAGS=-j4", "077");
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, file) in &one {
        assert!(file == &other[name], "{name} differs between two builds");
    }
    for name in ["usr/lib/libhttpstatus.so.1.0.0", "usr/lib/libhttpstatus.a", "usr/include/httpstatus.h"] {
        let name = name.replace("1.0.0", env!("CARGO_PKG_VERSION"));
        let (_, bytes) = &one[&name];
        for path in [folder.as_os_str().as_bytes(), b".cargo", b"/rustc/", b"src/lib.rs"] {
            let found = bytes.windows(path.len()).any(|window| window == path);
            assert!(!found, "{name} names {}", String::from_utf8_lossy(path));
        }
    }
}

/// What is installed: the mode and the content of each file, for a link what it points to.
fn list(root: &Path, folder: &Path, files: &mut BTreeMap<String, (u32, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let about = path.symlink_metadata().unwrap();
        let content = if about.is_symlink() {
            fs::read_link(&path).unwrap().as_os_str().as_bytes().to_vec()
        } else if about.is_dir() {
            list(root, &path, files);
            Vec::new()
        } else {
            fs::read(&path).unwrap()
        };
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        files.insert(name, (about.permissions().mode(), content));
    }
}
