"""Which words and options a command takes, without the parser, which takes too long to load.

The options come from `options.json`, which `python -m tests.cli.completion_table` writes from the
parser; a test keeps the two in step.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from tui.cli.commands import COMMANDS, RELATIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind = Literal[
    "", "command", "query", "columns", "file", "folder", "region", "indicator", "figure", "ratio",
    "question", "view", "date", "topic", "text", "own_plan", "mapping", "shell",
]  # fmt: skip
"""What a word is; empty: anything."""

POSITIONALS: dict[str, tuple[Kind, ...]] = {
    **dict.fromkeys(RELATIONS, ("query",)),
    "figure": ("figure", ""),
    "chart": ("ratio", "query"),
    "search": ("query",),
    "question": ("question", "query"),
    "revisions": ("query",),
    "region": ("region",),
    "brief": ("region",),
    "compare": ("text",),
    "terms": ("text",),
    "extract": ("file",),
    "add": ("file", ""),
    "remove": ("own_plan", ""),
    "validate": ("folder", ""),
    "completion": ("shell", ""),
}
"""By command: what each word is; the last one is repeated."""

_OPTIONS: dict[str, Kind] = {
    "--query": "query", "--sort": "columns", "--columns": "columns", "--as-of": "date",
    "--published": "date", "--data": "file", "--output": "file", "-o": "file", "--view": "view",
    "--beside": "indicator", "--region": "region", "--topic": "topic", "--map": "mapping",
    "--frequencies": "columns", "--bars": "columns", "--by": "columns",
}  # fmt: skip
_ANYTHING = {("terms", "--query")}


class Option(NamedTuple):
    """An option of a command."""

    takes_value: bool
    help: str
    """Where its help is in the words: `cli.sort`."""
    choices: tuple[str, ...]


class Place(NamedTuple):
    """What a word on the command line is."""

    command: str
    """Empty where none is written yet."""
    kind: Kind = ""
    choices: tuple[str, ...] = ()
    options: bool = False
    """Whether an option can stand here."""


@cache
def _table() -> dict[str, Any]:
    return dict(json.loads((Path(__file__).parent / "options.json").read_text("utf-8")))


def options(command: str) -> dict[str, Option]:
    """The options of a command; of the explorer, where it is empty."""
    found = _table()["options"].get(command, {})
    return {name: Option(bool(takes), where, tuple(c)) for name, (takes, where, c) in found.items()}


def columns(command: str) -> list[str]:
    """The columns of the table that a command prints."""
    return list(_table()["columns"].get(command, ()))


def place(before: Sequence[str], current: str) -> Place:
    """What the word `current` is, after the words `before` (without the program's name)."""
    command, count, option = "", 0, ""
    for word in before:
        if option:
            option = ""
        elif word.startswith("-") and len(word) > 1:
            known = options(command).get(word)
            option = word if known and known.takes_value else ""
        elif not command and word in COMMANDS:
            command = word
        else:
            count += 1
    if option:
        return _value(command, option)
    if current.startswith("--") and "=" in current:
        return _value(command, current.partition("=")[0])
    if not command:
        return Place("", "command", options=True)
    kinds = POSITIONALS.get(command, ("",))
    return Place(command, kinds[min(count, len(kinds) - 1)], options=True)


def _value(command: str, option: str) -> Place:
    """The value of an option."""
    known = options(command).get(option)
    choices = known.choices if known else ()
    kind: Kind = "" if (command, option) in _ANYTHING else _OPTIONS.get(option, "")
    return Place(command, kind, choices)
