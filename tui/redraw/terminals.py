"""The mode of redrawing that suits a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Literal, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Mapping

Mode = Literal["stock", "diff", "scroll"]

_SCROLLING = (
    "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "ghostty", "wezterm", "st-",
    "vte", "konsole", "contour", "iterm", "mintty", "putty",
)  # fmt: skip
"""Prefixes of TERM for terminals whose scroll regions are known to work."""
# Tested in tmux 3.3a to 3.7c, its master and GNU screen 4.9: regions show what stock output shows,
# and up to tmux 3.6 a row takes a seventh of the bytes of "diff" (but three times as many beside
# another pane on a terminal without margins); from 3.7 on a synchronised row takes as many in both.

_LEAST_SYNC = 2_000
"""Frames of a moved cursor or a scrolled row are shorter, those of a page longer."""


def is_mode(text: str) -> TypeGuard[Mode]:
    """Return whether `text` names a mode."""
    return text in ("stock", "diff", "scroll")


def mode_for(environ: Mapping[str, str], switch: str = "") -> Mode:
    """Return the mode in the variable named `switch`, else the one for TERM."""
    requested = environ.get(switch, "") if switch else ""
    if is_mode(requested):
        return requested
    term = environ.get("TERM", "")
    return "scroll" if term.startswith(_SCROLLING) or term == "st" else "diff"


def syncs(environ: Mapping[str, str], size: int = sys.maxsize) -> bool:
    """Return whether a frame of `size` bytes is better sent as a synchronised update."""
    version = environ.get("TERM_PROGRAM_VERSION", "")
    if environ.get("TERM_PROGRAM") != "tmux" or not version.startswith("3.7"):
        return True
    # tmux 3.7 and 3.7a do not draw one until something else is drawn; 3.7b and 3.7c draw the whole
    # pane after one (9 kB), but without one a row for each wide character that a narrow one covers.
    return version not in ("3.7", "3.7a") and size >= _LEAST_SYNC
