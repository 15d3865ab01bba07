#compdef httpstatus
# Completion of httpstatus(1). The words come from the program.

_httpstatus_fields()
{
    compadd $(httpstatus --help | tr '\n' ' ' | sed 's/.*A FIELD is//; s/\..*//; s/ or / /' | tr -s ', ' '\n')
}

_httpstatus_words()
{
    local line
    local -a codes words names
    codes=(${(f)"$(httpstatus --field=line)"})
    codes=(${codes/ /:} '1xx:Informational' '2xx:Successful' '3xx:Redirection' '4xx:Client Error' '5xx:Server Error')
    for line in ${(f)"$(paste -d ' ' <(httpstatus -f code) <(httpstatus -f name) <(httpstatus -f aliases))"}; do
        words=(${=${(L)line}//,/ })
        names+=(${^words[2,-1]}:$words[1])
    done
    _describe -t codes code codes
    _describe -t names name names -M 'm:{A-Z}={a-z}'
}

_arguments -s -S \
    '(-s --search)'{-s+,--search=}'[list the codes whose name, phrase or description has TEXT]:text: ' \
    '(-j --json)'{-j,--json}'[print a JSON array]' \
    '(-f --field)'{-f+,--field=}'[print one field of each code, one line per code]:field:_httpstatus_fields' \
    '--color=-[color by class\: auto (on a terminal), always or never]::when:(auto always never)' \
    '(-h --help)'{-h,--help}'[print this help]' \
    '(-V --version)'{-V,--version}'[print the version and the date of the registry]' \
    '*:word:_httpstatus_words'
