"""Edit one field of a row: typed, or chosen where there are few choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual import on
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.analysis import adding
from tui.texts.cleaning import visible
from tui.ui.adding.indicator_picker import IndicatorScreen
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.widget import Widget

    from tui.tables.catalog import Catalog
    from tui.tables.references import RecordRef
    from tui.texts.extract import Found


class FieldEditor(Vertical):
    """A line or a list for the field that is edited; hidden while none is."""

    DEFAULT_CSS = """
    FieldEditor { height: auto; display: none; }
    FieldEditor Horizontal { height: 1; }
    FieldEditor #field { width: auto; padding: 0 1; text-style: bold; }
    FieldEditor Input { width: 1fr; }
    FieldEditor OptionList, FieldEditor OptionList:focus {
        height: auto; max-height: 8; border: none; padding: 0 1;
    }
    """

    @dataclass
    class Given(Message):
        """What the field shall be."""

        column: str
        text: str

    column = ""
    """The field that is edited."""

    def compose(self) -> ComposeResult:
        """The field's name, the line and the list."""
        with Horizontal():
            yield Static("", id="field", markup=False)
            yield Input(id="edit", compact=True)
        yield OptionList(id="choices", markup=False)

    def edit(self, row: Found, column: str, catalog: Catalog) -> None:
        """Ask for another value of a field."""
        self.column = column
        value, words = getattr(row, column), catalog.words
        label = words.adding.edit.format(column=word_for(words.adding.headings, column))
        if column == "indicator":
            self.app.push_screen(IndicatorScreen(catalog, value), self._take_indicator)
        elif column == "comparator":
            signs: dict[str, str] = {s: words.lists.comparators[s] for s in adding.COMPARATORS}
            self.choose(label, signs, value)
        elif column == "unit":
            units = {unit or "" for unit in catalog.dataset.indicators["unit"]} | {value}
            self.choose(label, {unit: unit or "—" for unit in sorted(units)}, value)
        else:
            unknown = value is None or value != value  # NaN: a number is still to be given
            self.write(label, "" if unknown else adding.written(value))

    def write(self, label: str, value: str) -> None:
        """Ask for a text, beginning with `value`."""
        line = self.query_one(Input)
        line.value = value
        self._open(label, line)

    def choose(self, label: str, options: Mapping[str, str], value: str) -> None:
        """Ask for one of `options`, shown by their words, beginning with `value`."""
        choices = self.query_one(OptionList)
        choices.clear_options()
        choices.add_options(
            [Option(Text(visible(word)), f"={each}") for each, word in options.items()]
        )
        choices.highlighted = list(options).index(value) if value in options else 0
        self._open(label, choices)

    def _open(self, label: str, part: Widget) -> None:
        self.query_one("#field", Static).update(label)
        for each in (self.query_one(Input), self.query_one(OptionList)):
            each.display = each is part
        self.display = True
        self.screen.set_focus(part)

    def close(self) -> None:
        """Hide."""
        self.display = False

    def _take_indicator(self, record: RecordRef | None) -> None:
        if record is not None:
            self.post_message(self.Given("indicator", record.key))

    @on(Input.Submitted)
    def take_text(self, event: Input.Submitted) -> None:
        """Give what was typed."""
        event.stop()
        self.post_message(self.Given(self.column, event.value))

    @on(OptionList.OptionSelected)
    def take_choice(self, event: OptionList.OptionSelected) -> None:
        """Give what was chosen."""
        event.stop()
        self.post_message(self.Given(self.column, (event.option_id or "").removeprefix("=")))
