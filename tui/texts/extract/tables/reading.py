"""Rows out of the tables of a text, and the text without what was read there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from tui.texts.extract.tables.cells import is_value, is_year, sentence, unit_in, unit_of
from tui.texts.extract.tables.columns import Column, columns, year_in
from tui.texts.extract.tables.grid import Cell, Grid, grids

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tui.texts.extract.model import Found, Plan
    from tui.texts.extract.tables.grid import Line

    ReadSentence = Callable[[str], tuple[Found, ...]]
    UnitOfLabel = Callable[[str], str | None]

_CAPTION_UNIT = re.compile(r"(?:计量)?单位[::为]\s*(?P<unit>[^\s,。;()]{1,24})")
_NAMED_YEAR = re.compile(r"(?<!\d)20[1-5]\d(?=年|、|和|[)—~-])")
_MARK = re.compile(r"^(?:[(（]?[\d一二三四五六七八九十]{1,2}[)）.、]\s*|[①-⑳*#·●■]+\s*|其中[:,]?)+")
_SENTENCE = 15
"""A cell of so many characters may hold sentences, which are read as such."""


@dataclass(frozen=True)
class TableRows:
    """What the tables of a text gave."""

    rows: tuple[Found, ...]
    text: str
    """The text without the cells that were read, of the same length."""
    spans: tuple[tuple[int, int, str], ...]
    """Where each table with values stands, and its first line."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A row of a table: what it measures, in which unit, and a value a column."""

    label: Cell
    unit: str | None
    values: tuple[tuple[Column, Cell], ...]


def read_tables(text: str, plan: Plan, read: ReadSentence, unit_of_label: UnitOfLabel) -> TableRows:
    """The rows of all tables of the folded `text`.

    `read` reads a sentence made of a cell; `unit_of_label` tells the unit of an indicator.
    """
    if not _may_hold_tables(text):
        return TableRows((), text, ())
    rows: list[Found] = []
    spans = []
    plain = list(text)
    for grid in grids(text):
        found = list(_rows(grid, plan, read, unit_of_label, text))
        rows += found
        _blank(plain, grid, emptied=bool(found))
        if any(is_value(cell.text) for line in grid.lines for cell in line[1:]):
            first = " ".join(cell.text for cell in grid.lines[0])
            spans.append((grid.start, grid.end, first))
    return TableRows(tuple(rows), "".join(plain), tuple(spans))


def _may_hold_tables(text: str) -> bool:
    if re.search(r"^[ \t]*[一-鿿]{0,2}(?:指标|项目|名称|序号|类别)", text, re.M):
        return True
    return "|" in text or "\t" in text or re.search(r"\S[ \u3000]+[\[(≥≤<>约]?\d", text) is not None


def _blank(plain: list[str], grid: Grid, *, emptied: bool) -> None:
    """Take out what was read, bare units, and the signs between cells."""
    for line in grid.lines:
        for cell in line:
            prose = len(cell.text) >= _SENTENCE and re.search(r"\d", cell.text)
            bare_unit = unit_of(cell.text) and not re.search(r"\d", cell.text)
            if (emptied and not prose) or bare_unit:
                plain[cell.start : cell.end] = " " * (cell.end - cell.start)
    if grid.kind == "pipes":
        plain[grid.start : grid.end] = [
            "\n" if char == "|" else char for char in plain[grid.start : grid.end]
        ]


def _rows(
    grid: Grid, plan: Plan, read: ReadSentence, unit_of_label: UnitOfLabel, text: str
) -> Iterator[Found]:
    """The rows of one table, in order."""
    for item in _items(grid, plan):
        label, own = unit_in(_MARK.sub("", item.label.text))
        label = label.strip(":： ")
        for column, cell in item.values:
            unit = item.unit or own or column.unit or _caption_unit(grid, label, unit_of_label)
            words = sentence(label, cell.text, unit) if len(label) > 1 else None
            made = read(words)[-1:] if words else ()
            for row in made:
                yield _placed(row, column, item.label, cell, text)


def _placed(row: Found, column: Column, label: Cell, cell: Cell, text: str) -> Found:
    """`row` at its place in the text, of its column's year."""
    beside = label.start < cell.start and "\n" not in text[label.start : cell.end]
    start = label.start if beside else cell.start
    role: Literal["target", "baseline"] = "baseline" if column.role == "baseline" else "target"
    sure = row.known and column.year is not None
    return replace(
        row, year=column.year, role=role, start=start, end=cell.end,
        quote=text[start : cell.end], certainty="high" if sure else "low",
        rules=(row.rules[0], row.rules[1], "table"),
    )  # fmt: skip


