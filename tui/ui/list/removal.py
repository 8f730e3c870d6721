"""Removing a plan of the reader's own from the dataset, after confirmation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.tables.dataset import own_plans
from tui.ui.dialogs.confirm import ConfirmDialog
from tui.ui.messages import DatasetReplaced, Notify
from tui.words import UserError

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.present.lists import OwnPlan
    from tui.tables.catalog import Catalog


def ask_and_remove(pane: Widget, catalog: Catalog, plan: OwnPlan) -> None:
    """Ask whether to remove `plan`; if so, `pane` posts the dataset without it."""
    w = catalog.words.adding

    def take(given: str | None) -> None:
        if given == "remove":
            pane.post_message(_removed(catalog, plan))

    question = w.remove.format(title=plan.title, document=plan.document, count=plan.targets)
    answers = {name: w.answers[name] for name in ("remove", "cancel")}
    pane.app.push_screen(ConfirmDialog(question, answers), take)


def _removed(catalog: Catalog, plan: OwnPlan) -> DatasetReplaced | Notify:
    from tui.analysis import adding  # the grammar is only loaded when it is wanted

    folder = catalog.dataset.plans or own_plans.home()
    try:
        adding.remove(folder, plan.document)
        after = adding.overlaid(catalog.dataset, folder)
    except UserError as error:
        return Notify(error.say(catalog.words), wrong=True)
    return DatasetReplaced(
        after, catalog.words.adding.removed.format(document=plan.document, count=plan.targets)
    )
