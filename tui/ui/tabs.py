"""The explorer's tabs: which pane each has, and the states of those panes.

A pane's module is imported when the pane is first created: together they take as long as all else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, cast

from tui.ui.list.pane import ListPane, ListState
from tui.ui.session_state import shaped
from tui.words.tabs import TABS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.widget import Widget

    from tui.tables.catalog import Catalog
    from tui.ui.chart.pane import ChartPane
    from tui.ui.conference.pane import ConferencePane
    from tui.ui.questions.pane import QuestionsPane

    Pane = ListPane | ChartPane | ConferencePane | QuestionsPane

LISTS: Final = {
    "targets": ("targets",),
    "plans": ("documents",),
    "cases": ("cases", "pilots"),
    "findings": ("findings",),
    "table": ("table",),
}
"""The lists of each tab that shows lists."""
TAB_OF: Final = {
    **{name: tab for tab, names in LISTS.items() for name in names},
    "conference": "conference",
    "sections": "conference",
    "figures": "charts",
    "indicators": "charts",
    "questions": "questions",
}
"""The tab that shows a table."""


class _StateTypes(Mapping[str, type[Any]]):
    """The type of each pane's state, imported when it is asked for."""

    def __getitem__(self, tab: str) -> type[Any]:
        if tab in LISTS:
            return ListState
        if tab == "charts":
            from tui.ui.chart.state import ChartState

            return ChartState
        if tab == "conference":
            from tui.ui.conference.pane import ConferenceState

            return ConferenceState
        if tab == "questions":
            from tui.ui.questions.state import QuestionsState

            return QuestionsState
        raise KeyError(tab)

    def __iter__(self) -> Iterator[str]:
        return iter(TABS)

    def __len__(self) -> int:
        return len(TABS)


STATES: Final = _StateTypes()
"""The type of each pane's state, by tab."""


def create_pane(tab: str, catalog: Catalog, state: Any) -> Pane:
    """Create the pane of `tab`, showing `state`; with None, the state it has at first.

    Args:
        tab: One of `TABS`.
        catalog: What is shown.
        state: The pane's state, or that as a session file has it; one of another shape is not used.
    """
    state = _restored(STATES[tab], state)
    pane: Pane
    if tab in LISTS:
        pane = ListPane(catalog, LISTS[tab], state)
    elif tab == "charts":
        from tui.ui.chart.pane import ChartPane

        pane = ChartPane(catalog, state)
    elif tab == "questions":
        from tui.ui.questions.pane import QuestionsPane

        pane = QuestionsPane(catalog, state)
    else:
        from tui.ui.conference.pane import ConferencePane

        pane = ConferencePane(catalog, state)
    pane.id = tab
    return pane


def states_of(panes: Iterable[Widget]) -> dict[str, Any]:
    """Return the states of `panes`, by tab."""
    return {pane.id: cast("Pane", pane).state for pane in panes if pane.id in TABS}


def _restored(kind: type[Any], state: Any) -> Any:
    """Return a state of that kind; None where there is none, or it has another shape."""
    if state is None or isinstance(state, kind):
        return state
    try:
        return shaped(kind, state)
    except (TypeError, ValueError, NameError):
        return None
