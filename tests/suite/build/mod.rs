//! `make`, `make install`, the tarball and the packages. When one of these fails, somebody cannot build or package the
//! library, or gets other files than the source describes.

pub mod install;
pub mod make;
pub mod packages;
pub mod release;
pub mod reproducible;

crate::kit::room!(install, make, packages, release, reproducible);
