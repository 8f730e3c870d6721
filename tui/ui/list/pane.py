"""A tab that is a list: search line, table, and what stands behind the row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.containers import Container, Horizontal, Vertical
from textual.reactive import var
from textual.widgets import Input, Static

from tui.present import lists
from tui.ui.list.actions import TOOL_KEYS
from tui.ui.list.record_navigation import OpenedRecord
from tui.ui.list.record_panel import RecordView, passage
from tui.ui.list.selection import MARK_KEYS
from tui.ui.list.state import ListState, Past
from tui.ui.list.undo import ChangingList
from tui.ui.messages import NavigateBack
from tui.ui.widgets.prose import Passage, Prose
from tui.ui.widgets.table import Table
from tui.words import UserError

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize
    from textual.timer import Timer

    from tui.tables.catalog import Catalog
    from tui.tables.references import RecordRef

__all__ = ["ListPane", "ListState"]

REST = 0.06
"""Seconds that the cursor rests before the panel follows it."""
WIDE = 150
"""From so many cells on, the panel docks at the right."""


class ListPane(ChangingList, OpenedRecord, Vertical):
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
        *MARK_KEYS,
        Binding("p", "panel", "Panel", id="list.panel", show=False),
        Binding("u", "undo", "Undo", id="list.undo", show=False),
        Binding("U", "redo", "Redo", id="list.redo", show=False),
        Binding("left_square_bracket", "turn(-1)", "Previous", id="previous", key_display="["),
        Binding("right_square_bracket", "turn(1)", "Next", id="next", key_display="]"),
    ]
    state: var[ListState] = var(ListState, init=False)

    def __init__(
        self, catalog: Catalog, names: tuple[str, ...], state: ListState | None = None
    ) -> None:
        """Lists of `dataset` by `names`, as `state` has them."""
        super().__init__()
        self.catalog = catalog
        self.dataset, self.words, self.names = catalog.dataset, catalog.words, names
        first = state or ListState()
        name = first.name if first.name in names else names[0]
        self.set_reactive(ListPane.state, self.still_there(replace(first, name=name)))
        self.past = Past()
        self.lists = lists.Lists(catalog)
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

    def show_place(self, place: RecordRef) -> None:
        """Show the row that `place` names, or the rows that its query finds."""
        state = replace(self.state, name=place.table).closed()
        if place.query:
            state = state.with_view(replace(state.view, query=place.query, form="list"))
        self.change(state)
        if place.key and not self._point(place.key):
            view = self.state.view.turned() if self.state.view.form == "matrix" else self.state.view
            self.change(self.state.with_view(view.searched("")))
            self._point(place.key)

    def _point(self, record: str = "", column: str = "") -> bool:
        """Put the cursor on a record and column; on those that the state remembers by default."""
        record, column = record or self.state.record, column or self.state.column
        table = self.table
        names = [each.name for each in table.columns]
        if column in names:
            table.move_cursor(column=names.index(column))
        return bool(record) and table.go_to(record)

    # -- what is shown -----------------------------------------------------

    def watch_state(self, before: ListState, now: ListState) -> None:
        """Bring the children to what `now` says."""
        search = self.query_one("#search", Input)
        if search.value != now.view.query:
            with self.prevent(Input.Changed):
                search.value = now.view.query
        if (before.name, before.views) != (now.name, now.views):
            row, column = self.table.record, self.table.column_name
            self._list()
            if before.name == now.name and before.view.form != now.view.form:
                self._cross(row, column)
        elif before.marks != now.marks and self.page is not None:
            self.show_marks()
            self._say_rows(self.page)
        if (before.panel, before.opened, before.peers) != (now.panel, now.opened, now.peers):
            self._arrange(before.peers[-1] if before.peers else "")

    def _list(self) -> None:
        """Apply the view; a wrong query is explained and the last good rows stay."""
        try:
            self.page = page = self.lists.page(self.state.name, self.state.asked)
        except UserError as error:
            self._status(Text(error.say(self.words), style="bold"), wrong=True)
            return
        self.table.show(
            page.rows,
            self.shown_columns(page),
            sort=page.view.sort,
            highlight=page.hits,
            key=page.listing.key,
        )
        self.query_one("#signs").display = page.view.form == "matrix"
        self._say_rows(page)
        self._follow()

    def _cross(self, row: dict[str, Any] | None, column: str) -> None:
        """Put the cursor on the region and indicator that it had in the other form."""
        if row is not None and self.page is not None:
            self._point(*lists.across(row, column, self.page))

    def _say_rows(self, page: lists.Page) -> None:
        """Say how many rows there are, and are marked."""
        marked = len(self.marked)
        more = f" · {self.words.lists.marked.format(count=marked)}" if marked else ""
        said = lists.status(page, self.state.name, self.words) + more
        self._status(Text(said), wrong=False)

    def _status(self, text: Text, *, wrong: bool) -> None:
        self.query_one("#status", Static).update(text)
        self.query_one("#bar").set_class(wrong, "wrong")

    def _follow(self) -> None:
        """Show in the panel what stands behind the row under the cursor."""
        prose = self.query_one("#source", Prose)
        if prose.display:
            found = self.evidence()
            prose.show(passage(found) if found else Passage())

    def _arrange(self, left: str = "") -> None:
        """Give the record, or the table with its panel, the pane; `left` is the peer before."""
        state = self.state
        record = self.query_one(RecordView)
        self.query_one("#sheet").display = not state.opened
        record.display = state.opened
        self.query_one("#source").display = state.panel
        found = self.record() if state.opened else None
        if found is not None:
            record.show(found, self.words, left)
        self._follow()
        self.take_focus()

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

    def action_search(self) -> None:
        """Go to the search line."""
        self.state = self.state.closed()
        # At once: `focus()` waits a turn, and what is typed ahead would go to the table.
        self.screen.set_focus(self.query_one("#search", Input))

    def action_back(self) -> None:
        """Leave the search line, else close the record, else step back, else drop the query."""
        if self._searching:
            self.take_focus()
        elif self.state.opened:
            self.close_record()
        else:
            self.post_message(NavigateBack())

    def action_panel(self) -> None:
        """Show or hide the source panel."""
        self.state = replace(self.state, panel=not self.state.panel)

    def action_matrix(self) -> None:
        """Show targets as a list or as a matrix."""
        self.state = self.state.closed()
        self.change_view(self.state.view.turned())

    def action_turn(self, by: int) -> None:
        """Show the next or previous record where one is open, else the next or previous list."""
        if self.state.opened:
            self.state = replace(self.state, peers=())
            self.table.action_move(by, 0)
            self._arrange()
            return
        place = (self.names.index(self.state.name) + by) % len(self.names)
        self.state = replace(self.state, name=self.names[place], record="").closed()

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
