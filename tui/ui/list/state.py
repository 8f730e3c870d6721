"""The state of a list tab, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import polars as pl

from tui.tables.query import History, View, finding

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset, Relation
    from tui.words import Words


@dataclass(frozen=True)
class ListState:
    """Everything a list tab shows, so that it can be shown again."""

    views: dict[str, View] = field(default_factory=dict)
    """The view of each of its lists."""
    name: str = ""
    """The list that is shown; empty: the first."""
    panel: bool = True
    opened: bool = False
    """Whether the record is open, in place of the list."""
    record: str = ""
    """The key of the row under the cursor."""
    column: str = ""
    """The column under the cursor."""
    peers: tuple[str, ...] = ()
    """The targets opened one from another since the record was, the one shown last."""
    marks: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of the rows that the reader has marked, by list and form."""

    first_column: str = ""
    """Where a range of columns to copy begins, which ends at the cursor; empty: there is none."""
    widths: dict[str, int] = field(default_factory=dict)
    """Widths in cells that the reader has chosen, by column."""
    frozen: int = 1
    """How many columns stay in view."""

    @property
    def view(self) -> View:
        """The view of the list that is shown."""
        return self.views.get(self.name, View())

    @property
    def marked(self) -> tuple[str, ...]:
        """The marked rows of the list, or of the matrix, that is shown."""
        return self.marks.get(self._marks_key, ())

    def with_marks(self, keys: tuple[str, ...]) -> ListState:
        """Return the same with other rows marked."""
        return replace(self, marks={**self.marks, self._marks_key: keys})

    @property
    def _marks_key(self) -> str:
        return f"{self.name}/{self.view.form}"

    def effective_view(self, targets: Relation, words: Words) -> View:
        """The view to apply: a matrix shows the targets marked in the list, if any are."""
        chosen = self.marks.get(f"{self.name}/list", ())
        if self.view.form == "list" or not chosen:
            return self.view
        return self.view.narrowed(finding(targets, words, "target", chosen, exact=True))

    def closed(self) -> ListState:
        """Return the same without an open record."""
        return replace(self, opened=False, peers=())

    def with_range(self, column: str) -> ListState:
        """Return the same with a range of columns from `column` on, or without the one it has."""
        return replace(self, first_column="" if self.first_column else column)

    def existing(self, dataset: Dataset) -> ListState:
        """Return the same without peers that are no targets of `dataset`."""
        if not self.peers:
            return self
        known = dataset.lazy_targets.filter(pl.col("target").is_in(self.peers)).collect()
        return self if known.height == len(set(self.peers)) else self.closed()

    def with_view(self, view: View) -> ListState:
        """Return the same with another view of the list that is shown."""
        return replace(self, views={**self.views, self.name: view})


@dataclass(frozen=True)
class Histories:
    """The views of each list before and after the current one, for undo and redo."""

    by_list: dict[str, History[View]] = field(default_factory=dict)

    def of(self, state: ListState) -> History[View]:
        """Return the history of the list that is shown, at the view that is shown."""
        known = self.by_list.get(state.name, History(state.view))
        return known if known.view == state.view else known.to(state.view)

    def changed(self, before: ListState, now: ListState, *, typing: bool = False) -> Histories:
        """Return the histories after a change that can be undone."""
        if before.name != now.name:
            return self
        return self._with(now.name, self.of(before).to(now.view, typing=typing))

    def stepped(self, state: ListState, *, redo: bool) -> tuple[Histories, ListState]:
        """Return the histories and the state after the last change is undone, or redone."""
        history = self.of(state)
        history = history.redone() if redo else history.undone()
        return self._with(state.name, history), state.with_view(history.view)

    def _with(self, name: str, history: History[View]) -> Histories:
        return replace(self, by_list={**self.by_list, name: history})
