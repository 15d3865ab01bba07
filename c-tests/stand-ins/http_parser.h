/* What http_parser.h declares in the same territory: enum http_status itself, and a map of the codes. */
#ifndef STAND_IN_HTTP_PARSER_H
#define STAND_IN_HTTP_PARSER_H
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
#define HTTP_STATUS_MAP(XX) XX(200, OK, OK) XX(404, NOT_FOUND, Not Found) XX(511, NETWORK_AUTHENTICATION_REQUIRED, X)
enum http_status {
#define XX(num, name, string) HTTP_STATUS_##name = num,
    HTTP_STATUS_MAP(XX)
#undef XX
    HTTP_STATUS_LAST_OF_STAND_IN
};
const char *http_status_str(enum http_status s);
#ifdef __cplusplus
}
#endif
static int their_teapot(void) { return HTTP_STATUS_NOT_FOUND + 14; }
#endif
