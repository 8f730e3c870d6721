"""A screen that says a line until the next key, and tells its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual import on
from textual.screen import Screen, ScreenResultType
from textual.widgets import Static

from tui.ui.dialogs.help import Chosen, HelpScreen
from tui.ui.messages import Notify

if TYPE_CHECKING:
    from textual.events import Key

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.words import Words


class SpeakingScreen(Screen[ScreenResultType]):
    """A screen with a line `#said`."""

    catalog: Catalog

    @property
    def dataset(self) -> Dataset:
        """What is shown."""
        return self.catalog.dataset

    @property
    def words(self) -> Words:
        """The reader's language."""
        return self.catalog.words

    @on(Notify)
    def say(self, event: Notify) -> None:
        """Show a line until the next key."""
        event.stop()
        said = self.query_one("#said", Static)
        said.update(Text(event.text))
        said.set_class(event.wrong, "wrong")
        said.display = True

    def on_key(self, event: Key) -> None:
        """What was said has been read."""
        del event
        self.query_one("#said", Static).display = False

    def action_help(self) -> None:
        """Show the keys of what has the focus, and run the one chosen."""
        self.app.push_screen(HelpScreen(self.active_bindings, self.words), self._run)

    async def _run(self, chosen: Chosen | None) -> None:
        if chosen is not None:
            await self.app.run_action(chosen.action, default_namespace=chosen.node)
