"""One line of a table as a strip of styled text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from rich.cells import cell_len
from rich.style import Style
from textual.cache import LRUCache

from tui.present.widths import fit, shortened
from tui.ui.widgets.table.cells import one_line
from tui.ui.widgets.table.ink import Ink
from tui.ui.widgets.table.numbers import Parts, parts_of

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from textual.strip import Strip

    from tui.ui.widgets.table.columns import Cell, Cells
    from tui.ui.widgets.table.groups import Groups
    from tui.ui.widgets.table.layout import Layout, Natural, Span

MARK: Final = "▌"
"""In the gutter of the current row."""
MISSING: Final = "·"
"""Where there is no value; an empty text shows nothing."""
MORE_LEFT, MORE_RIGHT = "‹", "›"
"""In the heading line, where columns are out of view."""
COMPARED_ROWS: Final = 200
"""Of a group, the numbers of so many rows decide where its comparators are."""
KEPT_LINES: Final = 512
"""Drawn lines that are kept."""
REPEATED: Final = "repeated"
"""The tone of a value that stands in the row above too."""
_NO_STYLE: Final = Style()


class SortKey(Protocol):
    """A column that the rows are sorted by."""

    @property
    def column(self) -> str:
        """The frame's column."""

    @property
    def descending(self) -> bool:
        """Whether the largest comes first."""


@dataclass(frozen=True)
class Palette:
    """The styles of a table in the current theme.

    Backgrounds (base, shaded, row, cell, header, here) are whole styles; the others are laid over.
    """

    base: Style
    shaded: Style
    """Every other group of rows."""
    row: Style
    cell: Style
    header: Style
    here: Style
    """The heading of the cursor's column."""
    gutter: Style
    repeated: Style
    """A value that is that of the row above, in the column by which rows are grouped."""
    missing: Style
    hit: Style
    hit_here: Style
    """A search hit in the cell under the cursor."""
    tones: Mapping[str, Style]


