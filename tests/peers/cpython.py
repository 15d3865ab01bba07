import http
import platform

TRAITS = "is_informational is_success is_redirection is_client_error is_server_error".split()


def row(status, key, value):
    print(int(status), key, value, sep="\t")


print("#", platform.python_implementation(), platform.python_version())
for name, status in http.HTTPStatus.__members__.items():
    row(status, "name", name)
for status in http.HTTPStatus:
    row(status, "first_name", status.name)
    row(status, "phrase", status.phrase)
    for trait in TRAITS:
        if hasattr(status, trait):
            row(status, trait, str(getattr(status, trait)).lower())
