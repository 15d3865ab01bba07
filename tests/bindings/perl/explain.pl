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
    my $text = sub { print "$code $_[0] ", $_[1] // '-', "\n" };
    my $truth = sub { print "$code $_[0] ", $_[1] ? 'true' : 'false', "\n" };
    $text->('alias', $_)         for $status->aliases;
    $text->('former_phrase', $_) for $status->former_phrases;
    $text->('class', $status->class);
    $text->('fallback', $status->fallback->code);
    # The test repeats these two lines for each text and each bool.
    $text->('class_name', scalar $status->class_name);
    $truth->('is_valid', scalar $status->is_valid);
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
