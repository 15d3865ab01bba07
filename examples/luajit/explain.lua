-- Explains HTTP status codes: luajit explain.lua 404 'payload too large' im_a_teapot 499
--
-- Without arguments: the whole registry. It stands beside httpstatus.lua;
-- from another folder, LUA_PATH says where httpstatus.lua is.

local HTTPStatus = require "httpstatus"

local CLASSES = {
  [0] = "none", "1xx informational", "2xx success", "3xx redirection", "4xx client error", "5xx server error",
}

local function printf(format, ...)
  io.write(format:format(...))
end

local function list()
  local row = "%-4s  %-31s  %-31s  %s\n"
  printf(row, "CODE", "NAME", "PHRASE", "DEFINED IN")
  for status in HTTPStatus.all() do
    printf(row, status.code, status.name, status.phrase, status.reference)
  end
  printf("%d codes, IANA registry of %s\n", HTTPStatus.count(), HTTPStatus.registry_date)
end

local function explain(status)
  if status.is_valid then
    printf("%s\n  name      %s\n", tostring(status), status.name)
    for _, alias in ipairs(status.aliases) do
      printf("  alias     %s\n", alias)
    end
  else
    printf("%d is not registered\n", status.code)
  end
  printf("  class     %s\n", CLASSES[status.class])
  if status.is_valid then
    printf("  meaning   %s\n", status.description)
    printf("  defined   %s\n", status.reference)
    printf("            %s\n", status.url)
  else
    printf("  fallback  %s\n", tostring(status.fallback))
  end
  local traits = { status.has_content and "content" or "no content" }
  for _, trait in ipairs { "error", "cacheable", "experimental", "deprecated" } do
    if status["is_" .. trait] then
      traits[#traits + 1] = trait
    end
  end
  printf("  traits    %s\n", table.concat(traits, ", "))
end

--- The status that an argument means, or nil and what is wrong.
local function parse(argument)
  if argument:find("^[0-9]+$") then
    local number = tonumber(argument)
    if number > 0xFFFF then
      return nil, argument .. " is too large, codes end at 65535"
    end
    return HTTPStatus(number)
  end
  local status = HTTPStatus.from_name(argument) or HTTPStatus.from_phrase(argument)
  if not status then
    return nil, '"' .. argument .. '" is neither a number nor the name or phrase of a status code'
  end
  return status
end

if #arg == 0 then
  list()
end
local exit = 0
for _, argument in ipairs(arg) do
  local status, problem = parse(argument)
  if status then
    explain(status)
  else
    io.stderr:write("httpstatus: ", problem, "\n")
    exit = 1
  end
end
os.exit(exit)
