# Completion of httpstatus(1). The words come from the program.
complete -c httpstatus -f
complete -c httpstatus -s s -l search -x -d 'list the codes whose name, phrase or description has TEXT'
complete -c httpstatus -s j -l json -d 'print a JSON array'
complete -c httpstatus -s f -l field -x -d 'print one field of each code, one line per code' \
    -a "(httpstatus --help | tr '\n' ' ' | sed 's/.*A FIELD is//; s/\..*//; s/ or / /' | tr -s ', ' '\n')"
complete -c httpstatus -l color -a 'auto always never' -d 'color by class: auto (on a terminal), always or never'
complete -c httpstatus -s h -l help -d 'print this help'
complete -c httpstatus -s V -l version -d 'print the version and the date of the registry'
complete -c httpstatus -a "(httpstatus --field=line | string replace ' ' \t)"
complete -c httpstatus -a '1xx\tInformational 2xx\tSuccessful 3xx\tRedirection 4xx\t"Client Error" 5xx\t"Server Error"'
complete -c httpstatus -a '(__httpstatus_names)'

function __httpstatus_names -d 'each name of a code, and the code'
    paste -d , (httpstatus -f code | psub) (httpstatus -f name | psub) (httpstatus -f aliases | psub) | while read -l line
        set -l words (string lower $line | string split -n , | string trim)
        printf "%s\t$words[1]\n" $words[2..]
    end
end
