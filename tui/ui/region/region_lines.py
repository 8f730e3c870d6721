"""The lines of a region's page, laid out for the width of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.reactive import var
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.ui.region.lines import ProfileLine, lines_of

if TYPE_CHECKING:
    from tui.analysis.profile import Profile
    from tui.tables.catalog import Catalog

NARROWEST = 30
"""Lines are laid out for so many cells at least."""


class RegionLines(OptionList, inherit_bindings=True):
    """One region's profile, or two or three beside each other; a line is selected."""

    DEFAULT_CSS = """
    RegionLines, RegionLines:focus {
        height: 1fr; border: none; padding: 0 1; background: $background;
        text-wrap: nowrap; text-overflow: ellipsis; scrollbar-size-vertical: 1;
    }
    """
    BINDINGS: ClassVar = [
        Binding("up,k", "cursor_up", "Up", id="region.up", show=False),
        Binding("down,j", "cursor_down", "Down", id="region.down", show=False),
        Binding("g,home", "first", "First", id="region.first", show=False),
        Binding("G,end", "last", "Last", id="region.last", show=False),
    ]
    profiles: var[tuple[Profile, ...]] = var((), init=False)

    def __init__(self, catalog: Catalog) -> None:
        """Start without a profile."""
        super().__init__(markup=False)
        self.catalog = catalog
        self.rows: list[ProfileLine] = []

    def watch_profiles(self) -> None:
        """Show other regions, from the first line that leads somewhere."""
        self._lay_out(None)

    def on_resize(self) -> None:
        """Lay the same lines out for another width; the same line stays selected."""
        self._lay_out(self.highlighted)

    @property
    def row(self) -> ProfileLine | None:
        """The selected line."""
        return None if self.highlighted is None else self.rows[self.highlighted]

    def _lay_out(self, selected: int | None) -> None:
        if not self.profiles:
            return
        width = max(NARROWEST, self.screen.size.width - 4)
        self.rows = lines_of(self.profiles, width, self.catalog)
        self.clear_options()
        self.add_options([Option(row.text, disabled=row.record is None) for row in self.rows])
        first = next((index for index, row in enumerate(self.rows) if row.record), None)
        keep = selected is not None and selected < len(self.rows)
        self.highlighted = selected if keep else first
