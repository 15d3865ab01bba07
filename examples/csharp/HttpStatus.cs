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
/// A status code, registered or not. The texts of one that is not registered are null.
/// </summary>
public struct HttpStatus : IEquatable<HttpStatus>
{
    public HttpStatus(ushort code) { Code = code; }

    public ushort Code { get; }

    /// <summary>The registered ones, ascending.</summary>
    public static IEnumerable<HttpStatus> All
    {
        get
        {
            for (uint index = 0; index < Count; index++)
                yield return new HttpStatus(http_status_at((UIntPtr)index));
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

    public string Name => Text(http_status_name(Code));
    public string Phrase => Text(http_status_phrase(Code));
    public string Description => Text(http_status_description(Code));
    public string Line => Text(http_status_line(Code));
    public string Reference => Text(http_status_reference(Code));
    public string Url => Text(http_status_url(Code));
    public bool IsValid => http_status_is_valid(Code);
    public int Class => http_status_class(Code);
    public bool IsInformational => http_status_is_informational(Code);
    public bool IsSuccess => http_status_is_success(Code);
    public bool IsRedirection => http_status_is_redirection(Code);
    public bool IsClientError => http_status_is_client_error(Code);
    public bool IsServerError => http_status_is_server_error(Code);
    public bool IsError => http_status_is_error(Code);
    public HttpStatus Fallback => new HttpStatus(http_status_fallback(Code));
    public bool HasContent => http_status_has_content(Code);
    public bool IsCacheable => http_status_is_cacheable(Code);
    public bool IsExperimental => http_status_is_experimental(Code);
    public bool IsDeprecated => http_status_is_deprecated(Code);

    public IEnumerable<string> Aliases
    {
        get
        {
            string alias;
            for (uint index = 0; (alias = Text(http_status_alias(Code, (UIntPtr)index))) != null; index++)
                yield return alias;
        }
    }

    public bool Equals(HttpStatus other) => Code == other.Code;
    public override bool Equals(object other) => other is HttpStatus status && Equals(status);
    public override int GetHashCode() => Code;
    public override string ToString() => Line ?? Code.ToString();

    private static HttpStatus? Found(ushort code) => code == 0 ? (HttpStatus?)null : new HttpStatus(code);

    // The functions return IntPtr, because the runtime would free what it gets as a string. bool is marshalled as U1,
    // because it would otherwise be taken for the four bytes of a Windows BOOL.
    private static string Text(IntPtr pointer) => Marshal.PtrToStringAnsi(pointer);

    private const string Library = "libhttpstatus.so.1";

    [DllImport(Library)] private static extern IntPtr http_status_name(ushort code);
    [DllImport(Library)] private static extern IntPtr http_status_phrase(ushort code);
    [DllImport(Library)] private static extern IntPtr http_status_description(ushort code);
    [DllImport(Library)] private static extern IntPtr http_status_line(ushort code);
    [DllImport(Library)] private static extern IntPtr http_status_reference(ushort code);
    [DllImport(Library)] private static extern IntPtr http_status_url(ushort code);
    [DllImport(Library)] private static extern IntPtr http_status_alias(ushort code, UIntPtr index);
    [DllImport(Library)] private static extern ushort http_status_from_name_n(byte[] name, UIntPtr length);
    [DllImport(Library)] private static extern ushort http_status_from_phrase_n(byte[] phrase, UIntPtr length);
    [DllImport(Library)] private static extern UIntPtr http_status_count();
    [DllImport(Library)] private static extern ushort http_status_at(UIntPtr index);
    [DllImport(Library)] private static extern byte http_status_class(ushort code);
    [DllImport(Library)] private static extern ushort http_status_fallback(ushort code);
    [DllImport(Library)] private static extern IntPtr http_status_version();
    [DllImport(Library)] private static extern IntPtr http_status_registry_date();
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool http_status_is_valid(ushort code);
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool http_status_is_informational(ushort code);
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool http_status_is_success(ushort code);
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool http_status_is_redirection(ushort code);
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool http_status_is_client_error(ushort code);
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool http_status_is_server_error(ushort code);
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool http_status_is_error(ushort code);
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool http_status_has_content(ushort code);
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool http_status_is_cacheable(ushort code);
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool http_status_is_experimental(ushort code);
    [DllImport(Library)] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool http_status_is_deprecated(ushort code);
}
