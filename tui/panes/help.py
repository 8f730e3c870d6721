"""The keys that work now, and the query language, on a page of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.binding import ActiveBinding

    from tui.words import Words


class HelpScreen(ModalScreen[None]):
    """A page of help; Esc, `?` or `q` closes it."""

    BINDINGS: ClassVar = [
        Binding("escape,q,question_mark", "dismiss", "Close", show=False),
        Binding("j", "scroll('down')", show=False),
        Binding("k", "scroll('up')", show=False),
    ]

    def __init__(self, bindings: Mapping[str, ActiveBinding], words: Words) -> None:
        """List `bindings`, already described in the language of `words`."""
        super().__init__()
        self.bindings, self.words = bindings, words

    def compose(self) -> ComposeResult:
        """The page."""
        with VerticalScroll(id="help") as page:
            page.can_focus = True
            yield Static(self._page(), markup=False)

    def _page(self) -> Text:
        words = self.words.app
        rows: dict[str, list[str]] = {}
        for key, active in self.bindings.items():
            if active.binding.id in self.words.keys:
                display = self.app.get_key_display(active.binding) or key
                rows.setdefault(active.binding.description, []).append(display)
        page = Text(f"{words.help_title} · {words.help_close}\n\n", style="")
        keys = {what: " ".join(dict.fromkeys(found)) for what, found in rows.items()}
        width = max((cell_len(found) for found in keys.values()), default=0)
        for what, found in keys.items():
            page.append(f"{found}{' ' * (width - cell_len(found))}  ", style="bold")
            page.append(f"{what}\n")
        return page.append(f"\n{words.query_help}")

    def action_scroll(self, way: str) -> None:
        """Scroll the page by a line."""
        page = self.query_one("#help")
        page.scroll_relative(y=1 if way == "down" else -1, animate=False)