def _caption_unit(grid: Grid, label: str, unit_of_label: UnitOfLabel) -> str | None:
    """单位：亿元; of several units (单位：EFLOPS、亿元) the one that the label is measured in."""
    found = _CAPTION_UNIT.search(grid.caption)
    units = re.split("[、/]", found["unit"]) if found else []
    if len(units) == 1:
        return unit_of(units[0])
    wanted = unit_of_label(label) if units else None
    return next((unit for unit in units if unit == wanted), None)


def _items(grid: Grid, plan: Plan) -> Iterator[_Item]:
    """The rows of a table with the columns of their values."""
    count = _headings(grid)
    heading, body = grid.lines[:count], grid.lines[count:]
    if grid.kind == "gaps":
        yield from _by_order(grid, heading, body, plan)
        return
    if _turned(heading, body):
        heading, body = _transposed([*heading, *body])
    stated = _dated(columns(_joined(heading, body), body, plan), grid, plan)
    for line in body:
        if item := _item(line, stated):
            yield item


def _headings(grid: Grid) -> int:
    """How many lines are headings: above the rule, and those below without a value."""
    count = grid.headings
    while count < len(grid.lines) and _is_heading(grid.lines[count], first=count == 0):
        count += 1
    return count if count < len(grid.lines) else grid.headings


def _is_heading(line: Line, *, first: bool) -> bool:
    words = [cell.text for cell in line[1:]]
    if any(map(is_value, words)):
        return False
    return first or any(map(is_year, words))


def _joined(heading: Sequence[Line], body: Sequence[Line]) -> list[str]:
    """The heading of each column, over all heading lines."""
    width = max((len(line) for line in [*heading, *body]), default=0)
    return [
        " ".join(dict.fromkeys(line[place].text for line in heading if place < len(line))).strip()
        for place in range(width)
    ]


def _turned(heading: Sequence[Line], body: Sequence[Line]) -> bool:
    """Whether years are at the head of the rows: | 年份 | 总算力 | over | 2025年 | 10 |."""
    years = sum(is_year(line[0].text) for line in body if line)
    across = any(is_year(cell.text) for line in heading for cell in line[1:])
    return bool(heading) and not across and years > 0 and years * 2 >= len(body)


def _transposed(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    width = min(len(line) for line in lines)
    turned = [[line[place] for line in lines] for place in range(width)]
    return turned[:1], turned[1:]


def _dated(found: list[Column], grid: Grid, plan: Plan) -> list[Column]:
    """Columns of values without a year of their own take those that the caption names."""
    open_places = [
        place for place, c in enumerate(found) if c.role in ("target", "baseline") and not c.year
    ]
    stated = [[int(year) for year in _NAMED_YEAR.findall(w)] for w in (grid.note, grid.caption)]
    named = next((years for years in stated if len(years) == len(open_places)), [])
    aims = [place for place in open_places if found[place].role == "target"]
    if len(named) > 1:
        for place, year in zip(open_places, named, strict=True):
            base = plan.published is not None and year < plan.published
            found[place] = replace(found[place], year=year, role="baseline" if base else "target")
        return found
    last = year_in(grid.caption, plan) or plan.ends
    if len(aims) == 2 and len(open_places) == 2 and last:
        found[aims[0]] = replace(found[aims[0]], role="baseline")
        aims = aims[1:]
    if len(aims) == 1:
        found[aims[0]] = replace(found[aims[0]], year=last)
    return found


def _item(line: Line, stated: Sequence[Column]) -> _Item | None:
    """One row of a table whose cells are under its columns."""
    cells = list(zip(stated, line, strict=False))
    label = next((cell for column, cell in cells if column.role == "label" and cell.text), None)
    if label is None:
        return None
    unit = next((unit_of(cell.text) for column, cell in cells if column.role == "unit"), None)
    values = tuple(
        (column, cell)
        for column, cell in cells
        if column.role in ("target", "baseline") and is_value(cell.text)
    )
    return _Item(label, unit, values) if values else None


def _by_order(
    grid: Grid, heading: Sequence[Line], body: Sequence[Line], plan: Plan
) -> Iterator[_Item]:
    """Rows of a flattened table: words, perhaps a unit, then a value for each column of values."""
    words = [cell.text for cell in heading[-1]] if heading else []
    stated = [c for c in columns(words, [], plan) if c.role in ("target", "baseline")]
    stated = [column for column in stated if column.year or column.role == "baseline"]
    count = max((sum(is_value(c.text) for c in line[1:]) for line in body), default=0)
    stated = stated or _dated([Column("target")] * count, grid, plan)
    for line in body:
        first = next((at for at, cell in enumerate(line) if at and is_value(cell.text)), None)
        if first is None:
            continue
        values = [cell for cell in line[first:] if is_value(cell.text)]
        unit = unit_of(line[first - 1].text) if first > 1 else None
        if len(values) >= len(stated) > 0:
            yield _Item(line[0], unit, tuple(zip(stated, values, strict=False)))
