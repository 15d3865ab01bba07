-- SPDX-License-Identifier: MIT
{-# LANGUAGE PatternSynonyms #-}

-- | The HTTP status registry of libhttpstatus, for GHC.
--
-- Copy this file into a project, which needs the package bytestring and, in a .cabal file, `pkgconfig-depends:
-- httpstatus`. Import it qualified:
--
-- > import qualified HttpStatus as Http
module HttpStatus where

import Data.ByteString (ByteString)
import Data.ByteString.Unsafe (unsafeUseAsCStringLen)
import Data.Maybe (fromMaybe)
import Data.Word (Word16, Word8)
import Foreign.C.String (CString, peekCAString)
import Foreign.C.Types (CBool (..), CSize (..))
import Foreign.Ptr (nullPtr)
import System.IO.Unsafe (unsafePerformIO)

-- | A status code, registered or not: @Http.NotFound@, @Http.Status 499@. The texts of one that is not registered are
-- 'Nothing'.
newtype Status = Status {code :: Word16}
  deriving (Eq, Ord)

-- | "404 Not Found", or the number alone when it is not registered.
instance Show Status where
  show status = fromMaybe (show (code status)) (line status)

-- The constants, as `make generate` of libhttpstatus writes them.
-- | Continue: HTTP Semantics RFC 9110, Section 15.2.1.
pattern Continue :: Status
pattern Continue = Status 100

-- | Switching Protocols: HTTP Semantics RFC 9110, Section 15.2.2.
pattern SwitchingProtocols :: Status
pattern SwitchingProtocols = Status 101

-- | Processing: WebDAV RFC 2518, Section 10.1.
pattern Processing :: Status
pattern Processing = Status 102

-- | Early Hints: An HTTP Status Code for Indicating Hints RFC 8297, Section 2.
pattern EarlyHints :: Status
pattern EarlyHints = Status 103

-- | OK: HTTP Semantics RFC 9110, Section 15.3.1.
pattern Ok :: Status
pattern Ok = Status 200

-- | Created: HTTP Semantics RFC 9110, Section 15.3.2.
pattern Created :: Status
pattern Created = Status 201

-- | Accepted: HTTP Semantics RFC 9110, Section 15.3.3.
pattern Accepted :: Status
pattern Accepted = Status 202

-- | Non-Authoritative Information: HTTP Semantics RFC 9110, Section 15.3.4.
pattern NonAuthoritativeInformation :: Status
pattern NonAuthoritativeInformation = Status 203

-- | No Content: HTTP Semantics RFC 9110, Section 15.3.5.
pattern NoContent :: Status
pattern NoContent = Status 204

-- | Reset Content: HTTP Semantics RFC 9110, Section 15.3.6.
pattern ResetContent :: Status
pattern ResetContent = Status 205

-- | Partial Content: HTTP Semantics RFC 9110, Section 15.3.7.
pattern PartialContent :: Status
pattern PartialContent = Status 206

-- | Multi-Status: WebDAV RFC 4918, Section 11.1.
pattern MultiStatus :: Status
pattern MultiStatus = Status 207

-- | Already Reported: WebDAV Binding Extensions RFC 5842, Section 7.1 (Experimental).
pattern AlreadyReported :: Status
pattern AlreadyReported = Status 208

-- | IM Used: Delta Encoding in HTTP RFC 3229, Section 10.4.1.
pattern ImUsed :: Status
pattern ImUsed = Status 226

-- | Multiple Choices: HTTP Semantics RFC 9110, Section 15.4.1.
pattern MultipleChoices :: Status
pattern MultipleChoices = Status 300

-- | Moved Permanently: HTTP Semantics RFC 9110, Section 15.4.2.
pattern MovedPermanently :: Status
pattern MovedPermanently = Status 301

-- | Found: HTTP Semantics RFC 9110, Section 15.4.3.
pattern Found :: Status
pattern Found = Status 302

-- | Alias of Found.
pattern MovedTemporarily :: Status
pattern MovedTemporarily = Status 302

-- | See Other: HTTP Semantics RFC 9110, Section 15.4.4.
pattern SeeOther :: Status
pattern SeeOther = Status 303

-- | Not Modified: HTTP Semantics RFC 9110, Section 15.4.5.
pattern NotModified :: Status
pattern NotModified = Status 304

-- | Use Proxy: HTTP Semantics RFC 9110, Section 15.4.6.
pattern UseProxy :: Status
pattern UseProxy = Status 305

-- | Temporary Redirect: HTTP Semantics RFC 9110, Section 15.4.8.
pattern TemporaryRedirect :: Status
pattern TemporaryRedirect = Status 307

-- | Permanent Redirect: HTTP Semantics RFC 9110, Section 15.4.9.
pattern PermanentRedirect :: Status
pattern PermanentRedirect = Status 308

-- | Bad Request: HTTP Semantics RFC 9110, Section 15.5.1.
pattern BadRequest :: Status
pattern BadRequest = Status 400

-- | Unauthorized: HTTP Semantics RFC 9110, Section 15.5.2.
pattern Unauthorized :: Status
pattern Unauthorized = Status 401

-- | Payment Required: HTTP Semantics RFC 9110, Section 15.5.3.
pattern PaymentRequired :: Status
pattern PaymentRequired = Status 402

-- | Forbidden: HTTP Semantics RFC 9110, Section 15.5.4.
pattern Forbidden :: Status
pattern Forbidden = Status 403

-- | Not Found: HTTP Semantics RFC 9110, Section 15.5.5.
pattern NotFound :: Status
pattern NotFound = Status 404

-- | Method Not Allowed: HTTP Semantics RFC 9110, Section 15.5.6.
pattern MethodNotAllowed :: Status
pattern MethodNotAllowed = Status 405

-- | Not Acceptable: HTTP Semantics RFC 9110, Section 15.5.7.
pattern NotAcceptable :: Status
pattern NotAcceptable = Status 406

-- | Proxy Authentication Required: HTTP Semantics RFC 9110, Section 15.5.8.
pattern ProxyAuthenticationRequired :: Status
pattern ProxyAuthenticationRequired = Status 407

-- | Request Timeout: HTTP Semantics RFC 9110, Section 15.5.9.
pattern RequestTimeout :: Status
pattern RequestTimeout = Status 408

-- | Alias of RequestTimeout.
pattern RequestTimeOut :: Status
pattern RequestTimeOut = Status 408

-- | Conflict: HTTP Semantics RFC 9110, Section 15.5.10.
pattern Conflict :: Status
pattern Conflict = Status 409

-- | Gone: HTTP Semantics RFC 9110, Section 15.5.11.
pattern Gone :: Status
pattern Gone = Status 410

-- | Length Required: HTTP Semantics RFC 9110, Section 15.5.12.
pattern LengthRequired :: Status
pattern LengthRequired = Status 411

-- | Precondition Failed: HTTP Semantics RFC 9110, Section 15.5.13.
pattern PreconditionFailed :: Status
pattern PreconditionFailed = Status 412

-- | Content Too Large: HTTP Semantics RFC 9110, Section 15.5.14.
pattern RequestEntityTooLarge :: Status
pattern RequestEntityTooLarge = Status 413

-- | Alias of RequestEntityTooLarge.
pattern ContentTooLarge :: Status
pattern ContentTooLarge = Status 413

-- | Alias of RequestEntityTooLarge.
pattern PayloadTooLarge :: Status
pattern PayloadTooLarge = Status 413

-- | URI Too Long: HTTP Semantics RFC 9110, Section 15.5.15.
pattern RequestUriTooLong :: Status
pattern RequestUriTooLong = Status 414

-- | Alias of RequestUriTooLong.
pattern UriTooLong :: Status
pattern UriTooLong = Status 414

-- | Alias of RequestUriTooLong.
pattern RequestUriTooLarge :: Status
pattern RequestUriTooLarge = Status 414

-- | Unsupported Media Type: HTTP Semantics RFC 9110, Section 15.5.16.
pattern UnsupportedMediaType :: Status
pattern UnsupportedMediaType = Status 415

-- | Range Not Satisfiable: HTTP Semantics RFC 9110, Section 15.5.17.
pattern RequestRangeNotSatisfiable :: Status
pattern RequestRangeNotSatisfiable = Status 416

-- | Alias of RequestRangeNotSatisfiable.
pattern RangeNotSatisfiable :: Status
pattern RangeNotSatisfiable = Status 416

-- | Alias of RequestRangeNotSatisfiable.
pattern RequestedRangeNotSatisfiable :: Status
pattern RequestedRangeNotSatisfiable = Status 416

-- | Expectation Failed: HTTP Semantics RFC 9110, Section 15.5.18.
pattern ExpectationFailed :: Status
pattern ExpectationFailed = Status 417

-- | I'm a Teapot: HTCPCP/1.0 RFC 2324, Section 2.3.2.
pattern ImATeapot :: Status
pattern ImATeapot = Status 418

-- | Misdirected Request: HTTP Semantics RFC 9110, Section 15.5.20.
pattern MisdirectedRequest :: Status
pattern MisdirectedRequest = Status 421

-- | Unprocessable Content: HTTP Semantics RFC 9110, Section 15.5.21.
pattern UnprocessableEntity :: Status
pattern UnprocessableEntity = Status 422

-- | Alias of UnprocessableEntity.
pattern UnprocessableContent :: Status
pattern UnprocessableContent = Status 422

-- | Locked: WebDAV RFC 4918, Section 11.3.
pattern Locked :: Status
pattern Locked = Status 423

-- | Failed Dependency: WebDAV RFC 4918, Section 11.4.
pattern FailedDependency :: Status
pattern FailedDependency = Status 424

-- | Too Early: Using Early Data in HTTP RFC 8470, Section 5.2.
pattern TooEarly :: Status
pattern TooEarly = Status 425

-- | Upgrade Required: HTTP Semantics RFC 9110, Section 15.5.22.
pattern UpgradeRequired :: Status
pattern UpgradeRequired = Status 426

-- | Precondition Required: Additional HTTP Status Codes RFC 6585, Section 3.
pattern PreconditionRequired :: Status
pattern PreconditionRequired = Status 428

-- | Too Many Requests: Additional HTTP Status Codes RFC 6585, Section 4.
pattern TooManyRequests :: Status
pattern TooManyRequests = Status 429

-- | Request Header Fields Too Large: Additional HTTP Status Codes RFC 6585, Section 5.
pattern RequestHeaderFieldsTooLarge :: Status
pattern RequestHeaderFieldsTooLarge = Status 431

-- | Unavailable For Legal Reasons: An HTTP Status Code to Report Legal Obstacles RFC 7725, Section 3.
pattern UnavailableForLegalReasons :: Status
pattern UnavailableForLegalReasons = Status 451

-- | Internal Server Error: HTTP Semantics RFC 9110, Section 15.6.1.
pattern InternalServerError :: Status
pattern InternalServerError = Status 500

-- | Not Implemented: HTTP Semantics RFC 9110, Section 15.6.2.
pattern NotImplemented :: Status
pattern NotImplemented = Status 501

-- | Bad Gateway: HTTP Semantics RFC 9110, Section 15.6.3.
pattern BadGateway :: Status
pattern BadGateway = Status 502

-- | Service Unavailable: HTTP Semantics RFC 9110, Section 15.6.4.
pattern ServiceUnavailable :: Status
pattern ServiceUnavailable = Status 503

-- | Gateway Timeout: HTTP Semantics RFC 9110, Section 15.6.5.
pattern GatewayTimeout :: Status
pattern GatewayTimeout = Status 504

-- | Alias of GatewayTimeout.
pattern GatewayTimeOut :: Status
pattern GatewayTimeOut = Status 504

-- | HTTP Version Not Supported: HTTP Semantics RFC 9110, Section 15.6.6.
pattern HttpVersionNotSupported :: Status
pattern HttpVersionNotSupported = Status 505

-- | Variant Also Negotiates: Transparent Content Negotiation in HTTP RFC 2295, Section 8.1 (Experimental).
pattern VariantAlsoNegotiates :: Status
pattern VariantAlsoNegotiates = Status 506

-- | Insufficient Storage: WebDAV RFC 4918, Section 11.5.
pattern InsufficientStorage :: Status
pattern InsufficientStorage = Status 507

-- | Loop Detected: WebDAV Binding Extensions RFC 5842, Section 7.2 (Experimental).
pattern LoopDetected :: Status
pattern LoopDetected = Status 508

-- | Not Extended: An HTTP Extension Framework RFC 2774, Section 7 (Historic).
pattern NotExtended :: Status
pattern NotExtended = Status 510

-- | Network Authentication Required: Additional HTTP Status Codes RFC 6585, Section 6.
pattern NetworkAuthenticationRequired :: Status
pattern NetworkAuthenticationRequired = Status 511

-- The end of the constants.

-- | Other names; phrases that the code once had.
aliases, formerPhrases :: Status -> [String]
aliases (Status c) = texts (http_status_alias c)
formerPhrases (Status c) = texts (http_status_former_phrase c)

-- The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
name :: Status -> Maybe String
name (Status c) = text (http_status_name c)

phrase :: Status -> Maybe String
phrase (Status c) = text (http_status_phrase c)

description :: Status -> Maybe String
description (Status c) = text (http_status_description c)

line :: Status -> Maybe String
line (Status c) = text (http_status_line c)

reference :: Status -> Maybe String
reference (Status c) = text (http_status_reference c)

url :: Status -> Maybe String
url (Status c) = text (http_status_url c)

isValid :: Status -> Bool
isValid (Status c) = http_status_is_valid c /= 0

className :: Status -> Maybe String
className (Status c) = text (http_status_class_name c)

isInformational :: Status -> Bool
isInformational (Status c) = http_status_is_informational c /= 0

isSuccess :: Status -> Bool
isSuccess (Status c) = http_status_is_success c /= 0

isRedirection :: Status -> Bool
isRedirection (Status c) = http_status_is_redirection c /= 0

isClientError :: Status -> Bool
isClientError (Status c) = http_status_is_client_error c /= 0

isServerError :: Status -> Bool
isServerError (Status c) = http_status_is_server_error c /= 0

isError :: Status -> Bool
isError (Status c) = http_status_is_error c /= 0

hasContent :: Status -> Bool
hasContent (Status c) = http_status_has_content c /= 0

followsLocation :: Status -> Bool
followsLocation (Status c) = http_status_follows_location c /= 0

isCacheable :: Status -> Bool
isCacheable (Status c) = http_status_is_cacheable c /= 0

isExperimental :: Status -> Bool
isExperimental (Status c) = http_status_is_experimental c /= 0

isDeprecated :: Status -> Bool
isDeprecated (Status c) = http_status_is_deprecated c /= 0
-- The end of the functions.

-- | 1 to 5 for 100..599, registered or not; otherwise 0.
statusClass :: Status -> Int
statusClass (Status c) = fromIntegral (http_status_class c)

-- | What a client treats the status as: itself when registered, else the x00 of its class, else 500.
fallback :: Status -> Status
fallback (Status c) = Status (http_status_fallback c)

-- | The status with a name or alias, ASCII case ignored.
fromName :: ByteString -> Maybe Status
fromName = look http_status_from_name_n

-- | The status with a phrase, current or former, ASCII case ignored.
fromPhrase :: ByteString -> Maybe Status
fromPhrase = look http_status_from_phrase_n

-- | The registered ones, ascending.
allStatuses :: [Status]
allStatuses = map (Status . http_status_at) (takeWhile (< http_status_count) [0 ..])

-- | That of the library which runs; the date of the IANA registry that it reflects.
version, registryDate :: String
version = fromMaybe "" (text http_status_version)
registryDate = fromMaybe "" (text http_status_registry_date)

text :: CString -> Maybe String
text pointer
  | pointer == nullPtr = Nothing
  | otherwise = Just (unsafePerformIO (peekCAString pointer))

texts :: (CSize -> CString) -> [String]
texts function = go 0
  where
    go index = maybe [] (: go (index + 1)) (text (function index))

look :: (CString -> CSize -> IO Word16) -> ByteString -> Maybe Status
look function string =
  case unsafePerformIO (unsafeUseAsCStringLen string (\(start, size) -> function start (fromIntegral size))) of
    0 -> Nothing
    found -> Just (Status found)

-- The functions. C's bool is CBool, one byte: GHC's Bool is not. What takes no pointer is pure.
-- The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
foreign import ccall unsafe "http_status_name" http_status_name :: Word16 -> CString
foreign import ccall unsafe "http_status_phrase" http_status_phrase :: Word16 -> CString
foreign import ccall unsafe "http_status_description" http_status_description :: Word16 -> CString
foreign import ccall unsafe "http_status_line" http_status_line :: Word16 -> CString
foreign import ccall unsafe "http_status_reference" http_status_reference :: Word16 -> CString
foreign import ccall unsafe "http_status_url" http_status_url :: Word16 -> CString
foreign import ccall unsafe "http_status_is_valid" http_status_is_valid :: Word16 -> CBool
foreign import ccall unsafe "http_status_class_name" http_status_class_name :: Word16 -> CString
foreign import ccall unsafe "http_status_is_informational" http_status_is_informational :: Word16 -> CBool
foreign import ccall unsafe "http_status_is_success" http_status_is_success :: Word16 -> CBool
foreign import ccall unsafe "http_status_is_redirection" http_status_is_redirection :: Word16 -> CBool
foreign import ccall unsafe "http_status_is_client_error" http_status_is_client_error :: Word16 -> CBool
foreign import ccall unsafe "http_status_is_server_error" http_status_is_server_error :: Word16 -> CBool
foreign import ccall unsafe "http_status_is_error" http_status_is_error :: Word16 -> CBool
foreign import ccall unsafe "http_status_has_content" http_status_has_content :: Word16 -> CBool
foreign import ccall unsafe "http_status_follows_location" http_status_follows_location :: Word16 -> CBool
foreign import ccall unsafe "http_status_is_cacheable" http_status_is_cacheable :: Word16 -> CBool
foreign import ccall unsafe "http_status_is_experimental" http_status_is_experimental :: Word16 -> CBool
foreign import ccall unsafe "http_status_is_deprecated" http_status_is_deprecated :: Word16 -> CBool
-- The end of the functions.
foreign import ccall unsafe "http_status_alias" http_status_alias :: Word16 -> CSize -> CString
foreign import ccall unsafe "http_status_former_phrase" http_status_former_phrase :: Word16 -> CSize -> CString
foreign import ccall unsafe "http_status_from_name_n" http_status_from_name_n :: CString -> CSize -> IO Word16
foreign import ccall unsafe "http_status_from_phrase_n" http_status_from_phrase_n :: CString -> CSize -> IO Word16
foreign import ccall unsafe "http_status_count" http_status_count :: CSize
foreign import ccall unsafe "http_status_at" http_status_at :: CSize -> Word16
foreign import ccall unsafe "http_status_class" http_status_class :: Word16 -> Word8
foreign import ccall unsafe "http_status_fallback" http_status_fallback :: Word16 -> Word16
foreign import ccall unsafe "http_status_version" http_status_version :: CString
foreign import ccall unsafe "http_status_registry_date" http_status_registry_date :: CString
