//! Other machines, by cross compilers, emulators and Wine. When one of these fails, the library is wrong or missing on a
//! platform that the documents promise. They take minutes, and run only if the filter names them: `make test-cross`.

pub mod cross;
