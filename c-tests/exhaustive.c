/*
 * Every answer to every one of the 65,536 codes, for comparison with exhaustive.golden. Neighbours whose answers are
 * equal are folded into a range. On the way: each answer is asked for again through pointers to functions of a wider
 * argument, with garbage above the low 16 bits, and must be the same, for a string down to its address.
 */
#include <httpstatus.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef const char *text_function(uint16_t);
typedef const char *wide_text_function(int);
typedef bool predicate(uint16_t);
typedef bool wide_predicate(int);
typedef uint8_t wide_class(int);
typedef uint16_t wide_fallback(int);
typedef const char *wide_alias(int, size_t);

static const struct text {
    const char *label;
    text_function *get;
} texts[] = {
    {"name", http_status_name},
    {"phrase", http_status_phrase},
    {"line", http_status_line},
    {"description", http_status_description},
    {"reference", http_status_reference},
    {"url", http_status_url},
};

static const struct trait {
    const char *label;
    predicate *holds;
} traits[] = {
    {"valid", http_status_is_valid},
    {"informational", http_status_is_informational},
    {"success", http_status_is_success},
    {"redirection", http_status_is_redirection},
    {"client_error", http_status_is_client_error},
    {"server_error", http_status_is_server_error},
    {"error", http_status_is_error},
    {"has_content", http_status_has_content},
    {"cacheable", http_status_is_cacheable},
    {"experimental", http_status_is_experimental},
    {"deprecated", http_status_is_deprecated},
};

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

/* What may stand in the upper half of an argument: nothing, one bit, all but the sign, the sign, everything. */
static const unsigned garbage[] = {0, 0x10000u, 0x7FFF0000u, 0x80000000u, 0xDEAD0000u, 0xFFFF0000u};

static void fail(const char *what, unsigned code)
{
    fprintf(stderr, "exhaustive: %s of %u depends on more than the low 16 bits, or is not constant\n", what, code);
    exit(1);
}

/* The detour by a volatile pointer of no particular type hides the mismatch, which is the point, from the compiler. */
typedef void any_function(void);

static any_function *hide(any_function *function)
{
    any_function *volatile hidden = function;

    return hidden;
}

#define WIDE(type, function) ((type *)hide((any_function *)(function)))
#define CHECK(what, type, function, expected)                       \
    do {                                                            \
        if (WIDE(type, function)((int)wide) != (expected)) {        \
            fail(what, code);                                       \
        }                                                           \
    } while (0)

static void check_wide(uint16_t code)
{
    size_t i, j, k;

    for (i = 0; i < LENGTH(garbage); i++) {
        unsigned wide = garbage[i] | code;

        for (j = 0; j < LENGTH(texts); j++) {
            CHECK(texts[j].label, wide_text_function, texts[j].get, texts[j].get(code));
        }
        for (j = 0; j < LENGTH(traits); j++) {
            CHECK(traits[j].label, wide_predicate, traits[j].holds, traits[j].holds(code));
        }
        CHECK("class", wide_class, http_status_class, http_status_class(code));
        CHECK("fallback", wide_fallback, http_status_fallback, http_status_fallback(code));
        for (k = 0; k < 4; k++) {
            if (WIDE(wide_alias, http_status_alias)((int)wide, k) != http_status_alias(code, k)) {
                fail("alias", code);
            }
        }
    }
}

struct report {
    char text[2048];
    size_t used;
};

static void append(struct report *report, const char *label, const char *value)
{
    size_t left = sizeof report->text - report->used;
    int length = snprintf(report->text + report->used, left, "%s%s", label, value);

    if (length < 0 || (size_t)length >= left) {
        fprintf(stderr, "exhaustive: the report is larger than its buffer\n");
        exit(1);
    }
    report->used += (size_t)length;
}

static void append_number(struct report *report, const char *label, unsigned value)
{
    char digits[16];

    snprintf(digits, sizeof digits, "%u", value);
    append(report, label, digits);
}

static void describe(struct report *report, uint16_t code)
{
    size_t i;
    const char *alias;

    report->used = 0;
    for (i = 0; i < LENGTH(texts); i++) {
        const char *text = texts[i].get(code);

        append(report, "  ", texts[i].label);
        append(report, ": ", text != NULL ? text : "NULL");
        append(report, "\n", "");
    }
    append(report, "  aliases:", "");
    for (i = 0; (alias = http_status_alias(code, i)) != NULL; i++) {
        append(report, " ", alias);
    }
    if (http_status_alias(code, i + 1) != NULL || http_status_alias(code, SIZE_MAX) != NULL) {
        fail("alias past the last", code);
    }
    append_number(report, "\n  class: ", http_status_class(code));
    append(report, "\n  traits:", "");
    for (i = 0; i < LENGTH(traits); i++) {
        if (traits[i].holds(code)) {
            append(report, " ", traits[i].label);
        }
    }
    append_number(report, "\n  fallback: ", http_status_fallback(code));
    append(report, "\n", "");
}

static void print(const struct report *report, unsigned first, unsigned last)
{
    if (first == last) {
        printf("%u\n%s", first, report->text);
    } else {
        printf("%u..%u\n%s", first, last, report->text);
    }
}

int main(void)
{
    static struct report current, next;
    unsigned first = 0, code;
    size_t i;

    describe(&current, 0);
    for (code = 0; code <= UINT16_MAX; code++) {
        check_wide((uint16_t)code);
        describe(&next, (uint16_t)code);
        if (strcmp(current.text, next.text) != 0) {
            print(&current, first, code - 1);
            current = next;
            first = code;
        }
    }
    print(&current, first, UINT16_MAX);

    printf("count: %u\nat:", (unsigned)http_status_count());
    for (i = 0; i < http_status_count(); i++) {
        printf(" %u", (unsigned)http_status_at(i));
    }
    printf("\nat past the end: %u %u %u\n", (unsigned)http_status_at(i), (unsigned)http_status_at(i + 1),
           (unsigned)http_status_at(SIZE_MAX));
    printf("registry_date: %s\n", http_status_registry_date());
    return 0;
}
