/* Each constant and macro of the header against the library, evaluated, not compared as text. */
#include <httpstatus.h>

#include <stdio.h>
#include <string.h>

#define CONSTANT(code, name) {#name, HTTPSTATUS_##name, code},
static const struct constant {
    const char *name;
    uint16_t code, in_names;
} constants[] = {HTTPSTATUS_NAMES(CONSTANT)};

#if HTTPSTATUS_VERSION_NUMBER != HTTPSTATUS_VERSION_MAJOR * 65536 + HTTPSTATUS_VERSION_MINOR * 256 + HTTPSTATUS_VERSION_PATCH
#error "HTTPSTATUS_VERSION_NUMBER is not made of its parts"
#endif
#if HTTPSTATUS_VERSION_NUMBER < 0x010000
#error "HTTPSTATUS_VERSION_NUMBER is older than the first release"
#endif

static int failures;

static void expect(int holds, const char *what)
{
    if (!holds) {
        fprintf(stderr, "constants: %s\n", what);
        failures++;
    }
}

int main(void)
{
    char version[32];
    size_t i, names = 0, other_names = 0;

    for (i = 0; i < sizeof constants / sizeof constants[0]; i++) {
        const char *name = constants[i].name;
        uint16_t code = constants[i].code;

        expect(http_status_from_name(name) == code && constants[i].in_names == code, name);
        if (strcmp(http_status_name(code), name) == 0) {
            names++;
        } else {
            other_names++;
        }
    }
    expect(names == http_status_count(), "not one constant for each name");
    for (i = 0; i < http_status_count(); i++) {
        size_t index = 0;

        while (http_status_alias(http_status_at(i), index) != NULL) {
            index++;
        }
        other_names -= index;
    }
    expect(other_names == 0, "not one constant for each alias");

    snprintf(version, sizeof version, "%d.%d.%d", HTTPSTATUS_VERSION_MAJOR, HTTPSTATUS_VERSION_MINOR,
             HTTPSTATUS_VERSION_PATCH);
    expect(strcmp(version, HTTPSTATUS_VERSION) == 0, "HTTPSTATUS_VERSION is not made of its parts");
    expect(strcmp(http_status_version(), HTTPSTATUS_VERSION) == 0, "header and library differ in version");
    expect(http_status_version_number() == HTTPSTATUS_VERSION_NUMBER, "header and library differ in version number");
    expect((http_status_version_number() >> 16) == HTTPSTATUS_VERSION_MAJOR, "the major version is not in its place");
    expect((http_status_version_number() >> 8 & 0xFF) == HTTPSTATUS_VERSION_MINOR, "the minor version is not in its place");
    expect((http_status_version_number() & 0xFF) == HTTPSTATUS_VERSION_PATCH, "the patch version is not in its place");
    return failures != 0;
}
