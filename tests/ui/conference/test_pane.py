"""The Conference tab by keyboard."""

from __future__ import annotations

import shlex
import time
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, Static

from tests.conftest import settle
from tests.texts.compare.test_own_texts import long_texts
from tests.texts.compare.test_places import SWAPPED
from tests.ui.test_app import shown
from tui import cli
from tui.present.compared.reading_view import Reading
from tui.present.compared.topic_layout import TopicLayout
from tui.tables.catalog import Catalog
from tui.tables.references import RecordRef
from tui.texts.compare import compare
from tui.ui.app import Duibiao
from tui.ui.conference.choose_texts import TextsScreen
from tui.ui.conference.pane import ConferencePane, ConferenceState
from tui.ui.widgets.scrolling_columns import ScrollingColumns
from tui.words import EN, ZH

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset


def pane(pilot: Pilot[None]) -> ConferencePane:
    return pilot.app.screen.query_one(ConferencePane)


def title(pilot: Pilot[None]) -> str:
    return str(pane(pilot).query_one("#title", Static).content)


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


async def test_steps_mark_the_change_and_bring_it_into_view(dataset: Dataset) -> None:
    async with Duibiao(Catalog(dataset, ZH), tab="conference").run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "总则 · 主题 1 / 9 · 变化 1 · 2022 → 2023 → 2024" in title(pilot)
        for _ in range(6):
            await press(pilot, "n")
            columns = pane(pilot).query_one("#texts", ScrollingColumns)
            own = [n for n, line in enumerate(columns.lines) if line.row == pane(pilot).state.row]
            top = columns.scroll_offset.y
            assert own
            assert top <= own[0] < top + columns.size.height
            assert "▌" in shown(pilot)
        assert title(pilot).startswith("核心技术 · 主题 2 / 9 · 变化 5 / ")
        await press(pilot, "N")
        assert title(pilot).startswith("核心技术 · 主题 2 / 9 · 变化 4 / ")
        await press(pilot, "left_square_bracket")
        assert title(pilot).startswith("总则")
        assert "▌" not in shown(pilot)


async def test_marks_are_told_without_colour_and_rows_are_level(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, *["right_square_bracket"] * 3)
        lines = shown(pilot).splitlines()
        row = next(line for line in lines if "▲开展" in line)
        for words in ("▽新能源", "◆推动人工智能", "▲开展“人工智能▲+”行动"):
            assert words.split("人工")[0] in row
        assert "↑要大力发展数字经济" in shown(pilot)


async def test_unchanged_rows_are_hidden_and_the_summary_goes(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert "任务排位：消费和投资" in shown(pilot)
        await press(pilot, "p")
        assert "任务排位" not in shown(pilot)
        await press(pilot, "equals_sign")
        assert pane(pilot).state == ConferenceState(summary=False, changes_only=True)


async def test_years_change_by_key_and_turn_around(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(100, 30)) as pilot:
        for key, texts in (
            ("v", "2022 → 2023"),
            ("x", "2023 → 2022"),
            ("escape", "2022 → 2023 → 2024"),
        ):
            await press(pilot, key)
            assert title(pilot).endswith(texts)


async def test_search_marks_and_steps_through_hits(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "slash")
        pilot.app.screen.query_one("#search", Input).value = "新质"
        await settle(pilot)
        await press(pilot, "enter")
        assert title(pilot).startswith("总则 · 主题 1 / 9 · 命中 1 / 1")
        reversed_ = [
            segment.text
            for line in pilot.app.screen._compositor.render_strips(pilot.app.screen.size)
            for segment in line
            if segment.style and segment.style.reverse and "新质" in segment.text
        ]
        assert reversed_ == ["新质"]
        await press(pilot, "n")
        assert title(pilot).startswith("创新")
        await press(pilot, "escape")
        assert pane(pilot).state.query == ""
        assert "变化" in title(pilot)


async def test_own_files_are_compared_and_the_years_come_back(
    dataset: Dataset, tmp_path: Path
) -> None:
    draft, final = tmp_path / "draft.txt", tmp_path / "final.txt"
    draft.write_text("一、目标\n打造50个场景。\n二、保障\n不变。\n", "utf-8")
    final.write_bytes("一、目标\n打造100个场景。\n二、保障\n不变。\n".encode("gb18030"))
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "c")
        assert isinstance(app.screen, TextsScreen)
        box = app.screen.query_one(Input)
        assert box.value == "2022 2023 2024"
        box.value = f"{draft} {tmp_path}/finl.txt"
        await press(pilot, "enter")
        assert "finl.txt" in str(app.screen.query_one("#wrong", Static).content)
        box.value = f"{draft} {final}"
        await press(pilot, "enter")
        assert not isinstance(app.screen, TextsScreen)
        assert title(pilot).endswith("draft.txt → final.txt")
        assert "▲#100" in shown(pilot)
        assert "50 → 100 个" in shown(pilot)
        await press(pilot, "L")
        assert title(pilot).endswith("draft.txt → final.txt")
        await press(pilot, "escape")
        assert title(pilot).endswith("2022 → 2023 → 2024")


