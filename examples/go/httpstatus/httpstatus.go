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

import (
	"strconv"
	"sync/atomic"
)

// Status is a status code, registered or not: NotFound, Status(499). The texts of one that is not registered are "".
type Status uint16

// The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.

func (s Status) Name() string { return s.answers().Name }

func (s Status) Phrase() string { return s.answers().Phrase }

func (s Status) Description() string { return s.answers().Description }

func (s Status) Line() string { return s.answers().Line }

func (s Status) Reference() string { return s.answers().Reference }

func (s Status) URL() string { return s.answers().URL }

func (s Status) IsValid() bool { return s.answers().IsValid }

func (s Status) ClassName() string { return s.answers().ClassName }

func (s Status) IsInformational() bool { return s.answers().IsInformational }

func (s Status) IsSuccess() bool { return s.answers().IsSuccess }

func (s Status) IsRedirection() bool { return s.answers().IsRedirection }

func (s Status) IsClientError() bool { return s.answers().IsClientError }

func (s Status) IsServerError() bool { return s.answers().IsServerError }

func (s Status) IsError() bool { return s.answers().IsError }

func (s Status) HasContent() bool { return s.answers().HasContent }

func (s Status) FollowsLocation() bool { return s.answers().FollowsLocation }

func (s Status) IsCacheable() bool { return s.answers().IsCacheable }

func (s Status) IsExperimental() bool { return s.answers().IsExperimental }

func (s Status) IsDeprecated() bool { return s.answers().IsDeprecated }

// The end of the functions.

// Class is 1 to 5 for 100..599, registered or not; otherwise 0.
func (s Status) Class() int { return int(C.http_status_class(C.uint16_t(s))) }

// Fallback is how a client treats the status: itself when registered, else the x00 of its class, else 500.
func (s Status) Fallback() Status { return Status(C.http_status_fallback(C.uint16_t(s))) }

// answers holds the answers about one status.
type answers struct {
	// The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
	Name string

	Phrase string

	Description string

	Line string

	Reference string

	URL string

	IsValid bool

	ClassName string

	IsInformational bool

	IsSuccess bool

	IsRedirection bool

	IsClientError bool

	IsServerError bool

	IsError bool

	HasContent bool

	FollowsLocation bool

	IsCacheable bool

	IsExperimental bool

	IsDeprecated bool
	// The end of the functions.
}

// known holds the answers about codes below 600, because a call of C takes ten times as long as to read them here, and
// they never change.
var known [600]atomic.Pointer[answers]

func (s Status) answers() *answers {
	if int(s) >= len(known) {
		return s.ask()
	}
	a := known[s].Load()
	if a == nil {
		a = s.ask()
		known[s].Store(a)
	}
	return a
}

// ask calls the library. C.GoString makes "" of NULL.
func (s Status) ask() *answers {
	code := C.uint16_t(s)
	return &answers{
		// The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
		C.GoString(C.http_status_name(code)),
		C.GoString(C.http_status_phrase(code)),
		C.GoString(C.http_status_description(code)),
		C.GoString(C.http_status_line(code)),
		C.GoString(C.http_status_reference(code)),
		C.GoString(C.http_status_url(code)),
		bool(C.http_status_is_valid(code)),
		C.GoString(C.http_status_class_name(code)),
		bool(C.http_status_is_informational(code)),
		bool(C.http_status_is_success(code)),
		bool(C.http_status_is_redirection(code)),
		bool(C.http_status_is_client_error(code)),
		bool(C.http_status_is_server_error(code)),
		bool(C.http_status_is_error(code)),
		bool(C.http_status_has_content(code)),
		bool(C.http_status_follows_location(code)),
		bool(C.http_status_is_cacheable(code)),
		bool(C.http_status_is_experimental(code)),
		bool(C.http_status_is_deprecated(code)),
		// The end of the functions.
	}
}

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
