"""A plan of the reader's own taken out of the dataset, after a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.tables.dataset import own_plans
from tui.ui.dialogs.confirm import Question
from tui.ui.messages import Replaced, Said
from tui.words import UserError

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.present.lists import OwnPlan
    from tui.tables.dataset import Dataset
    from tui.words import Words


def ask_and_remove(pane: Widget, dataset: Dataset, plan: OwnPlan, words: Words) -> None:
    """Ask whether `plan` may go; if so, `pane` tells of `dataset` without it."""
    w = words.adding

    def take(given: str | None) -> None:
        if given == "remove":
            pane.post_message(_removed(dataset, plan, words))

    asked = w.remove.format(title=plan.title, document=plan.document, count=plan.targets)
    answers = {name: w.answers[name] for name in ("remove", "cancel")}
    pane.app.push_screen(Question(asked, answers), take)


def _removed(dataset: Dataset, plan: OwnPlan, words: Words) -> Replaced | Said:
    from tui.analysis import adding  # the grammar is only loaded when it is wanted

    folder = dataset.plans or own_plans.home()
    try:
        adding.remove(folder, plan.document)
        after = adding.overlaid(dataset, folder)
    except UserError as error:
        return Said(error.say(words), wrong=True)
    return Replaced(after, words.adding.removed.format(document=plan.document, count=plan.targets))
