"""How the explorer looks and takes the mouse: options of the command line, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

ThemeOption = Literal["auto", "light", "dark", "contrast", "mono"]
Background = Literal["light", "dark", ""]

THEMES: Final[Mapping[str, str]] = {
    "light": "duibiao-light",
    "dark": "duibiao-dark",
    "contrast": "duibiao-contrast",
    "mono": "duibiao-mono",
}
"""The theme that each value of `--theme` names."""
_LIGHT_COLOURS: Final = frozenset({"7", "15"})
"""Backgrounds in COLORFGBG that are light."""


@dataclass(frozen=True)
class Appearance:
    """What the command line asks for."""

    theme: str = ""
    """A value of `--theme`; empty: the reader's last choice, else by the terminal."""
    plain: bool = False
    """Whether lines, blocks and scrollbars are left out, for screen readers."""
    mouse: bool = True


def theme_for(
    asked: str,
    remembered: str,
    known: Collection[str],
    environ: Mapping[str, str],
    background: Background = "",
) -> str:
    """Return the theme to start with.

    Args:
        asked: A value of `--theme`, or nothing.
        remembered: The theme that the reader chose last.
        known: The themes that there are.
        environ: The environment; NO_COLOR and COLORFGBG are looked at.
        background: What the terminal says of its own.
    """
    if asked in THEMES:
        return THEMES[asked]
    if environ.get("NO_COLOR"):
        return THEMES["mono"]
    if asked != "auto" and remembered in known:
        return remembered
    return THEMES[background or background_in(environ) or "dark"]


def background_in(environ: Mapping[str, str]) -> Background:
    """Return what COLORFGBG (`15;0`, `0;default;15`) says of the terminal's background."""
    *_, last = environ.get("COLORFGBG", "").split(";")
    if not last.isdecimal():
        return ""
    return "light" if last in _LIGHT_COLOURS else "dark"
