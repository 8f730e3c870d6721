"""What a list tab shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tui.tables.query import History, View, exactly


@dataclass(frozen=True)
class ListState:
    """Everything a list tab shows, so that it can be shown again."""

    views: dict[str, View] = field(default_factory=dict)
    """The view of each of its lists."""
    name: str = ""
    """The list that is shown; empty: the first."""
    panel: bool = True
    opened: bool = False
    """Whether the record is open and takes the whole pane."""
    record: str = ""
    """The key of the row under the cursor."""
    column: str = ""
    """The column under the cursor."""
    peers: tuple[str, ...] = ()
    """The targets opened one from another since the record was, the one shown last."""
    marks: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of the rows that the reader has marked, by list and form."""

    @property
    def view(self) -> View:
        """The view of the list that is shown."""
        return self.views.get(self.name, View())

    @property
    def marked(self) -> tuple[str, ...]:
        """The marked rows of the list, or of the matrix, that is shown."""
        return self.marks.get(self._sheet, ())

    def marking(self, keys: tuple[str, ...]) -> ListState:
        """The same with other rows marked where this one is."""
        return replace(self, marks={**self.marks, self._sheet: keys})

    @property
    def _sheet(self) -> str:
        return f"{self.name}/{self.view.form}"

    @property
    def asked(self) -> View:
        """The view to apply: a matrix is of the targets that are marked in the list, if any are."""
        chosen = self.marks.get(f"{self.name}/list", ())
        if self.view.form == "list" or not chosen:
            return self.view
        return self.view.narrowed(exactly("target", *chosen))

    def closed(self) -> ListState:
        """The same without an open record."""
        return replace(self, opened=False, peers=())

    def with_view(self, view: View) -> ListState:
        """The same with another view of the list that is shown."""
        return replace(self, views={**self.views, self.name: view})


@dataclass(frozen=True)
class Past:
    """The views of each list before and after the one at hand."""

    histories: dict[str, History[View]] = field(default_factory=dict)

    def of(self, state: ListState) -> History[View]:
        """The history of the list that is shown, which ends in what is shown."""
        known = self.histories.get(state.name, History(state.view))
        return known if known.view == state.view else known.to(state.view)

    def keeping(self, name: str, history: History[View]) -> Past:
        """The same with another history of the list `name`."""
        return replace(self, histories={**self.histories, name: history})
