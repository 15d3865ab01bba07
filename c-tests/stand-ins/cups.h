/* What cups/http.h declares in the same territory: http_status_t, HTTP_STATUS_*, and the short names of old. */
#ifndef STAND_IN_CUPS_H
#define STAND_IN_CUPS_H
#ifdef __cplusplus
extern "C" {
#endif
typedef enum http_status_e {
    HTTP_STATUS_ERROR = -1,
    HTTP_STATUS_NONE = 0,
    HTTP_STATUS_CONTINUE = 100,
    HTTP_STATUS_OK = 200,
    HTTP_STATUS_NOT_FOUND = 404,
    HTTP_STATUS_REQUEST_TOO_LARGE = 413,
    HTTP_STATUS_CUPS_PKI_ERROR = 1001
} http_status_t;
#define HTTP_OK HTTP_STATUS_OK
#define HTTP_NOT_FOUND HTTP_STATUS_NOT_FOUND
extern const char *httpStatus(http_status_t status);
#ifdef __cplusplus
}
#endif
static int their_teapot(void) { return HTTP_NOT_FOUND + 14; }
#endif
