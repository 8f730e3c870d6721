"""Where the text comes from: a line for a file, a box for what is pasted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, TextArea

from tui.analysis import adding
from tui.redraw.compatibility import forget_watcher

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Paste

    from tui.words import Words


class PathSuggester(Suggester):
    """Completes the path that is being typed."""

    def __init__(self) -> None:
        """Look each time: files come and go."""
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The path, completed to the first file or folder that begins so."""
        return adding.completed(value)


class FileLine(Input):
    """A line for a path; a text that is pasted there is posted as a message."""

    @dataclass
    class Text(Message):
        """What was pasted is a text."""

        text: str

    def takes_text(self, text: str) -> bool:
        """Return whether `text` is posted, whole."""
        return adding.is_prose(text)

    def on_paste(self, event: Paste) -> None:
        """Keep a path here; post a text."""
        if self.takes_text(event.text):
            event.prevent_default()
            event.stop()
            self.post_message(self.Text(event.text))


class TextBox(TextArea):
    """A box for a text that is let go of when it is removed."""

    def on_unmount(self) -> None:
        """Hear of themes no more: Textual would keep every box to tell it."""
        forget_watcher(self.app, self)


def guide(words: Words) -> str:
    """The ways to hand a plan over, and an example, in place of a text."""
    return words.adding.text.format(example=words.adding.example)


class Source(Vertical):
    """A file's name and a text; while `picking`, the text alone, to select a passage."""

    DEFAULT_CSS = """
    Source { height: 1fr; }
    Source FileLine { height: 1; }
    Source TextArea .text-area--placeholder { color: $text-muted; }
    Source TextArea, Source TextArea:focus { height: 1fr; border: none; padding: 0 1; }
    """
    BINDINGS: ClassVar = [
        Binding("enter", "take", "Take it", id="add.take", key_display="Enter"),
        Binding("m", "take_by_hand", "By hand", id="add.hand"),
    ]

    @dataclass
    class Named(Message):
        """A file was named."""

        path: str

    @dataclass
    class Selected(Message):
        """A passage was selected; `by_hand`: to make a row of it."""

        start: int
        end: int
        by_hand: bool

    def __init__(self, words: Words) -> None:
        """An empty text."""
        super().__init__(id="source")
        self.words, self.picking = words, False

    def compose(self) -> ComposeResult:
        """The line and the box."""
        yield FileLine(
            placeholder=self.words.adding.path, suggester=PathSuggester(), id="path", compact=True
        )
        yield TextBox(id="text", placeholder=guide(self.words))

    def set_language(self, words: Words) -> None:
        """Show the placeholders in another language."""
        self.words = words
        self.query_one(FileLine).placeholder = words.adding.path
        self.area.placeholder = guide(words)

    @property
    def area(self) -> TextArea:
        """The box."""
        return self.query_one(TextArea)

    @property
    def selected(self) -> tuple[int, int]:
        """The character offsets of what is selected."""
        area = self.area
        low, high = sorted((area.selection.start, area.selection.end))
        start, end = (len(area.get_text_range((0, 0), place)) for place in (low, high))
        return start, end

    def show_example(self) -> None:
        """Put the worked example where a text belongs."""
        self.take_text(FileLine.Text(self.words.adding.example))

    def go_to(self, offset: int) -> None:
        """Put the cursor on a character of the text."""
        before = self.area.text[:offset]
        place = (before.count("\n"), offset - before.rfind("\n") - 1)
        self.area.move_cursor(place, center=True)

    def take_focus(self, *, picking: bool = False) -> None:
        """Ask for a file or a text, or for a passage of the text."""
        line = self.query_one(FileLine)
        self.picking, line.display, self.area.read_only = picking, not picking, picking
        in_text = picking or self.area.text.strip()
        self.screen.set_focus(self.area if in_text else line)

    def action_take(self) -> None:
        """Take the targets of the selected passage."""
        self.post_message(self.Selected(*self.selected, by_hand=False))

    def action_take_by_hand(self) -> None:
        """Make a row of the selected passage."""
        self.post_message(self.Selected(*self.selected, by_hand=True))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A passage is only taken while one is selected."""
        del parameters
        return self.picking or action not in ("take", "take_by_hand")

    @on(FileLine.Text)
    def take_text(self, event: FileLine.Text) -> None:
        """Put a text where it belongs."""
        event.stop()
        self.area.text = event.text
        self.screen.set_focus(self.area)

    @on(Input.Submitted)
    def open(self, event: Input.Submitted) -> None:
        """Open the file that is named; a text typed there goes to the box."""
        event.stop()
        if not event.value.strip():
            self.screen.set_focus(self.area)
        elif adding.is_prose(event.value):
            self.take_text(FileLine.Text(event.value))
        else:
            self.post_message(self.Named(event.value))
