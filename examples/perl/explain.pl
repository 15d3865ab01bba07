#!/usr/bin/env perl

# Explains HTTP status codes: perl explain.pl 404 'payload too large' im_a_teapot 499
#
# Without arguments: the whole registry. It stands beside HTTPStatus.pm, which needs FFI::Platypus.

use strict;
use warnings;

use FindBin qw($Bin);
use lib $Bin;

use HTTPStatus;

my @CLASSES
    = ('none', '1xx informational', '2xx success', '3xx redirection', '4xx client error', '5xx server error');

sub list {
    my $row = "%-4s  %-31s  %-31s  %s\n";
    printf $row, 'CODE', 'NAME', 'PHRASE', 'DEFINED IN';
    my @all = HTTPStatus->all;
    for my $status (@all) {
        printf $row, $status->code, $status->name, $status->phrase, $status->reference;
    }
    printf "%d codes, IANA registry of %s\n", scalar @all, HTTPStatus->registry_date;
    return;
}

sub explain {
    my ($status) = @_;
    if ($status->is_valid) {
        print "$status\n";
        print '  name      ', $status->name, "\n";
        print "  alias     $_\n" for $status->aliases;
    }
    else {
        print "$status is not registered\n";
    }
    print '  class     ', $CLASSES[ $status->class ], "\n";
    if ($status->is_valid) {
        print '  meaning   ', $status->description, "\n";
        print '  defined   ', $status->reference,   "\n";
        print '            ', $status->url,         "\n";
    }
    else {
        print '  fallback  ', $status->fallback, "\n";
    }
    my @traits = $status->has_content ? 'content' : 'no content';
    push @traits, 'error'        if $status->is_error;
    push @traits, 'cacheable'    if $status->is_cacheable;
    push @traits, 'experimental' if $status->is_experimental;
    push @traits, 'deprecated'   if $status->is_deprecated;
    print '  traits    ', join(', ', @traits), "\n";
    return;
}

# The status that an argument means. Dies, with what is wrong, when it means none.
sub parse {
    my ($argument) = @_;
    if ($argument =~ /\A[0-9]+\z/) {
        die "$argument is too large, codes end at 65535\n" if $argument > 0xFFFF;
        return HTTPStatus->new($argument);
    }
    return HTTPStatus->from_name($argument) // HTTPStatus->from_phrase($argument)
        // die "\"$argument\" is neither a number nor the name or phrase of a status code\n";
}

list() unless @ARGV;
my $exit = 0;
for my $argument (@ARGV) {
    my $status = eval { parse($argument) };
    if (defined $status) {
        explain($status);
    }
    else {
        print STDERR "httpstatus: $@";
        $exit = 1;
    }
}
exit $exit;
