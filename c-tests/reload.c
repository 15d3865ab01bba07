/*
 * Loads the shared library that the argument names and unloads it, 10,000 times over: it must work each time, be gone
 * after each time, and leave the process as large as it was.
 */
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef const char *text_function(uint16_t);

static void fail(int round, const char *what)
{
    fprintf(stderr, "reload: round %d: %s\n", round, what);
    exit(1);
}

static void load_and_unload(const char *path, int round)
{
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL), *symbol;
    text_function *line;

    if (library == NULL || (symbol = dlsym(library, "http_status_line")) == NULL) {
        fail(round, dlerror());
    }
    memcpy(&line, &symbol, sizeof line);
    if (strcmp(line(404), "404 Not Found") != 0 || line(99) != NULL) {
        fail(round, "wrong answer");
    }
    if (dlclose(library) != 0) {
        fail(round, dlerror());
    }
    if (dlopen(path, RTLD_NOW | RTLD_NOLOAD) != NULL) {
        fail(round, "still loaded");
    }
}

/* The address space of this process, in pages. */
static unsigned long size(int round)
{
    unsigned long pages;
    FILE *file = fopen("/proc/self/statm", "r");

    if (file == NULL || fscanf(file, "%lu", &pages) != 1) {
        fail(round, "/proc/self/statm can't be read");
    }
    fclose(file);
    return pages;
}

int main(int argc, char **argv)
{
    enum { ROUNDS = 10000 };
    unsigned long before;
    int round = 0;

    if (argc != 2) {
        fprintf(stderr, "usage: reload LIBRARY\n");
        return 1;
    }
    /* What the loader and the standard library allocate once does not count. */
    load_and_unload(argv[1], round);
    size(round);
    before = size(round);
    for (round = 1; round <= ROUNDS; round++) {
        load_and_unload(argv[1], round);
    }
    if (size(round) != before) {
        fprintf(stderr, "reload: grew from %lu to %lu pages\n", before, size(round));
        return 1;
    }
    printf("%d rounds, %lu pages\n", ROUNDS, before);
    return 0;
}
