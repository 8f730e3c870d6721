"""One field of a row corrected: written anew, or chosen where there is little to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual import on
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.widget import Widget


class Correction(Vertical):
    """A line or a list for the field that is corrected; hidden while none is."""

    DEFAULT_CSS = """
    Correction { height: auto; display: none; }
    Correction Horizontal { height: 1; }
    Correction #field { width: auto; padding: 0 1; text-style: bold; }
    Correction Input { width: 1fr; }
    Correction OptionList, Correction OptionList:focus {
        height: auto; max-height: 8; border: none; padding: 0 1;
    }
    """

    @dataclass
    class Given(Message):
        """What the field shall be."""

        text: str

    def compose(self) -> ComposeResult:
        """The field's name, the line and the list."""
        with Horizontal():
            yield Static("", id="field", markup=False)
            yield Input(id="edit", compact=True)
        yield OptionList(id="choices", markup=False)

    def write(self, label: str, value: str) -> None:
        """Ask for a text, beginning with `value`."""
        line = self.query_one(Input)
        line.value = value
        self._open(label, line)

    def choose(self, label: str, options: Mapping[str, str], value: str) -> None:
        """Ask for one of `options`, shown by their words, beginning with `value`."""
        choices = self.query_one(OptionList)
        choices.clear_options()
        said = options.items()
        choices.add_options([Option(Text(visible(word)), f"={each}") for each, word in said])
        choices.highlighted = list(options).index(value) if value in options else 0
        self._open(label, choices)

    def _open(self, label: str, asked: Widget) -> None:
        self.query_one("#field", Static).update(label)
        for part in (self.query_one(Input), self.query_one(OptionList)):
            part.display = part is asked
        self.display = True
        self.screen.set_focus(asked)

    def close(self) -> None:
        """Ask no more."""
        self.display = False

    @on(Input.Submitted)
    def take_text(self, event: Input.Submitted) -> None:
        """Give what was written."""
        event.stop()
        self.post_message(self.Given(event.value))

    @on(OptionList.OptionSelected)
    def take_choice(self, event: OptionList.OptionSelected) -> None:
        """Give what was chosen."""
        event.stop()
        self.post_message(self.Given((event.option_id or "").removeprefix("=")))
