"""What the tab of questions shows, as one value, and its transitions."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui.tables.query import SortKey, View


@dataclass(frozen=True)
class QuestionsState:
    """What the tab shows, so that it can be shown again."""

    question: str = ""
    """The question; empty: the list of them."""
    query: str = ""
    chart: bool = False
    """Whether its chart is shown in place of its table."""
    panel: bool = True
    row: int = 0
    sort: tuple[SortKey, ...] = ()
    """The order of its rows; empty: the answer's own."""
    opened: bool = False
    """Whether the row under the cursor is shown in full, in place of the table."""

    @property
    def asked(self) -> tuple[object, ...]:
        """What decides which rows there are, and in what order."""
        return (self.question, self.query, self.sort)

    def sorted_by(self, column: str, *, further: bool, high_first: bool) -> QuestionsState:
        """Sort by a column, or further by it; asking again turns it around."""
        view = View(sort=self.sort)
        view = view.then_by(column) if further else view.sorted_by(column, high_first=high_first)
        return replace(self, sort=view.sort)

    def turned(self, question: str) -> QuestionsState:
        """Ask another question, of everything and in its own order."""
        return replace(self, question=question, query="", row=0, sort=(), opened=False)
