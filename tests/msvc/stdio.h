/* What the programs of c-tests/ need of Microsoft's <stdio.h>, which cannot be had here. The functions are msvcrt.dll's. */
#pragma once
#include <stddef.h>
typedef struct file {
    void *pointer;
    int count;
    void *base;
    int flag, file, buffer, size;
    void *name;
} FILE;
FILE *__iob_func(void);
#define stderr (__iob_func() + 2)
#define snprintf _snprintf
int printf(const char *format, ...);
int sscanf(const char *text, const char *format, ...);
int fprintf(FILE *file, const char *format, ...);
int _snprintf(char *buffer, size_t size, const char *format, ...);
void perror(const char *text);
