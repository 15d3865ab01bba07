//! The same source gives the same bytes, wherever and by whomever it is built.

use crate::build::install::listing;
use crate::kit;

kit::trials! {
    &[] => install;
}

/// Two builds in folders of different length, with different umask, user name, language, time zone and number of jobs,
/// install the same files; and none of them tells where it was built.
fn install() {
    let folder = kit::folder();
    let build = |place: &str, umask: &str, environment: &str| {
        let copy = folder.join(place);
        kit::copy(&kit::project(""), &copy);
        let install = format!("umask {umask}; {environment} make install DESTDIR=stage PREFIX=/usr");
        kit::run(&mut kit::shell_in(&copy, &install));
        listing(&copy.join("stage"))
    };
    let one = build("one", "022", "USER=one LOGNAME=one LC_ALL=C TZ=UTC");
    let other = build("the/other", "077", "USER=other LOGNAME=other LC_ALL=C.UTF-8 TZ=Asia/Tokyo MAKEFLAGS=-j4");
    assert_eq!(one, other);
    let compare = "diff -r one/stage the/other/stage; cd one/stage/usr
        ! grep -rlF -e \"${PWD%/one/*}\" -e .cargo -e /rustc/ -e src/lib.rs lib include";
    kit::run(&mut kit::shell_in(&folder, compare));
}
