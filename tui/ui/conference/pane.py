"""Years of the conference, or texts of one's own, topic by topic, side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.reactive import var
from textual.widgets import Input

from tui.present.compared import citations
from tui.present.compared.reading_view import NO_ROW, ConferenceState, Reading, next_selection
from tui.tables.references import SECTIONS
from tui.ui.clipboard import choose_and_copy, copy
from tui.ui.conference.comparing import (
    COMPARING,
    LAST,
    ComparedTexts,
    TextsCompared,
    all_years,
    compare_documents,
    compared_years,
    texts_with_year,
)
from tui.ui.conference.keys import conference_key
from tui.ui.conference.pages import open_page
from tui.ui.conference.view import ConferenceContent, ConferenceView
from tui.ui.file_writing import ask_and_write
from tui.ui.messages import NavigateBack, Notify
from tui.ui.view_keeper import reopening
from tui.words import UserError

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.present.compared import Format
    from tui.tables.catalog import Catalog
    from tui.tables.references import RecordRef
    from tui.words import Words

__all__ = ["ConferencePane", "ConferenceState"]

FORMATS: Final[dict[str, Format]] = {"html": "html", "md": "md", "json": "json", "txt": "text"}
"""The format that each ending of a file's name means; `docx` is for two texts alone."""


def written(reading: Reading, ending: str, words: Words) -> str | bytes:
    """The comparison that is shown in the format of a file's `ending`."""
    if ending != "docx":
        return reading.render(FORMATS[ending], words)
    from tui.present.compared.docx_changes import as_docx

    return as_docx(reading.comparison)


