"""The widths of columns, and which of them are in view. Everything is in terminal cells."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len

from tui.tables.scan import ScannedRows
from tui.ui.widgets.table.cells import one_line
from tui.ui.widgets.table.columns import Column, evaluated, texts
from tui.ui.widgets.table.numbers import Parts, parts_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import polars as pl

GUTTER: Final = 1
"""Left of the first column, for the mark of the current row."""
GAP: Final = 2
"""Between two columns; a sort arrow may be in it."""
NARROWEST: Final = 2
"""The least a column can be narrowed to: one Chinese character."""
SHORT: Final = 10
"""Text columns are not narrowed below this to make room for others."""
LONG: Final = 36
"""Where the columns do not all fit, none starts wider than this."""
SAMPLED_ROWS: Final = 400
SAMPLED_CELLS: Final = 10_000
"""At most so many are measured, however large the frame."""


class Natural(NamedTuple):
    """What a column would fill if there were room."""

    value: int
    unit: int
    """The part for the unit, 0 where there is none."""
    label: int
    rigid: bool
    """Numbers are shown whole, so they do not make room for others."""
    most: int = 0
    """The part for the value in most rows; few rows are wider."""
    parts: Parts = Parts()
    """Of the value, where numbers are under each other."""

    @property
    def width(self) -> int:
        """Room for the heading with its sort arrow, and for value and unit."""
        content = self.value + (1 + self.unit if self.unit else 0)
        # A second arrow digit may be in the gap, the arrow itself beside the label.
        return max(content, self.label + 1, NARROWEST)

    @property
    def least(self) -> int:
        """The least it may be narrowed to by itself."""
        return self.width if self.rigid else min(self.width, max(SHORT, self.label + 1))

    @property
    def usual(self) -> int:
        """Room for most rows; what is wider gives way before these do."""
        return min(self.width, max(self.least, self.most + (1 + self.unit if self.unit else 0)))

    def grown(self, other: Natural) -> Natural:
        """Room for both."""
        return self._replace(
            value=max(self.value, other.value),
            unit=max(self.unit, other.unit),
            most=max(self.most, other.most),
            parts=self.parts.grown(other.parts),
        )


def sample(frame: pl.DataFrame | ScannedRows, columns: int) -> pl.DataFrame:
    """Rows of `frame` from its beginning to its end, few enough to be measured at once.

    Of a table that stays in its file, the first rows.
    """
    if isinstance(frame, ScannedRows):
        return frame.load(0)
    rows = min(SAMPLED_ROWS, max(8, SAMPLED_CELLS // max(1, columns)))
    if frame.height <= rows:
        return frame
    return frame[[at * frame.height // rows for at in range(rows)]]


def measured(rows: pl.DataFrame, columns: Sequence[Column]) -> list[Natural]:
    """What each of `columns` would fill to show all of `rows`."""
    values = evaluated(rows, [c.name if c.show is None else c.show for c in columns])
    units = evaluated(rows, [c.unit for c in columns])
    return [
        _natural(column, texts(value, rows.height), texts(unit, rows.height))
        for value, unit, column in zip(values, units, columns, strict=True)
    ]


def _natural(column: Column, values: Sequence[str | None], units: Sequence[str | None]) -> Natural:
    """Return what a column would fill to show all of `values` with their `units`."""
    parts = parts_of(values) if column.aligned else Parts()
    label = min(cell_len(one_line(column.label)), column.heading or LONG)
    width = max(widest(values), parts.width)
    rigid = column.numeric or column.whole
    return Natural(width, widest(units), label, rigid, usual(values), parts)


class Measures:
    """What columns would fill; only ever more, so that widths do not change while typing."""

    def __init__(self) -> None:
        """Start with nothing measured."""
        self._seen: dict[Column, Natural] = {}

    def take(self, frame: pl.DataFrame | ScannedRows, columns: Sequence[Column]) -> None:
        """Measure `columns` on a sample of `frame`."""
        naturals = measured(sample(frame, len(columns)), columns)
        for column, natural in zip(columns, naturals, strict=True):
            self._seen[column] = natural.grown(self._seen.get(column, natural))

    def of(self, columns: Sequence[Column]) -> list[Natural]:
        """Return what each of `columns` would fill; all must have been measured."""
        return [self._seen[column] for column in columns]

    def wished(self, columns: Sequence[Column], chosen: Mapping[str, int]) -> list[Natural]:
        """Return the same, with the widths that the reader has `chosen`, by column name."""
        return [
            Natural(chosen[column.name], 0, 0, rigid=True) if column.name in chosen else natural
            for column, natural in zip(columns, self.of(columns), strict=True)
        ]


def widest(values: Sequence[str | None]) -> int:
    """The cells of the widest of `values`, close enough to choose a column's width by.

    Bytes tell roughly how wide a text is (a Chinese character is three of them and two cells), so
    only the few that look widest are measured.
    """
    longest = nlargest(3, {value for value in values if value}, key=_weight)
    return max((cell_len(one_line(text)) for text in longest), default=0)


def usual(values: Sequence[str | None]) -> int:
    """The cells of the widest of `values` but for a tenth of them."""
    by_weight = sorted((value or "" for value in values), key=_weight)
    return cell_len(one_line(by_weight[len(by_weight) * 9 // 10])) if by_weight else 0


def _weight(text: str) -> int:
    return len(text) + len(text.encode("utf-8", "replace"))


def fitted(naturals: Sequence[Natural], room: int) -> list[int]:
    """A width for each column of a window with `room` cells.

    Whole where all of them fit; else long text makes room until they do, first what only few rows
    would fill; and where even that is not enough, comfortable widths to scroll through.
    """
    room_in_all = room
    room -= GAP * max(0, len(naturals) - 1)
    whole = [natural.width for natural in naturals]
    if sum(whole) <= room:
        return whole
    if sum(natural.least for natural in naturals) > room:
        long = min(LONG, room_in_all // 2)
        return [n.width if n.rigid else max(n.least, min(n.width, long)) for n in naturals]
    usual = [natural.usual for natural in naturals]
    if sum(usual) <= room:
        return _levelled(usual, whole, room)
    return _levelled([natural.least for natural in naturals], usual, room)


def _levelled(least: Sequence[int], most: Sequence[int], room: int) -> list[int]:
    """The widths under the highest common limit that fits; the last ones cut get the rest."""

    def under(limit: int) -> list[int]:
        return [max(a, min(b, limit)) for a, b in zip(least, most, strict=True)]

    low, high = 0, max(most)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if sum(under(middle)) <= room else (low, middle - 1)
    widths = under(low)
    rest = room - sum(widths)
    for at in reversed(range(len(most))):
        more = min(rest, most[at] - widths[at])
        widths[at], rest = widths[at] + more, rest - more
    return widths


@dataclass(frozen=True, slots=True)
class Span:
    """Where a column is in the window."""

    index: int
    x: int
    width: int


@dataclass(frozen=True)
class Layout:
    """The widths of all columns in a window of `width` cells, `fixed` of them always in view.

    `left` below is the index of the first column shown after the fixed ones: a table scrolls
    by whole columns, so no value ever loses its beginning.
    """

    widths: tuple[int, ...]
    fixed: int
    width: int

    def __post_init__(self) -> None:
        """Drop fixed columns that would leave no room for the others."""
        fixed = min(self.fixed, len(self.widths))
        while fixed and self._start(fixed) > self.width * 2 // 3:
            fixed -= 1
        object.__setattr__(self, "fixed", fixed)

    def _start(self, fixed: int) -> int:
        """Where the columns after `fixed` ones begin."""
        return GUTTER + sum(self.widths[:fixed]) + GAP * fixed

    def spans(self, left: int) -> list[Span]:
        """The columns in view; the last may be cut by the window."""
        spans: list[Span] = []
        x = GUTTER
        for index in (*range(self.fixed), *range(max(left, self.fixed), len(self.widths))):
            width = min(self.widths[index], self.width - x)
            if width < NARROWEST:
                break
            spans.append(Span(index, x, width))
            x += width + GAP
        return spans

    def at(self, x: int, left: int) -> int | None:
        """The index of the column at cell `x` of the window; a gap belongs to the one before."""
        before = [span for span in self.spans(left) if span.x <= max(x, GUTTER)]
        if not before or x >= before[-1].x + before[-1].width + GAP:
            return None
        return before[-1].index

    def page(self, left: int, pages: int) -> int:
        """The `left` a page of columns further right, or further left if `pages` is negative."""
        if pages < 0:
            return self._left_for(max(self.fixed, left - 1))
        spans = self.spans(left)
        if not spans:
            return left
        last = spans[-1]
        whole = last.width == self.widths[last.index]
        return max(left, self.fixed, min(last.index + whole, self.furthest()))

    def furthest(self) -> int:
        """The `left` from which the last column is just in view."""
        return self._left_for(len(self.widths) - 1)

    def reveal(self, index: int, left: int) -> int:
        """The `left` nearest to `left` that has column `index` whole in view."""
        if index < self.fixed:
            return left
        return min(index, max(left, self._left_for(index)))

    def _left_for(self, index: int) -> int:
        """The smallest `left` that has column `index` whole in view, or begins with it."""
        index = min(index, len(self.widths) - 1)
        if index < self.fixed:
            return self.fixed
        room = self.width - self._start(self.fixed)
        left = index
        room -= self.widths[index]
        while left > self.fixed and (room := room - self.widths[left - 1] - GAP) >= 0:
            left -= 1
        return max(left, self.fixed)
