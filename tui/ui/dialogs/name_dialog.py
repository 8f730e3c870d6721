"""A dialog that asks for a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class NameDialog(ModalScreen[str | None]):
    """Asks for a name; an empty one is asked for again."""

    BINDINGS: ClassVar = [
        Binding("escape", "cancel", "Cancel", id="ask.cancel", key_display="Esc", priority=True),
    ]

    def __init__(self, question: str) -> None:
        """Ask `question`."""
        super().__init__()
        self.question = question

    def compose(self) -> ComposeResult:
        """Lay out the question and the name."""
        with Vertical(id="asking"):
            yield Static(Text(self.question), markup=False)
            yield Input(id="path", compact=True)

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Accept the name."""
        event.stop()
        if name := event.value.strip():
            self.dismiss(name)

    def action_cancel(self) -> None:
        """Close without a name."""
        self.dismiss(None)
