# What each shell completes, after the installation in TREE. Each case runs in an empty folder.
PATH=$TREE/bin:$PATH
case $1 in
bash)
    # These are the words of a line, of which the last is being typed. Bash has an equals sign as a word.
    cat >script <<'END'
source "$TREE/share/bash-completion/completions/httpstatus"
complete -p httpstatus
typed() { COMP_WORDS=(httpstatus "$@") COMP_CWORD=$#; _httpstatus; local IFS=,; echo "${COMPREPLY[*]}"; }
typed 10
typed 45
typed 4x
typed im_
typed 404 --json im_a
typed --f
typed -f is_d
typed --field = is_d
typed --color = n
typed --field = | grep -ow 'follows_location\|line'
typed -s 40
END
    bash --norc -u script >completed
    diff - completed <<'END'
complete -F _httpstatus httpstatus
100 Continue,101 Switching Protocols,102 Processing,103 Early Hints
451
4xx
im_used,im_a_teapot
im_a_teapot
--field=
is_deprecated
is_deprecated
never
follows_location
line

END
    ;;
zsh)
    # A zsh of its own completes what is typed, and a key prints the line that it then has.
    cat >script <<'END'
zmodload zsh/zpty
zpty inner zsh -f -i
zpty -w inner "PS1=; fpath=($TREE/share/zsh/site-functions \$fpath); autoload -Uz compinit; compinit -u -D"
zpty -w inner "show() { print -r -- \"[[\$BUFFER]]\" >&2 }; zle -N show; bindkey '^X' show; print st'art'"
zpty -r inner shown '*start*'
for typed line in im_a_t 'im_a_teapot ' IM_A_T 'im_a_teapot ' 45 '451 ' '404 4x' '404 4xx ' --fie --field= \
    '-f is_dep' '-f is_deprecated ' --field=is_dep '--field=is_deprecated ' --color=nev '--color=never ' '-j 40' '-j 40'
do
    zpty -w -n inner "httpstatus $typed"$'\t\x18'
    zpty -r inner shown '*\]\]*'
    [[ $shown = *"[[httpstatus $line]]"* ]] || { print -r -- "$typed: $shown"; exit 1 }
    zpty -w -n inner $'\x15'
done
[[ $shown = *'404  -- Not Found'* ]] || { print -r -- "no phrases: $shown"; exit 1 }
zpty -d inner
END
    TERM=xterm timeout 60 zsh -f script
    ;;
fish)
    cat >script <<'END'
source $TREE/share/fish/vendor_completions.d/httpstatus.fish
for typed in 418 4x '404 im_'
    complete -C "httpstatus $typed"
end
for typed in --fi '-s ' '-f is_dep' '--field is_dep' --field=is_dep --color=nev
    complete -C "httpstatus $typed" | cut -f 1
end
count (complete -C 'httpstatus 40')
END
    HOME=$PWD fish --no-config script | tr '\t' ':' >completed
    diff - completed <<'END'
418:I'm a Teapot
4xx:Client Error
im_a_teapot:418
im_used:226
--field
is_deprecated
is_deprecated
--field=is_deprecated
--color=never
10
END
    ;;
esac
