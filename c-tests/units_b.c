#include <httpstatus.h>

const char *line_from_the_other_unit(uint16_t code);

const char *line_from_the_other_unit(uint16_t code)
{
    return http_status_line(code);
}
