"""What the keys of a list do: changes of its state as functions, and dialogs.

`CHANGES` are pure: from a `Selection` to the state to show next. `DIALOGS` ask or report something
on behalf of the pane; what changes the list is handed to them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import polars as pl

from tui.present import lists
from tui.present.citations import CopyText, citations
from tui.tables.references import RecordRef
from tui.ui.clipboard import choose_and_copy, copy
from tui.ui.dialogs.table_dialog import ColumnsPage, TablePage
from tui.ui.list.export import COMMANDS, ask_and_export
from tui.ui.list.own_table import divide_by_column, draw_column, join_table
from tui.ui.list.removal import ask_and_remove
from tui.ui.messages import Navigate
from tui.ui.view_keeper import reopening
from tui.ui.widgets.table import Column
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.widget import Widget

    from tui.tables.query import View
    from tui.tables.rows import Row
    from tui.ui.list.body import ListBody
    from tui.ui.list.selection import Selection
    from tui.ui.list.state import ListState
    from tui.words import Words

MOST_MARKED: Final = 10_000
"""Rows that may be marked at once."""
BAR: Final = 24
"""Cells of the longest bar of a frequency."""
DESCRIBED: Final = ("label", "count", "missing", "distinct", "min", "median", "max", "commonest")


# -- changes of the state --------------------------------------------------


def filter_by_cell(selection: Selection) -> ListState:
    """Narrow to the rows that have the cell under the cursor; in the matrix, to regions."""
    column, page = selection.column, selection.page
    if column is None or not page.height:
        return selection.state
    text = lists.plain(page.shown.slice(selection.index, 1), column)[0]
    view = selection.state.view.narrowed(lists.alike(page, column, text, selection.catalog.words))
    return selection.state.with_view(view)


def hide_column(selection: Selection) -> ListState:
    """Hide the column under the cursor."""
    view = selection.state.view.without(selection.column_name, selection.page.names)
    return selection.state.with_view(view)


def turn_matrix(selection: Selection) -> ListState:
    """Turn from the list of targets to the matrix, or back."""
    state = selection.state.closed()
    return state.with_view(state.view.turned())


def toggle_panel(selection: Selection) -> ListState:
    """Show or hide the source panel."""
    return replace(selection.state, panel=not selection.state.panel)


def mark_row(selection: Selection) -> ListState:
    """Mark the row under the cursor or unmark it."""
    row, state = selection.cursor_row, selection.state
    if row is None or state.opened:
        return state
    key = row[selection.page.listing.key]
    rest = tuple(each for each in state.marked if each != key)
    return state.with_marks(rest if key in state.marked else (*state.marked, key))


def mark_all(selection: Selection) -> ListState:
    """Mark every row that is shown; where all are marked, unmark all."""
    state = selection.state
    if state.opened:
        return state
    if selection.page.height > MOST_MARKED:
        return state
    key = selection.page.listing.key
    keys = selection.page.read([key])[key].to_list()
    if len(selection.marked) == len(keys):
        return state.with_marks(())
    return state.with_marks(tuple(dict.fromkeys([*state.marked, *keys])))


def mark_columns(selection: Selection) -> ListState:
    """Begin a range of columns at the cursor, or drop the one that there is."""
    state = selection.state
    return state if state.opened else state.with_range(selection.column_name)


CHANGES: Final[Mapping[str, Callable[[Selection], ListState]]] = {
    "filter": filter_by_cell,
    "hide": hide_column,
    "matrix": turn_matrix,
    "panel": toggle_panel,
    "mark": mark_row,
    "mark_all": mark_all,
    "mark_columns": mark_columns,
}


# -- dialogs ---------------------------------------------------------------


@dataclass(frozen=True)
class Dialog:
    """What a dialog is about, and what it may do."""

    pane: Widget
    """Messages are posted, and screens pushed, on its behalf."""
    selection: Selection
    change: Callable[[ListState], None]
    """Shows another state of the list."""
    body: ListBody

    def change_view(self, view: View) -> None:
        """Show the list under another view."""
        self.change(self.selection.state.with_view(view))

    def push(
        self, title: str, frame: pl.DataFrame, columns: tuple[Column, ...],
        choose: Callable[[Row], object],
    ) -> None:  # fmt: skip
        """Show a table; `choose` is called with the row that is chosen, if one is."""

        def take(row: Row | None) -> None:
            if row is not None:
                choose(row)

        page = TablePage(title, frame, columns, self.selection.catalog.words)
        self.pane.app.push_screen(page, take)


def choose_columns(dialog: Dialog) -> None:
    """Choose the columns and their order."""
    page, words = dialog.selection.page, dialog.selection.catalog.words
    frame = pl.DataFrame(
        [(column.name, column.label, column.name in page.names) for column in page.arranged()],
        schema={"name": pl.String, "label": pl.String, "shown": pl.Boolean},
        orient="row",
    )
    mark = pl.when("shown").then(pl.lit("✓")).otherwise(pl.lit(""))
    columns = (
        Column("shown", words.app.shown_column, show=mark),
        Column("label", words.app.column),
        Column("name", words.app.column_name),
    )
    title = words.app.columns_of.format(count=len(page.names))

    def take(names: tuple[str, ...] | None) -> None:
        if names is not None:
            view = dialog.selection.state.view
            default = tuple(column.name for column in page.listing.columns)
            usual = names in ((), default)
            dialog.change_view(view.restored() if usual else view.with_columns(names))

    dialog.pane.app.push_screen(ColumnsPage(title, frame, columns, words), take)


def show_frequencies(dialog: Dialog) -> None:
    """Show how often each value of the column under the cursor occurs; narrow to one."""
    column, page = dialog.selection.column, dialog.selection.page
    if column is None:
        return
    share = pl.col("count") / pl.col("count").max()
    frame = lists.counted(page, column).with_columns(
        bar=pl.lit("█").repeat_by((share * BAR).ceil()).list.join("")
    )
    everything = dialog.selection.catalog.words
    words = everything.app
    percent = (pl.col("share") * 100).round(1).cast(pl.String) + "%"
    columns = (
        Column("value", column.label),
        Column("count", words.count, numeric=True),
        Column("share", words.share, numeric=True, show=percent),
        Column("bar", ""),
    )
    title = words.frequencies_of.format(column=column.label, count=frame.height)
    view = dialog.selection.state.view
    dialog.push(
        title, frame, columns,
        lambda row: dialog.change_view(
            view.narrowed(lists.alike(page, column, row["value"], everything))
        ),
    )  # fmt: skip


def describe_columns(dialog: Dialog) -> None:
    """Describe the columns of the list, and go to one."""
    page, words = dialog.selection.page, dialog.selection.catalog.words
    labels = words.app.described
    columns = tuple(
        Column(name, labels[name], numeric=name in ("count", "missing", "distinct"))
        for name in DESCRIBED
    )
    title = words.app.description_of.format(rows=page.height)
    frame = lists.description(page, words)
    dialog.push(title, frame, columns, lambda row: dialog.body.move_cursor(column=row["column"]))


def copy_value(dialog: Dialog) -> None:
    """Copy the number of an open target, else the text or cell under the cursor."""
    selection = dialog.selection
    text = selection.cell_text()
    if selection.state.opened:
        target = selection.target
        text = lists.target_value(target) if target else dialog.body.record.cell_text()
    if text:
        copy(dialog.pane, text, selection.catalog.words)


def copy_more(dialog: Dialog) -> None:
    """Choose what to copy: a citation, the row, the command that prints the rows."""
    selection = dialog.selection
    catalog, page = selection.catalog, selection.output
    if not page.height:
        return
    labels = catalog.words.app.copies
    name = COMMANDS.get(selection.state.name, selection.state.name)
    texts = [
        CopyText(labels["citation"], citations(catalog, selection.cited)),
        CopyText(labels["row"], selection.row_text()),
        reopening(dialog.pane.id or "", selection.state, catalog),
        CopyText(labels["command"], lists.command(page, name, catalog)),
    ]
    if name == "table":  # a file of the reader's own: no command prints it
        texts = texts[1:2]
    choose_and_copy(dialog.pane, [each for each in texts if each.text], catalog.words)


def remove_plan(dialog: Dialog) -> None:
    """Ask, and take the reader's own plan out of the dataset."""
    if (plan := dialog.selection.own_plan) is not None:
        ask_and_remove(dialog.pane, dialog.selection.catalog, plan)


