// SPDX-License-Identifier: MIT

// Package httpstatus is the HTTP status registry of libhttpstatus, through cgo.
//
// Copy this folder into a module. pkg-config says where header and library are; the program then finds
// libhttpstatus.so.1 as the dynamic loader does: in the system's folders, or in those of LD_LIBRARY_PATH.
package httpstatus

/*
#cgo pkg-config: httpstatus
#include <httpstatus.h>

// A Go string, which has no NUL at its end, goes in without a copy.
static uint16_t from_name(_GoString_ name)
{
	return http_status_from_name_n(_GoStringPtr(name), _GoStringLen(name));
}

static uint16_t from_phrase(_GoString_ phrase)
{
	return http_status_from_phrase_n(_GoStringPtr(phrase), _GoStringLen(phrase));
}
*/
import "C"

import "strconv"

// Status is a status code, registered or not: NotFound, Status(499). The texts of one that is not registered are "".
type Status uint16

// C.GoString makes "" of NULL.
func (s Status) Name() string        { return C.GoString(C.http_status_name(C.uint16_t(s))) }
func (s Status) Phrase() string      { return C.GoString(C.http_status_phrase(C.uint16_t(s))) }
func (s Status) Description() string { return C.GoString(C.http_status_description(C.uint16_t(s))) }
func (s Status) Line() string        { return C.GoString(C.http_status_line(C.uint16_t(s))) }
func (s Status) Reference() string   { return C.GoString(C.http_status_reference(C.uint16_t(s))) }
func (s Status) URL() string         { return C.GoString(C.http_status_url(C.uint16_t(s))) }

// Class is 1 to 5 for 100..599, registered or not; otherwise 0.
func (s Status) Class() int            { return int(C.http_status_class(C.uint16_t(s))) }
func (s Status) ClassName() string     { return C.GoString(C.http_status_class_name(C.uint16_t(s))) }
func (s Status) IsValid() bool         { return bool(C.http_status_is_valid(C.uint16_t(s))) }
func (s Status) IsInformational() bool { return bool(C.http_status_is_informational(C.uint16_t(s))) }
func (s Status) IsSuccess() bool       { return bool(C.http_status_is_success(C.uint16_t(s))) }
func (s Status) IsRedirection() bool   { return bool(C.http_status_is_redirection(C.uint16_t(s))) }
func (s Status) IsClientError() bool   { return bool(C.http_status_is_client_error(C.uint16_t(s))) }
func (s Status) IsServerError() bool   { return bool(C.http_status_is_server_error(C.uint16_t(s))) }
func (s Status) IsError() bool         { return bool(C.http_status_is_error(C.uint16_t(s))) }
func (s Status) Fallback() Status      { return Status(C.http_status_fallback(C.uint16_t(s))) }
func (s Status) HasContent() bool      { return bool(C.http_status_has_content(C.uint16_t(s))) }
func (s Status) FollowsLocation() bool     { return bool(C.http_status_follows_location(C.uint16_t(s))) }
func (s Status) IsCacheable() bool     { return bool(C.http_status_is_cacheable(C.uint16_t(s))) }
func (s Status) IsExperimental() bool  { return bool(C.http_status_is_experimental(C.uint16_t(s))) }
func (s Status) IsDeprecated() bool    { return bool(C.http_status_is_deprecated(C.uint16_t(s))) }

// Aliases returns the other names.
func (s Status) Aliases() (names []string) {
	for {
		name := C.http_status_alias(C.uint16_t(s), C.size_t(len(names)))
		if name == nil {
			return names
		}
		names = append(names, C.GoString(name))
	}
}

// FormerPhrases returns the phrases that it once had.
func (s Status) FormerPhrases() (phrases []string) {
	for {
		phrase := C.http_status_former_phrase(C.uint16_t(s), C.size_t(len(phrases)))
		if phrase == nil {
			return phrases
		}
		phrases = append(phrases, C.GoString(phrase))
	}
}

// String returns "404 Not Found", or the number alone when it is not registered. fmt prints it for %v and %s; %d is the
// number.
func (s Status) String() string {
	if line := s.Line(); line != "" {
		return line
	}
	return strconv.Itoa(int(s))
}

// FromName returns the status with a name or alias, ASCII case ignored.
func FromName(name string) (Status, bool) {
	code := C.from_name(name)
	return Status(code), code != 0
}

// FromPhrase returns the status with a phrase, current or former, ASCII case ignored.
func FromPhrase(phrase string) (Status, bool) {
	code := C.from_phrase(phrase)
	return Status(code), code != 0
}

// All returns the registered ones, ascending.
func All() []Status {
	all := make([]Status, C.http_status_count())
	for i := range all {
		all[i] = Status(C.http_status_at(C.size_t(i)))
	}
	return all
}

// Version returns that of the library which runs.
func Version() string { return C.GoString(C.http_status_version()) }

// RegistryDate returns the date of the IANA registry that the library reflects.
func RegistryDate() string { return C.GoString(C.http_status_registry_date()) }
