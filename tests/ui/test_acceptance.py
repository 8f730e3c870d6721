"""What an analyst comes for, by keyboard alone at 80x24, each found through the help."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

from tests.conftest import settle
from tests.present.picture.test_picture import lengths
from tui.tables.catalog import Catalog
from tui.tables.own_table import read_table
from tui.ui.app import Duibiao
from tui.words import ZH

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset

GDP = "省份,GDP（亿元）\n河南,63589.99\n贵州,22667.12\n上海,53926.71\n北京,49843.1\n"
TYPED = {"/": "slash", " ": "space"}


class Analyst:
    """Presses keys and reads the screen."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await settle(self.pilot)

    async def type(self, text: str) -> None:
        for sign in text:
            await self.pilot.press(TYPED.get(sign, sign))
        await settle(self.pilot)

    async def asked_for(self, words: str) -> None:
        """Open the help, find the line that has `words`, and run it."""
        await self.press("question_mark")
        await self.type(words)
        await self.press("enter")

    async def until(self, words: str, key: str) -> None:
        """Press a key until the screen has `words`."""
        for _ in range(20):
            if words not in self.screen:
                await self.press(key)
        self.sees(words)

    @property
    def screen(self) -> str:
        screen = self.pilot.app.screen
        lines = screen._compositor.render_strips(screen.size)
        return "\n".join("".join(segment.text for segment in line) for line in lines)

    @property
    def explorer(self) -> Any:
        return self.pilot.app.screen_stack[0 if len(self.pilot.app.screen_stack) == 1 else 1]

    def sees(self, *words: str) -> None:
        for word in words:
            assert word in self.screen, f"{word!r} is not on the screen\n{self.screen}"


async def test_what_an_analyst_comes_for(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    (path := tmp_path / "gdp.csv").write_text(GDP, "utf-8")
    app = Duibiao(Catalog(dataset, ZH, read_table(path), path), tab="targets")
    async with app.run_test(size=(80, 24)) as pilot:
        at = Analyst(pilot)
        await settle(pilot)

        # Who sets no PUE target of any kind?
        await at.asked_for("谁没有提")
        await at.press("enter")
        at.sees("谁没有提 · 20", "未提 9", "无原文 2", "无规划 9", "山西", "浙江")

        # Which five must grow fastest on 智算, and from what? As of today.
        await at.press("t", "down", "enter")
        await at.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        at.sees("所需增速", "93.6", "≥ 12 EFLOPS", "(45 ÷ 12)^(1/2) − 1 = 93.6%")
        at.sees("【算力供给规模1.2万P以上】", "【智算供给规模达到 45EFLOPS】")
        lines = at.screen.split("\n")
        head = next(n for n, line in enumerate(lines) if "年均增速" in line)
        first = [line[1:3].strip() for line in lines[head + 1 : head + 6]]
        assert first == ["北京", "湖南", "安徽", "江西", "贵州"]

        # What fell due in 2025?
        await at.press("left_square_bracket")
        await at.press("slash")
        await at.type("year=2025")
        await at.press("enter")
        at.sees("到期目标", "已到期", "2025")
        assert at.screen.count("已到期") > 10

        # What has 贵州 changed since the report?
        await at.press("o")
        await at.type("guizhou")
        await at.press("enter", "G")
        await at.until("总算力 · 2025.1.8 · 150 EFLOPS 2025 · 提高 ← 80 EFLOPS 2025", "up")
        await at.press("escape")
        await at.press("t", "home", "enter")

        # 智算 per GDP on the map, kept as a view.
        await at.press("8")
        await at.asked_for("并入地图")
        await at.press("enter")
        await at.asked_for("除以此列")
        await at.press("v")
        at.sees("智能算力 ÷ GDP", "EFLOPS/万亿元", "15.73 ≥†", "地图")
        await at.press("V")
        await at.type("gdpmap")
        await at.press("enter", "1")
        await at.press("colon")
        await at.type("gdpmap")
        await pilot.pause(0.3)
        await at.press("enter")
        await at.until("智能算力 ÷ GDP", "enter")  # the palette may want the line chosen first
        at.sees("15.73 ≥†", "地图")

        # A picture whose bars are true, and a workbook with Chinese headings, to hand on.
        await at.press("v", "v", "v")
        for name in ("a.xlsx", "a.svg", "a.png"):
            await at.press("e")
            at.sees("chart-intelligent_compute-gdp.")
            await at.type(name)
            await at.press("enter")
    long = lengths(ElementTree.fromstring((tmp_path / "a.svg").read_text("utf-8")))
    values = [100 / 6.358999, 28 / 2.266712, 45 / 4.98431, 30 / 5.392671]
    assert [each / long[0] for each in long] == pytest.approx(
        [each / values[0] for each in values], rel=0.01
    )
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        texts = book.read("xl/sharedStrings.xml").decode()
    assert texts.index("地区") < texts.index("指标") < texts.index("口径")
