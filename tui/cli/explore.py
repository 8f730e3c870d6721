"""`duibiao` without a command: the explorer."""

import sys
from typing import Annotated, Literal

from cyclopts import Parameter

from tui.cli.common import COMMON, QUERY, RIGHT, SORT, WORDS, WRONG, Common, W, app, sort_keys, talk

Tab = Literal["targets", "plans", "charts", "conference", "cases", "findings"]


@app.default
def explore(
    *,
    tab: Annotated[Tab, Parameter(help=W.tab)] = "targets",
    query: QUERY = "",
    sort: SORT = "",
    common: Common = COMMON,
) -> int:
    """Open the explorer."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        talk(W.no_terminal)
        return WRONG
    from tui.query import View

    dataset = common.load()
    view = View(query=query, sort=sort_keys(sort))
    from tui.app import LISTS, Duibiao
    from tui.panes.listing import ListState

    first = ListState()
    if tab in LISTS:
        name = LISTS[tab][0]
        view.apply(dataset.relation(name))
        first = ListState(views={name: view}, name=name)
    explorer = Duibiao(dataset, WORDS, tab=tab, first=first)
    explorer.run()
    return explorer.return_code or RIGHT
