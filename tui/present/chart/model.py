"""The model of a chart: what it shows, without a size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from tui.tables.target_text import number_text
from tui.words import UserError

BarKind = Literal["bar", "grouped", "stacked"]
Scale = Literal["linear", "log"]

SMALLEST, LARGEST = 1e-300, 1e300
"""A length is 0 or between these, so that sums, shares and logarithms of lengths are finite."""


def drawable(number: float) -> float:
    """Return `number` as a length: 0 where it is negative, tiny or not finite."""
    if not math.isfinite(number) or number < SMALLEST:
        return 0.0
    return min(number, LARGEST)


class ChartError(UserError):
    """A chart cannot be drawn."""


@dataclass(frozen=True)
class Value:
    """A number and its label."""

    number: float | None
    """None: there is none, which is not zero."""
    text: str = ""
    """By default the number itself, or a dash."""
    glyph: str = ""
    """A bound or a derivation, right after the text."""

    @property
    def length(self) -> float:
        """The number as far as it can be drawn; a missing one has no length."""
        return 0.0 if self.number is None else drawable(self.number)

    @property
    def label(self) -> str:
        """The text, by default the number or a dash."""
        if self.text or self.number is None:
            return self.text or "—"
        return number_text(self.number)


@dataclass(frozen=True)
class Bar:
    """One thing with its values, one a series."""

    label: str
    values: tuple[Value, ...]
    aside: str = ""
    """A note at the right edge of the bar's row."""
    emphasis: bool = False
    """Shown by the chart's `sign` beside the aside, and by colour."""
    key: str = ""
    """The region of the bar; not drawn."""


@dataclass(frozen=True)
class Mark:
    """A line across the bars at a value, such as the median."""

    value: float
    label: str
    sign: str = "│"
    """The character that the line is drawn with; the legend repeats it."""

    @property
    def length(self) -> float:
        """The value as far as it can be drawn."""
        return drawable(self.value)


@dataclass(frozen=True)
class BarChart:
    """Horizontal bars in the order given, the first on top."""

    title: str
    bars: tuple[Bar, ...]
    unit: str = ""
    aside: str = ""
    """The heading of the asides."""
    series: tuple[str, ...] = ()
    """The names of the series, where there are several."""
    kind: BarKind = "bar"
    scale: Scale = "linear"
    marks: tuple[Mark, ...] = ()
    notes: tuple[str, ...] = ()
    """Lines under the drawing."""
    sign: str = "•"
    """Beside the aside of a bar with emphasis."""
    base: float = 0.0
    """Where a linear axis begins."""
    start: str = ""
    """A note under an axis that does not begin at zero."""

    def __post_init__(self) -> None:
        """Check that the chart has a meaning.

        Raises:
            ChartError: Stacked bars on a log scale, where parts do not add up.
            ValueError: A bar has not one value a series.
        """
        if self.kind == "stacked" and self.scale == "log":
            raise ChartError(lambda w: w.chart.no_stacked_log)
        count = 1 if self.kind == "bar" else max(1, len(self.series))
        if any(len(bar.values) != count for bar in self.bars):
            raise ValueError(f"each bar needs {count} value(s), one a series")

    @property
    def dots(self) -> bool:
        """Whether values are dots: the length of a bar is true only on an axis from zero."""
        return self.kind != "stacked" and (self.scale == "log" or self.base > 0)

    @property
    def heading(self) -> str:
        """The title with the unit of the values."""
        return (
            f"{self.title} ({self.unit})" if self.title and self.unit else self.title or self.unit
        )
