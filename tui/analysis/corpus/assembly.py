"""The rows of many documents from the journal, in the order of the documents, piece by piece."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.analysis.corpus.columns import frame_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import polars as pl

    from tui.analysis.corpus.journal import Journal
    from tui.analysis.corpus.reading import Outcome
    from tui.analysis.corpus.schedule import Run
    from tui.analysis.extracted import ExtractedTarget

PIECE = 10_000
"""Rows that are held at a time."""


def frames(
    run: Run, files: list[str], journal: Journal, *, explain: bool
) -> Iterator[pl.DataFrame]:
    """The rows in pieces, at least one of them; a content that several files have comes once."""
    rows: list[ExtractedTarget] = []
    first = 1
    for path, outcome in _outcomes(run, files, journal):
        rows += (replace(row, document=path) for row in outcome.rows)
        if len(rows) >= PIECE:
            yield frame_of(rows, explain=explain, file=True, first=first)
            first, rows = first + len(rows), []
    if rows or first == 1:
        yield frame_of(rows, explain=explain, file=True, first=first)


def failures(run: Run, files: list[str]) -> list[tuple[str, str]]:
    """The files that could not be read, and why; other files of the same content among them."""
    opened = run.documents
    why = {opened[path]: reason for path, reason in run.failed.items() if path in opened}
    found = ((path, run.failed.get(path) or why.get(opened.get(path, ""))) for path in files)
    return [(path, reason) for path, reason in found if reason]


def plans_by_doubt(run: Run, files: list[str], journal: Journal) -> list[tuple[str, Outcome]]:
    """The documents with targets, the most doubtful first."""
    found = [each for each in _outcomes(run, files, journal) if each[1].rows]
    return sorted(found, key=lambda each: -each[1].doubt)


def _outcomes(run: Run, files: list[str], journal: Journal) -> Iterator[tuple[str, Outcome]]:
    seen = set()
    for path in files:
        document = run.documents.get(path, "")
        if document in journal and document not in seen:
            seen.add(document)
            yield path, journal[document]
