"""One line: the program's name, its tabs with their keys, and where the data comes from."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget


class TabBar(Widget):
    """The tabs on one line; a click on one chooses it."""

    DEFAULT_CSS = """
    TabBar { height: 1; background: $panel; color: $foreground; }
    """
    active: reactive[str] = reactive("")

    def __init__(
        self, name: str, tabs: dict[str, str], about: str, *, pinned: bool = False
    ) -> None:
        """Show `tabs`, by id in order, and `about` at the right end where there is room.

        A `pinned` text always has room: where it is lacking, other tabs than the active one are
        shown by their numbers only.
        """
        super().__init__()
        self.heading, self.tabs, self.about, self.pinned = name, tabs, about, pinned

    def _texts(self, *, short: bool) -> dict[str, str]:
        """Return the text of each tab."""
        return {
            tab: f" {number} " if short and tab != self.active else f" {number} {label} "
            for number, (tab, label) in enumerate(self.tabs.items(), start=1)
        }

    def _layout(self) -> tuple[str, dict[str, str]]:
        """Return the name, if there is room for it, and the text of each tab."""
        about = cell_len(self.about) + 1 if self.pinned else 0
        heading = f" {self.heading} "
        for name, short in ((heading, False), ("", False), (heading, True)):
            texts = self._texts(short=short)
            if cell_len(name + "".join(texts.values())) + about <= self.size.width:
                return name, texts
        return "", self._texts(short=self.pinned)

    def _places(self) -> list[tuple[str, int, str]]:
        """Return each tab with the cell it begins at and its text."""
        name, texts = self._layout()
        x, places = cell_len(name), []
        for tab, text in texts.items():
            places.append((tab, x, text))
            x += cell_len(text)
        return places

    def render(self) -> Text:
        """Return the line."""
        line = Text(self._layout()[0], style="bold", no_wrap=True, overflow="ellipsis")
        for tab, _, text in self._places():
            line.append(text, style="reverse" if tab == self.active else "not bold")
        room = self.size.width - line.cell_len - cell_len(self.about) - 1
        if room >= 0:
            line.append(" " * room).append(self.about, style="not bold dim")
        return line

    async def on_click(self, event: object) -> None:
        """Choose the tab under the pointer."""
        x = getattr(event, "x", -1)
        for tab, start, text in self._places():
            if start <= x < start + cell_len(text):
                await self.run_action(f"screen.tab({tab!r})")
