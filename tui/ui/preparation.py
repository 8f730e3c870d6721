"""What takes a while is computed off the screen's thread, and then shown."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from tui.tables.dataset.file_times import file_times
from tui.ui import warm_up
from tui.ui.widgets.status_line import StatusLine
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from datetime import date

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.tables.dataset.file_times import FileTimes
    from tui.ui.status_screen import StatusScreen
    from tui.ui.type_ahead import TypeAheadApp

T = TypeVar("T")
_SOON: Final = 0.15
"""Seconds after which it is told that something is being computed."""
_IDLE: Final = 0.3
"""Seconds after a first frame in which keys have the processor to themselves."""


def compute(
    screen: StatusScreen[Any], job: Callable[[], T], show: Callable[[T], Awaitable[object] | object]
) -> None:
    """Do `job` in a thread, then `show` its answer on `screen`; keys typed meanwhile wait.

    Args:
        screen: It tells on its status line that it computes.
        job: May take as long as it likes; it raises nothing that is not a fault.
        show: Takes the answer, as the screen's own work.
    """
    # Textual would describe the work by all that is in it, the dataset too.
    screen.run_worker(_computed(screen, job, show), group="computing", description="computing")


def caught(job: Callable[[], T]) -> T | UserError:
    """Return the answer of `job`, or what is wrong with what the user gave."""
    try:
        return job()
    except UserError as error:
        return error


async def _computed(
    screen: StatusScreen[Any], job: Callable[[], T], show: Callable[[T], Awaitable[object] | object]
) -> None:
    line, text = screen.query_one(StatusLine), screen.words.app.preparing
    notice = screen.set_timer(_SOON, lambda: line.show(text))
    async with cast("TypeAheadApp[Any]", screen.app).key_queue.hold():
        try:
            made = await asyncio.to_thread(job)
        finally:
            notice.stop()
        if line.says(text):
            line.clear()
        screen.call_next(show, made)


class Preparation:
    """Computes for a screen what the places that it leads to need."""

    def __init__(self, screen: StatusScreen[Any]) -> None:
        """Prepare places for `screen`."""
        self.screen = screen
        self.warms_up = False
        """Whether places are made ready before they are asked for."""

    async def then(self, place: str, show: Callable[[], Awaitable[object]]) -> None:
        """Show `place`: at once where it is ready, else when it is."""
        catalog = self.screen.catalog
        if warm_up.is_ready(catalog, place):
            await show()
        else:
            compute(self.screen, partial(warm_up.prepare, catalog, place), lambda _: show())

    def warm_up_when_idle(self) -> None:
        """Make all places ready, one after another, once nothing else is done."""
        self.warms_up = True
        self.screen.set_timer(_IDLE, self._warm_up)

    def _warm_up(self) -> None:
        catalog = self.screen.catalog
        warm_up.start(catalog, partial(self._is_shown, catalog))

    def _is_shown(self, catalog: Catalog) -> bool:
        return self.screen.catalog is catalog


def replaced(
    before: Catalog, dataset: Dataset, day: date | str | None, tab: str
) -> tuple[Catalog, FileTimes]:
    """Return `before` with another dataset, ready to be shown on `tab`, and its files' times."""
    if dataset.layer is None:  # read again, or with another plan: the reader's table stays
        dataset = dataset.with_layer(before.dataset.layer, before.dataset.layer_options)
    dataset = dataset.as_of(before.dataset.day if isinstance(day, str) else day)
    catalog = replace(before, dataset=dataset)
    warm_up.prepare(catalog, tab)
    return catalog, file_times(dataset)
