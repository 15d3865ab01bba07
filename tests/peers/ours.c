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

#define TRAIT(function) print(code, #function, http_status_##function(code) ? "true" : "false")

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
        TRAIT(is_informational);
        TRAIT(is_success);
        TRAIT(is_redirection);
        TRAIT(is_client_error);
        TRAIT(is_server_error);
        TRAIT(is_error);
        TRAIT(has_content);
        TRAIT(is_cacheable);
    }
    return 0;
}
