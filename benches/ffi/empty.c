/*
 * The emptiest functions of the same signatures, to compare with. The string is that of 404, and like that one does not
 * lie at a multiple of 8: Node.js reads one that does 2 ns faster, which has nothing to do with the call.
 */
#include <stdbool.h>
#include <stdint.h>

static const struct {
    char before[2], text[14];
} string __attribute__((aligned(16))) = {"-", "Not Found"};

const char *empty_phrase(uint16_t code)
{
    (void)code;
    return string.text;
}

bool empty_is_valid(uint16_t code)
{
    (void)code;
    return true;
}
