/*
 * This library's table, as its users get it. Each program here writes one table in this form: code, key and value,
 * separated by tabs, after a line with the version. A key is "phrase", "name" (all of them), "first_name", or one of
 * the library's predicates, whose value is "true" or "false".
 */
#include <httpstatus.h>

#include <stdio.h>

static void print(uint16_t code, const char *key, const char *value)
{
    printf("%u\t%s\t%s\n", code, key, value);
}

/* Of the functions, the predicates. */
#define CODE_BOOL(function) print(code, #function, http_status_##function(code) ? "true" : "false");
#define CODE_TEXT(function)
#define CODE_INDEX_TEXT(function)
#define CODE_UINT8(function)
#define CODE_UINT16(function)
#define STRING_UINT16(function)
#define STRING_LENGTH_UINT16(function)
#define INDEX_UINT16(function)
#define VOID_TEXT(function)
#define VOID_SIZE(function)
#define VOID_UINT32(function)
#define FUNCTION(kind, function) kind(function)

int main(void)
{
    uint16_t code;
    const char *alias;
    size_t i;

    printf("# libhttpstatus %s\n", http_status_version());
    for (i = 0; i < http_status_count(); i++) {
        size_t j;

        code = http_status_at(i);
        print(code, "phrase", http_status_phrase(code));
        print(code, "name", http_status_name(code));
        print(code, "first_name", http_status_name(code));
        for (j = 0; (alias = http_status_alias(code, j)) != NULL; j++) {
            print(code, "name", alias);
        }
    }
    for (code = 0; code < 1000; code++) {
#include "../../c-tests/functions.inc"
    }
    return 0;
}
