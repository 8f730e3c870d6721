"""What the page asks in a dialog; each function is handed what becomes of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from tui.analysis import adding
from tui.ui.adding.indicator_picker import IndicatorScreen
from tui.ui.dialogs.confirm import ConfirmDialog
from tui.ui.dialogs.quick_open import OpenScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from tui.analysis.adding import Ask, Decision, Workflow
    from tui.tables.catalog import Catalog
    from tui.tables.references import RecordRef
    from tui.words import Words
    from tui.words.adding import Answer

    Page = Screen[Any]
    Transition = Callable[[Workflow], tuple[Workflow, Ask]]


def put(page: Page, catalog: Catalog, ask: Ask, advance: Callable[[Transition], object]) -> bool:
    """Ask in a dialog what the workflow asks; `advance` is given the transition of the answer.

    Returns:
        Whether there is such a dialog.
    """
    if isinstance(ask, adding.AskDuplicate):
        ask_duplicate(
            page, catalog.words, ask.document,
            lambda decision: advance(lambda state: state.decide(decision)),
        )  # fmt: skip
        return True
    if isinstance(ask, adding.AskRegion):
        ask_region(
            page, catalog,
            lambda region: advance(lambda state: state.under_region(region).save()),
        )  # fmt: skip
        return True
    return False


def ask_duplicate(
    page: Page, words: Words, document: str, take: Callable[[Decision], object]
) -> None:
    """Ask whether the plan replaces the same one added before."""
    text = words.adding.already_here.format(document=document)
    _ask(page, words, text, ("replace", "both"), lambda answer: take(cast("Decision", answer)))


def ask_to_drop(page: Page, words: Words, then: Callable[[], object]) -> None:
    """Ask whether corrections and ticks may be lost."""
    _ask(page, words, words.adding.leave, ("drop",), lambda _: then())


def _ask(
    page: Page, words: Words, text: str, answers: tuple[Answer, ...], take: Callable[[str], object]
) -> None:
    """Ask `text`; `take` is given one of `answers`, and is not called for `cancel`."""

    def taken(answer: str | None) -> None:
        if answer in answers:
            take(answer)

    offered: tuple[Answer, ...] = (*answers, "cancel")
    labels: dict[str, str] = {name: words.adding.answers[name] for name in offered}
    page.app.push_screen(ConfirmDialog(text, labels), taken)


def ask_region(page: Page, catalog: Catalog, take: Callable[[str], object]) -> None:
    """Ask for the region of the plan."""
    prompt = catalog.words.adding.choose_region
    dialog = OpenScreen(catalog, ("regions",), prompt)
    page.app.push_screen(dialog, _key_of(take))


def ask_indicator(page: Page, catalog: Catalog, take: Callable[[str], object]) -> None:
    """Ask for an indicator; a new name is one too."""
    page.app.push_screen(IndicatorScreen(catalog), _key_of(take))


def _key_of(take: Callable[[str], object]) -> Callable[[RecordRef | None], None]:
    def taken(chosen: RecordRef | None) -> None:
        if chosen is not None:
            take(chosen.key)

    return taken
