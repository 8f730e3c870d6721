"""The page on which the reader says what the columns of a table of his own are."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import polars as pl
from rich.text import Text
from textual.binding import Binding
from textual.widgets import Static

from tui.analysis import layer
from tui.analysis.layer.cells import texts
from tui.ui.dialogs.name_dialog import NameDialog
from tui.ui.dialogs.table_dialog import TablePage
from tui.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from tui.analysis.layer import ColumnRoles, Role
    from tui.tables.dataset import Relation
    from tui.words import Words

WHOLE: tuple[Role, ...] = ("indicator", "unit", "year")
"""The roles that a text for all rows may have in place of a column."""
SAMPLE = 4
"""Cells of a column that are shown."""


class RolesPage(TablePage):
    """Lists the columns, each with what it is; returns the roles that the reader accepts."""

    key = "column"
    BINDINGS: ClassVar = [
        Binding("space", "turn(1)", "Change", id="page.role", key_display="Space"),
        Binding("backspace", "turn(-1)", "Back", id="page.role_back", show=False),
        Binding("enter", "accept", "Join", id="page.join", key_display="Enter"),
        Binding("escape,q", "close", "Cancel", id="columns.cancel", key_display="Esc"),
    ]

    def __init__(self, name: str, table: Relation, roles: ColumnRoles, words: Words) -> None:
        """Show the columns of `table`, the file `name`, as `roles` say."""
        self.relation, self.roles = table, roles
        frame = _rows(table, roles, words)
        head = words.layer.columns
        columns = (
            Column("shown", head["column"]), Column("role", head["role"]),
            Column("sample", head["sample"]),
        )  # fmt: skip
        super().__init__(words.layer.title.format(name=name), frame, columns, words)

    def _show(self, roles: ColumnRoles) -> None:
        self.roles = roles
        self.frame = _rows(self.relation, roles, self.words)
        self.query_one(Table).show(self.frame, self.columns, key=self.key)

    def action_turn(self, by: int) -> None:
        """Give the column under the cursor the next role; ask what holds for all rows."""
        row = self.query_one(Table).record
        if row is None:
            return
        if row["whole"] is None:
            self._show(self.roles.next_role(row["column"], by))
            return
        role: Role = row["whole"]

        def keep(text: str | None) -> None:
            if text is not None:
                self._show(self.roles.with_constant(role, text))

        if self.roles.constant(role):
            self._show(self.roles.with_constant(role, ""))
        else:
            question = self.words.layer.ask.format(role=self.words.layer.roles[role])
            self.app.push_screen(NameDialog(question), keep)

    def action_accept(self) -> None:
        """Return the roles; without a place and a value, say what is lacking."""
        if self.roles.complete:
            self.dismiss(self.roles)
        else:
            self.query_one("#title", Static).update(Text(self.words.layer.lacking))

    action_choose = action_accept


def _rows(table: Relation, roles: ColumnRoles, words: Words) -> pl.DataFrame:
    """A row a column, and one for each text that may hold for all rows."""
    rows: list[tuple[str | None, ...]] = []
    head = table.head(100)
    for name in layer.same_columns(table):
        role = roles.role(name)
        shown = words.layer.roles[role] if role else words.layer.passed_over
        cells = texts(head, name).drop_nulls().unique(maintain_order=True)
        rows.append((name, name, shown, words.layer.listed.join(cells.head(SAMPLE)), None))
    for role in WHOLE:
        if not roles.column(role):
            shown = words.layer.whole.format(role=words.layer.roles[role])
            text = roles.constant(role) or words.layer.passed_over
            rows.append((f"#{role}", shown, text, "", role))
    names = ("column", "shown", "role", "sample", "whole")
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
