# frozen_string_literal: true

# The HTTP status registry of libhttpstatus, through Fiddle, which comes with Ruby.
#
# Copy this file into a project: require_relative "httpstatus". It needs Ruby 3.0 or later, and finds
# libhttpstatus.so.1 as the dynamic loader does: in the system's folders, or in those of LD_LIBRARY_PATH.

require "fiddle"

# A status code, registered or not. The texts of one that is not registered are nil.
class HTTPStatus
  CODE = -Fiddle::TYPE_INT16_T # negative: unsigned
  BOOL = -Fiddle::TYPE_CHAR
  TEXT = Fiddle::TYPE_CONST_STRING
  SIZE = Fiddle::TYPE_SIZE_T
  LIBRARY = Fiddle.dlopen("libhttpstatus.so.1")

  def self.function(name, arguments, result)
    Fiddle::Function.new(LIBRARY["http_status_#{name}"], arguments, result)
  end

  ALIAS = function("alias", [CODE, SIZE], TEXT)
  CLASS = function("class", [CODE], -Fiddle::TYPE_CHAR)
  COUNT = function("count", [], SIZE)
  AT = function("at", [SIZE], CODE)
  FALLBACK = function("fallback", [CODE], CODE)
  FROM_NAME = function("from_name_n", [Fiddle::TYPE_VOIDP, SIZE], CODE)
  FROM_PHRASE = function("from_phrase_n", [Fiddle::TYPE_VOIDP, SIZE], CODE)
  VERSION = function("version", [], TEXT)
  REGISTRY_DATE = function("registry_date", [], TEXT)
  private_constant(*constants(false))
  private_class_method :function

  %w[name phrase description line reference url].each do |name|
    text = function(name, [CODE], TEXT)
    define_method(name) { text.call(code)&.force_encoding(Encoding::US_ASCII) }
  end

  %w[is_valid is_informational is_success is_redirection is_client_error is_server_error is_error has_content
     is_cacheable is_experimental is_deprecated].each do |name|
    bool = function(name, [CODE], BOOL)
    define_method("#{name.delete_prefix('is_')}?") { bool.call(code) != 0 }
  end

  class << self
    include Enumerable

    # The registered ones, ascending: HTTPStatus.each, .map, .to_a and what else Enumerable has.
    def each
      return to_enum { COUNT.call } unless block_given?

      COUNT.call.times { |index| yield new(AT.call(index)) }
    end

    # The status with a name or alias, ASCII case ignored, or nil.
    def from_name(name)
      code = FROM_NAME.call(name, name.bytesize)
      new(code) unless code.zero?
    end

    # The status with a phrase, current or former, ASCII case ignored, or nil.
    def from_phrase(phrase)
      code = FROM_PHRASE.call(phrase, phrase.bytesize)
      new(code) unless code.zero?
    end

    def version = VERSION.call
    def registry_date = REGISTRY_DATE.call
  end

  include Comparable
  attr_reader :code
  alias to_i code

  def initialize(code)
    # Fiddle would cut a wider integer to its low 16 bits.
    raise RangeError, "#{code} is not in 0..65535" unless code.is_a?(Integer) && code.between?(0, 0xFFFF)

    @code = code
    freeze
  end

  # 1 to 5 for 100..599, registered or not; otherwise 0.
  def status_class = CLASS.call(code)
  def fallback = HTTPStatus.new(FALLBACK.call(code))
  def aliases = (0..).lazy.map { |index| ALIAS.call(code, index) }.take_while(&:itself).to_a
  def <=>(other) = code <=> other.to_i
  def to_s = line || code.to_s
end
