// SPDX-License-Identifier: MIT

//go:build cgo

package httpstatus

// The registered codes, and other names of some.
const (
	// The constants, as `make generate` of libhttpstatus writes them.

	// Continue: HTTP Semantics RFC 9110, Section 15.2.1.
	Continue Status = 100
	// Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2.
	SwitchingProtocols Status = 101
	// Processing: WebDAV RFC 2518, Section 10.1.
	Processing Status = 102
	// Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2.
	EarlyHints Status = 103
	// OK: HTTP Semantics RFC 9110, Section 15.3.1.
	OK Status = 200
	// Created: HTTP Semantics RFC 9110, Section 15.3.2.
	Created Status = 201
	// Accepted: HTTP Semantics RFC 9110, Section 15.3.3.
	Accepted Status = 202
	// Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4.
	NonAuthoritativeInformation Status = 203
	// No Content: HTTP Semantics RFC 9110, Section 15.3.5.
	NoContent Status = 204
	// Reset Content: HTTP Semantics RFC 9110, Section 15.3.6.
	ResetContent Status = 205
	// Partial Content: HTTP Semantics RFC 9110, Section 15.3.7.
	PartialContent Status = 206
	// Multi-Status: WebDAV RFC 4918, Section 11.1.
	MultiStatus Status = 207
	// Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental).
	AlreadyReported Status = 208
	// IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1.
	IMUsed Status = 226
	// Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1.
	MultipleChoices Status = 300
	// Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2.
	MovedPermanently Status = 301
	// Found: HTTP Semantics RFC 9110, Section 15.4.3.
	Found Status = 302
	// Alias of Found.
	MovedTemporarily Status = Found
	// See Other: HTTP Semantics RFC 9110, Section 15.4.4.
	SeeOther Status = 303
	// Not Modified: HTTP Semantics RFC 9110, Section 15.4.5.
	NotModified Status = 304
	// Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6.
	UseProxy Status = 305
	// Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8.
	TemporaryRedirect Status = 307
	// Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9.
	PermanentRedirect Status = 308
	// Bad Request: HTTP Semantics RFC 9110, Section 15.5.1.
	BadRequest Status = 400
	// Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2.
	Unauthorized Status = 401
	// Payment Required: HTTP Semantics RFC 9110, Section 15.5.3.
	PaymentRequired Status = 402
	// Forbidden: HTTP Semantics RFC 9110, Section 15.5.4.
	Forbidden Status = 403
	// Not Found: HTTP Semantics RFC 9110, Section 15.5.5.
	NotFound Status = 404
	// Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6.
	MethodNotAllowed Status = 405
	// Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7.
	NotAcceptable Status = 406
	// Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8.
	ProxyAuthenticationRequired Status = 407
	// Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9.
	RequestTimeout Status = 408
	// Alias of RequestTimeout.
	RequestTimeOut Status = RequestTimeout
	// Conflict: HTTP Semantics RFC 9110, Section 15.5.10.
	Conflict Status = 409
	// Gone: HTTP Semantics RFC 9110, Section 15.5.11.
	Gone Status = 410
	// Length Required: HTTP Semantics RFC 9110, Section 15.5.12.
	LengthRequired Status = 411
	// Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13.
	PreconditionFailed Status = 412
	// Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14.
	RequestEntityTooLarge Status = 413
	// Alias of RequestEntityTooLarge.
	ContentTooLarge Status = RequestEntityTooLarge
	// Alias of RequestEntityTooLarge.
	PayloadTooLarge Status = RequestEntityTooLarge
	// URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15.
	RequestURITooLong Status = 414
	// Alias of RequestURITooLong.
	URITooLong Status = RequestURITooLong
	// Alias of RequestURITooLong.
	RequestURITooLarge Status = RequestURITooLong
	// Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16.
	UnsupportedMediaType Status = 415
	// Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17.
	RequestRangeNotSatisfiable Status = 416
	// Alias of RequestRangeNotSatisfiable.
	RangeNotSatisfiable Status = RequestRangeNotSatisfiable
	// Alias of RequestRangeNotSatisfiable.
	RequestedRangeNotSatisfiable Status = RequestRangeNotSatisfiable
	// Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18.
	ExpectationFailed Status = 417
	// I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2.
	ImATeapot Status = 418
	// Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20.
	MisdirectedRequest Status = 421
	// Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21.
	UnprocessableEntity Status = 422
	// Alias of UnprocessableEntity.
	UnprocessableContent Status = UnprocessableEntity
	// Locked: WebDAV RFC 4918, Section 11.3.
	Locked Status = 423
	// Failed Dependency: WebDAV RFC 4918, Section 11.4.
	FailedDependency Status = 424
	// Too Early: Using Early Data in HTTP RFC 8470, Section 5.2.
	TooEarly Status = 425
	// Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22.
	UpgradeRequired Status = 426
	// Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3.
	PreconditionRequired Status = 428
	// Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4.
	TooManyRequests Status = 429
	// Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5.
	RequestHeaderFieldsTooLarge Status = 431
	// Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3.
	UnavailableForLegalReasons Status = 451
	// Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1.
	InternalServerError Status = 500
	// Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2.
	NotImplemented Status = 501
	// Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3.
	BadGateway Status = 502
	// Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4.
	ServiceUnavailable Status = 503
	// Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5.
	GatewayTimeout Status = 504
	// Alias of GatewayTimeout.
	GatewayTimeOut Status = GatewayTimeout
	// HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6.
	HTTPVersionNotSupported Status = 505
	// Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental).
	VariantAlsoNegotiates Status = 506
	// Insufficient Storage: WebDAV RFC 4918, Section 11.5.
	InsufficientStorage Status = 507
	// Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental).
	LoopDetected Status = 508
	// Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic).
	NotExtended Status = 510
	// Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6.
	NetworkAuthenticationRequired Status = 511
	// The end of the constants.
)
