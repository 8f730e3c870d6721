"""Columns, and the text of their cells, made only for rows in view."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

import polars as pl

from tui.tables.scan import BLOCK, ScannedRows
from tui.ui.widgets.table.cells import one_line

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

Tone = Literal["muted", "accent", "good", "warn", "strong"]
"""How a cell is set apart; each is a component class of the table (`table--good`)."""

TONES: Final[tuple[Tone, ...]] = get_args(Tone)

LONGEST: Final = 512
"""Characters of a cell that are ever looked at; no window shows more of one line."""

KEPT: Final = 32
"""Blocks whose text is kept."""

_PLAIN: Final = (pl.Boolean, pl.Date, pl.Time, pl.Categorical, pl.Enum, pl.Decimal)


@dataclass(frozen=True)
class Column:
    """A column of a table and how its values are shown.

    The expressions are evaluated row by row on the rows in view only, so they must not look at
    other rows (no aggregate, no shift). They take no part in comparing columns.
    """

    name: str
    """The frame's column; also what messages name."""
    label: str
    """The heading."""
    numeric: bool = False
    """Aligned right, and never narrowed to fit the window."""
    show: pl.Expr | None = field(default=None, compare=False)
    """The text shown; without it, the value as text. Null is shown as missing."""
    unit: pl.Expr | None = field(default=None, compare=False)
    """Text after the value in a part of its own, so that digits line up across units."""
    tone: pl.Expr | None = field(default=None, compare=False)
    """A `Tone` for the cell, or null."""
    heading: int | None = None
    """The most cells that the heading asks for; a longer one is cut."""
    aligned: bool = False
    """Whether decimal points and comparators are under each other."""
    whole: bool = False
    """Whether it is shown whole, and others make room for it."""

    def fits(self, names: Container[str]) -> bool:
        """Whether a frame with columns `names` has every one that this one reads."""
        expressions = [part for part in (self.show, self.unit, self.tone) if part is not None]
        read = [name for part in expressions for name in part.meta.root_names()]
        return all(name in names for name in (self.name, *read))


class Cell(NamedTuple):
    """The text of one cell, free of control characters."""

    text: str | None
    """None where the value is missing, which is not the empty text."""
    unit: str
    tone: str | None


def texts(values: pl.Series | None, rows: int) -> list[str | None]:
    """The values as text, each at most `LONGEST` characters, not yet made `one_line`.

    Args:
        values: None stands for as many missing values as there are `rows`.
        rows: How many values are expected.
    """
    if values is None:
        return [None] * rows
    dtype = values.dtype
    # Casting a series is cheap; its expressions (`.str`) would each start the query engine.
    if dtype.is_float():
        numbers = values.cast(pl.String).to_list()
        return [None if text is None else text.removesuffix(".0") for text in numbers]
    if dtype.is_integer() or dtype in _PLAIN:
        return values.cast(pl.String).to_list()
    return [None if value is None else str(value)[:LONGEST] for value in values.to_list()]


def evaluated(
    rows: pl.DataFrame, sources: Sequence[str | pl.Expr | None]
) -> list[pl.Series | None]:
    """What each of `sources` is in `rows`; a name stands for the column, None for nothing."""
    names = [f"\0{at}" if isinstance(of, pl.Expr) else of for at, of in enumerate(sources)]
    made = [of.alias(f"\0{at}") for at, of in enumerate(sources) if isinstance(of, pl.Expr)]
    # with_columns rather than select: a literal must become as long as the frame.
    frame = rows.with_columns(made) if made else rows
    return [None if name is None else frame[name] for name in names]


def cells_of(rows: pl.DataFrame, columns: Sequence[Column]) -> list[list[Cell]]:
    """The cells of each of `columns` for all `rows`: one list a column, in their order."""
    sources = [(c.name if c.show is None else c.show, c.unit, c.tone) for c in columns]
    made = evaluated(rows, [part for column in sources for part in column])
    return [_zipped(*made[at : at + 3], rows=rows.height) for at in range(0, len(made), 3)]


def _zipped(
    text: pl.Series | None, unit: pl.Series | None, tone: pl.Series | None, *, rows: int
) -> list[Cell]:
    """Return the cells whose parts are in three series."""
    values = [None if value is None else one_line(value) for value in texts(text, rows)]
    units = [one_line(value) if value else "" for value in texts(unit, rows)]
    return [Cell(*cell) for cell in zip(values, units, texts(tone, rows), strict=True)]


WAITING: Final = Cell("…", "", "muted")
"""Stands where a row has not been read yet."""


class Cells:
    """The cells of a frame, made a block of rows at a time and only for columns asked for."""

    def __init__(self, frame: pl.DataFrame | ScannedRows, columns: Sequence[Column]) -> None:
        """Show `frame` through `columns`; nothing is computed yet."""
        self.frame: Final = frame
        self.missing: set[int] = set()
        """The blocks that were asked for and have not been read."""
        self.columns: Final = columns
        self._blocks: OrderedDict[int, dict[int, list[Cell]]] = OrderedDict()

    def row(self, row: int, wanted: Sequence[int]) -> list[Cell]:
        """The cells of `row` in the columns whose indices are `wanted`."""
        at, offset = divmod(row, BLOCK)
        block = self._block(at)
        lacking = [index for index in wanted if index not in block]
        if lacking and not self._fill(at, lacking):
            return [WAITING for _ in wanted]
        return [block[index][offset] for index in wanted]

    def rows(self, rows: Iterable[int], column: int) -> list[Cell]:
        """The cells of `column` in `rows`."""
        return [self.row(row, (column,))[0] for row in rows]

    def _block(self, at: int) -> dict[int, list[Cell]]:
        """What is known of a block, which becomes the most recent one."""
        block = self._blocks.setdefault(at, {})
        self._blocks.move_to_end(at)
        if len(self._blocks) > KEPT:
            self._blocks.popitem(last=False)
        return block

    def _fill(self, at: int, wanted: list[int]) -> bool:
        """Make the cells of the columns `wanted` in a block; return whether it has been read."""
        rows = self._rows(at)
        if rows is None:
            self.missing.add(at)
            return False
        made = cells_of(rows, [self.columns[index] for index in wanted])
        self._blocks[at].update(zip(wanted, made, strict=True))
        return True

    def _rows(self, at: int) -> pl.DataFrame | None:
        if isinstance(self.frame, ScannedRows):
            return self.frame.loaded(at)
        return self.frame.slice(at * BLOCK, BLOCK)