@dataclass(frozen=True)
class Painter:
    """Draws the lines of a table; replaced when anything but the cursor changes."""

    cells: Cells
    groups: Groups
    naturals: Sequence[Natural]
    layout: Layout
    left: int
    """The first column shown after the fixed ones."""
    spans: Sequence[Span]
    """The columns in view, as `layout` places them."""
    palette: Palette
    sort: Sequence[SortKey]
    highlight: re.Pattern[str] | None
    nothing: str
    """The text where there is nothing to show."""
    _strips: LRUCache[tuple[int, int | None], Strip] = field(
        default_factory=lambda: LRUCache(KEPT_LINES), init=False
    )
    _parts: dict[tuple[int, int], Parts] = field(default_factory=dict, init=False)
    """Of the numbers of a group, by its first row and the column."""

    def strip(self, row: int, cursor: int | None) -> Strip:
        """The line of `row`, or the heading if that is negative; kept for the next time.

        Args:
            row: May lie behind the last row.
            cursor: The index of the current column, in the heading and in the current row.
        """
        strip = self._strips.get((row, cursor))
        if strip is None:
            strip = self.heading(cursor) if row < 0 else self.line(row, cursor)
            # Longer only where the window has no room for the gutter.
            strip = strip.crop(0, self.layout.width)
            if not self.cells.missing:  # a line that has not been read is drawn again
                self._strips[row, cursor] = strip
        return strip

    def heading(self, cursor: int | None) -> Strip:
        """The heading line."""
        ink, ground = Ink(), self.palette.header
        hint = ground + self.palette.gutter
        for span in self.spans:
            if span.index == self.left > self.layout.fixed:
                ink.pad(span.x - 1, ground)
                ink.put(MORE_LEFT, hint, 1)
            ink.pad(span.x, ground)
            ink.put(self._heading(span), self.palette.here if span.index == cursor else ground)
        if self._more_right():
            ink.pad(self.layout.width - 1, ground)
            ink.put(MORE_RIGHT, hint, 1)
        ink.pad(self.layout.width, ground)
        return ink.strip()

    def _heading(self, span: Span) -> str:
        """A heading with its sort arrow, which may reach one cell into the gap."""
        column = self.cells.columns[span.index]
        width = span.width
        if self._more_right() and span == self.spans[-1]:
            width = max(1, min(width, self.layout.width - 2 - span.x))
        arrow = self._arrow(column.name)
        edge = width + (1 if arrow else 0)
        text = shortened(one_line(column.label), edge - cell_len(arrow))
        text += arrow
        return " " * (edge - cell_len(text)) + text if column.numeric else text

    def _more_right(self) -> bool:
        """Whether a column, or the end of one, is out of view on the right."""
        if not self.spans:
            return bool(self.layout.widths)
        last = self.spans[-1]
        return (
            last.index < len(self.layout.widths) - 1 or last.width < self.layout.widths[last.index]
        )

    def _arrow(self, name: str) -> str:
        """The arrow of a sorted column, with its place where several count."""
        for place, key in enumerate(self.sort, 1):
            if key.column == name:
                arrow = "↓" if key.descending else "↑"
                return f"{arrow}{place}" if len(self.sort) > 1 else arrow
        return ""

    def line(self, row: int, cursor: int | None) -> Strip:
        """Return a row, or the text in place of one."""
        if not self.cells.columns or row >= self.cells.frame.height:
            empty = not self.cells.columns or not self.cells.frame.height
            lines = self.nothing.split("\n") if empty else []
            return self._note(f" {lines[row]}" if row < len(lines) else "")
        ink = Ink()
        base = self.palette.shaded if self.groups.number(row) % 2 else self.palette.base
        # Behind the column of the groups the ground is plain: a page would send a third more.
        if cursor is not None:
            ink.put(MARK, self.palette.row + self.palette.gutter, 1)
        cells = self.cells.row(row, [span.index for span in self.spans])
        tone = self._tone_of_group(row)
        for span, cell in zip(self.spans, cells, strict=True):
            ink.pad(span.x, base)
            ground = self._background(span.index, cursor, base)
            grouped = self.cells.columns[span.index].name == self.groups.column
            if tone and grouped:
                cell = cell._replace(tone=cell.tone or tone)
            self._cell(ink, span, cell, ground, row=row, here=span.index == cursor)
            if grouped:
                base = self.palette.base
        ink.pad(self.layout.width, base)
        return ink.strip()

    def _background(self, column: int, cursor: int | None, base: Style) -> Style:
        """Return the background of a cell of `column`.

        The cursor marks the row in the fixed columns only: if it marked all of it, each move would
        send two whole rows to the terminal.
        """
        if cursor is None:
            return base
        if column == cursor:
            return self.palette.cell
        return self.palette.row if column < self.layout.fixed else base

    def _note(self, text: str) -> Strip:
        """A line that is not data: `text`, or nothing."""
        ink = Ink()
        ink.put(fit(text, self.layout.width), self.palette.base + self.palette.missing)
        return ink.strip()

    def _parts_of_group(self, row: int, column: int) -> Parts | None:
        """Return the parts of the numbers that are in the group of `row`; None outside of one."""
        rows = self.groups.around(row)
        place = (rows.start, column)
        if rows and place not in self._parts:
            texts = (cell.text for cell in self.cells.rows(rows[:COMPARED_ROWS], column))
            self._parts[place] = parts_of(texts)
        return self._parts.get(place)

    def _cell(
        self, ink: Ink, span: Span, cell: Cell, ground: Style, *, row: int, here: bool
    ) -> None:
        """A cell; under the cursor it keeps the cursor's colours, which are sure to read well."""
        right = self.cells.columns[span.index].numeric
        if cell.text is None:
            style = ground if here else ground + self.palette.missing
            ink.put(fit(MISSING, span.width, right=right), style, span.width)
            return
        style = ground if here else ground + self._tone(cell.tone)
        natural = self.naturals[span.index]
        unit = natural.unit
        room = span.width - (1 + unit if unit else 0)
        value = cell.text
        if natural.parts.width:
            group = self._parts_of_group(row, span.index) if natural.parts.lead else None
            value = natural.parts.align(cell.text, room, group)
        if not unit or cell_len(value) > room or cell_len(cell.unit) > unit:
            text = f"{cell.text} {cell.unit}" if cell.unit else value
            self._text(ink, text, span.width, style, right=right, here=here)
            return
        self._text(ink, value, room, style, right=right, here=here)
        quiet = style if here else style + self.palette.tones["muted"]
        self._text(ink, f" {cell.unit}", unit + 1, quiet, right=False, here=here)

    def _tone_of_group(self, row: int) -> str:
        """Return how a value is shown that rows are grouped by: the first of several stands out."""
        if self.groups.repeats(row):
            return REPEATED
        return "strong" if self.groups.repeats(row + 1) else ""

    def _tone(self, tone: str | None) -> Style:
        if tone == REPEATED:
            return self.palette.repeated
        return self.palette.tones.get(tone or "", _NO_STYLE)

    def _text(
        self, ink: Ink, text: str, width: int, style: Style, *, right: bool, here: bool
    ) -> None:
        """`text` in exactly `width` cells, with search hits marked."""
        if self.highlight is None or not self.highlight.search(text):
            ink.put(fit(text, width, right=right), style, width)
            return
        marked = style + (self.palette.hit_here if here else self.palette.hit)
        gap = " " * (width - cell_len(shortened(text, width)))
        ink.put(gap if right else "", style)
        for piece, hit in pieces(text, width, self.highlight):
            ink.put(piece, marked if hit else style)
        ink.put("" if right else gap, style)


def pieces(text: str, width: int, pattern: re.Pattern[str]) -> list[tuple[str, bool]]:
    """`text` shortened to `width` cells, in pieces that are a hit of `pattern` or not.

    The … of a cut text counts as a hit when one lies behind it.
    """
    shown = shortened(text, width)
    end = len(shown) if shown == text else len(shown) - 1
    made: list[tuple[str, bool]] = []
    at, behind = 0, False
    for found in pattern.finditer(text):
        start, stop = min(found.start(), end), min(found.end(), end)
        made += [(shown[at:start], False), (shown[start:stop], True)]
        at, behind = stop, behind or (found.end() > end and found.end() > found.start())
    made += [(shown[at:end], False), (shown[end:], behind)]
    return [(piece, hit) for piece, hit in made if piece]
