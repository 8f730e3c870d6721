"""The bundled plans read by the grammar, scored at four levels against the bundled targets."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from tui.analysis.adding import vocabulary as vocabulary_of
from tui.texts.extract import Found, Plan, about, extract
from tui.texts.extract.model import COUNTERS

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

LEVELS = ("number", "dated", "compared", "named")
Row = dict[str, Any]


def facts(row: Row) -> tuple[Any, ...]:
    unit = row["unit"] or ""
    unit = "count" if unit in COUNTERS else "%" if unit.startswith("%") else unit
    high = row["value_max"]
    number = (round(abs(row["value"]), 6), high and round(high, 6), unit)
    return number, row["year"], row["comparator"], row["indicator"]


def as_row(found: Found) -> Row:
    return {name: getattr(found, name) for name in ("value", "value_max", "unit", "year",
            "comparator", "indicator", "role", "quote", "start", "rules", "scope")}  # fmt: skip


def read(dataset: Dataset) -> dict[str, list[Row]]:
    """The rows read from every bundled document."""
    vocabulary = vocabulary_of(dataset)
    found = {}
    for plan in dataset.documents.filter(dataset.documents["text"].is_not_null()).to_dicts():
        ends = about(f"《{plan['title']}》").ends
        rows = extract(plan["text"], vocabulary, Plan(int(plan["published"][:4]), ends))
        found[plan["document"]] = [as_row(row) for row in rows]
    return found


def scores(got: dict[str, list[Row]], key: dict[str, list[Row]]) -> dict[str, float]:
    """F1 at each level; rows are paired by all that the level asks."""
    hits: Counter[str] = Counter()
    total = 0
    for document in set(got) | set(key):
        mine = [facts(r) for r in got.get(document, []) if r["role"] == "target"]
        theirs = [facts(r) for r in key.get(document, []) if r["role"] == "target"]
        total += len(mine) + len(theirs)
        for depth, level in enumerate(LEVELS, start=1):
            a, b = Counter(f[:depth] for f in mine), Counter(f[:depth] for f in theirs)
            hits[level] += sum((a & b).values())
    return {level: 2 * hits[level] / total for level in LEVELS}


def key_of(dataset: Dataset) -> dict[str, list[Row]]:
    key: dict[str, list[Row]] = {}
    for row in dataset.targets.to_dicts():
        key.setdefault(row["document"], []).append(row)
    return key