async def test_a_file_that_is_no_text_is_told_and_the_years_stay(
    dataset: Dataset, tmp_path: Path
) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(bytes(range(256)) * 4)
    state = ConferenceState(texts=(str(path), "2024"))
    app = Duibiao(Catalog(dataset, EN), tab="conference")
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        pane(pilot).state = state
        await settle(pilot)
        assert "picture.txt" in title(pilot)
        assert pane(pilot).state.texts == ()
        await press(pilot, "right_square_bracket")
        assert title(pilot).endswith("2022 → 2023 → 2024")


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (160, 50)])
async def test_any_window_shows_the_texts(dataset: Dataset, size: tuple[int, int]) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=size) as pilot:
        await press(pilot, "n")
        assert "2022" in shown(pilot)
        columns = pane(pilot).query_one("#texts", ScrollingColumns)
        assert all(line.text.cell_len <= columns.size.width - 2 for line in columns.lines)
        await pilot.resize_terminal(120, 36)
        await settle(pilot)
        assert pane(pilot).state.row == 0


def test_a_long_text_is_laid_out_in_a_moment() -> None:
    before, after = long_texts(30_000)
    found = compare([("a", {"": before}), ("b", {"": after})])
    start = time.process_time()
    reading = Reading(found, ConferenceState())
    lines, _ = TopicLayout(reading.topic, ZH, 116).lines(reading)
    assert len(lines) > 1000
    assert time.process_time() - start < 3, "a quadratic step takes ten seconds"


async def test_a_place_is_opened_with_its_words_marked(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "v", "v")
        assert title(pilot).endswith("2022 → 2024")
        pane(pilot).show_record(RecordRef("conference", "2023/新产业", "低空经济"))
        await settle(pilot)
        assert title(pilot).startswith("新产业 · 主题 4 / 9 · 命中 1 / 1 · 2022 → 2023 → 2024")
        pane(pilot).show_record(RecordRef("conference", "2024/整治"))
        await settle(pilot)
        assert title(pilot).startswith("整治 · 主题 6 / 9 · 变化 ")


async def test_the_clause_at_the_bar_is_copied(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "y")
        assert "没有选中的语句" in shown(pilot)
        await press(pilot, *["right_square_bracket"] * 3, "n", "n", "n", "n", "y")
        assert app.clipboard.startswith("开展“人工智能+”行动")
        assert app.clipboard.split("，")[0] in shown(pilot).splitlines()[-2]


async def test_a_citation_the_pair_the_command_and_the_own_order_are_copied(
    dataset: Dataset,
) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, *["right_square_bracket"] * 3, "n", "n", "n", "n", "Y")
        told = dict(app.screen.frame.select("what", "text").rows())
        cited = told["引文 2024"]
        assert cited == "2024年中央经济工作会议·新产业：“开展‘人工智能+’行动”"
        assert told["2023 → 2024"].endswith("→ 开展“人工智能+”行动，")
        assert told["命令"] == "duibiao compare 2022 2023 2024 --topic '新产业'"
        assert told["全文 2023"].startswith("要大力推进新型工业化，发展数字经济，加快推动人工智能")
        await press(pilot, "enter")
        assert app.clipboard == cited


