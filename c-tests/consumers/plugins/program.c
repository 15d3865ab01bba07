/* Prints the version of the library that each plugin embeds, and uses one of its own. */
#include <dlfcn.h>
#include <httpstatus.h>
#include <stdio.h>

int main(int count, char **names)
{
    int i;

    (void)http_status_version();
    for (i = 1; i < count; i++) {
        void *symbol = dlsym(dlopen(names[i], RTLD_NOW | RTLD_GLOBAL), "version");
        printf("%s ", (*(const char *(**)(void))&symbol)());
    }
    puts("");
    return 0;
}
