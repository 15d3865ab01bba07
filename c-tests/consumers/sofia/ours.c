/* The half of a program that knows this library. */
#include <httpstatus.h>

#include <stdio.h>

void theirs(void);

int main(void)
{
    /* A code that libsofia-sip-ua has no phrase for tells whose function it is. */
    const char *phrase = http_status_phrase(HTTPSTATUS_TOO_EARLY);

    printf("ours: %s\n", phrase != NULL ? phrase : "none");
    fflush(stdout);
    theirs();
    printf("ours: %u\n", http_status_class(404));
    return 0;
}
