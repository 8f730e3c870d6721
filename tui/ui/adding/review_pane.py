"""The rows under review beside the text they come from: ticked, corrected, undone and redone."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on
from textual.binding import Binding
from textual.containers import Container, Vertical
from textual.message import Message

from tui.ui.adding.field_editor import FieldEditor
from tui.ui.adding.review_table import EDITABLE, columns, frame
from tui.ui.dialogs.help import show_help
from tui.ui.widgets.prose import Passage, Prose
from tui.ui.widgets.table import Table
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from tui.analysis.adding import ReviewedRow, Workflow
    from tui.tables.catalog import Catalog

LONG = 20_000
"""Longer texts are shown as an excerpt around the row."""
WIDE = 160
"""From so many cells on the text is beside its rows."""
SHORT, ROOMY = 16, 100
"""Width of an indicator's name in a window of fewer cells."""


class ReviewPane(Vertical):
    """The text, its rows, and the editor of a field."""

    DEFAULT_CSS = """
    ReviewPane { height: 1fr; }
    ReviewPane #sheet { height: 1fr; layout: vertical; }
    ReviewPane Prose, ReviewPane Table { height: 1fr; }
    ReviewPane Prose { background: $surface; }
    ReviewPane #sheet.wide { layout: horizontal; }
    ReviewPane #sheet.wide Prose, ReviewPane #sheet.wide Table { height: 1fr; width: 1fr; }
    ReviewPane #sheet.wide Table { width: 110; }
    """
    BINDINGS: ClassVar = [
        Binding("x", "reject", "Keep or not", id="add.reject"),
        Binding("n", "pick", "Passage", id="add.pick"),
        Binding("u", "undo", "Undo", id="add.undo"),
        Binding("U", "redo", "Redo", id="add.redo", show=False),
        Binding("L", "app.language", "Language", id="language", show=False),
        Binding("question_mark", "help", "Help", id="add.help", key_display="?"),
    ]

    @dataclass
    class Change(Message):
        """The user wants a change; it is made on the state that is current when it arrives."""

        transition: Callable[[Workflow], Workflow]

    def __init__(self, catalog: Catalog, state: Workflow) -> None:
        """Nothing to review yet."""
        super().__init__(id="review")
        self.catalog, self.state = catalog, state

    def compose(self) -> ComposeResult:
        """Text, rows, editor."""
        with Container(id="sheet"):
            yield Prose()
            yield Table(id="rows")
        yield FieldEditor()

    def on_mount(self) -> None:
        """Set the language of the table."""
        self.table.words = self.catalog.words.table

    def on_resize(self) -> None:
        """Make room for what the rows are compared with; in a wide window the text is beside."""
        self.query_one("#sheet").set_class(self.size.width >= WIDE, "wide")
        self._fit()

    @property
    def table(self) -> Table:
        """The rows."""
        return self.query_one(Table)

    @property
    def editing(self) -> bool:
        """Whether a field is being edited."""
        return self.query_one(FieldEditor).display

    @property
    def current(self) -> ReviewedRow | None:
        """The row under the cursor."""
        index = self.table.cursor_row
        return self.state.rows[index] if 0 <= index < len(self.state.rows) else None

    # -- what is shown -----------------------------------------------------

    def set_language(self, catalog: Catalog) -> None:
        """Show the same in another language."""
        self.catalog, self.table.words = catalog, catalog.words.table
        self.show(self.state)

    def show(self, state: Workflow) -> None:
        """Show the rows of `state`, each with what it is compared with."""
        self.state = state
        self.table.show(frame(state.rows, self.catalog), columns(state.rows, self.catalog.words))
        self._fit()
        self._follow()

    def _fit(self) -> None:
        """Cut long names in a narrow window, so that what is compared with stays in view."""
        table = self.table
        widths = {name: width for name, width in table.widths.items() if name != "indicator"}
        rows = frame(self.state.rows, self.catalog)
        names = rows["indicator"] if self.state.rows else ()
        if max(map(cell_len, names), default=0) > SHORT and self.size.width < ROOMY:
            widths["indicator"] = SHORT
        table.widths = widths

    def take_focus(self) -> None:
        """Give the keyboard to the rows."""
        self.query_one(FieldEditor).close()
        self.screen.set_focus(self.table)

    @on(Table.CursorMoved)
    def follow(self, event: Table.CursorMoved) -> None:
        """Let the text follow the cursor."""
        event.stop()
        self._follow()

    def _follow(self) -> None:
        """Mark the row under the cursor in the text."""
        text, title, prose = self.state.draft.text, self.state.draft.title, self.query_one(Prose)
        if self.current is None:
            prose.show(Passage(title, text), whole=True)
            return
        row = self.current.row
        here = ((row.start, row.end), *row.also)
        others = {(row.start, row.end) for row in self.state.kept} - {*here}
        prose.show(Passage(title, text, here, tuple(sorted(others))), whole=len(text) < LONG)

    # -- keys --------------------------------------------------------------

    def action_reject(self) -> None:
        """Keep the row under the cursor, or do not."""
        index = self.table.cursor_row
        self.post_message(self.Change(lambda state: state.toggle(index)))

    def action_undo(self) -> None:
        """Take back the last change."""
        self.post_message(self.Change(lambda state: state.undo()))

    def action_redo(self) -> None:
        """Make the change again that was taken back last."""
        self.post_message(self.Change(lambda state: state.redo()))

    def action_pick(self) -> None:
        """Select a passage of the text."""
        self.post_message(self.Change(lambda state: state.select()))

    def action_help(self) -> None:
        """Show the keys of the page, and run the one chosen."""
        show_help(self.screen, self.catalog.words, notes="")

    @on(Table.Activated)
    def edit(self, event: Table.Activated) -> None:
        """Edit the field under the cursor; its tick is turned."""
        event.stop()
        if event.column == "kept":
            self.action_reject()
        elif event.column in EDITABLE and self.current is not None:
            self.query_one(FieldEditor).edit(self.current.row, event.column, self.catalog)
            self.post_message(self.Change(lambda state: state))
        else:
            self.post_message(self.Change(refused))

    @on(FieldEditor.Given)
    def take(self, event: FieldEditor.Given) -> None:
        """Correct a field, or tell what is wrong and let the user go on."""
        event.stop()
        index = self.table.cursor_row

        def transition(state: Workflow) -> Workflow:
            return state.correct(index, event.column, event.text)

        with suppress(UserError):  # the page shows it, and the editor stays open
            transition(self.state)
            self.take_focus()
        self.post_message(self.Change(transition))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a field is edited letters are letters; there may be nothing to undo."""
        del parameters
        history = self.state.history
        able = {"undo": history.past, "redo": history.future, "reject": self.state.rows,
                "pick": True, "help": True}  # fmt: skip
        return not self.editing and bool(able[action]) if action in able else True


def refused(state: Workflow) -> Workflow:
    """Refuse to edit a column that follows from others.

    Raises:
        UserError: Always.
    """
    del state
    raise UserError(lambda w: w.adding.not_written)
