using System;
using System.Net;
using System.Net.Http;

class Peer
{
    static void Main()
    {
        Console.WriteLine("# .NET " + Environment.Version);
        foreach (string name in Enum.GetNames(typeof(HttpStatusCode)))
        {
            Console.WriteLine("{0}\tname\t{1}", (int)Enum.Parse(typeof(HttpStatusCode), name), name);
        }
        for (int code = 0; code < 1000; code++)
        {
            var response = new HttpResponseMessage((HttpStatusCode)code);
            if (!string.IsNullOrEmpty(response.ReasonPhrase))
            {
                Console.WriteLine("{0}\tphrase\t{1}", code, response.ReasonPhrase);
            }
            Console.WriteLine("{0}\tis_success\t{1}", code, response.IsSuccessStatusCode ? "true" : "false");
        }
    }
}
