"""The pages over the Conference tab: which texts, its sections, and terms over time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from tui.present.compared.reading_view import NO_ROW
from tui.ui.conference.choose_texts import TextsScreen
from tui.ui.conference.comparing import LAST, ComparedTexts
from tui.ui.conference.sections_page import SectionsPage
from tui.ui.conference.terms_page import TermsPage
from tui.ui.permissions import permissions_of

if TYPE_CHECKING:
    from textual.app import App

    from tui.present.compared.reading_view import Reading
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.ui.conference.choose_texts import ChosenTexts
    from tui.words import Words


class ComparisonPane(Protocol):
    """What the pane has that these pages are opened on."""

    catalog: Catalog
    dataset: Dataset
    words: Words
    years: tuple[str, ...]
    state: Any
    compared: Any

    @property
    def app(self) -> App[object]:
        """The explorer."""

    @property
    def reading(self) -> Reading | None:
        """What is shown; None while nothing is compared."""

    def choose(self, texts: tuple[str, ...]) -> None:
        """Compare other texts."""

    def look_for(self, words: str) -> None:
        """Search for words."""


def open_page(pane: ComparisonPane, kind: str) -> None:
    """Ask for the `texts` of `pane`, or open the page of `sections` or `terms` of what it shows."""
    reading = pane.reading
    if kind == "texts":
        _choose_texts(pane)
    elif reading and kind == "sections":
        _choose_section(pane, reading)
    elif reading:
        _choose_term(pane)


def _choose_texts(pane: ComparisonPane) -> None:
    def show(chosen: ChosenTexts | None) -> None:
        if chosen is None:
            return
        if (reading := chosen.reading) is not None:
            texts = chosen.texts
            pane.compared = ComparedTexts(texts, reading.comparison, texts, reading)
        pane.choose(chosen.texts)

    texts = pane.state.texts or pane.years[-LAST:]
    files = permissions_of(pane.app).files
    pane.app.push_screen(TextsScreen(pane.catalog, texts, files=files), show)


def _choose_section(pane: ComparisonPane, reading: Reading) -> None:

    def go_to(topic: str | None) -> None:
        if topic is not None:
            pane.state = replace(pane.state, topic=topic, row=NO_ROW)

    pane.app.push_screen(SectionsPage(reading, pane.words), go_to)


def _choose_term(pane: ComparisonPane) -> None:
    def look_for(row: dict[str, Any] | None) -> None:
        if row is not None:
            pane.look_for(row["term"])

    page = TermsPage(pane.dataset, pane.compared.texts, pane.words)
    pane.app.push_screen(page, look_for)
