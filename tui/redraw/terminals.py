"""Which way of redrawing suits a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Mapping

Mode = Literal["stock", "diff", "scroll"]

_SCROLLING = (
    "xterm", "tmux", "screen", "rxvt", "alacritty", "foot", "kitty", "ghostty", "wezterm", "st-",
    "vte", "konsole", "contour", "iterm", "mintty", "putty",
)  # fmt: skip
"""How TERM starts where scroll regions are known to work."""
# Tested in tmux 3.3a to 3.7c, its master and GNU screen 4.9: regions show what stock output shows,
# and up to tmux 3.6 a row takes a seventh of the bytes of "diff" (but three times as many beside
# another pane on a terminal without margins); from 3.7 on a synchronised row takes as many in both.


def is_mode(text: str) -> TypeGuard[Mode]:
    """Whether `text` names a mode."""
    return text in ("stock", "diff", "scroll")


def mode_for(environ: Mapping[str, str], switch: str = "") -> Mode:
    """What the variable named `switch` says, else what TERM's terminal can do."""
    asked = environ.get(switch, "") if switch else ""
    if is_mode(asked):
        return asked
    term = environ.get("TERM", "")
    return "scroll" if term.startswith(_SCROLLING) or term == "st" else "diff"
