-- SPDX-License-Identifier: MIT
-- The HTTP status registry of libhttpstatus, through LuaJIT's ffi.
--
-- Copy this file into a project: local HTTPStatus = require "httpstatus". It loads the library that the environment
-- variable HTTPSTATUS_LIBRARY names, else the one beside this file, else the one that the system's loader finds.
--
-- HTTPStatus.NOT_FOUND is the number 404, and so on for each name and alias. HTTPStatus(404) is a table with all that
-- the library knows of a code, registered or not: .phrase, .is_error and so on. The texts of one that is not registered
-- are nil.

local ffi = require "ffi"

ffi.cdef [[
// The declarations, as `make generate` of libhttpstatus writes them.
const char *http_status_name(uint16_t code);
const char *http_status_phrase(uint16_t code);
const char *http_status_description(uint16_t code);
const char *http_status_line(uint16_t code);
const char *http_status_reference(uint16_t code);
const char *http_status_url(uint16_t code);
const char *http_status_alias(uint16_t code, size_t index);
const char *http_status_former_phrase(uint16_t code, size_t index);
uint16_t http_status_from_name_n(const char *name, size_t length);
uint16_t http_status_from_phrase_n(const char *phrase, size_t length);
size_t http_status_count(void);
uint16_t http_status_at(size_t index);
bool http_status_is_valid(uint16_t code);
uint8_t http_status_class(uint16_t code);
const char *http_status_class_name(uint16_t code);
bool http_status_is_informational(uint16_t code);
bool http_status_is_success(uint16_t code);
bool http_status_is_redirection(uint16_t code);
bool http_status_is_client_error(uint16_t code);
bool http_status_is_server_error(uint16_t code);
bool http_status_is_error(uint16_t code);
uint16_t http_status_fallback(uint16_t code);
bool http_status_has_content(uint16_t code);
bool http_status_follows_location(uint16_t code);
bool http_status_is_cacheable(uint16_t code);
bool http_status_is_experimental(uint16_t code);
bool http_status_is_deprecated(uint16_t code);
const char *http_status_version(void);
const char *http_status_registry_date(void);
// The end of the declarations.
]]

local function load()
  local file = ({ OSX = "libhttpstatus.1.dylib", Windows = "httpstatus-1.dll" })[jit.os] or "libhttpstatus.so.1"
  local given = os.getenv "HTTPSTATUS_LIBRARY"
  local folder = debug.getinfo(1, "S").source:match "^@(.*[/\\])" or "./"
  local tried = given and { given } or { folder .. file, file }
  local reason
  for _, path in ipairs(tried) do
    local loaded, library = pcall(ffi.load, path)
    if loaded then
      return library
    end
    reason = library
  end
  error("libhttpstatus not found: tried " .. table.concat(tried, ", ")
    .. "; HTTPSTATUS_LIBRARY can name the file (" .. reason .. ")", 0)
end

local C = load()

local function text(pointer)
  if pointer ~= nil then -- a NULL pointer equals nil, but is true
    return ffi.string(pointer)
  end
end

local getters = {
  -- The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
  name = function(code) return text(C.http_status_name(code)) end,
  phrase = function(code) return text(C.http_status_phrase(code)) end,
  description = function(code) return text(C.http_status_description(code)) end,
  line = function(code) return text(C.http_status_line(code)) end,
  reference = function(code) return text(C.http_status_reference(code)) end,
  url = function(code) return text(C.http_status_url(code)) end,
  is_valid = C.http_status_is_valid,
  class_name = function(code) return text(C.http_status_class_name(code)) end,
  is_informational = C.http_status_is_informational,
  is_success = C.http_status_is_success,
  is_redirection = C.http_status_is_redirection,
  is_client_error = C.http_status_is_client_error,
  is_server_error = C.http_status_is_server_error,
  is_error = C.http_status_is_error,
  has_content = C.http_status_has_content,
  follows_location = C.http_status_follows_location,
  is_cacheable = C.http_status_is_cacheable,
  is_experimental = C.http_status_is_experimental,
  is_deprecated = C.http_status_is_deprecated,
  -- The end of the functions.
  class = C.http_status_class,
}

local HTTPStatus = {}
local status = {}

function status.__index(self, key)
  local getter = getters[key]
  if getter then
    return getter(self.code)
  end
end

function status.__eq(self, other)
  return self.code == other.code
end

function status.__lt(self, other)
  return self.code < other.code
end

function status.__tostring(self)
  return self.line or tostring(self.code)
end

local function new(code)
  -- ffi would cut a wider integer to its low 16 bits.
  if code ~= math.floor(code) or code < 0 or code > 0xFFFF then
    error(code .. " is not in 0..65535", 3)
  end
  return setmetatable({ code = code }, status)
end

function getters.fallback(code)
  return new(C.http_status_fallback(code))
end

function getters.aliases(code)
  local names = {}
  while C.http_status_alias(code, #names) ~= nil do
    names[#names + 1] = text(C.http_status_alias(code, #names))
  end
  return names
end

function getters.former_phrases(code)
  local phrases = {}
  while C.http_status_former_phrase(code, #phrases) ~= nil do
    phrases[#phrases + 1] = text(C.http_status_former_phrase(code, #phrases))
  end
  return phrases
end

--- The status with a name or alias, ASCII case ignored, or nil.
function HTTPStatus.from_name(name)
  local code = C.http_status_from_name_n(name, #name)
  return code ~= 0 and new(code) or nil
end

--- The status with a phrase, current or former, ASCII case ignored, or nil.
function HTTPStatus.from_phrase(phrase)
  local code = C.http_status_from_phrase_n(phrase, #phrase)
  return code ~= 0 and new(code) or nil
end

function HTTPStatus.count()
  return tonumber(C.http_status_count())
end

--- The registered ones, ascending: for status in HTTPStatus.all() do
function HTTPStatus.all()
  local index = -1
  return function()
    index = index + 1
    return index < HTTPStatus.count() and new(C.http_status_at(index)) or nil
  end
end

for each in HTTPStatus.all() do
  HTTPStatus[each.name] = each.code
  for _, alias in ipairs(each.aliases) do
    HTTPStatus[alias] = each.code
  end
end

HTTPStatus.version = text(C.http_status_version())
HTTPStatus.registry_date = text(C.http_status_registry_date())

return setmetatable(HTTPStatus, { __call = function(_, code) return new(code) end })
