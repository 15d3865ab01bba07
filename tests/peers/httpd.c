#include <httpd.h>

#include <stdio.h>

#define TRAIT(name, expression) printf("%u\t" name "\t%s\n", code, (expression) ? "true" : "false")

int main(void)
{
    unsigned code;

    puts("# " AP_SERVER_BASEVERSION);
    for (code = 0; code < 1000; code++) {
        TRAIT("is_informational", ap_is_HTTP_INFO(code));
        TRAIT("is_success", ap_is_HTTP_SUCCESS(code));
        TRAIT("is_redirection", ap_is_HTTP_REDIRECT(code));
        TRAIT("is_client_error", ap_is_HTTP_CLIENT_ERROR(code));
        TRAIT("is_server_error", ap_is_HTTP_SERVER_ERROR(code));
        TRAIT("is_error", ap_is_HTTP_ERROR(code));
        TRAIT("has_content", !AP_STATUS_IS_HEADER_ONLY(code));
    }
    return 0;
}
