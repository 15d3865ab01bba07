/*
 * httpstatus(1): the registry at a prompt. It knows nothing of the codes itself: each answer comes from the library.
 */
#include <httpstatus.h>

#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#define isatty _isatty
#define fileno _fileno
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

/* The completions read this text: each line of an option starts with its short or its long form. */
static const char help[] =
    "Usage: httpstatus [OPTION]... [WORD]...\n"
    "Explain HTTP status codes. A WORD is a code, a name, a phrase, a class such as\n"
    "4xx, or - to read words from standard input, one per line. Without a WORD, list\n"
    "all codes.\n"
    "\n"
    "  -s, --search=TEXT   list the codes whose name, phrase or description has TEXT\n"
    "  -j, --json          print a JSON array\n"
    "  -f, --field=FIELD   print one field of each code, one line per code\n"
    "      --color[=WHEN]  color by class: auto (on a terminal), always or never\n"
    "  -h, --help          print this help\n"
    "  -V, --version       print the version and the date of the registry\n"
    "\n";

enum { SUCCESS, NOT_FOUND, BAD_USAGE };

/* Longer than each name and phrase. A message shows no more of a word. */
enum { LONGEST_WORD = 96 };

/* The fields of a code. Each has one of these functions. */
struct field {
    const char *name;
    const char *(*text)(uint16_t code);
    const char *(*texts)(uint16_t code, size_t index);
    bool (*trait)(uint16_t code);
    uint16_t (*number)(uint16_t code);
};

static uint16_t itself(uint16_t code)
{
    return code;
}

static uint16_t class_of(uint16_t code)
{
    return http_status_class(code);
}

static const struct field fields[] = {
    {"code", NULL, NULL, NULL, itself},
    {"name", http_status_name, NULL, NULL, NULL},
    {"phrase", http_status_phrase, NULL, NULL, NULL},
    {"description", http_status_description, NULL, NULL, NULL},
    {"reference", http_status_reference, NULL, NULL, NULL},
    {"url", http_status_url, NULL, NULL, NULL},
    {"aliases", NULL, http_status_alias, NULL, NULL},
    {"former_phrases", NULL, http_status_former_phrase, NULL, NULL},
    {"class", NULL, NULL, NULL, class_of},
    {"class_name", http_status_class_name, NULL, NULL, NULL},
    {"has_content", NULL, NULL, http_status_has_content, NULL},
    {"is_cacheable", NULL, NULL, http_status_is_cacheable, NULL},
    {"follows_location", NULL, NULL, http_status_follows_location, NULL},
    {"is_experimental", NULL, NULL, http_status_is_experimental, NULL},
    {"is_deprecated", NULL, NULL, http_status_is_deprecated, NULL},
    /* Of code and phrase, so JSON leaves it out. */
    {"line", http_status_line, NULL, NULL, NULL},
};
enum { FIELDS = sizeof fields / sizeof fields[0], JSON_FIELDS = FIELDS - 1 };

/* The options. */
static bool json, colored;
static const struct field *field;

/* The columns of the terminal; 0 when there is none, and lines may be of any length. */
static size_t width;

static int status = SUCCESS;

