/* Reads words, one a line, and writes what gperf makes a case-insensitive perfect hash from. Argument: the function. */
#include <httpstatus.h>

#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    char word[128];

    if (argc != 2) {
        fprintf(stderr, "usage: words NAME < words\n");
        return 1;
    }
    printf("%%language=ANSI-C\n%%struct-type\n%%readonly-tables\n%%ignore-case\n"
           "%%define lookup-function-name gperf_%s\n%%define hash-function-name hash_%s\n"
           "%%define word-array-name words_%s\n%%{\n#include <stddef.h>\n%%}\n"
           "struct gperf_word { const char *name; unsigned short code; };\n%%%%\n", argv[1], argv[1], argv[1]);
    while (fgets(word, sizeof word, stdin) != NULL) {
        uint16_t code;

        word[strcspn(word, "\n")] = '\0';
        code = http_status_from_name(word);
        if (code == 0) {
            code = http_status_from_phrase(word);
        }
        if (code == 0) {
            fprintf(stderr, "words: \"%s\" is unknown\n", word);
            return 1;
        }
        printf("\"%s\", %u\n", word, code);
    }
    return 0;
}
