"""`duibiao` without a command: the explorer."""

import os
import sys
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from tui.cli.common import COMMON, QUERY, RIGHT, SORT, WORDS, WRONG, Common, W, app, sort_keys, talk
from tui.words import UserError, words_for

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.tables.query import View
    from tui.ui.chart.state import ChartState
    from tui.ui.list.pane import ListState
    from tui.words import Words

Tab = Literal["targets", "plans", "charts", "conference", "cases", "findings"]


@app.default
def explore(
    *,
    tab: Annotated[Tab | None, Parameter(help=W.tab)] = None,
    query: QUERY = "",
    sort: SORT = "",
    common: Common = COMMON,
) -> int:
    """Open the explorer, where it was left or where the options say."""
    able = os.environ.get("TERM") not in ("dumb", "unknown")
    if not (sys.stdin.isatty() and sys.stdout.isatty() and able):
        talk(W.no_terminal)
        return WRONG
    from tui.tables.query import View

    dataset = common.load()
    view = View(query=query, sort=sort_keys(sort))
    opened = tab or ("targets" if view != View() else "")
    from tui.ui.app import Duibiao
    from tui.ui.session_state import recall, state_file

    first = _first(dataset, opened, view)
    memory, note = recall(state_file(), WORDS)
    if dataset.damage:
        note = " ".join([dataset.damage.say(WORDS), note])
    explorer = Duibiao(
        dataset, _words(common, memory.language), tab=opened, first=first, memory=memory,
        file=state_file(), note=note,
    )  # fmt: skip
    explorer.run()
    return explorer.return_code or RIGHT


def _first(dataset: "Dataset", tab: str, view: "View") -> "ListState | ChartState | None":
    """The state that the options ask for; what is wrong is told before the explorer opens.

    Raises:
        UserError: The query is wrong or finds nothing to draw, or the tab takes none.
    """
    from tui.tables.query import View
    from tui.ui.explorer import LISTS
    from tui.ui.list.pane import ListState

    if view == View():
        return None
    if tab == "charts" and not view.sort:
        return _charts(dataset, view.query)
    if tab not in LISTS:
        option = "--sort" if view.sort else "--query"
        raise UserError(lambda w: w.chart.no_option.format(option=option, tab=tab))
    name = LISTS[tab][0]
    view.apply(dataset.relation(name))
    return ListState(views={name: view}, name=name)


def _charts(dataset: "Dataset", query: str) -> "ChartState":
    """The first figure, of the targets that `query` finds."""
    from tui.present.chart import Ask
    from tui.ui.chart.state import ChartState

    subjects = [*map(str, dataset.figures["figure"]), *dataset.indicators["indicator"]]
    for subject in subjects[:1]:
        Ask(subject, query=query).found(dataset, WORDS)
    return ChartState(query=query)


def _words(common: Common, remembered: str) -> "Words":
    """The language asked for, else the one chosen in the explorer, else the locale's."""
    if common.lang or os.environ.get("DUIBIAO_LANG") or remembered not in ("zh", "en"):
        return WORDS
    return words_for("en" if remembered == "en" else "zh")