async def test_a_section_that_moved_is_a_step_and_told(
    dataset: Dataset, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = []
    for n, text in enumerate(SWAPPED):
        (tmp_path / f"{n}.txt").write_text(text, "utf-8")
        names.append(str(tmp_path / f"{n}.txt"))
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        pane(pilot).state = ConferenceState(texts=tuple(names))
        await settle(pilot)
        await press(pilot, "n")
        assert title(pilot).startswith("保障措施 · 主题 3 / 3 · 变化 1 / 1")
        assert "章节 三 → 二，前移" in shown(pilot)
        await press(pilot, "Y")
        line = dict(app.screen.frame.select("what", "text").rows())["命令"]
    assert cli.run(shlex.split(line)[1:]) == 0
    assert "三 → 二，前移" in capsys.readouterr().out


async def test_the_years_stay_in_view_and_what_is_hidden_is_counted(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    for size in ((80, 18), (60, 18)):
        async with app.run_test(size=size) as pilot:
            await press(pilot, *["right_square_bracket"] * 3, "pagedown")
            texts = pane(pilot).query_one("#texts", ScrollingColumns)
            assert texts.scroll_offset.y > 0
            head = shown(pilot).splitlines()[texts.region.y]
            assert "2022" in head or "2023" in head
            await press(pilot, "left_square_bracket", "left_square_bracket", "equals_sign")
            hidden = pane(pilot).reading.hidden
            assert f"已隐藏未变 {hidden} 行" in title(pilot)
        app = Duibiao(Catalog(dataset, ZH), tab="conference")


async def test_a_long_summary_says_how_to_read_on_and_scrolls(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *["right_square_bracket"] * 3)
        panel = pane(pilot).query_one("#summary", ScrollingColumns)
        assert panel.size.height <= 7
        assert f"小结 {len(panel.lines)} 行 · Tab 后用 ↓ 滚动" in shown(pilot)
        await press(pilot, "tab", "down", "j")
        assert panel.scroll_offset.y == 2
        await press(pilot, "escape")
        assert app.screen.focused is pane(pilot).query_one("#texts", ScrollingColumns)
        await press(pilot, "n")
        assert pane(pilot).state.row >= 0


async def test_what_was_typed_stays_where_a_document_cannot_be_read(
    dataset: Dataset, tmp_path: Path
) -> None:
    (tmp_path / "draft.txt").write_text("一、目标\n打造50个场景。\n", "utf-8")
    (tmp_path / "fake.docx").write_text("不是文档", "utf-8")
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "c")
        box = app.screen.query_one(Input)
        for wrong, why in ((f"{tmp_path}/fake.docx", "内容却不是 DOCX"), ("-", "标准输入")):
            box.value = f"{tmp_path}/draft.txt {wrong}"
            await press(pilot, "enter")
            await settle(pilot)
            assert isinstance(app.screen, TextsScreen)
            assert why in str(app.screen.query_one("#wrong", Static).content)
            assert box.value.startswith(f"{tmp_path}/draft.txt")
        box.value = f"{tmp_path}/draft.txt {tmp_path}/draft.txt"
        await press(pilot, "enter")
        await settle(pilot)
        assert not isinstance(app.screen, TextsScreen)
        assert title(pilot).startswith("目标 · 主题 1 / 1 · 变化 0")


async def test_a_step_in_a_long_text_costs_a_small_part_of_laying_it_out(
    dataset: Dataset, tmp_path: Path
) -> None:
    names = []
    for n, text in enumerate(long_texts(20_000)):
        (tmp_path / f"{n}.txt").write_text(text, "utf-8")
        names.append(str(tmp_path / f"{n}.txt"))
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        pane(pilot).state = ConferenceState(texts=tuple(names))
        await settle(pilot)
        reading = pane(pilot).reading
        start = time.process_time()
        TopicLayout(reading.topic, ZH, 116).lines(reading)
        whole = time.process_time() - start
        pane(pilot).action_step(1)
        start = time.process_time()
        for _ in range(10):
            pane(pilot).action_step(1)
        assert (time.process_time() - start) / 10 < whole / 10
        pane(pilot).action_switch("changes_only")
        start = time.process_time()
        pane(pilot).action_switch("changes_only")
        assert time.process_time() - start < whole / 2
