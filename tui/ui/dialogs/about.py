"""The page about the dataset and the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present import lists
from tui.ui.dialogs.scrolled_page import ScrolledPage
from tui.ui.list.record_panel import passage
from tui.ui.widgets.key_bar import KeyBar
from tui.ui.widgets.prose import Prose

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.tables.catalog import Catalog


class AboutScreen(ScrolledPage):
    """Shows the report, the dataset, how unclear points are read, and the version."""

    def __init__(self, catalog: Catalog) -> None:
        """Show the dataset of `catalog`."""
        super().__init__()
        self.catalog = catalog
        self.dataset, self.words = catalog.dataset, catalog.words

    def compose(self) -> ComposeResult:
        """Lay out the page and the key hints."""
        yield Prose(id="page")
        yield KeyBar(words=self.words)

    def on_mount(self) -> None:
        """Fill the page."""
        page = self.query_one(Prose)
        page.can_focus = True
        page.show(passage(lists.about(self.catalog)), whole=True)
        self.set_focus(page)
