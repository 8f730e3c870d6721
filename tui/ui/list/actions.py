"""What can be done with the list at hand: columns, frequencies, copies, files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import polars as pl
from textual.binding import Binding
from textual.widget import Widget

from tui.present import export, lists
from tui.texts.cleaning import visible
from tui.ui.dialogs.table_dialog import ColumnsPage, TablePage
from tui.ui.file_writing import ask_and_write
from tui.ui.list.removal import ask_and_remove
from tui.ui.messages import Notify
from tui.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.tables.query import View
    from tui.ui.list.state import ListState
    from tui.words import Words

FORMATS = ("xlsx", "csv", "json", "md", "parquet")
COMMANDS = {"targets": "targets", "documents": "plans"}
"""The headless command of a list, where it is not called as the list is."""
BAR = 24
"""Cells of the longest bar of a frequency."""


TOOL_KEYS = (
    Binding("F", "frequencies", "Frequencies", id="list.frequencies", show=False),
    Binding("i", "describe", "Describe", id="list.describe", show=False),
    Binding("-", "hide", "Hide column", id="list.hide", show=False),
    Binding("+", "columns", "Columns", id="list.columns", show=False),
    Binding("y", "copy", "Copy", id="list.copy"),
    Binding("Y", "copy_more", "Copy more", id="list.copy_more", show=False),
    Binding("e", "export", "Export", id="list.export"),
    Binding("D", "remove", "Remove plan", id="list.remove"),
)


class ListTools(Widget):
    """Actions on the list at hand; the pane says what that is, and binds their keys."""

    catalog: Catalog
    dataset: Dataset
    words: Words
    state: ListState
    page: lists.Page | None

    @property
    def table(self) -> Table:
        """The list."""
        return self.query_one("#rows", Table)

    def change_view(self, view: View) -> None:
        """Show the list under another view."""
        raise NotImplementedError

    @property
    def taken(self) -> lists.Page | None:
        """The page to take away."""
        raise NotImplementedError

    @property
    def target(self) -> dict[str, Any] | None:
        """The target at hand, where the list has targets."""
        raise NotImplementedError

    def value_text(self) -> str:
        """The value at hand."""
        raise NotImplementedError

    def row_text(self) -> str:
        """The row at hand, its cells tab-separated."""
        raise NotImplementedError

    @property
    def column(self) -> lists.Shown | None:
        """The column under the cursor."""
        name = self.table.column_name
        columns = self.page.columns if self.page else ()
        return next((column for column in columns if column.name == name), None)

    # -- columns -----------------------------------------------------------

    def action_filter(self) -> None:
        """Narrow to what says the same as the cell under the cursor; in the matrix, regions."""
        column, page = self.column, self.page
        if column is not None and page is not None and page.rows.height:
            text = lists.plain(page.rows, column)[self.table.cursor_row]
            self.change_view(self.state.view.narrowed(lists.alike(page, column, text)))

    def action_hide(self) -> None:
        """Hide the column under the cursor."""
        if self.page is not None:
            self.change_view(self.state.view.without(self.table.column_name, self.page.names))

    def action_columns(self) -> None:
        """Choose the columns and their order."""
        if (page := self.page) is None:
            return
        frame = pl.DataFrame(
            [(c.name, c.label, c.name in page.names) for c in page.arranged()],
            schema={"name": pl.String, "label": pl.String, "shown": pl.Boolean},
            orient="row",
        )
        head = self.words.app
        mark = pl.when("shown").then(pl.lit("✓")).otherwise(pl.lit(""))
        columns = (
            Column("shown", head.shown_column, show=mark),
            Column("label", head.column),
            Column("name", head.column_name),
        )
        title = head.columns_of.format(count=len(page.names))
        self.app.push_screen(ColumnsPage(title, frame, columns, self.words), self._take_columns)

    def _take_columns(self, names: tuple[str, ...] | None) -> None:
        if names is not None:
            view = self.state.view
            columns = self.page.listing.columns if self.page else ()
            own = tuple(column.name for column in columns)
            self.change_view(view.restored() if names in ((), own) else view.with_columns(names))

    def action_frequencies(self) -> None:
        """Show how often each value of the column under the cursor stands there."""
        column, page = self.column, self.page
        if column is None or page is None:
            return
        most = pl.col("count").max()
        frame = lists.counted(page, column).with_columns(
            bar=pl.lit("█").repeat_by((pl.col("count") / most * BAR).ceil()).list.join("")
        )
        head = self.words.app
        columns = (
            Column("value", column.label),
            Column("count", head.count, numeric=True),
            Column("share", head.share, numeric=True, show=_percent()),
            Column("bar", ""),
        )
        title = head.frequencies_of.format(column=column.label, count=frame.height)
        view = self.state.view

        def take(row: dict[str, Any] | None) -> None:
            if row is not None:
                self.change_view(view.narrowed(lists.alike(page, column, row["value"])))

        self.app.push_screen(TablePage(title, frame, columns, self.words), take)

    def action_describe(self) -> None:
        """Describe the columns of the list; Enter goes to one."""
        if (page := self.page) is None:
            return
        frame = lists.description(page, self.words)
        head = self.words.app.described
        columns = [
            Column(name, head[name], numeric=name in ("count", "missing", "distinct"))
            for name in ("label", "count", "missing", "distinct", "min", "median", "max",
                         "commonest")
        ]  # fmt: skip
        title = self.words.app.description_of.format(rows=page.rows.height)
        self.app.push_screen(TablePage(title, frame, columns, self.words), self._go_to_column)

    def _go_to_column(self, row: dict[str, Any] | None) -> None:
        if row is not None and self.page is not None:
            self.table.move_cursor(column=self.page.names.index(row["column"]))

    # -- taking away -------------------------------------------------------

    def action_copy(self) -> None:
        """Copy the value at hand."""
        if text := self.value_text():
            self._copy(text)

    def action_copy_more(self) -> None:
        """Choose what to copy: the row, a citation, the command that prints the rows."""
        if (page := self.taken) is None or not page.rows.height:
            return
        head, name = self.words.app.takes, COMMANDS.get(self.state.name, self.state.name)
        data = str(self.dataset.asked) if self.dataset.asked else None
        found = [(head["row"], self.row_text())]
        if (target := self.target) is not None:
            found.insert(0, (head["citation"], lists.citation(self.catalog, target)))
        found.append((head["command"], lists.command(page, name, data)))
        frame = pl.DataFrame(found, schema=["what", "text"], orient="row")
        columns = (Column("what", head["what"]), Column("text", head["text"]))
        self.app.push_screen(
            TablePage(self.words.app.copy_what, frame, columns, self.words),
            lambda row: self._copy(row["text"]) if row is not None else None,
        )

    def _copy(self, text: str) -> None:
        """Copy by OSC 52, and show it, since a terminal may ignore that."""
        self.app.copy_to_clipboard(text)
        self.post_message(Notify(self.words.app.copied.format(text=visible(text))))

    @property
    def own_plan(self) -> lists.OwnPlan | None:
        """The plan of the reader's own that the row under the cursor is, or is of."""
        return lists.own_plan(self.dataset, self.target or self.table.record)

    def action_remove(self) -> None:
        """Ask, and take the plan of the reader's own out of the dataset."""
        if (plan := self.own_plan) is not None:
            ask_and_remove(self, self.catalog, plan)

    def action_export(self) -> None:
        """Ask for a name and write what is shown."""
        if (page := self.taken) is not None:
            name = COMMANDS.get(self.state.name, self.state.name)
            ask_and_write(self, name, FORMATS, self.words, lambda form: self._written(page, form))

    def _written(self, page: lists.Page, form: str) -> str | bytes:
        if form == "md":
            found = lists.document(page, self.words)
            return export.render(found.frame, "md", numbers=found.numbers, note=found.note)
        query = " ".join(page.arguments(COMMANDS.get(self.state.name, self.state.name)))
        return export.render(
            page.exported(),
            cast("export.Format", form),
            query=query,
            sources=lists.sources(self.dataset),
            words=self.words,
        )


def _percent() -> pl.Expr:
    return (pl.col("share") * 100).round(1).cast(pl.String) + "%"
