// Rust: extern "C". Through pointers that are opaque, as in bench.c.
use std::ffi::c_char;
use std::hint::black_box;
use std::time::Instant;

#[link(name = "httpstatus")]
unsafe extern "C" {
    safe fn http_status_phrase(code: u16) -> *const c_char;
    safe fn http_status_is_valid(code: u16) -> bool;
}

#[link(name = "empty")]
unsafe extern "C" {
    safe fn empty_phrase(code: u16) -> *const c_char;
    safe fn empty_is_valid(code: u16) -> bool;
}

const CALLS: u32 = 50_000;

#[inline(never)]
fn measure<T>(function: extern "C" fn(u16) -> T, best: &mut f64) {
    let start = Instant::now();
    for _ in 0..CALLS {
        black_box(black_box(function)(404));
    }
    *best = best.min(start.elapsed().as_nanos() as f64 / f64::from(CALLS));
}

fn main() {
    let mut best = [f64::INFINITY; 4];
    for _ in 0..1000 {
        measure(http_status_phrase, &mut best[0]);
        measure(empty_phrase, &mut best[1]);
        measure(http_status_is_valid, &mut best[2]);
        measure(empty_is_valid, &mut best[3]);
    }
    println!("{} {} {} {}", best[0], best[1], best[2], best[3]);
}
