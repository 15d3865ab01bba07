#include <httpstatus.h>

const char *version(void);

const char *version(void) { return http_status_version(); }
