/* C, and C++. Through pointers that are volatile, since the compiler knows that http_status_phrase() has no effect. */
#include <httpstatus.h>

#include <stdio.h>
#include <time.h>

#ifdef __cplusplus
extern "C" {
#endif
const char *empty_phrase(uint16_t code);
bool empty_is_valid(uint16_t code);
#ifdef __cplusplus
}
#endif

#define CALLS 50000

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* One loop for both functions of a signature: where a loop lies in memory makes more difference than what it calls. */
#define MEASURE(measure, type)                                                              \
    __attribute__((noinline)) static void measure(type (*function)(uint16_t), double *best) \
    {                                                                                       \
        type (*volatile call)(uint16_t) = function;                                         \
        volatile type result;                                                               \
        double start = now(), time;                                                         \
        int n;                                                                              \
                                                                                            \
        for (n = 0; n < CALLS; n++) {                                                       \
            result = call(404);                                                             \
        }                                                                                   \
        (void)result;                                                                       \
        time = (now() - start) / CALLS;                                                     \
        *best = time < *best ? time : *best;                                                \
    }

typedef const char *text;
MEASURE(measure_text, text)
MEASURE(measure_bool, bool)

int main(void)
{
    double best[4] = {1e9, 1e9, 1e9, 1e9};

    for (int round = 0; round < 1000; round++) {
        measure_text(http_status_phrase, &best[0]);
        measure_text(empty_phrase, &best[1]);
        measure_bool(http_status_is_valid, &best[2]);
        measure_bool(empty_is_valid, &best[3]);
    }
    printf("%f %f %f %f\n", best[0], best[1], best[2], best[3]);
    return 0;
}
