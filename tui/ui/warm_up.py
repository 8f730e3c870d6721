"""What first visits of tabs and pages need: made ready while idle, or when one is asked for."""

from __future__ import annotations

import time
from functools import partial
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.tables.catalog import Catalog

_MODULES: Final = (
    "tui.ui.region.screen",
    "tui.ui.dialogs.quick_open",
    "tui.ui.chart.pane",
    "tui.ui.conference.pane",
    "tui.ui.questions.pane",
    "tui.ui.dialogs.about",
    "tui.ui.adding",
)
"""What is imported on a first visit, the likeliest first."""
_PAUSE: Final = 0.02
"""Seconds between two steps, in which the screen's thread runs alone."""


def start(catalog: Catalog, wanted: Callable[[], bool]) -> None:
    """Begin in a thread of its own, which ends with the process or when `wanted` says no."""
    Thread(target=_run, args=(catalog, wanted), daemon=True, name="warm-up").start()


def _run(catalog: Catalog, wanted: Callable[[], bool]) -> None:
    for step in _steps(catalog):
        if not wanted():
            return
        step()
        time.sleep(_PAUSE)


def _steps(catalog: Catalog) -> Iterator[Callable[[], object]]:
    """Yield what to do: only what computes or imports, nothing that is shown."""
    for module in _MODULES:
        yield partial(import_module, module)
    dataset = catalog.dataset
    if dataset.scan is not None:
        return  # which reads what is looked at, and no more
    for table in ("documents", "cases", "pilots"):
        yield partial(dataset.relation, table)
    for number in dataset.figures["figure"]:
        yield partial(_warm_figure, catalog, number)
    for place in PLACES:
        yield partial(prepare, catalog, place)


# -- what one place needs -----------------------------------------------------


def is_ready(catalog: Catalog, place: str) -> bool:
    """Whether nothing that `place` shows takes long any more."""
    return place not in PLACES or catalog.has(_ready(place))


def prepare(catalog: Catalog, place: str) -> None:
    """Compute and import what takes long in `place`, so that showing it only lays it out."""
    if place in PLACES:
        PLACES[place](catalog)
        catalog.once(_ready(place), lambda: True)


def _ready(place: str) -> tuple[str, str]:
    return ("ready", place)


def _warm_figure(catalog: Catalog, number: int) -> None:
    from tui.analysis import figures

    figures.figure(catalog, number)


def _warm_charts(catalog: Catalog) -> None:
    """Load what plots, which takes a third of a second, and the first figure."""
    import_module("tui.ui.chart.pane")
    from tui.present.chart import plot

    plot.load()
    for number in catalog.dataset.figures["figure"].head(1):
        _warm_figure(catalog, number)


def _warm_comparison(catalog: Catalog) -> None:
    """Load what cuts Chinese into words, and compare the years that are shown first."""
    import_module("tui.ui.conference.pane")
    from tui.analysis import conference
    from tui.ui.conference import comparing

    conference.segmenter()
    years = comparing.all_years(catalog.dataset)
    comparing.compared_years(catalog.dataset, years[-comparing.LAST :])


def _warm_findings(catalog: Catalog) -> None:
    """Judge the findings."""
    from tui.analysis import claims

    claims.verdicts(catalog.of_plans)


def _warm_regions(catalog: Catalog) -> None:
    """Compute the figures that the page of any region ranks it in."""
    import_module("tui.ui.region.screen")
    from tui.analysis.profile import profiles

    profiles(catalog, catalog.dataset.documents["region"].head(1).to_list())


def _warm_adding(catalog: Catalog) -> None:
    """Load the grammar."""
    del catalog
    import_module("tui.ui.adding")


def _warm_search(catalog: Catalog) -> None:
    """Spell every name."""
    import_module("tui.ui.dialogs.quick_open")
    from tui.analysis import search_index

    search_index.index(catalog.dataset, catalog.words.language).warm()


PLACES: Final[dict[str, Callable[[Catalog], None]]] = {
    "charts": _warm_charts,
    "conference": _warm_comparison,
    "findings": _warm_findings,
    "regions": _warm_regions,
    "add": _warm_adding,
    "open": _warm_search,
}
"""Tabs and pages whose first visit would hold up the screen's thread."""
