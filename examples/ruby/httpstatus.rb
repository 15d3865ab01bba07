# frozen_string_literal: true
# SPDX-License-Identifier: MIT

# The HTTP status registry of libhttpstatus, through Fiddle, which comes with Ruby.
#
# Copy this file into a project: require_relative "httpstatus". It needs Ruby 3.0 or later, and finds
# libhttpstatus.so.1 as the dynamic loader does: in the system's folders, or in those of LD_LIBRARY_PATH.

require "fiddle"

# A status code, registered or not: HTTPStatus::NOT_FOUND, HTTPStatus[:not_found], HTTPStatus[499]. The texts of one
# that is not registered are nil. It is equal to its number, and stands for it where Ruby wants an integer.
class HTTPStatus
  # The functions of the library.
  module C
    CODE = -Fiddle::TYPE_INT16_T # negative: unsigned
    BOOL = -Fiddle::TYPE_CHAR
    TEXT = Fiddle::TYPE_CONST_STRING
    SIZE = Fiddle::TYPE_SIZE_T
    LIBRARY = Fiddle.dlopen("libhttpstatus.so.1")

    def self.function(name, arguments, result)
      Fiddle::Function.new(LIBRARY["http_status_#{name}"], arguments, result)
    end

    ALIAS = function("alias", [CODE, SIZE], TEXT)
    FORMER_PHRASE = function("former_phrase", [CODE, SIZE], TEXT)
    CLASS = function("class", [CODE], -Fiddle::TYPE_CHAR)
    COUNT = function("count", [], SIZE)
    AT = function("at", [SIZE], CODE)
    FALLBACK = function("fallback", [CODE], CODE)
    FROM_NAME = function("from_name_n", [Fiddle::TYPE_VOIDP, SIZE], CODE)
    FROM_PHRASE = function("from_phrase_n", [Fiddle::TYPE_VOIDP, SIZE], CODE)
    VERSION = function("version", [], TEXT)
    REGISTRY_DATE = function("registry_date", [], TEXT)
  end
  private_constant :C

  %w[name phrase description line reference url class_name].each do |name|
    text = C.function(name, [C::CODE], C::TEXT)
    define_method(name) { text.call(code)&.force_encoding(Encoding::US_ASCII) }
  end

  %w[is_valid is_informational is_success is_redirection is_client_error is_server_error is_error has_content
     follows_location is_cacheable is_experimental is_deprecated].each do |name|
    bool = C.function(name, [C::CODE], C::BOOL)
    define_method("#{name.delete_prefix('is_')}?") { bool.call(code) != 0 }
  end

  class << self
    include Enumerable

    # The registered ones, ascending: HTTPStatus.each, .map, .to_a and what else Enumerable has.
    def each
      return to_enum { C::COUNT.call } unless block_given?

      C::COUNT.call.times { |index| yield new(C::AT.call(index)) }
    end

    # The status of a number, registered or not, or of a name: HTTPStatus[404], HTTPStatus[:not_found]. nil when no
    # status has the name.
    def [](code_or_name) = code_or_name.is_a?(Integer) ? new(code_or_name) : from_name(code_or_name.to_s)

    # The status with a name or alias, ASCII case ignored, or nil.
    def from_name(name)
      code = C::FROM_NAME.call(name, name.bytesize)
      new(code) unless code.zero?
    end

    # The status with a phrase, current or former, ASCII case ignored, or nil.
    def from_phrase(phrase)
      code = C::FROM_PHRASE.call(phrase, phrase.bytesize)
      new(code) unless code.zero?
    end

    def version = C::VERSION.call
    def registry_date = C::REGISTRY_DATE.call
  end

  include Comparable
  attr_reader :code
  alias to_i code
  alias to_int code
  alias hash code

  def initialize(code)
    # Fiddle would cut a wider integer to its low 16 bits.
    raise RangeError, "#{code} is not in 0..65535" unless code.is_a?(Integer) && code.between?(0, 0xFFFF)

    @code = code
    freeze
  end

  # 1 to 5 for 100..599, registered or not; otherwise 0.
  def status_class = C::CLASS.call(code)
  def fallback = HTTPStatus.new(C::FALLBACK.call(code))
  def aliases = (0..).lazy.map { |index| C::ALIAS.call(code, index) }.take_while(&:itself).to_a
  def former_phrases = (0..).lazy.map { |index| C::FORMER_PHRASE.call(code, index) }.take_while(&:itself).to_a
  def <=>(other) = other.respond_to?(:to_int) ? code <=> other.to_int : nil
  def eql?(other) = other.is_a?(HTTPStatus) && code == other.code
  def to_s = line || code.to_s
  def to_sym = name&.downcase&.to_sym
  def inspect = "#<HTTPStatus #{self}>"

  # The constants: each name and alias of the registry.
  each { |status| [status.name, *status.aliases].each { |name| const_set(name, status) } }
end
