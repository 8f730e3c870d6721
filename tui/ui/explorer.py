"""The one screen: a line of tabs, the pane of the active tab, a line of keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.binding import Binding
from textual.widgets import ContentSwitcher

from tui.ui.chart.pane import ChartPane, ChartState
from tui.ui.conference.pane import ConferencePane, ConferenceState
from tui.ui.dialogs.about import AboutScreen
from tui.ui.dialogs.quick_open import OpenProvider, OpenScreen
from tui.ui.list.pane import ListPane, ListState
from tui.ui.messages import DatasetReplaced, Navigate, NavigateBack, Notify
from tui.ui.region.screen import RegionScreen
from tui.ui.session_state import plain, shaped
from tui.ui.status_screen import StatusScreen
from tui.ui.widgets.tab_bar import TabBar
from tui.words import words_for

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.tables.references import RecordRef
    from tui.ui.session_state import Memory

TABS = ("targets", "plans", "charts", "conference", "cases", "findings")
LISTS = {
    "targets": ("targets",),
    "plans": ("documents",),
    "cases": ("cases", "pilots"),
    "findings": ("findings",),
}
"""The lists of each tab that is one."""
TAB_OF = {
    **{name: tab for tab, names in LISTS.items() for name in names},
    "conference": "conference",
    "figures": "charts",
    "indicators": "charts",
}
"""The tab that shows a table."""

Pane = ListPane | ChartPane | ConferencePane


class Explorer(StatusScreen[None]):
    """Owns which tab is shown and what each pane showed last; decisions are the core's."""

    BINDINGS: ClassVar = [
        *(
            Binding(str(number), f"tab('{tab}')", tab.title(), id=f"tab.{tab}", show=False)
            for number, tab in enumerate(TABS, start=1)
        ),
        Binding("o", "open_anything", "Open anything", id="open"),
        Binding("a", "add", "Add a plan", id="add", show=False),
        Binding("A", "about", "About", id="about", show=False),
        Binding("L", "language", "Language", id="language"),
        Binding("question_mark", "help", "Help", id="help", key_display="?"),
        Binding("colon", "app.command_palette", "Palette", id="palette", key_display=":"),
        Binding("q", "app.quit", "Quit", id="quit"),
        Binding("escape", "back", id="back.tab", show=False, key_display="Esc"),
    ]
    COMMANDS: ClassVar = {OpenProvider}

    def __init__(
        self,
        catalog: Catalog,
        *,
        tab: str,
        first: ListState | ChartState | None,
        memory: Memory,
        note: str,
    ) -> None:
        """Open the dataset on `tab`, or where `memory` was; `first` is the state of that tab."""
        super().__init__()
        self.catalog, self.note = catalog, note
        self.home = str(catalog.dataset.asked or "")
        kept = memory.tabs.get(self.home, TABS[0])
        self.tab = tab or (kept if kept in TABS else TABS[0])
        self.states: dict[str, Any] = _states(memory.panes.get(self.home, {}))
        if first is not None:
            self.states[self.tab] = first
        self.trail: list[str] = []
        self.chosen_language = memory.language

    def compose(self) -> ComposeResult:
        """Only the active tab's pane is made; the others when they are first shown."""
        words = self.words
        tabs = {tab: words.app.tabs[tab] for tab in TABS}
        yield TabBar(words.app.name, tabs, self._about())
        with ContentSwitcher(initial=self.tab, id="panes"):
            yield self._pane(self.tab)
        yield from self.compose_status()

    def _about(self) -> str:
        """Where the data comes from."""
        about = self.dataset.about
        return f"{about.get('name', self.dataset.source.name)} · {about.get('version', '')}"

    def _pane(self, tab: str) -> Pane:
        state = self.states.get(tab)
        pane: Pane
        if tab in LISTS:
            pane = ListPane(self.catalog, LISTS[tab], state)
        elif tab == "charts":
            pane = ChartPane(self.catalog, state)
        else:
            pane = ConferencePane(self.catalog, state)
        pane.id = tab
        return pane

    def on_mount(self) -> None:
        """Mark the active tab."""
        self._activate()
        if self.note:
            self.post_message(Notify(self.note, wrong=True))

    @property
    def pane(self) -> Pane:
        """The pane that is shown."""
        pane = self.query_one(f"#panes > #{self.tab}")
        assert isinstance(pane, Pane)
        return pane

    def _activate(self) -> None:
        self.query_one(TabBar).active = self.tab
        self.pane.take_focus()

    async def action_tab(self, tab: str) -> None:
        """Show the pane of `tab`."""
        self.trail.clear()
        await self._show(tab)

    async def _show(self, tab: str) -> None:
        switcher = self.query_one("#panes", ContentSwitcher)
        if not switcher.query(f"#panes > #{tab}"):
            await switcher.mount(self._pane(tab))
        switcher.current = self.tab = tab
        self._activate()

    @on(TabBar.Chosen)
    async def choose(self, event: TabBar.Chosen) -> None:
        """Show the pane of the tab that was clicked."""
        event.stop()
        await self.action_tab(event.tab)

    # -- going to places ---------------------------------------------------

    @on(Navigate)
    async def go(self, event: Navigate) -> None:
        """Show the place that a pane asks for; Esc leads back."""
        event.stop()
        await self.show_place(event.place)

    async def show_place(self, place: RecordRef) -> None:
        """Show the tab that has `place`, with the place on it; a region has a page of its own."""
        if place.table == "regions":
            page = RegionScreen(self.catalog, [place.key])
            self.app.push_screen(page, self._from_page)
            return
        tab = TAB_OF[place.table]
        if tab != self.tab:
            self.trail.append(self.tab)
        await self._show(tab)
        self.pane.show_place(place)
        self.pane.take_focus()

    async def _from_page(self, place: RecordRef | str | None) -> None:
        if isinstance(place, str):
            await self.action_tab(place)
        elif place is not None:
            await self.show_place(place)

    def action_open_anything(self) -> None:
        """Search everything and go to what is chosen."""
        self.app.push_screen(OpenScreen(self.catalog), self._from_page)

    def action_about(self) -> None:
        """Tell about the report, the dataset and the program."""
        self.app.push_screen(AboutScreen(self.catalog))

    def action_add(self) -> None:
        """Add a plan; what is saved is shown at once."""
        from tui.ui.adding import AddScreen  # the grammar is only loaded when it is wanted

        self.app.push_screen(AddScreen(self.catalog), self.take)

    async def take(self, dataset: Dataset | None) -> None:
        """Show `dataset` in the place of the one before."""
        if dataset is not None:
            self._keep()
            self.catalog = replace(self.catalog, dataset=dataset)
            await self.recompose()

    @on(DatasetReplaced)
    async def replace_dataset(self, event: DatasetReplaced) -> None:
        """Show other data, and say what was done."""
        event.stop()
        await self.take(event.dataset)
        self.post_message(Notify(event.note))

    @on(NavigateBack)
    async def step_back(self, event: NavigateBack) -> None:
        """Return to the tab that led here, else show all rows again."""
        event.stop()
        await self.action_back()

    async def action_back(self) -> None:
        """Return to the tab that led here, else show all rows again."""
        if self.trail:
            await self._show(self.trail.pop())
        elif isinstance(self.pane, ListPane):
            state = self.pane.state
            self.pane.change(state.with_view(state.view.searched("")))

    # -- language --------------------------------------------

    def action_language(self) -> None:
        """Change the language and keep what is shown."""
        self._keep()
        self.catalog = replace(
            self.catalog, words=words_for("en" if self.catalog.chinese else "zh")
        )
        self.chosen_language = self.words.language
        self.refresh(recompose=True)

    def _keep(self) -> None:
        for pane in self.query_one("#panes").children:
            if isinstance(pane, Pane) and pane.id:
                self.states[pane.id] = pane.state

    async def recompose(self) -> None:
        """Compose anew in the language at hand, on the tab that was active."""
        await super().recompose()
        self._activate()

    def remembered(self, memory: Memory, theme: str) -> Memory:
        """`memory` with what is shown now."""
        self._keep()
        return replace(
            memory,
            theme=theme,
            language=self.chosen_language,
            tabs={**memory.tabs, self.home: self.tab},
            panes={**memory.panes, self.home: plain(self.states)},
        )


def _states(kept: dict[str, Any]) -> dict[str, Any]:
    """The panes' states as they were kept; one of another shape is let go."""
    kinds: dict[str, Any] = {
        **dict.fromkeys(LISTS, ListState), "charts": ChartState, "conference": ConferenceState,
    }  # fmt: skip
    states = {}
    for tab, kind in kinds.items():
        try:
            if tab in kept:
                states[tab] = shaped(kind, kept[tab])
        except (TypeError, ValueError, NameError):
            continue
    return states
