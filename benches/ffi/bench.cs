// C#: P/Invoke.
using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

internal static class Bench
{
    [DllImport("libhttpstatus.so.1")] private static extern IntPtr http_status_phrase(ushort code);
    [DllImport("libempty.so")] private static extern IntPtr empty_phrase(ushort code);
    [DllImport("libhttpstatus.so.1")] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool http_status_is_valid(ushort code);
    [DllImport("libempty.so")] [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool empty_is_valid(ushort code);

    private static void Main()
    {
        const int calls = 5000;
        Action[] loops =
        {
            () => { for (int n = 0; n < calls; n++) http_status_phrase(404); },
            () => { for (int n = 0; n < calls; n++) empty_phrase(404); },
            () => { for (int n = 0; n < calls; n++) http_status_is_valid(404); },
            () => { for (int n = 0; n < calls; n++) empty_is_valid(404); },
        };
        double[] best = { 1e9, 1e9, 1e9, 1e9 };
        for (int round = 0; round < 1000; round++)
        {
            for (int i = 0; i < loops.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                loops[i]();
                best[i] = Math.Min(best[i], (Stopwatch.GetTimestamp() - start) * 1e9 / Stopwatch.Frequency / calls);
            }
        }
        Console.WriteLine(string.Join(" ", best));
    }
}
