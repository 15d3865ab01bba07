/* The parsers of Node, current and former: llhttp.h or http_parser.h is included by the compiler's command line. */
#include <stdio.h>

int main(void)
{
#ifdef LLHTTP_VERSION_MAJOR
#define NAME "llhttp"
    /* Its third column holds the name again. */
#define ROW(code, name, phrase) puts(#code "\tname\t" #name);
#else
#define NAME "http-parser"
#define ROW(code, name, phrase) puts(#code "\tname\t" #name "\n" #code "\tphrase\t" #phrase);
#endif
    puts("# " NAME);
    HTTP_STATUS_MAP(ROW)
    return 0;
}
