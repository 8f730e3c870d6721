"""Joining a table of the reader's own to the dataset, from the Table tab."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from tui.analysis import layer
from tui.ui.dialogs.roles_page import RolesPage
from tui.ui.messages import DatasetReplaced, Notify
from tui.ui.permissions import permissions_of
from tui.ui.preparation import caught, compute
from tui.words import UserError

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.analysis.layer import ColumnRoles, Layer
    from tui.tables.catalog import Catalog
    from tui.ui.status_screen import StatusScreen


def ask_and_join(pane: Widget, catalog: Catalog) -> None:
    """Ask what the columns of the reader's own table are, and lay its numbers over the dataset."""
    table, file = catalog.table, catalog.file
    if table is None or file is None:
        return

    def join(roles: ColumnRoles | None) -> None:
        if roles is not None:
            lay = partial(layer.joined, catalog.dataset, table, roles, file)
            compute(
                cast("StatusScreen[Any]", pane.screen), partial(caught, lay), partial(show, roles)
            )

    def show(roles: ColumnRoles, made: Layer | UserError) -> None:
        if isinstance(made, UserError):
            pane.post_message(Notify(made.say(catalog.words), wrong=True))
            return
        if permissions_of(pane.app).files:
            layer.remember(layer.same_columns(table), roles, layer.memory_file())
        pane.post_message(DatasetReplaced(made.dataset, made.report(file.name, catalog.words)))

    columns = layer.same_columns(table)
    known = (
        layer.remembered(columns, layer.memory_file()) if permissions_of(pane.app).files else None
    )

    def ask(roles: ColumnRoles) -> None:
        pane.app.push_screen(RolesPage(file.name, table, roles, catalog.words), join)

    propose = partial(layer.proposed, table, catalog.of_plans.dataset)
    compute(cast("StatusScreen[Any]", pane.screen), lambda: known or propose(), ask)
