"""Where a terminal draws `“ ” ≥ ─ █` two cells wide, every row still ends where it should."""

from __future__ import annotations

import sys
import time
import unicodedata
from typing import TYPE_CHECKING

import pyte.screens
import pytest

from tests.conftest import settle
from tests.terminal import Terminal
from tui.present import ambiguous
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.ui.terminal.events import InputReport
from tui.words import EN, ZH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset
    from tui.words import Words

KEYS = {
    "targets": "1", "panel": "p", "matrix": "p m", "record": "m enter", "plans": "escape 2",
    "plan": "enter", "text": "enter", "charts": "escape 3", "side by side": "v",
    "stacked": "right_square_bracket v", "map": "v", "shares": "v", "points": "v",
    "conference": "4", "cases": "5", "findings": "6", "finding": "enter",
    "questions": "escape 7", "region": "1 r", "help": "escape question_mark",
    "palette": "escape colon", "open": "escape o", "add": "escape escape a",
}  # fmt: skip
"""What is shown, and the keys that lead to it from the one before."""


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    ambiguous.measure(1)


def cells(char: str) -> int:
    """The width of a character in such a terminal."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


def rows(pilot: Pilot[None]) -> list[str]:
    return [strip.text for strip in pilot.app.screen._compositor.render_strips()]


FEW = {"targets": "1", "charts": "3", "conference": "4"}
LONG = pytest.mark.soak


@pytest.mark.parametrize(
    ("words", "walk"),
    [(ZH, FEW), pytest.param(ZH, KEYS, marks=LONG), pytest.param(EN, KEYS, marks=LONG)],
    ids=["few", "zh", "en"],
)
async def test_every_row_has_the_width_of_the_screen(
    dataset: Dataset, words: Words, walk: dict[str, str]
) -> None:
    ambiguous.measure(2)
    app = Duibiao(Catalog(dataset, words))
    async with app.run_test(size=(120, 36)) as pilot:
        seen = set()
        for name, keys in walk.items():
            await pilot.press(*keys.split())
            await settle(pilot)
            shown = rows(pilot)
            assert {sum(map(cells, row)) for row in shown} == {120}, name
            assert not set("".join(shown)) & set(ambiguous.STAND_INS), name
            seen.add("\n".join(shown))
        assert len(seen) == len(walk)


async def test_a_late_answer_lays_out_again(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("j")
        assert any("─" in row for row in rows(pilot))
        app.post_message(InputReport("wide"))
        await settle(pilot)
        assert {sum(map(cells, row)) for row in rows(pilot)} == {120}
        assert not any("─" in row for row in rows(pilot))
        assert any(row.startswith("- 贵州") for row in rows(pilot))  # the cursor is where it was


def test_a_wide_terminal_is_asked_and_keys_typed_meanwhile_are_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pyte.screens, "wcwidth", lambda char: cells(char[0]))
    with Terminal([sys.executable, "-m", "tui"], TERM="xterm-256color") as terminal:
        end = time.monotonic() + 30
        while b"\x1b[6n" not in terminal.raw and time.monotonic() < end:
            terminal.read(0.05)
        terminal.type("\x1b[B/hen\x1b[2;3Ran")
        shown = terminal.wait(r"/henan\s+\d+ / 209")
        assert "R" not in shown.splitlines()[1]
        lines = terminal.screen.buffer
        years = [["".join(lines[y][x + i].data for i in range(4)) for x in range(116)].index("2026")
                 for y in range(3, 16)]  # fmt: skip
        assert len(set(years)) == 1  # after > 120, ≥ 100, ⋯ and 2–3
        assert not set("─│…·") & set(terminal.text)
        terminal.type("\rq")
        assert terminal.end() == 0
        assert terminal.restored
    with Terminal([sys.executable, "-m", "tui"]) as terminal:  # its last frame is drawn first
        terminal.wait("120 EFLOPS")
        assert "─" not in terminal.text
        terminal.type("q")
        assert terminal.end() == 0
