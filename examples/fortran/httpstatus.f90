! SPDX-License-Identifier: MIT
! The HTTP status registry of libhttpstatus, through iso_c_binding.
!
! Copy this file into a project. pkg-config says where the library is.
!
! A code is an integer in 0..65535, registered or not: phrase(http_not_found), phrase(499). The texts of one that is not
! registered have no characters.
module httpstatus
    use, intrinsic :: iso_c_binding, only: c_associated, c_bool, c_char, c_f_pointer, c_int8_t, c_int16_t, c_ptr, &
        c_size_t
    implicit none
    private :: c_associated, c_bool, c_char, c_f_pointer, c_int8_t, c_int16_t, c_ptr, c_size_t
    private :: wide, narrow, text


    ! The constants, as `make generate` of libhttpstatus writes them.
    ! Continue: HTTP Semantics RFC 9110, Section 15.2.1.
    integer, parameter :: http_continue = 100
    ! Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2.
    integer, parameter :: http_switching_protocols = 101
    ! Processing: WebDAV RFC 2518, Section 10.1.
    integer, parameter :: http_processing = 102
    ! Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2.
    integer, parameter :: http_early_hints = 103
    ! OK: HTTP Semantics RFC 9110, Section 15.3.1.
    integer, parameter :: http_ok = 200
    ! Created: HTTP Semantics RFC 9110, Section 15.3.2.
    integer, parameter :: http_created = 201
    ! Accepted: HTTP Semantics RFC 9110, Section 15.3.3.
    integer, parameter :: http_accepted = 202
    ! Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4.
    integer, parameter :: http_non_authoritative_information = 203
    ! No Content: HTTP Semantics RFC 9110, Section 15.3.5.
    integer, parameter :: http_no_content = 204
    ! Reset Content: HTTP Semantics RFC 9110, Section 15.3.6.
    integer, parameter :: http_reset_content = 205
    ! Partial Content: HTTP Semantics RFC 9110, Section 15.3.7.
    integer, parameter :: http_partial_content = 206
    ! Multi-Status: WebDAV RFC 4918, Section 11.1.
    integer, parameter :: http_multi_status = 207
    ! Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental).
    integer, parameter :: http_already_reported = 208
    ! IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1.
    integer, parameter :: http_im_used = 226
    ! Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1.
    integer, parameter :: http_multiple_choices = 300
    ! Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2.
    integer, parameter :: http_moved_permanently = 301
    ! Found: HTTP Semantics RFC 9110, Section 15.4.3.
    integer, parameter :: http_found = 302
    ! Alias of http_found.
    integer, parameter :: http_moved_temporarily = 302
    ! See Other: HTTP Semantics RFC 9110, Section 15.4.4.
    integer, parameter :: http_see_other = 303
    ! Not Modified: HTTP Semantics RFC 9110, Section 15.4.5.
    integer, parameter :: http_not_modified = 304
    ! Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6.
    integer, parameter :: http_use_proxy = 305
    ! Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8.
    integer, parameter :: http_temporary_redirect = 307
    ! Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9.
    integer, parameter :: http_permanent_redirect = 308
    ! Bad Request: HTTP Semantics RFC 9110, Section 15.5.1.
    integer, parameter :: http_bad_request = 400
    ! Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2.
    integer, parameter :: http_unauthorized = 401
    ! Payment Required: HTTP Semantics RFC 9110, Section 15.5.3.
    integer, parameter :: http_payment_required = 402
    ! Forbidden: HTTP Semantics RFC 9110, Section 15.5.4.
    integer, parameter :: http_forbidden = 403
    ! Not Found: HTTP Semantics RFC 9110, Section 15.5.5.
    integer, parameter :: http_not_found = 404
    ! Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6.
    integer, parameter :: http_method_not_allowed = 405
    ! Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7.
    integer, parameter :: http_not_acceptable = 406
    ! Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8.
    integer, parameter :: http_proxy_authentication_required = 407
    ! Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9.
    integer, parameter :: http_request_timeout = 408
    ! Alias of http_request_timeout.
    integer, parameter :: http_request_time_out = 408
    ! Conflict: HTTP Semantics RFC 9110, Section 15.5.10.
    integer, parameter :: http_conflict = 409
    ! Gone: HTTP Semantics RFC 9110, Section 15.5.11.
    integer, parameter :: http_gone = 410
    ! Length Required: HTTP Semantics RFC 9110, Section 15.5.12.
    integer, parameter :: http_length_required = 411
    ! Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13.
    integer, parameter :: http_precondition_failed = 412
    ! Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14.
    integer, parameter :: http_request_entity_too_large = 413
    ! Alias of http_request_entity_too_large.
    integer, parameter :: http_content_too_large = 413
    ! Alias of http_request_entity_too_large.
    integer, parameter :: http_payload_too_large = 413
    ! URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15.
    integer, parameter :: http_request_uri_too_long = 414
    ! Alias of http_request_uri_too_long.
    integer, parameter :: http_uri_too_long = 414
    ! Alias of http_request_uri_too_long.
    integer, parameter :: http_request_uri_too_large = 414
    ! Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16.
    integer, parameter :: http_unsupported_media_type = 415
    ! Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17.
    integer, parameter :: http_request_range_not_satisfiable = 416
    ! Alias of http_request_range_not_satisfiable.
    integer, parameter :: http_range_not_satisfiable = 416
    ! Alias of http_request_range_not_satisfiable.
    integer, parameter :: http_requested_range_not_satisfiable = 416
    ! Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18.
    integer, parameter :: http_expectation_failed = 417
    ! I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2.
    integer, parameter :: http_im_a_teapot = 418
    ! Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20.
    integer, parameter :: http_misdirected_request = 421
    ! Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21.
    integer, parameter :: http_unprocessable_entity = 422
    ! Alias of http_unprocessable_entity.
    integer, parameter :: http_unprocessable_content = 422
    ! Locked: WebDAV RFC 4918, Section 11.3.
    integer, parameter :: http_locked = 423
    ! Failed Dependency: WebDAV RFC 4918, Section 11.4.
    integer, parameter :: http_failed_dependency = 424
    ! Too Early: Using Early Data in HTTP RFC 8470, Section 5.2.
    integer, parameter :: http_too_early = 425
    ! Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22.
    integer, parameter :: http_upgrade_required = 426
    ! Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3.
    integer, parameter :: http_precondition_required = 428
    ! Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4.
    integer, parameter :: http_too_many_requests = 429
    ! Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5.
    integer, parameter :: http_request_header_fields_too_large = 431
    ! Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3.
    integer, parameter :: http_unavailable_for_legal_reasons = 451
    ! Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1.
    integer, parameter :: http_internal_server_error = 500
    ! Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2.
    integer, parameter :: http_not_implemented = 501
    ! Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3.
    integer, parameter :: http_bad_gateway = 502
    ! Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4.
    integer, parameter :: http_service_unavailable = 503
    ! Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5.
    integer, parameter :: http_gateway_timeout = 504
    ! Alias of http_gateway_timeout.
    integer, parameter :: http_gateway_time_out = 504
    ! HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6.
    integer, parameter :: http_http_version_not_supported = 505
    ! Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental).
    integer, parameter :: http_variant_also_negotiates = 506
    ! Insufficient Storage: WebDAV RFC 4918, Section 11.5.
    integer, parameter :: http_insufficient_storage = 507
    ! Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental).
    integer, parameter :: http_loop_detected = 508
    ! Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic).
    integer, parameter :: http_not_extended = 510
    ! Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6.
    integer, parameter :: http_network_authentication_required = 511
    ! The end of the constants.

    ! The functions whose answer needs no conversion but that of the code. Fortran has no unsigned integers: uint16_t
    ! is c_int16_t, with the codes from 32768 on below zero.
    interface
        ! The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
        pure type(c_ptr) function http_status_name(code) bind(c)
            import :: c_int16_t, c_ptr
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure type(c_ptr) function http_status_phrase(code) bind(c)
            import :: c_int16_t, c_ptr
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure type(c_ptr) function http_status_description(code) bind(c)
            import :: c_int16_t, c_ptr
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure type(c_ptr) function http_status_line(code) bind(c)
            import :: c_int16_t, c_ptr
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure type(c_ptr) function http_status_reference(code) bind(c)
            import :: c_int16_t, c_ptr
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure type(c_ptr) function http_status_url(code) bind(c)
            import :: c_int16_t, c_ptr
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure logical(c_bool) function http_status_is_valid(code) bind(c)
            import :: c_bool, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure type(c_ptr) function http_status_class_name(code) bind(c)
            import :: c_int16_t, c_ptr
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure logical(c_bool) function http_status_is_informational(code) bind(c)
            import :: c_bool, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure logical(c_bool) function http_status_is_success(code) bind(c)
            import :: c_bool, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure logical(c_bool) function http_status_is_redirection(code) bind(c)
            import :: c_bool, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure logical(c_bool) function http_status_is_client_error(code) bind(c)
            import :: c_bool, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure logical(c_bool) function http_status_is_server_error(code) bind(c)
            import :: c_bool, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure logical(c_bool) function http_status_is_error(code) bind(c)
            import :: c_bool, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure logical(c_bool) function http_status_has_content(code) bind(c)
            import :: c_bool, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure logical(c_bool) function http_status_follows_location(code) bind(c)
            import :: c_bool, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure logical(c_bool) function http_status_is_cacheable(code) bind(c)
            import :: c_bool, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure logical(c_bool) function http_status_is_experimental(code) bind(c)
            import :: c_bool, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure logical(c_bool) function http_status_is_deprecated(code) bind(c)
            import :: c_bool, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function
        ! The end of the functions.

        pure type(c_ptr) function http_status_alias(code, index) bind(c)
            import :: c_int16_t, c_ptr, c_size_t
            integer(c_int16_t), value, intent(in) :: code
            integer(c_size_t), value, intent(in) :: index
        end function

        pure type(c_ptr) function http_status_former_phrase(code, index) bind(c)
            import :: c_int16_t, c_ptr, c_size_t
            integer(c_int16_t), value, intent(in) :: code
            integer(c_size_t), value, intent(in) :: index
        end function

        pure integer(c_int16_t) function http_status_from_name_n(name, length) bind(c)
            import :: c_char, c_int16_t, c_size_t
            character(kind=c_char), intent(in) :: name(*)
            integer(c_size_t), value, intent(in) :: length
        end function

        pure integer(c_int16_t) function http_status_from_phrase_n(phrase, length) bind(c)
            import :: c_char, c_int16_t, c_size_t
            character(kind=c_char), intent(in) :: phrase(*)
            integer(c_size_t), value, intent(in) :: length
        end function

        pure integer(c_size_t) function http_status_count() bind(c)
            import :: c_size_t
        end function

        pure integer(c_int16_t) function http_status_at(index) bind(c)
            import :: c_int16_t, c_size_t
            integer(c_size_t), value, intent(in) :: index
        end function

        pure integer(c_int8_t) function http_status_class(code) bind(c)
            import :: c_int8_t, c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure integer(c_int16_t) function http_status_fallback(code) bind(c)
            import :: c_int16_t
            integer(c_int16_t), value, intent(in) :: code
        end function

        pure type(c_ptr) function http_status_version() bind(c)
            import :: c_ptr
        end function

        pure type(c_ptr) function http_status_registry_date() bind(c)
            import :: c_ptr
        end function
    end interface

