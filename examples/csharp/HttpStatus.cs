// SPDX-License-Identifier: MIT

using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;

/// <summary>
/// The HTTP status registry of libhttpstatus, through P/Invoke, for Mono and .NET.
///
/// Copy this file into a project. The runtime finds libhttpstatus.so.1 as the dynamic loader does: in the system's
/// folders, or in those of LD_LIBRARY_PATH.
///
/// A status code: HttpStatus.NotFound, or one that is not registered: (HttpStatus)499.
/// </summary>
public enum HttpStatus : ushort
{
    // The constants, as `make generate` of libhttpstatus writes them.
    /// <summary>Continue: HTTP Semantics RFC 9110, Section 15.2.1.</summary>
    Continue = 100,
    /// <summary>Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2.</summary>
    SwitchingProtocols = 101,
    /// <summary>Processing: WebDAV RFC 2518, Section 10.1.</summary>
    Processing = 102,
    /// <summary>Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2.</summary>
    EarlyHints = 103,
    /// <summary>OK: HTTP Semantics RFC 9110, Section 15.3.1.</summary>
    Ok = 200,
    /// <summary>Created: HTTP Semantics RFC 9110, Section 15.3.2.</summary>
    Created = 201,
    /// <summary>Accepted: HTTP Semantics RFC 9110, Section 15.3.3.</summary>
    Accepted = 202,
    /// <summary>Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4.</summary>
    NonAuthoritativeInformation = 203,
    /// <summary>No Content: HTTP Semantics RFC 9110, Section 15.3.5.</summary>
    NoContent = 204,
    /// <summary>Reset Content: HTTP Semantics RFC 9110, Section 15.3.6.</summary>
    ResetContent = 205,
    /// <summary>Partial Content: HTTP Semantics RFC 9110, Section 15.3.7.</summary>
    PartialContent = 206,
    /// <summary>Multi-Status: WebDAV RFC 4918, Section 11.1.</summary>
    MultiStatus = 207,
    /// <summary>Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental).</summary>
    AlreadyReported = 208,
    /// <summary>IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1.</summary>
    ImUsed = 226,
    /// <summary>Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1.</summary>
    MultipleChoices = 300,
    /// <summary>Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2.</summary>
    MovedPermanently = 301,
    /// <summary>Found: HTTP Semantics RFC 9110, Section 15.4.3.</summary>
    Found = 302,
    /// <summary>Other name of Found.</summary>
    MovedTemporarily = Found,
    /// <summary>See Other: HTTP Semantics RFC 9110, Section 15.4.4.</summary>
    SeeOther = 303,
    /// <summary>Not Modified: HTTP Semantics RFC 9110, Section 15.4.5.</summary>
    NotModified = 304,
    /// <summary>Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6.</summary>
    UseProxy = 305,
    /// <summary>Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8.</summary>
    TemporaryRedirect = 307,
    /// <summary>Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9.</summary>
    PermanentRedirect = 308,
    /// <summary>Bad Request: HTTP Semantics RFC 9110, Section 15.5.1.</summary>
    BadRequest = 400,
    /// <summary>Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2.</summary>
    Unauthorized = 401,
    /// <summary>Payment Required: HTTP Semantics RFC 9110, Section 15.5.3.</summary>
    PaymentRequired = 402,
    /// <summary>Forbidden: HTTP Semantics RFC 9110, Section 15.5.4.</summary>
    Forbidden = 403,
    /// <summary>Not Found: HTTP Semantics RFC 9110, Section 15.5.5.</summary>
    NotFound = 404,
    /// <summary>Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6.</summary>
    MethodNotAllowed = 405,
    /// <summary>Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7.</summary>
    NotAcceptable = 406,
    /// <summary>Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8.</summary>
    ProxyAuthenticationRequired = 407,
    /// <summary>Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9.</summary>
    RequestTimeout = 408,
    /// <summary>Other name of RequestTimeout.</summary>
    RequestTimeOut = RequestTimeout,
    /// <summary>Conflict: HTTP Semantics RFC 9110, Section 15.5.10.</summary>
    Conflict = 409,
    /// <summary>Gone: HTTP Semantics RFC 9110, Section 15.5.11.</summary>
    Gone = 410,
    /// <summary>Length Required: HTTP Semantics RFC 9110, Section 15.5.12.</summary>
    LengthRequired = 411,
    /// <summary>Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13.</summary>
    PreconditionFailed = 412,
    /// <summary>Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14.</summary>
    RequestEntityTooLarge = 413,
    /// <summary>Other name of RequestEntityTooLarge.</summary>
    ContentTooLarge = RequestEntityTooLarge,
    /// <summary>Other name of RequestEntityTooLarge.</summary>
    PayloadTooLarge = RequestEntityTooLarge,
    /// <summary>URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15.</summary>
    RequestUriTooLong = 414,
    /// <summary>Other name of RequestUriTooLong.</summary>
    UriTooLong = RequestUriTooLong,
    /// <summary>Other name of RequestUriTooLong.</summary>
    RequestUriTooLarge = RequestUriTooLong,
    /// <summary>Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16.</summary>
    UnsupportedMediaType = 415,
    /// <summary>Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17.</summary>
    RequestRangeNotSatisfiable = 416,
    /// <summary>Other name of RequestRangeNotSatisfiable.</summary>
    RangeNotSatisfiable = RequestRangeNotSatisfiable,
    /// <summary>Other name of RequestRangeNotSatisfiable.</summary>
    RequestedRangeNotSatisfiable = RequestRangeNotSatisfiable,
    /// <summary>Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18.</summary>
    ExpectationFailed = 417,
    /// <summary>I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2.</summary>
    ImATeapot = 418,
    /// <summary>Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20.</summary>
    MisdirectedRequest = 421,
    /// <summary>Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21.</summary>
    UnprocessableEntity = 422,
    /// <summary>Other name of UnprocessableEntity.</summary>
    UnprocessableContent = UnprocessableEntity,
    /// <summary>Locked: WebDAV RFC 4918, Section 11.3.</summary>
    Locked = 423,
    /// <summary>Failed Dependency: WebDAV RFC 4918, Section 11.4.</summary>
    FailedDependency = 424,
    /// <summary>Too Early: Using Early Data in HTTP RFC 8470, Section 5.2.</summary>
    TooEarly = 425,
    /// <summary>Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22.</summary>
    UpgradeRequired = 426,
    /// <summary>Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3.</summary>
    PreconditionRequired = 428,
    /// <summary>Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4.</summary>
    TooManyRequests = 429,
    /// <summary>Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5.</summary>
    RequestHeaderFieldsTooLarge = 431,
    /// <summary>Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3.</summary>
    UnavailableForLegalReasons = 451,
    /// <summary>Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1.</summary>
    InternalServerError = 500,
    /// <summary>Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2.</summary>
    NotImplemented = 501,
    /// <summary>Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3.</summary>
    BadGateway = 502,
    /// <summary>Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4.</summary>
    ServiceUnavailable = 503,
    /// <summary>Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5.</summary>
    GatewayTimeout = 504,
    /// <summary>Other name of GatewayTimeout.</summary>
    GatewayTimeOut = GatewayTimeout,
    /// <summary>HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6.</summary>
    HttpVersionNotSupported = 505,
    /// <summary>Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental).</summary>
    VariantAlsoNegotiates = 506,
    /// <summary>Insufficient Storage: WebDAV RFC 4918, Section 11.5.</summary>
    InsufficientStorage = 507,
    /// <summary>Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental).</summary>
    LoopDetected = 508,
    /// <summary>Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic).</summary>
    NotExtended = 510,
    /// <summary>Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6.</summary>
    NetworkAuthenticationRequired = 511,
    // The end of the constants.
}

