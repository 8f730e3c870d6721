"""Labels, axes, bars and the texts after them, drawn by plotext. Only this module imports it.

plotext 6.1 is given whole cells instead of values. Of 120, 80, 60, 45 it ends an axis of its own
at 80 and cuts the longest bar; with limits set it puts the first bar half a cell short and rounds
with an offset; and it takes the logarithm of limits only where it also chooses the ticks.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, Literal

from rich.cells import cell_len
from rich.text import Text

from tui.present.ambiguous import ambiguous_cells, is_ambiguous
from tui.present.chart.drawing import Run, joined
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.present.chart.drawing import DrawnLine, Part

Ink = Literal["plain", "bold", "dim", "cyan", "green", "magenta", "blue", "yellow"]
PENS: Mapping[Ink, tuple[int | str, ...]] = {
    "plain": (), "bold": ("default", "default", "bold"), "dim": ("default", "default", "dim"),
    "green": (2,), "yellow": (3,), "blue": (4,), "magenta": (5,), "cyan": (6,),
}  # fmt: skip
"""Terminal colours by number, which a theme gives its own shades."""

Piece = tuple[str, Ink]
"""A text and its style."""


_WIDE: Final = 0x3A000
"""The first of many unassigned code points that are two cells wide to all."""
_MOST: Final = 0x4000
"""Ambiguous characters are below it, but for those of private use."""


@dataclass(frozen=True)
class Stroke:
    """Cells `start` to `end` (not included) of a row, filled with a character."""

    row: int
    start: int
    end: int
    fill: str
    ink: Ink


@dataclass(frozen=True)
class PlotText:
    """Pieces of text in a row, from a cell on."""

    row: int
    column: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Plot:
    """All that is drawn, in cells right of the axis and rows from the top."""

    columns: int
    rows: int
    labels: Mapping[int, Piece]
    asides: Mapping[int, str]
    """Right of the last column, by row; all equally wide."""
    strokes: Sequence[Stroke]
    texts: Sequence[PlotText]
    ticks: Mapping[int, str]
    """By column, under the axis."""
    lines: Mapping[int, str]
    """Columns with a line from top to bottom, under strokes and texts, and its character."""

    @property
    def margin(self) -> int:
        """The cells of labels and axis."""
        return max((cell_len(text) for text, _ in self.labels.values()), default=0) + 1


def load() -> None:
    """Import plotext, which takes a third of a second, before it is needed."""
    import plotext  # noqa: F401


def plotted(plot: Plot) -> tuple[list[DrawnLine], tuple[DrawnLine, ...]]:
    """The rows of `plot`, and the axis with its ticks, without trailing blanks."""
    lines = _built(plot)
    parts = _parts(plot)
    body = [_line(line, parts[row]) for row, line in enumerate(lines[: plot.rows])]
    axis, ticks = (line.plain for line in lines[plot.rows :])
    # Dim not by plotext, which gives a coloured axis a white ground.
    return body, ((Run(axis, "dim", "frame"),), (Run(ticks, "dim"),))


def _built(plot: Plot) -> list[Text]:
    """Draw `plot` with plotext."""
    import plotext

    # A terminal of our own: plotext's has the size of the window, and is shared by all threads.
    terminal = type(plotext.terminal)().limit(False, False)
    figure: Any = type(plotext.figure)(parent=terminal)
    figure.theme("colorless")
    edge = max(map(cell_len, plot.asides.values()), default=0)
    figure.plot_size(plot.margin + plot.columns + edge, plot.rows + 2)
    _frame(figure, plot)
    for stroke in plot.strokes:
        _draw_stroke(figure, stroke)
    for text in plot.texts:
        label = _matrix(text.pieces)
        figure.draw(figure.text(text.column, text.row, label, alignment="left"))
    lines = [Text.from_ansi(line) for line in figure.build().string().splitlines()]
    for line in lines:
        line.rstrip()
    return lines


def _parts(plot: Plot) -> list[dict[int, Part]]:
    """For each row, the part of each cell that is not text; bars cover lines, texts cover both."""
    frame = {plot.margin - 1, *(plot.margin + column for column in plot.lines)}
    parts: list[dict[int, Part]] = [dict.fromkeys(frame, "frame") for _ in range(plot.rows)]
    for stroke in plot.strokes:
        cells = range(plot.margin + stroke.start, plot.margin + stroke.end)
        parts[stroke.row].update(dict.fromkeys(cells, "bar"))
    for text in plot.texts:
        first = plot.margin + text.column
        for cell in range(first, first + sum(cell_len(piece) for piece, _ in text.pieces)):
            parts[text.row].pop(cell, None)
    return parts


def _line(line: Text, parts: Mapping[int, Part]) -> DrawnLine:
    """Cut a line into runs, each of one style and one part."""
    runs: list[Run] = []
    at = 0
    for text, style in _styled(line):
        for char in map(_meant, text):
            cells = cell_len(char)
            # What has no width joins what it follows.
            part = parts.get(at, "text") if cells or not runs else runs[-1].part
            runs.append(Run(char, style, part))
            at += cells
    return joined(runs)


def _styled(line: Text) -> Iterator[tuple[str, str]]:
    """The pieces of `line` and the style that each has."""
    ends = sorted({0, len(line), *(at for span in line.spans for at in (span.start, span.end))})
    for start, end in pairwise(ends):
        styles = (str(span.style) for span in line.spans if span.start <= start < span.end)
        yield line.plain[start:end], " ".join(styles)


def _frame(figure: Any, plot: Plot) -> None:
    """Limits, axes, ticks and lines: one unit is one cell, and rows count downwards."""
    figure.axes(False)
    figure.axes(True, axis=[0, 1], side=[0])
    figure.ruler("x").lim(0, max(1, plot.columns - 1))
    figure.ruler("x").ticks(list(plot.ticks), list(plot.ticks.values()))
    asides: dict[int, Piece] = {row: (text, "dim") for row, text in plot.asides.items()}
    for side, texts in (("left", plot.labels), ("right", asides)):
        if texts:  # a ruler with limits and no ticks would get ticks of plotext's choice
            ruler = figure.ruler("y", side).lim(0, max(1, plot.rows - 1)).direction(-1)
            ruler.ticks(list(texts), [_matrix([piece]) for piece in texts.values()])
    for column, sign in plot.lines.items():
        rows = list(range(plot.rows))
        marker = _marker(sign, "yellow")
        figure.draw(figure.signal([column] * plot.rows, rows, marker=marker))


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
    measured, text = ambiguous_cells(), unicodedata.normalize("NFC", visible(text))
    text = "".join(_fit_for_plot(char, measured) for char in text)
    if cell_len(text) == sum(map(cell_len, text)):
        return text
    # Neighbours that join to one sign, as flags do; apart they are as wide as they look.
    return "".join(char if ord(char) < 0x10000 else "□" for char in text)


@lru_cache(maxsize=4096)
def _fit_for_plot(char: str, _measured: int) -> str:
    import plotext

    cells = cell_len(char)
    if _WIDE <= ord(char) < _WIDE + _MOST:  # it stands for another
        return "□" * cells
    if plotext.colorize(char).matrix().width() == cells:
        return char
    if cells == 2 and is_ambiguous(char) and ord(char) < _MOST:  # plotext finds it narrow
        return chr(_WIDE + ord(char))
    return "□" * cells


def _meant(char: str) -> str:
    """Return the character that `char` took the place of in the plot."""
    return chr(ord(char) - _WIDE) if _WIDE <= ord(char) < _WIDE + _MOST else char
