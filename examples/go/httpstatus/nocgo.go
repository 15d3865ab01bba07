// SPDX-License-Identifier: MIT

//go:build !cgo

package httpstatus

// Without cgo the compiler stops here, with a name that says what to do.
var _ = libhttpstatus_needs_cgo__set_CGO_ENABLED_to_1_and_install_a_C_compiler
