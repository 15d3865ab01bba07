# frozen_string_literal: true

# Explains HTTP status codes: ruby explain.rb 404 'payload too large' im_a_teapot 499
#
# Without arguments: the whole registry. It stands beside httpstatus.rb.

require_relative "httpstatus"

CLASSES = ["none", "1xx informational", "2xx success", "3xx redirection", "4xx client error", "5xx server error"].freeze

def list
  row = "%-4s  %-31s  %-31s  %s\n"
  printf(row, "CODE", "NAME", "PHRASE", "DEFINED IN")
  HTTPStatus.each { |status| printf(row, status.code, status.name, status.phrase, status.reference) }
  puts "#{HTTPStatus.count} codes, IANA registry of #{HTTPStatus.registry_date}"
end

def explain(status)
  if status.valid?
    puts status, "  name      #{status.name}"
    status.aliases.each { |name| puts "  alias     #{name}" }
  else
    puts "#{status} is not registered"
  end
  puts "  class     #{CLASSES[status.status_class]}"
  if status.valid?
    puts "  meaning   #{status.description}", "  defined   #{status.reference}", "            #{status.url}"
  else
    puts "  fallback  #{status.fallback}"
  end
  traits = [status.has_content? ? "content" : "no content"]
  traits += %w[error cacheable experimental deprecated].select { |trait| status.public_send("#{trait}?") }
  puts "  traits    #{traits.join(', ')}"
end

# The status that an argument means. Raises ArgumentError, with what is wrong, when it means none.
def parse(argument)
  return HTTPStatus[argument.to_i] if argument.match?(/\A[0-9]+\z/)

  HTTPStatus.from_name(argument) || HTTPStatus.from_phrase(argument) ||
    raise(ArgumentError, "\"#{argument}\" is neither a number nor the name or phrase of a status code".b)
rescue RangeError
  raise ArgumentError, "#{argument} is too large, codes end at 65535"
end

list if ARGV.empty?
failed = ARGV.reject do |argument|
  explain(parse(argument.b)) # bytes: an argument need not be valid in the locale's encoding
  true
rescue ArgumentError => e
  warn "httpstatus: #{e.message}"
end
exit failed.empty?
