"""What stands over the rows of a plan: its region, title, date and kind, to be corrected."""

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
from tui.words import UserError

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.analysis.adding import Draft
    from tui.tables.catalog import Catalog
    from tui.words import Words

FIELDS = ("region", "title", "published")


class Kind(Widget, can_focus=True):
    """The kind of plan, one of two; empty: to be told by the plan."""

    DEFAULT_CSS = """
    Kind { height: 1; width: 14; padding: 0 1; background: $surface; }
    Kind:focus { background: $block-cursor-background; color: $block-cursor-foreground; }
    """
    BINDINGS: ClassVar = [
        Binding("space,left,right", "turn", "Kind", id="add.kind", key_display="Space")
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
        """The kind between signs that tell that there is another."""
        kinds = self.words.lists.kinds
        return Text(f"‹ {kinds.get(self.value, self.words.adding.kind)} ›", no_wrap=True)

    def action_turn(self) -> None:
        """The other kind."""
        at = adding.KINDS.index(self.value) if self.value in adding.KINDS else -1
        self.value = adding.KINDS[(at + 1) % len(adding.KINDS)]
        self.post_message(self.Changed(self.value))


class Head(Horizontal):
    """The fields of a plan; what is written there is checked when it is left."""

    DEFAULT_CSS = """
    Head { height: 1; }
    Head #region { width: 10; margin-right: 1; }
    Head #title { width: 1fr; margin-right: 1; }
    Head #published { width: 24; margin-right: 1; }
    """

    @dataclass
    class Taken(Message):
        """The fields are as they should be; `done`: by Enter."""

        done: bool

    @dataclass
    class Refused(Message):
        """A field is not as it should be."""

        error: UserError

    def __init__(self, catalog: Catalog) -> None:
        """Empty fields; regions are those of `dataset`."""
        super().__init__(id="fields")
        self.catalog = catalog
        self.dataset, self.words = catalog.dataset, catalog.words

    def compose(self) -> ComposeResult:
        """A line of fields."""
        for name in FIELDS:
            yield Input(placeholder=getattr(self.words.adding, name), id=name, compact=True)
        yield Kind(self.words)

    def speak(self, words: Words) -> None:
        """Speak another language."""
        self.words = words
        for name in FIELDS:
            self._input(name).placeholder = getattr(words.adding, name)
        kind = self.query_one(Kind)
        kind.words = words
        kind.refresh()

    def show(self, draft: Draft) -> None:
        """Show what is known of `draft`."""
        for name in FIELDS:
            self._input(name).value = getattr(draft, name)
        self.query_one(Kind).value = draft.kind

    def values(self) -> dict[str, str]:
        """What the fields say, the region by the name that the dataset has for it.

        Raises:
            UserError: There is no such region or date.
        """
        found = {name: self._input(name).value.strip() for name in FIELDS}
        found["region"] = adding.region_of(found["region"], self.dataset)
        if found["published"]:
            adding.date_parts(found["published"])
        return found | {"kind": self.query_one(Kind).value}

    def take_focus(self, name: str) -> None:
        """Go to a field."""
        self.screen.set_focus(self._input(name))

    def _input(self, name: str) -> Input:
        return self.query_one(f"#{name}", Input)

    def _check(self, *, done: bool) -> None:
        try:
            region = self.values()["region"]
        except UserError as error:
            self.post_message(self.Refused(error))
            return
        self._input("region").value = region
        self.post_message(self.Taken(done))

    @on(Input.Submitted)
    def take(self, event: Input.Submitted) -> None:
        """Check what is written."""
        event.stop()
        self._check(done=True)

    @on(Input.Blurred)
    def leave(self, event: Input.Blurred) -> None:
        """Check what is written."""
        event.stop()
        self._check(done=False)

    @on(Kind.Changed)
    def turn(self, event: Kind.Changed) -> None:
        """Take the other kind."""
        event.stop()
        self._check(done=False)
