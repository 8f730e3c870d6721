"""The tables of a text: where they are, their cells, and how many lines are headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, Literal

from tui.texts.extract.tables.cells import is_value, is_year

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["pipes", "tabs", "gaps"]

_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_GAPS = re.compile(r"[ \u3000]+")
_PROSE = re.compile(r"[,。;!?、]\s*(?=[一-鿿])")
_LONG = 100
_CAPTION_LINES = 3
_NOTE = re.compile(r"\n{1,2}[ \t(]{0,4}(?:注|说明|备注|以上|上表)[^\n]{1,100}")
_STACKED = 400
_WIDEST = 12
_CELL = 30
_FIRST = re.compile(r"(?:主要|具体|核心)?指标(?:名称)?|项目|名称|序号|类别")
_HEADING = re.compile(
    r"(?:计量)?单位|(?:指标)?属性|(?:主要|具体)?指标(?:名称)?|名称|类别|备注|现状|基期|目标值?|年均增[速长].{0,4}"
)
"""Headings of columns that are no years."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text, without the blanks around it, and its place in the whole text."""

    start: int
    end: int
    text: str


Line = list[Cell]


@dataclass(slots=True)
class Grid:
    """A table as it is in the text."""

    kind: Kind
    start: int
    end: int
    lines: list[Line] = field(default_factory=list)
    headings: int = 0
    """How many of the lines are headings, as a rule below them says; 0 where there is no rule."""
    caption: str = ""
    """The lines before it: a title, years, 单位：亿元."""
    note: str = ""
    """The line below it, where it begins as a note does."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the text that may belong to a table."""

    kind: Kind | None
    start: int
    end: int
    cells: tuple[Cell, ...] = ()
    rule: bool = False


def grids(text: str) -> Iterator[Grid]:
    """The tables of a folded text, in order."""
    rows = list(_rows(text))
    place = 0
    while place < len(rows):
        stop = place
        while stop < len(rows) and rows[stop].kind and rows[stop].kind == rows[place].kind:
            stop += 1
        if stacked := _stacked(text, rows, place):
            yield stacked[0]
            stop = stacked[1]
        elif stop > place:
            found = _grid(rows[place:stop])
            if found is not None:
                found.caption, found.note = _caption(text, rows, place), _note(text, found.end)
                yield found
        place = max(stop, place + 1)


def _stacked(text: str, rows: list[_Row], place: int) -> tuple[Grid, int] | None:
    """A table with a cell a line: 指标, 2022年, 2025年, then a name and its values in turn."""
    heading = _cells_of(text, rows[place : place + _WIDEST])
    if not heading or not _FIRST.fullmatch(heading[0].text):
        return None
    width = next((n for n, cell in enumerate(heading) if n and not _headed(cell.text)), 0)
    years = [n for n, cell in enumerate(heading[:width]) if is_year(cell.text)]
    if not years:
        return None
    lines = _cells_of(text, rows[place : place + _STACKED])
    chunks = [lines[n : n + width] for n in range(width, len(lines) - width + 1, width)]
    body_lines = list(takewhile(lambda chunk: _filled(chunk, years), chunks))
    if not body_lines:
        return None
    last = body_lines[-1][-1].end
    grid = Grid("tabs", lines[0].start, last, [lines[:width], *body_lines], 1)
    grid.caption = _caption(text, rows, place)
    return grid, place + width * (1 + len(body_lines))


def _cells_of(text: str, rows: list[_Row]) -> Line:
    """Short lines as cells, up to the first that is none."""
    cells = []
    for row in rows:
        body = text[row.start : row.end].strip()
        if not body or len(body) > _CELL or row.kind == "pipes":
            break
        start = text.index(body, row.start)
        cells.append(Cell(start, start + len(body), body))
    return cells


def _headed(text: str) -> bool:
    return is_year(text) or _HEADING.fullmatch(text) is not None


def _filled(chunk: Line, years: list[int]) -> bool:
    """Whether the cells under years are values, or say that there is none."""
    cells = [chunk[n].text for n in years]
    return all(is_value(cell) or cell in "—-/" for cell in cells) and any(map(is_value, cells))


def _rows(text: str) -> Iterator[_Row]:
    start = 0
    for line in text.split("\n"):
        yield _row(line, start)
        start += len(line) + 1


def _row(line: str, start: int) -> _Row:
    """One line, with its cells if it looks like a line of a table."""
    end = start + len(line)
    if "|" in line:
        if _RULE.fullmatch(line) and "-" in line:
            return _Row("pipes", start, end, rule=True)
        return _Row("pipes", start, end, tuple(_piped(line, start)))
    if "\t" in line.strip():
        return _Row("tabs", start, end, tuple(_parted(line, start, re.compile("\t"))))
    cells = tuple(_parted(line, start, _GAPS)) if len(line) <= _LONG and " " in line else ()
    cells = tuple(cell for cell in cells if cell.text)
    if len(cells) > 1 and not _PROSE.search(line) and any(_tabular(c.text) for c in cells[1:]):
        return _Row("gaps", start, end, cells)
    return _Row(None, start, end)


def _tabular(text: str) -> bool:
    return is_value(text) or is_year(text)


def _piped(line: str, start: int) -> Iterator[Cell]:
    cells = list(_parted(line, start, re.compile(r"\|")))
    if cells and not cells[0].text:
        cells = cells[1:]
    if cells and not cells[-1].text:
        cells = cells[:-1]
    yield from cells


def _parted(line: str, start: int, sign: re.Pattern[str]) -> Iterator[Cell]:
    """The cells of a line that `sign` parts."""
    low = 0
    for high in [*(found.span() for found in sign.finditer(line)), (len(line), len(line))]:
        text = line[low : high[0]]
        ahead = len(text) - len(text.lstrip())
        body = text.strip()
        yield Cell(start + low + ahead, start + low + ahead + len(body), body)
        low = high[1]


def _grid(rows: list[_Row]) -> Grid | None:
    """The table of lines of one kind; None where they are none."""
    kind = rows[0].kind
    assert kind is not None
    rules = [place for place, row in enumerate(rows) if row.rule]
    lines = [list(row.cells) for row in rows if not row.rule]
    if not lines or max(map(len, lines)) < 2:
        return None
    values = sum(any(is_value(cell.text) for cell in line[1:]) for line in lines)
    if kind == "gaps" and not _flattened(lines, values):
        return None
    if kind == "tabs" and not values:
        return None
    return Grid(kind, rows[0].start, rows[-1].end, lines, rules[0] if rules else 0)


def _flattened(lines: list[Line], values: int) -> bool:
    """Whether lines with gaps are a table: with a heading of years, or several alike."""
    headed = any(any(is_year(cell.text) for cell in line[1:]) for line in lines)
    paired = any(sum(is_value(cell.text) for cell in line[1:]) > 1 for line in lines)
    return values > 0 and (headed or values > 1 or paired)


def _note(text: str, end: int) -> str:
    """The note right below a table: 注：以上三列依次为2024年、2027年."""
    found = _NOTE.match(text, end)
    return found[0].strip() if found else ""


def _caption(text: str, rows: list[_Row], place: int) -> str:
    """The short lines right before a table."""
    lines: list[str] = []
    for row in reversed(rows[:place]):
        line = text[row.start : row.end].strip()
        if not line and len(lines) < 1:
            continue
        if not line or len(line) > _LONG or len(lines) == _CAPTION_LINES:
            break
        lines.append(line)
    return "\n".join(reversed(lines))
