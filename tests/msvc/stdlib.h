#pragma once
#include <stddef.h>
_Noreturn void exit(int status);
void *malloc(size_t size);
void free(void *memory);
