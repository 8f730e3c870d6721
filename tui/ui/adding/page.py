"""The parts of the page on which a plan is added, what it says, and what it asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static, TextArea

from tui.analysis import adding
from tui.tables.dataset import Dataset
from tui.texts.cleaning import visible
from tui.ui.adding.head import Head
from tui.ui.adding.review import ReviewPane
from tui.ui.adding.source import Source
from tui.ui.dialogs.confirm import Question
from tui.ui.dialogs.help import Chosen, HelpScreen
from tui.ui.key_hints import described
from tui.ui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import ActiveBinding

    from tui.analysis.adding import Draft
    from tui.tables.catalog import Catalog
    from tui.words import UserError, Words

STAGES = {"paste": ("source", "fields"), "review": ("fields", "review"), "pick": ("source",)}
"""What is shown while a text is given, its rows are reviewed, a passage is picked."""
ALWAYS = frozenset({"add.help", "add.save", "add.back"})
"""Keys that are named however little room there is."""


class AddPage(Screen[Dataset | None]):
    """A text, the fields of the plan and its rows, of which a stage shows some."""

    DEFAULT_CSS = """
    AddPage #says { height: auto; max-height: 3; padding: 0 1; color: $text-muted; }
    AddPage #says.wrong { color: $text-error; }
    """
    BINDINGS: ClassVar = [
        Binding("ctrl+r", "read", "Read", id="add.read", key_display="Ctrl+R", priority=True),
        Binding("enter", "take", "Take it", id="add.take", key_display="Enter"),
        Binding("m", "hand", "By hand", id="add.hand"),
        Binding("ctrl+s", "save", "Save", id="add.save", key_display="Ctrl+S", priority=True),
        Binding("escape", "back", "Back", id="add.back", key_display="Esc", priority=True),
    ]

    def __init__(self, catalog: Catalog) -> None:
        """Begin with the text."""
        super().__init__()
        self.catalog = catalog
        self.dataset, self.words = catalog.dataset, catalog.words
        self.stage = "paste"

    def compose(self) -> ComposeResult:
        """What to do, the text, the fields of the plan, its rows."""
        yield Static("", id="says", markup=False)
        yield Source(self.words)
        yield Head(self.catalog)
        yield ReviewPane(self.catalog)
        yield KeyBar(ALWAYS)

    def on_mount(self) -> None:
        """Ask for a file or a text."""
        self.show("paste")

    @property
    def source(self) -> Source:
        """The text."""
        return self.query_one(Source)

    @property
    def head(self) -> Head:
        """The fields of the plan."""
        return self.query_one(Head)

    @property
    def review(self) -> ReviewPane:
        """The rows."""
        return self.query_one(ReviewPane)

    @property
    def draft(self) -> Draft:
        """The plan as far as it is known."""
        return self.review.draft

    # -- what is shown -----------------------------------------------------

    def show(self, stage: str) -> None:
        """Show what belongs to `stage`."""
        self.stage = stage
        for part in (self.source, self.head, self.review):
            part.display = part.id in STAGES[stage]
        if stage == "review":
            self.review.take_focus()
        else:
            self.source.take_focus(picking=stage == "pick")
        self.say()
        self.refresh_bindings()

    def speak(self, words: Words) -> None:
        """Speak another language; nothing else changes."""
        self.catalog = replace(self.catalog, words=words)
        self.words = words
        for part in (self.source, self.head, self.review):
            part.speak(words)
        self.say()
        self.refresh_bindings()

    def say(self, text: str = "", *, wrong: bool = False) -> None:
        """Say `text`; without one, what can be done now."""
        says = self.query_one("#says", Static)
        says.update(visible(text or self._hint()))
        says.set_class(wrong, "wrong")

    def complain(self, error: UserError) -> None:
        """Say what is wrong."""
        self.say(error.say(self.words), wrong=True)

    def _hint(self) -> str:
        w, lines = self.words.adding, self.review.lines
        if self.stage == "paste":
            return w.text_paste if isinstance(self.focused, TextArea) else w.paste
        if self.stage == "pick":
            return w.pick
        if self.review.correcting:
            return w.correcting
        kept = len(self.review.kept)
        hint = w.review.format(kept=kept, all=len(lines)) if lines else w.no_rows
        unread, partly = adding.unread_tables(self.draft.text, [line.row for line in lines])
        told = [w.unread.format(count=unread)] if unread else []
        told += [w.partly_read.format(count=partly)] if partly else []
        return " · ".join((*told, hint))

    def on_descendant_focus(self) -> None:
        """What can be done depends on where the keyboard is."""
        if self.stage == "paste" and not self.query_one("#says").has_class("wrong"):
            self.say()

    @on(ReviewPane.Changed)
    def tell(self, event: ReviewPane.Changed) -> None:
        """Say what is kept, or what is wrong."""
        event.stop()
        if event.error:
            self.complain(event.error)
        elif self.stage == "review":
            self.say()
        self.refresh_bindings()

    # -- what is asked -----------------------------------------------------

    def ask(self, text: str, take: Callable[[str | None], None], *answers: str) -> None:
        """Ask `text`; `take` is given one of `answers`, or `cancel`."""
        words = self.words.adding.answers
        named = {name: words[name] for name in (*answers, "cancel")}
        self.app.push_screen(Question(text, named), take)

    @property
    def unsaved(self) -> bool:
        """Whether corrections or ticks would be lost."""
        return self.review.unsaved

    def ask_to_drop(self, then: Callable[[], object]) -> None:
        """Ask whether corrections and ticks may be lost, and go on with `then` if so."""

        def take(answer: str | None) -> None:
            if answer == "drop":
                then()

        self.ask(self.words.adding.leave, take, "drop")

    # -- keys --------------------------------------------------------------

    def action_help(self) -> None:
        """Show the keys of the page, and run the one chosen."""
        page = HelpScreen(self.active_bindings, self.words, notes="")
        self.app.push_screen(page, self._run)

    async def _run(self, chosen: Chosen | None) -> None:
        if chosen is not None:
            await self.app.run_action(chosen.action, default_namespace=chosen.node)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, described in the reader's language."""
        return described(super().active_bindings, self.words)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A text is read, rows are reviewed and saved, a passage is taken."""
        del parameters
        stages = {"read": "paste", "take": "pick", "hand": "pick", "pick": "review",
                  "help": "review", "save": "review"}  # fmt: skip
        if action in ("pick", "help", "save") and self.review.correcting:
            return False
        return stages.get(action, self.stage) == self.stage
