"""The lines of a region's page, and under them what states the numbers of the selected one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.reactive import var

from tui.ui.list.record_panel import passage
from tui.ui.region.region_lines import RegionLines
from tui.ui.widgets.prose import Prose

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.tables.catalog import Catalog


class RegionBody(Vertical):
    """The lines with their panel, which follows the selected line."""

    DEFAULT_CSS = """
    RegionBody { height: 1fr; }
    RegionBody #sentences { height: 6; max-height: 25%; background: $surface; }
    """
    BINDINGS: ClassVar = [Binding("p", "panel", "Source", id="region.panel", show=False)]
    panel: var[bool] = var(True, init=False)
    """Whether the sentences are shown."""

    def __init__(self, catalog: Catalog) -> None:
        """Start without a profile."""
        super().__init__()
        self.catalog = catalog
        self.lines = RegionLines(catalog)
        self._sentences = Prose(id="sentences")

    def compose(self) -> ComposeResult:
        """Lay out the lines above their panel."""
        yield self.lines
        yield self._sentences

    @on(RegionLines.Moved)
    def show_sentences(self) -> None:
        """Show what states the numbers of the selected line."""
        if self.panel and (cell := self.lines.cell) is not None:
            self._sentences.show(passage(cell.sentences(self.catalog)))

    def watch_panel(self) -> None:
        """Show or hide the sentences."""
        self._sentences.display = self.panel
        self.show_sentences()

    def action_panel(self) -> None:
        """Show or hide the sentences behind the selected line."""
        self.panel = not self.panel
