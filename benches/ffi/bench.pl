# Perl, FFI::Platypus: a method of a status, beside HTTP::Status.
use strict;
use warnings;
use lib '.';
use HTTP::Status qw(status_message);
use HTTPStatus;
use List::Util qw(min);
use Time::HiRes qw(clock_gettime CLOCK_MONOTONIC);

my $reads  = 1000;
my $status = HTTPStatus->new(404);
my @loops  = (
    sub { $status->phrase     for 1 .. $reads },
    sub { $status->is_error   for 1 .. $reads },
    sub { status_message(404) for 1 .. $reads },
);
my @best = (9**9**9) x 3;
for (1 .. 1000) {
    for my $i (0 .. $#loops) {
        my $start = clock_gettime(CLOCK_MONOTONIC);
        $loops[$i]->();
        $best[$i] = min($best[$i], (clock_gettime(CLOCK_MONOTONIC) - $start) * 1e9 / $reads);
    }
}
print "@best\n";
