/*
 * The floor: the least that a call into another shared library can cost. The function gives its argument back, so that
 * a next call can wait for it.
 */
#include <stdint.h>

const char *empty_text(uint16_t code);
uint16_t empty_number(uint16_t code);

const char *empty_text(uint16_t code)
{
    return (const char *)(uintptr_t)code;
}

uint16_t empty_number(uint16_t code)
{
    return code;
}
