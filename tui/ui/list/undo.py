"""A list's changes of view, each of which can be undone and done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.ui.list.actions import ListTools

if TYPE_CHECKING:
    from tui.tables.query import History, View
    from tui.ui.list.state import ListState, Past


class ChangingList(ListTools):
    """Keeps the views before and after the one that is shown."""

    past: Past

    def change(self, state: ListState, *, typing: bool = False) -> None:
        """Show `state`; a change of view can be undone."""
        history = self.past.of(self.state)
        if state.name == self.state.name:
            self.past = self.past.keeping(state.name, history.to(state.view, typing=typing))
        self.state = state

    def change_view(self, view: View) -> None:
        """Show the list under another view."""
        self.change(self.state.with_view(view))

    def drop_query(self) -> None:
        """Show all rows again."""
        if self.state.view.query:
            self.change_view(self.state.view.searched(""))

    def action_undo(self) -> None:
        """Take back the last change of view."""
        self._in_history(self.past.of(self.state).undone())

    def action_redo(self) -> None:
        """Do the change again that was taken back last."""
        self._in_history(self.past.of(self.state).redone())

    def _in_history(self, history: History[View]) -> None:
        self.past = self.past.keeping(self.state.name, history)
        self.state = self.state.with_view(history.view)
