"""The explorer's tabs: which pane each has, and the states of those panes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tui.ui.chart.pane import ChartPane, ChartState
from tui.ui.conference.pane import ConferencePane, ConferenceState
from tui.ui.list.pane import ListPane, ListState
from tui.ui.session_state import shaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual.widget import Widget

    from tui.tables.catalog import Catalog

TABS: Final = ("targets", "plans", "charts", "conference", "cases", "findings")
LISTS: Final = {
    "targets": ("targets",),
    "plans": ("documents",),
    "cases": ("cases", "pilots"),
    "findings": ("findings",),
}
"""The lists of each tab that shows lists."""
TAB_OF: Final = {
    **{name: tab for tab, names in LISTS.items() for name in names},
    "conference": "conference",
    "figures": "charts",
    "indicators": "charts",
}
"""The tab that shows a table."""
STATES: Final[Mapping[str, type[Any]]] = {
    **dict.fromkeys(LISTS, ListState),
    "charts": ChartState,
    "conference": ConferenceState,
}
"""The type of each pane's state."""

Pane = ListPane | ChartPane | ConferencePane


def create_pane(tab: str, catalog: Catalog, state: Any) -> Pane:
    """Create the pane of `tab`, showing `state`; with None, the state it has at first."""
    pane: Pane
    if tab in LISTS:
        pane = ListPane(catalog, LISTS[tab], state)
    elif tab == "charts":
        pane = ChartPane(catalog, state)
    else:
        pane = ConferencePane(catalog, state)
    pane.id = tab
    return pane


def states_of(widgets: Iterable[Widget]) -> dict[str, Any]:
    """Return the states of the panes among `widgets`, by tab."""
    return {pane.id: pane.state for pane in widgets if isinstance(pane, Pane) and pane.id}


def restored_states(saved: Mapping[str, Any]) -> dict[str, Any]:
    """Return the states in a session file, by tab, without those of another shape."""
    states = {}
    for tab, kind in STATES.items():
        try:
            if tab in saved:
                states[tab] = shaped(kind, saved[tab])
        except (TypeError, ValueError, NameError):
            continue
    return states
