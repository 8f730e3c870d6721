"""The manual page: `duibiao man`, in the language of the macros that `man` reads (man(7)).

All it says comes from the help of the commands.
"""

# Annotations are read at run time to parse the command line, so they are not postponed.
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from tui import __version__, folders
from tui.cli.commands import COMMANDS
from tui.cli.front_page import named
from tui.cli.messages import RIGHT, WORDS, W
from tui.texts.cleaning import visible
from tui.words import Key, Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cyclopts import App
    from cyclopts.argument import Argument

_WIDE = re.compile("(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])(?=[\u3400-\u9fff])")
"""Between two Chinese characters, where a line may be broken: man breaks at spaces only."""


def man(*, lang: Annotated[Language | None, Parameter(help=W.lang)] = None) -> int:
    """Print the manual page."""
    del lang  # it is the language of the process, in which the help is composed
    print(page(), end="")
    return RIGHT


def page() -> str:
    """The page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> "Iterator[str]":
    from tui.cli.program import app

    w = WORDS.cli_help
    yield f'.TH DUIBIAO 1 "{date.today()}" "duibiao {__version__}" "{_text(w.manual)}"'
    yield from (".nh", ".ad l")  # neither hyphens nor gaps inside Chinese
    yield from _section(w.sections["name"], f"duibiao \\- {_text(w.manual)}")
    yield from _section(
        w.sections["synopsis"],
        ".B duibiao", _text(named("[OPTIONS]", w)), ".br",
        ".B duibiao", _text(named("COMMAND [OPTIONS]", w)),
    )  # fmt: skip
    about = [_text(part.replace("\n", " ")) for part in W.about.split("\n\n")]
    yield from _section(w.sections["description"], "\n.PP\n".join(about))
    yield from _section(w.sections["options"], *_options(app))
    yield from _section(w.sections["commands"])
    for name in COMMANDS:
        yield from _command(name, W.commands[name], app[name])
    yield from _section(w.exit_codes, *_entries(w.codes))
    yield from _section(w.environment, *_entries(w.variables))
    yield from _section(w.files, *_entries({_home(k): v for k, v in w.folders.items()}))
    yield from _section(
        w.sections["examples"],
        ".nf",
        *(_text(f"duibiao {line}") for _, lines in COMMANDS.values() for line in lines[:1]),
        ".fi",
    )
    yield from _section(
        w.sections["more"], _text(f"duibiao --help, duibiao {named('COMMAND', w)} --help")
    )


def _section(heading: str, *lines: str) -> "Iterator[str]":
    yield f'.SH "{_text(heading.upper())}"'
    yield from lines


def _command(name: str, about: str, command: "App") -> "Iterator[str]":
    yield f'.SS "{_text(name)}"'
    yield _text(about)
    yield from _options(command)


def _options(command: "App") -> "Iterator[str]":
    for argument in command.assemble_argument_collection():
        if argument.parse and argument.show:
            names = ", ".join(argument.names) + _placeholder(argument)
            yield from _entries({names: argument.parameter.help or ""})


def _placeholder(argument: "Argument") -> str:
    """What follows the name of an option."""
    if argument.index is not None or not argument.token_count()[0]:
        return ""
    choices = argument.get_choices()
    return " " + ("|".join(choices) if choices else "…")


def _entries(entries: "Mapping[Key, str]") -> "Iterator[str]":
    for name, about in entries.items():
        yield ".TP"
        yield f".B {_text(name)}"
        yield _text(about)


def _home(folder: str) -> str:
    """A folder of the reader's, as it is called from the home directory."""
    path = {
        "data": folders.own_plans, "configuration": folders.configuration,
        "state": folders.state, "cache": folders.cache,
    }[folder]()  # fmt: skip
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)


def _text(text: str) -> str:
    """`text` as the macros take it: nothing of it is a command, Chinese may be broken."""
    text = visible(" ".join(text.split())).replace("\\", "\\e").replace("-", "\\-")
    text = text.replace('"', "\\(dq").replace("'", "\\(aq")
    text = _WIDE.sub("\\\\:", text)
    return f"\\&{text}" if text.startswith(".") else text
