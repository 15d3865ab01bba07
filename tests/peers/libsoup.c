#include <libsoup/soup.h>

#include <stdio.h>
#include <string.h>

#define TRAIT(name, macro) printf("%u\t" name "\t%s\n", code, macro(code) ? "true" : "false")

int main(void)
{
    GEnumClass *statuses = g_type_class_ref(SOUP_TYPE_STATUS);
    guint code;
    guint i;

    printf("# libsoup %u.%u\n", soup_get_major_version(), soup_get_minor_version());
    for (i = 0; i < statuses->n_values; i++) {
        if (statuses->values[i].value != SOUP_STATUS_NONE) {
            printf("%d\tname\t%s\n", statuses->values[i].value,
                   statuses->values[i].value_name + strlen("SOUP_STATUS_"));
        }
    }
    for (code = 0; code < 65536; code++) {
        const char *phrase = soup_status_get_phrase(code);

        if (strcmp(phrase, "Unknown Error") != 0) {
            printf("%u\tphrase\t%s\n", code, phrase);
        }
    }
    for (code = 0; code < 1000; code++) {
        TRAIT("is_informational", SOUP_STATUS_IS_INFORMATIONAL);
        TRAIT("is_success", SOUP_STATUS_IS_SUCCESSFUL);
        TRAIT("is_redirection", SOUP_STATUS_IS_REDIRECTION);
        TRAIT("is_client_error", SOUP_STATUS_IS_CLIENT_ERROR);
        TRAIT("is_server_error", SOUP_STATUS_IS_SERVER_ERROR);
    }
    return 0;
}
