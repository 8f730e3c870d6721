"""Scales: from values to whole cells, and the round values of the ticks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.present.chart.model import Scale

TICK_CELLS = 9
"""The least distance between two ticks."""
FAR, CLOSE = 2 / 3, 1 / 20
"""Bars from zero do not distinguish values where the smallest is more than `FAR` of the largest,
and two of them are closer than `CLOSE` of it."""


def base_of(values: Iterable[float]) -> float:
    """Return where a linear axis for `values` begins: at zero, if bars from there distinguish them.

    Else at the round number under the smallest (1 of a PUE of 1.2), for dots.
    """
    order = sorted(set(values))
    if len(order) < 2 or order[0] <= FAR * order[-1]:
        return 0.0
    if min(b - a for a, b in pairwise(order)) >= CLOSE * order[-1]:
        return 0.0
    power = 10.0 ** math.floor(math.log10(order[0]))
    return round_off(math.floor(order[0] / power + 1e-9) * power)


@dataclass(frozen=True)
class Ruler:
    """A value axis from `low` to `top`, in cells.

    `low` is 0 or the base asked for, or on a log scale the power of ten under the smallest value,
    so that the smallest is on it too.
    """

    scale: Scale
    low: float
    top: float
    cells: float = 0.0
    """The length of a bar of value `top`."""
    parts: int = 1
    """The parts of a cell in which a bar can end: 8 where the last one may be filled in part."""

    @classmethod
    def over(cls, values: Iterable[float], scale: Scale, base: float = 0.0) -> Ruler:
        """Return the axis that contains `values` (none negative); a linear one begins at `base`."""
        above = [value for value in values if value > 0]
        if scale == "linear" or not above:
            return cls("linear", base, max(above, default=base))
        return cls("log", 10.0 ** (math.ceil(math.log10(min(above))) - 1), max(above))

    def part(self, value: float) -> float:
        """Return the position of `value` on the axis: 0 at `low` and below, 1 at `top`."""
        if value <= self.low:
            return 0.0
        if self.scale == "linear":
            return (value - self.low) / (self.top - self.low)
        return (math.log10(value) - math.log10(self.low)) / self._decades

    def filled(self, value: float) -> int:
        """The bar of `value` in parts of a cell: to the nearest, but none only for zero."""
        if value <= 0:
            return 0
        return max(1, math.floor(self.part(value) * self.cells * self.parts + 0.5))

    def length(self, value: float) -> int:
        """The number of cells that the bar of `value` takes."""
        return -(-self.filled(value) // self.parts)

    def last(self, value: float) -> int:
        """The cell in which the bar of `value` ends, counted from 0."""
        return max(0, self.length(value) - 1)

    def ticks(self) -> list[float]:
        """Round values on the axis, lowest first."""
        if self.top <= self.low:
            return [self.low]
        return self._even_ticks() if self.scale == "linear" else self._decade_ticks()

    @property
    def _decades(self) -> float:
        return math.log10(self.top) - math.log10(self.low)

    def _even_ticks(self) -> list[float]:
        rough = (self.top - self.low) / max(1.0, self.cells / TICK_CELLS)
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(
            (power * by for by in (1, 2, 2.5, 5) if power * by >= rough * (1 - 1e-9)), power * 10
        )
        first, last = math.ceil(self.low / step - 1e-9), math.floor(self.top / step + 1e-9)
        return [round_off(step * place) for place in range(first, last + 1)]

    def _decade_ticks(self) -> list[float]:
        first, last = round(math.log10(self.low)), math.floor(math.log10(self.top) + 1e-9)
        steps = (1, 2, 5) if self._decades <= 2 else (1,)
        every = max(1, math.ceil((last - first) * TICK_CELLS / max(1.0, self.cells)))
        values = (by * 10.0**power for power in range(first, last + 1, every) for by in steps)
        return [round_off(value) for value in values if value <= self.top * (1 + 1e-9)]


def round_off(value: float) -> float:
    """Return `value` without the rounding errors of binary arithmetic."""
    return float(f"{value:.12g}")