class ConferencePane(Vertical):
    """One topic at a time in two or three texts; a state says which, and what of it is shown."""

    BINDINGS: ClassVar = [
        Binding("left_square_bracket", "turn(-1)", "Previous", id="previous", key_display="["),
        Binding("right_square_bracket", "turn(1)", "Next", id="next", key_display="]"),
        conference_key("n", "step(1)", "next_change"),
        conference_key("N", "step(-1)", "previous_change", show=False),
        conference_key("equals_sign", "switch('changes_only')", "changes_only", "="),
        conference_key("c", "page('texts')", "texts"),
        conference_key("v", "other_texts(False)", "years", show=False),
        conference_key("x", "other_texts(True)", "turn_around", show=False),
        conference_key("y", "copy", "copy"),
        conference_key("Y", "copy_more", "copy_more", show=False),
        conference_key("e", "export", "export"),
        conference_key("slash", "search", "search", "/"),
        conference_key("p", "switch('summary')", "summary"),
        conference_key("s", "page('sections')", "sections"),
        conference_key("w", "page('terms')", "terms"),
        Binding("enter", "leave_search", id="leave_search", show=False, priority=True),
        conference_key("i", "switch('inline')", "inline", show=False),
        conference_key("enter", "switch('alone')", "alone", "Enter", show=False),
        Binding("escape", "back", "Back", id="back", show=False, key_display="Esc", priority=True),
    ]
    state: var[ConferenceState] = var(ConferenceState, init=False)
    compared: var[ComparedTexts] = var(ComparedTexts(()), init=False)

    def __init__(self, catalog: Catalog, state: ConferenceState | None) -> None:
        """Compare the texts of `state`, else the last years of the dataset."""
        super().__init__()
        self.catalog = catalog
        self.dataset, self.words = catalog.dataset, catalog.words
        self.years = all_years(self.dataset)
        self.view = ConferenceView(self.words)
        self._reading: Reading | None = None
        self.set_reactive(ConferencePane.state, state or ConferenceState())
        last = compared_years(self.dataset, self.years[-LAST:])
        self.set_reactive(ConferencePane.compared, last)

    def compose(self) -> ComposeResult:
        """Lay out the view."""
        yield self.view

    def take_focus(self) -> None:
        """Give the keyboard to the texts."""
        self.view.take_focus()

    def on_mount(self) -> None:
        """Compare what the state asks for, and show it."""
        self.view.show_query(self.state.query)
        self._compare(self.state.texts)
        self.watch_compared()

    # -- what is shown -----------------------------------------------------

    def watch_state(self, before: ConferenceState, state: ConferenceState) -> None:
        """Show what `state` says; a complaint goes with the next change."""
        if self.compared.complaint:
            self.compared = replace(self.compared, complaint=None)
        if before.texts != state.texts:
            self._compare(state.texts)
        self.watch_compared()

    def watch_compared(self) -> None:
        """Show what is compared, or why it cannot be."""
        compared = self.compared
        comparing = compared.requested != compared.texts
        self.view.content = ConferenceContent(self.reading, compared.complaint, comparing)

    @property
    def reading(self) -> Reading | None:
        """What is shown, to step through and to write out; None where there is nothing."""
        comparison, last = self.compared.comparison, self._reading
        if comparison is None or not comparison.topics:
            self._reading = None
        elif last is None or last.comparison is not comparison:
            first = self.compared.first or Reading(comparison, self.state)
            self._reading = first.next_one(self.state)
        elif last.state is not self.state:
            self._reading = last.next_one(self.state)
        return self._reading

    def show_record(self, record: RecordRef) -> None:
        """Open a topic (`2024/新产业`), its year among the texts, with `record.query` marked.

        Of documents it is one of the sections that are shown.
        """
        if record.table == SECTIONS:
            self.state = replace(self.state, topic=record.key, row=NO_ROW, query="")
            versions = self.reading.topic.texts if self.reading else ()
            there = any(record.query in (version.text or "") for version in versions)
            self.look_for(record.query if there else "")
            return
        year, _, topic = record.key.partition("/")
        shown = self.state.texts or self.years[-LAST:]
        texts = texts_with_year(year, self.years, shown, self.state.texts)
        self.state = replace(self.state, texts=texts, topic=topic, row=NO_ROW, query="")
        self.look_for(record.query)

    # -- which texts are compared ------------------------------------------

    def _compare(self, texts: tuple[str, ...]) -> None:
        """Compare years at once, documents in a thread; what is asked for last is shown."""
        requested = texts or self.years[-LAST:]
        if requested == self.compared.texts:
            self.compared = replace(self.compared, requested=requested)
        elif set(requested) <= set(self.years):
            self.compared = compared_years(self.dataset, requested)
        else:
            self.compared = replace(self.compared, requested=requested)
            compare_documents(self, self.dataset, requested)

    @on(TextsCompared)
    def show_compared(self, event: TextsCompared) -> None:
        """Show what was compared, if it is still asked for."""
        event.stop()
        if event.texts != self.compared.requested:
            return
        if isinstance(event.result, UserError):
            self.state = replace(self.state, texts=())
            self.compared = replace(self.compared, complaint=event.result)
        else:
            reading = event.result
            self.compared = ComparedTexts(event.texts, reading.comparison, event.texts, reading)

    def choose(self, texts: tuple[str, ...]) -> None:
        """Compare `texts`, none meaning the years; the topic stays where they have it."""
        self.compared = replace(self.compared, complaint=None)
        self.state = replace(self.state, texts=texts, row=NO_ROW)

    def action_other_texts(self, turn_around: bool) -> None:
        """Compare the same texts in the opposite order, or the next choice of years."""
        texts = self.state.texts or self.years[-LAST:]
        if turn_around:
            self.choose(texts[::-1])
        elif len(self.years) > 1:
            self.choose(next_selection(self.years, texts))

    def action_page(self, kind: str) -> None:
        """Ask for the texts to compare, or open the page of `sections` or of `terms`."""
        open_page(self, kind)

    # -- moving through them -----------------------------------------------

    def action_turn(self, by: int) -> None:
        """Show the next or previous topic."""
        if reading := self.reading:
            self.state = reading.turned(by)

    def action_step(self, by: int) -> None:
        """Go to the next or previous change, or hit."""
        if reading := self.reading:
            self.state = reading.stepped(by)

    def action_switch(self, part: str) -> None:
        """Turn `changes_only`, the `summary`, one topic `alone`, or `inline` on; or some off."""
        state = self.state
        if part == "summary":
            self.state = replace(state, summary=not state.summary)
        elif part == "inline":
            self.state = replace(state, inline=not state.inline)
        elif part == "changes_only":
            self.state = replace(state, changes_only=not state.changes_only)
        elif self.compared.comparison and not self.compared.comparison.documents:
            self.state = replace(state, alone=True)

    # -- search ------------------------------------------------------------

    def action_search(self) -> None:
        """Go to the search line."""
        self.view.open_search()

    @on(Input.Changed, "#search")
    def find(self, event: Input.Changed) -> None:
        """Find words as they are typed."""
        event.stop()
        self.look_for(event.value, typed=True)

    def look_for(self, query: str, *, typed: bool = False) -> None:
        """Mark `query` in the texts; unless it was typed there, show it on the search line."""
        if (reading := self.reading) and query != self.state.query:
            self.state = reading.searched(query)
        if not typed:
            self.view.show_query(query)

    def action_leave_search(self) -> None:
        """Go from the search line to what was found."""
        self.view.search_open = bool(self.state.query)
        self.take_focus()

    def action_back(self) -> None:
        """Leave the summary, else what is being compared, the search, a topic, own texts."""
        comparing = self.compared.requested != self.compared.texts
        if self.view.summary_focused:
            self.take_focus()
        elif comparing and not self.compared.complaint:
            self.workers.cancel_group(self, COMPARING)
            shown = self.compared.texts
            self.choose(() if shown == self.years[-LAST:] else shown)
        elif self.view.search_focused or self.state.query:
            self.look_for("")
            self.take_focus()
        elif self.state.alone:
            self.state = replace(self.state, alone=False)
        elif self.compared.complaint or self.state.texts:
            self.choose(())
        else:
            self.post_message(NavigateBack())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In the search line a `/` is a character, and Enter leaves it."""
        if action in ("search", "leave_search"):
            return self.view.search_focused == (action == "leave_search")
        return not (parameters == ("alone",) and self.view.search_focused)

    # -- copies and files --------------------------------------------------

    def action_copy(self) -> None:
        """Copy the clause at the bar."""
        if (reading := self.reading) is None:
            return
        if text := citations.wording(reading):
            copy(self, text, self.words)
        else:
            self.post_message(Notify(self.words.conference.nothing_at_bar))

    def action_copy_more(self) -> None:
        """Choose what to copy: a citation, the pair, the command, a text in its own order."""
        if (reading := self.reading) is not None:
            found = citations.copies(reading, self.compared.texts, self.years, self.catalog)
            found.append(reopening("conference", self.state, self.catalog))
            choose_and_copy(self, found, self.words)

    def action_export(self) -> None:
        """Ask for a name and write the comparison that is shown, all topics of it."""
        if (reading := self.reading) is not None:
            two = len(reading.comparison.labels) == 2
            formats = (*FORMATS, "docx") if two else tuple(FORMATS)
            ask_and_write(
                self, "conference", formats, self.words,
                lambda ending: written(reading, ending, self.words),
            )  # fmt: skip
