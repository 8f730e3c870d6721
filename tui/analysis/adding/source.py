"""Where the text of a plan comes from: a path as the user types or pastes it; its tables."""

from __future__ import annotations

import os
import re
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tui.texts import documents
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.texts.extract import Found

_KINDS = (".txt", ".md", ".html", ".htm", ".pdf", ".docx")
_LONGEST = 1000
"""Characters of a line that may still be a path."""
_LINE = re.compile(r"^.*$", re.M)
_RULED = re.compile(r"(?=.*\|)[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t:|-]*)?$")
_TAGGED = re.compile(r"<table\b.*?(?:</table>|\Z)", re.I | re.S)
_ROW = re.compile(r"<tr\b.*?(?=<tr\b|</table>|\Z)", re.I | re.S)


def path_of(typed: str) -> Path:
    """The path that is typed, or dropped on a terminal: quoted, escaped or as an address."""
    text = typed.replace("\0", "").strip()  # no path has one, and the system would raise at it
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    elif text.startswith("file://"):
        text = unquote(text.removeprefix("file://"))
    plain = re.sub(r"\\(.)", r"\1", text)
    # Not `Path.expanduser`, to which a ~name that is no user's is an error.
    path, unescaped = (Path(os.path.expanduser(each)) for each in (text, plain))  # noqa: PTH111
    return path if _is_file(path) else unescaped


def is_prose(typed: str) -> bool:
    """Whether what is typed or pasted is a text rather than a path."""
    line = typed.strip()
    long = "\n" in line or len(line) > _LONGEST or re.search("[，。；]", line) is not None
    return long and not _is_file(path_of(line))


def file_named(text: str) -> Path | None:
    """The file that `text` only names: one line that is a file, or is called as one is."""
    line = text.strip()
    if not line or is_prose(line):
        return None
    path = path_of(line)
    return path if path.suffix.lower() in _KINDS or _is_file(path) else None


def document_in(path: Path, cancelled: Callable[[], bool] | None = None) -> documents.Document:
    """The text of a file, and notes on what was left out of it.

    Raises:
        UserError: It cannot be read, has no text, or `cancelled` came true.
    """
    found = documents.load(path, cancelled=cancelled)
    if not found.text.strip():
        raise UserError(lambda w: w.review.empty.format(path=path))
    return found


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # too long a name, a null character: no path
        return False


def completed(typed: str) -> str | None:
    """`typed` with its last part completed to the first path that begins with it."""
    if "\0" in typed:
        return None
    folder, name = os.path.split(os.path.expanduser(typed))  # noqa: PTH111
    if not name:
        return None
    try:
        fit = min(path for path in Path(folder or ".").iterdir() if path.name.startswith(name))
    except (OSError, ValueError):
        return None
    return f"{typed}{fit.name[len(name) :]}{'/' if fit.is_dir() else ''}"


def unread_tables(text: str, rows: Iterable[Found]) -> tuple[int, int]:
    """How many tables of `text` (Markdown, HTML) gave none of `rows`, and how many only some.

    Only lines with a number count, and of those not the heading.
    """
    starts = [row.start for row in rows]
    none = some = 0
    for lines in _tables(text):
        read = [any(low <= at < high for at in starts) for low, high in lines]
        none, some = none + (not any(read)), some + (any(read) and not all(read))
    return none, some


def _tables(text: str) -> list[list[tuple[int, int]]]:
    """The offsets of the lines with numbers of each table that has some, but for its heading."""
    tables = [
        [(table.start() + m.start(), table.start() + m.end()) for m in _ROW.finditer(table[0])][1:]
        for table in _TAGGED.finditer(text)
    ]
    lines = [match.span() for match in _LINE.finditer(text)]
    for number, span in enumerate(lines):
        if _RULED.match(text[slice(*span)]):
            below = takewhile(lambda cells: "|" in text[slice(*cells)], lines[number + 1 :])
            tables.append(list(below))
    numbers = [[s for s in table if re.search(r"\d", text[slice(*s)])] for table in tables]
    return [spans for spans in numbers if spans]
