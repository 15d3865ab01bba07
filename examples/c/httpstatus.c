/*
 * Explains HTTP status codes. Without arguments: the whole registry as a table. Each argument is a number, a name or
 * a phrase. What can't be made out goes to standard error, the rest is still explained, and the exit status is 1.
 */
#include <httpstatus.h>

#include <stdio.h>
#include <string.h>

static void list(void)
{
    size_t i;

    printf("%-4s  %-31s  %-31s  %s\n", "CODE", "NAME", "PHRASE", "DEFINED IN");
    for (i = 0; i < http_status_count(); i++) {
        uint16_t code = http_status_at(i);

        printf("%-4u  %-31s  %-31s  %s\n", code, http_status_name(code), http_status_phrase(code),
               http_status_reference(code));
    }
    printf("%u codes, IANA registry of %s\n", (unsigned)http_status_count(), http_status_registry_date());
}

static const char *class_name(uint16_t code)
{
    switch (http_status_class(code)) {
    case 1: return "1xx informational";
    case 2: return "2xx success";
    case 3: return "3xx redirection";
    case 4: return "4xx client error";
    case 5: return "5xx server error";
    default: return "none";
    }
}

static void explain(uint16_t code)
{
    const char *alias;
    size_t i;

    if (http_status_is_valid(code)) {
        printf("%s\n", http_status_line(code));
        printf("  name      %s\n", http_status_name(code));
        for (i = 0; (alias = http_status_alias(code, i)) != NULL; i++) {
            printf("  alias     %s\n", alias);
        }
    } else {
        printf("%u is not registered\n", code);
    }
    printf("  class     %s\n", class_name(code));
    if (http_status_is_valid(code)) {
        printf("  meaning   %s\n", http_status_description(code));
        printf("  defined   %s\n", http_status_reference(code));
        printf("            %s\n", http_status_url(code));
    } else {
        printf("  fallback  %s\n", http_status_line(http_status_fallback(code)));
    }
    printf("  traits    %s", http_status_has_content(code) ? "content" : "no content");
    if (http_status_is_error(code)) {
        printf(", error");
    }
    if (http_status_is_cacheable(code)) {
        printf(", cacheable");
    }
    if (http_status_is_experimental(code)) {
        printf(", experimental");
    }
    if (http_status_is_deprecated(code)) {
        printf(", deprecated");
    }
    printf("\n");
}

/* Decimal digits alone make a number. Returns false when it does not fit into 16 bits. */
static bool parse(const char *digits, uint16_t *code)
{
    unsigned number = 0;

    for (; *digits != '\0'; digits++) {
        number = number * 10 + (unsigned)(*digits - '0');
        if (number > UINT16_MAX) {
            return false;
        }
    }
    *code = (uint16_t)number;
    return true;
}

/* Returns false, and says why, when the argument means no code. */
static bool explain_argument(const char *argument)
{
    uint16_t code;

    if (*argument != '\0' && argument[strspn(argument, "0123456789")] == '\0') {
        if (!parse(argument, &code)) {
            fprintf(stderr, "httpstatus: %s is too large, codes end at %u\n", argument, (unsigned)UINT16_MAX);
            return false;
        }
    } else {
        code = http_status_from_name(argument);
        if (code == 0) {
            code = http_status_from_phrase(argument);
        }
        if (code == 0) {
            fprintf(stderr, "httpstatus: \"%s\" is neither a number nor the name or phrase of a status code\n",
                    argument);
            return false;
        }
    }
    explain(code);
    return true;
}

int main(int argc, char **argv)
{
    int i, status = 0;

    if (argc < 2) {
        list();
    }
    for (i = 1; i < argc; i++) {
        if (!explain_argument(argv[i])) {
            status = 1;
        }
    }
    if (fflush(stdout) != 0 || ferror(stdout)) {
        perror("httpstatus: standard output");
        status = 1;
    }
    return status;
}
