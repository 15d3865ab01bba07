/*
 * Calls a function with each registered code, or with its texts. CALL is that call, so that the costs of a function are
 * those of this program, compared with those of the same program when CALL is a constant.
 */
#include <httpstatus.h>

#define CODE(code, name, phrase) code,
#define NAME(code, name, phrase) #name,
#define PHRASE(code, name, phrase) phrase,
#define NAME_LENGTH(code, name, phrase) sizeof #name - 1,
#define PHRASE_LENGTH(code, name, phrase) sizeof phrase - 1,
static const uint16_t codes[] = {HTTPSTATUS_MAP(CODE)};
static const char *const names[] = {HTTPSTATUS_MAP(NAME)};
static const char *const phrases[] = {HTTPSTATUS_MAP(PHRASE)};
static const size_t name_lengths[] = {HTTPSTATUS_MAP(NAME_LENGTH)};
static const size_t phrase_lengths[] = {HTTPSTATUS_MAP(PHRASE_LENGTH)};

int main(void)
{
    volatile uint64_t answer;
    unsigned i;

    for (i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        uint16_t code = codes[i];

        (void)code;
        answer = (uint64_t)(CALL);
        (void)answer;
    }
    return 0;
}
