"""A line that asks which texts to compare: years, or paths of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, Static

from tui.conference import naming
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui.dataset import Dataset
    from tui.words import Words


class Paths(Suggester):
    """Completes the path that is being typed."""

    def __init__(self) -> None:
        """Ask anew each time: files come and go."""
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last path completed."""
        return naming.completed(value)


class TextsScreen(ModalScreen[tuple[str, ...] | None]):
    """Gives the names that were chosen, none for the years, or None where nothing was."""

    BINDINGS: ClassVar = [Binding("escape", "dismiss", show=False, priority=True)]

    def __init__(self, dataset: Dataset, words: Words, texts: Sequence[str]) -> None:
        """Ask, beginning with `texts`."""
        super().__init__()
        self.dataset, self.words, self.texts = dataset, words, texts

    def compose(self) -> ComposeResult:
        """Title, line, complaint, hint."""
        w = self.words.conference
        with Vertical(id="ask"):
            yield Static(w.ask, id="asked", markup=False)
            yield Input(naming.typed(self.texts), suggester=Paths(), compact=True)
            yield Static("", id="wrong", markup=False)
            yield Static(w.ask_hint, id="hint", markup=False)

    @on(Input.Changed)
    def forgive(self, event: Input.Changed) -> None:
        """A complaint is about what was there before."""
        event.stop()
        self.query_one("#wrong", Static).update("")

    @on(Input.Submitted)
    def choose(self, event: Input.Submitted) -> None:
        """Give the names, or say what is wrong with them and stay."""
        event.stop()
        try:
            self.dismiss(naming.names(self.dataset, event.value))
        except UserError as error:
            self.query_one("#wrong", Static).update(error.say(self.words))
