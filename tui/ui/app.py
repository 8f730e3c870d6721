"""The explorer as a program: themes, palette, signals, session state."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from textual.binding import Binding
from textual.reactive import Reactive

from tui.present.ambiguous import Cells, ambiguous_cells, measure
from tui.redraw import ThriftyApp, forget_widths
from tui.redraw.compatibility import leave_input_thread
from tui.ui.action_gate import may_run
from tui.ui.appearance import Appearance, Background, theme_for
from tui.ui.dialogs.confirm import ConfirmDialog, Unsaved
from tui.ui.explorer import Explorer, session_of
from tui.ui.key_hints import Translatable
from tui.ui.line_filters import FILTERS
from tui.ui.permissions import Permissions
from tui.ui.plain_output import filters_for
from tui.ui.session_state import SessionState, save
from tui.ui.status_screen import show_notice
from tui.ui.tabs import LISTS
from tui.ui.terminal import driver_class
from tui.ui.terminal.signals import exit_on_signals
from tui.ui.themes import CHART_DARK, CHART_LIGHT, OURS
from tui.ui.type_ahead import TypeAheadApp
from tui.ui.widgets.status_line import StatusLine
from tui.words.tabs import TABS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from textual.actions import ActionParseResult
    from textual.app import App, SystemCommand
    from textual.binding import BindingType
    from textual.command import Provider
    from textual.dom import DOMNode
    from textual.filter import LineFilter
    from textual.screen import Screen

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.ui.chart.state import ChartState
    from tui.ui.keys.keymap import KeyMap
    from tui.ui.list.pane import ListState
    from tui.ui.terminal.events import InputReport
    from tui.ui.tour.guide import Guide

KeepFrame: TypeAlias = "Callable[[str, tuple[int, int], int], None]"
"""Keeps what the terminal shows at the end: its bytes, size and ambiguous width."""

__all__ = ["LISTS", "TABS", "Duibiao", "Explorer"]


def has_job_control() -> bool:
    """Return whether a shell started this process as a job, and could continue it."""
    return hasattr(os, "getsid") and os.getpgrp() != os.getsid(0)


async def begin_tour(app: App[None]) -> None:
    """Begin the tour."""
    from tui.ui.tour.guide import begin

    await begin(app)


class Duibiao(TypeAheadApp[None], ThriftyApp[None]):
    """The explorer as a program."""

    CSS_PATH = "app.tcss"
    TITLE = "对标 duibiao"
    REDRAW_SWITCH = "DUIBIAO_REDRAW"
    ansi_theme_dark = Reactive(CHART_DARK, init=False)
    ansi_theme_light = Reactive(CHART_LIGHT, init=False)
    COMMANDS: ClassVar = {lambda: action_provider()}
    begins_with_tour = False
    begin_tour = staticmethod(begin_tour)  # for the help, which the tour is above
    guide: Guide | None = None  # the tour, once there was one
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", id="quit.anywhere", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", "Suspend", id="suspend", show=False, priority=True),
    ]

    def __init__(
        self,
        catalog: Catalog,
        *,
        tab: str = "",
        first: ListState | ChartState | None = None,
        session: SessionState | None = None,
        file: Path | None = None,
        note: str = "",
        permissions: Permissions | None = None,
        keys: KeyMap | None = None,
        appearance: Appearance | None = None,
    ) -> None:
        """Explore the dataset of `catalog` in its language.

        Args:
            catalog: What is shown.
            tab: Where to open; empty: where the reader was.
            first: The state of that tab, where it is a list or the charts.
            session: The state at the end of the last session.
            file: Where to save the state; None for nowhere.
            note: What to say at the start.
            permissions: What this session may do; None: all.
            keys: The keys in force; None: the usual ones.
            appearance: Its theme, and whether it draws and takes the mouse.
        """
        super().__init__(driver_class=driver_class())
        self.session, self.file, self.keys = session or SessionState(), file, keys
        self.ends_process = False  # with the app: no thread needs to be waited for
        self.dataset = catalog.dataset  # with which it started
        self.keep_frame: KeepFrame | None = None
        self.permissions = permissions or Permissions()
        self.set_keymap(keys.by_binding if keys is not None else {})
        self.appearance = appearance or Appearance()
        self.first_theme = ""
        suit(self)
        self._start = Explorer(catalog, tab=tab, first=first, session=self.session, note=note)

    def on_ready(self) -> None:
        """Show the first frame: until now another one may have been on the screen."""
        self.call_after_refresh(self.show_frame)
        if self.begins_with_tour:
            self.call_after_refresh(begin_tour, self)
        if self.ends_process:  # no test waits for it
            self._start.preparation.warm_up_when_idle()

    def on_load(self) -> None:
        """Exit in order on signals, before the terminal is changed: the code is the signal's."""
        exit_on_signals(lambda code: self.exit(return_code=code))

    def exit(self, *args: Any, **named: Any) -> None:
        """Save the session state, and exit."""
        if self.file is not None and self._start.is_mounted and not is_touring(self):
            keep_session(self, self._start, self.file)
        if self.ends_process:
            leave_input_thread(self)
        super().exit(*args, **named)

    def on_terminal_input_report(self, event: InputReport) -> None:
        """Say what happened to the input; without a terminal, exit as on a hangup."""
        if event.what == "disconnected":
            self.exit(return_code=128 + signal.SIGHUP)
        elif event.what == "continued":
            self.action_repaint()
        elif event.what == "narrow" or event.what == "wide":
            lay_out_for(self, self._start, 1 if event.what == "narrow" else 2)
        elif event.what == "light" or event.what == "dark":
            suit(self, event.what)
        else:
            show_notice(self, self._start.words.app.input_reports[event.what])

    async def action_quit(self) -> None:
        """Exit; a page with unsaved changes asks first."""
        if isinstance(self.screen, ConfirmDialog):
            return
        pages = [page for page in self.screen_stack if isinstance(page, Unsaved) and page.unsaved]
        if pages:
            pages[-1].ask_to_drop(self.exit)
        else:
            await super().action_quit()

    def action_language(self) -> None:
        """Change the language of the explorer, and of pages over it that can."""
        self._start.action_language()
        for page in self.screen_stack:
            if isinstance(page, Translatable):
                page.set_language(self._start.words)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action, whatever asks for it; say so where this session may not."""
        node = self if default_namespace is None else default_namespace
        if action == "suspend_process" and not has_job_control() and may_run(action, node):
            return True  # no shell could continue the process
        if may_run(action, node, namespaces):
            return await super().run_action(action, default_namespace, namespaces)
        show_notice(self, self._start.words.app.restricted)
        return True

    def get_default_screen(self) -> Screen[None]:
        """Return the explorer."""
        return self._start

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return Textual's filters between those for data and those that were asked for."""
        own = filters_for(self.theme, os.environ, plain=self.appearance.plain)
        return [*FILTERS, *super().get_line_filters(), *own]

    # -- the palette -------------------------------------------------------

    def action_command_palette(self) -> None:
        """Show the command palette: every action by name."""
        from tui.ui.dialogs.palette import show_palette

        show_palette(self, self._start.words)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Return a command for each key that works now, and for the themes."""
        from tui.ui.dialogs.palette import palette_commands

        return palette_commands(self, screen, self._start.words)


def action_provider() -> type[Provider]:
    """Return what the palette finds actions with, when it is first shown."""
    from tui.ui.dialogs.palette import ActionProvider

    return ActionProvider


def is_touring(app: Duibiao) -> bool:
    """Return whether what is shown is a tour's, not the reader's."""
    return app.guide is not None and not app.guide.is_over


def shows_alone(app: App[None], explorer: Explorer, dataset: Dataset) -> bool:
    """Return whether the explorer shows `dataset`, with nothing over it and no message."""
    same = explorer.catalog.dataset is dataset
    return same and app.screen is explorer and not explorer.query_one(StatusLine).display


def keep_session(app: Duibiao, explorer: Explorer, file: Path) -> None:
    """Save the state, and what the next start can show before anything is loaded."""
    chosen = app.session.theme if app.theme == app.first_theme else app.theme
    save(session_of(explorer, app.session, chosen), file)
    if app.keep_frame is not None and app.is_running:
        whole = shows_alone(app, explorer, app.dataset)
        app.keep_frame(app.whole_frame() if whole else "", app.size, ambiguous_cells())


def suit(app: Duibiao, background: Background = "") -> None:
    """Give `app` the theme to start with, for a terminal with that background."""
    for theme in OURS:
        app.register_theme(theme)
    asked, remembered, known = app.appearance.theme, app.session.theme, app.available_themes
    app.first_theme = theme_for(asked, remembered, known, os.environ, background)
    app.theme = app.first_theme


def lay_out_for(app: ThriftyApp[None], explorer: Explorer, cells: Cells) -> None:
    """Lay out all again for a terminal that was slow to say how wide its characters are."""
    if cells != ambiguous_cells():
        measure(cells)
        forget_widths()
        if explorer.is_mounted:
            explorer.call_later(explorer.show_dataset, explorer.catalog.dataset)
        app.action_repaint()
