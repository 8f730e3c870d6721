"""The rows of a plan under review: what was corrected, which are kept, how they stand to others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.adding.comparison import Compared, against

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

    from tui.tables.dataset import Dataset
    from tui.texts.extract import Found


@dataclass(frozen=True)
class Review:
    """Rows in their order, and what their reader has said of them."""

    rows: tuple[Found, ...] = ()
    wanted: frozenset[int] = frozenset()
    """Rows that the reader has ticked or corrected."""
    unwanted: frozenset[int] = frozenset()
    """Rows that the reader has unticked."""

    def ticked(self, at: int, *, kept: bool) -> Self:
        """Keep a row, or do not; where there is no such row, nothing changes."""
        if not 0 <= at < len(self.rows):
            return self
        here, others = frozenset({at}), (self.wanted - {at}, self.unwanted - {at})
        wanted, unwanted = (others[0] | here, others[1]) if kept else (others[0], others[1] | here)
        return replace(self, wanted=wanted, unwanted=unwanted)

    def corrected(self, at: int, row: Found) -> Self:
        """`row` in the place of the one at `at`; it is kept, unless the reader had unticked it."""
        if row == self.rows[at]:
            return self
        after = replace(self, rows=(*self.rows[:at], row, *self.rows[at + 1 :]))
        return after if at in self.unwanted else after.ticked(at, kept=True)

    def with_rows(self, more: Iterable[Found]) -> Self:
        """The rows of `more` that stand nowhere else in the text yet, after the others."""
        taken = {(row.start, row.end) for row in self.rows}
        new = tuple(row for row in more if (row.start, row.end) not in taken)
        return replace(self, rows=(*self.rows, *new)) if new else self

    def with_row(self, row: Found) -> Self:
        """`row` after the others, though one of them may stand in the same place."""
        return replace(self, rows=(*self.rows, row))


@dataclass(frozen=True)
class Line:
    """A row under review, how it stands to what the dataset holds, and whether it is kept."""

    row: Found
    compared: Compared
    kept: bool
    held: bool = False
    """Whether the same number for the same year is held already."""
    unwanted: bool = False
    """Whether it was the reader who unticked it."""


def lines(
    review: Review, dataset: Dataset, region: str, known: Iterable[Line] = ()
) -> tuple[Line, ...]:
    """The rows of `review` set against `region` of `dataset`.

    One that says what is held already is kept only where the reader wants it.

    Args:
        review: The rows, and what the reader has said of them.
        dataset: What they are set against.
        region: Where.
        known: Lines made for the same dataset and region, whose comparisons hold.
    """
    compared, found = {line.row: line.compared for line in known}, []
    for at, row in enumerate(review.rows):
        here, unwanted = compared.get(row) or against(dataset, region, row), at in review.unwanted
        held = _held(row, here)
        kept = not unwanted and (at in review.wanted or not held)
        found.append(Line(row, here, kept, held, unwanted))
    return tuple(found)


def _held(row: Found, compared: Compared) -> bool:
    """Whether a target with the same number for the same year is held already."""
    before = compared.before
    if row.role == "baseline" or compared.verdict != "restated" or before is None:
        return False
    return bool(before["year"] == row.year)


def without(dataset: Dataset, document: str) -> Dataset:
    """`dataset` as it is without the plan `document`."""
    others = pl.col("document") != document
    return replace(
        dataset, documents=dataset.documents.filter(others), targets=dataset.targets.filter(others)
    )
