/* HTTPSTATUS_CODE of an ARGUMENT: it compiles if that is an integer. */
#include <httpstatus.h>

unsigned code_of(const char *text, double number);
unsigned code_of(const char *text, double number)
{
    (void)text;
    (void)number;
    return HTTPSTATUS_CODE(ARGUMENT);
}
