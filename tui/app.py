"""The explorer: tabs, themes, language and help; decisions are the core's."""

from __future__ import annotations

import asyncio
import signal
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from rich.segment import Segment
from textual import on
from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.filter import LineFilter
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import ContentSwitcher, Footer

from tui.panes.charts import ChartPane
from tui.panes.conference import ConferencePane
from tui.panes.help import HelpScreen
from tui.panes.listing import ListPane, ListState
from tui.text import visible
from tui.widgets.tabbar import TabBar
from tui.words import Words, words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult
    from textual.binding import ActiveBinding
    from textual.color import Color
    from textual.widget import Widget

    from tui.dataset import Dataset

TABS = ("targets", "plans", "charts", "conference", "cases", "findings")
LISTS = {
    "targets": ("targets",),
    "plans": ("documents",),
    "cases": ("cases", "pilots"),
    "findings": ("findings",),
}
"""The lists of each tab that is one."""


class VisibleControls(LineFilter):
    """The one place on the way to the screen where control characters become visible ones."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments, their text without control characters."""
        del background
        if all(text.isprintable() for text, _, _ in segments):
            return segments
        return [
            segment if segment.control else Segment(visible(segment.text), segment.style)
            for segment in segments
        ]


class Explorer(Screen[None]):
    """The one screen: a line of tabs, the pane of the active tab, a line of keys."""

    BINDINGS: ClassVar = [
        *(
            Binding(str(number), f"tab('{tab}')", tab.title(), id=f"tab.{tab}", show=False)
            for number, tab in enumerate(TABS, start=1)
        ),
        Binding("a", "add", "Add a plan", id="add", show=False),
        Binding("L", "language", "Language", id="language"),
        Binding("question_mark", "help", "Help", id="help", key_display="?"),
        Binding("colon", "app.command_palette", "Palette", id="palette", key_display=":"),
        Binding("q", "app.quit", "Quit", id="quit"),
    ]
    words: reactive[Words] = reactive(words_for("zh"), recompose=True, init=False)

    def __init__(self, dataset: Dataset, words: Words, tab: str, first: ListState) -> None:
        """Open `dataset` on `tab`; `first` is the state of that tab where it is a list."""
        super().__init__()
        self.dataset, self.tab = dataset, tab
        self.states: dict[str, Any] = {tab: first} if tab in LISTS else {}
        self.set_reactive(Explorer.words, words)

    def compose(self) -> ComposeResult:
        """Only the active tab's pane is made; the others when they are first shown."""
        words = self.words
        tabs = {tab: words.app.tabs[tab] for tab in TABS}
        yield TabBar(words.app.name, tabs, self._about())
        with ContentSwitcher(initial=self.tab, id="panes"):
            yield self._pane(self.tab)
        yield Footer(compact=True, show_command_palette=False)

    def _about(self) -> str:
        """Where the data comes from."""
        about = self.dataset.about
        return f"{about.get('name', self.dataset.source.name)} · {about.get('version', '')}"

    def _pane(self, tab: str) -> Widget:
        state = self.states.get(tab)
        pane: ListPane | ChartPane | ConferencePane
        if tab in LISTS:
            pane = ListPane(self.dataset, self.words, LISTS[tab], state)
        elif tab == "charts":
            pane = ChartPane(self.dataset, self.words, state)
        else:
            pane = ConferencePane(self.dataset, self.words, state)
        pane.id = tab
        return pane

    def on_mount(self) -> None:
        """Mark the active tab."""
        self._activate()

    def _activate(self) -> None:
        self.query_one(TabBar).active = self.tab
        pane = self.query_one(f"#{self.tab}")
        if isinstance(pane, ListPane | ChartPane | ConferencePane):
            pane.take_focus()

    async def action_tab(self, tab: str) -> None:
        """Show the pane of `tab`."""
        switcher = self.query_one("#panes", ContentSwitcher)
        if not switcher.query(f"#{tab}"):
            await switcher.mount(self._pane(tab))
        switcher.current = self.tab = tab
        self._activate()

    @on(TabBar.Chosen)
    async def choose(self, event: TabBar.Chosen) -> None:
        """Show the pane of the tab that was clicked."""
        event.stop()
        await self.action_tab(event.tab)

    def action_language(self) -> None:
        """Change the language and keep what is shown."""
        self._keep_states()
        self.words = words_for("en" if self.words.language == "zh" else "zh")

    async def recompose(self) -> None:
        """Compose anew in the language at hand, on the tab that was active."""
        await super().recompose()
        self._activate()

    def action_add(self) -> None:
        """Add a plan; what is saved is shown at once."""
        from tui.panes.adding import AddScreen  # the grammar is only loaded when it is wanted

        self.app.push_screen(AddScreen(self.dataset, self.words), self.take)

    async def take(self, dataset: Dataset | None) -> None:
        """Show `dataset` in the place of the one before."""
        if dataset is not None:
            self.dataset = dataset
            self._keep_states()
            await self.recompose()

    def _keep_states(self) -> None:
        for pane in self.query_one("#panes").children:
            if isinstance(pane, ListPane | ChartPane | ConferencePane) and pane.id:
                self.states[pane.id] = pane.state

    def action_help(self) -> None:
        """Show the keys of what has the focus."""
        self.app.push_screen(HelpScreen(self.active_bindings, self.words))

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, described in the reader's language."""
        labels = self.words.keys
        return {
            key: active._replace(
                binding=replace(
                    active.binding,
                    description=labels.get(active.binding.id or "", active.binding.description),
                )
            )
            for key, active in super().active_bindings.items()
        }


class Duibiao(App[None]):
    """The explorer as a program."""

    CSS_PATH = "app.tcss"
    TITLE = "对标"
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        dataset: Dataset,
        words: Words,
        *,
        tab: str = "targets",
        first: ListState | None = None,
    ) -> None:
        """Explore `dataset`, in the language of `words`, from `tab` in state `first`."""
        super().__init__()
        self._start = Explorer(dataset, words, tab, first or ListState())

    def on_mount(self) -> None:
        """Leave in order when told to: the terminal is restored, the exit code names the signal."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._leave, number)

    def _leave(self, number: int) -> None:
        self.exit(return_code=128 + number)

    def get_default_screen(self) -> Screen[None]:
        """The explorer itself."""
        return self._start

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, after control characters are made visible."""
        return [_CONTROLS, *super().get_line_filters()]

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Textual's commands and one for each key that works now."""
        yield from super().get_system_commands(screen)
        for key, active in screen.active_bindings.items():
            if active.binding.id and active.enabled:
                action = active.binding.action
                yield SystemCommand(
                    active.binding.description,
                    self.get_key_display(active.binding) or key,
                    lambda action=action, node=active.node: self._run(action, node),
                )

    async def _run(self, action: str, node: Any) -> None:
        await self.run_action(action, default_namespace=node)


_CONTROLS = VisibleControls()
