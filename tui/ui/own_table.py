"""Joining a table of the reader's own to the dataset, from the Table tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis import layer
from tui.ui.dialogs.roles_page import RolesPage
from tui.ui.messages import DatasetReplaced, Notify
from tui.ui.permissions import permissions_of
from tui.words import UserError

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.analysis.layer import ColumnRoles
    from tui.tables.catalog import Catalog


def ask_and_join(pane: Widget, catalog: Catalog) -> None:
    """Ask what the columns of the reader's own table are, and lay its numbers over the dataset."""
    table, file = catalog.table, catalog.file
    if table is None or file is None:
        return

    def join(roles: ColumnRoles | None) -> None:
        if roles is None:
            return
        try:
            made = layer.joined(catalog.dataset, table, roles, file)
        except UserError as error:
            pane.post_message(Notify(error.say(catalog.words), wrong=True))
            return
        if permissions_of(pane.app).files:
            layer.remember(layer.same_columns(table), roles, layer.memory_file())
        pane.post_message(DatasetReplaced(made.dataset, made.report(file.name, catalog.words)))

    columns = layer.same_columns(table)
    known = (
        layer.remembered(columns, layer.memory_file()) if permissions_of(pane.app).files else None
    )
    roles = known or layer.proposed(table, catalog.dataset.without_layer())
    pane.app.push_screen(RolesPage(file.name, table, roles, catalog.words), join)
