//! What shells complete after `httpstatus`: the options of its help, the fields of its source, and the registry.

use crate::registry::REGISTRY;
use crate::source::{File, Source};
use crate::{class_name, names};

const PROGRAM: &str = "programs/httpstatus.c";

/// An option, as a line of the help has it: `  -f, --field=FIELD   print one field …`.
struct Switch<'a> {
    short: Option<&'a str>,
    long: &'a str,
    /// What it takes.
    argument: Option<&'a str>,
    is_optional: bool,
    about: &'a str,
}

impl Switch<'_> {
    fn parse(line: &str) -> Option<Switch<'_>> {
        let line = line.trim().strip_prefix("\"  ")?.strip_suffix("\\n\"")?;
        let (names, about) = line.trim_start().strip_prefix('-')?.split_once("  ")?;
        let (short, long) = match names.split_once(", --") {
            Some((short, long)) => (Some(short), long),
            None => (None, names.strip_prefix('-')?),
        };
        let is_optional = long.ends_with(']');
        let (long, argument) = match long.trim_end_matches(']').split_once('=') {
            Some((long, argument)) => (long.trim_end_matches('['), Some(argument)),
            None => (long, None),
        };
        Some(Switch { short, long, argument, is_optional, about: about.trim() })
    }

    /// What its argument can be.
    fn values<'a>(&self, fields: &'a [&'a str]) -> &'a [&'a str] {
        match self.argument {
            Some("FIELD") => fields,
            Some("WHEN") => &["auto", "always", "never"],
            _ => &[],
        }
    }
}

pub fn files(source: &Source) -> [File; 3] {
    let program = source.read(PROGRAM);
    let switches: Vec<_> = program.lines().filter_map(Switch::parse).collect();
    let fields = program.split_once("fields[] = {\n").expect("the fields").1.split_once("};").unwrap().0;
    let fields: Vec<_> = fields.lines().filter_map(|line| line.trim().strip_prefix("{\"")?.split('"').next()).collect();
    assert!(switches.len() > 5 && fields.len() > 10, "{PROGRAM} has other lines than codegen/src/completion.rs reads");
    [("bash", bash(&switches, &fields)), ("zsh", zsh(&switches, &fields)), ("fish", fish(&switches, &fields))]
        .map(|(shell, text)| File { path: format!("programs/httpstatus.{shell}"), text })
}

const ORIGIN: &str = "# Completion of httpstatus(1). Written by `make generate`.\n";

/// Each code and class, with what it means.
fn codes() -> Vec<(String, &'static str)> {
    let mut codes: Vec<_> = REGISTRY.iter().map(|row| (row.code.to_string(), row.phrase)).collect();
    for row in REGISTRY {
        let class = (format!("{}xx", row.code / 100), class_name(row));
        if !codes.contains(&class) {
            codes.push(class);
        }
    }
    codes
}

/// Each name, as people type it, with its code.
fn all_names() -> impl Iterator<Item = (String, u16)> {
    REGISTRY.iter().flat_map(|row| names(row).into_iter().map(|name| (name.to_lowercase(), row.code)))
}

