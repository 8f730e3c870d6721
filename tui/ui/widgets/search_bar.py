"""One line to type a query in, with a label before it and a status after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.containers import Horizontal
from textual.widgets import Input, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class SearchBar(Horizontal):
    """A query and what it found; messages are those of its `Input`, which bubble."""

    DEFAULT_CSS = """
    SearchBar {
        height: 1;
        background: $surface;
        & > #label { width: 2; padding: 0 0 0 1; color: $text-muted; }
        & > #search { width: 1fr; background: $surface; }
        &:focus-within > #label { color: $text-accent; text-style: bold; }
        &:focus-within, &:focus-within > #search { background: $panel; }
        & > #status { width: auto; max-width: 60%; padding: 0 1; color: $text-muted; }
        &.wrong > #status { color: $text-error; text-style: bold; max-width: 85%; }
    }
    """

    def __init__(self, query: str, placeholder: str, *, select_on_focus: bool = True) -> None:
        """Start with `query`; `placeholder` is shown while there is none."""
        super().__init__()
        self._input = Input(
            query, placeholder=placeholder, id="search", compact=True,
            select_on_focus=select_on_focus,
        )  # fmt: skip
        self._status = Static("", id="status", markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the label, the query and the status."""
        yield Static("/", id="label", markup=False)
        yield self._input
        yield self._status

    def on_mount(self) -> None:
        """Give the status no room while it is empty."""
        self._status.display = bool(self._status.content)

    @property
    def value(self) -> str:
        """The query."""
        return self._input.value

    def set_value(self, query: str) -> None:
        """Show `query` without a message."""
        if query != self._input.value:
            with self._input.prevent(Input.Changed):
                self._input.value = query

    def show_status(self, text: str, *, wrong: bool = False) -> None:
        """Show what the query found, or what is wrong with it."""
        self._status.update(Text(text))
        self._status.display = bool(text)
        self.set_class(wrong, "wrong")

    def take_focus(self) -> None:
        """Move the focus to the query at once.

        `focus()` waits a turn, and keys typed ahead would go elsewhere.
        """
        self.screen.set_focus(self._input)

    @property
    def is_typing(self) -> bool:
        """Whether the query has the focus (`has_focus` changes a turn later)."""
        return self.is_mounted and self.screen.focused is self._input
