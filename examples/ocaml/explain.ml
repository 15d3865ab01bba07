(* Explains HTTP status codes. Without arguments: the whole registry. It stands beside httpstatus.ml, which finds the
   library through the loader:

       ocamlfind ocamlopt -thread -package ctypes.foreign -linkpkg httpstatus.ml explain.ml -o explain
       ./explain 404 'payload too large' im_a_teapot 499 *)

open Printf

let classes =
  [| "none"; "1xx informational"; "2xx success"; "3xx redirection"; "4xx client error"; "5xx server error" |]

let list () =
  let row = printf "%-4s  %-31s  %-31s  %s\n" in
  row "CODE" "NAME" "PHRASE" "DEFINED IN";
  let all = Httpstatus.all () in
  List.iter
    (fun status ->
      let get text = Option.get (text status) in
      row
        (string_of_int (status : Httpstatus.t :> int))
        (get Httpstatus.name) (get Httpstatus.phrase) (get Httpstatus.reference))
    all;
  printf "%d codes, IANA registry of %s\n" (List.length all) (Httpstatus.registry_date ())

let explain status =
  let open Httpstatus in
  (match name status with
  | Some name ->
      printf "%s\n  name      %s\n" (to_string status) name;
      List.iter (printf "  alias     %s\n") (aliases status)
  | None -> printf "%s is not registered\n" (to_string status));
  printf "  class     %s\n" classes.(class_ status);
  (match (description status, reference status, url status) with
  | Some description, Some reference, Some url ->
      printf "  meaning   %s\n  defined   %s\n            %s\n" description reference url
  | _ -> printf "  fallback  %s\n" (to_string (fallback status)));
  let traits =
    [
      (has_content status, "content");
      (not (has_content status), "no content");
      (is_error status, "error");
      (is_cacheable status, "cacheable");
      (is_experimental status, "experimental");
      (is_deprecated status, "deprecated");
    ]
  in
  printf "  traits    %s\n" (String.concat ", " (List.map snd (List.filter fst traits)))

let is_number text = text <> "" && String.for_all (fun c -> c >= '0' && c <= '9') text

(* Of a number of any length: None when it does not fit. *)
let parse_number digits =
  let add number digit =
    match number with
    | Some number when number <= 0xFFFF -> Some ((number * 10) + Char.code digit - Char.code '0')
    | _ -> None
  in
  match String.fold_left add (Some 0) digits with
  | Some number when number <= 0xFFFF -> Some (Httpstatus.of_int number)
  | _ -> None

(* The status that an argument means, or what is wrong with it. *)
let parse argument =
  if is_number argument then
    Option.to_result (parse_number argument) ~none:(argument ^ " is too large, codes end at 65535")
  else
    match Httpstatus.from_name argument with
    | Some status -> Ok status
    | None ->
        Option.to_result (Httpstatus.from_phrase argument)
          ~none:(sprintf "\"%s\" is neither a number nor the name or phrase of a status code" argument)

let () =
  let exit_status = ref 0 in
  if Array.length Sys.argv = 1 then list ();
  Array.iteri
    (fun i argument ->
      if i > 0 then
        match parse argument with
        | Ok status -> explain status
        | Error problem ->
            eprintf "httpstatus: %s\n" problem;
            exit_status := 1)
    Sys.argv;
  exit !exit_status
