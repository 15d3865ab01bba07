(* OCaml: ctypes, through libffi. *)
open Ctypes

let function_of library name result =
  Foreign.foreign ~from:(Dl.dlopen ~filename:library ~flags:[ Dl.RTLD_NOW ]) name (uint16_t @-> returning result)

let calls = 1000
let code = Unsigned.UInt16.of_int 404

let loop library name result =
  let call = function_of library name result in
  fun () ->
    for _ = 1 to calls do
      ignore (call code)
    done

let loops =
  [|
    loop "libhttpstatus.so.1" "http_status_phrase" string_opt;
    loop "libempty.so" "empty_phrase" string_opt;
    loop "libhttpstatus.so.1" "http_status_is_valid" bool;
    loop "libempty.so" "empty_is_valid" bool;
  |]

let () =
  let best = Array.make 4 infinity in
  for _ = 1 to 1000 do
    Array.iteri
      (fun i loop ->
        let start = Unix.gettimeofday () in
        loop ();
        best.(i) <- min best.(i) ((Unix.gettimeofday () -. start) *. 1e9 /. float_of_int calls))
      loops
  done;
  Array.iter (Printf.printf "%f ") best
