#!/usr/bin/env perl

# Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does.

use strict;
use warnings;

use FindBin qw($Bin);
use lib $Bin;

use HTTPStatus qw(:constants);

sub answers {
    my ($status) = @_;
    my $code = $status->code;
    print "$code $_ ", $status->$_ // '-', "\n" for qw(name phrase description line reference url);
    print "$code alias $_\n"         for $status->aliases;
    print "$code former_phrase $_\n" for $status->former_phrases;
    my $truth = sub { print "$code $_[0] ", $status->can($_[0])->($status) ? 'true' : 'false', "\n" };
    $truth->('is_valid');
    print "$code class ",      $status->class, "\n";
    print "$code class_name ", $status->class_name // '-', "\n";
    $truth->("is_$_") for qw(informational success redirection client_error server_error error);
    print "$code fallback ", $status->fallback->code, "\n";
    $truth->($_) for qw(has_content follows_location is_cacheable is_experimental is_deprecated);
}

# What only Perl has.
sub surface {
    my ($gone, $unknown) = map { HTTPStatus->new($_) } HTTP_GONE, 499;
    die 'text' if "$gone $unknown" ne '410 Gone 499';
    die 'number' if $gone != HTTP_GONE || $gone == HTTP_OK || !($gone < $unknown) || $gone + 0 ne '410';
    die 'alias' if HTTP_CONTENT_TOO_LARGE != HTTP_REQUEST_ENTITY_TOO_LARGE;
    die 'method' if HTTPStatus::HTTP_GONE != 410;
    for my $code (65536 + 404, -1, '404x') {
        die $code if eval { HTTPStatus->new($code) };
    }
}

sub constant {
    my ($name, $code) = @_;
    print "$name $code\n";
}

surface();
answers(HTTPStatus->new($_)) for @ARGV;
print $_->code, "\n" for HTTPStatus->all;
print 'version ',       HTTPStatus->version,       "\n";
print 'registry date ', HTTPStatus->registry_date, "\n";
# The test repeats this line for each name.
constant("NOT_FOUND", HTTP_NOT_FOUND);
