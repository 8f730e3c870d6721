"""A region's page, by keyboard: regions side by side, what is taken away, where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.command import CommandPalette
from textual.widgets import Input

from tests.conftest import settle
from tests.ui.chart.test_pane import Bench, shown
from tui.analysis import profile
from tui.present import profile as profile_pages
from tui.tables.catalog import Catalog
from tui.tables.references import RecordRef
from tui.ui.app import TABS, Duibiao
from tui.ui.dialogs.help import HelpScreen
from tui.ui.dialogs.quick_open import OpenScreen
from tui.ui.explorer import Explorer
from tui.ui.region.region_lines import RegionLines
from tui.ui.region.screen import RegionScreen
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset
    from tui.words import Words


@pytest.mark.parametrize("words", [ZH, EN], ids=["zh", "en"])
async def test_a_region_and_the_next_and_two_beside_each_other(
    dataset: Dataset, words: Words
) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(100, 40)) as pilot:
        screen = RegionScreen(Catalog(dataset, words), ["河南"])
        await app.push_screen(screen, app.answers.append)
        await settle(pilot)
        assert words.profile.rank.format(place=1, count=15) in shown(pilot)
        await pilot.press("right_square_bracket")
        await settle(pilot)
        assert screen.regions == ("湖北",)
        await pilot.press("left_square_bracket", "c", *"guizhou", "enter")
        await settle(pilot)
        assert screen.regions == ("河南", "贵州")
        assert "1.5×" in shown(pilot)
        for quote in ("【算力规模超过", "【总算力规模提升到 80 EFLOPS】"):
            assert quote in shown(pilot), "both regions' sentences"
        await pilot.press("p")
        await settle(pilot)
        assert "【" not in shown(pilot)
        await pilot.press("p", "minus")
        assert screen.regions == ("河南",)
        await settle(pilot)
        await pilot.press("j", "j", "enter")
        await settle(pilot)
        assert app.answers == [RecordRef("targets", "henan-compute-2024-total-compute")]


async def test_escape_closes_the_region(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(RegionScreen(Catalog(dataset, ZH), ["新疆"]), app.answers.append)
        await settle(pilot)
        assert len(app.screen.query_one(RegionLines).rows) > 3
        await pilot.press("escape")
        await settle(pilot)
        assert app.answers == [None]


# -- keys of the explorer, which the page once swallowed -----------------------


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


def page(pilot: Pilot[None]) -> RegionScreen:
    assert isinstance(pilot.app.screen, RegionScreen)
    return pilot.app.screen


async def test_a_number_leaves_the_page_for_its_tab(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        for number, tab in enumerate(TABS, start=1):
            await press(pilot, "1", "r")
            assert page(pilot).regions == ("河南",)
            await press(pilot, str(number))
            assert isinstance(app.screen, Explorer)
            assert app.screen.tab == tab


async def test_help_palette_and_searches_answer(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "r", "question_mark")
        assert isinstance(app.screen, HelpScreen)
        assert "换地区" in shown(pilot)
        await press(pilot, *"换地区", "enter")
        assert isinstance(app.screen, OpenScreen), "a line of the help is run"
        await press(pilot, *"guizhou", "enter")
        assert page(pilot).regions == ("贵州",)
        await press(pilot, "slash", *"henan", "enter")
        assert page(pilot).regions == ("河南",)
        await press(pilot, "colon")
        assert isinstance(app.screen, CommandPalette)
        titles = [command.title for command in app.get_system_commands(app.screen_stack[-2])]
        assert any(title.startswith(ZH.keys["region.export"]) for title in titles)
        await press(pilot, "escape", "o", *"gansu", "enter")
        assert page(pilot).regions == ("甘肃",), "a region is shown on the page"
        await press(pilot, "o", *"银河麒麟", "enter")
        assert isinstance(app.screen, Explorer)
        assert app.screen.tab == "cases"


async def test_a_line_is_copied_with_its_source(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "r", "j", "j", "y")
        assert app.clipboard == (
            "河南总算力 > 120 EFLOPS（2026；全省；位次 1/15；"
            "河南省算力基础设施发展规划(2024—2026年)）"
        )
        assert "已复制：河南总算力 > 120" in shown(pilot)
        await press(pilot, "j")
        assert "已复制" not in shown(pilot), "said until the next key"
        await press(pilot, "j", "j", "y")
        assert "推算：智能算力 >= 100 EFLOPS ÷" in app.clipboard
        await press(pilot, "g", "y")
        assert app.clipboard.startswith("河南省推动“人工智能+”行动计划")


async def test_parts_of_a_line_and_of_the_paragraph_are_gone_to_one_by_one(
    dataset: Dataset,
) -> None:
    """At 120 cells there are two columns of themes; what is cut is in full at the bottom."""
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "r", "j", "j")
        lines = app.screen.query_one(RegionLines)

        def row_and_text() -> tuple[int, str]:
            assert lines.cell is not None
            return lines.places[lines.current][0], lines.cell.text.plain

        row, first = row_and_text()
        assert first.startswith("> 120 EFLOPS")
        await press(pilot, "l")
        assert row_and_text()[0] == row, "another of the three key numbers"
        await press(pilot, "h", "j", "l")
        line, text = row_and_text()
        assert text.startswith("平均PUE"), "the second column"
        assert text in lines_of_screen(lines)[line]
        assert "另一目标参加排位" not in shown(pilot).splitlines()[-3]
        await press(pilot, "j")
        assert row_and_text()[1].startswith("大模型数量"), "down stays in the column"
        assert row_and_text()[0] > line
        assert "垂直领域行业模型" in shown(pilot), "the scope, which had no room"
        await pilot.press("h")
        for _ in range(20):
            if "先进存储占比" in row_and_text()[1]:
                break
            await pilot.press("j")
        await settle(pilot)
        await press(pilot, "l", "y")
        assert app.clipboard == "存储总量 (10)"
        await press(pilot, "enter")
        assert isinstance(app.screen, Explorer)
        assert app.screen.tab == "charts"


def lines_of_screen(lines: RegionLines) -> list[str]:
    return ["".join(cell.text.plain for cell in row) for row in lines.rows]


async def test_the_page_and_its_command_are_copied(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "r", "j", "j", "Y", "enter")
        assert app.clipboard.startswith("河南：到2026年，算力规模 >120 EFLOPS（《"), "a citation"
        for at, fmt in ((2, "md"), (3, "table")):
            await press(pilot, "Y", *["j"] * at, "enter")
            expected = profile_pages.render(page(pilot).profiles, fmt, ZH)  # type: ignore[arg-type]
            assert app.clipboard == expected
            assert "已复制" in shown(pilot)
        await press(pilot, "Y", "G", "enter")
        assert app.clipboard == "duibiao region '河南'"


async def test_two_regions_are_copied_with_ratio_and_plans(dataset: Dataset) -> None:
    app = Bench(dataset)
    async with app.run_test(size=(120, 40)) as pilot:
        await app.push_screen(
            RegionScreen(Catalog(dataset, EN), ["河南", "贵州"]), app.answers.append
        )
        await press(pilot, "y")
        assert app.clipboard.startswith(
            "Total compute (EFLOPS): Henan > 120 (2026); Guizhou 80 (2025); Henan ÷ Guizhou 1.5×"
        )
        assert "河南省算力基础设施发展规划(2024—2026年)" in app.clipboard
        assert {"minus", "c"} <= app.screen.active_bindings.keys()
        await press(pilot, "minus")
        assert "minus" not in app.screen.active_bindings, "one region stays"


async def test_the_page_is_written_as_the_command_prints_it(
    dataset: Dataset, tmp_path: Path
) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    found = profile.profiles(Catalog(dataset, ZH), ["河南"])
    forms = {"md": "md", "json": "json", "csv": "csv", "txt": "table"}
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "r")
        for ending, fmt in forms.items():
            await press(pilot, "e")
            box = app.screen.query_one(Input)
            assert box.value == "region-河南.md"
            box.value = str(tmp_path / f"x.{ending}")
            await press(pilot, "enter")
            assert "已写入" in shown(pilot)
            expected = profile_pages.render(found, fmt, ZH)  # type: ignore[arg-type]
            assert (tmp_path / f"x.{ending}").read_text("utf-8-sig") == expected


async def test_e_writes_a_briefing_of_the_region(dataset: Dataset, tmp_path: Path) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "o", *"xinjiang", "enter", "e")
        app.screen.query_one(Input).value = str(tmp_path / "x.html")
        await press(pilot, "enter")
        assert "已写入" in shown(pilot)
        page_written = (tmp_path / "x.html").read_text("utf-8")
        assert ZH.briefing.title.format(region="新疆") in page_written
