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
