/*
 * What httpstatus.c needs of <getopt.h>, which Microsoft's C library lacks: words and options in any order, short options
 * in one word, and long ones by any beginning that only one of them has.
 */
#include <stddef.h>
#include <string.h>

enum { no_argument, required_argument, optional_argument };

struct option {
    const char *name;
    int has_arg;
    int *flag;
    int val;
};

static char *optarg;
static int optind = 1, opterr, optopt;

/* The word at `optind` goes behind all others. */
static void move_to_end(int argc, char **argv)
{
    char *word = argv[optind];

    memmove(argv + optind, argv + optind + 1, (size_t)(argc - optind - 1) * sizeof *argv);
    argv[argc - 1] = word;
}

static int long_option(int end, char **argv, const char *word, const struct option *options)
{
    size_t length = strcspn(word, "=");
    const struct option *each, *found = NULL;

    for (each = options; each->name != NULL; each++) {
        if (strncmp(each->name, word, length) == 0) {
            if (found != NULL) {
                return '?';
            }
            found = each;
        }
    }
    if (found == NULL || (word[length] == '=' && found->has_arg == no_argument)) {
        return '?';
    }
    optarg = word[length] == '=' ? (char *)word + length + 1 : NULL;
    if (optarg == NULL && found->has_arg == required_argument) {
        if (optind == end) {
            return ':';
        }
        optarg = argv[optind++];
    }
    return found->val;
}

static int getopt_long(int argc, char **argv, const char *letters, const struct option *options, int *index)
{
    static char *rest = NULL;
    /* Where the options end, and the words that were moved begin. */
    static int end = 0;
    const char *letter;

    (void)index;
    (void)opterr;
    end = end == 0 ? argc : end;
    optarg = NULL;
    optopt = 0;
    if (rest == NULL || *rest == '\0') {
        for (; optind < end && (argv[optind][0] != '-' || argv[optind][1] == '\0'); end--) {
            move_to_end(argc, argv);
        }
        if (optind == end) {
            return -1;
        }
        rest = argv[optind++] + 1;
        if (*rest == '-') {
            letter = rest + 1;
            rest = NULL;
            if (*letter != '\0') {
                return long_option(end, argv, letter, options);
            }
            for (; optind < end; end--) {
                move_to_end(argc, argv);
            }
            return -1;
        }
    }
    optopt = *rest++;
    letter = optopt == ':' ? NULL : strchr(letters, optopt);
    if (letter == NULL) {
        return '?';
    }
    if (letter[1] == ':') {
        if (*rest == '\0' && optind == end) {
            return ':';
        }
        optarg = *rest != '\0' ? rest : argv[optind++];
        rest = NULL;
    }
    return optopt;
}
