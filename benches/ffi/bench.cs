// C#: a text and a trait of a status, beside the table behind HttpListenerResponse.StatusDescription.
using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;

internal static class Bench
{
    private static int sink;

    // With an argument, it reads one text and ends.
    private static void Main(string[] arguments)
    {
        if (arguments.Length > 0)
        {
            Console.WriteLine(arguments[0] == "ours" ? HttpStatus.NotFound.Phrase() : Own()(404));
            return;
        }
        HttpStatus[] registered = HttpStatusRegistry.All.ToArray();
        HttpStatus[] statuses = Enumerable.Range(0, 1000).Select(n => registered[n * 7919 % registered.Length]).ToArray();
        Func<int, string> own = Own();
        Action[] loops =
        {
            () => { foreach (HttpStatus status in statuses) sink += status.Phrase().Length; },
            () => { foreach (HttpStatus status in statuses) sink += status.IsClientError() ? 1 : 0; },
            () => { foreach (HttpStatus status in statuses) sink += (own((int)status) ?? "").Length; },
        };
        double[] best = { double.MaxValue, double.MaxValue, double.MaxValue };
        for (int round = 0; round < 3000; round++)
        {
            for (int i = 0; i < loops.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                loops[i]();
                double time = (Stopwatch.GetTimestamp() - start) * 1e9 / Stopwatch.Frequency / statuses.Length;
                best[i] = Math.Min(best[i], time);
            }
        }
        Console.WriteLine(string.Join(" ", best));
    }

    private static Func<int, string> Own()
    {
        var system = typeof(System.Net.HttpListenerResponse).Assembly;
        var table = system.GetType("System.Net.HttpStatusDescription")
            .GetMethod("Get", BindingFlags.Static | BindingFlags.NonPublic, null, new[] { typeof(int) }, null);
        return (Func<int, string>)Delegate.CreateDelegate(typeof(Func<int, string>), table);
    }
}
