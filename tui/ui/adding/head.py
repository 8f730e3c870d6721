"""The fields of a plan over its rows: region, title, date and kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from tui.analysis import adding
from tui.words import word_for

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.analysis.adding import Draft
    from tui.words import Words

FIELDS = ("region", "title", "published")


class Kind(Widget, can_focus=True):
    """The kind of plan, one of several; empty: found from the text."""

    DEFAULT_CSS = """
    Kind { height: 1; width: 14; padding: 0 1; background: $surface; }
    Kind:focus { background: $block-cursor-background; color: $block-cursor-foreground; }
    """
    BINDINGS: ClassVar = [
        Binding("space,right", "step(1)", "Kind", id="add.kind", key_display="Space"),
        Binding("left", "step(-1)", show=False),
    ]
    value: reactive[str] = reactive("", layout=True)

    @dataclass
    class Changed(Message):
        """Another kind was chosen."""

        value: str

    def __init__(self, words: Words) -> None:
        """No kind yet."""
        super().__init__(id="kind")
        self.words = words

    def render(self) -> Text:
        """The kind between arrows, which show that there are others."""
        kinds = self.words.lists.kinds
        return Text(f"‹ {word_for(kinds, self.value, self.words.adding.kind)} ›", no_wrap=True)

    def action_step(self, step: int) -> None:
        """Choose the next kind, or the one before."""
        index = adding.KINDS.index(self.value) if self.value in adding.KINDS else -1
        self.value = adding.KINDS[(index + step) % len(adding.KINDS)]
        self.post_message(self.Changed(self.value))


class Head(Horizontal):
    """The fields of a plan; a change is posted when a field is left."""

    DEFAULT_CSS = """
    Head { height: 1; }
    Head #region { width: 10; margin-right: 1; }
    Head #title { width: 1fr; margin-right: 1; }
    Head #published { width: 24; margin-right: 1; }
    """

    @dataclass
    class Changed(Message):
        """A field was left; `done`: by Enter."""

        done: bool

    def __init__(self, words: Words) -> None:
        """Empty fields."""
        super().__init__(id="fields")
        self.words = words

    def compose(self) -> ComposeResult:
        """A line of fields."""
        for name in FIELDS:
            yield Input(placeholder=getattr(self.words.adding, name), id=name, compact=True)
        yield Kind(self.words)

    def set_language(self, words: Words) -> None:
        """Show placeholders and kind in another language."""
        self.words = words
        for name in FIELDS:
            self._input(name).placeholder = getattr(words.adding, name)
        kind = self.query_one(Kind)
        kind.words = words
        kind.refresh()

    def show(self, draft: Draft) -> None:
        """Show what is known about `draft`."""
        for name in FIELDS:
            self._input(name).value = getattr(draft, name)
        self.query_one(Kind).value = draft.kind

    def values(self) -> dict[str, str]:
        """What the fields say."""
        found = {name: self._input(name).value.strip() for name in FIELDS}
        return found | {"kind": self.query_one(Kind).value}

    def take_focus(self, name: str) -> None:
        """Go to a field."""
        self.screen.set_focus(self._input(name))

    def _input(self, name: str) -> Input:
        return self.query_one(f"#{name}", Input)

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Tell that a field is done."""
        event.stop()
        self.post_message(self.Changed(done=True))

    @on(Input.Blurred)
    def leave(self, event: Input.Blurred) -> None:
        """Tell that a field was left."""
        event.stop()
        self.post_message(self.Changed(done=False))

    @on(Kind.Changed)
    def change_kind(self, event: Kind.Changed) -> None:
        """Tell that another kind was chosen."""
        event.stop()
        self.post_message(self.Changed(done=False))
