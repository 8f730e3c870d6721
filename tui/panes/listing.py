"""A tab that is a list: search line, table, and what stands behind the row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.containers import Container, Horizontal, Vertical
from textual.reactive import var
from textual.widgets import Input, Static

from tui import lists
from tui.panes.going import Back, Go
from tui.panes.list_state import ListState, Past
from tui.panes.recordview import RecordView, passage, table_columns
from tui.panes.tools import TOOL_KEYS, ListTools
from tui.places import Place
from tui.widgets.prose import Passage, Prose
from tui.widgets.table import Table
from tui.words import UserError

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize
    from textual.timer import Timer

    from tui.dataset import Dataset
    from tui.query import History, View
    from tui.words import Words

__all__ = ["ListPane", "ListState"]

REST = 0.06
"""Seconds that the cursor rests before the panel follows it."""
WIDE = 150
"""From so many cells on, the panel docks at the right."""


class ListPane(ListTools, Vertical):
    """One or more lists of a dataset, one shown at a time."""

    BINDINGS: ClassVar = [
        # Priority: run before the next key is handed on, so what is typed ahead is the query.
        Binding("slash", "search", "Search", id="list.search", key_display="/", priority=True),
        Binding("enter", "leave_search", show=False, priority=True),
        Binding("enter", "open", "Open", id="list.open", key_display="Enter"),
        Binding("escape", "back", "Back", id="back", show=False, key_display="Esc", priority=True),
        Binding("m", "matrix", "Matrix", id="list.matrix"),
        Binding("f", "filter", "Filter", id="list.filter"),
        Binding("r", "region", "Region", id="list.region", show=False),
        *TOOL_KEYS,
        Binding("p", "panel", "Panel", id="list.panel", show=False),
        Binding("u", "undo", "Undo", id="list.undo", show=False),
        Binding("U", "redo", "Redo", id="list.redo", show=False),
        Binding("left_square_bracket", "turn(-1)", "Previous", id="previous", key_display="["),
        Binding("right_square_bracket", "turn(1)", "Next", id="next", key_display="]"),
    ]
    state: var[ListState] = var(ListState, init=False)

    def __init__(
        self, dataset: Dataset, words: Words, names: tuple[str, ...], state: ListState | None = None
    ) -> None:
        """Lists of `dataset` by `names`, as `state` has them."""
        super().__init__()
        self.dataset, self.words, self.names = dataset, words, names
        first = state or ListState()
        name = first.name if first.name in names else names[0]
        self.set_reactive(ListPane.state, replace(first, name=name))
        self.past = Past()
        self.lists = lists.Lists(dataset, words)
        self.page: lists.Page | None = None
        self._resting: Timer | None = None
        self._mine = False

    def compose(self) -> ComposeResult:
        """The search line, the table and the panel, and the open record in their place."""
        with Horizontal(id="bar"):
            yield Static("/", id="slash", markup=False)
            yield Input(
                self.state.view.query, placeholder=self.words.app.search, id="search", compact=True
            )
            yield Static("", id="status", markup=False)
        with Container(id="sheet"):
            yield Table(id="rows")
            yield Prose(id="source")
        yield RecordView(id="record")
        yield Static(Text(self.words.lists.matrix_legend), id="signs", markup=False)

    def on_mount(self) -> None:
        """Show the list as the state says; a view that no longer fits is let go."""
        self.table.words = self.words.table
        self._list()
        if self.page is None:
            self.state = ListState(name=self.state.name)
            self._list()
        self._point()
        self._arrange()

    def take_focus(self) -> None:
        """Give the keyboard to what is shown, at once, so that nothing typed ahead is lost."""
        if self.state.opened:
            self.query_one(RecordView).take_focus()
        else:
            self.screen.set_focus(self.table)

    def show_place(self, place: Place) -> None:
        """Show the row that `place` names, or the rows that its query finds."""
        state = replace(self.state, name=place.table, opened=False)
        if place.query:
            state = state.with_view(replace(state.view, query=place.query, form="list"))
        self.change(state)
        if place.key and not self._point(place.key):
            view = self.state.view.turned() if self.state.view.form == "matrix" else self.state.view
            self.change(self.state.with_view(view.searched("")))
            self._point(place.key)

    def _point(self, record: str = "") -> bool:
        """Put the cursor on a record; without one, on the one that the state remembers."""
        record, table = record or self.state.record, self.table
        if table.columns and self.state.column:
            names = [column.name for column in table.columns]
            if self.state.column in names:
                table.cursor_column = names.index(self.state.column)
        return bool(record) and table.go_to(record)

    # -- what is shown -----------------------------------------------------

    def change(self, state: ListState, *, typing: bool = False) -> None:
        """Show `state`; a change of view can be undone."""
        history = self.past.of(self.state)
        if state.name == self.state.name:
            self.past = self.past.keeping(state.name, history.to(state.view, typing=typing))
        self.state = state

    def change_view(self, view: View) -> None:
        """Show the list under another view."""
        self.change(self.state.with_view(view))

    def watch_state(self, before: ListState, now: ListState) -> None:
        """Bring the children to what `now` says."""
        search = self.query_one("#search", Input)
        if search.value != now.view.query:
            with self.prevent(Input.Changed):
                search.value = now.view.query
        if (before.name, before.views) != (now.name, now.views):
            self._list()
        if (before.panel, before.opened) != (now.panel, now.opened):
            self._arrange()

    def _list(self) -> None:
        """Apply the view; a wrong query is explained and the last good rows stay."""
        try:
            self.page = page = self.lists.page(self.state.name, self.state.view)
        except UserError as error:
            self._status(Text(error.say(self.words), style="bold"), wrong=True)
            return
        self.table.show(
            page.rows,
            table_columns(page.columns),
            sort=page.view.sort,
            highlight=page.hits,
            key=page.listing.key,
        )
        self.query_one("#signs").display = page.view.form == "matrix"
        self._status(Text(lists.status(page, self.state.name, self.words)), wrong=False)
        self._follow()

    def _status(self, text: Text, *, wrong: bool) -> None:
        self.query_one("#status", Static).update(text)
        self.query_one("#bar").set_class(wrong, "wrong")

    def evidence(self) -> lists.Evidence | None:
        """What stands behind the row, or the cell of the matrix, under the cursor."""
        row, page = self.table.record, self.page
        if row is None or page is None:
            return None
        if page.view.form == "matrix":
            return lists.of_cell(self.dataset, row, self.table.column_name, self.words)
        return lists.evidence(self.dataset, self.state.name, row, self.words)

    def _follow(self) -> None:
        """Show in the panel what stands behind the row under the cursor."""
        prose = self.query_one("#source", Prose)
        if prose.display:
            found = self.evidence()
            prose.show(passage(found) if found else Passage())

    def _arrange(self) -> None:
        """Give the record, or the table with its panel, the pane."""
        state = self.state
        record = self.query_one(RecordView)
        self.query_one("#sheet").display = not state.opened
        record.display = state.opened
        self.query_one("#source").display = state.panel
        found = self._record() if state.opened else None
        if found is not None:
            record.show(found, self.words)
        self._follow()
        self.take_focus()

    def _record(self) -> lists.Evidence | None:
        target, page = self.target, self.page
        if page is None or (row := self.table.record) is None:
            return None
        if page.view.form == "matrix":
            if target is None:
                return self.evidence()
            return lists.record(self.dataset, "targets", target, self.words)
        return lists.record(self.dataset, self.state.name, row, self.words)

    # -- what happens ------------------------------------------------------

    def on_resize(self, event: Resize) -> None:
        """Dock the panel where there is room."""
        self.query_one("#sheet").set_class(event.size.width >= WIDE, "wide")

    @on(Input.Changed, "#search")
    def narrow(self, event: Input.Changed) -> None:
        """Search as the query is typed."""
        event.stop()
        view = self.state.view.searched(event.value)
        self.change(self.state.with_view(view), typing=True)

    def action_leave_search(self) -> None:
        """Go from the search line to what was found."""
        self.take_focus()

    @on(Table.CursorMoved, "#rows")
    def follow(self, event: Table.CursorMoved) -> None:
        """Let the panel follow the cursor when it rests."""
        event.stop()
        key = self.page.listing.key if self.page else ""
        record = str((self.table.record or {}).get(key, ""))
        moved = replace(self.state, record=record, column=event.column)
        self.set_reactive(ListPane.state, moved)
        mine = self.own_plan is not None
        if mine != self._mine:  # the keys of a plan of one's own come and go
            self._mine = mine
            self.refresh_bindings()
        if self._resting:
            self._resting.stop()
        self._resting = self.set_timer(REST, self._follow)

    @on(Table.SortRequested, "#rows")
    def sort(self, event: Table.SortRequested) -> None:
        """Sort by the column; asked again, turn around."""
        event.stop()
        view = self.state.view
        self.change_view(
            view.then_by(event.column) if event.extend else view.sorted_by(event.column)
        )

    @on(Table.Activated, "#rows")
    def open_row(self, event: Table.Activated) -> None:
        """Open the record under the cursor."""
        event.stop()
        self.action_open()

    def action_region(self) -> None:
        """Go to the region of the row under the cursor."""
        row = self.table.record
        if row and row.get("region"):
            self.post_message(Go(Place("regions", row["region"])))

    def action_open(self) -> None:
        """Open the record under the cursor; of the matrix' first column, the region."""
        if self.state.view.form == "matrix" and self.table.column_name == "region":
            self.action_region()
        elif self.table.frame.height:
            self.state = replace(self.state, opened=True)

    @on(RecordView.Chosen)
    def go(self, event: RecordView.Chosen) -> None:
        """Go to a related row."""
        event.stop()
        self.post_message(Go(Place(event.table, event.key)))

    def action_search(self) -> None:
        """Go to the search line."""
        self.state = replace(self.state, opened=False)
        # At once: `focus()` waits a turn, and what is typed ahead would go to the table.
        self.screen.set_focus(self.query_one("#search", Input))

    def action_back(self) -> None:
        """Leave the search line, else close the record, else step back, else drop the query."""
        if self._searching:
            self.take_focus()
        elif self.state.opened:
            self.state = replace(self.state, opened=False)
        else:
            self.post_message(Back())

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

    def action_panel(self) -> None:
        """Show or hide the source panel."""
        self.state = replace(self.state, panel=not self.state.panel)

    def action_matrix(self) -> None:
        """Show targets as a list or as a matrix."""
        self.state = replace(self.state, opened=False)
        self.change_view(self.state.view.turned())

    def action_turn(self, by: int) -> None:
        """Show the next or previous record where one is open, else the next or previous list."""
        if self.state.opened:
            self.table.action_move(by, 0)
            self._arrange()
            return
        place = (self.names.index(self.state.name) + by) % len(self.names)
        self.state = replace(self.state, name=self.names[place], opened=False, record="")

    @property
    def _searching(self) -> bool:
        """Whether the search line has the keyboard (`has_focus` learns of it a turn later)."""
        return self.is_mounted and self.screen.focused is self.query_one("#search", Input)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What makes sense now; in the search line a `/` is a character."""
        del parameters
        if action in ("search", "leave_search"):
            return self._searching == (action == "leave_search")
        if action == "matrix":
            return self.state.name == "targets"
        if action == "remove":
            return self.is_mounted and self.own_plan is not None
        if action == "turn":
            return len(self.names) > 1 or self.state.opened
        return True
