"""The steps of the tour: where each begins, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tui.tables.query import View
from tui.ui.list.state import ListState

if TYPE_CHECKING:
    from tui.ui.keys.keymap import KeyMap
    from tui.words.tour import StepName


class Step(NamedTuple):
    """A step: a scene, and the keys that are pressed in it."""

    name: StepName
    keys: str
    """Keys, and actions (`@search`), whose keys the reader may have changed."""
    tab: str = "targets"
    query: str = ""

    @property
    def state(self) -> Any:
        """The state of the tab at the beginning; None for the usual one."""
        if self.tab != "targets":
            return None
        return ListState(views={"targets": View(self.query)}, name="targets")

    def pressed(self, keys: KeyMap) -> tuple[str, ...]:
        """The keys as Textual names them."""
        found: list[str] = []
        for key in self.keys.split():
            found.extend((keys.keys(key[1:]) or (key,))[-1:] if key[0] == "@" else (key,))
        return tuple(found)


STEPS: Final = (
    Step("rows", "@down @down"),
    Step("search", "@search h e n a n enter"),
    Step("record", "enter", query="henan"),
    Step("matrix", "@matrix"),
    Step("filter", "@filter @undo"),
    Step("charts", "@charts_tab @kind"),
    Step("conference", "@conference_tab @next_hit"),
    Step("findings", "@findings_tab"),
    Step("questions", "@questions_tab @next"),
    Step("open", "@open_anything g u i z h o u enter"),
    Step("end", ""),
)
