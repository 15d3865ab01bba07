/*
 * Every answer of every function, for comparison with exhaustive.golden: about each of the 65,536 codes, neighbours
 * whose answers are equal folded into a range, and then of the functions that are asked about no code.
 *
 * On the way each function is asked again as a careless caller would: with garbage above the 16 bits of the code, as far
 * as a register goes, and with a result as wide as an int. The answer must be the same, for a string down to its address.
 */
#include <httpstatus.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef const char *wide_text(uintptr_t);
typedef const char *wide_indexed_text(uintptr_t, size_t);
typedef int wide_number(uintptr_t);

/* What may stand above a code in a register: nothing, one bit, all but the sign, the sign, everything, and the same
 * in the upper half where there is one. */
static const uintptr_t garbage[] = {
    0,
    0x10000u,
    0x7FFF0000u,
    0x80000000u,
    0xDEAD0000u,
    0xFFFF0000u,
#if UINTPTR_MAX > 0xFFFFFFFFu
    0x100000000u,
    0x7FFFFFFF00000000u,
    0x8000000000000000u,
    0xFFFFFFFFFFFF0000u,
#endif
};
enum { GARBAGE = sizeof garbage / sizeof garbage[0] };

/* What is asked about, and the answers so far: a line for each function, and one with all that is true. */
static uint16_t code;
static struct report {
    char lines[2048];
    char truths[512];
} current, next;

static void fail(const char *function, const char *problem)
{
    fprintf(stderr, "exhaustive: http_status_%s: code %u: %s\n", function, (unsigned)code, problem);
    exit(1);
}

static void append(char *text, size_t size, const char *label, const char *value)
{
    size_t used = strlen(text);
    int length = snprintf(text + used, size - used, "%s%s", label, value);

    if (length < 0 || (size_t)length >= size - used) {
        fail("", "the report is larger than its buffer");
    }
}

static void line(const char *label, const char *value)
{
    append(next.lines, sizeof next.lines, "  ", label);
    append(next.lines, sizeof next.lines, ": ", value != NULL ? value : "NULL");
    append(next.lines, sizeof next.lines, "\n", "");
}

/* The detour by a volatile pointer of no particular type hides the mismatch, which is the point, from the compiler. */
typedef void any_function(void);

static any_function *hide(any_function *function)
{
    any_function *volatile hidden = function;

    return hidden;
}

static void ask_text(const char *name, const char *(*function)(uint16_t))
{
    const char *text = function(code);
    size_t i;

    for (i = 0; i < GARBAGE; i++) {
        if (((wide_text *)hide((any_function *)function))(garbage[i] | code) != text) {
            fail(name, "garbage above the code changes the text, or it is not constant");
        }
    }
    line(name, text);
}

static void ask_indexed_text(const char *name, const char *(*function)(uint16_t, size_t))
{
    char label[64];
    const char *text;
    size_t i, index = 0;

    do {
        text = function(code, index);
        for (i = 0; i < GARBAGE; i++) {
            if (((wide_indexed_text *)hide((any_function *)function))(garbage[i] | code, index) != text) {
                fail(name, "garbage above the code changes the text, or it is not constant");
            }
        }
        snprintf(label, sizeof label, "%s %lu", name, (unsigned long)index);
        if (text != NULL) {
            line(label, text);
        }
        index++;
    } while (text != NULL);
    if (function(code, index) != NULL || function(code, SIZE_MAX) != NULL) {
        fail(name, "a text past the last");
    }
}

static void ask_number(const char *name, any_function *function, int answer)
{
    size_t i;

    for (i = 0; i < GARBAGE; i++) {
        if (((wide_number *)hide(function))(garbage[i] | code) != answer) {
            fail(name, "garbage above the code changes the answer, or there is garbage above the answer");
        }
    }
}

static void ask_uint16(const char *name, uint16_t (*function)(uint16_t))
{
    char digits[16];

    snprintf(digits, sizeof digits, "%u", (unsigned)function(code));
    ask_number(name, (any_function *)function, function(code));
    line(name, digits);
}

static void ask_uint8(const char *name, uint8_t (*function)(uint16_t))
{
    char digits[16];

    snprintf(digits, sizeof digits, "%u", (unsigned)function(code));
    ask_number(name, (any_function *)function, function(code));
    line(name, digits);
}

static void ask_bool(const char *name, bool (*function)(uint16_t))
{
    ask_number(name, (any_function *)function, function(code));
    if (function(code)) {
        append(next.truths, sizeof next.truths, " ", name);
    }
}

