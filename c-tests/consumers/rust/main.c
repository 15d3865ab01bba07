/* Uses this library and another one that is written in Rust. */
#include <httpstatus.h>

#include <stdio.h>

uint16_t other_teapot(void);

int main(void)
{
    puts(http_status_line(other_teapot()));
    return 0;
}
