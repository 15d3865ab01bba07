# SPDX-License-Identifier: MIT
package HTTPStatus;

# The HTTP status registry of libhttpstatus, through FFI::Platypus.
#
# Copy this file into a project: use HTTPStatus. FFI::CheckLib finds the library in the system's folders and in those of
# LD_LIBRARY_PATH.
#
# HTTPStatus->new(404) is a status code, registered or not. The texts of one that is not registered are undef. As a
# number it is its code. `use HTTPStatus qw(:constants)` imports HTTP_NOT_FOUND and the others, plain numbers by the
# names that HTTP::Status has.

use strict;
use warnings;

use Carp qw(croak);
use Exporter qw(import);
use FFI::CheckLib qw(find_lib_or_die);
use FFI::Platypus 1.00;
use overload '0+' => sub { $_[0]{code} }, '""' => sub { $_[0]->line // $_[0]{code} }, fallback => 1;

my $ffi = FFI::Platypus->new(api => 1, lib => find_lib_or_die(lib => 'httpstatus'));
$ffi->mangler(sub { "http_status_$_[0]" });

# Methods that answer as the C function does. Platypus would cut a wider integer to its low 16 bits, so new() checks.
my %results = (
    string => [qw(name phrase description line reference url class_name)],
    uint8  => [qw(class)],
    bool   => [
        qw(is_valid is_informational is_success is_redirection is_client_error is_server_error is_error has_content
            follows_location is_cacheable is_experimental is_deprecated)
    ],
);
for my $result (keys %results) {
    for my $name (@{ $results{$result} }) {
        my $function = $ffi->function($name => ['uint16'] => $result);
        no strict 'refs';
        *$name = sub { $function->call($_[0]{code}) };
    }
}

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

sub code     { return $_[0]{code} }
sub fallback { return ref($_[0])->new(_fallback($_[0]{code})) }

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
