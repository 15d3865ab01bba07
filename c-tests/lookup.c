/*
 * From names and phrases back to codes, compared with a plain search through a list of all words: each word as it is,
 * in lower and upper case, with any one byte changed to any other, dropped or added, or two changed alike; NULL, empty
 * and 1 MiB long; at both ends of readable memory; longer than any word, without a NUL, and nothing readable behind what
 * may be read; and, for the functions that take a length, with a NUL inside.
 */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include <httpstatus.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef _WIN32
#include <windows.h>
#elif defined(__unix__)
#include <sys/mman.h>
#include <unistd.h>
#endif

struct words {
    const char *what;
    uint16_t (*find)(const char *);
    uint16_t (*find_n)(const char *, size_t);
    struct word {
        const char *text;
        size_t length;
        uint16_t code;
    } list[256];
    size_t count;
};

static struct words names = {.what = "name", .find = http_status_from_name, .find_n = http_status_from_name_n};
static struct words phrases = {.what = "phrase", .find = http_status_from_phrase, .find_n = http_status_from_phrase_n};

static void add(struct words *words, const char *text, uint16_t code)
{
    struct word *word = &words->list[words->count++];

    word->text = text;
    word->length = strlen(text);
    word->code = code;
}

static unsigned fold(unsigned char byte)
{
    return byte >= 'A' && byte <= 'Z' ? byte + 32u : byte;
}

/* The oracle. */
static uint16_t search(const struct words *words, const char *text, size_t length)
{
    size_t i, j;

    for (i = 0; i < words->count; i++) {
        const struct word *word = &words->list[i];

        if (word->length != length) {
            continue;
        }
        for (j = 0; j < length && fold((unsigned char)word->text[j]) == fold((unsigned char)text[j]); j++) {
        }
        if (j == length) {
            return word->code;
        }
    }
    return 0;
}

static unsigned long checks;

static void expect(const struct words *words, const char *text, size_t length, unsigned expected, unsigned got)
{
    checks++;
    if (got != expected) {
        fprintf(stderr, "lookup: %s \"%.*s\" (%lu bytes): expected %u, got %u\n", words->what,
                (int)(length < 80 ? length : 80), text, (unsigned long)length, expected, got);
        exit(1);
    }
}

/* Readable memory, between two pages that can't be touched. */
static char *guard_start, *guard_end;

