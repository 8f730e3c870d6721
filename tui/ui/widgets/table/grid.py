"""A frame laid out in a window of cells: no keys, no terminal, no cursor."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import polars as pl
from rich.cells import cell_len

from tui.tables.scan import BLOCK, ScannedRows
from tui.ui.widgets.table.columns import Cells, Column
from tui.ui.widgets.table.groups import Groups
from tui.ui.widgets.table.layout import GUTTER, NARROWEST, Layout, Measures, fitted
from tui.ui.widgets.table.paint import Painter, Palette, SortKey

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping, Sequence

STEP: Final = 2
"""Cells that a column gains or loses by a key: one Chinese character."""
HITS_WITHIN: Final = 20_000
"""Cells that are looked at for the next hit, so that a key never takes long."""


@dataclass(frozen=True, eq=False)
class TableContent:
    """What a table shows: rows and how to look at them."""

    frame: pl.DataFrame | ScannedRows = field(default_factory=pl.DataFrame)
    """The rows, in the order shown."""
    columns: Sequence[Column] = ()
    """What is shown of them. A column that the frame lacks is left out."""
    sort: Sequence[SortKey] = ()
    """What the frame is sorted by, for the arrows."""
    highlight: re.Pattern[str] | None = None
    """Marked wherever it is found in what is shown."""
    key: str | None = None
    """A column that names a record: the cursor stays on its record when the frame changes."""
    group: str = ""
    """A column whose equal values are next to each other: rows that belong together."""
    nothing: str = ""
    """What to say where there is no row; empty: only that there is none."""


class Grid:
    """The columns of a `TableContent` in a window: their widths, and which of them are in view."""

    def __init__(self, fixed: int) -> None:
        """Start empty; the first `fixed` columns stay in view."""
        self.fixed = fixed
        self.content = TableContent()
        self.cells = Cells(self.content.frame, ())
        self.groups = Groups(self.content.frame, "")
        self.measures = Measures()
        self.layout = Layout((), 0, 0)
        self.left = 0
        """The index of the first column in view after the fixed ones."""

    @property
    def columns(self) -> Sequence[Column]:
        """The columns shown."""
        return self.cells.columns

    @property
    def height(self) -> int:
        """The number of rows."""
        return self.content.frame.height

    def load(self, content: TableContent) -> None:
        """Take and measure other content; `arrange` must follow."""
        names = set(content.frame.columns)
        columns = [column for column in content.columns if column.fits(names)]
        self.content = content
        self.cells = Cells(content.frame, columns)
        self.groups = Groups(content.frame, content.group)
        self.measures.take(content.frame, columns)

    def measure(self, blocks: Iterable[int]) -> None:
        """Make room for rows that have been read; `arrange` must follow."""
        for block in blocks:
            if isinstance(self.content.frame, ScannedRows):
                self.measures.take(self.content.frame.load(block), self.columns)

    def unread(self, rows: range) -> list[int]:
        """Return the blocks with some of `rows` that were asked for and have not been read."""
        wanted = {row // BLOCK for row in (rows.start, rows.stop - 1)} & self.cells.missing
        self.cells.missing.clear()
        return sorted(wanted)

    def arrange(self, width: int, widths: Mapping[str, int]) -> None:
        """Lay the columns out in `width` cells; `widths` are those the reader chose, by name."""
        wished = self.measures.wished(self.columns, widths)
        self.layout = Layout(tuple(fitted(wished, width - GUTTER)), self.fixed, width)
        self.scroll_to(self.left)

    def freeze(self, columns: int) -> None:
        """Keep so many columns in view; if they are already, only the first."""
        self.fixed = 1 if columns == self.fixed else columns

    def scroll_to(self, left: int) -> bool:
        """Make column `left` the first after the fixed ones; return whether anything moved."""
        before = self.left
        self.left = max(self.layout.fixed, min(left, self.layout.furthest()))
        return self.left != before

    def painter(self, palette: Palette, nothing: str) -> Painter:
        """Return what draws the lines as they are now; `nothing` replaces missing rows."""
        return Painter(
            cells=self.cells,
            groups=self.groups,
            naturals=self.measures.of(self.columns),
            layout=self.layout,
            left=self.left,
            spans=self.layout.spans(self.left),
            palette=palette,
            sort=self.content.sort,
            highlight=self.content.highlight,
            nothing=nothing,
        )

    def next_hit(self, row: int, column: int, step: int) -> tuple[int, int] | None:
        """Return the next cell in reading order that is highlighted, or the one before.

        Args:
            row: Where the search begins.
            column: Where the search begins.
            step: 1 for the next cell, -1 for the one before; the search wraps around.
        """
        pattern, width = self.content.highlight, len(self.columns)
        cells = self.height * width
        if pattern is None:
            return None
        for away in range(1, min(cells, HITS_WITHIN) + 1):
            place = divmod((row * width + column + step * away) % cells, width)
            text = self.cells.row(place[0], (place[1],))[0].text
            if text and pattern.search(text):
                return place
        return None

    def widen(self, widths: Mapping[str, int], column: int, steps: int) -> Mapping[str, int]:
        """Return `widths` with that of `column` larger, or smaller if `steps` is negative."""
        if not self.columns:
            return widths
        width = self.within_window(self.layout.widths[column] + steps * STEP)
        return {**widths, self.columns[column].name: width}

    def refit(self, widths: Mapping[str, int], column: int, rows: range) -> Mapping[str, int]:
        """Return `widths` without that of `column`, or with what its values in `rows` need."""
        if not self.columns:
            return widths
        name = self.columns[column].name
        if name in widths:
            return {other: width for other, width in widths.items() if other != name}
        return {**widths, name: self._whole_width(column, rows)}

    def _whole_width(self, column: int, rows: range) -> int:
        """Return the width that shows the heading and the values of `column` in `rows`."""
        cells = self.cells.rows(range(rows.start, min(rows.stop, self.height)), column)
        natural = self.measures.of(self.columns)[column]
        content = [f"{cell.text} {cell.unit}".rstrip() for cell in cells if cell.text is not None]
        return self.within_window(max([natural.label + 1, *map(cell_len, content)]))

    def within_window(self, width: int) -> int:
        """Return `width`, or the nearest that a column may have."""
        return max(NARROWEST, min(width, max(NARROWEST, self.layout.width - GUTTER)))
