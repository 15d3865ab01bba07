require "net/http"
require "net/http/status"

CLASSES = {
  is_informational: Net::HTTPInformation, is_success: Net::HTTPSuccess, is_redirection: Net::HTTPRedirection,
  is_client_error: Net::HTTPClientError, is_server_error: Net::HTTPServerError
}.freeze

puts "# Ruby #{RUBY_VERSION}"
Net::HTTP::STATUS_CODES.each { |code, phrase| puts "#{code}\tphrase\t#{phrase}" }
Net::HTTPResponse::CODE_TO_OBJ.each do |code, response|
  names = Net.constants.select { |name| Net.const_get(name) == response }
  names.each { |name| puts "#{code}\tname\t#{name.to_s.delete_prefix('HTTP')}" }
  puts "#{code}\thas_content\t#{response.body_permitted?}"
  CLASSES.each { |trait, parent| puts "#{code}\t#{trait}\t#{response < parent ? true : false}" }
end
