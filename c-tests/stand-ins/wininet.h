/* What wininet.h and winhttp.h define in the same territory: HTTP_STATUS_* as macros. */
#ifndef STAND_IN_WININET_H
#define STAND_IN_WININET_H
#define HTTP_STATUS_CONTINUE 100
#define HTTP_STATUS_OK 200
#define HTTP_STATUS_AMBIGUOUS 300
#define HTTP_STATUS_NOT_FOUND 404
#define HTTP_STATUS_REQUEST_TOO_LARGE 413
#define HTTP_STATUS_SERVER_ERROR 500
#define HTTP_STATUS_FIRST HTTP_STATUS_CONTINUE
#define HTTP_STATUS_LAST 505
#define HTTP_QUERY_STATUS_CODE 19
static int their_teapot(void) { return HTTP_STATUS_NOT_FOUND + 14; }
#endif
