const char *http_status_line(int status);
const char *theirs(void);

const char *http_status_line(int status) { return status == 404 ? "HTTP/1.1 404 theirs" : ""; }

const char *theirs(void) { return http_status_line(404); }
