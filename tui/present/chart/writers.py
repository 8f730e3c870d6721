"""A drawing written out: plain, in ANSI colours, as SVG."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from rich.terminal_theme import DEFAULT_TERMINAL_THEME

from tui.present.chart.drawing import cells_of, joined, plain_line, styled
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.present.chart.drawing import Drawing, DrawnLine, Part

CELL, LINE, SIZE, EDGE = 8, 20, 16, 12
"""Pixels of an SVG: width of a cell, height of a line, of a letter, and the border.

A Chinese letter is two cells wide by itself; narrower ones are squeezed where a font is wider.
"""
SHADES = {"█": 1.0, "▓": 0.75, "▒": 0.5, "░": 0.25}
EIGHTHS = {char: eighths for eighths, char in enumerate("▏▎▍▌▋▊▉", start=1)}
"""How much of a cell the last character of a bar fills."""
ARMS = {
    "│": "ud", "┊": "ud", "┤": "udl", "├": "udr", "─": "lr", "┬": "dlr", "┴": "ulr", "┼": "udlr",
    "└": "ur", "┘": "ul", "┌": "dr", "┐": "dl",
}  # fmt: skip
"""Where the lines of a frame character go from the middle of its cell."""
ENDS = {
    "u": f"v-{LINE / 2:g}",
    "d": f"v{LINE / 2:g}",
    "l": f"h-{CELL / 2:g}",
    "r": f"h{CELL / 2:g}",
}
WORDS = re.compile("[^ ]+(?: [^ ]+)*")
"""Text that is placed as one: further gaps than one blank divide it."""


def to_text(drawing: Drawing) -> str:
    """Plain text, without trailing blanks."""
    return "".join(f"{plain_line(line).rstrip()}\n" for line in drawing.lines)


def to_ansi(drawing: Drawing) -> str:
    """Text with the terminal's own sixteen colours. Whether colour is wanted, the caller knows."""
    return "".join(f"{_in_ansi(line)}\n" for line in drawing.lines)


def _in_ansi(line: DrawnLine) -> str:
    return "".join(
        Style.parse(style).render(text, color_system=ColorSystem.STANDARD)
        for text, style in styled(line)
    )


def to_svg(drawing: Drawing, title: str = "") -> str:
    """A self-contained SVG, light, in whatever monospaced font there is.

    Written here because rich's export gives a run of Chinese half its width. Every piece of text
    is placed by its own cell and has its length in cells; bars and frame are shapes, without seams.
    """
    columns = max(map(cells_of, drawing.lines), default=0)
    width, height = columns * CELL + 2 * EDGE, len(drawing.lines) * LINE + 2 * EDGE
    shapes = "\n".join(
        shape
        for row, line in enumerate(drawing.lines)
        for shape in _line_shapes(line, EDGE + row * LINE)
    )
    title_element = f"<title>{_xml(title)}</title>\n" if title else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-size="{SIZE}" xml:space="preserve" '
        "font-family=\"'Noto Sans Mono CJK SC', 'Sarasa Mono SC', Menlo, Consolas, "
        f"'DejaVu Sans Mono', monospace\">\n{title_element}"
        f'<rect width="100%" height="100%" fill="{DEFAULT_TERMINAL_THEME.background_color.hex}"/>\n'
        f"{shapes}\n</svg>\n"
    )


def _line_shapes(line: DrawnLine, top: int) -> Iterator[str]:
    """The SVG elements of one line whose upper edge is at `top`."""
    column = 0
    for run in joined(line):
        style = Style.parse(run.style)
        for offset, piece in _PIECES[run.part](run.text):
            yield _shape(piece, run.part, EDGE + (column + offset) * CELL, top, style)
        column += cell_len(run.text)


def _characters(text: str) -> Iterator[tuple[int, str]]:
    """Each character of a frame, and the cell that it is in."""
    return ((column, char) for column, char in enumerate(text) if char != " ")


def _fillings(text: str) -> Iterator[tuple[int, str]]:
    """Each run of one character, and the cell that it begins in."""
    column = 0
    for _, same in groupby(text):
        filling = "".join(same)
        yield column, filling
        column += cell_len(filling)


def _words(text: str) -> Iterator[tuple[int, str]]:
    """Each run of words whose characters are equally wide, and the cell that it begins in."""
    column = 0
    for _, same in groupby(text, key=lambda char: cell_len(char) > 1):
        run = "".join(same)
        for found in WORDS.finditer(run):
            yield column + cell_len(run[: found.start()]), found[0]
        column += cell_len(run)


_PIECES = {"frame": _characters, "bar": _fillings, "text": _words}
"""How a run is cut into shapes, by what it is."""


def _shape(piece: str, part: Part, left: int, top: int, style: Style) -> str:
    """One element: a bar, a piece of frame, or words."""
    cells, paint = cell_len(piece), f'fill="{_css(style)}"'
    faint = ' opacity="0.6"' if style.dim else ""
    if part == "bar" and (eighths := EIGHTHS.get(piece)):
        return (
            f'<rect x="{left}" y="{top + 2}" width="{CELL * eighths / 8:g}" '
            f'height="{LINE - 4}" {paint}/>'
        )
    if part == "bar" and (shade := SHADES.get(piece[0])):
        return (
            f'<rect x="{left}" y="{top + 2}" width="{cells * CELL}" height="{LINE - 4}" '
            f'{paint} fill-opacity="{shade:g}"/>'
        )
    if part == "frame" and (arms := ARMS.get(piece)):
        middle = f"M{left + CELL / 2:g} {top + LINE / 2:g}"
        path = "".join(middle + ENDS[arm] for arm in arms)
        return f'<path d="{path}" stroke="{_css(style)}"{faint}/>'
    weight = ' font-weight="bold"' if style.bold else ""
    return (
        f'<text x="{left}" y="{top + SIZE - 1}" textLength="{cells * CELL}" '
        f'lengthAdjust="spacingAndGlyphs" {paint}{weight}{faint}>{_xml(piece)}</text>'
    )


def _css(style: Style) -> str:
    """The colour of a style on a light ground."""
    if style.color is None:
        return DEFAULT_TERMINAL_THEME.foreground_color.hex
    return style.color.get_truecolor(DEFAULT_TERMINAL_THEME).hex


def _xml(text: str) -> str:
    """`text` as XML may contain it."""
    return escape(re.sub("[\ufffe\uffff]", "□", visible(text)))
