"""The page on which a plan is added: from its text to its rows, and into the user's own dataset."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on

from tui.analysis import adding
from tui.tables.dataset import Dataset, own_plans
from tui.texts import documents
from tui.ui.adding.head import Head
from tui.ui.adding.indicator_picker import IndicatorScreen
from tui.ui.adding.page import AddPage
from tui.ui.adding.source import Source
from tui.ui.dialogs.quick_open import OpenScreen
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tui.analysis.adding import Draft
    from tui.tables.catalog import Catalog
    from tui.tables.references import RecordRef
    from tui.texts.extract import Found


class AddScreen(AddPage):
    """Paste or open a text, review its targets, save; gives the dataset with the plan in it."""

    def __init__(self, catalog: Catalog, folder: Path | None = None) -> None:
        """Add to the user's own plans in `folder`, compared with `dataset`."""
        super().__init__(catalog)
        self.folder = folder or catalog.dataset.plans or own_plans.home()
        self.vocabulary = adding.vocabulary(catalog.dataset)
        self.known: str | None = None
        """The plan of the user's own that this one is once more, as the reader was told."""
        self.replacing: str | None = None
        """The one whose place it takes."""
        self.refused = False
        """Whether what is said is about a field of the plan."""

    # -- from a text to its rows -------------------------------------------

    @on(Source.Named)
    def open_file(self, event: Source.Named) -> None:
        """Read the text of a file."""
        event.stop()
        self._open(adding.path_of(event.path))

    def _open(self, path: Path) -> None:
        try:
            text = documents.read(path)
        except UserError as error:
            self.complain(error)
            return
        if text.strip():
            self.source.area.text = text
            self._read()
        else:
            self.say(self.words.adding.no_text.format(path=path), wrong=True)

    def action_read(self) -> None:
        """Read the text, or the file that it only names."""
        path = adding.file_named(self.source.area.text)
        if path is not None:
            self._open(path)
        else:
            self._read()

    def _read(self) -> None:
        text = self.source.area.text
        if not text.strip():
            self.say(self.words.adding.empty, wrong=True)
            return
        try:
            draft = adding.propose(adding.Draft(text, **self.head.values()), self.dataset)
            rows = adding.read(draft, self.vocabulary)
        except UserError as error:
            self.complain(error)
            return
        self.replacing = None
        self._ask_known(draft, lambda: self._begin(draft, rows))

    def _begin(self, draft: Draft, rows: Sequence[Found]) -> None:
        self.head.show(draft)
        self.review.begin(draft, rows, self._held())
        self.show("review")

    def _held(self) -> Dataset:
        """What the rows are set against: all but the plan whose place this one takes."""
        return adding.without(self.dataset, self.replacing) if self.replacing else self.dataset

    def _ask_known(self, draft: Draft, then: Callable[[], object]) -> None:
        """Ask what shall become of the same plan added before, and go on with `then`."""
        self.known = known = adding.already(draft, self.dataset)
        if known is None:
            then()
            return

        def take(answer: str | None) -> None:
            if answer in ("replace", "both"):
                self.replacing = known if answer == "replace" else None
                then()

        self.ask(self.words.adding.already_here.format(document=known), take, "replace", "both")

    @on(Head.Taken)
    def take_head(self, event: Head.Taken) -> None:
        """Set the rows against another region; what was corrected in them stays."""
        event.stop()
        changed = False
        if self.stage == "review":
            draft = replace(self.draft, **self.head.values())
            changed = draft != self.draft
            if changed:
                self.review.set_under(draft)
            if event.done:
                self.review.take_focus()
        if changed or event.done or self.refused:
            self.refused = False
            self.say()

    @on(Head.Refused)
    def refuse_head(self, event: Head.Refused) -> None:
        """Say what is wrong with a field."""
        event.stop()
        self.refused = True
        self.complain(event.error)

    # -- a passage ---------------------------------------------------------

    def action_pick(self) -> None:
        """Pick a passage out of the text, beginning at the row under the cursor."""
        lines, at = self.review.lines, self.review.table.cursor_row
        self.show("pick")
        self.source.point(lines[at].row.start if 0 <= at < len(lines) else 0)

    def action_take(self) -> None:
        """Add what the selected passage sets."""
        start, end = self.source.selected
        w = self.words.adding
        rows = adding.selected(self.draft, self.vocabulary, start, end)
        if not rows:
            self.say(w.nothing_in if start < end else w.no_selection, wrong=True)
            return
        count = self.review.add(self.review.history.view.with_rows(rows))
        self.show("review")
        self.say(w.picked.format(count=count) if count else w.listed)

    def action_hand(self) -> None:
        """Make a row of the selected passage: its indicator is asked, the rest is corrected."""
        start, end = self.source.selected
        if not self.draft.text[start:end].strip():
            self.say(self.words.adding.no_selection, wrong=True)
            return

        def take(place: RecordRef | None) -> None:
            if place is None:
                return
            row = adding.by_hand(self.draft, start, end, place.key, self.dataset)
            if row is not None:
                self.review.add(self.review.history.view.with_row(row))
            self.show("review")

        self.app.push_screen(IndicatorScreen(self.catalog), take)

    # -- saving and leaving ------------------------------------------------

    def action_save(self) -> None:
        """Save what is kept, once all is known that must be."""
        w = self.words.adding
        try:
            draft = replace(self.draft, **self.head.values())
        except UserError as error:
            self.complain(error)
            return
        self.review.set_under(draft)
        if not draft.region:
            page = OpenScreen(self.catalog, ("regions",), w.choose_region)
            self.app.push_screen(page, self._take_region)
        elif not draft.title:
            self.head.take_focus("title")
            self.say(w.no_title, wrong=True)
        elif not self.review.kept:
            self.say(w.none_kept, wrong=True)
        elif problem := self.review.point_at_problem():
            self.complain(problem)
        elif adding.already(draft, self.dataset) != self.known:
            self._ask_known(draft, self._save)
        else:
            self._save()

    def _take_region(self, place: RecordRef | None) -> None:
        if place is not None:
            self.head.show(replace(self.draft, region=place.key))
            self.action_save()

    def _save(self) -> None:
        kept = self.review.kept
        try:
            name = adding.save(self.folder, self.draft, kept, self.dataset, self.replacing)
            after = adding.overlaid(self.dataset, self.folder)
        except UserError as error:
            self.complain(error)
            return
        saved = self.words.adding.saved.format(document=name, count=len(kept))
        self.app.notify(saved, markup=False)
        self.dismiss(after)

    def action_back(self) -> None:
        """A step back: out of a field, out of the passage, to the text, off the page."""
        if self.stage == "paste":
            self.dismiss(None)
        elif self.stage == "pick" or self.focused is not self.review.table:
            self.head.show(self.draft)  # what was not taken is let go
            self.show("review")
        elif self.unsaved:
            self.ask_to_drop(self._drop)
        else:
            self._drop()

    def _drop(self) -> None:
        self.review.begin(self.draft, (), self.dataset)
        self.show("paste")
