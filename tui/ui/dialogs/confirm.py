"""A question answered by one key; screens that ask one before they are closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from rich.text import Text
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import ComposeResult
    from textual.events import Key

ANSWERS = {"replace": "r", "both": "b", "drop": "y", "remove": "y", "cancel": "n"}
"""The key of each answer."""


class ConfirmDialog(ModalScreen[str]):
    """Returns the answer; Esc is `cancel`. Other keys do nothing."""

    DEFAULT_CSS = """
    ConfirmDialog { align: center bottom; }
    ConfirmDialog #question { height: auto; padding: 0 1; background: $panel; }
    ConfirmDialog Static { height: auto; }
    ConfirmDialog #answers { text-style: bold; }
    """
    BINDINGS: ClassVar = [Binding("escape", "cancel", show=False, priority=True)]

    def __init__(self, text: str, answers: Mapping[str, str]) -> None:
        """Ask `text`; `answers` are names of `ANSWERS` with their labels."""
        super().__init__()
        self.text, self.answers = text, {**answers}

    def compose(self) -> ComposeResult:
        """Lay out the question, and the keys that answer it."""
        answers = "   ".join(f"{ANSWERS[name]} {word}" for name, word in self.answers.items())
        with Vertical(id="question"):
            yield Static(Text(visible(self.text)), markup=False)
            yield Static(Text(answers), id="answers", markup=False)

    def on_key(self, event: Key) -> None:
        """Return the answer of the key."""
        event.stop()
        given = next((name for name in self.answers if ANSWERS[name] == event.character), None)
        if given is not None:
            self.dismiss(given)

    def action_cancel(self) -> None:
        """Change nothing."""
        self.dismiss("cancel")


@runtime_checkable
class Unsaved(Protocol):
    """A screen that may have unsaved changes."""

    @property
    def unsaved(self) -> bool:
        """Whether changes would be lost."""

    def ask_to_drop(self, then: Callable[[], object]) -> None:
        """Ask whether they may be lost, and call `then` if so."""
