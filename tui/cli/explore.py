"""`duibiao` without a command: the explorer."""

from __future__ import annotations

import gc
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, cast

from tui.cli.isolation import is_web
from tui.cli.messages import WORDS
from tui.cli.width_query import WidthQuery
from tui.tables.catalog import Catalog
from tui.ui.appearance import Appearance
from tui.ui.permissions import Permissions
from tui.words import UserError, Words, words_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.cli.start_screen import StartScreen
    from tui.tables.dataset import Dataset, Relation
    from tui.tables.query import View
    from tui.ui.app import Duibiao
    from tui.ui.chart.state import ChartState
    from tui.ui.explorer import Explorer
    from tui.ui.list.pane import ListState
    from tui.words import Language

GC_THRESHOLDS = (700, 10, 10)
"""When Python looks for garbage, as it comes: `main` has it look less often while it imports."""


def open_plain(options: Mapping[str, str], screen: StartScreen | None) -> NoReturn:
    """Open the explorer as `open_explorer` does, with options as they are typed."""
    data = options.get("data")
    open_explorer(
        options.get("tab", ""),
        options.get("query", ""),
        options.get("sort", ""),
        Path(data) if data else None,
        cast("Language | None", options.get("lang")),
        screen=screen,
        appearance=Appearance(options.get("theme", "")),
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
    mapping: Sequence[str] = (),
    appearance: Appearance | None = None,
    tour: bool = False,
) -> NoReturn:
    """Open the explorer, where it was left or where the options say; the process ends with it.

    Raises:
        UserError: There is no terminal, or an option is wrong.
    """
    _require_terminal()
    from tui.cli.printing import sort_keys
    from tui.tables.query import View

    table, dataset = _opened(data, as_of, mapping)
    view = View(query=query, sort=sort_keys(sort))
    tab = tab or ("table" if table else "targets" if view != View() else "")
    first = _first(dataset, tab, view, table)
    explorer = _explorer(
        dataset, tab, first, language, permissions or Permissions(), table=table,
        file=data if table else None, appearance=appearance,
    )  # fmt: skip
    _run(explorer, screen, tour)


def open_view(
    name: str,
    data: Path | None,
    language: Language | None,
    access: Permissions,
    appearance: Appearance,
    mapping: Sequence[str] = (),
    screen: StartScreen | None = None,
) -> NoReturn:
    """Open the explorer on a named view, or on the view that `name` is the text of.

    The process ends with the explorer.

    Raises:
        UserError: There is no such view, or no terminal.
    """
    from tui.ui import named_views

    view = named_views.find(name, named_views.views_file())
    _require_terminal()
    from tui.ui.tabs import STATES

    state = named_views.state_of(view, STATES)
    data = data or (Path(view.table) if view.table else None)
    table, dataset = _opened(data, view.as_of, mapping or view.mapping)
    explorer = _explorer(
        dataset, view.tab, state, language, access, view.language, table,
        data if table else None, appearance,
    )  # fmt: skip
    _run(explorer, screen)


def _require_terminal() -> None:
    """Make sure that the explorer can open here.

    Raises:
        UserError: There is no terminal, or it has no Chinese: words would be question marks.
    """
    if is_web(os.environ):
        return
    able = os.environ.get("TERM") not in ("dumb", "unknown")
    if not (sys.stdin.isatty() and sys.stdout.isatty() and able):
        raise UserError(lambda w: w.cli.no_terminal)
    encoding = sys.stderr.encoding  # Textual writes to it
    try:
        "对标".encode(encoding)
    except UnicodeEncodeError as error:
        english = words_for("en").cli
        raise UserError(lambda _: english.no_chinese.format(encoding=encoding)) from error


def _run(explorer: Duibiao, screen: StartScreen | None, tour: bool = False) -> NoReturn:
    """Run the explorer behind what `screen` shows; the process ends with it."""
    from tui.ui.terminal.output_encoding import keep_cells

    explorer.begins_with_tour = tour
    _hand_over(screen, explorer)
    keep_cells(sys.__stderr__)  # to which Textual writes
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
    file: Path | None = None,
    appearance: Appearance | None = None,
) -> Duibiao:
    """Make the explorer; the state of the last session is read where files may be."""
    from tui.ui.app import Duibiao
    from tui.ui.keys.file import Reading, keys_file, read_keys
    from tui.ui.session_state import SessionState, load, state_file

    saved = state_file() if permissions.files else None
    keys = read_keys(keys_file()) if permissions.files else Reading()
    session, note = load(saved, WORDS) if saved else (SessionState(), "")
    words = Words(_language(language, viewed or session.language), keys.keys.labels)
    notes = [*keys.messages(WORDS), note]
    if dataset.damage:
        notes.insert(0, dataset.damage.say(WORDS))
    if table is not None and dataset.layer is None:
        notes.append(words.layer.hint)
    return Duibiao(
        Catalog(dataset, words, table, file), tab=tab, first=first, session=session, file=saved,
        note=" ".join(filter(None, notes)), permissions=permissions,
        keys=keys.keys if keys.keys.changed else None,
        appearance=appearance,
    )  # fmt: skip


def _hand_over(screen: StartScreen | None, explorer: Duibiao) -> None:
    """Have the explorer start behind what `screen` drew, and keep what it shows at its end."""
    from tui.present import ambiguous
    from tui.redraw import HandedOver, forget_widths
    from tui.ui.app import suit

    cells, typed = screen.answer() if screen is not None else (WidthQuery(os.environ).cells, b"")
    ambiguous.measure(2 if cells == 2 else 1)
    forget_widths()  # of a frame that is shown already
    if screen is None:
        return
    suit(explorer, screen.query.background)
    if not explorer.dataset.damage:  # which is to be reported again
        explorer.keep_frame = screen.save
    if screen.is_open:
        shown = screen.shown
        if shown is not None:
            _begin_at(cast("Explorer", explorer.get_default_screen()), shown.record)
        # In two cells where it took one, the terminal shows something else than was meant.
        frame = shown.shown if shown is not None and cells != 2 else None
        explorer.take_over(
            HandedOver(screen.text, screen.size, screen.attributes, screen.taken, frame, typed)
        )


def _begin_at(start: Explorer, record: str) -> None:
    """Have the cursor of the first list on the row of `record`, where the reader moved it."""
    from tui.ui.session_state import plain

    start.states[start.tab] = {**plain(start.states.get(start.tab, {})), "record": record}


def _opened(
    data: Path | None, as_of: str, mapping: Sequence[str]
) -> tuple[Relation | None, Dataset]:
    """The reader's own table, if `data` is one, and the dataset; joined where its roles are known.

    Raises:
        UserError: It cannot be read, or `mapping` is wrong.
    """
    from tui.cli.datasets import load_dataset
    from tui.cli.layers import load_with_table, own_table

    table = own_table(data)
    if table is None or data is None:
        return None, load_with_table(data, as_of, mapping)
    from tui.analysis import layer
    from tui.cli.layers import roles_of

    dataset = load_dataset(None, as_of)
    known = layer.remembered(layer.same_columns(table), layer.memory_file())
    if known or mapping:
        roles = roles_of(table, dataset, mapping)
        return table, layer.joined(dataset, table, roles, data).dataset
    return table, dataset


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
    view.check(table if name == "table" and table else dataset.relation(name))
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