fn bash(switches: &[Switch], fields: &[&str]) -> String {
    let mut options = String::new();
    let mut cases = String::new();
    for switch in switches {
        let equals = if switch.argument.is_some() && !switch.is_optional { "=" } else { "" };
        options += &format!("--{}{equals}\n", switch.long);
        let Some(_) = switch.argument else { continue };
        let short = switch.short.map(|short| format!("-{short} | ")).unwrap_or_default();
        let values = switch.values(fields).join("\n");
        // Without an equals sign, the next word is no argument of an option that can go without one.
        let pattern = if switch.is_optional {
            format!("--{}=", switch.long)
        } else {
            format!("{short}--{0} | --{0}=", switch.long)
        };
        cases += &format!("    {pattern}) words='{values}' ;;\n");
    }
    let codes: String = codes().iter().map(|(code, phrase)| format!("{code} {phrase}\n")).collect();
    let codes = codes.replace('\'', "'\\''");
    let names: String = all_names().map(|(name, _)| name + "\n").collect();
    format!(
        "{ORIGIN}_httpstatus()
{{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} words line
    # Bash takes an equals sign for a word of its own.
    if [[ $word == '=' ]]; then
        word= before+='='
    elif [[ $before == '=' ]]; then
        before=${{COMP_WORDS[COMP_CWORD - 2]}}=
    fi
    case $before in
{cases}    *)
        case $word in
        -*) words='{options}' ;;
        '' | [0-9]*) words='{codes}' ;;
        *) words='{names}' ;;
        esac
        ;;
    esac
    COMPREPLY=()
    while IFS= read -r line; do
        [[ -n $line && $line == \"$word\"* ]] && COMPREPLY+=(\"$line\")
    done <<<\"$words\"
    # The phrases are to be read, and not to be inserted.
    if ((${{#COMPREPLY[@]}} == 1)); then
        COMPREPLY=(\"${{COMPREPLY[0]%% *}}\")
        [[ ${{COMPREPLY[0]}} == *= ]] && compopt -o nospace 2>/dev/null
    fi
    return 0
}}
complete -F _httpstatus httpstatus
"
    )
}

fn zsh(switches: &[Switch], fields: &[&str]) -> String {
    let mut options = String::new();
    for switch in switches {
        let about = switch.about.replace(':', "\\:");
        let argument = switch.argument.map(|argument| {
            let colon = if switch.is_optional { "::" } else { ":" };
            format!("{colon}{}:({})", argument.to_lowercase(), switch.values(fields).join(" "))
        });
        let argument = argument.unwrap_or_default().replace("()", " ");
        let (plus, equals) = match (switch.argument.is_some(), switch.is_optional) {
            (false, _) => ("", ""),
            (true, false) => ("+", "="),
            (true, true) => ("", "=-"),
        };
        let long = switch.long;
        options += &match switch.short {
            Some(short) => {
                format!("    '(-{short} --{long})'{{-{short}{plus},--{long}{equals}}}'[{about}]{argument}' \\\n")
            }
            None => format!("    '--{long}{equals}[{about}]{argument}' \\\n"),
        };
    }
    let quoted = |text: String| format!("        '{}'\n", text.replace('\'', "'\\''"));
    let codes: String = codes().iter().map(|(code, phrase)| quoted(format!("{code}:{phrase}"))).collect();
    let names: String = all_names().map(|(name, code)| quoted(format!("{name}:{code}"))).collect();
    format!(
        "#compdef httpstatus
{ORIGIN}
_httpstatus_words()
{{
    local -a codes=(
{codes}    )
    local -a names=(
{names}    )
    _describe -t codes code codes
    _describe -t names name names -M 'm:{{A-Z}}={{a-z}}'
}}

_arguments -s -S \\
{options}    '*:word:_httpstatus_words'
"
    )
}

fn fish(switches: &[Switch], fields: &[&str]) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"));
    let mut text = format!("{ORIGIN}complete -c httpstatus -f\n");
    for switch in switches {
        text += "complete -c httpstatus";
        if let Some(short) = switch.short {
            text += &format!(" -s {short}");
        }
        text += &format!(" -l {} -d {}", switch.long, quoted(switch.about));
        if switch.argument.is_some() {
            text += if switch.is_optional { "" } else { " -x" };
            let values = switch.values(fields).join(" ");
            text += &if values.is_empty() { String::new() } else { format!(" -a '{values}'") };
        }
        text += "\n";
    }
    for (code, phrase) in codes() {
        text += &format!("complete -c httpstatus -a '{code}\\t\"{}\"'\n", phrase.replace('\'', "\\'"));
    }
    for (name, code) in all_names() {
        text += &format!("complete -c httpstatus -a '{name}\\t{code}'\n");
    }
    text
}
