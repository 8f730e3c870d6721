"""What the keys of the Table tab do besides those of every list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.ui.messages import Notify
from tui.words import UserError

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.ui.list.selection import Selection


def join_table(pane: Widget, selection: Selection) -> None:
    """Ask what the columns of the reader's own table are, and join its numbers to the others."""
    from tui.ui.own_table import ask_and_join

    ask_and_join(pane, selection.catalog)


def draw_column(pane: Widget, selection: Selection) -> None:
    """Draw the column of numbers under the cursor of the reader's own table."""
    from tui.present.lists.column_chart import column_chart  # plotting is loaded when it is used
    from tui.ui.dialogs.chart_page import ChartPage

    catalog, page = selection.catalog, selection.output

    try:
        bars = column_chart(page, selection.column_name, "", catalog.words)
    except UserError as error:
        pane.post_message(Notify(error.say(catalog.words), wrong=True))
        return
    name = catalog.file.stem if catalog.file else "table"
    pane.app.push_screen(ChartPage(bars, catalog, name, pane))
