//! `make`, `make install`, the tarball and the packages. When one of these fails, somebody cannot build or package the
//! library, or gets other files than the source describes.

pub mod install;
pub mod make;
pub mod packages;
pub mod release;
pub mod reproducible;

use libtest_mimic::Trial;

pub fn trials() -> Vec<Trial> {
    [install::trials, make::trials, packages::trials, release::trials, reproducible::trials]
        .iter()
        .flat_map(|trials| trials())
        .collect()
}
