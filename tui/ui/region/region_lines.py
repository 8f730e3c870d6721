"""The lines of a region's page, laid out for the width of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.text import Text
from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.ui.region.lines import rows_of

if TYPE_CHECKING:
    from textual import events

    from tui.analysis.profile import Profile
    from tui.tables.catalog import Catalog
    from tui.ui.region.layout import PageCell, PageRow

NARROWEST = 30
"""Lines are laid out for so many cells at least."""
PADDING = 1
"""Cells left of the lines."""


class RegionLines(ScrollView, can_focus=True, inherit_bindings=False):
    """One region's profile, or two or three beside each other; a cell is selected."""

    DEFAULT_CSS = """
    RegionLines {
        height: 1fr; background: $background; scrollbar-size-vertical: 1; overflow-x: hidden;
    }
    RegionLines > .lines--current {
        background: $block-cursor-background; color: $block-cursor-foreground;
        text-style: $block-cursor-text-style;
    }
    """
    COMPONENT_CLASSES: ClassVar = {"lines--current"}
    BINDINGS: ClassVar = [
        Binding("up,k", "move(-1)", "Up", id="region.up", show=False),
        Binding("down,j", "move(1)", "Down", id="region.down", show=False),
        Binding("left,h", "across(-1)", "Left", id="region.left", show=False),
        Binding("right,l", "across(1)", "Right", id="region.right", show=False),
        Binding("pageup", "page(-1)", "Page up", id="region.page_up", show=False),
        Binding("pagedown", "page(1)", "Page down", id="region.page_down", show=False),
        Binding("g,home", "end(False)", "First", id="region.first", show=False),
        Binding("G,end", "end(True)", "Last", id="region.last", show=False),
    ]
    profiles: var[tuple[Profile, ...]] = var((), init=False)

    @dataclass
    class Moved(Message):
        """Another cell is selected."""

    @dataclass
    class Opened(Message):
        """The selected cell was clicked."""

    def __init__(self, catalog: Catalog) -> None:
        """Start without a profile."""
        super().__init__()
        self.catalog = catalog
        self.rows: list[PageRow] = []
        self.places: list[tuple[int, int]] = []
        """Row and cell of each part that leads somewhere, in reading order."""
        self.current = 0
        """The index of the selected one."""

    def watch_profiles(self) -> None:
        """Show other regions, from the first line that leads somewhere."""
        self.current = 0
        self._lay_out()

    def on_resize(self) -> None:
        """Lay the same lines out for another width; the same part stays selected."""
        self._lay_out()

    @property
    def cell(self) -> PageCell | None:
        """The selected part of a line."""
        if not self.places:
            return None
        row, at = self.places[self.current]
        return self.rows[row][at]

    def _lay_out(self) -> None:
        if not self.profiles or not self.size.width:
            return
        kept = (self.cell, len(self.places))
        width = max(NARROWEST, self.size.width - 2 * PADDING - 1)  # a scrollbar may appear
        self.rows = rows_of(self.profiles, width, self.catalog)
        self.places = [
            (number, at)
            for number, row in enumerate(self.rows)
            for at, cell in enumerate(row)
            if cell.record is not None
        ]
        if kept[1] != len(self.places):
            self.current = self._place_of(kept[0])
        self.virtual_size = Size(self.size.width, len(self.rows))
        self._select(self.current)

    def _place_of(self, cell: PageCell | None) -> int:
        """Return the place that leads where `cell` does, or the first."""
        records = [self.rows[row][at].record for row, at in self.places]
        wanted = None if cell is None else cell.record
        return records.index(wanted) if wanted in records and self.current else 0

    # -- moving ------------------------------------------------------------

    def _select(self, index: int) -> None:
        """Select a part, and bring it into view; at the first one, what is above it too."""
        if not self.places:
            self.refresh()
            return
        self.current = max(0, min(index, len(self.places) - 1))
        row = self.places[self.current][0]
        top, height = self.scroll_offset.y, max(1, self.size.height)
        nearest = 0 if self.current == 0 else min(row, max(top, row - height + 1))
        if nearest != top:
            self.scroll_to(y=nearest, animate=False, force=True)
        self.refresh()
        self.post_message(self.Moved())

    def _nearest(self, row: int, x: int) -> int:
        """Return the part in the line of `row` that is nearest to cell `x`."""
        cells = [(at, self.rows[r][cell].x) for at, (r, cell) in enumerate(self.places) if r == row]
        return min(cells, key=lambda cell: abs(cell[1] - x))[0]

    def action_move(self, by: int) -> None:
        """Go to the next line that leads somewhere, or the one before; the column is kept."""
        if not self.places:
            return
        row, at = self.places[self.current]
        here = self.rows[row][at]
        beyond = [place for place in self.places if (place[0] - row) * by > 0]
        for line, cell in beyond[::by]:
            column = self.rows[line][cell].column
            if not here.column or column in (0, here.column):
                self._select(self._nearest(line, here.x))
                return

    def action_across(self, by: int) -> None:
        """Go to the next part of the page, or the one before."""
        self._select(self.current + by)

    def action_page(self, by: int) -> None:
        """Go a window further down, or up."""
        if not self.places:
            return
        row, at = self.places[self.current]
        wanted = row + by * max(1, self.size.height - 1)
        line = min((r for r, _ in self.places), key=lambda r: abs(r - wanted))
        self._select(self._nearest(line, self.rows[row][at].x))

    def action_end(self, last: bool) -> None:
        """Go to the first part that leads somewhere, or the last."""
        self._select(len(self.places) - 1 if last else 0)

    def on_click(self, event: events.Click) -> None:
        """Select the part under the pointer, and open it."""
        row, x = event.y + self.scroll_offset.y, event.x - PADDING
        for index, (line, at) in enumerate(self.places):
            cell = self.rows[line][at]
            if line == row and cell.x <= x < cell.x + cell.text.cell_len:
                event.stop()
                self._select(index)
                self.post_message(self.Opened())

    # -- drawing -----------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """Return one line, its selected part in the colours of the cursor."""
        at = y + self.scroll_offset.y
        width = self.size.width
        if at >= len(self.rows):
            return Strip.blank(width, self.rich_style)
        line = Text(" " * PADDING, end="")
        chosen = self.cell
        for cell in self.rows[at]:
            line.append(" " * max(0, PADDING + cell.x - line.cell_len))
            text = cell.text.copy()
            if cell is chosen:
                text = Text(text.plain, self.get_component_rich_style("lines--current"))
            line.append_text(text)
        segments = [s for s in line.render(self.app.console) if s.text != "\n"]
        strip = Strip([Segment(s.text, s.style) for s in segments], line.cell_len)
        return strip.adjust_cell_length(width).apply_style(self.rich_style)
