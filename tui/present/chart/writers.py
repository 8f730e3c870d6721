"""A drawing written out: plain, in ANSI colours, as SVG."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import DEFAULT_TERMINAL_THEME

from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text

CELL, LINE, SIZE, EDGE = 8, 20, 16, 12
"""Pixels of an SVG: width of a cell, height of a line, of a letter, and the border.

A Chinese letter is two cells wide by itself; narrower ones are squeezed where a font is wider.
"""
SHADES = {"█": 1.0, "▓": 0.75, "▒": 0.5, "░": 0.25}
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
RUN = re.compile(f"([{''.join(SHADES)}])\\1*|[{''.join(ARMS)}]|  +|[^{''.join([*SHADES, *ARMS])}]")


def to_text(drawn: Text) -> str:
    """Plain text, without trailing blanks."""
    return "".join(f"{line.plain.rstrip()}\n" for line in drawn.split("\n", allow_blank=True))


def to_ansi(drawn: Text) -> str:
    """Text with the terminal's own sixteen colours. Whether colour is wanted, the caller knows."""
    return "".join(
        "".join(style.render(text, color_system=ColorSystem.STANDARD) for text, style in pieces)
        + "\n"
        for pieces in _lines(drawn)
    )


def to_svg(drawn: Text, title: str = "") -> str:
    """A self-contained SVG, light, in whatever monospaced font is at hand.

    Written here because rich's export gives a run of Chinese half its width. Every piece of text
    stands at its own cell and has its length in cells; bars and frame are shapes, without seams.
    """
    lines = list(_lines(drawn))
    columns = max((cell_len(line.plain) for line in drawn.split("\n")), default=0)
    width, height = columns * CELL + 2 * EDGE, len(lines) * LINE + 2 * EDGE
    shapes = "\n".join(
        shape for row, pieces in enumerate(lines) for shape in _shapes(pieces, EDGE + row * LINE)
    )
    named = f"<title>{_xml(title)}</title>\n" if title else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-size="{SIZE}" xml:space="preserve" '
        "font-family=\"'Noto Sans Mono CJK SC', 'Sarasa Mono SC', Menlo, Consolas, "
        f"'DejaVu Sans Mono', monospace\">\n{named}"
        f'<rect width="100%" height="100%" fill="{_css(Style.null(), background=True)}"/>\n'
        f"{shapes}\n</svg>\n"
    )


Pieces = list[tuple[str, Style]]


def _lines(drawn: Text) -> Iterator[Pieces]:
    """The styled pieces of each line."""
    console = _console()
    for line in drawn.split("\n", allow_blank=True):
        line.end = ""
        yield [(text, style or Style.null()) for text, style, _ in line.render(console) if text]


@lru_cache(maxsize=1)
def _console() -> Console:
    """What resolves the names of styles; nothing is ever printed on it."""
    return Console(file=io.StringIO(), color_system=None)


def _shapes(pieces: Pieces, top: int) -> Iterator[str]:
    """The SVG elements of one line whose upper edge is at `top`."""
    column = 0
    for text, style in pieces:
        for run in _runs(text):
            if word := run.strip():
                indent = len(run) - len(run.lstrip())
                yield _shape(word, EDGE + (column + indent) * CELL, top, style)
            column += cell_len(run)


def _runs(text: str) -> Iterator[str]:
    """`text` cut into bars, frame characters, gaps, and words of one width of character."""
    run = ""
    for found in RUN.finditer(text):
        piece = found[0]
        if _lone(piece) or (run and (_lone(run) or _wide(run) != _wide(piece))):
            if run:
                yield run
            run = ""
        run += piece
    if run:
        yield run


def _lone(run: str) -> bool:
    """Whether the run is a shape or a gap, to which nothing is joined."""
    return run[0] in SHADES or run[0] in ARMS or run[:2] == "  "


def _wide(run: str) -> bool:
    return cell_len(run[-1]) > 1


def _shape(run: str, left: int, top: int, style: Style) -> str:
    """One element: a bar, a piece of frame, or words."""
    cells, paint = cell_len(run), f'fill="{_css(style)}"'
    faint = ' opacity="0.6"' if style.dim else ""
    if shade := SHADES.get(run[0]):
        return (
            f'<rect x="{left}" y="{top + 2}" width="{cells * CELL}" height="{LINE - 4}" '
            f'{paint} fill-opacity="{shade:g}"/>'
        )
    if arms := ARMS.get(run):
        middle = f"M{left + CELL / 2:g} {top + LINE / 2:g}"
        path = "".join(middle + ENDS[arm] for arm in arms)
        return f'<path d="{path}" stroke="{_css(style)}"{faint}/>'
    weight = ' font-weight="bold"' if style.bold else ""
    return (
        f'<text x="{left}" y="{top + SIZE - 1}" textLength="{cells * CELL}" '
        f'lengthAdjust="spacingAndGlyphs" {paint}{weight}{faint}>{_xml(run)}</text>'
    )


def _css(style: Style, *, background: bool = False) -> str:
    """The colour of a style on a light ground."""
    if background:
        return DEFAULT_TERMINAL_THEME.background_color.hex
    if style.color is None:
        return DEFAULT_TERMINAL_THEME.foreground_color.hex
    return style.color.get_truecolor(DEFAULT_TERMINAL_THEME).hex


def _xml(text: str) -> str:
    """`text` as XML may contain it."""
    return escape(re.sub("[\ufffe\uffff]", "□", visible(text)))
