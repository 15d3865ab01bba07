# Completion of httpstatus(1). The words come from the program.
_httpstatus()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words line
    # Bash takes an equals sign for a word of its own.
    if [[ $word == '=' ]]; then
        word= before+='='
    elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}=
    fi
    case $before in
    -s | --search | --search=) words= ;;
    -f | --field | --field=) words=$(httpstatus --help | tr '\n' ' ' | sed 's/.*A FIELD is//; s/\..*//; s/ or / /' | tr -s ', ' '\n') ;;
    --color=) words=$'auto\nalways\nnever' ;;
    *)
        case $word in
        -*) words=$(httpstatus --help | sed -n 's/^ .*\(--[a-z]*=*\).*/\1/p') ;;
        '' | [0-9]*) words=$(httpstatus --field=line && printf '%s\n' 1xx 2xx 3xx 4xx 5xx) ;;
        *) words=$({ httpstatus --field=name && httpstatus --field=aliases; } | tr 'A-Z, ' 'a-z\n\n') ;;
        esac
        ;;
    esac
    COMPREPLY=()
    while IFS= read -r line; do
        [[ -n $line && $line == "$word"* ]] && COMPREPLY+=("$line")
    done <<<"$words"
    # The phrases are to be read, and not to be inserted.
    if ((${#COMPREPLY[@]} == 1)); then
        COMPREPLY=("${COMPREPLY[0]%% *}")
        [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
    fi
    return 0
}
complete -F _httpstatus httpstatus
