"""What is copied of a comparison: wording to cite, a pair, whole texts, the command."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tui.present.citations import CopyText, command_line
from tui.present.compared.reading_view import cell_text
from tui.texts.compare.line_wraps import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.present.compared.reading_view import Reading
    from tui.tables.catalog import Catalog
    from tui.texts.compare import Clause
    from tui.words import Words

_INNER: Final = str.maketrans("“”", "‘’")
"""Quotation marks inside a quotation."""


def wording(reading: Reading) -> str:
    """The current clause, as the last text that has it words it; empty where there is none."""
    return next((text for text in reversed(_cells(reading)) if text), "")


def copies(
    reading: Reading, names: Sequence[str], years: Sequence[str], catalog: Catalog
) -> list[CopyText]:
    """What can be copied.

    Args:
        reading: The comparison, and the current row.
        names: The years or paths that are compared.
        years: Every year of the conference.
        catalog: The dataset, and the reader's language.
    """
    words, w = catalog.words, catalog.words.conference
    found = list(_citations(reading, names, years, words))
    cells = _cells(reading)
    labels = reading.comparison.labels
    for n, (before, after) in enumerate(pairwise(cells)):
        if before or after:
            change = f"{before or words.compare.nothing} → {after or words.compare.nothing}"
            found.append(CopyText(w.pair.format(before=labels[n], after=labels[n + 1]), change))
    command = command_line(arguments(reading, names, words), catalog.dataset)
    found.append(CopyText(words.app.copies["command"], command))
    for version in reading.topic.texts:
        # As the text has it: on the screen its clauses are beside those of the other texts.
        if version.text and version.text.strip():
            found.append(CopyText(w.whole.format(label=version.label), version.text.strip()))
    return found


def arguments(reading: Reading, names: Sequence[str], words: Words) -> list[str]:
    """The arguments of `duibiao` that print the current topic."""
    return ["compare", *names, "--topic", reading.topic.topic or words.compare.opening]


def _citations(
    reading: Reading, names: Sequence[str], years: Sequence[str], words: Words
) -> Iterator[CopyText]:
    w = words.conference
    topic = reading.topic.topic or words.compare.opening
    texts = zip(names, reading.comparison.labels, _cells(reading), strict=True)
    for name, label, text in reversed(list(texts)):
        if text:
            form = w.cited_year if name in years else w.cited_file
            inner = text.rstrip("，；、：,;:").translate(_INNER)
            cited = form.format(label=label, topic=topic, wording=inner)
            yield CopyText(f"{words.app.copies['citation']} {label}", cited)


def _cells(reading: Reading) -> list[str]:
    """What each text says on the current row, on one line."""
    row = reading.state.row
    cells: Sequence[Sequence[Clause]] = reading.table[row] if 0 <= row < len(reading.table) else ()
    return [one_line(cell_text(cell)) for cell in cells] or [""] * len(reading.comparison.labels)
