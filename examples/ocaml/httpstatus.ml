(* SPDX-License-Identifier: MIT *)

(* The HTTP status registry of libhttpstatus, through ctypes.

   Copy this file into a project that has ctypes and ctypes-foreign. It loads the library that the environment
   variable HTTPSTATUS_LIBRARY names, else the one beside the program, else the one that the system's loader finds. *)

open Ctypes

(* Which of the names is that of this system is left to the loader: the others do not exist there. *)
let library =
  let files = [ "libhttpstatus.so.1"; "libhttpstatus.1.dylib"; "httpstatus-1.dll" ] in
  let beside = List.map (Filename.concat (Filename.dirname Sys.executable_name)) files in
  let paths = match Sys.getenv_opt "HTTPSTATUS_LIBRARY" with Some path when path <> "" -> [ path ] | _ -> beside @ files in
  let rec first reason = function
    | [] ->
        prerr_endline ("libhttpstatus not found: tried " ^ String.concat ", " paths
          ^ "; HTTPSTATUS_LIBRARY can name the file (" ^ reason ^ ")");
        exit 1
    | path :: rest -> ( try Dl.dlopen ~filename:path ~flags:[ Dl.RTLD_NOW ] with Dl.DL_error reason -> first reason rest)
  in
  first "" paths

let foreign name = Foreign.foreign ~from:library ("http_status_" ^ name)

(* A status code, registered or not: Httpstatus.not_found, Httpstatus.of_int 499. The texts of one that is not
   registered are None. As an integer it is (status :> int). *)
type t = private int

module Trusted : sig
  val status : int -> t
end = struct
  external status : int -> t = "%identity"
end

let of_int code =
  (* ctypes would cut a wider integer to its low 16 bits. *)
  if code < 0 || code > 0xFFFF then invalid_arg (string_of_int code ^ " is not in 0..65535");
  Trusted.status code

let code = view uint16_t ~read:(fun c -> Trusted.status (Unsigned.UInt16.to_int c))
    ~write:(fun status -> Unsigned.UInt16.of_int (status : t :> int))

let of_code name result = foreign name (code @-> returning result)

(* Answers never change: those about codes below 600 are asked once. *)
let known ask =
  let answers = Array.make 600 None in
  fun status ->
    let code = (status : t :> int) in
    if code >= Array.length answers then ask status
    else
      match answers.(code) with
      | Some answer -> answer
      | None ->
          let answer = ask status in
          answers.(code) <- Some answer;
          answer

(* The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid. *)
let name = known (of_code "name" string_opt)
let phrase = known (of_code "phrase" string_opt)
let description = known (of_code "description" string_opt)
let line = known (of_code "line" string_opt)
let reference = known (of_code "reference" string_opt)
let url = known (of_code "url" string_opt)
let is_valid = known (of_code "is_valid" bool)
let class_name = known (of_code "class_name" string_opt)
let is_informational = known (of_code "is_informational" bool)
let is_success = known (of_code "is_success" bool)
let is_redirection = known (of_code "is_redirection" bool)
let is_client_error = known (of_code "is_client_error" bool)
let is_server_error = known (of_code "is_server_error" bool)
let is_error = known (of_code "is_error" bool)
let has_content = known (of_code "has_content" bool)
let follows_location = known (of_code "follows_location" bool)
let is_cacheable = known (of_code "is_cacheable" bool)
let is_experimental = known (of_code "is_experimental" bool)
let is_deprecated = known (of_code "is_deprecated" bool)
(* The end of the functions. *)

(* What a client treats the status as: itself when registered, else the x00 of its class, else 500. *)
let fallback = of_code "fallback" code

(* 1 to 5 for 100..599, registered or not; otherwise 0. *)
let class_ =
  let answer = of_code "class" uint8_t in
  fun status -> Unsigned.UInt8.to_int (answer status)

let list name =
  let text = foreign name (code @-> size_t @-> returning string_opt) in
  fun status ->
    let rec from index =
      match text status (Unsigned.Size_t.of_int index) with
      | Some text -> text :: from (index + 1)
      | None -> []
    in
    from 0

(* Other names; phrases that the code once had. *)
let aliases = list "alias"
let former_phrases = list "former_phrase"

let found lookup =
  let lookup = foreign lookup (string @-> size_t @-> returning code) in
  fun text ->
    let status = lookup text (Unsigned.Size_t.of_int (String.length text)) in
    if (status :> int) = 0 then None else Some status

(* The status with a name or alias, or with a phrase, current or former. ASCII case is ignored. *)
let from_name = found "from_name_n"
let from_phrase = found "from_phrase_n"

(* The registered ones, ascending. *)
let all =
  let count = foreign "count" (void @-> returning size_t) and at = foreign "at" (size_t @-> returning code) in
  fun () -> List.init (Unsigned.Size_t.to_int (count ())) (fun index -> at (Unsigned.Size_t.of_int index))

(* "404 Not Found", or the number alone when it is not registered. *)
let to_string status =
  match line status with
  | Some line -> line
  | None -> string_of_int (status :> int)

let version = foreign "version" (void @-> returning string)
let registry_date = foreign "registry_date" (void @-> returning string)

(* The constants, as `make generate` of libhttpstatus writes them. *)

(** Continue: HTTP Semantics RFC 9110, Section 15.2.1. *)
let continue = Trusted.status 100

(** Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2. *)
let switching_protocols = Trusted.status 101

(** Processing: WebDAV RFC 2518, Section 10.1. *)
let processing = Trusted.status 102

(** Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2. *)
let early_hints = Trusted.status 103

(** OK: HTTP Semantics RFC 9110, Section 15.3.1. *)
let ok = Trusted.status 200

(** Created: HTTP Semantics RFC 9110, Section 15.3.2. *)
let created = Trusted.status 201

(** Accepted: HTTP Semantics RFC 9110, Section 15.3.3. *)
let accepted = Trusted.status 202

(** Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4. *)
let non_authoritative_information = Trusted.status 203

(** No Content: HTTP Semantics RFC 9110, Section 15.3.5. *)
let no_content = Trusted.status 204

(** Reset Content: HTTP Semantics RFC 9110, Section 15.3.6. *)
let reset_content = Trusted.status 205

(** Partial Content: HTTP Semantics RFC 9110, Section 15.3.7. *)
let partial_content = Trusted.status 206

(** Multi-Status: WebDAV RFC 4918, Section 11.1. *)
let multi_status = Trusted.status 207

(** Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental). *)
let already_reported = Trusted.status 208

(** IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1. *)
let im_used = Trusted.status 226

(** Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1. *)
let multiple_choices = Trusted.status 300

(** Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2. *)
let moved_permanently = Trusted.status 301

(** Found: HTTP Semantics RFC 9110, Section 15.4.3. *)
let found = Trusted.status 302

(** Alias of found. *)
let moved_temporarily = Trusted.status 302

(** See Other: HTTP Semantics RFC 9110, Section 15.4.4. *)
let see_other = Trusted.status 303

(** Not Modified: HTTP Semantics RFC 9110, Section 15.4.5. *)
let not_modified = Trusted.status 304

(** Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6. *)
let use_proxy = Trusted.status 305

(** Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8. *)
let temporary_redirect = Trusted.status 307

(** Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9. *)
let permanent_redirect = Trusted.status 308

(** Bad Request: HTTP Semantics RFC 9110, Section 15.5.1. *)
let bad_request = Trusted.status 400

(** Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2. *)
let unauthorized = Trusted.status 401

(** Payment Required: HTTP Semantics RFC 9110, Section 15.5.3. *)
let payment_required = Trusted.status 402

(** Forbidden: HTTP Semantics RFC 9110, Section 15.5.4. *)
let forbidden = Trusted.status 403

(** Not Found: HTTP Semantics RFC 9110, Section 15.5.5. *)
let not_found = Trusted.status 404

(** Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6. *)
let method_not_allowed = Trusted.status 405

(** Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7. *)
let not_acceptable = Trusted.status 406

(** Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8. *)
let proxy_authentication_required = Trusted.status 407

(** Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9. *)
let request_timeout = Trusted.status 408

(** Alias of request_timeout. *)
let request_time_out = Trusted.status 408

(** Conflict: HTTP Semantics RFC 9110, Section 15.5.10. *)
let conflict = Trusted.status 409

(** Gone: HTTP Semantics RFC 9110, Section 15.5.11. *)
let gone = Trusted.status 410

(** Length Required: HTTP Semantics RFC 9110, Section 15.5.12. *)
let length_required = Trusted.status 411

(** Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13. *)
let precondition_failed = Trusted.status 412

(** Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14. *)
let request_entity_too_large = Trusted.status 413

(** Alias of request_entity_too_large. *)
let content_too_large = Trusted.status 413

(** Alias of request_entity_too_large. *)
let payload_too_large = Trusted.status 413

(** URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15. *)
let request_uri_too_long = Trusted.status 414

(** Alias of request_uri_too_long. *)
let uri_too_long = Trusted.status 414

(** Alias of request_uri_too_long. *)
let request_uri_too_large = Trusted.status 414

(** Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16. *)
let unsupported_media_type = Trusted.status 415

(** Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17. *)
let request_range_not_satisfiable = Trusted.status 416

(** Alias of request_range_not_satisfiable. *)
let range_not_satisfiable = Trusted.status 416

(** Alias of request_range_not_satisfiable. *)
let requested_range_not_satisfiable = Trusted.status 416

(** Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18. *)
let expectation_failed = Trusted.status 417

(** I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2. *)
let im_a_teapot = Trusted.status 418

(** Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20. *)
let misdirected_request = Trusted.status 421

(** Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21. *)
let unprocessable_entity = Trusted.status 422

(** Alias of unprocessable_entity. *)
let unprocessable_content = Trusted.status 422

(** Locked: WebDAV RFC 4918, Section 11.3. *)
let locked = Trusted.status 423

(** Failed Dependency: WebDAV RFC 4918, Section 11.4. *)
let failed_dependency = Trusted.status 424

(** Too Early: Using Early Data in HTTP RFC 8470, Section 5.2. *)
let too_early = Trusted.status 425

(** Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22. *)
let upgrade_required = Trusted.status 426

(** Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3. *)
let precondition_required = Trusted.status 428

(** Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4. *)
let too_many_requests = Trusted.status 429

(** Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5. *)
let request_header_fields_too_large = Trusted.status 431

(** Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3. *)
let unavailable_for_legal_reasons = Trusted.status 451

(** Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1. *)
let internal_server_error = Trusted.status 500

(** Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2. *)
let not_implemented = Trusted.status 501

(** Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3. *)
let bad_gateway = Trusted.status 502

(** Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4. *)
let service_unavailable = Trusted.status 503

(** Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5. *)
let gateway_timeout = Trusted.status 504

(** Alias of gateway_timeout. *)
let gateway_time_out = Trusted.status 504

(** HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6. *)
let http_version_not_supported = Trusted.status 505

(** Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental). *)
let variant_also_negotiates = Trusted.status 506

(** Insufficient Storage: WebDAV RFC 4918, Section 11.5. *)
let insufficient_storage = Trusted.status 507

(** Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental). *)
let loop_detected = Trusted.status 508

(** Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic). *)
let not_extended = Trusted.status 510

(** Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6. *)
let network_authentication_required = Trusted.status 511

(* The end of the constants. *)
