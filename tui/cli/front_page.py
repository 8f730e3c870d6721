"""The help of the program as a whole, composed without the parser, which takes longer to load."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.cli.commands import COMMANDS
from tui.cli.messages import WORDS, W
from tui.words.tabs import TABS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.words import Key
    from tui.words.cli_help import CliHelpWords


def is_wanted(argv: list[str]) -> bool:
    """Whether the command line asks for this page, in whatever language."""
    rest = [word for word in argv if not word.startswith("--lang=")]
    if "--lang" in rest[:-1]:
        index = rest.index("--lang")
        rest = rest[:index] + rest[index + 2 :]
    return rest in (["--help"], ["-h"])


def page() -> str:
    """The page: usage, the commands, and the options of the explorer."""
    w = WORDS.cli_help
    usage = named("duibiao COMMAND [OPTIONS]", w)
    choices = w.choices.format(choices=" ".join(TABS))
    languages = w.choices.format(choices="zh en")
    options = {
        "--tab": f"{W.tab} {choices}",
        "--query": W.query,
        "--sort": W.sort,
        "--as-of": W.as_of,
        "--view": W.view,
        "--data": W.data,
        "--lang": f"{W.lang} {languages}",
        "--map": W.map,
        "--theme": W.theme,
        "--plain": W.plain,
        "--mouse": f"{W.mouse} (--no-mouse)",
        "--restricted": W.restricted,
        "--help, -h": w.help,
        "--version": w.version,
    }
    commands: dict[str, str] = {name: W.commands[name] for name in COMMANDS}
    parts = [f"{w.usage}{usage}\n", f"{W.about}\n", W.command_group, *_lines(commands)]
    parts += ["", W.option_group, *_lines(options), "", w.exit_codes, *_lines(w.codes)]
    parts += ["", w.environment, *_lines(w.variables), "", w.see_command]
    return "\n".join(parts)


def named(usage: str, words: CliHelpWords) -> str:
    """A line of usage, its words in capitals in the reader's language."""
    return re.sub("[A-Z]+", lambda found: words.placeholders.get(found[0], found[0]), usage)


def _lines(entries: Mapping[Key, str]) -> list[str]:
    width = max(map(len, entries)) + 2
    return [f"  {name:{width}}{text}" for name, text in entries.items()]
