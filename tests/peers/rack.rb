require "rack"

puts "# Rack #{Rack.release}"
Rack::Utils::HTTP_STATUS_CODES.each { |code, phrase| puts "#{code}\tphrase\t#{phrase}" }
Rack::Utils::SYMBOL_TO_STATUS_CODE.each { |name, code| puts "#{code}\tname\t#{name}" }
(100..599).each { |code| puts "#{code}\thas_content\t#{!Rack::Utils::STATUS_WITH_NO_ENTITY_BODY.include?(code)}" }
