"""A tab that is a list: search bar, table, and the record behind a row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.reactive import var
from textual.widgets import Input

from tui.present import lists
from tui.tables.references import RecordRef
from tui.ui.list.body import ListBody
from tui.ui.list.commands import CHANGES, DIALOGS, Dialog, why_unchanged
from tui.ui.list.keys import KEYS
from tui.ui.list.page_loader import PageLoader, unread
from tui.ui.list.record_panel import RecordPanel
from tui.ui.list.selection import Selection
from tui.ui.list.state import Histories, ListState
from tui.ui.messages import Navigate, NavigateBack, Notify
from tui.ui.widgets.search_bar import SearchBar
from tui.ui.widgets.table import Table

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer

    from tui.tables.catalog import Catalog
    from tui.words import UserError

__all__ = ["ListPane", "ListState"]

REST = 0.06
"""Seconds that the cursor rests before the panel follows it."""


class ListPane(Vertical):
    """One or more lists of a dataset, one shown at a time.

    `state` is all that can change: keys and messages replace it, and its watcher updates the
    children. What the keys do is in `commands`, what they act on in `selection`.
    """

    BINDINGS: ClassVar = [*KEYS]
    state: var[ListState] = var(ListState, init=False)

    def __init__(
        self, catalog: Catalog, names: tuple[str, ...], state: ListState | None = None
    ) -> None:
        """Show lists of `catalog` by `names`, as they are in `state`."""
        super().__init__()
        self.catalog, self.names = catalog, names
        first = state or ListState()
        first = replace(first, name=first.name if first.name in names else names[0])
        self.set_reactive(ListPane.state, first.existing(catalog.dataset))
        self.body = ListBody(catalog.words, self.state.widths, self.state.frozen)
        self.loader = PageLoader(lists.Lists(catalog), self._take, self._report)
        self.page: lists.Page | None = None
        self._histories = Histories()
        self._resting: Timer | None = None
        self._removable = False

    def compose(self) -> ComposeResult:
        """Lay out the search bar above the list."""
        yield SearchBar(self.state.view.query, self.catalog.words.app.search)
        yield self.body
        yield self.loader

    def on_mount(self) -> None:
        """Show the list as the state has it; a view that no longer fits is dropped."""
        self._show_page()
        if self.page is None:
            self.state = ListState(name=self.state.name)
        self.body.move_cursor(self.state.record, self.state.column)
        self._show_record()

    @property
    def table(self) -> Table:
        """The rows of the list."""
        return self.body.table

    @property
    def selection(self) -> Selection | None:
        """What the keys act on; None while no list could be shown."""
        if self.page is None:
            return None
        row, column = self.table.cursor_row, self.table.column_name
        return Selection(self.catalog, self.state, self.page, row, column)

    def take_focus(self) -> None:
        """Move the focus to the list at once, so that no key is lost."""
        self.body.take_focus()

    action_leave_search = take_focus

    def show_record(self, record: RecordRef) -> None:
        """Show the row that `record` names, or the rows that its query finds."""
        state = replace(self.state, name=record.table).closed()
        if record.query:
            state = state.with_view(replace(state.view, query=record.query, form="list"))
        self.change(state)
        if record.key and not self.body.move_cursor(record.key):
            view = self.state.view.turned() if self.state.view.form == "matrix" else self.state.view
            self.change(self.state.with_view(view.searched("")))
            self.body.move_cursor(record.key)

    # -- state -------------------------------------------------------------

    def change(self, state: ListState, *, typing: bool = False) -> None:
        """Show another state; a change of the view can be undone."""
        self._histories = self._histories.changed(self.state, state, typing=typing)
        self.state = state

    def watch_state(self, before: ListState, now: ListState) -> None:
        """Update the children to what `now` says."""
        self.query_one(SearchBar).set_value(now.view.query)
        if (before.name, before.views) != (now.name, now.views):
            origin = self.selection
            self._show_page()
            if origin and before.name == now.name and before.view.form != now.view.form:
                self.body.move_cursor(*origin.place_in(self.page))
                self._show_excerpt()  # not of the first row until the cursor rests
        elif before.marks != now.marks and (selection := self.selection) is not None:
            self.body.show_marks(selection.page, now.marked)
            self._report()
        elif before.first_column != now.first_column:
            self._report()
        if (before.panel, before.opened, before.peers) != (now.panel, now.opened, now.peers):
            self._show_record(before.peers[-1] if before.peers else "")

    def _show_page(self) -> None:
        """Apply the view; a wrong query is explained and the last good rows stay."""
        first = self.page is None
        targets = self.catalog.dataset.relation("targets")
        view = self.state.effective_view(targets, self.catalog.words)
        self.loader.show(self.state.name, view, first=first)

    def _take(self, page: lists.Page) -> None:
        """Show a page."""
        self.page = page
        self.body.show_page(page, self.state.marked)
        self._report()
        self._show_excerpt()

    def _report(self, error: UserError | None = None, *, working: bool = False) -> None:
        """Tell what is shown, what is wrong, or that it takes a while."""
        words = self.catalog.words
        selection = self.selection
        told = words.app.searching if working else selection.status() if selection else ""
        if error is not None:
            told = error.say(words)
        self.query_one(SearchBar).show_status(told, wrong=error is not None)

    def _show_excerpt(self) -> None:
        if self.body.has_panel and (selection := self.selection) is not None:
            self.body.show_excerpt(selection.excerpt())

    def _show_record(self, came_from: str = "") -> None:
        """Show the record, or the table with its panel; `came_from` is the peer before."""
        self.body.show_parts(opened=self.state.opened, panel=self.state.panel)
        record = self.selection.record() if self.state.opened and self.selection else None
        if record is not None:
            self.body.record.show(record, came_from)
        self._show_excerpt()
        self.take_focus()

    # -- messages ----------------------------------------------------------

    @on(Input.Changed, "#search")
    def search_while_typing(self, event: Input.Changed) -> None:
        """Search as the query is typed."""
        event.stop()
        view = self.state.view.searched(event.value)
        self.change(self.state.with_view(view), typing=True)

    @on(Table.CursorMoved, "#rows")
    def follow_cursor(self, event: Table.CursorMoved) -> None:
        """Keep where the cursor is; let the panel follow when it rests."""
        event.stop()
        if self.page is not None and (failure := unread(self.page)):
            self.post_message(Notify(failure.say(self.catalog.words), wrong=True))
        key = self.page.listing.key if self.page else ""
        record = str((self.table.record or {}).get(key, ""))
        table = self.table
        state = replace(self.state, widths={**table.widths}, frozen=table.grid.fixed)
        self.set_reactive(ListPane.state, replace(state, record=record, column=event.column))
        removable = self.selection is not None and self.selection.own_plan is not None
        if removable != self._removable:
            self._removable = removable
            self.refresh_bindings()
        if state.first_column:
            self._report()
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(REST, self._show_excerpt)

    @on(Table.SortRequested, "#rows")
    def sort(self, event: Table.SortRequested) -> None:
        """Sort by the column, in the other order the second time."""
        event.stop()
        view, column = self.state.view, event.column
        spec = self.selection.column if self.selection else None
        if event.extend or spec is None or spec.name != column:
            view = view.then_by(column) if event.extend else view.sorted_by(column)
        else:
            within = "unit" if "unit" in spec.parts else ""
            view = view.sorted_by(column, high_first=spec.numeric, within=within)
        self.change(self.state.with_view(view))

    @on(Table.Activated, "#rows")
    def open_record(self, event: Table.Activated) -> None:
        """Open the record under the cursor."""
        event.stop()
        self.action_run("open")

    @on(RecordPanel.Chosen)
    def open_related(self, event: RecordPanel.Chosen) -> None:
        """Open a peer in place of the record; go to a related row of another list."""
        event.stop()
        if event.table == self.state.name == "targets":
            self.state = replace(self.state, peers=(*self.state.peers, event.key))
        else:
            self.post_message(Navigate(RecordRef(event.table, event.key)))

    # -- keys --------------------------------------------------------------

    def action_run(self, command: str) -> None:
        """Run one of `CHANGES` or `DIALOGS`."""
        if (selection := self.selection) is None:
            return
        if command in CHANGES:
            changed = CHANGES[command](selection)
            if changed == self.state:
                self.post_message(Notify(why_unchanged(command, self.catalog.words)))
            self.change(changed)
            if command == "mark" and not self.state.opened:
                self.table.action_move(1, 0)
        else:
            DIALOGS[command](Dialog(self, selection, self.change, self.body))

    def action_search(self) -> None:
        """Move the focus to the search bar."""
        self.state = self.state.closed()
        self.query_one(SearchBar).take_focus()

    def action_back(self) -> None:
        """Leave the search bar, else close the record, else step back."""
        if self.page is not None and self.loader.cancel():
            self.change(self.state.with_view(self.page.view))
            self._report()
        elif self.query_one(SearchBar).is_typing:
            self.take_focus()
        elif peers := self.state.peers:
            self.state = replace(self.state, peers=peers[:-1])
        elif self.state.opened:
            self.state = self.state.closed()
        else:
            self.post_message(NavigateBack())

    def action_undo(self, redo: bool) -> None:
        """Undo the last change of the view, or redo it."""
        before = self.state
        self._histories, self.state = self._histories.stepped(before, redo=redo)
        if self.state == before:
            name = "redo" if redo else "undo"
            self.post_message(Notify(why_unchanged(name, self.catalog.words)))

    def action_turn(self, by: int) -> None:
        """Show the next or previous record if one is open, else the next or previous list."""
        if self.state.opened:
            self.state = replace(self.state, peers=())
            self.table.action_move(by, 0)
            self._show_record()
            return
        index = (self.names.index(self.state.name) + by) % len(self.names)
        self.state = replace(self.state, name=self.names[index], record="").closed()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable what makes sense now; in the search bar, `/` is a character."""
        if action in ("search", "leave_search"):
            typing = self.is_mounted and self.query_one(SearchBar).is_typing
            return typing == (action == "leave_search")
        if action == "run" and parameters[0] == "matrix":
            return self.state.name == "targets"
        if action == "run" and parameters[0] in ("join", "draw", "divide"):
            return self.state.name == "table"
        if action == "run" and parameters[0] == "remove":
            selection = self.selection if self.is_mounted else None
            return selection is not None and selection.own_plan is not None
        if action == "turn":
            return len(self.names) > 1 or self.state.opened
        return True
