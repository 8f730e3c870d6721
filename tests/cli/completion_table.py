"""The options of each command as the parser has them; `python -m tests.cli.completion_table`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import tui.cli.completion
from tui.cli.commands import COMMANDS, RELATIONS
from tui.cli.messages import WORDS
from tui.cli.program import app
from tui.tables.dataset import load
from tui.words import Words

PATH = Path(tui.cli.completion.__file__).parent / "options.json"


def options(command: str) -> dict[str, Any]:
    """By name: whether the option takes a value, where its help is in the words, its choices."""
    found: dict[str, Any] = {}
    for argument in (app[command] if command else app).assemble_argument_collection():
        names = [name for name in argument.names if name.startswith("-")]
        if not (argument.parse and argument.show and names):
            continue
        takes = int(argument.token_count()[0] > 0)
        choices = list(argument.get_choices() or ())
        for name in names:
            found[name] = [takes, help_of(argument.parameter.help or ""), choices]
    return found


def help_of(text: str) -> str:
    """Where `text` is in the words."""
    for section in Words.__annotations__:
        words = getattr(WORDS, section)
        for name in getattr(words, "__dataclass_fields__", ()):
            if text and getattr(words, name) == text:
                return f"{section}.{name}"
    return ""


def table() -> dict[str, Any]:
    """The whole table."""
    dataset = load()
    columns = {name: list(dataset.relation(table).fields) for name, table in RELATIONS.items()}
    return {"options": {name: options(name) for name in ("", *COMMANDS)}, "columns": columns}


def text() -> str:
    """The table as it is kept: a line for each command."""
    found = table()
    parts = []
    for part, entries in found.items():
        lines = ",\n".join(
            f"{json.dumps(name)}: {json.dumps(each, ensure_ascii=False)}"
            for name, each in entries.items()
        )
        parts.append(f"{json.dumps(part)}: {{\n{lines}\n}}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    PATH.write_text(text(), "utf-8")
