# Perl: FFI::Platypus, functions attached as Perl subs.
use strict;
use warnings;
use FFI::CheckLib qw(find_lib_or_die);
use FFI::Platypus 1.00;
use List::Util qw(min);
use Time::HiRes qw(clock_gettime CLOCK_MONOTONIC);

my $ffi = FFI::Platypus->new(api => 1, lib => [find_lib_or_die(lib => [qw(httpstatus empty)])]);
$ffi->attach([http_status_phrase   => 'phrase']         => ['uint16'] => 'string');
$ffi->attach([empty_phrase         => 'empty_phrase']   => ['uint16'] => 'string');
$ffi->attach([http_status_is_valid => 'is_valid']       => ['uint16'] => 'bool');
$ffi->attach([empty_is_valid       => 'empty_is_valid'] => ['uint16'] => 'bool');

my $calls = 1000;
my @loops = (
    sub { phrase(404)         for 1 .. $calls },
    sub { empty_phrase(404)   for 1 .. $calls },
    sub { is_valid(404)       for 1 .. $calls },
    sub { empty_is_valid(404) for 1 .. $calls },
);
my @best = (9**9**9) x 4;
for (1 .. 1000) {
    for my $i (0 .. $#loops) {
        my $start = clock_gettime(CLOCK_MONOTONIC);
        $loops[$i]->();
        $best[$i] = min($best[$i], (clock_gettime(CLOCK_MONOTONIC) - $start) * 1e9 / $calls);
    }
}
print "@best\n";
