#include <microhttpd.h>

#include <stdio.h>
#include <string.h>

int main(void)
{
    unsigned code;

    printf("# libmicrohttpd %s\n", MHD_get_version());
    for (code = 0; code < 65536; code++) {
        const char *phrase = MHD_get_reason_phrase_for(code);

        if (phrase != NULL && strcmp(phrase, "Unknown") != 0) {
            printf("%u\tphrase\t%s\n", code, phrase);
        }
    }
    return 0;
}
