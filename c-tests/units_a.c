/*
 * One of two translation units that include the header, this one twice: C and C++ of every standard. What the macros
 * say is compared with the library.
 */
#include <httpstatus.h>
#include <httpstatus.h>

#include <stdio.h>
#include <string.h>

#undef HTTPSTATUS_PHRASE_405
#define HTTPSTATUS_PHRASE_405 "Not Allowed"

const char *line_from_the_other_unit(uint16_t code);

/* A table, a switch and an enum of one's own. */
#define ROW(code, name, phrase) {code, #name, phrase},
static const struct row {
    uint16_t code;
    const char *name, *phrase;
} rows[] = {HTTPSTATUS_MAP(ROW){0, "", ""}};

#define CASE(code, name, phrase) \
    case HTTPSTATUS_##name:      \
        return phrase;
static const char *phrase_of(int code)
{
    switch (code) {
        HTTPSTATUS_MAP(CASE)
    default:
        return NULL;
    }
}

#define OWN(code, name, phrase) OWN_##name = code,
enum own { HTTPSTATUS_MAP(OWN) OWN_LAST };

#define OWN_NAME(code, name) OWN_NAME_##name = code,
enum own_names { HTTPSTATUS_NAMES(OWN_NAME) OWN_NAME_LAST };

/* A literal in a literal. */
static const char page[] = "<title>404 " HTTPSTATUS_PHRASE_404 "</title>";

static int is_same(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static int map_is_the_registry(void)
{
    size_t i;
    long code;

    for (i = 0; rows[i].code != 0; i++) {
        if (rows[i].code != http_status_at(i) || !is_same(rows[i].name, http_status_name(rows[i].code))) {
            return 0;
        }
    }
    for (code = 0; code <= 65535; code++) {
        const char *phrase = code == 405 ? "Not Allowed" : http_status_phrase((uint16_t)code);

        if (!is_same(phrase_of((int)code), phrase)) {
            return 0;
        }
    }
    return i == http_status_count() && OWN_LAST == rows[i - 1].code + 1 && OWN_NAME_LAST == rows[i - 1].code + 1 &&
           OWN_NAME_PAYLOAD_TOO_LARGE == OWN_NAME_CONTENT_TOO_LARGE && is_same(page, "<title>404 Not Found</title>");
}

#if defined(__cplusplus) && __cplusplus >= 201103L
static_assert(HTTPSTATUS_CODE(404) == HTTPSTATUS_NOT_FOUND && HTTPSTATUS_CODE(65940) == 0, "not in constant expressions");
#endif

enum few { FEW = 404 };
struct bits {
    unsigned code : 10;
};

static int codes_are_checked(void)
{
    int i = 404;
    enum few few = FEW;
    struct bits bits = {404};
    uint16_t code = HTTPSTATUS_CODE(i++);

    return code == 404 && i == 405 && HTTPSTATUS_CODE(few) == 404 && HTTPSTATUS_CODE(bits.code) == 404 &&
           HTTPSTATUS_CODE(i == 405) == 1 && HTTPSTATUS_CODE('0') == 48 && sizeof(HTTPSTATUS_CODE(0)) == 2 && HTTPSTATUS_CODE(1) == 1 && HTTPSTATUS_CODE(65535) == 65535 &&
           HTTPSTATUS_CODE(0) == 0 && HTTPSTATUS_CODE(65536) == 0 && HTTPSTATUS_CODE(65940) == 0 &&
           HTTPSTATUS_CODE(65940u) == 0 && HTTPSTATUS_CODE(-1) == 0 && HTTPSTATUS_CODE(-65132) == 0 &&
           HTTPSTATUS_CODE((uint8_t)200) == 200 && HTTPSTATUS_CODE((uint64_t)404) == 404 &&
           HTTPSTATUS_CODE((uint64_t)-1) == 0 && HTTPSTATUS_CODE((uint64_t)1 << 63 | 404) == 0 &&
           HTTPSTATUS_CODE((int64_t)404 << 32 | 404) == 0 && HTTPSTATUS_CODE((size_t)-1) == 0;
}

int main(void)
{
    enum httpstatus_code status = HTTPSTATUS_NOT_FOUND;

    if (!map_is_the_registry() || !codes_are_checked()) {
        fprintf(stderr, "units: HTTPSTATUS_MAP or HTTPSTATUS_CODE is wrong\n");
        return 1;
    }
    printf("%s\n%s\n", http_status_line((uint16_t)status), line_from_the_other_unit(HTTPSTATUS_NOT_FOUND));
    return 0;
}
