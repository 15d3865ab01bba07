// Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does.

using System;
using System.Linq;

internal static class Explain
{
    private static void Show(HttpStatus status, string what, object answer) =>
        Console.WriteLine($"{(ushort)status} {what} {answer ?? "-"}");

    private static void Show(HttpStatus status, string what, bool answer) =>
        Show(status, what, answer ? "true" : "false");

    private static void Answers(HttpStatus status)
    {
        foreach (string alias in status.Aliases())
            Show(status, "alias", alias);
        foreach (string phrase in status.FormerPhrases())
            Show(status, "former_phrase", phrase);
        Show(status, "class", status.Class());
        Show(status, "fallback", (ushort)status.Fallback());
        // The test repeats these two lines for each text and each bool.
        Show(status, "class_name", status.ClassName());
        Show(status, "is_valid", status.IsValid());
    }

    private static void Check(bool holds)
    {
        if (!holds) throw new Exception();
    }

    /// <summary>What only C# has.</summary>
    private static void Surface()
    {
        Check($"{HttpStatus.Gone} {HttpStatus.Gone:D} {(HttpStatus)499}" == "Gone 410 499");
        // The canonical name of each code that has others.
        Check($"{(HttpStatus)302} {(HttpStatus)408} {(HttpStatus)413} {HttpStatusAlias.GatewayTimeOut}"
            == "Found RequestTimeout RequestEntityTooLarge GatewayTimeout");
        Check(Enum.GetNames(typeof(HttpStatus)).Length == HttpStatusRegistry.Count);
        Check(HttpStatusAlias.ContentTooLarge == HttpStatus.RequestEntityTooLarge);
        Check((HttpStatus)404 == HttpStatus.NotFound && HttpStatus.Ok < HttpStatus.NotFound);
        Check(Enum.IsDefined(typeof(HttpStatus), (HttpStatus)404));
        Check(!Enum.IsDefined(typeof(HttpStatus), (HttpStatus)499));
        Check(Enum.GetValues(typeof(HttpStatus)).Cast<HttpStatus>().Distinct().SequenceEqual(HttpStatusRegistry.All));
        switch (HttpStatus.NotFound)
        {
            case HttpStatus.NotFound: break;
            default: throw new Exception();
        }
    }

    private static void Constant(string name, HttpStatus status) => Console.WriteLine($"{name} {(ushort)status}");

    private static void Main(string[] arguments)
    {
        Surface();
        foreach (string argument in arguments)
            Answers((HttpStatus)ushort.Parse(argument));
        foreach (HttpStatus status in HttpStatusRegistry.All)
            Console.WriteLine((ushort)status);
        Console.WriteLine($"version {HttpStatusRegistry.Version}");
        Console.WriteLine($"registry date {HttpStatusRegistry.RegistryDate}");
        // The test repeats this line for each name.
        Constant("NOT_FOUND", HttpStatus.NotFound);
    }
}
