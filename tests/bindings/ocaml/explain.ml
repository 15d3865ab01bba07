(* Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does. *)

open Httpstatus

let answers status =
  let show what answer = Printf.printf "%d %s %s\n" (status : t :> int) what answer in
  let text what answer = show what (Option.value (answer status) ~default:"-") in
  let truth what answer = show what (string_of_bool (answer status)) in
  List.iter (show "alias") (aliases status);
  List.iter (show "former_phrase") (former_phrases status);
  show "class" (string_of_int (class_ status));
  show "fallback" (string_of_int (fallback status :> int));
  (* The test repeats these two lines for each text and each bool. *)
  text "class_name" class_name;
  truth "is_valid" is_valid;
  ()

(* What only OCaml has. *)
let surface () =
  let check holds = if not holds then failwith "does not hold" in
  check (to_string gone ^ " " ^ to_string (of_int 499) = "410 Gone 499");
  check (to_string moved_temporarily = "302 Found" && name request_time_out = Some "REQUEST_TIMEOUT");
  check (content_too_large = request_entity_too_large && ok < not_found && (not_found :> int) = 404);
  check (match of_int 65940 with _ -> false | exception Invalid_argument text -> text = "65940 is not in 0..65535")

let constant name status = Printf.printf "%s %d\n" name (status : t :> int)

let () =
  surface ();
  Array.iteri (fun i code -> if i > 0 then answers (of_int (int_of_string code))) Sys.argv;
  List.iter (fun status -> Printf.printf "%d\n" (status : t :> int)) (all ());
  Printf.printf "version %s\nregistry date %s\n" (version ()) (registry_date ());
  (* The test repeats this line for each name. *)
  constant "NOT_FOUND" Httpstatus.not_found;
  ()
