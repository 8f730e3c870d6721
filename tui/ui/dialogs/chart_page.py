"""A page with bars: a column of the reader's own table."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.present import chart
from tui.present.picture import PICTURES, picture_of
from tui.ui.file_writing import ask_and_write
from tui.ui.widgets.drawing import as_text
from tui.ui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

    from tui.tables.catalog import Catalog

DRAWINGS: dict[str, chart.Format] = {"txt": "text", "ansi": "ansi"}


class ChartPage(ModalScreen[None]):
    """Shows a chart of bars, as wide as the window; `e` writes it."""

    DEFAULT_CSS = """
    ChartPage VerticalScroll { height: 1fr; padding: 0 1; background: $background; }
    ChartPage #bars { width: auto; height: auto; }
    """
    BINDINGS: ClassVar = [
        Binding("e", "export", "Export", id="page.export"),
        Binding("escape,q", "close", "Close", id="page.close", key_display="Esc"),
    ]

    def __init__(self, bars: chart.BarChart, catalog: Catalog, name: str, pane: Widget) -> None:
        """Show `bars`; a file of it is called `name`, and `pane` reports that it is written."""
        super().__init__()
        self.bars, self.catalog, self.file_name, self.pane = bars, catalog, name, pane

    def compose(self) -> ComposeResult:
        """Lay out the bars and the key hints."""
        with VerticalScroll():
            yield Static("", id="bars", markup=False)
        yield KeyBar(words=self.catalog.words)

    def on_mount(self) -> None:
        """Give the keyboard to the bars."""
        self.set_focus(self.query_one(VerticalScroll))

    def on_resize(self) -> None:
        """Draw for the window's width."""
        lines = chart.draw(self.bars, max(24, self.size.width - 4)).lines
        text = Text("\n").join(as_text([line]) for line in lines)
        self.query_one("#bars", Static).update(text)

    def action_export(self) -> None:
        """Ask for a name and write the chart."""
        width, source = max(80, self.size.width), self.catalog.file

        def content(form: str) -> str | bytes:
            if form in PICTURES:
                name = source.name if source else ""
                return picture_of(self.bars, self.catalog, form, width, source=name)
            return chart.render(chart.draw(self.bars, width), DRAWINGS[form])

        ask_and_write(
            self.pane, self.file_name, (*PICTURES, *DRAWINGS), self.catalog.words, content
        )

    def action_close(self) -> None:
        """Close the page."""
        self.dismiss(None)
