"""Passages of our own in the manner of real plans: sets of them, their keys, what they score.

    python -m tests.texts.extract.sets            each set at five levels
    python -m tests.texts.extract.sets 61 68      some passages, with every row that differs

A key tells of each target what a careful analyst would put down. Its `qualifier` is the scope, of
the passages from 25 on; `*` where one cannot say, or where the name of an indicator of the plan's
own tells it.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.texts.extract import bundled
from tui.analysis.adding import vocabulary
from tui.tables.dataset import load
from tui.texts.extract import Plan, about, extract
from tui.texts.extract.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.texts.extract.bundled import Row
    from tui.tables.dataset import Dataset

HERE = Path(__file__).parent / "passages"
SCOPED_FROM = 25
"""The first passage whose key tells scopes."""
_SAID_ANYWAY = re.compile(r"全[省市区国岛]|本岛|[我本][省市区]|[的、，,“”和与及]")


def table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def key(dataset: Dataset) -> dict[str, list[Row]]:
    """The rows of the key by passage; an indicator that no vocabulary has is one of its own."""
    known = set(dataset.indicators["indicator"])
    rows: dict[str, list[Row]] = {}
    for row in table("key.csv"):
        judged = int(row["file"].removesuffix(".txt")) >= SCOPED_FROM and row["qualifier"] != "*"
        told: Row = {
            "value": float(row["value"]),
            "value_max": float(row["value_hi"]) if row["value_hi"] else None,
            "unit": row["unit"],
            "year": int(row["year"]) if row["year"] else None,
            "role": row["role"],
            "comparator": row["comparator"],
            "indicator": row["indicator"] if row["indicator"] in known else "own",
            "scope": row["qualifier"] if judged else None,
        }
        rows.setdefault(row["file"], []).append(told)
    return rows


def got(dataset: Dataset) -> dict[str, list[Row]]:
    """What the grammar reads in each passage."""
    words, found = vocabulary(dataset), {}
    for path in sorted(HERE.glob("*.txt")):
        head, text = path.read_text("utf-8").split("---\n", 1)
        year, month = head.split("published: ")[1].split("-")[:2]
        rows = extract(text, words, Plan(int(year), about(text).ends, int(month)))
        found[path.name] = [
            {**bundled.as_row(row), "indicator": row.indicator if row.known else "own"}
            for row in rows
        ]
    return found


def of(rows: dict[str, list[Row]], numbers: Iterable[int]) -> dict[str, list[Row]]:
    """The passages of a set."""
    wanted = {f"{number:02}.txt" for number in numbers}
    return {name: found for name, found in rows.items() if name in wanted}


def agrees(one: str, other: str) -> bool:
    """Whether two scopes say the same.

    The words for the whole region say nothing, 数据中心 alone nothing that the indicator does not;
    a third of the words of the longer may be left out.
    """
    a, b = (_SAID_ANYWAY.sub("", fold(told)) for told in (one, other))
    a, b = ("" if told == "数据中心" else told for told in (a, b))
    short, long = sorted((a, b), key=len)
    rest = iter(long)
    return len(short) * 3 >= len(long) * 2 and all(char in rest for char in short)


def scoped(got: dict[str, list[Row]], key: dict[str, list[Row]]) -> float:
    """The fifth level: the share of the key's scopes that were read with all that stands before."""
    hits = total = 0
    for name, rows in key.items():
        left = [row for row in got.get(name, []) if row["role"] == "target"]
        for told in (row for row in rows if row["scope"] is not None):
            total += 1
            facts = bundled.facts(told)
            for row in left:
                if bundled.facts(row) == facts and agrees(row["scope"], told["scope"]):
                    hits += 1
                    left.remove(row)
                    break
    return hits / total if total else 1.0


def trapped(got: dict[str, list[Row]], key: dict[str, list[Row]]) -> list[tuple[str, str, str]]:
    """The numbers that are no targets and were taken for some."""
    return [
        (trap["file"], row["quote"], trap["span"])
        for trap in table("traps.csv")
        for row in got.get(trap["file"], [])
        if row["role"] == "target"
        and bundled.facts(row) not in map(bundled.facts, key[trap["file"]])
        and (trap["span"] in row["quote"] or row["quote"] in trap["span"])
    ]


def scores(got: dict[str, list[Row]], key: dict[str, list[Row]]) -> dict[str, float]:
    """F1 at four levels, and the share of scopes."""
    return {**bundled.scores(got, key), "scoped": scoped(got, key)}


def differences(got: dict[str, list[Row]], key: dict[str, list[Row]]) -> Iterable[str]:
    """Every row of one side that the other does not have, scopes apart."""
    for name, rows in sorted(key.items()):
        mine = [row for row in got[name] if row["role"] == "target"]
        theirs, ours = (Counter(map(bundled.facts, side)) for side in (rows, mine))
        for row in rows:
            if theirs[bundled.facts(row)] > ours[bundled.facts(row)]:
                yield f"{name} key  {bundled.facts(row)} {row['scope']}"
        for row in mine:
            if ours[bundled.facts(row)] > theirs[bundled.facts(row)]:
                yield f"{name} read {bundled.facts(row)} {row['quote']} {row['rules']}"


def main(arguments: list[str]) -> None:
    from tests.texts.extract.test_passages import SETS

    dataset = load()
    read, told = got(dataset), key(dataset)
    chosen: dict[str, Any] = {name: numbers for name, (numbers, _) in SETS.items()}
    if arguments:
        chosen = {"chosen": range(int(arguments[0]), int(arguments[-1]) + 1)}
    for name, numbers in chosen.items():
        a, b = of(read, numbers), of(told, numbers)
        levels = "  ".join(f"{level} {value:.3f}" for level, value in scores(a, b).items())
        print(f"{name}: {levels}  traps {len(trapped(a, b))}")
        for line in differences(a, b) if arguments else ():
            print("  ", line)


if __name__ == "__main__":
    main(sys.argv[1:])
