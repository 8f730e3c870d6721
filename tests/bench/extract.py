"""The grammar beside its peers on the bundled plans, at the level that they reach: numbers.

    pip install jionlp recognizers-text-suite 'emoji<2'
    python -m tests.bench.extract

The peers are no dependency of the program or of its tests; those not installed are left out. They
find numbers or sums of money; the unit after a number is read for them by our own table.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from tests.texts.extract import bundled
from tui.analysis.adding import vocabulary
from tui.tables.dataset import Dataset, load
from tui.texts.extract import Plan, extract
from tui.texts.extract.folding import compact
from tui.texts.numerals import quantities

Numbers = Callable[[str], Iterable[tuple[Any, ...]]]
"""A text in; value, upper value and unit of each number out, as `bundled.facts` has them."""


def number(value: float, high: float | None, unit: str) -> tuple[Any, ...]:
    row = {"value": value, "value_max": high, "unit": unit, "year": None}
    return tuple(bundled.facts({**row, "comparator": "", "indicator": ""})[0])


def every_quantity(text: str) -> Iterable[tuple[Any, ...]]:
    """Our tokenizer alone: what reading the sentence adds to it."""
    for q in quantities(compact(text).text):
        yield number(float(q.value), None if q.high is None else float(q.high), q.unit)


def peers() -> dict[str, Numbers]:
    found: dict[str, Numbers] = {"our tokenizer alone": every_quantity}
    with suppress(ImportError):
        from recognizers_number import Culture, recognize_number

        def recognizers(text: str) -> Iterable[tuple[Any, ...]]:
            for model in recognize_number(text, Culture.Chinese):
                value = (model.resolution or {}).get("value")
                unit = next(quantities(compact("1" + text[model.end + 1 :][:12]).text), None)
                if value and unit:
                    yield number(float(value) * float(unit.value), None, unit.unit)

        found["recognizers-text"] = recognizers
    with suppress(ImportError):
        import jionlp

        def jio(text: str) -> Iterable[tuple[Any, ...]]:
            for money in jionlp.ner.extract_money(text, with_parsing=True):
                value = money["detail"]["num"]
                low, high = value if isinstance(value, list) else (value, None)
                yield number(float(low) / 1e8, high and float(high) / 1e8, "亿元")

        found["jionlp (money)"] = jio
    return found


def numbers_f1(dataset: Dataset, find: Numbers) -> tuple[float, float]:
    """F1 of the numbers against the bundled targets, and seconds of the processor."""
    hits = total = 0
    key = bundled.key_of(dataset)
    before = time.process_time()
    for plan in dataset.documents.drop_nulls("text").to_dicts():
        mine = Counter(find(plan["text"]))
        rows = [row for row in key.get(plan["document"], []) if row["role"] == "target"]
        theirs = Counter(bundled.facts(row)[0] for row in rows)
        hits += sum((mine & theirs).values())
        total += sum(mine.values()) + sum(theirs.values())
    return 2 * hits / total, time.process_time() - before


def main() -> None:
    dataset = load()
    found = bundled.scores(bundled.read(dataset), bundled.key_of(dataset))
    print("duibiao", *(f"{level} {f1:.3f}" for level, f1 in found.items()))
    for name, find in peers().items():
        f1, seconds = numbers_f1(dataset, find)
        print(f"{name}: number {f1:.3f}  ({seconds:.2f} s)")
    words = vocabulary(dataset)
    text = ("".join(dataset.documents["text"].drop_nulls()) * 3)[:10_000]
    extract(text, words, Plan(2024))
    spent = []
    for _ in range(9):
        before = time.process_time()
        extract(text, words, Plan(2024))
        spent.append(time.process_time() - before)
    print(f"10,000 characters: {min(spent) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
