/*
 * All functions at once, wherever a program can be: in a constructor before main, in 16 threads, in a handler whose signal
 * interrupts one of them, and in a child forked while they run. Each must see what the constructor saw: the same
 * numbers, the same strings, at the same addresses.
 */
#define _DEFAULT_SOURCE /* pthread_barrier_t, sigaction */
#include <httpstatus.h>

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { THREADS = 16, SIGNALS = 16, FORKS = 8 };

/* Volatile, or the compiler would use an earlier answer again: it knows that the functions are pure. */
static volatile uint16_t last_code = 599;

static uint64_t mix(uint64_t digest, uint64_t value)
{
    return (digest ^ value) * UINT64_C(0x100000001B3);
}

static uint64_t mix_text(uint64_t digest, const char *text)
{
    digest = mix(digest, (uint64_t)(uintptr_t)text);
    while (text != NULL && *text != '\0') {
        digest = mix(digest, (unsigned char)*text++);
    }
    return digest;
}

/* Each function, asked about each code; those that are asked about no code are asked as often. */
static uint64_t ask(void)
{
    uint64_t digest = UINT64_C(0xCBF29CE484222325);
    uint16_t code, last = last_code;
    size_t i;

    for (code = 0; code <= last; code++) {
        const char *texts[] = {http_status_name(code), http_status_phrase(code)};

#define CODE_TEXT(function) digest = mix_text(digest, http_status_##function(code));
#define CODE_INDEX_TEXT(function)                                           \
        for (i = 0; i < 3; i++) {                                           \
            digest = mix_text(digest, http_status_##function(code, i));     \
        }
#define CODE_BOOL(function) digest = mix(digest, http_status_##function(code));
#define CODE_UINT8(function) digest = mix(digest, http_status_##function(code));
#define CODE_UINT16(function) digest = mix(digest, http_status_##function(code));
#define STRING_UINT16(function)                                             \
        for (i = 0; i < 2; i++) {                                           \
            digest = mix(digest, http_status_##function(texts[i]));         \
        }
#define STRING_LENGTH_UINT16(function)                                                                      \
        for (i = 0; i < 2; i++) {                                                                           \
            digest = mix(digest, http_status_##function(texts[i], texts[i] != NULL ? strlen(texts[i]) : 0)); \
        }
#define INDEX_UINT16(function) digest = mix(digest, http_status_##function(code));
#define VOID_TEXT(function) digest = mix_text(digest, http_status_##function());
#define VOID_SIZE(function) digest = mix(digest, http_status_##function());
#define VOID_UINT32(function) digest = mix(digest, http_status_##function());
#define FUNCTION(kind, function) kind(function)
#include "functions.inc"
    }
    return digest;
}

static uint64_t before_main;

__attribute__((__constructor__)) static void constructor(void)
{
    before_main = ask();
}

/* Only what a signal handler may do: write and _exit. */
static void check(const char *where)
{
    if (ask() != before_main) {
        (void)!write(STDERR_FILENO, where, strlen(where));
        _exit(1);
    }
}

static void must(int error, const char *what)
{
    if (error != 0) {
        fprintf(stderr, "threads: %s: %s\n", what, strerror(error));
        exit(1);
    }
}

static pthread_barrier_t start;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int finished;
static sem_t handled;

static void handle(int signal)
{
    (void)signal;
    check("threads: other answers in a signal handler\n");
    sem_post(&handled);
}

static void *work(void *unused)
{
    int done;

    pthread_barrier_wait(&start);
    do {
        check("threads: other answers in a thread\n");
        pthread_mutex_lock(&lock);
        done = finished;
        pthread_mutex_unlock(&lock);
    } while (!done);
    return unused;
}

static void fork_and_check(void)
{
    int status;
    pid_t child = fork();

    if (child == 0) {
        check("threads: other answers after fork\n");
        _exit(0);
    }
    must(child < 0 || waitpid(child, &status, 0) != child ? errno : 0, "fork");
    if (status != 0) {
        fprintf(stderr, "threads: a child ended with status %d\n", status);
        exit(1);
    }
}

int main(void)
{
    pthread_t threads[THREADS];
    struct sigaction action;
    int i, round;

    check("threads: other answers in main than before it\n");
    memset(&action, 0, sizeof action);
    action.sa_handler = handle;
    must(sigaction(SIGUSR1, &action, NULL) != 0 ? errno : 0, "sigaction");
    must(sem_init(&handled, 0, 0) != 0 ? errno : 0, "sem_init");
    must(pthread_barrier_init(&start, NULL, THREADS + 1), "pthread_barrier_init");
    for (i = 0; i < THREADS; i++) {
        must(pthread_create(&threads[i], NULL, work, NULL), "pthread_create");
    }
    pthread_barrier_wait(&start);
    for (round = 0; round < SIGNALS; round++) {
        for (i = 0; i < THREADS; i++) {
            must(pthread_kill(threads[i], SIGUSR1), "pthread_kill");
        }
        for (i = 0; i < THREADS; i++) {
            while (sem_wait(&handled) != 0) {
            }
        }
        if (round < FORKS) {
            fork_and_check();
        }
    }
    pthread_mutex_lock(&lock);
    finished = 1;
    pthread_mutex_unlock(&lock);
    for (i = 0; i < THREADS; i++) {
        must(pthread_join(threads[i], NULL), "pthread_join");
    }
    printf("%d threads, %d signals, %d forks\n", THREADS, SIGNALS * THREADS, FORKS);
    return 0;
}
