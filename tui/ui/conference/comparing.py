"""Which texts are compared: years at once, documents in a thread that can be stopped."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

from tui.analysis import conference
from tui.present.compared.reading_view import ConferenceState, Reading
from tui.texts import documents
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from tui.tables.dataset import Dataset
    from tui.texts.compare import Comparison

COMPARING = "comparing"
"""The group of the workers that compare."""
LAST = 3
"""The number of years that are compared at first."""


@dataclass(frozen=True, eq=False)
class ComparedTexts:
    """The comparison that is shown, and the state of the one that was requested last."""

    texts: tuple[str, ...]
    """Years or paths, in the order compared."""
    comparison: Comparison | None = None
    """None where there is nothing to compare."""
    requested: tuple[str, ...] = ()
    """The texts requested last; they differ from `texts` while documents are being read."""
    first: Reading | None = None
    """A reading of documents that were compared, whose rows are made; None of years."""
    complaint: UserError | None = None
    """Why the texts requested last could not be compared."""


@dataclass
class TextsCompared(Message):
    """Documents were read and compared, or could not be."""

    texts: tuple[str, ...]
    result: Reading | UserError


def all_years(dataset: Dataset) -> tuple[str, ...]:
    """The years of the conference."""
    return tuple(map(str, conference.years(dataset)))


def compared_years(dataset: Dataset, texts: tuple[str, ...]) -> ComparedTexts:
    """The comparison of years; it is empty where there are not two."""
    if len(texts) < 2:
        return ComparedTexts(texts, requested=texts)
    return ComparedTexts(texts, conference.compared(dataset, texts), texts)


def compare_documents(widget: Widget, dataset: Dataset, texts: tuple[str, ...]) -> None:
    """Compare documents in a thread, and post the result to `widget`."""
    work = partial(_compare, widget, dataset, texts)
    # Textual would describe the work by all that is in it, the dataset too.
    widget.run_worker(work, thread=True, exclusive=True, group=COMPARING, description=COMPARING)


class StoppedError(Exception):
    """Nobody waits for the comparison any more."""


def read_and_compare(dataset: Dataset, texts: tuple[str, ...]) -> Reading:
    """Compare documents and make their rows in the current worker, while it is not cancelled.

    Raises:
        StoppedError: The worker was cancelled.
        UserError: The texts cannot be read or compared.
    """
    worker = get_current_worker()

    def read(name: str) -> str:
        return documents.load(name, cancelled=lambda: worker.is_cancelled).text

    def poll() -> None:
        if worker.is_cancelled:
            raise StoppedError

    with _unsearched():
        comparison = conference.compared(dataset, texts, read=read, poll=poll)
        reading = Reading(comparison, ConferenceState(texts))
        for made in (lambda: reading.stops, lambda: reading.rows, lambda: reading.texts):
            poll()
            made()
    return reading


@contextmanager
def _unsearched() -> Iterator[None]:
    """Keep what is made out of garbage collection.

    A comparison of long texts is a million values, in no cycle; looking through them, as often as
    enough others were made, would hold up the screen for a fifth of a second.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if enabled:
            gc.enable()


def _compare(widget: Widget, dataset: Dataset, texts: tuple[str, ...]) -> None:
    result: Reading | UserError
    try:
        result = read_and_compare(dataset, texts)
    except StoppedError:
        return
    except UserError as error:
        result = error
    widget.post_message(TextsCompared(texts, result))


def texts_with_year(
    year: str, years: tuple[str, ...], shown: tuple[str, ...], requested: tuple[str, ...]
) -> tuple[str, ...]:
    """The texts to compare so that `year` is among them; none means the last years.

    Args:
        year: A year, or something else that is ignored.
        years: All years.
        shown: The texts that are compared now.
        requested: The same texts as the state names them, none for the last years.
    """
    if year in shown or year not in years:
        return requested
    if year in years[-LAST:]:
        return ()
    at = years.index(year)
    return years[at : at + 2] if at + 1 < len(years) else years[at - 1 :]
