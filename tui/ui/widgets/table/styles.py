"""The table's colours: theme variables only, read once per theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.style import Style

from tui.ui.widgets.table.columns import TONES
from tui.ui.widgets.table.paint import Palette

if TYPE_CHECKING:
    from textual.widget import Widget

CSS: Final = """
TableWindow {
    height: 1fr;
    overflow-x: hidden;
    overflow-y: auto;
    scrollbar-size-vertical: 1;
    background: $background;
    color: $foreground;

    & > .table--shaded { background: $foreground 7%; }
    & > .table--header { background: $panel; color: $foreground 70%; text-style: none; }
    & > .table--here { background: $panel; color: $foreground 70%; text-style: underline; }
    & > .table--gutter { color: $accent; }
    & > .table--repeated { color: $foreground 60%; }
    & > .table--row { background: $foreground 8%; color: $text-accent; text-style: bold; }
    & > .table--cell {
        background: $block-cursor-blurred-background;
        color: $block-cursor-blurred-foreground;
        text-style: $block-cursor-blurred-text-style;
    }
    & > .table--missing { color: $foreground 50%; }
    & > .table--hit { color: $text-warning; text-style: bold underline; }
    & > .table--hit-here { text-style: bold underline; }
    & > .table--muted { color: $foreground 70%; }
    & > .table--accent { color: $text-accent; }
    & > .table--good { color: $text-success; }
    & > .table--warn { color: $text-warning; }
    & > .table--strong { text-style: bold; }

    &:focus {
        & > .table--header { color: $text-accent; text-style: bold; }
        & > .table--here { color: $text-accent; text-style: bold underline; }
        & > .table--row { background: $primary 20%; }
        & > .table--cell {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: $block-cursor-text-style;
        }
    }
}
"""

CLASSES: Final = frozenset(
    f"table--{name}"
    for name in (
        "shaded",
        "header",
        "here",
        "gutter",
        "repeated",
        "row",
        "cell",
        "missing",
        "hit",
        "hit-here",
        *TONES,
    )
)


def _ground(table: Widget, name: str) -> Style:
    """A whole style, with a background."""
    return table.get_component_rich_style(f"table--{name}")


def _laid_over(table: Widget, name: str) -> Style:
    """Only what the class itself says, but with its transparency resolved."""
    whole = _ground(table, name)
    own = table.get_component_rich_style(f"table--{name}", partial=True)
    return own.without_color + Style(
        color=whole.color if own.color else None,
        bgcolor=whole.bgcolor if own.bgcolor else None,
    )


def palette_of(table: Widget) -> Palette:
    """The styles that the theme gives to `table`."""
    return Palette(
        base=table.rich_style,
        shaded=_ground(table, "shaded"),
        row=_ground(table, "row"),
        cell=_ground(table, "cell"),
        header=_ground(table, "header"),
        here=_ground(table, "here"),
        gutter=_laid_over(table, "gutter"),
        repeated=_laid_over(table, "repeated"),
        missing=_laid_over(table, "missing"),
        hit=_laid_over(table, "hit"),
        hit_here=_laid_over(table, "hit-here"),
        tones={tone: _laid_over(table, tone) for tone in TONES},
    )
