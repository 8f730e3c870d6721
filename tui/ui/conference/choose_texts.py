"""A dialog that asks which texts to compare: years, or paths of own documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on, work
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, Static

from tui.analysis import conference
from tui.analysis.conference import text_names
from tui.texts.cleaning import visible
from tui.ui.conference.comparing import StoppedError, read_and_compare
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui.present.compared.reading_view import Reading
    from tui.tables.catalog import Catalog


class PathSuggester(Suggester):
    """Completes the path that is being typed."""

    def __init__(self) -> None:
        """Look again each time: files come and go."""
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last path completed."""
        return text_names.completed(value)


@dataclass(frozen=True)
class ChosenTexts:
    """The texts that were chosen, none for the years, compared where they are documents."""

    texts: tuple[str, ...]
    reading: Reading | None = None


class TextsScreen(ModalScreen[ChosenTexts | None]):
    """Returns the chosen texts once they can be compared; None if none were chosen."""

    BINDINGS: ClassVar = [Binding("escape", "dismiss", show=False, priority=True)]

    @dataclass
    class TextsRead(Message):
        """What was typed was read and compared, or could not be."""

        typed: str
        result: ChosenTexts | UserError

    def __init__(self, catalog: Catalog, texts: Sequence[str], *, files: bool = True) -> None:
        """Ask, beginning with `texts`; unless `files`, years are all that can be chosen."""
        super().__init__()
        self.files = files
        self.catalog = catalog
        self.dataset, self.words, self.texts = catalog.dataset, catalog.words, texts

    def compose(self) -> ComposeResult:
        """Title, line, complaint, hint."""
        w = self.words.conference
        with Vertical(id="ask"):
            yield Static(w.ask, id="asked", markup=False)
            suggester = PathSuggester() if self.files else None
            yield Input(text_names.typed(self.texts), suggester=suggester, compact=True)
            yield Static("", id="wrong", markup=False)
            yield Static(w.ask_hint, id="hint", markup=False)

    @on(Input.Changed)
    def forgive(self, event: Input.Changed) -> None:
        """Drop the complaint, which is about what was there before."""
        event.stop()
        self._complain("")

    @on(Input.Submitted)
    def choose(self, event: Input.Submitted) -> None:
        """Read and compare what is named, or say what is wrong with it and stay."""
        event.stop()
        try:
            texts = text_names.names(self.dataset, event.value, files=self.files)
        except UserError as error:
            self._complain(error.say(self.words))
            return
        if not texts or conference.all_years(self.dataset, texts):
            self.dismiss(ChosenTexts(texts))
        else:
            self._complain(self.words.conference.reading)
            self._read(event.value, texts)

    @work(thread=True, exclusive=True)
    def _read(self, typed: str, texts: tuple[str, ...]) -> None:
        try:
            reading = read_and_compare(self.dataset, texts)
            found: ChosenTexts | UserError = ChosenTexts(texts, reading)
        except StoppedError:
            return
        except UserError as error:
            found = error
        self.post_message(self.TextsRead(typed, found))

    @on(TextsRead)
    def take(self, event: TextsRead) -> None:
        """Return the comparison, if the line still names its texts; else keep the line."""
        event.stop()
        if event.typed != self.query_one(Input).value:
            return
        if isinstance(event.result, UserError):
            self._complain(event.result.say(self.words))
        else:
            self.dismiss(event.result)

    def _complain(self, text: str) -> None:
        self.query_one("#wrong", Static).update(Text(visible(text)))
