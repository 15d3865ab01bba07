/*
 * What each function has to answer, said a second time: from the documents, and not from the library's source. A
 * function of httpstatus.h without a rule here does not compile; one that breaks its rule is named.
 */
#include <httpstatus.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool among(uint16_t code, const uint16_t *codes)
{
    while (*codes != 0 && *codes != code) {
        codes++;
    }
    return *codes != 0;
}
#define ONE_OF(...) among(code, (const uint16_t[]){__VA_ARGS__, 0})

/* ---- Rules for a number or a truth: what the function must answer. ---- */

/* RFC 9110, Section 15: the first digit. */
static uint8_t rule_class(uint16_t code)
{
    return (uint8_t)(code >= 100 && code <= 599 ? code / 100 : 0);
}

static bool rule_is_informational(uint16_t code) { return code >= 100 && code < 200; }
static bool rule_is_success(uint16_t code) { return code >= 200 && code < 300; }
static bool rule_is_redirection(uint16_t code) { return code >= 300 && code < 400; }
static bool rule_is_client_error(uint16_t code) { return code >= 400 && code < 500; }
static bool rule_is_server_error(uint16_t code) { return code >= 500 && code < 600; }
static bool rule_is_error(uint16_t code) { return code >= 400 && code < 600; }

/* The header lists the registered codes. */
static bool rule_is_valid(uint16_t code)
{
#define CONSTANT(code, name) HTTPSTATUS_##name,
    static const uint16_t constants[] = {HTTPSTATUS_NAMES(CONSTANT) 0};

    return among(code, constants);
}

/* RFC 9110, Section 6.4.1. */
static bool rule_has_content(uint16_t code) { return !(code >= 100 && code < 200) && !ONE_OF(204, 304); }

/* RFC 9110, Sections 15.4.2 to 15.4.4, 15.4.8 and 15.4.9. */
static bool rule_follows_location(uint16_t code) { return ONE_OF(301, 302, 303, 307, 308); }

/* RFC 9110, Section 15.1; RFC 7725, Section 3. */
static bool rule_is_cacheable(uint16_t code)
{
    return ONE_OF(200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501);
}

/* RFC 5842 and RFC 2295 are experimental; RFC 9110, Section 15.4.6 deprecates 305, and RFC 2774 is historic. */
static bool rule_is_experimental(uint16_t code) { return ONE_OF(208, 506, 508); }
static bool rule_is_deprecated(uint16_t code) { return ONE_OF(305, 510); }

/* RFC 9110, Section 15: an unknown code is treated as the x00 of its class, an invalid one as a 5xx. */
static uint16_t rule_fallback(uint16_t code)
{
    if (rule_is_valid(code)) {
        return code;
    }
    return (uint16_t)(rule_class(code) != 0 ? rule_class(code) * 100 : 500);
}

/* ---- Rules for a text: whether the function may answer so. ---- */

static bool registered(uint16_t code, const char *text) { return (text != NULL) == rule_is_valid(code); }

static bool rule_name(uint16_t code, const char *text)
{
    return registered(code, text) && (text == NULL || http_status_from_name(text) == code);
}

static bool rule_phrase(uint16_t code, const char *text)
{
    return registered(code, text) && (text == NULL || http_status_from_phrase(text) == code);
}

/* RFC 9112, Section 4. */
static bool rule_line(uint16_t code, const char *text)
{
    char line[64];

    if (text == NULL) {
        return !rule_is_valid(code);
    }
    snprintf(line, sizeof line, "%u %s", (unsigned)code, http_status_phrase(code));
    return strcmp(text, line) == 0;
}

static bool rule_description(uint16_t code, const char *text)
{
    return registered(code, text) &&
           (text == NULL || (strlen(text) <= 90 && *text >= 'A' && *text <= 'Z' && text[strlen(text) - 1] != '.'));
}

/* "TITLE RFC NUMBER, Section SECTION", and then perhaps the standing of the document. */
static bool document_of(const char *reference, unsigned *rfc, char section[16])
{
    const char *number = strstr(reference, " RFC ");

    return number != NULL && number != reference && sscanf(number, " RFC %u, Section %15[0-9.]", rfc, section) == 2;
}

static bool rule_reference(uint16_t code, const char *text)
{
    unsigned rfc;
    char section[16];

    return registered(code, text) && (text == NULL || document_of(text, &rfc, section));
}

static bool rule_url(uint16_t code, const char *text)
{
    unsigned rfc;
    char section[16], url[128];

    if (text == NULL || !document_of(http_status_reference(code), &rfc, section)) {
        return text == NULL && !rule_is_valid(code);
    }
    snprintf(url, sizeof url, "https://www.rfc-editor.org/rfc/rfc%u.html#section-%s", rfc, section);
    return strcmp(text, url) == 0;
}

/* Another name leads back to the code, and is not the name. */
static bool rule_alias(uint16_t code, const char *text)
{
    return rule_is_valid(code) && http_status_from_name(text) == code && strcmp(text, http_status_name(code)) != 0;
}

/* RFC 9110 and those before it: a phrase that the code once had leads back to it, and is not its phrase now. */
static bool rule_former_phrase(uint16_t code, const char *text)
{
    return rule_is_valid(code) && http_status_from_phrase(text) == code && strcmp(text, http_status_phrase(code)) != 0;
}

