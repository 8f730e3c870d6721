"""The title of the terminal's window: ours while the program runs, then what it was before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

_UNTITLED: Final = ("linux", "vt", "dumb", "unknown", "cons")
"""Prefixes of TERM for terminals without a window: some would print the title."""
_LONGEST: Final = 80


def opening(environ: Mapping[str, str], title: str) -> str:
    """Return what keeps the title that is there, and sets another."""
    if not has_window(environ):
        return ""
    return f"\x1b[22;2t\x1b]2;{visible(title)[:_LONGEST]}\x07"


def closing(environ: Mapping[str, str]) -> str:
    """Return what sets the title that was kept."""
    return "\x1b[23;2t" if has_window(environ) else ""


def has_window(environ: Mapping[str, str]) -> bool:
    """Return whether the terminal is a window's: it has a title, and follows or ignores links."""
    term = environ.get("TERM", "")
    return bool(term) and not term.startswith(_UNTITLED)
