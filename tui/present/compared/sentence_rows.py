"""Rows of whole sentences, where a row for each clause would be a list of fragments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.model import Clause, TopicComparison

Cell = tuple["Clause", ...]
Row = tuple[Cell, ...]
"""For each text, the clauses that are on one row."""
_ENDS: Final = re.compile(r"(?:[。！？]|\n|(?<=[A-Za-z)])[.!?])[”’』」）)】]*\s*$")
_LONGEST: Final = 240
"""A row of so many characters ends at the next clause, whether or not all texts end a sentence."""


def rows_of(topic: TopicComparison, *, sentences: bool) -> tuple[Row, ...]:
    """The rows of a topic; with `sentences` those that make up a sentence in every text are one.

    The clauses of a sentence are in the order of their own text.
    """
    if not sentences:
        return topic.rows
    places = {id(clause): n for text in topic.texts for n, clause in enumerate(text.clauses)}

    def in_order(cell: Cell) -> Cell:
        return tuple(sorted(cell, key=lambda clause: places[id(clause)]))

    return tuple(tuple(map(in_order, row)) for row in _sentences(topic.rows))


def _sentences(rows: Sequence[Row]) -> Iterator[Row]:
    group: list[Row] = []
    for row in rows:
        group.append(row)
        if _closed(group):
            yield _one_row(group)
            group = []
    if group:
        yield _one_row(group)


def _closed(group: Sequence[Row]) -> bool:
    """Whether a sentence ends in every text, or the row would be too long to take in."""
    cells = _one_row(group)
    if all(not cell or _ENDS.search(cell[-1].text) for cell in cells):
        return True
    return max(sum(len(clause.text) for clause in cell) for cell in cells) > _LONGEST


def _one_row(group: Sequence[Row]) -> Row:
    return tuple(
        tuple(clause for row in group for clause in row[text]) for text in range(len(group[0]))
    )


def ends_paragraph(row: Row) -> bool:
    """Whether a paragraph ends with a row, in every text that is on it."""
    return all("\n" in _tail(cell[-1].text) for cell in row if cell)


def _tail(text: str) -> str:
    """The white space that a text ends with."""
    return text[len(text.rstrip()) :]