/// <summary>What the library knows of a status. The texts of one that is not registered are null.</summary>
public static class HttpStatusRegistry
{
    /// <summary>The registered ones, ascending.</summary>
    public static IEnumerable<HttpStatus> All
    {
        get
        {
            for (uint index = 0; index < Count; index++)
                yield return http_status_at((UIntPtr)index);
        }
    }

    public static int Count => (int)http_status_count();
    public static string Version => Text(http_status_version());
    public static string RegistryDate => Text(http_status_registry_date());

    /// <summary>The status with a name or alias, ASCII case ignored, or null.</summary>
    public static HttpStatus? FromName(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        return Found(http_status_from_name_n(bytes, (UIntPtr)bytes.Length));
    }

    /// <summary>The status with a phrase, current or former, ASCII case ignored, or null.</summary>
    public static HttpStatus? FromPhrase(string phrase)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(phrase);
        return Found(http_status_from_phrase_n(bytes, (UIntPtr)bytes.Length));
    }

    // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
    public static string Name(this HttpStatus status) => Text(http_status_name(status));
    public static string Phrase(this HttpStatus status) => Text(http_status_phrase(status));
    public static string Description(this HttpStatus status) => Text(http_status_description(status));
    public static string Line(this HttpStatus status) => Text(http_status_line(status));
    public static string Reference(this HttpStatus status) => Text(http_status_reference(status));
    public static string Url(this HttpStatus status) => Text(http_status_url(status));
    public static bool IsValid(this HttpStatus status) => http_status_is_valid(status) != 0;
    public static string ClassName(this HttpStatus status) => Text(http_status_class_name(status));
    public static bool IsInformational(this HttpStatus status) => http_status_is_informational(status) != 0;
    public static bool IsSuccess(this HttpStatus status) => http_status_is_success(status) != 0;
    public static bool IsRedirection(this HttpStatus status) => http_status_is_redirection(status) != 0;
    public static bool IsClientError(this HttpStatus status) => http_status_is_client_error(status) != 0;
    public static bool IsServerError(this HttpStatus status) => http_status_is_server_error(status) != 0;
    public static bool IsError(this HttpStatus status) => http_status_is_error(status) != 0;
    public static bool HasContent(this HttpStatus status) => http_status_has_content(status) != 0;
    public static bool FollowsLocation(this HttpStatus status) => http_status_follows_location(status) != 0;
    public static bool IsCacheable(this HttpStatus status) => http_status_is_cacheable(status) != 0;
    public static bool IsExperimental(this HttpStatus status) => http_status_is_experimental(status) != 0;
    public static bool IsDeprecated(this HttpStatus status) => http_status_is_deprecated(status) != 0;
    // The end of the functions.
    public static int Class(this HttpStatus status) => http_status_class(status);
    public static HttpStatus Fallback(this HttpStatus status) => http_status_fallback(status);

    public static IEnumerable<string> Aliases(this HttpStatus status)
    {
        string alias;
        for (uint index = 0; (alias = Text(http_status_alias(status, (UIntPtr)index))) != null; index++)
            yield return alias;
    }

    public static IEnumerable<string> FormerPhrases(this HttpStatus status)
    {
        string phrase;
        for (uint index = 0; (phrase = Text(http_status_former_phrase(status, (UIntPtr)index))) != null; index++)
            yield return phrase;
    }

    private static HttpStatus? Found(HttpStatus status) => status == 0 ? (HttpStatus?)null : status;

    // An enum is marshalled as the integer under it. The functions return IntPtr, because the runtime would free a
    // string; and byte, because it would read a bool as the four bytes of a Windows BOOL.
    private static string Text(IntPtr pointer) => Marshal.PtrToStringAnsi(pointer);

    private const string Library = "libhttpstatus.so.1";

    [DllImport(Library)] private static extern IntPtr http_status_alias(HttpStatus status, UIntPtr index);
    [DllImport(Library)] private static extern HttpStatus http_status_from_name_n(byte[] name, UIntPtr length);
    [DllImport(Library)] private static extern HttpStatus http_status_from_phrase_n(byte[] phrase, UIntPtr length);
    [DllImport(Library)] private static extern UIntPtr http_status_count();
    [DllImport(Library)] private static extern HttpStatus http_status_at(UIntPtr index);
    [DllImport(Library)] private static extern IntPtr http_status_former_phrase(HttpStatus status, UIntPtr index);
    [DllImport(Library)] private static extern byte http_status_class(HttpStatus status);
    [DllImport(Library)] private static extern HttpStatus http_status_fallback(HttpStatus status);
    [DllImport(Library)] private static extern IntPtr http_status_version();
    [DllImport(Library)] private static extern IntPtr http_status_registry_date();
    // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
    [DllImport(Library)] private static extern IntPtr http_status_name(HttpStatus status);
    [DllImport(Library)] private static extern IntPtr http_status_phrase(HttpStatus status);
    [DllImport(Library)] private static extern IntPtr http_status_description(HttpStatus status);
    [DllImport(Library)] private static extern IntPtr http_status_line(HttpStatus status);
    [DllImport(Library)] private static extern IntPtr http_status_reference(HttpStatus status);
    [DllImport(Library)] private static extern IntPtr http_status_url(HttpStatus status);
    [DllImport(Library)] private static extern byte http_status_is_valid(HttpStatus status);
    [DllImport(Library)] private static extern IntPtr http_status_class_name(HttpStatus status);
    [DllImport(Library)] private static extern byte http_status_is_informational(HttpStatus status);
    [DllImport(Library)] private static extern byte http_status_is_success(HttpStatus status);
    [DllImport(Library)] private static extern byte http_status_is_redirection(HttpStatus status);
    [DllImport(Library)] private static extern byte http_status_is_client_error(HttpStatus status);
    [DllImport(Library)] private static extern byte http_status_is_server_error(HttpStatus status);
    [DllImport(Library)] private static extern byte http_status_is_error(HttpStatus status);
    [DllImport(Library)] private static extern byte http_status_has_content(HttpStatus status);
    [DllImport(Library)] private static extern byte http_status_follows_location(HttpStatus status);
    [DllImport(Library)] private static extern byte http_status_is_cacheable(HttpStatus status);
    [DllImport(Library)] private static extern byte http_status_is_experimental(HttpStatus status);
    [DllImport(Library)] private static extern byte http_status_is_deprecated(HttpStatus status);
    // The end of the functions.
}
