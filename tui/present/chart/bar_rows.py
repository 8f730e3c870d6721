"""The lines of a bar chart before they are drawn: their segments and what is written beside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.present.chart.plot import fit_for_plot
from tui.present.widths import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.present.chart.model import Bar, BarChart, Value
    from tui.present.chart.plot import Ink, Piece

FILLS: tuple[tuple[str, Ink], ...] = (
    ("█", "cyan"),
    ("▒", "magenta"),
    ("░", "yellow"),
    ("▓", "blue"),
)
"""The fills of the series, distinct without colour too; a fifth has the first again."""
DOTS = ("●", "○", "◆", "◇")
"""The dots of the series, on an axis that does not begin at zero."""
SHORTEST = 8
"""The longest bar has at least this many cells."""
EMPHASIS: Ink = "green"


@dataclass(frozen=True)
class BarRow:
    """One line of bars: where its segments end in values, and what is written around it."""

    bar: int
    label: str | None
    """None in the further rows of a group."""
    ends: tuple[float, ...]
    """Where the segments end, each beginning where the one before ends."""
    styles: tuple[tuple[str, Ink], ...]
    suffix: tuple[Piece, ...]
    """What follows the bar."""
    aside: str

    @property
    def end(self) -> float:
        """Where the last segment ends."""
        return self.ends[-1]

    @property
    def suffix_cells(self) -> int:
        """The width of what follows the bar."""
        return sum(cell_len(text) for text, _ in self.suffix)


def rows_of_bars(chart: BarChart) -> list[BarRow]:
    """The rows of all bars, uncut."""
    return [row for place, bar in enumerate(chart.bars) for row in _rows_of(chart, place, bar)]


def _rows_of(chart: BarChart, place: int, bar: Bar) -> list[BarRow]:
    """One row a bar, but one a series where they are grouped."""
    label, aside = fit_for_plot(bar.label), fit_for_plot(bar.aside)
    if any(each.emphasis for each in chart.bars):
        aside = f"{aside} {chart.sign if bar.emphasis else ' ' * cell_len(chart.sign)}"
    styles = [fill_of(series, dots=chart.dots) for series in range(len(bar.values))]
    if chart.kind == "bar" and bar.emphasis:
        styles = [(styles[0][0], EMPHASIS)]
    if chart.kind != "grouped":
        ends = tuple(accumulate(value.length for value in bar.values))
        return [BarRow(place, label, ends, tuple(styles), _suffix(bar.values), aside)]
    heads = [(label, aside), *((None, "") for _ in bar.values[1:])]
    return [
        BarRow(place, label, (value.length,), (style,), _suffix([value]), aside)
        for (label, aside), value, style in zip(heads, bar.values, styles, strict=True)
    ]


def _suffix(values: Sequence[Value]) -> tuple[Piece, ...]:
    """Return what follows a bar: ` 120 ≥`, or of the known parts ` 100 ≥ + 20`."""
    pieces: list[Piece] = []
    known = [value for value in values if value.number is not None or value.text]
    for place, value in enumerate(known or values[:1]):
        pieces.append((f"{' + ' if place else ' '}{fit_for_plot(value.label)}", "plain"))
        if value.glyph:
            pieces.append((f" {fit_for_plot(value.glyph)}", "yellow"))
    return tuple(pieces)


# -- what is cut in a narrow window ------------------------------------------


def aside_cells(rows: Sequence[BarRow], width: int) -> int:
    """Return the width of asides: a third of `width`, but only what labels, bars and values leave.

    It is 0 where that is too little to read.
    """
    widest = max((cell_len(row.aside) for row in rows if row.aside.strip()), default=0)
    label, suffix = (
        min(max(cells, default=0), width // 3)
        for cells in (
            [cell_len(row.label or "") for row in rows],
            [row.suffix_cells for row in rows],
        )
    )
    cells = min(widest, width // 3, width - label - suffix - SHORTEST - 2)
    return cells if cells >= min(widest, SHORTEST) else 0


def cut(rows: Sequence[BarRow], width: int, aside_cells: int) -> list[BarRow]:
    """Rows with labels of at most a third of `width`, and asides of `aside_cells` and a gap."""
    return [
        replace(
            row,
            label=None if row.label is None else shortened(row.label, width // 3),
            aside=f" {_right(row.aside, aside_cells)}" if aside_cells else "",
        )
        for row in rows
    ]


def _right(text: str, cells: int) -> str:
    """`text` at the right end of `cells`; if it must be cut, its end (the year) stays."""
    kept = text
    while cell_len(kept) > cells - (kept is not text):
        kept = kept[1:]
    kept = kept if kept == text else f"…{kept}"
    return " " * (cells - cell_len(kept)) + kept


def with_suffix_cut(row: BarRow, cells: int) -> BarRow:
    """The row with at most `cells` behind the bar."""
    if row.suffix_cells <= cells:
        return row
    whole = "".join(text for text, _ in row.suffix)
    return replace(row, suffix=((shortened(whole, cells), "plain"),))


# -- from values to cells ----------------------------------------------------


def fill_of(place: int, *, dots: bool) -> tuple[str, Ink]:
    """How series `place` is filled."""
    fill, ink = FILLS[place % len(FILLS)]
    return (DOTS[place % len(DOTS)] if dots else fill), ink
