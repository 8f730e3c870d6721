"""How large a drawing is and whether it has colours, as other command-line programs decide it."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, Literal

from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping

Drawn = Literal["text", "ansi"]
"""The formats that hold the drawing; neither these nor pictures hold the table of its numbers."""

WIDEST, HIGHEST = 2_000, 1_000
"""Columns and rows of a drawing; no screen or page has so many, and a million take gigabytes."""

USUAL = 100
"""Columns of a drawing where nothing says how many there are."""


def check_size(option: str, size: int | None, most: int) -> None:
    """Refuse a size that no drawing has, before anything is loaded."""
    if size is not None and not 1 <= size <= most:
        raise UserError(lambda w: w.chart.no_size.format(option=option, most=most, size=size))


def width_of(requested: int | None, format: str, environ: Mapping[str, str] = os.environ) -> int:
    """Columns of a drawing: the requested ones, else `COLUMNS`, else the terminal's.

    A picture is not drawn for this terminal: it has the same size everywhere.
    """
    if requested is not None or format not in ("text", "ansi"):
        return requested or USUAL
    stated = environ.get("COLUMNS", "")
    if stated.isascii() and stated.isdecimal() and 0 < int(stated) <= WIDEST:
        return int(stated)
    return shutil.get_terminal_size((USUAL, 0)).columns if sys.stdout.isatty() else USUAL


def is_coloured(terminal: bool, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a drawing on standard output has colours, where no format is requested.

    `NO_COLOR` says no; `CLICOLOR_FORCE` yes, to a file or a program too; `CLICOLOR=0` no.
    """
    if environ.get("NO_COLOR"):
        return False
    if environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return terminal and environ.get("CLICOLOR") != "0" and environ.get("TERM") != "dumb"


def is_wide(environ: Mapping[str, str]) -> bool:
    """Whether the environment says that the terminal draws ambiguous characters in two cells."""
    return environ.get("DUIBIAO_AMBIGUOUS") == "2"


def follow_width(environ: Mapping[str, str]) -> None:
    """Measure text from now on as the terminal draws it, where the environment says so.

    The explorer asks the terminal; what is printed may be read elsewhere, so nothing is asked.
    """
    if is_wide(environ):
        from tui.present.ambiguous import measure  # with it comes what measures

        measure(2)
