"""Which texts are compared: years of the conference, or documents read in a thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on, work
from textual.binding import Binding
from textual.message import Message
from textual.reactive import var
from textual.widget import Widget

from tui.analysis import conference
from tui.present.compared.reading_view import NO_ROW, ConferenceState, Reading, next_selection
from tui.ui.conference.choose_texts import Chosen, TextsScreen
from tui.words import UserError
from tui.words.conference import EN

if TYPE_CHECKING:
    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.texts.compare import Comparison
    from tui.words import Words


def conference_key(
    key: str, action: str, name: str, display: str = "", show: bool = True
) -> Binding:
    """A key of the Conference tab; the app translates it by its id."""
    id_ = f"conference.{name}"
    return Binding(
        key, action, EN.keys[id_], show, display or None, id=id_, tooltip=EN.tips[id_],
        priority=key == "slash",
    )  # fmt: skip


TEXT_KEYS = (
    conference_key("c", "texts", "texts"),
    conference_key("v", "years", "years", show=False),
    conference_key("x", "turn_around", "turn_around", show=False),
)


class ComparedTexts(Widget):
    """Holds the comparison that its state asks for; the pane shows it, and binds the keys."""

    catalog: Catalog
    dataset: Dataset
    words: Words
    state: var[ConferenceState] = var(ConferenceState, init=False)

    @dataclass
    class Compared(Message):
        """Texts were compared, or could not be."""

        texts: tuple[str, ...]
        comparison: Comparison | UserError

    def draw(self) -> None:
        """Show what is compared now."""
        raise NotImplementedError

    def show_comparing(self) -> None:
        """Say that documents are being compared."""
        raise NotImplementedError

    def begin(self, dataset: Dataset) -> None:
        """Compare the last years, if there are two."""
        self.years = tuple(map(str, conference.years(dataset)))
        self.compared = self.years[-3:]
        self.wanted: tuple[str, ...] = self.compared
        self.complaint: UserError | None = None
        self._reading: Reading | None = None
        if len(self.years) > 1:
            self._take(self.compared, conference.compared(dataset, self.compared))

    @property
    def reading(self) -> Reading | None:
        """What is shown, to step through and to write out; None where there is nothing."""
        if self._reading is not None and self._reading.state is not self.state:
            self._reading = self._reading.next_one(self.state)
        return self._reading

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts that the state names."""
        return self.state.texts or self.years[-3:]

    def compare(self, texts: tuple[str, ...]) -> None:
        """Compare years at once, documents in a thread; what is asked for last is shown."""
        self.wanted = texts or self.years[-3:]
        if self.wanted == self.compared:
            return
        if set(self.wanted) <= set(self.years):
            self._take(self.wanted, conference.compared(self.dataset, self.wanted))
        else:
            self.show_comparing()
            self._compare_documents(self.wanted)

    @work(thread=True, exclusive=True)
    def _compare_documents(self, texts: tuple[str, ...]) -> None:
        try:
            found: Comparison | UserError = conference.compared(self.dataset, texts)
        except UserError as error:
            found = error
        self.post_message(self.Compared(texts, found))

    @on(Compared)
    def take(self, event: Compared) -> None:
        """Show what was compared, if it is still asked for."""
        event.stop()
        if event.texts != self.wanted:
            return
        if isinstance(event.comparison, UserError):
            self.complaint = event.comparison
            self.state = replace(self.state, texts=())
        else:
            self._take(event.texts, event.comparison)
        self.draw()

    def _take(self, texts: tuple[str, ...], comparison: Comparison) -> None:
        self.compared, self.complaint = texts, None
        self._reading = Reading(comparison, self.state) if comparison.topics else None

    def choose(self, texts: tuple[str, ...]) -> None:
        """Compare `texts`, none meaning the years; the topic stays where they have it."""
        self.complaint = None
        self.state = replace(self.state, texts=texts, row=NO_ROW)

    def action_years(self) -> None:
        """Compare the next choice of years."""
        if len(self.years) > 1:
            self.choose(next_selection(self.years, self.texts))

    def action_turn_around(self) -> None:
        """Compare the same texts in the opposite order."""
        self.choose(self.texts[::-1])

    def action_texts(self) -> None:
        """Ask for the texts to compare."""
        self.app.push_screen(TextsScreen(self.catalog, self.texts), self._chosen)

    def _chosen(self, chosen: Chosen | None) -> None:
        if chosen is None:
            return
        if chosen.comparison is not None:
            self.wanted = chosen.texts
            self._take(chosen.texts, chosen.comparison)
        again = self.state.texts == chosen.texts
        self.choose(chosen.texts)
        if again:
            self.draw()
