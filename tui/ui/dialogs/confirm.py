"""A question in a line, answered by one key; and the pages that ask one before they are left."""

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


class Question(ModalScreen[str]):
    """Dismissed with the answer; with `cancel` by Esc too. No other key does anything."""

    DEFAULT_CSS = """
    Question { align: center bottom; }
    Question #question { height: auto; padding: 0 1; background: $panel; }
    Question Static { height: auto; }
    Question #answers { text-style: bold; }
    """
    BINDINGS: ClassVar = [Binding("escape", "cancel", show=False, priority=True)]

    def __init__(self, text: str, answers: Mapping[str, str]) -> None:
        """Ask `text`; `answers` are names of `ANSWERS` and the words for them."""
        super().__init__()
        self.text, self.answers = text, {**answers}

    def compose(self) -> ComposeResult:
        """The question, and the keys that answer it."""
        said = "   ".join(f"{ANSWERS[name]} {word}" for name, word in self.answers.items())
        with Vertical(id="question"):
            yield Static(Text(visible(self.text)), markup=False)
            yield Static(Text(said), id="answers", markup=False)

    def on_key(self, event: Key) -> None:
        """Take an answer."""
        event.stop()
        given = next((name for name in self.answers if ANSWERS[name] == event.character), None)
        if given is not None:
            self.dismiss(given)

    def action_cancel(self) -> None:
        """Leave all as it is."""
        self.dismiss("cancel")


@runtime_checkable
class Unsaved(Protocol):
    """A page that may hold what is not saved."""

    @property
    def unsaved(self) -> bool:
        """Whether something would be lost."""

    def ask_to_drop(self, then: Callable[[], object]) -> None:
        """Ask whether it may be lost, and go on with `then` if so."""
