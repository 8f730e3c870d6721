"""Names of texts as a reader types them: years and paths, completed and checked."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from tui.analysis.conference import CompareError, check, years

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.tables.dataset import Dataset


def names(dataset: Dataset, typed: str, *, files: bool = True) -> tuple[str, ...]:
    """The years or paths that were typed, `~` filled in; nothing typed is no name.

    Unless `files`, a path is no name, and is not looked at.

    Raises:
        CompareError: A quotation mark is not closed, a name is neither a year nor a file, or
            there are not two or three.
    """
    try:
        parts = shlex.split(typed)
    except ValueError as error:
        raise CompareError(lambda w: w.conference.unclosed) from error
    known = set(map(str, years(dataset)))
    if not files and (odd := next((part for part in parts if part not in known), None)):
        raise CompareError(lambda w: w.conference.years_only.format(name=odd))
    found = tuple(os.path.expanduser(part) for part in parts)  # noqa: PTH111
    if found:
        check(dataset, found)
    # Here standard input is the keyboard, and a pipe that nobody writes to would never end.
    odd = next((name for name in found if name not in known and not Path(name).is_file()), None)
    if odd is not None:
        raise CompareError(lambda w: w.conference.no_stdin.format(name=odd))
    return found


def typed(texts: Iterable[str]) -> str:
    """`texts` as a reader would type them."""
    return " ".join(map(shlex.quote, texts))


def completed(line: str) -> str | None:
    """`line` with its last word completed to the first path that begins with it."""
    head, gap, word = line.rpartition(" ")
    if not word or "'" in line or '"' in line:
        return None
    folder, name = os.path.split(os.path.expanduser(word))  # noqa: PTH111
    try:
        entries = sorted(Path(folder or ".").iterdir())
    except OSError:
        return None
    fit = next((path for path in entries if name and path.name.startswith(name)), None)
    if fit is None or " " in fit.name:
        return None
    return f"{head}{gap}{word}{fit.name[len(name) :]}{'/' if fit.is_dir() else ''}"
