/* A module of Apache httpd, since its table can't be asked from outside: httpd prints it when it loads the module. */
#include <httpd.h>

#include <http_config.h>
#include <http_protocol.h>

#include <stdio.h>
#include <stdlib.h>

#define TRAIT(name, expression) printf("%d\t" name "\t%s\n", code, (expression) ? "true" : "false")

static void print_table(apr_pool_t *pool)
{
    int code;

    (void)pool;
    puts("# " AP_SERVER_BASEVERSION);
    for (code = 0; code < 1000; code++) {
        const char *line = ap_get_status_line(code);

        /* That of another code, if this one is unknown. */
        if (atoi(line) == code) {
            printf("%d\tphrase\t%s\n", code, line + sizeof "404");
        }
        TRAIT("is_informational", ap_is_HTTP_INFO(code));
        TRAIT("is_success", ap_is_HTTP_SUCCESS(code));
        TRAIT("is_redirection", ap_is_HTTP_REDIRECT(code));
        TRAIT("is_client_error", ap_is_HTTP_CLIENT_ERROR(code));
        TRAIT("is_server_error", ap_is_HTTP_SERVER_ERROR(code));
        TRAIT("is_error", ap_is_HTTP_ERROR(code));
        TRAIT("has_content", !AP_STATUS_IS_HEADER_ONLY(code));
    }
    exit(EXIT_SUCCESS);
}

AP_DECLARE_MODULE(peer) = {STANDARD20_MODULE_STUFF, NULL, NULL, NULL, NULL, NULL, print_table};
