"""The pages over the Conference tab, one topic alone, and a comparison that is stopped."""

from __future__ import annotations

import asyncio
import threading
import time
import zipfile
from typing import TYPE_CHECKING

from textual.widgets import Input, OptionList

from tests.conftest import settle
from tests.ui.conference.test_pane import pane, press, title
from tests.ui.test_app import shown
from tui.analysis import conference
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.ui.conference.terms_page import TermsPage
from tui.words import ZH

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset
    from tui.texts.compare import Comparison


async def test_one_topic_is_shown_alone_and_escape_shows_all(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "两新：" in shown(pilot)
        await press(pilot, "enter")
        assert pane(pilot).state.alone
        assert "两新：" not in shown(pilot)
        assert title(pilot).startswith("总则")
        await press(pilot, "escape")
        assert "两新：" in shown(pilot)


async def test_a_section_is_found_by_pinyin_and_gone_to(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "s")
        listed = app.screen.query_one(OptionList)
        assert listed.option_count == 9
        await press(pilot, *"hexin")
        assert listed.option_count == 1
        await press(pilot, "enter")
        assert title(pilot).startswith("核心技术")
        await press(pilot, "s", "escape")
        assert title(pilot).startswith("核心技术")


async def test_sections_of_own_documents_are_found_from_any_tab(
    dataset: Dataset, tmp_path: Path
) -> None:
    """`o` finds them by heading, in pinyin too, and by what they say; their words are marked."""
    files = tmp_path / "a.txt", tmp_path / "b.txt"
    for number, file in enumerate(files):
        heading = "发展目标" if number == 0 else "主要目标"
        goals = f"一、{heading}\n建设独角兽园区{number + 1}个。\n"
        file.write_text(f"{goals}二、保障举措\n加强组织领导[/b]。\n", "utf-8")
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        pane(pilot).choose(tuple(map(str, files)))
        await compared_texts(pilot)
        await press(pilot, "1", "o", *"bzjc")
        assert "所比文本的章节（1）" in shown(pilot)
        await press(pilot, "enter")
        assert title(pilot).startswith("保障举措")
        await press(pilot, "1", "o", "独", "角", "兽", "园", "enter")
        assert title(pilot).startswith("发展目标")
        assert pane(pilot).state.query == "独角兽园"
        await press(pilot, "s", *"zymb", "enter")
        assert title(pilot).startswith("发展目标"), "found by what the later text calls it"
        await press(pilot, "e")
        app.screen.query_one(Input).value = str(tmp_path / "changes.docx")
        await press(pilot, "enter")
        with zipfile.ZipFile(tmp_path / "changes.docx") as package:
            assert "w:ins" in package.read("word/document.xml").decode()


async def compared_texts(pilot: Pilot[None]) -> None:
    """Wait until the texts that were asked for are compared."""
    for _ in range(200):
        await settle(pilot)
        found = pane(pilot).compared
        if found.requested == found.texts:
            return
        await pilot.pause(0.05)


async def test_terms_over_time_are_counted_and_looked_for(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "w")
        page = app.screen
        assert isinstance(page, TermsPage)
        await settle(pilot)
        for _ in range(100):  # the answer is a message, and may come after the worker's end
            if "first" in page.frame.columns:
                break
            await pilot.pause(0.05)
        await settle(pilot)
        assert page.frame.columns == ["term", "2022", "2023", "2024", "first", "last", "place"]
        term = page.frame["term"][0]
        assert term in shown(pilot)
        await press(pilot, "enter")
        assert pane(pilot).state.query == term


async def test_escape_stops_a_comparison_that_is_under_way(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, stopped = threading.Event(), threading.Event()

    def slow(
        dataset: Dataset, names: object, *, read: object, poll: Callable[[], None]
    ) -> Comparison:
        started.set()
        try:
            while True:
                poll()
                time.sleep(0.01)
        finally:
            stopped.set()

    files = tmp_path / "a.txt", tmp_path / "b.txt"
    for file in files:
        file.write_text("建设算力中心。", "utf-8")
    app = Duibiao(Catalog(dataset, ZH), tab="conference")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        monkeypatch.setattr(conference, "compared", slow)
        pane(pilot).choose(tuple(map(str, files)))
        await pilot.pause()
        assert await asyncio.to_thread(started.wait, 60)
        assert title(pilot) == ZH.conference.comparing
        await pilot.press("escape")
        assert await asyncio.to_thread(stopped.wait, 60)
        await settle(pilot)
        assert "2022 → 2023 → 2024" in title(pilot)
        assert pane(pilot).state.texts == ()
