"""What is copied of a view: citations, the command that prints it again, and how much a text is."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.tables.dataset import LAYER_ROLE
from tui.tables.target_text import target_text
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Dataset
    from tui.tables.rows import Indicator, Target
    from tui.words import Words

KILOBYTE = 1000


@dataclass(frozen=True)
class CopyText:
    """A text that can be copied."""

    label: str
    text: str

    @property
    def rows(self) -> int:
        """How many lines it has."""
        return self.text.strip("\n").count("\n") + 1

    @property
    def bytes(self) -> int:
        """How many bytes are sent to the terminal."""
        return len(self.text.encode())

    def size(self, words: Words) -> str:
        """How much it is: `3 rows`, `209 rows, 41 kB`."""
        w = words.app
        rows = w.copy_row if self.rows == 1 else w.copy_rows.format(count=self.rows)
        if self.bytes < KILOBYTE:
            return rows
        return w.copy_size.format(rows=rows, kilobytes=round(self.bytes / KILOBYTE))

    def copied(self, words: Words) -> str:
        """What is shown once it is copied: its first line, and how much it is if there is more."""
        first, *more = self.text.strip("\n").split("\n")
        if not more and self.bytes < KILOBYTE:
            return words.app.copied.format(text=visible(first))
        return words.app.copied_rows.format(text=visible(first), size=self.size(words))


def command_line(arguments: Sequence[str], dataset: Dataset) -> str:
    """The command that prints a view again, of the folder and as of the day that were chosen."""
    data = ["--data", str(dataset.requested)] if dataset.requested is not None else []
    data = list(dataset.layer_options) or data
    day = ["--as-of", str(dataset.day)] if dataset.day is not None else []
    return shlex.join(["duibiao", *arguments, *data, *day])


def citation(catalog: Catalog, target: Target) -> str:
    """A target as one cites it: region, year, indicator in the plan's own words, number, plan."""
    dataset, lists = catalog.dataset, catalog.words.lists
    plan, indicator = dataset.plan(target.document), dataset.indicator(target.indicator)
    if target.role == LAYER_ROLE:
        year = f"{target.year} " if target.year else ""
        return lists.table_citation.format(
            region=catalog.region(target.region), year=year, file=plan.title,
            indicator=catalog.indicator(target.indicator), number=target_text(target, compact=True),
        )  # fmt: skip
    return lists.citation.format(
        region=catalog.region(target.region),
        year=lists.by_year.format(year=target.year) if target.year else "",
        indicator=_name_used(indicator, target.quote) if catalog.chinese else indicator.name_en,
        number=target_text(target, compact=True),
        plan=plan.title,
        published=plan.issued,
    )


def citations(catalog: Catalog, targets: Iterable[str]) -> str:
    """The citations of the targets with these keys, a line each."""
    return "\n".join(citation(catalog, catalog.dataset.target(key)) for key in targets)


def _name_used(indicator: Indicator, quote: str) -> str:
    """The longest of the indicator's names that the quote has, else its usual name."""
    used = [name for name in indicator.names if name in quote]
    return max(used, key=len) if used else indicator.name_zh
