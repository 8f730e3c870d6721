"""What a list tab shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tui.query import History, View


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

    @property
    def view(self) -> View:
        """The view of the list that is shown."""
        return self.views.get(self.name, View())

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
