"""The page on which a plan is added: it shows a `Workflow` and asks what that asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.screen import Screen
from textual.widgets import TextArea

from tui.analysis import adding
from tui.tables.dataset import Dataset, own_plans
from tui.texts.cleaning import visible
from tui.ui.adding import asking
from tui.ui.adding.draft_keeper import DraftKeeper, KeptDraft
from tui.ui.adding.head import Head
from tui.ui.adding.hints import MessageLine, complaint, hint
from tui.ui.adding.keys import ALWAYS, KEYS
from tui.ui.adding.reader import PlanReader
from tui.ui.adding.review_pane import ReviewPane
from tui.ui.adding.source import Source
from tui.ui.widgets.key_bar import KeyBar
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import ComposeResult

    from tui.analysis.adding import Ask, Workflow
    from tui.tables.catalog import Catalog
    from tui.texts.documents import Document
    from tui.ui.adding.asking import Transition
    from tui.words import Words

PARTS = {"text": ("source", "fields"), "review": ("fields", "review"), "passage": ("source",)}


class AddScreen(Screen[Dataset | None]):
    """Paste or open a text, review its targets, save; returns the dataset with the plan in it."""

    BINDINGS: ClassVar = list(KEYS)

    def __init__(
        self, catalog: Catalog, folder: Path | None = None, draft_file: Path | None = None
    ) -> None:
        """Add a plan, compared with `catalog`, to the own plans in `folder`.

        Until it is saved it is kept in `draft_file`, by default in the state directory.
        """
        super().__init__()
        folder = folder or catalog.dataset.plans or own_plans.home()
        self.catalog, self.state = catalog, adding.Workflow.start(catalog.dataset, folder)
        self.step = ""
        self.message, self.head = MessageLine(), Head(catalog.words)
        self.source, self.review = Source(catalog.words), ReviewPane(catalog, self.state)
        self.keeper, self.reader = DraftKeeper(draft_file), PlanReader()

    def compose(self) -> ComposeResult:
        """The message, the text, the fields of the plan, its rows, the keys."""
        yield self.message
        yield self.source
        yield self.head
        yield self.review
        yield KeyBar(ALWAYS, words=self.catalog.words)
        yield self.keeper
        yield self.reader

    def on_mount(self) -> None:
        """Ask for a file or a text."""
        self.show(self.state)

    def show(self, state: Workflow) -> None:
        """Show `state`; the keyboard goes where a new step needs it."""
        before, self.state, self.step = self.step, state, state.step
        for part in (self.source, self.head, self.review):
            part.display = part.id in PARTS[state.step]
        self.head.show(state.draft)
        self.review.show(state)
        if state.step != before:
            self._enter(before)
        self.hint()
        self.keep_draft()

    def _enter(self, before: str) -> None:
        """Give the keyboard to what the step needs."""
        if self.step == "review":
            self.review.take_focus()
        else:
            self.source.take_focus(picking=self.step == "passage")
        if before == "text":
            self.review.table.move_cursor(row=0)
        elif self.step == "passage" and self.review.current:
            self.source.go_to(self.review.current.row.start)

    def hint(self) -> None:
        """Show what can be done now."""
        text = hint(
            self.state, self.catalog.words, editing=self.review.editing,
            in_text=isinstance(self.focused, TextArea), offered=self.keeper.offered,
        )  # fmt: skip
        self.message.show(text)
        self.refresh_bindings()

    def complain(self, error: UserError, topic: str = "") -> None:
        """Show what is wrong."""
        self.message.show(error.say(self.catalog.words), wrong=True, topic=topic)

    def on_descendant_focus(self) -> None:
        """What can be done with a text depends on where the keyboard is."""
        if self.state.step == "text" and not self.message.wrong:
            self.hint()

    def set_language(self, words: Words) -> None:
        """Show the same in another language."""
        self.catalog = replace(self.catalog, words=words)
        self.query_one(KeyBar).words = words
        self.source.set_language(words)
        self.head.set_language(words)
        self.review.set_language(self.catalog)
        self.hint()

    def advance(self, transition: Transition) -> None:
        """Make a transition, show the state that it leads to, and ask what it asks."""
        try:
            state, ask = transition(self.state)
        except UserError as error:
            self.complain(error)
            return
        self.show(state)
        if isinstance(ask, adding.Saved):
            self._leave_saved(ask)
        elif not asking.put(self, self.catalog, ask, self.advance):
            self._refuse(ask)

    def _leave_saved(self, saved: adding.Saved) -> None:
        """Tell what was saved, and go back to where it is shown."""
        self.keeper.forget()
        message = self.catalog.words.adding.saved
        text = message.format(document=saved.document, count=saved.count)
        self.app.notify(text, markup=False)
        self.dismiss(adding.overlaid(self.state.dataset, self.state.folder))

    def _refuse(self, ask: Ask) -> None:
        """Tell what is wrong, where it can be corrected."""
        if (error := complaint(ask)) is None:
            return
        if isinstance(ask, adding.AskTitle):
            self.head.take_focus("title")
        elif isinstance(ask, adding.AskReview) and ask.index is not None:
            self.review.table.move_cursor(row=ask.index)
        self.complain(error)

    @on(ReviewPane.Change)
    def change_rows(self, event: ReviewPane.Change) -> None:
        """Make a change of the rows, or show why it cannot be made."""
        event.stop()
        try:
            self.show(event.transition(self.state))
        except UserError as error:
            self.complain(error)

    @on(Head.Changed)
    def change_plan(self, event: Head.Changed) -> None:
        """Check the fields of the plan; rows are compared again for another region."""
        event.stop()
        try:
            state = self.state.describe(replace(self.state.draft, **self.head.values()))
        except UserError as error:
            self.complain(error, "head")
            return
        if event.done and state.step == "review":
            self.review.take_focus()
        if event.done or state.draft != self.state.draft or self.message.topic == "head":
            self.show(state)

    def read(self, text: str) -> None:
        """Read a text."""
        if text != self.source.area.text:
            self.source.area.text = text
        draft = adding.Draft(self.source.area.text, **self.head.values())
        self.keeper.offered = None  # another plan is begun
        self.reader.read(
            self.state, draft, lambda read: self.advance(lambda _: read), self.complain
        )
        if self.reader.busy:
            self.message.show(self.catalog.words.documents.reading.format(path=""))

    def action_read(self) -> None:
        """Read the text, or the file that it only names; show an example where there is none."""
        text = self.source.area.text
        if not text.strip():
            self.source.show_example()
        elif adding.file_named(text) is None:
            self.read(text)
        else:
            self.open_file(Source.Named(text))

    @on(Source.Named)
    def open_file(self, event: Source.Named) -> None:
        """Read the text of a file, and tell what was left out of it."""
        event.stop()
        path, words = adding.path_of(event.path), self.catalog.words

        def take(document: Document) -> None:
            if document.notes:
                self.app.notify(visible(document.notes_text(words)), markup=False)
            self.read(document.text)

        self.reader.open(path, take, self.complain)
        if self.reader.busy:
            self.message.show(words.documents.reading.format(path=path))

    @on(Source.Selected)
    def take_passage(self, event: Source.Selected) -> None:
        """Add the targets of a passage, or a row made of it by hand."""
        event.stop()
        start, end, before = event.start, event.end, len(self.state.rows)

        def add(indicator: str) -> None:
            self.show(self.state.add_by_hand(start, end, indicator))
            self.review.table.move_cursor(row=before)

        try:
            adding.require_selection(self.state.draft, start, end)
            if event.by_hand:
                asking.ask_indicator(self, self.catalog, add)
                return
            self.show(self.state.add_passage(start, end))
        except UserError as error:
            self.complain(error)
            return
        count, w = len(self.state.rows) - before, self.catalog.words.adding
        self.message.show(w.picked.format(count=count) if count else w.listed)
        self.review.table.move_cursor(row=before if count else None)

    @on(TextArea.Changed)
    def keep_draft(self) -> None:
        """Keep what there is on disk until it is saved."""
        if self.state.step == "text":
            draft = adding.Draft(self.source.area.text, **self.head.values())
            self.keeper.keep(KeptDraft.of(draft))
        else:
            self.keeper.keep(KeptDraft.of(self.state.draft, self.state.review))

    def action_resume(self) -> None:
        """Go on with the plan that was left before it was saved."""
        kept, self.keeper.offered = self.keeper.offered, None
        if kept is not None:
            self.source.area.text = kept.draft.text
            self.show(self.state.resume(kept.draft, kept.review if kept.read else None))

    def action_save(self) -> None:
        """Save what is kept, once everything is known; say why it cannot be saved yet."""
        if self.state.step == "text":
            self.complain(UserError(lambda w: w.adding.not_read))
        elif self.state.step == "passage" or self.review.editing:
            self.hint()
        else:
            plan = self.head.values()
            self.advance(lambda state: state.describe(replace(state.draft, **plan)).save())

    def action_back(self) -> None:
        """Go a step back: out of a field, out of the passage, to the text, off the page."""
        if self.reader.busy:
            self.reader.stop()
            self.hint()
        elif self.state.step == "text":
            self.keeper.forget()
            self.dismiss(None)
        elif self.state.step == "review" and self.focused is not self.review.table:
            self.review.take_focus()
            self.show(self.state)  # what a field was changed to and is wrong is dropped
        elif self.state.step == "review" and self.unsaved:
            asking.ask_to_drop(self, self.catalog.words, lambda: self.show(self.state.back()))
        else:
            self.show(self.state.back())

    @property
    def unsaved(self) -> bool:
        """Whether corrections or ticks would be lost."""
        return self.state.changed

    def ask_to_drop(self, then: Callable[[], object]) -> None:
        """Ask whether corrections and ticks may be lost, and go on with `then` if so."""

        def drop() -> None:
            self.keeper.forget()
            then()

        asking.ask_to_drop(self, self.catalog.words, drop)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A text is read, once; an unsaved plan is resumed before another is begun."""
        del parameters
        if action == "resume":
            return self.state.step == "text" and self.keeper.offered is not None
        return action != "read" or self.state.step == "text"
