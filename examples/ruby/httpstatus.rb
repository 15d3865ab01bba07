# frozen_string_literal: true

# SPDX-License-Identifier: MIT

# The HTTP status registry of libhttpstatus, through Fiddle, which comes with Ruby.
#
# Copy this file into a project: require_relative "httpstatus". It needs Ruby 3.0 or later, and loads the library that
# the environment variable HTTPSTATUS_LIBRARY names, else the one beside this file, else the one that the system's
# loader finds. All answers are asked once, when the file is loaded, so that Ractors can use them.

require "fiddle"
require "rbconfig"

# A status code, registered or not: HTTPStatus::NOT_FOUND, HTTPStatus[:not_found], HTTPStatus[499]. The texts of one
# that is not registered are nil. It is equal to its number, and stands for it where Ruby wants an integer.
class HTTPStatus
  # The functions of the library.
  module C
    CODE = -Fiddle::TYPE_INT16_T # negative: unsigned
    BYTE = -Fiddle::TYPE_CHAR
    TEXT = Fiddle::TYPE_CONST_STRING
    SIZE = Fiddle::TYPE_SIZE_T

    def self.load
      file = case RbConfig::CONFIG["host_os"]
             when /mswin|mingw|cygwin/ then "httpstatus-1.dll"
             when /darwin/ then "libhttpstatus.1.dylib"
             else "libhttpstatus.so.1"
             end
      given = ENV.fetch("HTTPSTATUS_LIBRARY", nil)
      tried = given ? [given] : [File.join(__dir__, file), file]
      reason = nil
      tried.each do |path|
        return Fiddle.dlopen(path)
      rescue Fiddle::DLError => e
        reason = e.message
      end
      raise LoadError, "libhttpstatus not found: tried #{tried.join(', ')}; " \
                       "HTTPSTATUS_LIBRARY can name the file (#{reason})"
    end

    LIBRARY = load

    def self.function(name, arguments, result)
      function = Fiddle::Function.new(LIBRARY["http_status_#{name}"], arguments, result)
      return function unless result == TEXT

      ->(*values) { function.call(*values)&.force_encoding(Encoding::US_ASCII)&.freeze }
    end

    def self.list(name)
      text = function(name, [CODE, SIZE], TEXT)
      ->(code) { (0..).lazy.map { |index| text.call(code, index) }.take_while(&:itself).to_a.freeze }
    end

    OF_CODE = { # rubocop:disable Style/MutableConstant
      status_class: function("class", [CODE], BYTE),
      fallback_code: function("fallback", [CODE], CODE),
      aliases: list("alias"),
      former_phrases: list("former_phrase")
    }
    COUNT = function("count", [], SIZE)
    AT = function("at", [SIZE], CODE)
  end
  private_constant :C

  def self.text(name)
    C::OF_CODE[name] = C.function(name, [C::CODE], C::TEXT)
    attr_reader name
  end

  def self.bool(name)
    bool = C.function(name, [C::CODE], C::BYTE)
    C::OF_CODE[name] = ->(code) { bool.call(code) != 0 }
    attr_reader name

    alias_method "#{name.to_s.delete_prefix('is_')}?", name
    remove_method name
  end
  private_class_method :text, :bool

  # The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
  text :name
  text :phrase
  text :description
  text :line
  text :reference
  text :url
  bool :is_valid
  text :class_name
  bool :is_informational
  bool :is_success
  bool :is_redirection
  bool :is_client_error
  bool :is_server_error
  bool :is_error
  bool :has_content
  bool :follows_location
  bool :is_cacheable
  bool :is_experimental
  bool :is_deprecated
  # The end of the functions.
  attr_reader :code, :status_class, :aliases, :former_phrases

  codes = Array.new(C::COUNT.call) { |index| C::AT.call(index) }
  # Codes that are not registered differ by class alone.
  unregistered = [0] + (1..5).map { |digit| (digit * 100).step.find { |code| !codes.include?(code) } }
  ANSWERS = (codes + unregistered).to_h do |code|
    [code, C::OF_CODE.to_h { |name, function| ["@#{name}".to_sym, function.call(code)] }.freeze]
  end.freeze
  UNREGISTERED = unregistered.freeze
  VERSION = C.function("version", [], C::TEXT).call
  REGISTRY_DATE = C.function("registry_date", [], C::TEXT).call
  private_constant :ANSWERS, :UNREGISTERED

  def initialize(code)
    raise RangeError, "#{code} is not in 0..65535" unless code.is_a?(Integer) && code.between?(0, 0xFFFF)

    @code = code
    digit = code.between?(100, 599) ? code / 100 : 0
    ANSWERS.fetch(code) { ANSWERS[UNREGISTERED[digit]] }.each { |name, answer| instance_variable_set(name, answer) }
    freeze
  end

  # "404 Not Found" of 404; the number alone when it is not registered.
  def to_s = line || code.to_s
  # What a client treats the status as: itself when registered, else the x00 of its class, else 500.
  def fallback = valid? ? self : HTTPStatus[@fallback_code]
  def <=>(other) = other.respond_to?(:to_int) ? code <=> other.to_int : nil
  def eql?(other) = other.is_a?(HTTPStatus) && code == other.code
  def to_sym = name&.downcase&.to_sym
  def inspect = "#<HTTPStatus #{self}>"

  include Comparable
  alias to_i code
  alias to_int code
  alias hash code

  ALL = codes.to_h { |code| [code, new(code)] }.freeze
  words = lambda do |texts|
    ALL.values.flat_map { |status| texts.call(status).map { |text| [text.upcase, status] } }.to_h.freeze
  end
  NAMES = words.call(->(status) { [status.name, *status.aliases] })
  PHRASES = words.call(->(status) { [status.phrase, *status.former_phrases] })
  private_constant :ALL, :NAMES, :PHRASES

  class << self
    include Enumerable

    # The registered ones, ascending: HTTPStatus.each, .map, .to_a and what else Enumerable has.
    def each(&) = block_given? ? ALL.each_value(&) : ALL.each_value

    # The status of a number, registered or not, or of a name: HTTPStatus[404], HTTPStatus[:not_found]. nil when no
    # status has the name.
    def [](code_or_name)
      ALL[code_or_name] || (code_or_name.is_a?(Integer) ? new(code_or_name) : from_name(code_or_name.to_s))
    end

    # The status with a name or alias, ASCII case ignored, or nil.
    def from_name(name) = NAMES[name.b.upcase(:ascii)]
    # The status with a phrase, current or former, ASCII case ignored, or nil.
    def from_phrase(phrase) = PHRASES[phrase.b.upcase(:ascii)]
    def version = VERSION
    def registry_date = REGISTRY_DATE
  end

  # The constants: each name and alias of the registry.
  each { |status| [status.name, *status.aliases].each { |name| const_set(name, status) } }
end
