"""What each column of a table holds: labels, units, values of a year, or nothing to be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tui.texts.extract.tables.cells import is_value, unit_in, unit_of
from tui.texts.extract.years import years

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.texts.extract.model import Plan
    from tui.texts.extract.tables.grid import Line

Role = Literal["label", "unit", "target", "baseline", "aside"]

_LABEL = re.compile(r"指标|名称|项目|内容|任务|目标名|领域|工程")
_NUMBER = re.compile(r"序号|编号|^No")
_GROUP = re.compile(r"类别|分类|类型|维度|板块|一级")
_UNIT = re.compile(r"^(?:计量)?单位")
_ASIDE = re.compile(r"属性|增速|增长|增幅|备注|部门|单位$|说明|来源|牵头|年均|累计|性质|进度|权重")
_BASE = re.compile(r"现状|基期|基准|基数|基础值|现值|实际|实绩|完成(?!时)|已达|当前|目前|上年")
_AIM = re.compile(r"目标|规划|预期|计划|预计")
_BARE_YEAR = re.compile(r"(?<!\d)20[1-5]\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds, and what its heading says."""

    role: Role
    year: int | None = None
    unit: str | None = None


def year_in(words: str, plan: Plan) -> int | None:
    """The last year that a heading names."""
    named = [found.year for found in years(words, plan) if found.year is not None]
    bare = [int(found[0]) for found in _BARE_YEAR.finditer(words)]
    return max([*named, *bare], default=None)


def columns(heading: Sequence[str], body: Sequence[Line], plan: Plan) -> list[Column]:
    """The columns under `heading`, whose cells may be empty."""
    found = [_column(words, _cells(body, place), plan) for place, words in enumerate(heading)]
    labels = [place for place, column in enumerate(found) if column.role == "label"]
    for place in labels[:-1]:
        # 类别 | 指标: the last column of words before the values is the label.
        found[place] = Column("aside")
    return _dated(found, plan)


def _cells(body: Sequence[Line], place: int) -> list[str]:
    return [line[place].text for line in body if place < len(line) and line[place].text]


def _column(words: str, cells: Sequence[str], plan: Plan) -> Column:
    """The column of that heading and those cells."""
    numeric = sum(map(is_value, cells)) * 2 >= len(cells)
    if _NUMBER.search(words):
        return Column("aside")
    if _UNIT.search(words) or (cells and not words and all(unit_of(c) for c in cells)):
        return Column("unit")
    year = year_in(words, plan)
    if year is None and (_ASIDE.search(words) and not _AIM.search(words)):
        return Column("aside")
    if not numeric or not (cells or year or _BASE.search(words) or _AIM.search(words)):
        grouped = _GROUP.search(words) and not _LABEL.search(words)
        return Column("aside" if grouped or year is not None else "label")
    if re.search(r"年均|增速|增长|增幅|属性", words):
        return Column("aside")
    base = _BASE.search(words) and not _AIM.search(words)
    return Column("baseline" if base else "target", year, unit_in(words)[1])


def _dated(found: list[Column], plan: Plan) -> list[Column]:
    """A year before the plan's issue, with a later one beside it, is where it starts from."""
    known = [column.year for column in found if column.role == "target" and column.year]
    last = max(known, default=None)
    issued = plan.published
    return [
        Column("baseline", column.year, column.unit)
        if column.role == "target"
        and column.year is not None
        and last is not None
        and issued is not None
        and column.year < min(issued, last)
        else column
        for column in found
    ]
