use strict;
use warnings;
use HTTP::Status;

my %traits = (
    is_informational => \&HTTP::Status::is_info,
    is_success       => \&HTTP::Status::is_success,
    is_redirection   => \&HTTP::Status::is_redirect,
    is_client_error  => \&HTTP::Status::is_client_error,
    is_server_error  => \&HTTP::Status::is_server_error,
    is_error         => \&HTTP::Status::is_error,
    is_cacheable     => \&HTTP::Status::is_cacheable_by_default,
);

print "# HTTP::Status $HTTP::Status::VERSION\n";
for my $constant (grep { /^HTTP_/ } @HTTP::Status::EXPORT_OK) {
    print HTTP::Status->can($constant)->(), "\tname\t", substr($constant, 5), "\n";
}
for my $code (0 .. 999) {
    my $phrase = HTTP::Status::status_message($code);
    print "$code\tphrase\t$phrase\n" if defined $phrase;
    print "$code\t$_\t", ($traits{$_}->($code) ? "true" : "false"), "\n" for sort keys %traits;
}
