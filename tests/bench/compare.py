"""The comparison beside its peers: how its marks read, and how long it takes.

    pip install diff-match-patch redlines typing_extensions
    python -m tests.bench.compare

The peers are no dependency of the program or of its tests; those not installed are left out.
`git` is asked for `--word-diff`, with its own idea of a word. Times are of the processor.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path

from tests.texts.compare.report import QUOTED, rules, terms
from tui.texts.compare import Span, compare
from tui.texts.compare.clauses import breaks, gaps, split

Runs = list[tuple[str, str]]
"""A text in runs, and how each is marked: not at all, as `changed` or as `moved`."""
Differ = Callable[[str, str], tuple[Runs, Runs, int]]
"""Two texts in; their runs and the number of moves out."""
BARE, CHANGED, MOVED = "", "changed", "moved"

CELLS = ("核心技术", "新产业", "传统产业")
SIZES = (7_500, 15_000, 30_000, 60_000)


def ours(before: str, after: str) -> tuple[Runs, Runs, int]:
    topic = compare([("a", {"": before}), ("b", {"": after})], rules()).topics[0]
    runs = [joined([(s.text, kind(s)) for s in version.spans]) for version in topic.texts]
    return runs[0], runs[1], len(topic.summaries[0].moved)


def kind(span: Span) -> str:
    if {"new", "dropped"} & set(span.marks):
        return CHANGED
    return MOVED if span.marks else BARE


def character_difflib(before: str, after: str) -> tuple[Runs, Runs, int]:
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    left = [(before[a:b], mark(how != "equal")) for how, a, b, _, _ in found if b > a]
    right = [(after[a:b], mark(how != "equal")) for how, _, _, a, b in found if b > a]
    return left, right, 0


def match_patch(before: str, after: str) -> tuple[Runs, Runs, int]:
    from diff_match_patch import diff_match_patch

    differ = diff_match_patch()
    found = differ.diff_main(before, after)
    differ.diff_cleanupSemantic(found)
    left = joined([(text, mark(way != 0)) for way, text in found if way <= 0])
    right = joined([(text, mark(way != 0)) for way, text in found if way >= 0])
    return left, right, 0


def git_words(before: str, after: str) -> tuple[Runs, Runs, int]:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in "ab"]
        for path, text in zip(paths, (before, after), strict=True):
            path.write_text(text + "\n", "utf-8")
        command = ["git", "diff", "--no-index", "-U9999", "--word-diff=porcelain", *paths]
        lines = subprocess.run(command, capture_output=True, encoding="utf-8").stdout.split("\n")
    body = [line for line in lines[5:] if line[:1] in (" ", "+", "-")]
    left = [(line[1:], mark(line[0] != " ")) for line in body if line[0] in " -"]
    right = [(line[1:], mark(line[0] != " ")) for line in body if line[0] in " +"]
    return joined(left), joined(right), 0


def redlines(before: str, after: str) -> tuple[Runs, Runs, int]:
    from redlines import Redlines

    found = Redlines(before, after).redlines
    left = [(r.source_text, mark(r.operation != "equal")) for r in found if r.source_text]
    right = [(r.test_text, mark(r.operation != "equal")) for r in found if r.test_text]
    return joined(left), joined(right), 0


def mark(changed: bool) -> str:
    return CHANGED if changed else BARE


def joined(runs: Runs) -> Runs:
    """Neighbouring runs that are marked alike, as one."""
    out: Runs = []
    for text, how in runs:
        if out and out[-1][1] == how:
            out[-1] = (out[-1][0] + text, how)
        else:
            out.append((text, how))
    return out


def spans_by_clause(runs: Runs) -> list[int]:
    """For each clause that a mark touches, into how many runs its words are cut."""
    text = "".join(part for part, _ in runs)
    stops = tuple(breaks(text))
    between, marks = gaps(text, stops), [how for part, how in runs for _ in part]
    counts = []
    for piece in split(text, stops):
        told = [marks[at] for at in range(piece.start, piece.stop) if not between[at]]
        if any(told):
            counts.append(1 + sum(a != b for a, b in pairwise(told)))
    return counts


def islands(runs: Runs) -> int:
    """Bare runs of one or two characters between marked ones."""
    return sum(how == BARE and len(text) <= 2 for text, how in runs[1:-1])


def false_marks(before: str, after: str, left: Runs, right: Runs) -> int:
    """Terms of three characters and more that both texts have, and a text shows as changed."""
    both = [term for term in terms() if len(term) > 2 and term in before and term in after]
    changed = ["\0".join(text for text, how in runs if how == CHANGED) for runs in (left, right)]
    return sum(term in text for term in both for text in changed)


def row(name: str, differ: Differ) -> str:
    """How a differ's marks on the three cells read, as a row of the README's table."""
    counts: list[int] = []
    alone = moves = false = 0
    for cell in CELLS:
        before, after = QUOTED["2023"][cell], QUOTED["2024"][cell]
        left, right, moved = differ(before, after)
        counts += spans_by_clause(left) + spans_by_clause(right)
        alone += islands(left) + islands(right)
        moves += moved
        false += false_marks(before, after, left, right)
    return f"| {name} | {sum(counts) / len(counts):.2f} | {alone} | {moves} | {false} |"


def reading(names: Sequence[tuple[str, Differ]]) -> None:
    print("| | spans per changed clause | islands of 1-2 characters | moves | kept terms marked |")
    print("|---|---|---|---|---|")
    for name, differ in names:
        print(row(name, differ))


def long_text(rng: random.Random, size: int) -> list[str]:
    """Clauses of made-up policy Chinese, `size` characters together."""
    found: list[str] = []
    while sum(map(len, found)) < size:
        words = [rng.choice(terms()) for _ in range(rng.randint(2, 6))]
        odd = chr(rng.randint(0x4E00, 0x9FA5))
        found.append("".join(words) + odd + rng.choice("，，，。；、") + rng.choice(["", "", "\n"]))
    return found


def draft_and_final(size: int, share: float) -> tuple[str, str]:
    """A text, and the same with `share` of its clauses dropped, reworded, added to or moved."""
    rng = random.Random(size)
    before = long_text(rng, size)
    after = list(before)
    for at in range(len(after)):
        if rng.random() < share:
            turn = rng.randrange(4)
            other = min(max(at + rng.randint(-9, 9), 0), len(after) - 1)
            if turn == 0:
                after[at] = ""
            elif turn == 1:
                after[at] = rng.choice(terms()) + after[at][2:]
            elif turn == 2:
                after[at] += "".join(long_text(rng, 8))
            else:
                after[at], after[other] = after[other], after[at]
    return "".join(before), "".join(after)


def speed(names: Sequence[tuple[str, Differ]]) -> None:
    print("\n| characters | clauses changed |" + "".join(f" {name} |" for name, _ in names))
    print("|---|---|" + "---|" * len(names))
    for size in SIZES:
        for share in (0.02, 0.1, 0.3):
            texts = draft_and_final(size, share)
            cells = []
            for _, differ in names:
                slow = differ is character_difflib and size > 30_000
                cells.append("–" if slow else f"{timed(differ, *texts):.2f} s")
            print(f"| {size} | {share:.0%} | " + " | ".join(cells) + " |", flush=True)


def timed(differ: Differ, before: str, after: str) -> float:
    """The shorter of two runs, in seconds of the processor."""
    spent = []
    for _ in range(2):
        start = time.process_time()
        differ(before, after)
        spent.append(time.process_time() - start)
    return min(spent)


def main() -> None:
    """Print both tables as Markdown."""
    names: list[tuple[str, Differ]] = [
        ("`duibiao compare`", ours),
        ("`difflib`, characters", character_difflib),
    ]
    with suppress(ImportError):
        match_patch("", "")
        names.append(("diff-match-patch", match_patch))
    fast = list(names)
    names.append(("`git diff --word-diff`", git_words))
    with suppress(ImportError):
        redlines("一", "二")
        names.append(("`redlines`", redlines))
    reading(names)
    if "--reading" not in sys.argv:
        speed(fast)


if __name__ == "__main__":
    main()
