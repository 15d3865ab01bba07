//! The same source gives the same bytes, wherever and by whomever it is built.

use crate::build::install::listing;
use crate::kit;

kit::trials! {
    &["tar"] => install;
}

/// Two builds in folders of different length, with different umask, user name, language, time zone and number of jobs,
/// install the same files; and none of them tells where it was built.
fn install() {
    let folder = kit::folder();
    let build = |place: &str, umask: &str, environment: &str| {
        let script = format!(
            "mkdir -p \"$FOLDER/{place}\"
            tar -c --exclude=./build --exclude=./target --exclude=./.git . | tar -x -C \"$FOLDER/{place}\"
            cd \"$FOLDER/{place}\"; umask {umask}
            {environment} make install DESTDIR=stage PREFIX=/usr"
        );
        kit::run(kit::shell(&script).env("FOLDER", &folder));
        listing(&folder.join(place).join("stage"))
    };
    let one = build("one", "022", "USER=one LOGNAME=one LC_ALL=C TZ=UTC");
    let other = build("the/other", "077", "USER=other LOGNAME=other LC_ALL=C.UTF-8 TZ=Asia/Tokyo MAKEFLAGS=-j4");
    assert_eq!(one, other);
    kit::run(&mut kit::shell_in(&folder, "diff -r one/stage the/other/stage"));
    let told = "! grep -rlF -e \"$PWD\" -e .cargo -e /rustc/ -e src/lib.rs one/stage/usr/lib one/stage/usr/include";
    kit::run(&mut kit::shell_in(&folder, told));
}
