"""Whole documents compared, beside peers: sections matched, numbers told, islands, marked share.

    pip install diff-match-patch redlines typing_extensions
    python -m tests.bench.compare_documents OLD NEW

Two files are named, and a row is printed for each tool. The marked share is that of the characters
of both texts that are shown as changed; moved words count apart. The least that any tool could mark
is the share outside a longest common subsequence of characters.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.compare import (
    CHANGED,
    MOVED,
    character_difflib,
    git_words,
    islands,
    joined,
    kind,
    match_patch,
    redlines,
)
from tests.texts.compare.report import rules
from tui.texts.compare import compare_documents

if TYPE_CHECKING:
    from tests.bench.compare import Differ, Runs


def ours(before: str, after: str) -> tuple[Runs, Runs, str, str]:
    """Our runs of both texts in their own order, sections matched and numbers told."""
    found = compare_documents([("a", before), ("b", after)], rules())
    sides = []
    for n in range(2):
        versions = sorted(
            (t.texts[n] for t in found.topics if t.texts[n].text), key=lambda v: v.order or 0
        )
        sides.append(joined([(s.text, kind(s)) for v in versions for s in v.spans]))
    matched = sum(all(v.text for v in topic.texts) for topic in found.topics)
    numbers = sum(len(step.numbers) for topic in found.topics for step in topic.summaries)
    return sides[0], sides[1], str(matched), str(numbers)


def share(runs: Runs, how: str) -> int:
    return sum(len("".join(text.split())) for text, mark in runs if mark == how)


def least(before: str, after: str) -> float:
    """The share in percent that is outside a longest common subsequence of characters.

    Bit-parallel (Hyyrö 2004): a bit for each character of the first text.
    """
    one, two = ("".join(text.split()) for text in (before, after))
    where: dict[str, int] = {}
    for at, char in enumerate(one):
        where[char] = where.get(char, 0) | 1 << at
    full = (1 << len(one)) - 1
    bits = full
    for char in two:
        met = bits & where.get(char, 0)
        bits = (bits + met | bits - met) & full
    common = len(one) - bits.bit_count()
    return 100 * (1 - 2 * common / (len(one) + len(two)))


def row(name: str, left: Runs, right: Runs, matched: str, numbers: str, seconds: float) -> str:
    runs = [*left, *right]
    size = sum(len("".join(text.split())) for text, _ in runs)
    spans = sum(mark != "" for _, mark in runs)
    alone = islands(left) + islands(right)
    marked, moved = (100 * share(runs, how) / size for how in (CHANGED, MOVED))
    told = f"{marked:.0f} %" + (f" + {moved:.0f} % moved" if moved else "")
    return f"| {name} | {matched} | {numbers} | {spans} | {alone} | {told} | {seconds:.1f} s |"


def main() -> None:
    """Print the rows."""
    before, after = (Path(name).read_text("utf-8") for name in sys.argv[1:3])
    print(f"The least that could be marked: {least(before, after):.1f} %")
    start = time.process_time()
    left, right, matched, numbers = ours(before, after)
    print(row("`duibiao compare`", left, right, matched, numbers, time.process_time() - start))
    peers: list[tuple[str, Differ]] = [
        ("diff-match-patch", match_patch),
        ("`git diff --word-diff`", git_words),
        ("`redlines`", redlines),
        ("`difflib`, characters", character_difflib),
    ]
    for name, differ in peers:
        start = time.process_time()
        one, two, _ = differ(before, after)
        print(row(name, one, two, "–", "–", time.process_time() - start), flush=True)


if __name__ == "__main__":
    main()
