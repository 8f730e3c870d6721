"""A dialog for the name of a file; an existing file is overwritten after confirmation."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.reactive import var
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.texts.cleaning import visible
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from tui.words import Words


@dataclass(frozen=True)
class Destination:
    """Where to write, in what format, and whether an existing file is overwritten."""

    path: Path
    format: str
    force: bool


class SaveDialog(ModalScreen[Destination | None]):
    """Asks where to write, again while that fails; the ending of the name is the format."""

    BINDINGS: ClassVar = [
        Binding("escape", "cancel", "Cancel", id="ask.cancel", key_display="Esc", priority=True),
        Binding("y", "overwrite", "Overwrite", id="ask.yes"),
        Binding("n", "another", "Another name", id="ask.no"),
    ]
    existing: var[Path | None] = var(None)
    """An existing file, until the reader decides about it."""

    def __init__(
        self,
        suggestion: str,
        formats: Sequence[str],
        words: Words,
        write: Callable[[Destination], None],
    ) -> None:
        """Ask for a name.

        Args:
            suggestion: Stands there at first.
            formats: Endings, of which it must have one.
            words: The reader's language.
            write: Writes; raises a `UserError` where it cannot.
        """
        super().__init__()
        self.write = write
        self.suggestion, self.formats, self.words = suggestion, tuple(formats), words

    def compose(self) -> ComposeResult:
        """Lay out the question, the name, and a line for errors."""
        words = self.words.app
        with Vertical(id="asking"):
            formats = " ".join(f".{each}" for each in self.formats)
            yield Static(Text(words.ask_path.format(formats=formats)), markup=False)
            yield Input(self.suggestion, id="path", compact=True)
            yield Static("", id="wrong", markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enable yes and no only while an existing file is decided about."""
        del parameters
        return self.existing is not None if action in ("overwrite", "another") else True

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Accept the name, or show what is wrong with it."""
        event.stop()
        path = Path(event.value.strip()).expanduser()
        form = path.suffix.removeprefix(".").lower()
        if form not in self.formats:
            known = " ".join(f".{each}" for each in self.formats)
            self._show_error(self.words.app.no_format.format(formats=known))
        elif path.exists():
            self.existing = path
            self._show_error(self.words.app.overwrite.format(path=visible(str(path))))
            self.set_focus(None)
        else:
            self._write(Destination(path, form, force=False))

    def _show_error(self, text: str) -> None:
        self.query_one("#wrong", Static).update(Text(text))

    def action_overwrite(self) -> None:
        """Overwrite the existing file."""
        if self.existing is not None:
            form = self.existing.suffix.removeprefix(".").lower()
            self._write(Destination(self.existing, form, force=True))

    def _write(self, to: Destination) -> None:
        """Write and close; an error is shown and the name can be corrected."""
        try:
            self.write(to)
        except UserError as error:
            self.existing = None
            self._show_error(error.say(self.words))
            self.set_focus(self.query_one(Input))
        else:
            self.dismiss(to)

    def action_another(self) -> None:
        """Keep the existing file and ask again."""
        self.existing = None
        self._show_error("")
        self.query_one(Input).focus()

    def action_cancel(self) -> None:
        """Close without writing."""
        self.dismiss(None)
