"""The numbers of a table whose columns have roles: one for each place, indicator and year."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tui.analysis.layer.cells import numbers, texts
from tui.analysis.layer.headings import Heading, heading
from tui.analysis.layer.place_texts import PlaceReader
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.analysis.layer.roles import ColumnRoles
    from tui.tables.dataset import Dataset, Relation

MOST: Final = 200_000
"""The most cells that a layer is read from."""
_YEAR: Final = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)")


@dataclass(frozen=True)
class Number:
    """One number of a table."""

    place: str
    indicator: str
    value: float
    unit: str
    year: int | None
    row: int
    """The row that it is in, counted from 0."""
    column: str
    written: str
    """The cell as the file has it."""


@dataclass(frozen=True)
class Reading:
    """The numbers of a table, and what could not be used."""

    numbers: tuple[Number, ...]
    rows: int
    no_place: int = 0
    """Rows whose cell for the place is empty."""
    unknown: tuple[tuple[str, int], ...] = ()
    """Texts that name no place, and in how many rows each is."""
    no_number: int = 0
    """Cells for a value that hold something else."""
    repeated: int = 0
    """Numbers for a place, indicator and year that another row has set already."""
    other_unit: int = 0
    """Numbers in another unit than the others of their indicator."""


def read(table: Relation, roles: ColumnRoles, dataset: Dataset, name: str) -> Reading:
    """The numbers of `table`.

    Args:
        table: The reader's own table.
        roles: The roles of its columns.
        dataset: Whose places are meant.
        name: What an indicator is called where neither a cell nor a heading names it.

    Raises:
        UserError: No column has places, or none numbers; or the table is too long.
    """
    if not roles.complete:
        raise UserError(lambda w: w.layer.incomplete)
    if table.height * len(roles.values) > MOST:
        raise UserError(lambda w: w.layer.too_long.format(most=MOST))
    places = _places(table, roles, dataset)
    unknown = Counter(text for text, place in places if text and not place)
    counts: Counter[str] = Counter()
    found = list(_numbers(table, roles, [place for _, place in places], name, counts))
    kept = _of_one_unit(_first_of_each(found, counts), counts)
    return Reading(
        tuple(kept), table.height, sum(not text for text, _ in places),
        tuple(unknown.most_common()), counts["no_number"], counts["repeated"],
        counts["other_unit"],
    )  # fmt: skip


def _places(table: Relation, roles: ColumnRoles, dataset: Dataset) -> list[tuple[str, str]]:
    """The text and the place of each row."""
    reader = PlaceReader(dataset)
    cells = (str(cell or "").strip() for cell in texts(table.frame, roles.column("place")))
    return [(cell, reader.place(cell) if cell else "") for cell in cells]


def _numbers(
    table: Relation, roles: ColumnRoles, places: Sequence[str], name: str, counts: Counter[str]
) -> Iterator[Number]:
    """The numbers in the order of the rows; cells that hold none are counted."""
    names, units = _cells(table, roles, "indicator"), _cells(table, roles, "unit")
    years = [_year(text) for text in _cells(table, roles, "year")]
    heads = {column: heading(column) for column in roles.values}
    named = len({head.name for head in heads.values()}) > 1
    cells = {column: texts(table.frame, column) for column in roles.values}
    known = {column: numbers(column_cells) for column, column_cells in cells.items()}
    for row, place in enumerate(places):
        if not place:
            continue
        for column, head in heads.items():
            written = str(cells[column][row] or "").strip()
            if (read := known[column].get(cells[column][row])) is None:
                counts["no_number"] += bool(written)
                continue
            indicator = _indicator(names[row], head, name, both=named)
            year = head.year or years[row]
            unit = read[1] or head.unit or units[row]
            yield Number(place, indicator, read[0], unit, year, row, column, written)


def _indicator(cell: str, head: Heading, name: str, *, both: bool) -> str:
    """What a number measures: the cell of its row, the heading of its column, or both."""
    if cell:
        return f"{cell} {head.name}".strip() if both else cell
    return head.name or name


def _cells(table: Relation, roles: ColumnRoles, role: str) -> list[str]:
    """The cells of the column in `role`; where there is none, what holds for all rows."""
    if column := roles.column(role):  # type: ignore[arg-type]
        return [" ".join(str(cell or "").split()) for cell in texts(table.frame, column)]
    return [roles.constant(role)] * table.height  # type: ignore[arg-type]


def _year(text: str) -> int | None:
    found = _YEAR.search(text)
    return int(found[1]) if found else None


def _first_of_each(found: Sequence[Number], counts: Counter[str]) -> list[Number]:
    """One number for each place, indicator and year: the first."""
    first: dict[tuple[str, str, int | None], Number] = {}
    for number in found:
        first.setdefault((number.place, number.indicator, number.year), number)
    counts["repeated"] = len(found) - len(first)
    return list(first.values())


def _of_one_unit(found: Sequence[Number], counts: Counter[str]) -> list[Number]:
    """The numbers of each indicator in the unit that most of them have."""
    units: dict[str, Counter[str]] = {}
    for number in found:
        units.setdefault(number.indicator, Counter())[number.unit] += 1
    usual: Mapping[str, str] = {name: each.most_common(1)[0][0] for name, each in units.items()}
    kept = [number for number in found if number.unit == usual[number.indicator]]
    counts["other_unit"] = len(found) - len(kept)
    return kept
