"""An analyst adds a city's plan from a PDF with a table, and finds it in matrix and profile."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from textual.events import Paste

from tests.conftest import settle
from tests.texts.documents.build import Page, pdf_of, ruled
from tests.ui.chart.test_pane import shown
from tui.tables.catalog import Catalog
from tui.tables.dataset import load
from tui.ui.app import Duibiao
from tui.ui.list.pane import ListPane
from tui.ui.region.screen import RegionScreen
from tui.words import ZH

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

XS, YS = (60, 220, 320, 420), (230, 260, 290, 320)
CELLS = [
    ("指标", "2026年", "2027年"),
    ("总算力（EFLOPS）", "12", "18"),
    ("智能算力占比（%）", "70", "80"),
]
PROSE = (
    "长沙市算力发展行动方案（2025—2027年）",
    "2025年3月5日",
    "到2027年，新建数据中心PUE低于1.2。",
)
MINUTE = 60


def plan_of_a_city() -> bytes:
    """A PDF with a title, a date, a sentence and a ruled table."""
    page: Page = [(60, 100 + 25 * place, line) for place, line in enumerate(PROSE)]
    page += [
        (XS[column] + 5, YS[row] + 20, text)
        for row, texts in enumerate(CELLS)
        for column, text in enumerate(texts)
    ]
    return pdf_of([page], ruled(XS, YS))


class Analyst:
    """Presses keys, one after the other, and counts them."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot, self.keys, self.begun = pilot, 0, time.monotonic()

    async def press(self, *keys: str) -> None:
        self.keys += len(keys)
        await self.pilot.press(*keys)
        await settle(self.pilot)

    async def paste(self, text: str) -> None:
        self.keys += 1
        self.pilot.app.post_message(Paste(text))
        await settle(self.pilot)


async def test_a_citys_plan_is_added_and_found_in_matrix_and_profile(tmp_path: Path) -> None:
    path = tmp_path / "changsha.pdf"
    path.write_bytes(plan_of_a_city())
    app = Duibiao(Catalog(load(added=tmp_path / "own"), ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        analyst = Analyst(pilot)
        await analyst.press("a")
        await analyst.paste(str(path))
        await analyst.press("enter")
        await analyst.press("ctrl+s")
        await analyst.press("m", "slash", *"changsha", "enter")
        table = app.screen_stack[0].query_one("#targets", ListPane).table
        record = table.record
        assert record is not None
        assert (record["region"], table.frame["region"].to_list()) == ("长沙", ["长沙"])
        cells = " ".join(str(value) for value in record.values())
        await analyst.press("r")
        assert isinstance(app.screen, RegionScreen)
        assert app.screen.regions == ("长沙",)
        profile = shown(pilot)
    assert "18" in cells
    assert "80" in cells
    assert re.search("总算力 +18 ✎ +EFLOPS", profile)
    assert re.search("智能算力占比 +80 ✎ +%", profile)
    assert analyst.keys <= 20
    assert time.monotonic() - analyst.begun < MINUTE
