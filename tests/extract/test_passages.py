"""Passages of our own in the manner of real plans: a key, and numbers that are no targets.

They were written before the grammar was read (01 to 12), after it was mended once (13 to 18) and
twice (19 to 24), and scored blind then: 0.93 / 0.90 / 0.90 / 0.82 (8 traps taken), 0.89 / 0.89 /
0.83 / 0.79 (3 traps) and 0.98 / 0.92 / 0.92 / 0.84 (none). Now that they were seen they are floors.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.extract import bundled
from tui.adding import vocabulary
from tui.extract import Plan, about, extract

if TYPE_CHECKING:
    from tests.extract.bundled import Row
    from tui.dataset import Dataset

HERE = Path(__file__).parent / "passages"
FLOORS = {"number": 0.98, "dated": 0.98, "compared": 0.97, "named": 0.96}


def table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def key_row(row: dict[str, str], known: set[str]) -> Row:
    """A row of the key; an indicator that the vocabulary does not have is one of its own."""
    return {
        "value": float(row["value"]),
        "value_max": float(row["value_hi"]) if row["value_hi"] else None,
        "unit": row["unit"],
        "year": int(row["year"]) if row["year"] else None,
        "role": row["role"],
        "comparator": row["comparator"],
        "indicator": row["indicator"] if row["indicator"] in known else "own",
    }


@pytest.fixture(scope="module")
def got(dataset: Dataset) -> dict[str, list[Row]]:
    words, found = vocabulary(dataset), {}
    for path in sorted(HERE.glob("*.txt")):
        head, text = path.read_text("utf-8").split("---\n", 1)
        year, month = head.split("published: ")[1].split("-")[:2]
        rows = extract(text, words, Plan(int(year), about(text, ()).ends, int(month)))
        found[path.name] = [
            {**bundled.as_row(row), "indicator": row.indicator if row.known else "own"}
            for row in rows
        ]
    return found


@pytest.fixture(scope="module")
def key(dataset: Dataset) -> dict[str, list[Row]]:
    known = set(dataset.indicators["indicator"])
    rows: dict[str, list[Row]] = {}
    for row in table("key.csv"):
        rows.setdefault(row["file"], []).append(key_row(row, known))
    return rows


@pytest.mark.parametrize(("level", "floor"), FLOORS.items())
def test_f1(level: str, floor: float, got: dict[str, list[Row]], key: dict[str, list[Row]]) -> None:
    assert len(key) == len(got) >= 24
    assert bundled.scores(got, key)[level] >= floor


def test_no_trap_is_taken(got: dict[str, list[Row]], key: dict[str, list[Row]]) -> None:
    taken = [
        (row["quote"], trap["span"])
        for trap in table("traps.csv")
        for row in got[trap["file"]]
        if bundled.facts(row) not in map(bundled.facts, key[trap["file"]])
        and (trap["span"] in row["quote"] or row["quote"] in trap["span"])
    ]
    assert taken == []
