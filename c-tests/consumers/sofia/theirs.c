/* The half that knows libsofia-sip-ua: the headers of both can't be in one source file. */
#include <sofia-sip/http_header.h>
#include <sofia-sip/http_parser.h>

#include <stdio.h>

void theirs(void);

void theirs(void)
{
    static const char response[] = "HTTP/1.1 404 Missing\r\nContent-Length: 0\r\n\r\n";
    msg_t *message = msg_make(http_default_mclass(), 0, response, (ssize_t)(sizeof response - 1));
    http_t *http = http_object(message);

    printf("theirs: %s\n", http != NULL && http->http_status != NULL ? http->http_status->st_phrase : "none");
    fflush(stdout);
    msg_destroy(message);
}