/* RFC 9110, Section 15: the five classes, and what they are called. */
static bool rule_class_name(uint16_t code, const char *text)
{
    static const char *const names[] = {"Informational", "Successful", "Redirection", "Client Error", "Server Error"};

    if (rule_class(code) == 0) {
        return text == NULL;
    }
    return text != NULL && strcmp(text, names[rule_class(code) - 1]) == 0;
}

/* ---- Rules for the functions that are asked about no code: whether they do what they should. lookup.c has more. ---- */

static bool finds(uint16_t (*find)(const char *), const char *(*text)(uint16_t))
{
    unsigned code;

    for (code = 0; code <= UINT16_MAX; code++) {
        if (find(text((uint16_t)code)) != (rule_is_valid((uint16_t)code) ? code : 0)) {
            return false;
        }
    }
    return find("") == 0 && find(NULL) == 0;
}

static bool finds_n(uint16_t (*find)(const char *, size_t), const char *(*text)(uint16_t))
{
    unsigned code;

    for (code = 0; code <= UINT16_MAX; code++) {
        const char *string = text((uint16_t)code);

        if (find(string, string != NULL ? strlen(string) : 0) != (rule_is_valid((uint16_t)code) ? code : 0)) {
            return false;
        }
    }
    return find("", 0) == 0 && find(NULL, 4) == 0;
}

static bool rule_from_name(uint16_t (*find)(const char *)) { return finds(find, http_status_name); }
static bool rule_from_phrase(uint16_t (*find)(const char *)) { return finds(find, http_status_phrase); }
static bool rule_from_name_n(uint16_t (*find)(const char *, size_t)) { return finds_n(find, http_status_name); }
static bool rule_from_phrase_n(uint16_t (*find)(const char *, size_t)) { return finds_n(find, http_status_phrase); }

/* All registered codes, ascending, and 0 from then on. */
static bool rule_at(uint16_t (*at)(size_t))
{
    size_t index = 0;
    unsigned code;

    for (code = 0; code <= UINT16_MAX; code++) {
        if (rule_is_valid((uint16_t)code) && at(index++) != code) {
            return false;
        }
    }
    return at(index) == 0 && at(index + 1) == 0 && at(SIZE_MAX) == 0;
}

static bool rule_count(size_t count) { return count > 0 && http_status_at(count - 1) != 0 && http_status_at(count) == 0; }

static bool rule_version(const char *version) { return strcmp(version, HTTPSTATUS_VERSION) == 0; }
static bool rule_version_number(uint32_t number) { return number == HTTPSTATUS_VERSION_NUMBER; }

/* A date as in 2025-09-15. */
static bool rule_registry_date(const char *date)
{
    unsigned year, month, day;
    char again[16];

    if (sscanf(date, "%4u-%2u-%2u", &year, &month, &day) != 3 || month < 1 || month > 12 || day < 1 || day > 31) {
        return false;
    }
    snprintf(again, sizeof again, "%04u-%02u-%02u", year % 10000, month, day);
    return strcmp(again, date) == 0;
}

/* ---- Each function against its rule. ---- */

static void expect(bool holds, const char *function, unsigned code)
{
    if (!holds) {
        fprintf(stderr, "rules: http_status_%s of %u is not what its rule says\n", function, code);
        exit(1);
    }
}

/* ---- The examples in the header. ---- */

static void example(bool holds, const char *text)
{
    if (!holds) {
        fprintf(stderr, "rules: an example in httpstatus.h is wrong: %s\n", text);
        exit(1);
    }
}

static bool same(const char *answer, const char *text) { return answer != NULL && strcmp(answer, text) == 0; }

#define EXAMPLE_TEXT(call, text) example(same(call, text), #call " is " #text);
#define EXAMPLE_VALUE(call, value) example(call == value, #call " is " #value);

#define ABOUT_CODE(name, holds)                       \
    for (at = 0; at <= UINT16_MAX; at++) {            \
        code = (uint16_t)at;                          \
        expect((holds), #name, at);                   \
    }
#define CODE_TEXT(name) ABOUT_CODE(name, rule_##name(code, http_status_##name(code)))
#define CODE_UINT8(name) ABOUT_CODE(name, http_status_##name(code) == rule_##name(code))
#define CODE_UINT16(name) ABOUT_CODE(name, http_status_##name(code) == rule_##name(code))
#define CODE_BOOL(name) ABOUT_CODE(name, http_status_##name(code) == rule_##name(code))
#define CODE_INDEX_TEXT(name)                                                   \
    for (at = 0; at <= UINT16_MAX; at++) {                                      \
        code = (uint16_t)at;                                                    \
        for (i = 0; (text = http_status_##name(code, i)) != NULL; i++) {        \
            expect(rule_##name(code, text), #name, at);                         \
        }                                                                       \
        expect(http_status_##name(code, SIZE_MAX) == NULL, #name, at);          \
    }
#define STRING_UINT16(name) expect(rule_##name(http_status_##name), #name, 0);
#define STRING_LENGTH_UINT16(name) expect(rule_##name(http_status_##name), #name, 0);
#define INDEX_UINT16(name) expect(rule_##name(http_status_##name), #name, 0);
#define VOID_TEXT(name) expect(rule_##name(http_status_##name()), #name, 0);
#define VOID_SIZE(name) expect(rule_##name(http_status_##name()), #name, 0);
#define VOID_UINT32(name) expect(rule_##name(http_status_##name()), #name, 0);

int main(void)
{
    unsigned at;
    uint16_t code;
    const char *text;
    size_t i;

#define FUNCTION(kind, name) kind(name)
#include "functions.inc"
#include "examples.inc"
    return 0;
}
