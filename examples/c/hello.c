#include <httpstatus.h>
#include <stdio.h>

int main(void)
{
    printf("HTTP/1.1 %s\n", http_status_line(HTTPSTATUS_NOT_FOUND));
    printf("%s\n", http_status_description(404));
    printf("%s\n", http_status_reference(404));
    printf("%u\n", http_status_from_name("im_a_teapot"));
    printf("%s\n", http_status_phrase(499) != NULL ? http_status_phrase(499) : "499 is not registered");
    printf("%s\n", http_status_phrase(http_status_fallback(499)));
    return 0;
}
