"""What plotext draws: labels, axes, bars, the texts behind them. The only module that knows it.

plotext 6.1 is told whole cells instead of values. Of 120, 80, 60, 45 it ends an axis of its own
at 80 and cuts the longest bar; with limits set it puts the first bar half a cell short and rounds
with an offset; and it takes the logarithm of limits only where it also chooses the ticks.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from rich.cells import cell_len
from rich.text import Text

from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Ink = Literal["plain", "bold", "dim", "cyan", "green", "magenta", "blue", "yellow"]
PENS: Mapping[Ink, tuple[int | str, ...]] = {
    "plain": (), "bold": ("default", "default", "bold"), "dim": ("default", "default", "dim"),
    "green": (2,), "yellow": (3,), "blue": (4,), "magenta": (5,), "cyan": (6,),
}  # fmt: skip
"""Terminal colours by number, which a theme gives its own shades."""

Piece = tuple[str, Ink]
"""Text and how it is written."""


@dataclass(frozen=True)
class Stroke:
    """Cells `start` to `end` (not included) of a row, filled with a character."""

    row: int
    start: int
    end: int
    fill: str
    ink: Ink


@dataclass(frozen=True)
class Writing:
    """Pieces of text in a row, from a cell on."""

    row: int
    column: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Sheet:
    """All that is drawn, in cells right of the axis and rows from the top."""

    columns: int
    rows: int
    labels: Mapping[int, Piece]
    asides: Mapping[int, str]
    """Right of the last column, by row; all equally wide."""
    strokes: Sequence[Stroke]
    writings: Sequence[Writing]
    ticks: Mapping[int, str]
    """By column, under the axis."""
    lines: Mapping[int, str]
    """Columns with a line from top to bottom, under strokes and writings, and its character."""


def plotted(sheet: Sheet) -> list[Text]:
    """The rows of `sheet`, then the axis and its ticks, without trailing blanks."""
    import plotext

    # A terminal of our own: plotext's has the size of the window, and is shared by all threads.
    terminal = type(plotext.terminal)().limit(False, False)
    figure: Any = type(plotext.figure)(parent=terminal)
    figure.theme("colorless")
    margin = max((cell_len(text) for text, _ in sheet.labels.values()), default=0) + 1
    edge = max(map(cell_len, sheet.asides.values()), default=0)
    figure.plot_size(margin + sheet.columns + edge, sheet.rows + 2)
    _frame(figure, sheet)
    for stroke in sheet.strokes:
        _draw_stroke(figure, stroke)
    for writing in sheet.writings:
        label = _matrix(writing.pieces)
        figure.draw(figure.text(writing.column, writing.row, label, alignment="left"))
    lines = [Text.from_ansi(line) for line in figure.build().string().splitlines()]
    for line in lines:
        line.rstrip()
    for line in lines[sheet.rows :]:
        line.stylize("dim")  # not by plotext, which gives a coloured axis a white ground
    return lines


def _frame(figure: Any, sheet: Sheet) -> None:
    """Limits, axes, ticks and lines: one unit is one cell, and rows count downwards."""
    figure.axes(False)
    figure.axes(True, axis=[0, 1], side=[0])
    figure.ruler("x").lim(0, max(1, sheet.columns - 1))
    figure.ruler("x").ticks(list(sheet.ticks), list(sheet.ticks.values()))
    asides: dict[int, Piece] = {row: (text, "dim") for row, text in sheet.asides.items()}
    for side, texts in (("left", sheet.labels), ("right", asides)):
        if texts:  # a ruler with limits and no ticks would get ticks of plotext's choice
            ruler = figure.ruler("y", side).lim(0, max(1, sheet.rows - 1)).direction(-1)
            ruler.ticks(list(texts), [_matrix([piece]) for piece in texts.values()])
    for column, sign in sheet.lines.items():
        rows = list(range(sheet.rows))
        marker = _marker(sign, "yellow")
        figure.draw(figure.signal([column] * sheet.rows, rows, marker=marker))


def _draw_stroke(figure: Any, stroke: Stroke) -> None:
    """A horizontal bar, from the middle of its first cell to the middle of its last and a bit.

    The bit keeps a bar of one cell, which plotext would drop as having no length.
    """
    bar = figure.bar(
        [stroke.row],
        [stroke.start],
        [stroke.end - 0.75],
        marker=_marker(stroke.fill, stroke.ink),
        width=0.01,
        orientation="horizontal",
        _reset_ticks=False,
    )
    figure.draw(bar)


def _pixel(ink: Ink) -> Any:
    import plotext

    return plotext.pixel(*PENS[ink])


def _marker(fill: str, ink: Ink) -> Any:
    import plotext

    return plotext.marker(fill, pixel=_pixel(ink))


def _matrix(pieces: Sequence[Piece]) -> Any:
    """Text in cells; a matrix, since plotext takes a blank string for no label."""
    import plotext

    matrices = [plotext.colorize(text, _pixel(ink)).matrix() for text, ink in pieces if text]
    whole = matrices[0]
    for matrix in matrices[1:]:
        whole = whole.hstack(matrix)
    return whole


# -- text that plotext and the terminal find equally wide --------------------


def fit_for_plot(text: str) -> str:
    """`text` with every character harmless and as wide to plotext as to the terminal."""
    text = "".join(_fit_for_plot(char) for char in unicodedata.normalize("NFC", visible(text)))
    if cell_len(text) == sum(map(cell_len, text)):
        return text
    # Neighbours that join to one sign, as flags do; apart they are as wide as they look.
    return "".join(char if ord(char) < 0x10000 else "□" for char in text)


@lru_cache(maxsize=4096)
def _fit_for_plot(char: str) -> str:
    import plotext

    cells = cell_len(char)
    return char if plotext.colorize(char).matrix().width() == cells else "□" * cells
