"""The scripts that the shells read, and where they are installed."""

from __future__ import annotations

import os
from pathlib import Path

from tui import folders

BASH = r"""# Completion of duibiao for bash.
_duibiao() {
    local line use
    COMPREPLY=()
    while IFS= read -r line; do
        if [ -z "$use" ]; then use=$line; else COMPREPLY+=("${line%%$'\t'*}"); fi
    done < <("${1/#\~/$HOME}" --complete bash "$COMP_TYPE" "$COMP_WORDBREAKS" "$1" \
        "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    type compopt >/dev/null 2>&1 || return 0
    case $use in
        open) compopt -o nospace -o nosort 2>/dev/null ;;
        files) compopt -o default ;;
        folders) compopt -o dirnames ;;
        *) compopt -o nosort 2>/dev/null ;;
    esac
    return 0
}
complete -F _duibiao duibiao
"""

ZSH = r"""#compdef duibiao
# Completion of duibiao for zsh.
_duibiao() {
    local -a lines texts shown
    local line use text about
    lines=("${(@f)$("${(Q)words[1]/#\~/$HOME}" --complete zsh "${(@Q)words[2,CURRENT-1]}" \
        "${(Q)PREFIX}" 2>/dev/null)}")
    use=${lines[1]}
    case $use in
        files) _files; return ;;
        folders) _files -/; return ;;
    esac
    for line in "${(@)lines[2,-1]}"; do
        text=${line%%$'\t'*} about=${line#*$'\t'}
        texts+=("$text")
        shown+=("$text${about:+  -- $about}")
    done
    (( $#texts )) || return 1
    # What is typed may be pinyin, which the words do not begin with: then they are gone through.
    (( $#texts > 1 )) && [[ ${texts[1]} != ${(Q)PREFIX}* ]] && compstate[insert]=menu
    if [[ $use == open ]]; then
        compadd -U -V duibiao -S '' -l -d shown -a texts
    else
        compadd -U -V duibiao -l -d shown -a texts
    fi
}
if [[ $funcstack[1] == _duibiao ]]; then
    _duibiao "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
    compdef _duibiao duibiao
fi
"""

FISH = r"""# Completion of duibiao for fish.
function __duibiao_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct | string unescape 2>/dev/null
        or commandline -ct | string trim -lc '"\'')
    set -l lines ($before[1] --complete fish $before[2..-1] "$current" 2>/dev/null)
    switch "$lines[1]"
        case files
            __fish_complete_path "$current"
        case folders
            __fish_complete_directories "$current"
        case '*'
            printf '%s\n' $lines[2..-1]
    end
end
complete -c duibiao -f -k -a '(__duibiao_complete)'
"""

SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}


def shell_of_user() -> str:
    """The shell of the reader's login; bash where it is another one."""
    name = Path(os.environ.get("SHELL", "")).name
    return name if name in SCRIPTS else "bash"


def install(shell: str) -> list[Path]:
    """Write the script where the shell finds it.

    fish looks into a folder; bash and zsh are told of it by a line in their start file, which is
    added once.

    Returns:
        The files that were written.

    Raises:
        OSError: One of them cannot be written.
    """
    if shell == "fish":
        script = folders.configuration().parent / "fish/completions/duibiao.fish"
    else:
        script = folders.configuration() / f"completion.{shell}"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(SCRIPTS[shell], "utf-8")
    return [script, *_told(shell, script)]


def _told(shell: str, script: Path) -> list[Path]:
    """Have the start file of a shell read `script`."""
    if shell == "fish":
        return []
    home = Path.home()
    start = home / ".bashrc" if shell == "bash" else Path(os.environ.get("ZDOTDIR", home), ".zshrc")
    line = f'[ -r "{script}" ] && . "{script}" # duibiao'
    text = start.read_text("utf-8", errors="surrogateescape") if start.exists() else ""
    if line in text:
        return []
    with start.open("a", encoding="utf-8") as file:
        file.write(f"{'' if text.endswith(chr(10)) or not text else chr(10)}{line}\n")
    return [start]
