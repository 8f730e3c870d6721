"""Any numbers with labels as bars: a column of a table, the answer to a question."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

from tui.present.chart.model import Bar, BarChart, Mark, Value
from tui.tables.target_text import number_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.words import Words

MOST: Final = 100
"""Bars of a chart; of more rows the first are drawn."""


@dataclass(frozen=True)
class Labelled:
    """A number and what it is called."""

    label: str
    value: float | None
    text: str = ""
    """The number as it is written; by default as short as it is."""
    key: str = ""
    """The region that it is of."""


def of_values(
    title: str, values: Sequence[Labelled], words: Words, *, unit: str = "",
    notes: Sequence[str] = (), counts: bool = False,
) -> BarChart:  # fmt: skip
    """Return the bars of `values`, in their order, with the median and what is left out.

    Args:
        title: What is drawn.
        values: A bar each.
        words: The language.
        unit: The unit of all.
        notes: Lines under the drawing.
        counts: Whether they are counts of rows, which have no median.
    """
    drawn = values[:MOST]
    bars = tuple(Bar(each.label, (Value(each.value, each.text),), key=each.key) for each in drawn)
    numbers = [each.value for each in values if each.value is not None]
    below, kinds = sum(number < 0 for number in numbers), words.chart_kinds
    lines = [
        kinds.first_bars.format(shown=MOST, all=len(values)) if len(values) > MOST else "",
        kinds.no_length.format(count=below) if below else "",
    ]
    middle = len(numbers) > 2 and not below and not counts
    marks = (_median(numbers, unit, words),) if middle else ()
    return BarChart(title, bars, unit, marks=marks, notes=(*filter(None, lines), *notes))


def _median(numbers: Sequence[float], unit: str, words: Words) -> Mark:
    middle = median(numbers)
    number = f"{number_text(middle)} {unit}".rstrip()
    return Mark(middle, words.chart.median.format(number=number, count=len(numbers)), "┊")
