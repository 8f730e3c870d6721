"""The rows of a plan under review: corrections, which rows are kept, how they compare."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from tui.analysis.adding.comparison import Comparison, compare_row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

    from tui.tables.dataset import Dataset
    from tui.texts.extract import Found


_DOUBT = ("low", "medium", "high")


def by_doubt(rows: Iterable[Found]) -> tuple[Found, ...]:
    """Return `rows` with the most doubtful first, in the order of the text among equals."""
    return tuple(sorted(rows, key=lambda row: _DOUBT.index(row.certainty)))


@dataclass(frozen=True)
class Review:
    """Rows in order, and which of them the user ticked or unticked."""

    rows: tuple[Found, ...] = ()
    wanted: frozenset[int] = frozenset()
    """Rows that the user ticked or corrected."""
    unwanted: frozenset[int] = frozenset()
    """Rows that the user unticked."""

    def ticked(self, index: int, *, kept: bool) -> Self:
        """Keep a row, or do not; without such a row nothing changes."""
        if not 0 <= index < len(self.rows):
            return self
        wanted, unwanted = self.wanted - {index}, self.unwanted - {index}
        if kept:
            return replace(self, wanted=wanted | {index}, unwanted=unwanted)
        return replace(self, wanted=wanted, unwanted=unwanted | {index})

    def kept_only(self, indices: Iterable[int]) -> Self:
        """Keep these rows and no others."""
        kept = frozenset(indices)
        return replace(self, wanted=kept, unwanted=frozenset(range(len(self.rows))) - kept)

    def corrected(self, index: int, row: Found) -> Self:
        """Replace a row; it is kept, unless the user had unticked it."""
        if row == self.rows[index]:
            return self
        after = replace(self, rows=(*self.rows[:index], row, *self.rows[index + 1 :]))
        return after if index in self.unwanted else after.ticked(index, kept=True)

    def with_rows(self, more: Iterable[Found]) -> Self:
        """Append the rows of `more` whose place in the text no row has yet."""
        taken = {(row.start, row.end) for row in self.rows}
        new = tuple(row for row in more if (row.start, row.end) not in taken)
        return replace(self, rows=(*self.rows, *new)) if new else self

    def with_row(self, row: Found) -> Self:
        """Append `row`, even if another row has the same place in the text."""
        return replace(self, rows=(*self.rows, row))


@dataclass(frozen=True)
class ReviewedRow:
    """A row under review, how it compares with the dataset, and whether it is kept."""

    row: Found
    comparison: Comparison
    kept: bool
    repeated: bool = False
    """Whether the dataset has the same number for the same year."""
    unwanted: bool = False
    """Whether the user unticked it."""


def reviewed_rows(
    review: Review, dataset: Dataset, region: str, known: Iterable[ReviewedRow] = ()
) -> tuple[ReviewedRow, ...]:
    """Compare the rows of `review` with `region` of `dataset`.

    A row that repeats what the dataset has, or of which the extraction is not sure, is kept only
    if the user ticked it.

    Args:
        review: The rows, and what the user ticked.
        dataset: What they are compared with.
        region: The region of the plan.
        known: Rows compared with the same dataset and region before; they are not compared again.
    """
    comparisons, found = {each.row: each.comparison for each in known}, []
    for index, row in enumerate(review.rows):
        comparison = comparisons.get(row) or compare_row(row, dataset, region)
        unwanted, repeated = index in review.unwanted, _repeats(row, comparison)
        proposed = not repeated and row.certainty != "low"
        kept = not unwanted and (index in review.wanted or proposed)
        found.append(ReviewedRow(row, comparison, kept, repeated, unwanted))
    return tuple(found)


def _repeats(row: Found, comparison: Comparison) -> bool:
    """Whether the dataset has a target with the same number for the same year."""
    before = comparison.before
    if row.role == "baseline" or comparison.verdict != "restated" or before is None:
        return False
    return bool(before.year == row.year)


def without(dataset: Dataset, document: str) -> Dataset:
    """Return `dataset` without the plan `document`."""
    others = pl.col("document") != document
    return replace(
        dataset, documents=dataset.documents.filter(others), targets=dataset.targets.filter(others)
    )
