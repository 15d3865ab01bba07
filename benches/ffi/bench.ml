(* OCaml: a text and a trait of a status. OCaml has no table of its own: a Hashtbl takes its place. *)
open Httpstatus

let () =
  let registered = Array.of_list (all ()) in
  let statuses = Array.init 1000 (fun n -> registered.(n * 7919 mod Array.length registered)) in
  let own = Hashtbl.create 64 in
  Array.iter (fun (status : t) -> Hashtbl.add own (status :> int) (Option.get (phrase status))) registered;
  let sink = ref 0 in
  let text () = Array.iter (fun s -> sink := !sink + String.length (Option.get (phrase s))) statuses in
  let trait () = Array.iter (fun s -> if is_client_error s then incr sink) statuses in
  let table () = Array.iter (fun (s : t) -> sink := !sink + String.length (Hashtbl.find own (s :> int))) statuses in
  let best = [| infinity; infinity; infinity |] in
  for _ = 1 to 3000 do
    Array.iteri
      (fun i loop ->
        let start = Unix.gettimeofday () in
        loop ();
        best.(i) <- min best.(i) ((Unix.gettimeofday () -. start) *. 1e9 /. 1000.))
      [| text; trait; table |]
  done;
  Printf.printf "%f %f %f\n" best.(0) best.(1) best.(2)
