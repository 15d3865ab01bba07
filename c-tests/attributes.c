/*
 * What the attributes of httpstatus.h let an optimizing compiler believe. A function that reads a string is asked twice
 * about one buffer that holds two strings: declared CONST, its first answer would be given again. Compiled with ONCE, it
 * is not run: the test counts the calls that the compiler leaves of two in each function below. As C++, it is not run
 * either: no function throws, so none of those below keeps a landing pad.
 */
#include <httpstatus.h>

#include <stdio.h>
#include <string.h>

#define CODE_TEXT(name) ASK(const char *, name, (uint16_t code), (code))
#define CODE_INDEX_TEXT(name) ASK(const char *, name, (uint16_t code, size_t index), (code, index))
#define CODE_UINT8(name) ASK(uint8_t, name, (uint16_t code), (code))
#define CODE_UINT16(name) ASK(uint16_t, name, (uint16_t code), (code))
#define CODE_BOOL(name) ASK(bool, name, (uint16_t code), (code))
#define INDEX_UINT16(name) ASK(uint16_t, name, (size_t index), (index))
#define VOID_TEXT(name) ASK(const char *, name, (void), ())
#define VOID_SIZE(name) ASK(size_t, name, (void), ())
#define VOID_UINT32(name) ASK(uint32_t, name, (void), ())

#ifdef ONCE

/* Between the calls, any memory may have changed: the same to a function whose answer depends on its arguments alone. */
#define ASK(type, name, parameters, arguments)                                                                           \
    type first_##name;                                                                                                   \
    type second_##name;                                                                                                  \
    void ask_##name parameters;                                                                                          \
    void ask_##name parameters                                                                                           \
    {                                                                                                                    \
        first_##name = http_status_##name arguments;                                                                     \
        __asm__ volatile("" ::: "memory");                                                                               \
        second_##name = http_status_##name arguments;                                                                    \
    }
#define STRING_UINT16(name)
#define STRING_LENGTH_UINT16(name)
#define FUNCTION(kind, name) kind(name)
#include "functions.inc"

#elif defined(__cplusplus)

struct guard {
    ~guard();
};
#define ASK(type, name, parameters, arguments)                                                                           \
    type ask_##name parameters                                                                                           \
    {                                                                                                                    \
        guard destroyed_at_the_end;                                                                                      \
        return http_status_##name arguments;                                                                             \
    }
#define STRING_UINT16(name) ASK(uint16_t, name, (const char *string), (string))
#define STRING_LENGTH_UINT16(name) ASK(uint16_t, name, (const char *bytes, size_t length), (bytes, length))
#define FUNCTION(kind, name) kind(name)
#include "functions.inc"

#else

#define ASK(type, name, parameters, arguments)
#define STRING_UINT16(name) TWICE(name, (buffer))
#define STRING_LENGTH_UINT16(name) TWICE(name, (buffer, 4))
#define TWICE(name, arguments)                                                                                           \
    {                                                                                                                    \
        unsigned first, second;                                                                                          \
                                                                                                                         \
        memcpy(buffer, "Gone", 5);                                                                                       \
        first = http_status_##name arguments;                                                                            \
        memcpy(buffer, "Lost", 5);                                                                                       \
        second = http_status_##name arguments;                                                                           \
        asked++;                                                                                                         \
        if (first != 410 || second != 0) {                                                                               \
            fprintf(stderr, "attributes: http_status_%s: %u and %u instead of 410 and 0\n", #name, first, second);       \
            return 1;                                                                                                    \
        }                                                                                                                \
    }

int main(void)
{
    char buffer[5];
    int asked = 0;

#define FUNCTION(kind, name) kind(name)
#include "functions.inc"
    printf("%d functions\n", asked);
    return asked == 0;
}

#endif
