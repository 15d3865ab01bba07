// Explains HTTP status codes. Without arguments: the whole registry. It stands beside HttpStatus.cs:
//
//     mcs -out:explain.exe Explain.cs HttpStatus.cs
//     mono explain.exe 404 'payload too large' im_a_teapot 499

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

internal static class Explain
{
    private static readonly string[] Classes =
    {
        "none", "1xx informational", "2xx success", "3xx redirection", "4xx client error", "5xx server error",
    };

    private static void List()
    {
        const string row = "{0,-4}  {1,-31}  {2,-31}  {3}";
        Console.WriteLine(row, "CODE", "NAME", "PHRASE", "DEFINED IN");
        foreach (HttpStatus status in HttpStatusRegistry.All)
            Console.WriteLine(row, (ushort)status, status.Name(), status.Phrase(), status.Reference());
        Console.WriteLine($"{HttpStatusRegistry.Count} codes, IANA registry of {HttpStatusRegistry.RegistryDate}");
    }

    private static void Print(HttpStatus status)
    {
        if (status.Line() != null)
        {
            Console.WriteLine(status.Line());
            Console.WriteLine($"  name      {status.Name()}");
            foreach (string alias in status.Aliases())
                Console.WriteLine($"  alias     {alias}");
        }
        else
        {
            Console.WriteLine($"{(ushort)status} is not registered");
        }
        Console.WriteLine($"  class     {Classes[status.Class()]}");
        if (status.IsValid())
        {
            Console.WriteLine($"  meaning   {status.Description()}");
            Console.WriteLine($"  defined   {status.Reference()}");
            Console.WriteLine($"            {status.Url()}");
        }
        else
        {
            Console.WriteLine($"  fallback  {status.Fallback().Line()}");
        }
        var traits = new List<string> { status.HasContent() ? "content" : "no content" };
        if (status.IsError()) traits.Add("error");
        if (status.IsCacheable()) traits.Add("cacheable");
        if (status.IsExperimental()) traits.Add("experimental");
        if (status.IsDeprecated()) traits.Add("deprecated");
        Console.WriteLine($"  traits    {string.Join(", ", traits)}");
    }

    /// <summary>The status that an argument means. Throws, with what is wrong, when it means none.</summary>
    private static HttpStatus Parse(string argument)
    {
        if (argument != "" && argument.All(c => c >= '0' && c <= '9'))
        {
            if (!ushort.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out ushort code))
                throw new FormatException($"{argument} is too large, codes end at {ushort.MaxValue}");
            return (HttpStatus)code;
        }
        return HttpStatusRegistry.FromName(argument) ?? HttpStatusRegistry.FromPhrase(argument)
            ?? throw new FormatException($"\"{argument}\" is neither a number nor the name or phrase of a status code");
    }

    private static int Main(string[] arguments)
    {
        int exit = 0;

        // Standard error gives an argument back as it came.
        Console.SetError(new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true });
        if (arguments.Length == 0)
            List();
        foreach (string argument in arguments)
        {
            try
            {
                Print(Parse(argument));
            }
            catch (FormatException error)
            {
                Console.Error.WriteLine($"httpstatus: {error.Message}");
                exit = 1;
            }
        }
        return exit;
    }
}