/* The functions that are asked about a code. */
static void ask_about_code(void)
{
    memset(&next, 0, sizeof next);
#define CODE_TEXT(name) ask_text(#name, http_status_##name);
#define CODE_INDEX_TEXT(name) ask_indexed_text(#name, http_status_##name);
#define CODE_UINT8(name) ask_uint8(#name, http_status_##name);
#define CODE_UINT16(name) ask_uint16(#name, http_status_##name);
#define CODE_BOOL(name) ask_bool(#name, http_status_##name);
#define STRING_UINT16(name)
#define STRING_LENGTH_UINT16(name)
#define INDEX_UINT16(name)
#define VOID_TEXT(name)
#define VOID_SIZE(name)
#define VOID_UINT32(name)
#define FUNCTION(kind, name) kind(name)
#include "functions.inc"
#undef CODE_TEXT
#undef CODE_INDEX_TEXT
#undef CODE_UINT8
#undef CODE_UINT16
#undef CODE_BOOL
#undef STRING_UINT16
#undef STRING_LENGTH_UINT16
#undef INDEX_UINT16
#undef VOID_SIZE
    line("true", next.truths[0] != '\0' ? next.truths + 1 : "nothing");
}

static void ask_index(const char *name, uint16_t (*function)(size_t))
{
    size_t i = 0;

    printf("%s:", name);
    do {
        code = function(i);
        if (((int (*)(size_t))hide((any_function *)function))(i) != code) {
            fail(name, "garbage above the answer");
        }
        printf(" %u", (unsigned)code);
        i++;
    } while (code != 0);
    printf(" %u %u\n", (unsigned)function(i), (unsigned)function(SIZE_MAX));
}

/* A function from a name or a phrase, given each text that has a code. */
static void ask_string(const char *name, uint16_t (*function)(const char *))
{
    const char *(*text)(uint16_t) = strstr(name, "name") != NULL ? http_status_name : http_status_phrase;
    size_t i;

    printf("%s:", name);
    for (i = 0; i < http_status_count(); i++) {
        code = function(text(http_status_at(i)));
        if (((int (*)(const char *))hide((any_function *)function))(text(http_status_at(i))) != code) {
            fail(name, "garbage above the answer");
        }
        printf(" %u", (unsigned)code);
    }
    printf(" %u\n", (unsigned)function("nothing"));
}

static void ask_string_with_length(const char *name, uint16_t (*function)(const char *, size_t))
{
    const char *(*text)(uint16_t) = strstr(name, "name") != NULL ? http_status_name : http_status_phrase;
    size_t i;

    printf("%s:", name);
    for (i = 0; i < http_status_count(); i++) {
        const char *string = text(http_status_at(i));
        size_t length = strlen(string);

        code = function(string, length);
        if (((int (*)(const char *, size_t))hide((any_function *)function))(string, length) != code) {
            fail(name, "garbage above the answer");
        }
        printf(" %u", (unsigned)code);
    }
    printf(" %u\n", (unsigned)function("nothing", 7));
}

/* The functions that are asked about no code. The version is left out: no answer depends on it. */
static void ask_the_others(void)
{
#define CODE_TEXT(name)
#define CODE_INDEX_TEXT(name)
#define CODE_UINT8(name)
#define CODE_UINT16(name)
#define CODE_BOOL(name)
#define STRING_UINT16(name) ask_string(#name, http_status_##name);
#define STRING_LENGTH_UINT16(name) ask_string_with_length(#name, http_status_##name);
#define INDEX_UINT16(name) ask_index(#name, http_status_##name);
#define VOID_SIZE(name) printf("%s: %lu\n", #name, (unsigned long)http_status_##name());
#include "functions.inc"
    printf("registry_date: %s\n", http_status_registry_date());
}

static void print(unsigned first, unsigned last)
{
    if (first == last) {
        printf("%u\n%s", first, current.lines);
    } else {
        printf("%u..%u\n%s", first, last, current.lines);
    }
}

int main(void)
{
    unsigned first = 0, at;

    ask_about_code();
    current = next;
    for (at = 1; at <= UINT16_MAX; at++) {
        code = (uint16_t)at;
        ask_about_code();
        if (strcmp(current.lines, next.lines) != 0) {
            print(first, at - 1);
            current = next;
            first = at;
        }
    }
    print(first, UINT16_MAX);
    ask_the_others();
    return 0;
}
