# Completion of httpstatus(1). Written by `make generate`.
_httpstatus()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words line
    # Bash takes an equals sign for a word of its own.
    if [[ $word == '=' ]]; then
        word= before+='='
    elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}=
    fi
    case $before in
    -s | --search | --search=) words='' ;;
    -f | --field | --field=) words='code
name
phrase
description
reference
url
aliases
former_phrases
class
class_name
has_content
is_cacheable
follows_location
is_experimental
is_deprecated
line' ;;
    --color=) words='auto
always
never' ;;
    *)
        case $word in
        -*) words='--search=
--json
--field=
--color
--help
--version
' ;;
        '' | [0-9]*) words='100 Continue
101 Switching Protocols
102 Processing
103 Early Hints
200 OK
201 Created
202 Accepted
203 Non-Authoritative Information
204 No Content
205 Reset Content
206 Partial Content
207 Multi-Status
208 Already Reported
226 IM Used
300 Multiple Choices
301 Moved Permanently
302 Found
303 See Other
304 Not Modified
305 Use Proxy
307 Temporary Redirect
308 Permanent Redirect
400 Bad Request
401 Unauthorized
402 Payment Required
403 Forbidden
404 Not Found
405 Method Not Allowed
406 Not Acceptable
407 Proxy Authentication Required
408 Request Timeout
409 Conflict
410 Gone
411 Length Required
412 Precondition Failed
413 Content Too Large
414 URI Too Long
415 Unsupported Media Type
416 Range Not Satisfiable
417 Expectation Failed
418 I'\''m a Teapot
421 Misdirected Request
422 Unprocessable Content
423 Locked
424 Failed Dependency
425 Too Early
426 Upgrade Required
428 Precondition Required
429 Too Many Requests
431 Request Header Fields Too Large
451 Unavailable For Legal Reasons
500 Internal Server Error
501 Not Implemented
502 Bad Gateway
503 Service Unavailable
504 Gateway Timeout
505 HTTP Version Not Supported
506 Variant Also Negotiates
507 Insufficient Storage
508 Loop Detected
510 Not Extended
511 Network Authentication Required
1xx Informational
2xx Successful
3xx Redirection
4xx Client Error
5xx Server Error
' ;;
        *) words='continue
switching_protocols
processing
early_hints
ok
created
accepted
non_authoritative_information
no_content
reset_content
partial_content
multi_status
already_reported
im_used
multiple_choices
moved_permanently
found
moved_temporarily
see_other
not_modified
use_proxy
temporary_redirect
permanent_redirect
bad_request
unauthorized
payment_required
forbidden
not_found
method_not_allowed
not_acceptable
proxy_authentication_required
request_timeout
request_time_out
conflict
gone
length_required
precondition_failed
request_entity_too_large
content_too_large
payload_too_large
request_uri_too_long
uri_too_long
request_uri_too_large
unsupported_media_type
request_range_not_satisfiable
range_not_satisfiable
requested_range_not_satisfiable
expectation_failed
im_a_teapot
misdirected_request
unprocessable_entity
unprocessable_content
locked
failed_dependency
too_early
upgrade_required
precondition_required
too_many_requests
request_header_fields_too_large
unavailable_for_legal_reasons
internal_server_error
not_implemented
bad_gateway
service_unavailable
gateway_timeout
gateway_time_out
http_version_not_supported
variant_also_negotiates
insufficient_storage
loop_detected
not_extended
network_authentication_required
' ;;
        esac
        ;;
    esac
    COMPREPLY=()
    while IFS= read -r line; do
        [[ -n $line && $line == "$word"* ]] && COMPREPLY+=("$line")
    done <<<"$words"
    # The phrases are to be read, and not to be inserted.
    if ((${#COMPREPLY[@]} == 1)); then
        COMPREPLY=("${COMPREPLY[0]%% *}")
        [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
    fi
    return 0
}
complete -F _httpstatus httpstatus
