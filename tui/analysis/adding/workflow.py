"""Adding a plan, from its text to its place in the user's own dataset, as one immutable state.

Each transition returns the next state; those that may need the user return what to ask as well.
The command and the page both drive it: they ask, and decide nothing themselves.

    state, ask = Workflow.start(dataset, folder).read(Draft(text))
    state, ask = state.decide("replace")        # where `ask` is `AskDuplicate`
    state = state.toggle(2)                     # where it is `AskReview`
    state, ask = state.save()                   # `Saved`, or what is still missing
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from tui.analysis.adding import asks
from tui.analysis.adding import draft as drafts
from tui.analysis.adding.correction import edited, problem
from tui.analysis.adding.draft import Draft
from tui.analysis.adding.manual_row import by_hand
from tui.analysis.adding.review import Review, ReviewedRow, by_doubt, reviewed_rows, without
from tui.analysis.adding.saving import already, save
from tui.tables.query import History
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tui.tables.dataset import Dataset
    from tui.texts.extract import Found, Vocabulary

Step = Literal["text", "review", "passage"]
"""A text is given; its rows are reviewed; a passage of it is selected."""


@dataclass(frozen=True, eq=False)
class Workflow:
    """A plan on its way into the user's own dataset in `folder`."""

    dataset: Dataset
    folder: Path
    vocabulary: Vocabulary
    draft: Draft = field(default_factory=lambda: Draft(""))
    step: Step = "text"
    history: History[Review] = field(default_factory=lambda: History(Review()))
    rows: tuple[ReviewedRow, ...] = ()
    decided: tuple[str, asks.Decision] | None = None
    """A plan added before, and what becomes of it."""
    with_status: bool = False
    """Whether what is reached already is read besides the targets."""

    @classmethod
    def start(cls, dataset: Dataset, folder: Path, *, with_status: bool = False) -> Workflow:
        """Begin without a text; rows will be compared with `dataset`."""
        return cls(dataset, folder, drafts.vocabulary(dataset), with_status=with_status)

    # -- what is known -----------------------------------------------------

    @property
    def review(self) -> Review:
        """The rows, and what the user ticked."""
        return self.history.view

    @property
    def kept(self) -> list[Found]:
        """The rows to save, in the order of the text."""
        kept = (each.row for each in self.rows if each.kept)
        return sorted(kept, key=lambda row: (row.end, row.start))

    @property
    def changed(self) -> bool:
        """Whether the user has corrected, added, ticked or unticked a row."""
        return (*self.history.past, self.review)[0] != self.review

    @property
    def missing(self) -> asks.AskRegion | asks.AskTitle | None:
        """What the plan itself lacks."""
        if not self.draft.region:
            return asks.AskRegion()
        return None if self.draft.title else asks.AskTitle()

    @property
    def replaced(self) -> str | None:
        """The plan that this one replaces."""
        document, decision = self.decided or (None, "both")
        return document if decision == "replace" else None

    # -- the text and the plan ---------------------------------------------

    def read(self, draft: Draft) -> tuple[Workflow, asks.Ask]:
        """Take a plan with its text, complete it from the text, and read its rows.

        Raises:
            UserError: Its region or date is not one.
        """
        if not draft.text.strip():
            return self, asks.AskText()
        proposed = drafts.propose(draft, self.dataset)
        state = replace(self, draft=proposed, step="text", decided=None)
        document = undecided(state)
        return (state, asks.AskDuplicate(document)) if document else reviewing(state)

    def decide(self, decision: asks.Decision) -> tuple[Workflow, asks.Ask]:
        """Decide about the same plan added before, then go on to the review or to saving."""
        document = undecided(self)
        if document is None:
            return self.save() if self.step == "review" else reviewing(self)
        state = replace(self, decided=(document, decision))
        if self.step == "text":
            return reviewing(state)
        state = compared(state)
        # Without the plan that is replaced, other rows may be worth saving: they are shown first.
        return state.save() if state.kept == self.kept else (state, asks.AskReview())

    def describe(self, draft: Draft) -> Workflow:
        """Change region, title, date or kind; rows are compared again for another region.

        Raises:
            UserError: There is no such region or date.
        """
        draft = drafts.normalized(draft, self.dataset)
        state = replace(self, draft=draft)
        return compared(state) if draft.region != self.draft.region else state

    def under_region(self, region: str) -> Workflow:
        """Take the plan as one of `region`."""
        return self.describe(replace(self.draft, region=region))

    # -- the rows ----------------------------------------------------------

    def toggle(self, index: int) -> Workflow:
        """Keep a row that is not kept, or the other way round; without such a row, do nothing."""
        if not 0 <= index < len(self.rows):
            return self
        review = self.review.ticked(index, kept=not self.rows[index].kept)
        return moved(self, self.history.to(review))

    def keep_only(self, indices: Iterable[int]) -> Workflow:
        """Keep these rows and no others."""
        return moved(self, self.history.to(self.review.kept_only(indices)))

    def correct(self, index: int, column: str, text: str) -> Workflow:
        """Correct one field of a row.

        Raises:
            UserError: The field cannot be `text`.
        """
        row = edited(self.review.rows[index], column, text, self.dataset)
        return moved(self, self.history.to(self.review.corrected(index, row)))

    def undo(self) -> Workflow:
        """Take back the last change of the rows."""
        return moved(self, self.history.undone())

    def redo(self) -> Workflow:
        """Make the change again that was taken back last."""
        return moved(self, self.history.redone())

    # -- a passage of the text ---------------------------------------------

    def select(self) -> Workflow:
        """Go to the text, to select a passage."""
        return replace(self, step="passage")

    def add_passage(self, start: int, end: int) -> Workflow:
        """Add the targets of a passage that are not among the rows yet.

        Raises:
            UserError: Nothing is selected, or there is no target in it.
        """
        require_selection(self.draft, start, end)
        found = drafts.selected(self.draft, self.vocabulary, start, end)
        if not found:
            raise UserError(lambda w: w.adding.nothing_in)
        return moved(replace(self, step="review"), self.history.to(self.review.with_rows(found)))

    def add_by_hand(self, start: int, end: int, indicator: str) -> Workflow:
        """Add a row for a passage, of an indicator by its slug or a new name.

        Raises:
            UserError: Nothing is selected.
        """
        require_selection(self.draft, start, end)
        row = by_hand(self.draft, start, end, indicator, self.dataset)
        review = self.review.with_row(row) if row else self.review
        return moved(replace(self, step="review"), self.history.to(review))

    # -- the end -----------------------------------------------------------

    def save(self) -> tuple[Workflow, asks.Ask]:
        """Save the plan with the rows that are kept, or tell what is missing.

        Raises:
            UserError: The user's own dataset cannot be written.
        """
        ask = self.missing or unsaveable(self.rows, self.dataset)
        if ask is not None:
            return self, ask
        if document := undecided(self):
            return self, asks.AskDuplicate(document)
        kept = self.kept
        document = save(self.folder, self.draft, kept, self.dataset, self.replaced)
        return self, asks.Saved(document, len(kept))

    def back(self) -> Workflow:
        """Go back from the passage to the rows, from the rows to the text; changes are dropped."""
        if self.step == "passage":
            return replace(self, step="review")
        return replace(self, step="text", history=History(Review()), rows=(), decided=None)

    def resume(self, draft: Draft, review: Review | None) -> Workflow:
        """Go on with a plan that was left before it was saved, and its rows if they were read."""
        if review is None:
            return replace(self, draft=draft)
        state = replace(self, draft=draft, history=History(Review(review.rows)), step="review")
        return moved(compared(state), state.history.to(review))


