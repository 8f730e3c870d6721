"""`duibiao` without a command: the explorer."""

from __future__ import annotations

import gc
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, cast

from tui.cli.isolation import is_web
from tui.cli.messages import WORDS, WRONG, W, print_message
from tui.tables.catalog import Catalog
from tui.ui.permissions import Permissions
from tui.words import UserError, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.cli.start_screen import StartScreen
    from tui.tables.dataset import Dataset, Relation
    from tui.tables.query import View
    from tui.ui.app import Duibiao
    from tui.ui.chart.state import ChartState
    from tui.ui.list.pane import ListState
    from tui.words import Language

GC_THRESHOLDS = (700, 10, 10)
"""When Python looks for garbage, as it comes: `main` has it look less often while it imports."""


def open_plain(options: Mapping[str, str], screen: StartScreen | None) -> int:
    """Open the explorer as `open_explorer` does, with options as they are typed."""
    data = options.get("data")
    return open_explorer(
        options.get("tab", ""),
        options.get("query", ""),
        options.get("sort", ""),
        Path(data) if data else None,
        cast("Language | None", options.get("lang")),
        screen=screen,
    )


def open_explorer(
    tab: str,
    query: str,
    sort: str,
    data: Path | None,
    language: Language | None,
    as_of: str = "",
    screen: StartScreen | None = None,
    permissions: Permissions | None = None,
) -> int:
    """Open the explorer, where it was left or where the options say.

    Returns:
        The exit code, where there is no terminal; else the process ends with the explorer.
    """
    if not _has_terminal():
        print_message(W.no_terminal)
        return WRONG
    from tui.cli.datasets import load_dataset
    from tui.cli.printing import sort_keys
    from tui.tables.query import View

    table = own_table(data)
    dataset = load_dataset(None if table else data, as_of)
    view = View(query=query, sort=sort_keys(sort))
    tab = tab or ("table" if table else "targets" if view != View() else "")
    first = _first(dataset, tab, view, table)
    access = permissions or Permissions()
    explorer = _explorer(dataset, tab, first, language, access, table=table)
    if screen is not None:
        _hand_over(screen, explorer, dataset)
    _run(explorer)


def open_view(name: str, data: Path | None, language: Language | None, access: Permissions) -> int:
    """Open the explorer on a named view, or on the view that `name` is the text of.

    Returns:
        The exit code, where there is no terminal; else the process ends with the explorer.

    Raises:
        UserError: There is no such view.
    """
    from tui.ui import named_views

    view = named_views.find(name, named_views.views_file())
    if not _has_terminal():
        print_message(W.no_terminal)
        return WRONG
    from tui.cli.datasets import load_dataset
    from tui.ui.tabs import STATES

    dataset = load_dataset(data, view.as_of)
    state = named_views.state_of(view, STATES)
    _run(_explorer(dataset, view.tab, state, language, access, view.language))


def _has_terminal() -> bool:
    able = os.environ.get("TERM") not in ("dumb", "unknown")
    return (sys.stdin.isatty() and sys.stdout.isatty() and able) or is_web(os.environ)


def _run(explorer: Duibiao) -> NoReturn:
    """Run the explorer; the process ends with it."""
    gc.freeze()  # what is loaded stays: it need not be looked through again
    gc.set_threshold(*GC_THRESHOLDS)
    from tui.ui.process_end import run_to_end

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # no start screen is shown
        # Ctrl+C ends it at once until the app takes signals. (Before polars, which puts a handler
        # of its own before the default, it would be lost.)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    run_to_end(explorer)


def _explorer(
    dataset: Dataset,
    tab: str,
    first: ListState | ChartState | None,
    language: Language | None,
    permissions: Permissions,
    viewed: str = "",
    table: Relation | None = None,
) -> Duibiao:
    """Make the explorer; the state of the last session is read where files may be."""
    from tui.ui.app import Duibiao
    from tui.ui.keys.file import Reading, keys_file, read_keys
    from tui.ui.session_state import SessionState, load, state_file

    file = state_file() if permissions.files else None
    keys = read_keys(keys_file()) if permissions.files else Reading()
    session, note = load(file, WORDS) if file else (SessionState(), "")
    if dataset.damage:
        note = " ".join([dataset.damage.say(WORDS), note])
    note = " ".join([*keys.told(WORDS), note]).strip()
    words = Words(_language(language, viewed or session.language), keys.keys.labels)
    return Duibiao(
        Catalog(dataset, words, table), tab=tab, first=first, session=session, file=file, note=note,
        permissions=permissions, keys=keys.keys if keys.keys.changed else None,
    )  # fmt: skip


def _hand_over(screen: StartScreen, explorer: Duibiao, dataset: Dataset) -> None:
    """Have the explorer start behind what `screen` drew, and keep what it shows at its end."""
    from tui.redraw import HandedOver

    if not dataset.damage:  # which is to be reported again
        explorer.keep_frame = screen.save
    if screen.text:
        explorer.take_over(HandedOver(screen.text, screen.size, screen.attributes, screen.taken))


def own_table(data: Path | None) -> Relation | None:
    """The table in the file `data`; None where it is a folder, or none is named.

    Raises:
        UserError: No table can be read from it.
    """
    from tui.tables.own_table import ENDINGS, read_table

    is_table = data is not None and data.is_file() and data.suffix.lower() in ENDINGS
    return read_table(data) if is_table and data is not None else None


def _first(
    dataset: Dataset, tab: str, view: View, table: Relation | None = None
) -> ListState | ChartState | None:
    """The state that the options ask for; what is wrong is reported before the explorer opens.

    Raises:
        UserError: The query is wrong or finds nothing to draw, or the tab takes none.
    """
    from tui.tables.query import View
    from tui.ui.list.pane import ListState
    from tui.ui.tabs import LISTS

    if view == View():
        return None
    if tab == "charts" and not view.sort:
        return _charts(dataset, view.query)
    if tab not in LISTS:
        option = "--sort" if view.sort else "--query"
        raise UserError(lambda w: w.chart.no_option.format(option=option, tab=tab))
    name = LISTS[tab][0]
    view.apply(table if name == "table" and table else dataset.relation(name))
    return ListState(views={name: view}, name=name)


def _charts(dataset: Dataset, query: str) -> ChartState:
    """The first figure, of the targets that `query` finds."""
    from tui.present.chart import ChartRequest
    from tui.ui.chart.state import ChartState

    subjects = [*map(str, dataset.figures["figure"]), *dataset.indicators["indicator"]]
    for subject in subjects[:1]:
        ChartRequest(subject, query=query).matching_figures(Catalog(dataset, WORDS))
    return ChartState(query=query)


def _language(requested: Language | None, remembered: str) -> Language:
    """The requested language, else the one chosen in the explorer, else the locale's."""
    if requested or os.environ.get("DUIBIAO_LANG") or remembered not in ("zh", "en"):
        return WORDS.language
    return "en" if remembered == "en" else "zh"
