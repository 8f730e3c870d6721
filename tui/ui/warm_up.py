"""What the first visits of other tabs and pages need, made ready while nothing else is done."""

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
    "tui.present.chart.plot",
    "tui.ui.dialogs.about",
    "tui.ui.adding",
)
"""What is imported on a first visit, the likeliest first."""
_PAUSE: Final = 0.02
"""Seconds between two steps, in which the screen's thread runs alone."""


def start(catalog: Catalog) -> None:
    """Begin in a thread of its own, which ends with the process."""
    Thread(target=_run, args=(catalog,), daemon=True, name="warm-up").start()


def _run(catalog: Catalog) -> None:
    for step in _steps(catalog):
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
    yield _warm_words
    for number in dataset.figures["figure"]:
        yield partial(_warm_figure, catalog, number)
    yield partial(_warm_findings, catalog)
    yield partial(_warm_figures, catalog)
    yield partial(_warm_search, catalog)


def _warm_words() -> None:
    """Load what cuts Chinese into words."""
    from tui.analysis.conference import segmenter

    segmenter()


def _warm_figure(catalog: Catalog, number: int) -> None:
    from tui.analysis import figures

    figures.figure(catalog, number)


def _warm_findings(catalog: Catalog) -> None:
    """Judge the findings."""
    from tui.analysis import claims

    claims.verdicts(catalog)


def _warm_figures(catalog: Catalog) -> None:
    """Compute the figures that the page of any region ranks it in."""
    from tui.analysis.profile import profiles

    profiles(catalog, catalog.dataset.documents["region"].head(1).to_list())


def _warm_search(catalog: Catalog) -> None:
    from tui.analysis import search_index

    search_index.index(catalog.dataset, catalog.words.language).warm()
