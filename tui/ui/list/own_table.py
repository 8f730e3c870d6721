"""What the keys of the Table tab do besides those of every list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.figures.model import PER
from tui.analysis.layer.headings import heading
from tui.tables.references import RecordRef
from tui.ui.messages import Navigate, Notify
from tui.words import UserError

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.ui.list.selection import Selection

DIVIDED = "intelligent_compute"
"""What is divided by a column of the reader's own; the chart's `c` takes another."""


def join_table(pane: Widget, selection: Selection) -> None:
    """Ask what the columns of the reader's own table are, and join its numbers to the others."""
    from tui.ui.own_table import ask_and_join

    ask_and_join(pane, selection.catalog)


def divide_by_column(pane: Widget, selection: Selection) -> None:
    """Show 智算 per the column under the cursor as a chart, whose `v` is the map."""
    catalog = selection.catalog
    dataset, words = catalog.dataset, catalog.words.layer
    if dataset.layer is None:
        pane.post_message(Notify(words.join_first, wrong=True))
        return
    slugs = dataset.layer.indicators["indicator"].to_list()
    about = heading(selection.column_name).name
    named = dataset.layer.indicators.filter(pl.col("synonyms") == about)["indicator"].to_list()
    subject = f"{DIVIDED}{PER}{next(iter(named or slugs))}"
    pane.post_message(Navigate(RecordRef("indicators", subject)))


def draw_column(pane: Widget, selection: Selection) -> None:
    """Draw the column of numbers under the cursor of the reader's own table, or the next one."""
    # Plotting is loaded when it is used.
    from tui.present.lists.column_chart import column_chart, nearest_numbers
    from tui.ui.dialogs.chart_page import ChartPage

    catalog, page = selection.catalog, selection.output

    try:
        column = nearest_numbers(page, selection.column_name)
        bars = column_chart(page, column, "", catalog.words)
    except UserError as error:
        pane.post_message(Notify(error.say(catalog.words), wrong=True))
        return
    name = catalog.file.stem if catalog.file else "table"
    pane.app.push_screen(ChartPage(bars, catalog, name, pane))
