# frozen_string_literal: true

# Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does.

require_relative "httpstatus"

def answers(status)
  show = ->(what, answer) { puts "#{status.code} #{what} #{answer.nil? ? '-' : answer}" }
  status.aliases.each { |name| show["alias", name] }
  status.former_phrases.each { |phrase| show["former_phrase", phrase] }
  show["class", status.status_class]
  show["fallback", status.fallback.code]
  # The test repeats these two lines for each text and each bool.
  show["class_name", status.class_name]
  show["is_valid", status.valid?]
end

def check(holds) = holds || raise("does not hold")

# What only Ruby has.
def surface
  check HTTPStatus[:not_found] == HTTPStatus::NOT_FOUND
  check HTTPStatus[404].to_sym == :not_found && HTTPStatus[499].to_sym.nil? && HTTPStatus[:not_fund].nil?
  check HTTPStatus::CONTENT_TOO_LARGE == HTTPStatus::REQUEST_ENTITY_TOO_LARGE
  check HTTPStatus::GONE == 410 && 410 == HTTPStatus::GONE && HTTPStatus::GONE != "410" && HTTPStatus::GONE != nil
  check HTTPStatus::OK < HTTPStatus::NOT_FOUND && HTTPStatus.sort == HTTPStatus.to_a
  check({ HTTPStatus::GONE => :yes }[HTTPStatus[410]] == :yes)
  check "#{HTTPStatus::GONE} #{HTTPStatus[499]} #{HTTPStatus::GONE.inspect}" == "410 Gone 499 #<HTTPStatus 410 Gone>"
  check Integer(HTTPStatus::GONE) == 410 && format("%d", HTTPStatus::GONE) == "410"
  case 404
  when HTTPStatus::GONE then check false
  when HTTPStatus::NOT_FOUND then check true
  else check false
  end
  begin
    HTTPStatus[65536 + 404]
    check false
  rescue RangeError => e
    check e.message == "65940 is not in 0..65535"
  end
end

# A Ractor has no access to what the others can change.
def ractor
  Warning[:experimental] = false
  answers = Ractor.new do
    [HTTPStatus[404].line, HTTPStatus[499].fallback.phrase, HTTPStatus::GONE.error?, HTTPStatus[:ok].code,
     HTTPStatus.from_phrase("gone").name, HTTPStatus.count]
  end
  answers = answers.respond_to?(:value) ? answers.value : answers.take
  check answers == ["404 Not Found", "Bad Request", true, 200, "GONE", HTTPStatus.count]
end

def constant(name, status)
  puts "#{name} #{status.code}"
end

surface
ractor
ARGV.each { |code| answers(HTTPStatus[code.to_i]) }
HTTPStatus.each { |status| puts status.code }
puts "version #{HTTPStatus.version}"
puts "registry date #{HTTPStatus.registry_date}"
# The test repeats this line for each name.
constant("NOT_FOUND", HTTPStatus::NOT_FOUND)
