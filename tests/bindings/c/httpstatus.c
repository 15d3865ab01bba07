/*
 * Prints each answer of the library about the codes in the arguments, one a line. The programs in the other folders
 * print what a binding answers, and stand in the place of the program of examples/ that explains.
 */
#include <httpstatus.h>

#include <stdio.h>
#include <stdlib.h>

static void text(uint16_t code, const char *what, const char *answer)
{
    printf("%u %s %s\n", code, what, answer != NULL ? answer : "-");
}

static void number(uint16_t code, const char *what, unsigned answer)
{
    printf("%u %s %u\n", code, what, answer);
}

static void truth(uint16_t code, const char *what, bool answer)
{
    printf("%u %s %s\n", code, what, answer ? "true" : "false");
}

static void answers(uint16_t code)
{
    const char *alias, *phrase;
    size_t i;

    for (i = 0; (alias = http_status_alias(code, i)) != NULL; i++) {
        text(code, "alias", alias);
    }
    for (i = 0; (phrase = http_status_former_phrase(code, i)) != NULL; i++) {
        text(code, "former_phrase", phrase);
    }
    number(code, "class", http_status_class(code));
    number(code, "fallback", http_status_fallback(code));
    /* The test repeats these two lines for each text and each bool. */
    text(code, "class_name", http_status_class_name(code));
    truth(code, "is_valid", http_status_is_valid(code));
}

static void constant(const char *name, uint16_t code)
{
    printf("%s %u\n", name, code);
}

int main(int argc, char **argv)
{
    size_t index;
    int i;

    for (i = 1; i < argc; i++) {
        answers((uint16_t)atoi(argv[i]));
    }
    for (index = 0; index < http_status_count(); index++) {
        printf("%u\n", http_status_at(index));
    }
    printf("version %s\n", http_status_version());
    printf("registry date %s\n", http_status_registry_date());
    /* The test repeats this line for each name. */
    constant("NOT_FOUND", HTTPSTATUS_NOT_FOUND);
    return 0;
}
