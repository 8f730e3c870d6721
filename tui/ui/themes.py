"""The dark and the light theme, in colours that a terminal with 256 of them has."""

from __future__ import annotations

from typing import Final

from rich.terminal_theme import TerminalTheme
from textual.theme import Theme

DARK: Final = Theme(
    name="duibiao-dark",
    primary="#5fafff",
    secondary="#87afd7",
    accent="#ffaf5f",
    warning="#ffd75f",
    error="#ff8787",
    success="#87d787",
    foreground="#e4e4e4",
    background="#121212",
    surface="#1c1c1c",
    panel="#303030",
    dark=True,
    variables={
        "block-cursor-background": "#5fafff",
        "block-cursor-foreground": "#121212",
        "footer-key-foreground": "#ffaf5f",
        "footer-background": "#303030",
    },
)
LIGHT: Final = Theme(
    name="duibiao-light",
    primary="#005faf",
    secondary="#5f5f87",
    accent="#af5f00",
    warning="#875f00",
    error="#af0000",
    success="#005f00",
    foreground="#121212",
    background="#ffffff",
    surface="#eeeeee",
    panel="#dadada",
    dark=False,
    variables={
        "block-cursor-background": "#005faf",
        "block-cursor-foreground": "#ffffff",
        "footer-key-foreground": "#af5f00",
        "footer-background": "#dadada",
    },
)
CONTRAST: Final = Theme(
    name="duibiao-contrast",
    primary="#5fd7ff",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ff8787",
    success="#87ff87",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#262626",
    dark=True,
    variables={
        "block-cursor-background": "#ffff00",
        "block-cursor-foreground": "#000000",
        "block-cursor-text-style": "bold",
        "footer-key-foreground": "#ffff00",
        "footer-background": "#000000",
        "text-muted": "#ffffff",
        "text-disabled": "#d0d0d0",
    },
)
MONO: Final = Theme(
    name="duibiao-mono",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffffff",
    warning="#ffffff",
    error="#ffffff",
    success="#ffffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    dark=True,
    variables={
        "block-cursor-background": "#ffffff",
        "block-cursor-foreground": "#000000",
        "block-cursor-blurred-background": "#000000",
        "block-cursor-blurred-foreground": "#ffffff",
        "block-cursor-blurred-text-style": "bold underline",
        "footer-key-foreground": "#ffffff",
        "footer-background": "#000000",
    },
)
"""Its colours are not sent (`ui/plain_output.py`): only bold, dim, underline and reverse are."""
OURS: Final = (DARK, LIGHT, CONTRAST, MONO)

# Charts name their colours as a terminal does; these are the shades of ours, in that order: black,
# red, green (a hub's bar), yellow (signs), blue, magenta (a second series), cyan (bars), white.
CHART_DARK: Final = TerminalTheme(
    (18, 18, 18), (228, 228, 228),
    [(48, 48, 48), (215, 135, 135), (135, 175, 135), (215, 175, 95), (95, 135, 175),
     (175, 135, 175), (95, 135, 175), (228, 228, 228)],
)  # fmt: skip
CHART_LIGHT: Final = TerminalTheme(
    (255, 255, 255), (18, 18, 18),
    [(218, 218, 218), (175, 0, 0), (95, 135, 95), (135, 95, 0), (95, 135, 175),
     (135, 95, 135), (95, 135, 175), (18, 18, 18)],
)  # fmt: skip
