"""The base of screens that show the dataset: a status line, key hints and help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import on
from textual.screen import Screen, ScreenResultType

from tui.ui.dialogs.help import show_help
from tui.ui.keys.spelling import show_key
from tui.ui.messages import Notify
from tui.ui.widgets.key_bar import KeyBar
from tui.ui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual.app import App, ComposeResult
    from textual.events import Key

    from tui.tables.catalog import Catalog
    from tui.words import Words


def show_notice(app: App[Any], text: str) -> None:
    """Show a line that no pane asked for: on the status line, or over a dialog that has none."""
    if isinstance(app.screen, StatusScreen):
        app.screen.post_message(Notify(text, wrong=True))
    else:
        app.notify(text, severity="warning", markup=False)


class StatusScreen(Screen[ScreenResultType]):
    """A screen that reports what was done, and tells the keys that work now."""

    catalog: Catalog

    @property
    def words(self) -> Words:
        """The words of the reader's language."""
        return self.catalog.words

    def compose_status(self) -> ComposeResult:
        """Lay out the status line and the key hints, below everything else."""
        yield StatusLine()
        yield KeyBar(words=self.words)

    @on(Notify)
    def show_status(self, event: Notify) -> None:
        """Show a line until the next key."""
        event.stop()
        self.query_one(StatusLine).show(event.text, wrong=event.wrong)

    def on_key(self, event: Key) -> None:
        """Clear the status line, which was read; say so where a key does nothing."""
        line = self.query_one(StatusLine)
        line.clear()
        active = self.active_bindings.get(event.key)
        if active is None or not active.enabled:
            line.show(self.words.app.no_key.format(key=show_key(event.key)), wrong=True)

    def action_help(self, what: str = "keys") -> None:
        """Show the keys that work now, and run the one chosen; or the `legend`."""
        if what == "legend":
            from tui.ui.dialogs.legend import LegendScreen

            self.app.push_screen(LegendScreen(self.words))
            return
        show_help(self, self.words)
