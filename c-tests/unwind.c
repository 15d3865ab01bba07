/*
 * Stops at each instruction of the library and looks who called it, as a profiler or a debugger does: prints at how many
 * of them main() is seen. For x86-64 and glibc.
 */
#define _GNU_SOURCE /* dladdr */
#include <httpstatus.h>

#include <dlfcn.h>
#include <execinfo.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <ucontext.h>

enum { STEP = 0x100 /* the processor's flag that makes it stop after each instruction */ };

static unsigned long stops, with_caller;
static const char *library;
static void *back_in_main;

static void stopped(int signal, siginfo_t *information, void *context)
{
    ucontext_t *state = context;
    void *frames[16];
    Dl_info place;
    int i, depth;

    (void)signal;
    (void)information;
    if (dladdr((void *)state->uc_mcontext.gregs[REG_RIP], &place) == 0 || strcmp(place.dli_fname, library) != 0) {
        return;
    }
    stops++;
    depth = backtrace(frames, 16);
    for (i = 0; i < depth; i++) {
        if (frames[i] == back_in_main) {
            with_caller++;
            return;
        }
    }
}

__attribute__((noinline)) static void ask(void)
{
    volatile uint16_t code = 404;
    const char *volatile text;
    volatile unsigned answer;

    back_in_main = __builtin_return_address(0);
    __builtin_ia32_writeeflags_u64(__builtin_ia32_readeflags_u64() | STEP);
    text = http_status_phrase(code);
    text = http_status_former_phrase(413, 0);
    answer = http_status_from_name("not_found");
    answer = http_status_from_phrase("Payload Too Large");
    answer = http_status_from_phrase_n("Not Found", 9);
    __builtin_ia32_writeeflags_u64(__builtin_ia32_readeflags_u64() & ~(unsigned long long)STEP);
    (void)text;
    (void)answer;
}

int main(void)
{
    struct sigaction action;
    Dl_info place;
    void *frames[1];

    backtrace(frames, 1); /* loads what it needs */
    if (dladdr((void *)(uintptr_t)http_status_phrase, &place) == 0) {
        return 1;
    }
    library = place.dli_fname;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = stopped;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGTRAP, &action, NULL);
    ask();
    printf("%lu of %lu\n", with_caller, stops);
    return 0;
}
