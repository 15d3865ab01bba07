# SPDX-License-Identifier: MIT
package HTTPStatus;

# The HTTP status registry of libhttpstatus, through FFI::Platypus.
#
# Copy this file into a project: use HTTPStatus. It loads the library that the environment variable HTTPSTATUS_LIBRARY
# names, else the one beside this file, else the one that the system's loader finds.
#
# HTTPStatus->new(404) is a status code, registered or not. The texts of one that is not registered are undef. As a
# number it is its code. `use HTTPStatus qw(:constants)` imports HTTP_NOT_FOUND and the others, plain numbers by the
# names that HTTP::Status has.

use strict;
use warnings;

use Carp qw(croak);
use Exporter qw(import);
use File::Basename qw(dirname);
use FFI::Platypus 1.00;
use FFI::Platypus::DL qw(RTLD_PLATYPUS_DEFAULT dlerror dlopen);
use overload '0+' => sub { $_[0]{code} }, '""' => sub { $_[0]->line // $_[0]{code} }, fallback => 1;

my $ffi = FFI::Platypus->new(api => 1);
$ffi->mangler(sub { "http_status_$_[0]" });
{
    my %file  = (darwin => 'libhttpstatus.1.dylib', MSWin32 => 'httpstatus-1.dll', cygwin => 'httpstatus-1.dll');
    my $file  = $file{$^O} // 'libhttpstatus.so.1';
    my $given = $ENV{HTTPSTATUS_LIBRARY};
    my @tried = $given ? $given : (dirname(__FILE__) . "/$file", $file);
    my ($found) = grep { dlopen($_, RTLD_PLATYPUS_DEFAULT) } @tried;
    die 'libhttpstatus not found: tried ', join(', ', @tried), '; HTTPSTATUS_LIBRARY can name the file (', dlerror(), ")\n"
        unless defined $found;
    $ffi->lib($found);
}

# Methods that answer as the C function does, and ask once: the answers never change. Platypus would cut a wider integer to
# its low 16 bits, so new() checks.
sub _method {
    my ($name, $result) = @_;
    my $function = $ffi->function($name => ['uint16'] => $result);
    my %known;
    no strict 'refs';    ## no critic (ProhibitNoStrict)
    *$name = sub { $known{ $_[0]{code} } // ($known{ $_[0]{code} } = $function->call($_[0]{code})) };
    return;
}

# The functions, as `make generate` of libhttpstatus repeats the items for class_name and is_valid.
_method(name => 'string');
_method(phrase => 'string');
_method(description => 'string');
_method(line => 'string');
_method(reference => 'string');
_method(url => 'string');
_method(is_valid => 'bool');
_method(class_name => 'string');
_method(is_informational => 'bool');
_method(is_success => 'bool');
_method(is_redirection => 'bool');
_method(is_client_error => 'bool');
_method(is_server_error => 'bool');
_method(is_error => 'bool');
_method(has_content => 'bool');
_method(follows_location => 'bool');
_method(is_cacheable => 'bool');
_method(is_experimental => 'bool');
_method(is_deprecated => 'bool');
# The end of the functions.
_method(class => 'uint8');

$ffi->attach([alias         => '_alias']         => [qw(uint16 size_t)] => 'string');
$ffi->attach([former_phrase => '_former_phrase'] => [qw(uint16 size_t)] => 'string');
$ffi->attach([fallback      => '_fallback']      => [qw(uint16)] => 'uint16');
$ffi->attach([from_name_n   => '_from_name_n']   => [qw(string size_t)] => 'uint16');
$ffi->attach([from_phrase_n => '_from_phrase_n'] => [qw(string size_t)] => 'uint16');
$ffi->attach([count         => '_count']         => [] => 'size_t');
$ffi->attach([at            => '_at']            => [qw(size_t)] => 'uint16');
$ffi->attach([version       => '_version']       => [] => 'string');
$ffi->attach([registry_date => '_registry_date'] => [] => 'string');

sub new {
    my ($class, $code) = @_;
    croak "$code is not in 0..65535" unless $code =~ /\A[0-9]+\z/ && $code <= 0xFFFF;
    return bless { code => $code + 0 }, $class;
}

# The status with a name or alias, ASCII case ignored, or undef.
sub from_name {
    my ($class, $name) = @_;
    my $code = _from_name_n($name, length $name);
    return $code ? $class->new($code) : undef;
}

# The status with a phrase, current or former, ASCII case ignored, or undef.
sub from_phrase {
    my ($class, $phrase) = @_;
    my $code = _from_phrase_n($phrase, length $phrase);
    return $code ? $class->new($code) : undef;
}

# The registered ones, ascending: for my $status (HTTPStatus->all).
sub all {
    my ($class) = @_;
    return map { $class->new(_at($_)) } 0 .. _count() - 1;
}

sub version       { return _version() }
sub registry_date { return _registry_date() }

sub code {
    my ($self) = @_;
    return $self->{code};
}

# What a client treats the status as: itself when registered, else the x00 of its class, else 500.
sub fallback {
    my ($self) = @_;
    return ref($self)->new(_fallback($self->{code}));
}

sub aliases {
    my ($self) = @_;
    my @names;
    while (defined(my $name = _alias($self->{code}, scalar @names))) {
        push @names, $name;
    }
    return @names;
}

sub former_phrases {
    my ($self) = @_;
    my @phrases;
    while (defined(my $phrase = _former_phrase($self->{code}, scalar @phrases))) {
        push @phrases, $phrase;
    }
    return @phrases;
}

# The constants: each name and alias of the registry.
my %constants;
for my $status (__PACKAGE__->all) {
    $constants{"HTTP_$_"} = $status->code for $status->name, $status->aliases;
}
require constant;
constant->import(\%constants);
our @EXPORT_OK   = sort keys %constants;
our %EXPORT_TAGS = (constants => \@EXPORT_OK);

1;
