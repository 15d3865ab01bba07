/* What llhttp.h declares in the same territory: an enum of HTTP_STATUS_* under a name of its own. */
#ifndef STAND_IN_LLHTTP_H
#define STAND_IN_LLHTTP_H
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
enum llhttp_status {
    HTTP_STATUS_CONTINUE = 100,
    HTTP_STATUS_OK = 200,
    HTTP_STATUS_NOT_FOUND = 404,
    HTTP_STATUS_IM_A_TEAPOT = 418,
    HTTP_STATUS_INTERNAL_SERVER_ERROR = 500
};
typedef enum llhttp_status llhttp_status_t;
#define HTTP_STATUS_MAP(XX) XX(200, OK, OK) XX(404, NOT_FOUND, NOT_FOUND) XX(418, IM_A_TEAPOT, IM_A_TEAPOT)
const char *llhttp_status_name(llhttp_status_t status);
#ifdef __cplusplus
}
#endif
static int their_teapot(void) { return HTTP_STATUS_IM_A_TEAPOT; }
#endif
