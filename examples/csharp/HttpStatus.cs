// SPDX-License-Identifier: MIT

using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

/// <summary>
/// The HTTP status registry of libhttpstatus, for .NET and Mono.
///
/// Copy this file into a project. It loads the library that the environment variable HTTPSTATUS_LIBRARY names, else the
/// one beside the program, else the one that the system's loader finds.
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
    /// <summary>URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15.</summary>
    RequestUriTooLong = 414,
    /// <summary>Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16.</summary>
    UnsupportedMediaType = 415,
    /// <summary>Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17.</summary>
    RequestRangeNotSatisfiable = 416,
    /// <summary>Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18.</summary>
    ExpectationFailed = 417,
    /// <summary>I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2.</summary>
    ImATeapot = 418,
    /// <summary>Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20.</summary>
    MisdirectedRequest = 421,
    /// <summary>Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21.</summary>
    UnprocessableEntity = 422,
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

/// <summary>
/// Other names of some. They stand outside of the enum: with two names for one number in it, .NET prints either.
/// </summary>
public static class HttpStatusAlias
{
    // The aliases, as `make generate` of libhttpstatus writes them.
    /// <summary>Alias of Found.</summary>
    public const HttpStatus MovedTemporarily = HttpStatus.Found;
    /// <summary>Alias of RequestTimeout.</summary>
    public const HttpStatus RequestTimeOut = HttpStatus.RequestTimeout;
    /// <summary>Alias of RequestEntityTooLarge.</summary>
    public const HttpStatus ContentTooLarge = HttpStatus.RequestEntityTooLarge;
    /// <summary>Alias of RequestEntityTooLarge.</summary>
    public const HttpStatus PayloadTooLarge = HttpStatus.RequestEntityTooLarge;
    /// <summary>Alias of RequestUriTooLong.</summary>
    public const HttpStatus UriTooLong = HttpStatus.RequestUriTooLong;
    /// <summary>Alias of RequestUriTooLong.</summary>
    public const HttpStatus RequestUriTooLarge = HttpStatus.RequestUriTooLong;
    /// <summary>Alias of RequestRangeNotSatisfiable.</summary>
    public const HttpStatus RangeNotSatisfiable = HttpStatus.RequestRangeNotSatisfiable;
    /// <summary>Alias of RequestRangeNotSatisfiable.</summary>
    public const HttpStatus RequestedRangeNotSatisfiable = HttpStatus.RequestRangeNotSatisfiable;
    /// <summary>Alias of UnprocessableEntity.</summary>
    public const HttpStatus UnprocessableContent = HttpStatus.UnprocessableEntity;
    /// <summary>Alias of GatewayTimeout.</summary>
    public const HttpStatus GatewayTimeOut = HttpStatus.GatewayTimeout;
    // The end of the aliases.
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
                yield return at((UIntPtr)index);
        }
    }

    public static int Count => (int)count();
    public static string Version => Text(version());
    public static string RegistryDate => Text(registry_date());

    /// <summary>The status with a name or alias, ASCII case ignored, or null.</summary>
    public static HttpStatus? FromName(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        return Found(from_name_n(bytes, (UIntPtr)bytes.Length));
    }

    /// <summary>The status with a phrase, current or former, ASCII case ignored, or null.</summary>
    public static HttpStatus? FromPhrase(string phrase)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(phrase);
        return Found(from_phrase_n(bytes, (UIntPtr)bytes.Length));
    }

    // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
    public static string Name(this HttpStatus status) => name.Of(status);
    public static string Phrase(this HttpStatus status) => phrase.Of(status);
    public static string Description(this HttpStatus status) => description.Of(status);
    public static string Line(this HttpStatus status) => line.Of(status);
    public static string Reference(this HttpStatus status) => reference.Of(status);
    public static string Url(this HttpStatus status) => url.Of(status);
    public static bool IsValid(this HttpStatus status) => (bool)is_valid.Of(status);
    public static string ClassName(this HttpStatus status) => class_name.Of(status);
    public static bool IsInformational(this HttpStatus status) => (bool)is_informational.Of(status);
    public static bool IsSuccess(this HttpStatus status) => (bool)is_success.Of(status);
    public static bool IsRedirection(this HttpStatus status) => (bool)is_redirection.Of(status);
    public static bool IsClientError(this HttpStatus status) => (bool)is_client_error.Of(status);
    public static bool IsServerError(this HttpStatus status) => (bool)is_server_error.Of(status);
    public static bool IsError(this HttpStatus status) => (bool)is_error.Of(status);
    public static bool HasContent(this HttpStatus status) => (bool)has_content.Of(status);
    public static bool FollowsLocation(this HttpStatus status) => (bool)follows_location.Of(status);
    public static bool IsCacheable(this HttpStatus status) => (bool)is_cacheable.Of(status);
    public static bool IsExperimental(this HttpStatus status) => (bool)is_experimental.Of(status);
    public static bool IsDeprecated(this HttpStatus status) => (bool)is_deprecated.Of(status);
    // The end of the functions.
    public static int Class(this HttpStatus status) => class_(status);
    public static HttpStatus Fallback(this HttpStatus status) => fallback(status);

    public static IEnumerable<string> Aliases(this HttpStatus status)
    {
        string text;
        for (uint index = 0; (text = Text(alias(status, (UIntPtr)index))) != null; index++)
            yield return text;
    }

    public static IEnumerable<string> FormerPhrases(this HttpStatus status)
    {
        string text;
        for (uint index = 0; (text = Text(former_phrase(status, (UIntPtr)index))) != null; index++)
            yield return text;
    }

    private static HttpStatus? Found(HttpStatus status) => status == 0 ? (HttpStatus?)null : status;

    /// <summary>A function of a code. Answers never change: those about codes below 600 are asked once.</summary>
    private sealed class Known<T> where T : class
    {
        private readonly Func<HttpStatus, T> ask;
        private readonly T[] answers = new T[600];

        public Known(Func<HttpStatus, T> ask) => this.ask = ask;

        public T Of(HttpStatus status)
        {
            if ((int)status >= answers.Length)
                return ask(status);
            return answers[(int)status] ?? (answers[(int)status] = ask(status));
        }
    }

    // The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
    private static readonly Known<string> name = KnownText("name");
    private static readonly Known<string> phrase = KnownText("phrase");
    private static readonly Known<string> description = KnownText("description");
    private static readonly Known<string> line = KnownText("line");
    private static readonly Known<string> reference = KnownText("reference");
    private static readonly Known<string> url = KnownText("url");
    private static readonly Known<object> is_valid = KnownTruth("is_valid");
    private static readonly Known<string> class_name = KnownText("class_name");
    private static readonly Known<object> is_informational = KnownTruth("is_informational");
    private static readonly Known<object> is_success = KnownTruth("is_success");
    private static readonly Known<object> is_redirection = KnownTruth("is_redirection");
    private static readonly Known<object> is_client_error = KnownTruth("is_client_error");
    private static readonly Known<object> is_server_error = KnownTruth("is_server_error");
    private static readonly Known<object> is_error = KnownTruth("is_error");
    private static readonly Known<object> has_content = KnownTruth("has_content");
    private static readonly Known<object> follows_location = KnownTruth("follows_location");
    private static readonly Known<object> is_cacheable = KnownTruth("is_cacheable");
    private static readonly Known<object> is_experimental = KnownTruth("is_experimental");
    private static readonly Known<object> is_deprecated = KnownTruth("is_deprecated");
    // The end of the functions.

    private static Known<string> KnownText(string name)
    {
        var ask = Function<TextOfCode>(name);
        return new Known<string>(status => Text(ask(status)));
    }

    private static Known<object> KnownTruth(string name)
    {
        var ask = Function<ByteOfCode>(name);
        object yes = true, no = false;
        return new Known<object>(status => ask(status) != 0 ? yes : no);
    }

    private static string Text(IntPtr pointer) => Marshal.PtrToStringAnsi(pointer);

    /// <summary>
    /// The library: what HTTPSTATUS_LIBRARY names, else the file beside the program, else what the system's loader finds.
    /// </summary>
    private static class Library
    {
        private static readonly IntPtr Handle = Load();

        private static IntPtr Load()
        {
            string file = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "httpstatus-1.dll"
                : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "libhttpstatus.1.dylib" : "libhttpstatus.so.1";
            string given = Environment.GetEnvironmentVariable("HTTPSTATUS_LIBRARY");
            string[] paths = string.IsNullOrEmpty(given)
                ? new[] { Path.Combine(AppDomain.CurrentDomain.BaseDirectory, file), file }
                : new[] { given };
            string reason = "";
            foreach (string path in paths)
            {
                IntPtr handle = Open(path, ref reason);
                if (handle != IntPtr.Zero)
                    return handle;
            }
            throw new DllNotFoundException($"libhttpstatus not found: tried {string.Join(", ", paths)}; "
                + $"HTTPSTATUS_LIBRARY can name the file ({reason})");
        }

#if NETCOREAPP
        private static IntPtr Open(string path, ref string reason)
        {
            try
            {
                return NativeLibrary.Load(path);
            }
            catch (Exception error) when (error is DllNotFoundException || error is BadImageFormatException)
            {
                reason = error.Message.Split('\n')[0];
                return IntPtr.Zero;
            }
        }

        public static IntPtr Symbol(string name) => NativeLibrary.GetExport(Handle, name);
#else
        // Mono has no class for it. __Internal is the process itself.
        [DllImport("__Internal")] private static extern IntPtr dlopen(string path, int flags);
        [DllImport("__Internal")] private static extern IntPtr dlsym(IntPtr handle, string name);
        [DllImport("__Internal")] private static extern IntPtr dlerror();

        private static IntPtr Open(string path, ref string reason)
        {
            const int now = 2;
            IntPtr handle = dlopen(path, now);
            if (handle == IntPtr.Zero)
                reason = Text(dlerror());
            return handle;
        }

        public static IntPtr Symbol(string name)
        {
            IntPtr symbol = dlsym(Handle, name);
            return symbol != IntPtr.Zero ? symbol : throw new EntryPointNotFoundException(Text(dlerror()));
        }
#endif
    }

    private static T Function<T>(string name) => Marshal.GetDelegateForFunctionPointer<T>(Library.Symbol("http_status_" + name));

    // An enum is marshalled as the integer under it. The functions return IntPtr, because the runtime would free a
    // string; and byte, because it would read a bool as the four bytes of a Windows BOOL.
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)] private delegate IntPtr TextOfCode(HttpStatus status);
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)] private delegate byte ByteOfCode(HttpStatus status);
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)] private delegate HttpStatus CodeOfCode(HttpStatus status);
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)] private delegate IntPtr TextAt(HttpStatus status, UIntPtr index);
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)] private delegate HttpStatus CodeAt(UIntPtr index);
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)] private delegate HttpStatus CodeOf(byte[] text, UIntPtr length);
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)] private delegate UIntPtr Size();
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)] private delegate IntPtr Constant();

    private static readonly TextAt alias = Function<TextAt>("alias");
    private static readonly TextAt former_phrase = Function<TextAt>("former_phrase");
    private static readonly CodeOf from_name_n = Function<CodeOf>("from_name_n");
    private static readonly CodeOf from_phrase_n = Function<CodeOf>("from_phrase_n");
    private static readonly Size count = Function<Size>("count");
    private static readonly CodeAt at = Function<CodeAt>("at");
    private static readonly ByteOfCode class_ = Function<ByteOfCode>("class");
    private static readonly CodeOfCode fallback = Function<CodeOfCode>("fallback");
    private static readonly Constant version = Function<Constant>("version");
    private static readonly Constant registry_date = Function<Constant>("registry_date");
}
