"""The same target, stated twice in one text, as one row that notes both places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.texts.extract.scope_words import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.texts.extract.model import Found

_SHARED = 5
"""Names that share fewer characters in a run are of two things."""
_NAMED = 4
"""A name of so many characters is of the same thing wherever it is in a longer one."""
_ORDER = ("high", "medium", "low")
Key = tuple[str, float, float | None, str, str, bool]


def merged(rows: Iterable[Found], headline: int = 0) -> list[Found]:
    """`rows` in order, without those that only say again what an earlier one says.

    Args:
        rows: What was read, in order.
        headline: Where the headline ends; a number of it that the text states is the text's.
    """
    rows = list(rows)
    above = [row for row in rows if row.end <= headline]
    rows = [row for row in rows if row.end > headline]
    stated = {_number(row): place for place, row in reversed(list(enumerate(rows)))}
    for row in above:
        place = stated.get(_number(row))
        if place is not None:
            found = rows[place]
            rows[place] = replace(_one(found, row), comparator=found.comparator)
    rows[:0] = [row for row in above if _number(row) not in stated]
    kept: list[Found] = []
    places: dict[Key, list[int]] = {}
    for row in rows:
        same = places.setdefault(_key(row), [])
        place = next((p for p in same if _agree(kept[p], row)), None)
        if place is None:
            same.append(len(kept))
            kept.append(row)
        else:
            kept[place] = _one(kept[place], row)
    return kept


def _number(row: Found) -> tuple[float, float | None, str, str]:
    return row.value, row.value_max, row.unit, row.role


def _key(row: Found) -> Key:
    indicator = row.indicator if row.known else ""
    return (
        indicator, row.value, row.value_max, row.unit, row.role, row.comparator == "change",
    )  # fmt: skip


def _agree(one: Found, other: Found) -> bool:
    """Whether two rows of the same number and indicator are the same target."""
    years = one.year == other.year or None in (one.year, other.year)
    signs = one.comparator == other.comparator or "=" in (one.comparator, other.comparator)
    named = one.indicator == other.indicator or _alike(one.name, other.name)
    return years and signs and named and _plain(one.scope) == _plain(other.scope)


def _alike(one: str, other: str) -> bool:
    """Whether two names of the plan's own share most of their words in one run."""
    short, long = sorted((one, other), key=len)
    if len(short) > 1 and long.endswith(short):
        return True  # 产值 of 大数据产业产值
    if len(short) >= _NAMED and short in long:
        return True  # 重庆集群 of 天府集群到重庆集群网络时延
    size = max(_SHARED, len(short) * 2 // 3)
    return any(short[at : at + size] in long for at in range(len(short) - size + 1))


def _plain(scope: str) -> str:
    return WHOLE.sub("", scope).strip("的")


def _one(first: Found, again: Found) -> Found:
    """The first row with what the second adds: its place, a year, a comparator."""
    return replace(
        first,
        year=first.year if first.year is not None else again.year,
        comparator=again.comparator if first.comparator == "=" else first.comparator,
        certainty=min(first.certainty, again.certainty, key=_ORDER.index),
        also=(*first.also, (again.start, again.end)),
    )
