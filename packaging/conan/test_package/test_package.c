#include <httpstatus.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    printf("%s\n", http_status_line(HTTPSTATUS_NOT_FOUND));
    return strcmp(http_status_version(), HTTPSTATUS_VERSION) != 0;
}