def export(dialog: Dialog) -> None:
    """Ask for a file, and write what is shown."""
    ask_and_export(dialog.pane, dialog.selection)


def open_record(dialog: Dialog) -> None:
    """Open the record under the cursor; in the matrix' first column, the region."""
    selection = dialog.selection
    if selection.state.view.form == "matrix" and selection.column_name == "region":
        show_region(dialog)
    elif selection.page.height:
        dialog.change(replace(selection.state, opened=True))


def show_region(dialog: Dialog) -> None:
    """Go to the region of the row."""
    if region := dialog.selection.region:
        dialog.pane.post_message(Navigate(RecordRef("regions", region)))


DIALOGS: Final[Mapping[str, Callable[[Dialog], None]]] = {
    "open": open_record,
    "copy": copy_value,
    "columns": choose_columns,
    "frequencies": show_frequencies,
    "describe": describe_columns,
    "copy_more": copy_more,
    "export": export,
    "remove": remove_plan,
    "region": show_region,
    "join": lambda dialog: join_table(dialog.pane, dialog.selection),
    "draw": lambda dialog: draw_column(dialog.pane, dialog.selection),
    "divide": lambda dialog: divide_by_column(dialog.pane, dialog.selection),
}


def why_unchanged(command: str, words: Words) -> str:
    """Return why `command` changed nothing."""
    return word_for(words.app.unchanged, command, words.app.no_change)
