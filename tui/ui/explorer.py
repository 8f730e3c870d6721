"""The main screen: a line of tabs, the pane of the active tab, status line and key hints."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import on
from textual.binding import Binding
from textual.reactive import var
from textual.widgets import ContentSwitcher

from tui.redraw.compatibility import forget_queries
from tui.tables.dataset.file_times import FileTimes, file_times, reloaded
from tui.ui.dataset_watch import DatasetWatch
from tui.ui.list.pane import ListPane
from tui.ui.messages import DatasetReplaced, Navigate, NavigateBack, Notify, OpenView
from tui.ui.named_views import state_of
from tui.ui.preparation import Preparation, caught, compute, replaced
from tui.ui.record_navigation import go_to, open_screen
from tui.ui.session_state import plain
from tui.ui.status_screen import StatusScreen
from tui.ui.tabs import STATES, TAB_OF, create_pane, states_of
from tui.ui.view_keeper import ViewProvider, ask_and_save, dated, view_of
from tui.ui.widgets.tab_bar import TabBar
from tui.words import UserError
from tui.words.tabs import TABS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from textual.app import ComposeResult
    from textual.command import Provider

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.tables.references import RecordRef
    from tui.ui.chart.state import ChartState
    from tui.ui.conference.pane import ConferencePane
    from tui.ui.list.state import ListState
    from tui.ui.session_state import SessionState
    from tui.ui.tabs import Pane


def open_provider() -> type[Provider]:
    """Return what the palette searches the dataset with, when the palette is first shown."""
    from tui.ui.dialogs.quick_open import OpenProvider

    return OpenProvider


class Explorer(StatusScreen[None]):
    """Owns which tab is shown and the state that each pane had last."""

    BINDINGS: ClassVar = [
        *(
            Binding(str(number), f"tab('{tab}')", tab.title(), id=f"tab.{tab}", show=False)
            for number, tab in enumerate(TABS, start=1)
        ),
        Binding("8", "tab('table')", "Table", id="tab.table", show=False),
        Binding("o", "open_anything", "Open anything", id="open"),
        Binding("V", "save_view", "Save this view", id="view.save", show=False),
        Binding("t", "as_of", "As of", id="as_of", show=False),
        Binding("a", "add", "Add a plan", id="add", show=False),
        Binding("A", "about", "About", id="about", show=False),
        Binding("R", "reload", "Reload", id="reload", show=False),
        Binding("L", "language", "Language", id="language"),
        Binding("K", "help('legend')", "Legend", id="legend", show=False),
        Binding("question_mark", "help", "Help", id="help", key_display="?"),
        Binding("colon", "app.command_palette", "Palette", id="palette", key_display=":"),
        Binding("q", "app.quit", "Quit", id="quit"),
        Binding("escape", "back", id="back.tab", show=False, key_display="Esc"),
    ]
    COMMANDS: ClassVar = {open_provider, ViewProvider}
    tab: var[str] = var(TABS[0], init=False)
    """The tab that is shown."""

    def __init__(
        self,
        catalog: Catalog,
        *,
        tab: str,
        first: ListState | ChartState | None,
        session: SessionState,
        note: str,
    ) -> None:
        """Open the dataset on `tab`, or on the tab of `session`; `first` is that tab's state."""
        super().__init__()
        self.catalog, self.note = catalog, note
        self.home = str(catalog.dataset.requested or "")
        last = session.tabs.get(self.home, TABS[0])
        self.set_reactive(Explorer.tab, tab or (last if last in TABS else TABS[0]))
        self.states: dict[str, Any] = {**session.panes.get(self.home, {})}
        """By tab; a state from the session file is plain until its pane is created."""
        if first is not None:
            self.states[self.tab] = first
        self.times = file_times(catalog.dataset)
        self.trail: list[str] = []
        self.chosen_language = session.language
        self.preparation = Preparation(self)

    def compose(self) -> ComposeResult:
        """Lay out the tabs and the active pane; others are created when they are first shown."""
        words, dataset = self.words, self.catalog.dataset
        name = dataset.about.get("name", dataset.source.name)
        source = f"{name} · {dataset.about.get('version', '')}"
        if dataset.day:
            source = words.questions.as_of_day.format(day=dataset.day)
        tabs: dict[str, str] = {tab: words.app.tabs[tab] for tab in TABS}
        if self.catalog.table is not None:
            tabs["table"] = words.app.own_table
        bar = TabBar(words.app.name, tabs, source, pinned=dataset.day is not None)
        yield bar.data_bind(active=Explorer.tab)
        with ContentSwitcher(initial=self.tab, id="panes"):
            yield create_pane(self.tab, self.catalog, self.states.get(self.tab))
        yield DatasetWatch(dataset, self.times, words.app.dataset_changed)
        yield from self.compose_status()

    def on_mount(self) -> None:
        """Give the keyboard to the active pane, and report how the start went."""
        self.pane.take_focus()
        if self.note:
            self.post_message(Notify(self.note, wrong=True))

    @property
    def pane(self) -> Pane:
        """The pane that is shown."""
        return cast("Pane", self.query_one(f"#panes > #{self.tab}"))

    # -- tabs --------------------------------------------------------------

    async def action_tab(self, tab: str) -> None:
        """Show the pane of `tab`; that of an own table only where there is one."""
        if tab == "table" and self.catalog.table is None:
            self.post_message(Notify(self.words.app.no_own_table, wrong=True))
            return
        if tab == self.tab:
            self.post_message(Notify(self.words.app.tab_shown))
        self.trail.clear()
        await self.preparation.then(tab, partial(self.show_tab, tab))

    async def show_tab(self, tab: str) -> None:
        """Show the pane of `tab`, which is ready."""
        switcher = self.query_one("#panes", ContentSwitcher)
        if not switcher.query(f"#panes > #{tab}"):
            await switcher.mount(create_pane(tab, self.catalog, self.states.get(tab)))
        switcher.current = self.tab = tab
        self.pane.take_focus()

    @on(Navigate)
    async def navigate(self, event: Navigate) -> None:
        """Show the record that a pane asks for; Esc leads back."""
        event.stop()
        await self.show_record(event.record)

    async def show_record(self, record: RecordRef | str | None) -> None:
        """Show `record` on its tab (or the tab named); a region has its own screen."""
        if isinstance(record, str):
            if record:
                await self.action_tab(record)
        elif record is not None:
            place = TAB_OF.get(record.table, record.table)
            await self.preparation.then(place, partial(go_to, self, record))

    @on(NavigateBack)
    async def action_back(self) -> None:
        """Return to the tab that led here, else show all rows again."""
        if self.trail:
            await self.show_tab(self.trail.pop())
        elif isinstance(self.pane, ListPane) and self.pane.state.view.query:
            state = self.pane.state
            self.pane.change(state.with_view(state.view.searched("")))
        else:
            self.post_message(Notify(self.words.app.no_way_back))

    async def action_open_anything(self) -> None:
        """Search everything and go to what is chosen."""

        async def show() -> None:
            panes = self.query("#panes > #conference")
            compared = cast("ConferencePane", panes.first()).compared.comparison if panes else None
            self.app.push_screen(open_screen(self.catalog, compared), self.show_record)

        await self.preparation.then("open", show)

    def action_about(self) -> None:
        """Show the page about the report, the dataset and the program."""
        from tui.ui.dialogs.about import AboutScreen

        self.app.push_screen(AboutScreen(self.catalog))

    async def action_add(self) -> None:
        """Add a plan; what is saved is shown at once."""

        async def show() -> None:
            from tui.ui.adding import AddScreen  # loads the grammar

            self.app.push_screen(AddScreen(self.catalog.of_plans), self.show_dataset)

        await self.preparation.then("add", show)

    def action_as_of(self) -> None:
        """Choose the day whose plans are in force, and show what they say."""
        from tui.ui.dialogs.as_of import AsOfPage

        def show(row: Mapping[str, Any] | None) -> None:
            if row is not None:
                self.show_dataset(self.catalog.dataset, row["day"])

        self.app.push_screen(AsOfPage(self.catalog), show)

    # -- named views --------------------------------------------------------

    def action_save_view(self) -> None:
        """Keep what is shown under a name."""
        ask_and_save(self, view_of(self.tab, self.pane.state, self.catalog), self.words)

    @on(OpenView)
    async def open_view(self, event: OpenView) -> None:
        """Show a view as it was when it was named."""
        event.stop()
        try:
            state, catalog = state_of(event.view, STATES), dated(self.catalog, event.view)
        except UserError as error:
            self.post_message(Notify(error.say(self.words), wrong=True))
            return
        self.states |= states_of(self.query_one("#panes").children)
        self.states[event.view.tab] = state
        self.catalog, self.tab = catalog, event.view.tab
        self.trail.clear()
        await self.preparation.then(self.tab, self.recompose)

    # -- dataset and language ----------------------------------------------

    def show_dataset(
        self, dataset: Dataset | None, day: date | str | None = "same", note: str = ""
    ) -> None:
        """Show another dataset, as of the same or another day; the panes' states are kept."""
        if dataset is None:
            return
        before, tab = self.catalog, self.tab

        async def show(made: tuple[Catalog, FileTimes]) -> None:
            self.states |= states_of(self.query_one("#panes").children)
            self.catalog, self.times = made
            await self.recompose()
            if note:
                self.post_message(Notify(note))

        compute(self, lambda: replaced(before, dataset, day, tab), show)

    def action_reload(self) -> None:
        """Read the dataset again; where that fails, what is shown stays."""
        before, words = self.catalog.dataset, self.words

        def show(dataset: Dataset | UserError) -> None:
            if isinstance(dataset, UserError):
                self.post_message(Notify(dataset.say(words), wrong=True))
                return
            note = dataset.damage.say(words) if dataset.damage else words.app.reloaded
            self.post_message(DatasetReplaced(dataset, note))

        compute(self, partial(caught, partial(reloaded, before)), show)

    @on(DatasetReplaced)
    def replace_dataset(self, event: DatasetReplaced) -> None:
        """Show the new dataset, and report what was done."""
        event.stop()
        self.show_dataset(event.dataset, note=event.note)

    def action_language(self) -> None:
        """Change the language and keep the states of the panes."""
        self.states |= states_of(self.query_one("#panes").children)
        words = self.words.in_language("en" if self.catalog.chinese else "zh")
        self.catalog = replace(self.catalog, words=words)
        self.chosen_language = self.words.language
        self.call_next(self.preparation.then, self.tab, self.recompose)

    async def recompose(self) -> None:
        """Compose again for another dataset or language, on the active tab."""
        await super().recompose()
        forget_queries(self)  # of the panes that were shown before
        if self.preparation.warms_up:
            self.preparation.warm_up_when_idle()
        self.pane.take_focus()


def session_of(explorer: Explorer, before: SessionState, theme: str) -> SessionState:
    """Return `before` with what `explorer` shows now."""
    explorer.states |= states_of(explorer.query_one("#panes").children)
    return replace(
        before,
        theme=theme,
        language=explorer.chosen_language,
        tabs={**before.tabs, explorer.home: explorer.tab},
        panes={**before.panes, explorer.home: plain(explorer.states)},
    )
