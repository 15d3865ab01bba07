/* One of two translation units that include the header, this one twice. */
#include <httpstatus.h>
#include <httpstatus.h>

#include <stdio.h>

const char *line_from_the_other_unit(uint16_t code);

int main(void)
{
    enum httpstatus status = HTTPSTATUS_NOT_FOUND;

    printf("%s\n%s\n", http_status_line((uint16_t)status), line_from_the_other_unit(HTTPSTATUS_NOT_FOUND));
    return 0;
}
