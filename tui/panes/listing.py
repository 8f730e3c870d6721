"""A tab that is a list: search line, table, and what stands behind the row."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.reactive import var
from textual.widgets import Input, Static

from tui import lists
from tui.query import Query, View
from tui.widgets.prose import Passage, Prose
from tui.widgets.table import Column, Table
from tui.words import UserError

if TYPE_CHECKING:
    import polars as pl
    from textual.app import ComposeResult

    from tui.dataset import Dataset
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
    """Whether the record is open: the panel takes the whole pane."""
    row: int = 0

    @property
    def view(self) -> View:
        """The view of the list that is shown."""
        return self.views.get(self.name, View())

    def with_view(self, view: View) -> ListState:
        """The same with another view of the list that is shown."""
        return replace(self, views={**self.views, self.name: view})


class ListPane(Vertical):
    """One or more lists of a dataset, one shown at a time."""

    BINDINGS: ClassVar = [
        # Priority: run before the next key is handed on, so what is typed ahead is the query.
        Binding("slash", "search", "Search", id="list.search", key_display="/", priority=True),
        Binding("enter", "leave_search", show=False, priority=True),
        Binding("enter", "open", "Open", id="list.open", key_display="Enter"),
        Binding("escape", "back", "Back", id="back", show=False, key_display="Esc", priority=True),
        Binding("p", "panel", "Panel", id="list.panel"),
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
        self.set_reactive(ListPane.state, replace(first, name=first.name or names[0]))
        self.listing = lists.listing(dataset, self.state.name, words)
        self.rows: pl.DataFrame = self.listing.relation.frame.clear()

    def compose(self) -> ComposeResult:
        """The search line, the table, the panel."""
        with Horizontal(id="bar"):
            yield Static("/", id="slash", markup=False)
            yield Input(
                self.state.view.query, placeholder=self.words.app.search, id="search", compact=True
            )
            yield Static("", id="status", markup=False)
        yield Table()
        yield Prose(id="source")

    def on_mount(self) -> None:
        """Show the list as the state says."""
        self.query_one(Table).words = self.words.table
        self._list()
        self.query_one(Table).cursor_row = self.state.row
        self._arrange()

    def take_focus(self) -> None:
        """Give the keyboard to the table, at once, so that nothing typed ahead is lost."""
        self.screen.set_focus(self.query_one(Table))

    # -- what is shown -----------------------------------------------------

    def watch_state(self, before: ListState, now: ListState) -> None:
        """Bring the children to what `now` says."""
        if before.name != now.name:
            self.listing = lists.listing(self.dataset, now.name, self.words)
            self.query_one("#search", Input).value = now.view.query
        if (before.name, before.views) != (now.name, now.views):
            self._list()
        if (before.panel, before.opened) != (now.panel, now.opened):
            self._arrange()

    def _list(self) -> None:
        """Apply the view; a wrong query is explained and the last good rows stay."""
        view, table = self.state.view, self.query_one(Table)
        try:
            rows = view.apply(self.listing.relation)
            hits = Query.parse(view.query, self.listing.relation).hits()
        except UserError as error:
            self._status(Text(error.say(self.words), style="bold"), wrong=True)
            return
        self.rows = rows
        table.show(
            rows,
            tuple(Column(c.name, c.label, c.numeric, c.show, c.unit) for c in self.listing.columns),
            sort=view.sort,
            highlight=hits,
            key=self.listing.key,
        )
        self._status(Text(self._counts()), wrong=False)
        self._follow()

    def _counts(self) -> str:
        """How many rows, of how many, in what order."""
        words, total = self.words.app, self.listing.relation.frame.height
        name = words.list_names.get(self.state.name, "")
        shown = words.shown if self.rows.height != total else words.shown_all
        labels = {column.name: column.label for column in self.listing.columns}
        keys = " ".join(
            f"{labels.get(key.column, key.column)} {'↓' if key.descending else '↑'}"
            for key in self.state.view.sort
        )
        parts = [name, shown.format(shown=self.rows.height, all=total)]
        return " · ".join(
            filter(None, [*parts, words.sorted_by.format(columns=keys) if keys else ""])
        )

    def _status(self, text: Text, *, wrong: bool) -> None:
        self.query_one("#status", Static).update(text)
        self.query_one("#bar").set_class(wrong, "wrong")

    def _follow(self) -> None:
        """Show in the panel what stands behind the row under the cursor."""
        row = self.query_one(Table).cursor_row
        prose = self.query_one(Prose)
        if not 0 <= row < self.rows.height:
            prose.show(Passage())
            return
        found = lists.evidence(
            self.dataset, self.state.name, self.rows.row(row, named=True), self.words
        )
        prose.show(
            Passage(found.title, found.text, found.marks, found.others, found.facts),
            whole=self.state.opened,
        )

    def _arrange(self) -> None:
        """Give the panel its place: hidden, at the foot, or all of the pane."""
        state = self.state
        self.query_one(Table).display = not state.opened
        prose = self.query_one(Prose)
        prose.display = state.panel or state.opened
        prose.set_class(state.opened, "opened")
        prose.can_focus = state.opened
        self._follow()
        self.screen.set_focus(prose if state.opened else self.query_one(Table))

    # -- what happens ------------------------------------------------------

    @on(Input.Changed, "#search")
    def narrow(self, event: Input.Changed) -> None:
        """Search as the query is typed."""
        event.stop()
        self.state = self.state.with_view(self.state.view.searched(event.value))

    def action_leave_search(self) -> None:
        """Go from the search line to what was found."""
        self.take_focus()

    @on(Table.CursorMoved)
    def follow(self, event: Table.CursorMoved) -> None:
        """Let the panel follow the cursor."""
        event.stop()
        self.set_reactive(ListPane.state, replace(self.state, row=event.row))
        self._follow()

    @on(Table.SortRequested)
    def sort(self, event: Table.SortRequested) -> None:
        """Sort by the column; asked again, turn around."""
        event.stop()
        view = self.state.view
        again = view.then_by(event.column) if event.extend else view.sorted_by(event.column)
        self.state = self.state.with_view(again)

    @on(Table.Activated)
    def open_row(self, event: Table.Activated) -> None:
        """Open the record under the cursor."""
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Open the record under the cursor."""
        if self.rows.height:
            self.state = replace(self.state, opened=True)

    def action_search(self) -> None:
        """Go to the search line."""
        self.state = replace(self.state, opened=False)
        # At once: `focus()` waits a turn, and what is typed ahead would go to the table.
        self.screen.set_focus(self.query_one("#search", Input))

    def action_back(self) -> None:
        """Leave the search line, else close the record, else drop the query."""
        search = self.query_one("#search", Input)
        if self._searching:
            self.take_focus()
        elif self.state.opened:
            self.state = replace(self.state, opened=False)
        elif search.value:
            search.value = ""

    def action_panel(self) -> None:
        """Show or hide the source panel."""
        self.state = replace(self.state, panel=not self.state.panel)

    def action_turn(self, by: int) -> None:
        """Show the next or previous list, where the tab has more than one."""
        place = (self.names.index(self.state.name) + by) % len(self.names)
        self.state = replace(self.state, name=self.names[place], opened=False, row=0)

    @property
    def _searching(self) -> bool:
        """Whether the search line has the keyboard (`has_focus` learns of it a turn later)."""
        return self.is_mounted and self.screen.focused is self.query_one("#search", Input)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Turning makes sense only between lists; in the search line a `/` is a character."""
        del parameters
        if action in ("search", "leave_search"):
            return self._searching == (action == "leave_search")
        return len(self.names) > 1 if action == "turn" else True