def require_selection(draft: Draft, start: int, end: int) -> None:
    """Check that a passage has words.

    Raises:
        UserError: Nothing is selected.
    """
    if not draft.text[start:end].strip():
        raise UserError(lambda w: w.adding.no_selection)


def unsaveable(
    rows: Sequence[ReviewedRow], dataset: Dataset
) -> asks.AskRows | asks.AskReview | None:
    """What keeps the rows that are kept from being saved; None if nothing does."""
    if not any(each.kept for each in rows):
        return asks.AskRows()
    for index, each in enumerate(rows):
        found = problem(each.row, dataset) if each.kept else None
        if found is not None:
            return asks.AskReview(index, found)
    return None


def undecided(state: Workflow) -> str | None:
    """The same plan added before, about which the user has not decided."""
    document = already(state.draft, state.dataset)
    return None if state.decided and state.decided[0] == document else document


def reviewing(state: Workflow) -> tuple[Workflow, asks.AskReview]:
    """Read the rows of the plan and review them."""
    read = drafts.reading(state.draft, state.vocabulary, status=state.with_status)
    review = Review(by_doubt(read.rows))
    return compared(replace(state, history=History(review), step="review")), asks.AskReview()


def compared(state: Workflow) -> Workflow:
    """Compare all rows again: the region is another, or a plan is replaced."""
    rows = reviewed_rows(state.review, compared_with(state), state.draft.region)
    return replace(state, rows=rows)


def moved(state: Workflow, history: History[Review]) -> Workflow:
    """Take another review; only new rows are compared."""
    rows = reviewed_rows(history.view, compared_with(state), state.draft.region, state.rows)
    return replace(state, history=history, rows=rows)


def compared_with(state: Workflow) -> Dataset:
    """What rows are compared with: all but the plan that this one replaces."""
    return without(state.dataset, state.replaced) if state.replaced else state.dataset
