//! What a maintainer relies on: generated files are fresh, mistakes in the registry do not compile, and the next version
//! can be made. When one of these fails, the next change is at risk, not the library.

pub mod faults;
pub mod freshness;
pub mod generated;
pub mod registry_checks;
pub mod rehearsal;
pub mod trust;

crate::kit::room!(faults, freshness, generated, registry_checks, rehearsal, trust);
