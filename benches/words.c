/* Writes what gperf makes a case-insensitive perfect hash from, of every "name" or of every "phrase" that has a code. */
#include <httpstatus.h>

#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    const char *(*text)(uint16_t), *(*other)(uint16_t, size_t), *word;
    size_t i, j;

    if (argc != 2 || (strcmp(argv[1], "name") != 0 && strcmp(argv[1], "phrase") != 0)) {
        fprintf(stderr, "usage: words name|phrase\n");
        return 1;
    }
    text = argv[1][0] == 'n' ? http_status_name : http_status_phrase;
    other = argv[1][0] == 'n' ? http_status_alias : http_status_former_phrase;
    printf("%%language=ANSI-C\n%%struct-type\n%%readonly-tables\n%%ignore-case\n"
           "%%define lookup-function-name gperf_%s\n%%define hash-function-name hash_%s\n"
           "%%define word-array-name words_%s\n%%{\n#include <stddef.h>\n%%}\n"
           "struct gperf_word { const char *name; unsigned short code; };\n%%%%\n", argv[1], argv[1], argv[1]);
    for (i = 0; i < http_status_count(); i++) {
        uint16_t code = http_status_at(i);

        printf("\"%s\", %u\n", text(code), code);
        for (j = 0; (word = other(code, j)) != NULL; j++) {
            printf("\"%s\", %u\n", word, code);
        }
    }
    return 0;
}