static void make_guards(void)
{
#ifdef _WIN32
    SYSTEM_INFO system;
    size_t page;
    char *pages;

    GetSystemInfo(&system);
    page = system.dwPageSize;
    pages = VirtualAlloc(NULL, 3 * page, MEM_RESERVE, PAGE_NOACCESS);
    if (pages == NULL || VirtualAlloc(pages + page, page, MEM_COMMIT, PAGE_READWRITE) == NULL) {
        fprintf(stderr, "lookup: guard pages: error %lu\n", GetLastError());
        exit(1);
    }
#elif defined(__unix__)
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    char *pages = mmap(NULL, 3 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (pages == MAP_FAILED || mprotect(pages + page, page, PROT_READ | PROT_WRITE) != 0) {
        perror("lookup: guard pages");
        exit(1);
    }
#else
    /* Nothing protects memory there. */
    static char pages[3 * 4096];
    size_t page = 4096;
#endif
    guard_start = pages + page;
    guard_end = guard_start + page;
}

/* All four ways to ask for one text, each with the text at both ends of readable memory. */
static void ask(const struct words *words, const char *text, size_t length)
{
    unsigned expected = search(words, text, length), expected_of_string;
    char *places[2], string[256];
    size_t i, terminated;

    memcpy(string, text, length);
    string[length] = '\0';
    terminated = strlen(string);
    expected_of_string = terminated == length ? expected : search(words, text, terminated);

    places[0] = guard_start;
    places[1] = guard_end - length;
    for (i = 0; i < 2; i++) {
        memcpy(places[i], text, length);
        expect(words, text, length, expected, words->find_n(places[i], length));
    }
    places[1] = guard_end - length - 1;
    for (i = 0; i < 2; i++) {
        memcpy(places[i], string, length + 1);
        expect(words, text, terminated, expected_of_string, words->find(places[i]));
    }
}

static void ask_variants(const struct words *words, const struct word *word)
{
    char text[128];
    size_t i, length = word->length;
    unsigned byte;

    for (i = 0; i < length; i++) {
        text[i] = (char)fold((unsigned char)word->text[i]);
    }
    expect(words, text, length, word->code, words->find_n(text, length));
    ask(words, text, length);
    for (i = 0; i < length; i++) {
        text[i] = text[i] >= 'a' && text[i] <= 'z' ? (char)(text[i] - 32) : text[i];
    }
    expect(words, text, length, word->code, words->find_n(text, length));
    ask(words, text, length);
    expect(words, word->text, length, word->code, words->find_n(word->text, length));
    expect(words, word->text, length, word->code, words->find(word->text));

    for (i = 0; i <= length; i++) {
        for (byte = 0; byte < 256; byte++) {
            /* Added before the i-th byte. */
            memcpy(text, word->text, i);
            text[i] = (char)byte;
            memcpy(text + i + 1, word->text + i, length - i);
            ask(words, text, length + 1);
            /* Put in its place. */
            if (i < length) {
                memcpy(text, word->text, length);
                text[i] = (char)byte;
                ask(words, text, length);
            }
        }
        /* Two bytes changed alike, eight apart: eight bytes compared at a time must not make up for each other. */
        for (byte = 1; i + 8 < length && byte < 256; byte++) {
            memcpy(text, word->text, length);
            text[i] = (char)(text[i] ^ (int)byte);
            text[i + 8] = (char)(text[i + 8] ^ (int)byte);
            ask(words, text, length);
        }
        /* Dropped. */
        if (i < length) {
            memcpy(text, word->text, i);
            memcpy(text + i, word->text + i + 1, length - i - 1);
            ask(words, text, length - 1);
        }
        /* Cut off here. */
        ask(words, word->text, i);
    }
}

/* Two words that may follow each other in the library's memory as well, with the NULs that may stand there. */
static void ask_joined(const struct words *words, const struct word *first, const struct word *second)
{
    char text[128];
    size_t nuls;

    for (nuls = 0; nuls <= 2; nuls++) {
        memset(text, 0, sizeof text);
        memcpy(text, first->text, first->length);
        memcpy(text + first->length + nuls, second->text, second->length);
        ask(words, text, first->length + nuls + second->length);
        ask(words, text, first->length + nuls + second->length + 1);
    }
}

/* What the functions promise to read: of a string, 33 bytes at most; of one with a length, no byte behind it, and none at
 * all where it is longer than any word. Each lies between bytes that can't be read. */
static void ask_bounds(const struct words *words)
{
    enum { READ = 33, PAGE_PART = 64 };
    static const size_t too_long[] = {READ, (size_t)1 << 31, (size_t)(UINT64_C(1) << 32), SIZE_MAX};
    size_t length, i, j;

    for (i = 0; i < words->count; i++) {
        const struct word *word = &words->list[i];

        /* The word, and on and on, up to the end of what can be read. */
        memset(guard_end - PAGE_PART, 'x', PAGE_PART);
        for (length = READ; length <= READ + 2; length++) {
            memcpy(guard_end - length, word->text, word->length);
            expect(words, guard_end - length, length, 0, words->find(guard_end - length));
        }
        for (length = READ - 1; length <= READ + 1; length++) {
            memcpy(guard_end - length, word->text, word->length);
            expect(words, guard_end - length, length, search(words, guard_end - length, length),
                   words->find_n(guard_end - length, length));
        }
        /* As long as can be, with its NUL the last byte that can be read. */
        memcpy(guard_end - READ, word->text, word->length);
        guard_end[-1] = '\0';
        expect(words, guard_end - READ, READ - 1, search(words, guard_end - READ, READ - 1), words->find(guard_end - READ));

        /* A length that a word's own is the low half of: cut to that, the word would be found. */
        memcpy(guard_start, word->text, word->length);
        for (j = 0; j < sizeof too_long / sizeof too_long[0]; j++) {
            expect(words, word->text, word->length, 0, words->find_n(guard_start, too_long[j]));
            if (too_long[j] > READ && too_long[j] < SIZE_MAX) {
                expect(words, word->text, word->length, 0, words->find_n(guard_start, too_long[j] + word->length));
            }
        }
    }
    for (j = 0; j < sizeof too_long / sizeof too_long[0]; j++) {
        if (too_long[j] >= READ) {
            expect(words, "", 0, 0, words->find_n(guard_end, too_long[j]));
        }
    }
}

static void ask_extremes(const struct words *words)
{
    enum { MIB = 1024 * 1024 };
    char *large = malloc(MIB + 1);
    size_t lengths[] = {0, 1, 2, 100, 65536, SIZE_MAX / 2 + 1, SIZE_MAX}, i, j;

    if (large == NULL) {
        perror("lookup");
        exit(1);
    }
    for (i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        expect(words, "NULL", 4, 0, words->find_n(NULL, lengths[i]));
    }
    expect(words, "NULL", 4, 0, words->find(NULL));
    expect(words, "", 0, 0, words->find(""));
    expect(words, "", 0, 0, words->find_n("", 0));
    expect(words, "", 0, 0, words->find_n(guard_end, 0));

    for (i = 0; i < words->count; i++) {
        const struct word *word = &words->list[i];

        memset(large, 'x', MIB);
        large[MIB] = '\0';
        memcpy(large, word->text, word->length);
        expect(words, large, MIB, 0, words->find(large));
        expect(words, large, MIB, 0, words->find_n(large, MIB));
        /* The same word over and over. */
        for (j = 0; j + word->length <= MIB; j += word->length) {
            memcpy(large + j, word->text, word->length);
        }
        expect(words, large, MIB, 0, words->find(large));
        expect(words, large, MIB, 0, words->find_n(large, MIB));
    }
    free(large);
}

static void ask_all(const struct words *words)
{
    size_t i;

    for (i = 0; i < words->count; i++) {
        ask_variants(words, &words->list[i]);
    }
    for (i = 1; i < words->count; i++) {
        ask_joined(words, &words->list[i - 1], &words->list[i]);
    }
    ask_bounds(words);
    ask_extremes(words);
    printf("%ss: %lu words\n", words->what, (unsigned long)words->count);
}

int main(void)
{
    size_t i, j;
    const char *other;

    make_guards();
    for (i = 0; i < http_status_count(); i++) {
        uint16_t code = http_status_at(i);

        add(&names, http_status_name(code), code);
        for (j = 0; (other = http_status_alias(code, j)) != NULL; j++) {
            add(&names, other, code);
        }
        add(&phrases, http_status_phrase(code), code);
        for (j = 0; (other = http_status_former_phrase(code, j)) != NULL; j++) {
            add(&phrases, other, code);
        }
    }
    ask_all(&names);
    ask_all(&phrases);
    printf("checks: %lu\n", checks);
    return 0;
}
