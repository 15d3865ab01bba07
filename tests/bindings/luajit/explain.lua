-- Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does.

local HTTPStatus = require "httpstatus"

local function answers(status)
  local function show(what, answer)
    if answer == nil then
      answer = "-"
    end
    print(status.code .. " " .. what .. " " .. tostring(answer))
  end
  for _, alias in ipairs(status.aliases) do
    show("alias", alias)
  end
  for _, phrase in ipairs(status.former_phrases) do
    show("former_phrase", phrase)
  end
  show("class", status.class)
  show("fallback", status.fallback.code)
  -- The test repeats these two lines for each text and each bool.
  show("class_name", status.class_name)
  show("is_valid", status.is_valid)
end

-- What only Lua has.
local function surface()
  assert(HTTPStatus(HTTPStatus.NOT_FOUND) == HTTPStatus.from_name "not_found")
  assert(HTTPStatus.CONTENT_TOO_LARGE == HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
  assert(HTTPStatus.NOT_FUND == nil and HTTPStatus(200) < HTTPStatus(404))
  assert(tostring(HTTPStatus(410)) .. " " .. tostring(HTTPStatus(499)) == "410 Gone 499")
  for _, code in ipairs { 65536 + 404, -1, 404.5 } do
    assert(not pcall(HTTPStatus, code))
  end
end

local function constant(name, code)
  print(name .. " " .. code)
end

surface()
for _, code in ipairs(arg) do
  answers(HTTPStatus(tonumber(code)))
end
for status in HTTPStatus.all() do
  print(status.code)
end
print("version " .. HTTPStatus.version)
print("registry date " .. HTTPStatus.registry_date)
-- The test repeats this line for each name.
constant("NOT_FOUND", HTTPStatus.NOT_FOUND)