contains

    ! The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
    function name(code)
        integer, intent(in) :: code
        character(:), allocatable :: name
        name = text(http_status_name(narrow(code)))
    end function

    function phrase(code)
        integer, intent(in) :: code
        character(:), allocatable :: phrase
        phrase = text(http_status_phrase(narrow(code)))
    end function

    function description(code)
        integer, intent(in) :: code
        character(:), allocatable :: description
        description = text(http_status_description(narrow(code)))
    end function

    function line(code)
        integer, intent(in) :: code
        character(:), allocatable :: line
        line = text(http_status_line(narrow(code)))
    end function

    function reference(code)
        integer, intent(in) :: code
        character(:), allocatable :: reference
        reference = text(http_status_reference(narrow(code)))
    end function

    function url(code)
        integer, intent(in) :: code
        character(:), allocatable :: url
        url = text(http_status_url(narrow(code)))
    end function

    elemental logical function is_valid(code)
        integer, intent(in) :: code
        is_valid = http_status_is_valid(narrow(code))
    end function

    function class_name(code)
        integer, intent(in) :: code
        character(:), allocatable :: class_name
        class_name = text(http_status_class_name(narrow(code)))
    end function

    elemental logical function is_informational(code)
        integer, intent(in) :: code
        is_informational = http_status_is_informational(narrow(code))
    end function

    elemental logical function is_success(code)
        integer, intent(in) :: code
        is_success = http_status_is_success(narrow(code))
    end function

    elemental logical function is_redirection(code)
        integer, intent(in) :: code
        is_redirection = http_status_is_redirection(narrow(code))
    end function

    elemental logical function is_client_error(code)
        integer, intent(in) :: code
        is_client_error = http_status_is_client_error(narrow(code))
    end function

    elemental logical function is_server_error(code)
        integer, intent(in) :: code
        is_server_error = http_status_is_server_error(narrow(code))
    end function

    elemental logical function is_error(code)
        integer, intent(in) :: code
        is_error = http_status_is_error(narrow(code))
    end function

    elemental logical function has_content(code)
        integer, intent(in) :: code
        has_content = http_status_has_content(narrow(code))
    end function

    elemental logical function follows_location(code)
        integer, intent(in) :: code
        follows_location = http_status_follows_location(narrow(code))
    end function

    elemental logical function is_cacheable(code)
        integer, intent(in) :: code
        is_cacheable = http_status_is_cacheable(narrow(code))
    end function

    elemental logical function is_experimental(code)
        integer, intent(in) :: code
        is_experimental = http_status_is_experimental(narrow(code))
    end function

    elemental logical function is_deprecated(code)
        integer, intent(in) :: code
        is_deprecated = http_status_is_deprecated(narrow(code))
    end function
    ! The end of the functions.

    ! The index-th other name, counted from 1.
    function alias(code, index)
        integer, intent(in) :: code, index
        character(:), allocatable :: alias
        alias = text(http_status_alias(narrow(code), int(index, c_size_t) - 1))
    end function

    ! The index-th phrase that the code once had, counted from 1.
    function former_phrase(code, index)
        integer, intent(in) :: code, index
        character(:), allocatable :: former_phrase
        former_phrase = text(http_status_former_phrase(narrow(code), int(index, c_size_t) - 1))
    end function

    ! The code of a name or alias, ASCII case ignored, or 0. The whole string counts, blanks at its end too.
    pure integer function from_name(name)
        character(*), intent(in) :: name
        from_name = wide(http_status_from_name_n(name, len(name, c_size_t)))
    end function

    ! The code of a phrase, current or former, ASCII case ignored, or 0.
    pure integer function from_phrase(phrase)
        character(*), intent(in) :: phrase
        from_phrase = wide(http_status_from_phrase_n(phrase, len(phrase, c_size_t)))
    end function

    ! How many codes are registered.
    pure integer function registered_count()
        registered_count = int(http_status_count())
    end function

    ! The index-th of them, counted from 1; 0 past the end.
    pure integer function registered(index)
        integer, intent(in) :: index
        registered = wide(http_status_at(int(index, c_size_t) - 1))
    end function

    ! 1 to 5 for 100..599, registered or not; otherwise 0.
    elemental integer function class_of(code)
        integer, intent(in) :: code
        class_of = http_status_class(narrow(code))
    end function

    ! What a client treats the code as: itself when registered, else the x00 of its class, else 500.
    elemental integer function fallback(code)
        integer, intent(in) :: code
        fallback = wide(http_status_fallback(narrow(code)))
    end function

    ! That of the library which runs.
    function version()
        character(:), allocatable :: version
        version = text(http_status_version())
    end function

    ! The date of the IANA registry that the library reflects.
    function registry_date()
        character(:), allocatable :: registry_date
        registry_date = text(http_status_registry_date())
    end function

    elemental integer(c_int16_t) function narrow(code)
        integer, intent(in) :: code
        if (code < 0 .or. code > 65535) error stop "httpstatus: a code is not in 0..65535"
        narrow = int(merge(code, code - 65536, code < 32768), c_int16_t)
    end function

    elemental integer function wide(code)
        integer(c_int16_t), intent(in) :: code
        wide = iand(int(code), 65535)
    end function

    function text(pointer)
        type(c_ptr), intent(in) :: pointer
        character(:), allocatable :: text
        character(kind=c_char), pointer :: characters(:)
        integer :: length, i

        text = ""
        if (.not. c_associated(pointer)) return
        call c_f_pointer(pointer, characters, [huge(length)])
        length = 0
        do while (characters(length + 1) /= achar(0))
            length = length + 1
        end do
        text = repeat(" ", length)
        do i = 1, length
            text(i:i) = characters(i)
        end do
    end function
end module
