/* The few declarations of Windows that c-tests/lookup.c uses. */
#pragma once
typedef struct {
    unsigned long architecture, dwPageSize;
    void *lowest, *highest;
    size_t mask;
    unsigned long rest[5];
} SYSTEM_INFO;
#define MEM_COMMIT 0x1000
#define MEM_RESERVE 0x2000
#define PAGE_NOACCESS 1
#define PAGE_READWRITE 4
__declspec(dllimport) void GetSystemInfo(SYSTEM_INFO *info);
__declspec(dllimport) void *VirtualAlloc(void *address, size_t size, unsigned long type, unsigned long protection);
__declspec(dllimport) unsigned long GetLastError(void);
