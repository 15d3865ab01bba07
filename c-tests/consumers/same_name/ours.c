#include <httpstatus.h>
#include <stdio.h>

const char *theirs(void);

int main(void)
{
    printf("%s, %s\n", http_status_line(404), theirs());
    return 0;
}