/* Says in one line why the exit status is not 0. Control characters of a word must not reach the terminal. */
static void complain(int new_status, const char *format, ...)
{
    char message[512];
    va_list arguments;
    const char *c;

    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    fflush(stdout);
    fputs("httpstatus: ", stderr);
    for (c = message; *c != '\0'; c++) {
        fprintf(stderr, (unsigned char)*c < ' ' || *c == '\x7f' ? "\\x%02x" : "%c", (unsigned char)*c);
    }
    fputs("\n", stderr);
    status = new_status;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether the text has the part, ASCII case ignored. */
static bool contains(const char *text, const char *part)
{
    size_t i;

    for (;; text++) {
        for (i = 0; part[i] != '\0' && lower(text[i]) == lower(part[i]); i++) {
        }
        if (part[i] == '\0') {
            return true;
        }
        if (*text == '\0') {
            return false;
        }
    }
}

/* The words that mean a code, the phrase first: NULL past the last. */
static const char *word_of(uint16_t code, size_t index)
{
    size_t aliases = 0;

    if (index == 0) {
        return http_status_phrase(code);
    }
    if (index == 1) {
        return http_status_name(code);
    }
    while (http_status_alias(code, aliases) != NULL) {
        aliases++;
    }
    index -= 2;
    return index < aliases ? http_status_alias(code, index) : http_status_former_phrase(code, index - aliases);
}

/* Whether the code is of the class, or of any when that is 0, and has the text, unless that is NULL. */
static bool matches(uint16_t code, unsigned class, const char *text)
{
    const char *word;
    size_t i;

    if (class != 0 && http_status_class(code) != class) {
        return false;
    }
    if (text == NULL || contains(http_status_description(code), text)) {
        return true;
    }
    for (i = 0; (word = word_of(code, i)) != NULL; i++) {
        if (contains(word, text)) {
            return true;
        }
    }
    return false;
}

/* Prints a text in the color of the code's class, and blanks up to the width. */
static void paint(uint16_t code, const char *text, size_t columns)
{
    static const char *const colors[] = {"0", "36", "32", "33", "31", "35"};
    size_t length = strlen(text);

    if (colored) {
        printf("\033[%sm%s\033[0m", colors[http_status_class(code)], text);
    } else {
        fputs(text, stdout);
    }
    printf("%*s", length < columns ? (int)(columns - length) : 0, "");
}

/* The table takes the first of these layouts that fits the terminal. */
enum column { CODE, NAME, PHRASE, REFERENCE, DOCUMENT, END };
static const char *const titles[] = {"CODE", "NAME", "PHRASE", "DEFINED IN", "DEFINED IN"};
static const enum column layouts[][5] = {
    {CODE, NAME, PHRASE, REFERENCE, END},
    {CODE, NAME, PHRASE, DOCUMENT, END},
    {CODE, PHRASE, DOCUMENT, END},
    {CODE, PHRASE, END},
};

static const char *cell(uint16_t code, enum column column)
{
    static char digits[6];
    const char *document;

    switch (column) {
    case CODE:
        snprintf(digits, sizeof digits, "%u", (unsigned)code);
        return digits;
    case NAME:
        return http_status_name(code);
    case PHRASE:
        return http_status_phrase(code);
    case DOCUMENT:
        /* Without the title. */
        document = strstr(http_status_reference(code), "RFC ");
        if (document != NULL) {
            return document;
        }
        break;
    default:
        break;
    }
    return http_status_reference(code);
}

/* Of the whole registry, so that the tables of the classes look alike. */
static size_t width_of(enum column column)
{
    size_t widest = strlen(titles[column]), i;

    for (i = 0; i < http_status_count(); i++) {
        size_t length = strlen(cell(http_status_at(i), column));

        widest = length > widest ? length : widest;
    }
    return widest;
}

static const enum column *layout(void)
{
    size_t i;

    for (i = 0; i < sizeof layouts / sizeof layouts[0] - 1; i++) {
        const enum column *column;
        size_t sum = 0;

        for (column = layouts[i]; *column != END; column++) {
            sum += width_of(*column) + (column == layouts[i] ? 0 : 2);
        }
        if (width == 0 || sum <= width) {
            break;
        }
    }
    return layouts[i];
}

static void print_table(unsigned class, const char *text)
{
    const enum column *columns = layout(), *column;
    unsigned rows = 0;
    size_t i, widths[END];

    for (column = columns; *column != END; column++) {
        widths[*column] = column[1] == END ? 0 : width_of(*column) + 2;
        printf("%-*s", (int)widths[*column], titles[*column]);
    }
    printf("\n");
    for (i = 0; i < http_status_count(); i++) {
        uint16_t code = http_status_at(i);

        if (!matches(code, class, text)) {
            continue;
        }
        paint(code, cell(code, CODE), widths[CODE]);
        for (column = columns + 1; *column != END; column++) {
            printf("%-*s", (int)widths[*column], cell(code, *column));
        }
        printf("\n");
        rows++;
    }
    printf("%u code%s, IANA registry of %s\n", rows, rows == 1 ? "" : "s", http_status_registry_date());
}

/* A line of an explanation, broken between words where the terminal ends. */
static void print_wrapped(const char *label, const char *text)
{
    static const size_t indent = 12;
    size_t used = indent, length;

    printf("  %-8s  ", label);
    for (; *text != '\0'; text += length) {
        text += strspn(text, " ");
        length = strcspn(text, " ");
        if (used > indent && width != 0 && used + 1 + length > width) {
            printf("\n%*s", (int)indent, "");
            used = indent;
        }
        used += (size_t)printf("%s%.*s", used > indent ? " " : "", (int)length, text);
    }
    printf("\n");
}

static void explain(uint16_t code)
{
    const char *text;
    char heading[32];
    size_t i;

    if (http_status_is_valid(code)) {
        paint(code, http_status_line(code), 0);
        printf("\n  name      %s\n", http_status_name(code));
        for (i = 0; (text = http_status_alias(code, i)) != NULL; i++) {
            printf("  alias     %s\n", text);
        }
    } else {
        snprintf(heading, sizeof heading, "%u is not registered", (unsigned)code);
        paint(code, heading, 0);
        printf("\n");
    }
    text = http_status_class_name(code);
    if (text != NULL) {
        printf("  class     %uxx ", (unsigned)http_status_class(code));
        for (; *text != '\0'; text++) {
            putchar(lower(*text));
        }
        printf("\n");
    } else {
        printf("  class     none\n");
    }
    if (http_status_is_valid(code)) {
        print_wrapped("meaning", http_status_description(code));
        print_wrapped("defined", http_status_reference(code));
        print_wrapped("", http_status_url(code));
    } else {
        printf("  fallback  %s\n", http_status_line(http_status_fallback(code)));
    }
    printf("  traits    %s%s%s%s%s\n", http_status_has_content(code) ? "content" : "no content",
           http_status_is_error(code) ? ", error" : "", http_status_is_cacheable(code) ? ", cacheable" : "",
           http_status_is_experimental(code) ? ", experimental" : "",
           http_status_is_deprecated(code) ? ", deprecated" : "");
}

static void print_json_text(const char *text)
{
    if (text == NULL) {
        printf("null");
        return;
    }
    putchar('"');
    for (; *text != '\0'; text++) {
        printf(*text == '"' || *text == '\\' ? "\\%c" : "%c", *text);
    }
    putchar('"');
}

static bool is_first = true;

static void print_json(uint16_t code)
{
    const struct field *each;

    printf("%s  {", is_first ? "[\n" : ",\n");
    is_first = false;
    for (each = fields; each < fields + JSON_FIELDS; each++) {
        printf("%s\n    \"%s\": ", each == fields ? "" : ",", each->name);
        if (each->number != NULL) {
            printf("%u", (unsigned)each->number(code));
        } else if (each->trait != NULL) {
            printf(each->trait(code) ? "true" : "false");
        } else if (each->texts != NULL) {
            const char *text;
            size_t i;

            printf("[");
            for (i = 0; (text = each->texts(code, i)) != NULL; i++) {
                printf("%s", i == 0 ? "" : ", ");
                print_json_text(text);
            }
            printf("]");
        } else {
            print_json_text(each->text(code));
        }
    }
    printf("\n  }");
}

/* A line in any case, so that the lines are those of the words. */
static void print_field(uint16_t code)
{
    const char *text;
    size_t i;

    if (field->number != NULL) {
        printf("%u\n", (unsigned)field->number(code));
    } else if (field->trait != NULL) {
        printf("%s\n", field->trait(code) ? "true" : "false");
    } else if (field->texts != NULL) {
        for (i = 0; (text = field->texts(code, i)) != NULL; i++) {
            printf("%s%s", i == 0 ? "" : ", ", text);
        }
        printf("\n");
    } else {
        text = field->text(code);
        printf("%s\n", text == NULL ? "" : text);
        if (text == NULL) {
            complain(NOT_FOUND, "%u has no %s: it is not registered", (unsigned)code, field->name);
        }
    }
}

static void answer(uint16_t code)
{
    if (json) {
        print_json(code);
    } else if (field != NULL) {
        print_field(code);
    } else {
        explain(code);
    }
}

/* Returns false when there is none. */
static bool list(unsigned class, const char *text)
{
    size_t i, found = 0;

    for (i = 0; i < http_status_count(); i++) {
        uint16_t code = http_status_at(i);

        if (matches(code, class, text)) {
            found++;
            if (json || field != NULL) {
                answer(code);
            }
        }
    }
    if (found != 0 && !json && field == NULL) {
        print_table(class, text);
    }
    return found != 0;
}

/* How alike words are to a person: case apart, and with a blank for the other separators. */
static char folded(char c)
{
    return c == '_' || c == '-' ? ' ' : lower(c);
}

/* How many letters have to be put in, left out, replaced, or swapped with the next one. */
static unsigned distance(const char *one, const char *other)
{
    unsigned rows[3][LONGEST_WORD + 1], *before = rows[0], *last = rows[1], *row = rows[2], *spare;
    size_t length = strlen(other), i, j;

    if (length > LONGEST_WORD) {
        return LONGEST_WORD;
    }
    for (j = 0; j <= length; j++) {
        before[j] = last[j] = (unsigned)j;
    }
    for (i = 1; one[i - 1] != '\0'; i++) {
        row[0] = (unsigned)i;
        for (j = 1; j <= length; j++) {
            char a = folded(one[i - 1]), b = folded(other[j - 1]);
            unsigned best = last[j - 1] + (a != b);

            best = last[j] + 1 < best ? last[j] + 1 : best;
            best = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
            if (i > 1 && j > 1 && a == folded(other[j - 2]) && b == folded(one[i - 2]) && before[j - 2] + 1 < best) {
                best = before[j - 2] + 1;
            }
            row[j] = best;
        }
        spare = before;
        before = last;
        last = row;
        row = spare;
    }
    return last[length];
}

/* Says that a word is no status, and the one that was most likely meant. */
static void suggest(const char *word)
{
    size_t length = strlen(word);
    bool is_likely = length > 2 && length < LONGEST_WORD;
    unsigned nearest = (unsigned)length / 4 + 1;
    const char *meant = NULL, *other;
    char lowered[64];
    uint16_t code = 0;
    size_t i, j;

    for (i = 0; is_likely && i < http_status_count(); i++) {
        for (j = 0; (other = word_of(http_status_at(i), j)) != NULL; j++) {
            unsigned steps = distance(word, other);

            if (steps < nearest) {
                nearest = steps;
                meant = other;
                code = http_status_at(i);
            }
        }
    }
    for (i = 0; meant != NULL && i < sizeof lowered; i++) {
        lowered[i] = lower(meant[i]);
        if (meant[i] == '\0') {
            complain(NOT_FOUND, "\"%s\" is no status: did you mean \"%s\" (%u)?", word, lowered, (unsigned)code);
            return;
        }
    }
    for (i = 0; is_likely && i < http_status_count(); i++) {
        if (matches(http_status_at(i), 0, word)) {
            complain(NOT_FOUND, "\"%s\" is no status: try httpstatus -s \"%s\"", word, word);
            return;
        }
    }
    complain(NOT_FOUND, "\"%.*s%s\" is no status: neither a code, a name, a phrase nor a class", LONGEST_WORD, word,
             length > LONGEST_WORD ? "..." : "");
}

static void answer_word(const char *word)
{
    uint16_t code;

    if (*word != '\0' && word[strspn(word, "0123456789")] == '\0') {
        unsigned number = 0;
        const char *digit;

        for (digit = word; *digit != '\0' && number <= UINT16_MAX; digit++) {
            number = number * 10 + (unsigned)(*digit - '0');
        }
        if (number <= UINT16_MAX) {
            answer((uint16_t)number);
        } else {
            complain(NOT_FOUND, "%.*s%s is too large: codes end at %u", LONGEST_WORD, word,
                     strlen(word) > LONGEST_WORD ? "..." : "", (unsigned)UINT16_MAX);
        }
        return;
    }
    if (*word >= '1' && *word <= '5' && lower(word[1]) == 'x' && lower(word[2]) == 'x' && word[3] == '\0') {
        list((unsigned)(*word - '0'), NULL);
        return;
    }
    code = http_status_from_name(word);
    if (code == 0) {
        code = http_status_from_phrase(word);
    }
    if (code != 0) {
        answer(code);
    } else {
        suggest(word);
    }
}

/* One word per line; blanks around it and empty lines mean nothing. */
static void answer_input(void)
{
    static const char cut[] = "...";
    char word[LONGEST_WORD + sizeof cut];
    size_t length = 0;
    int c;

    do {
        c = getchar();
        if (c != '\n' && c != EOF) {
            if (length == 0 && (c == ' ' || c == '\t' || c == '\r')) {
                continue;
            }
            /* Neither a NUL nor the end of a word that is too long may make a status of it. */
            if (length < LONGEST_WORD) {
                word[length++] = (char)(c == '\0' ? '?' : c);
            } else {
                memcpy(word + length, cut, sizeof cut);
                length = sizeof word - 1;
                while ((c = getchar()) != '\n' && c != EOF) {
                }
            }
        }
        if (c == '\n' || c == EOF) {
            while (length > 0 && strchr(" \t\r", word[length - 1]) != NULL) {
                length--;
            }
            word[length] = '\0';
            if (length > 0) {
                answer_word(word);
            }
            length = 0;
        }
    } while (c != EOF);
    if (ferror(stdin)) {
        complain(NOT_FOUND, "standard input: %s", strerror(errno));
    }
}

/* The terminal's width, unless the environment has one, and whether it shows colors. */
static void set_up_terminal(const char *when)
{
    const char *columns = getenv("COLUMNS"), *no_color = getenv("NO_COLOR"), *terminal = getenv("TERM");
    bool is_terminal = isatty(fileno(stdout)) != 0;

#ifdef _WIN32
    HANDLE console = GetStdHandle(STD_OUTPUT_HANDLE);
    CONSOLE_SCREEN_BUFFER_INFO info;
    DWORD mode;

    if (is_terminal && GetConsoleScreenBufferInfo(console, &info)) {
        width = (size_t)info.dwSize.X;
    }
    /* ENABLE_VIRTUAL_TERMINAL_PROCESSING. */
    if (is_terminal && !(GetConsoleMode(console, &mode) && SetConsoleMode(console, mode | 4))) {
        terminal = "dumb";
    }
#else
    struct winsize size;

    if (is_terminal && ioctl(fileno(stdout), TIOCGWINSZ, &size) == 0) {
        width = size.ws_col;
    }
#endif
    if (columns != NULL && *columns != '\0' && columns[strspn(columns, "0123456789")] == '\0') {
        width = strtoul(columns, NULL, 10);
    }
    if (*when == 'a' && when[1] == 'u') {
        colored = is_terminal && (no_color == NULL || *no_color == '\0') &&
                  (terminal == NULL || strcmp(terminal, "dumb") != 0);
    } else {
        colored = *when == 'a';
    }
}

static void print_help(void)
{
    size_t i, used = 10;

    fputs(help, stdout);
    printf("A FIELD is");
    for (i = 0; i < FIELDS; i++) {
        if (used + strlen(fields[i].name) + 5 > 78) {
            used = (size_t)printf("\n") - 1;
        }
        used += (size_t)printf("%s%s%s", used == 0 ? "" : " ", i == FIELDS - 1 ? "or " : "", fields[i].name);
        used += (size_t)printf(i == FIELDS - 1 ? ".\n" : ",");
    }
    printf("The exit status is 0, or 1 if a word means no status or the output cannot be\n"
           "written, or 2 on bad usage.\n");
}

int main(int argc, char **argv)
{
    static const struct option options[] = {
        {"search", required_argument, NULL, 's'}, {"json", no_argument, NULL, 'j'},
        {"field", required_argument, NULL, 'f'},  {"color", optional_argument, NULL, 'c'},
        {"help", no_argument, NULL, 'h'},         {"version", no_argument, NULL, 'V'},
        {NULL, 0, NULL, 0},
    };
    const char *text = NULL, *name = NULL, *when = "auto";
    bool is_help = false, is_version = false;
    int option, i;

    opterr = 0;
    while ((option = getopt_long(argc, argv, ":s:jf:hV", options, NULL)) != -1) {
        switch (option) {
        case 's':
            text = optarg;
            break;
        case 'j':
            json = true;
            break;
        case 'f':
            name = optarg;
            break;
        case 'c':
            when = optarg == NULL ? "always" : optarg;
            break;
        case 'h':
            is_help = true;
            break;
        case 'V':
            is_version = true;
            break;
        default:
            if (optopt > ' ' && optopt < 0x7f && strncmp(argv[optind - 1], "--", 2) != 0) {
                complain(BAD_USAGE, "%s -%c: see httpstatus --help", option == ':' ? "nothing follows" : "no option",
                         optopt);
            } else {
                complain(BAD_USAGE, "%s %s: see httpstatus --help",
                         option == ':' ? "nothing follows" : "no such option or argument:", argv[optind - 1]);
            }
            return BAD_USAGE;
        }
    }
    for (i = 0; name != NULL && i < FIELDS; i++) {
        if (strcmp(name, fields[i].name) == 0) {
            field = &fields[i];
        }
    }
    if (name != NULL && field == NULL) {
        complain(BAD_USAGE, "no field \"%s\": see httpstatus --help", name);
    } else if (json && field != NULL) {
        complain(BAD_USAGE, "--json and --field exclude each other");
    } else if (strcmp(when, "auto") != 0 && strcmp(when, "always") != 0 && strcmp(when, "never") != 0) {
        complain(BAD_USAGE, "--color=%s is neither auto, always nor never", when);
    } else if (text != NULL && optind < argc) {
        complain(BAD_USAGE, "--search takes one text and no words: quote it, if it has blanks");
    }
    if (status != SUCCESS) {
        return status;
    }

    set_up_terminal(when);
    if (is_help) {
        print_help();
    } else if (is_version) {
        printf("httpstatus %s, IANA registry of %s\n", http_status_version(), http_status_registry_date());
    } else {
        if (optind == argc && !list(0, text)) {
            complain(NOT_FOUND, "no name, phrase or description has \"%s\"", text);
        }
        for (i = optind; i < argc; i++) {
            if (strcmp(argv[i], "-") == 0) {
                answer_input();
            } else {
                answer_word(argv[i]);
            }
        }
        if (json) {
            printf(is_first ? "[]\n" : "\n]\n");
        }
    }
    if (fflush(stdout) != 0 || ferror(stdout)) {
        complain(NOT_FOUND, "standard output: %s", strerror(errno));
    }
    return status;
}
