"""A document is read off the screen's thread, told of, and stopped by Esc."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from tests.texts.documents.build import docx_of, paragraph, run
from tests.ui.adding.review_bench import Bench
from tui.words import EN

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset

PLAN = ["湖南省算力行动计划（2026—2028年）", "2026年1月5日", "到2028年，总算力达到30EFLOPS。"]


@pytest.fixture
def bench(dataset: Dataset, tmp_path: Path) -> Bench:
    return Bench(dataset, EN, tmp_path / "own")


async def open_path(pilot: Pilot[None], path: Path) -> None:
    """Name a file on the page."""
    pilot.app.screen.query_one("#path", Input).value = str(path)
    await pilot.press("enter")


async def test_a_document_is_read_and_what_was_left_out_is_told(
    bench: Bench, tmp_path: Path
) -> None:
    hidden = paragraph(run("隐藏", "<w:vanish/>"), "完。")
    (tmp_path / "plan.docx").write_bytes(docx_of("".join(map(paragraph, PLAN)) + hidden))
    async with bench.run_test() as pilot:
        await open_path(pilot, tmp_path / "plan.docx")
        await bench.workers.wait_for_complete()
        await pilot.pause()
        assert [row.value for row in bench.found] == [30]
        told = [notice.message for notice in bench._notifications]
        assert told == ["1 hidden passages left out"]


async def test_esc_stops_what_never_comes(bench: Bench, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.txt")
    async with bench.run_test() as pilot:
        await open_path(pilot, tmp_path / "plan.txt")
        await pilot.pause()
        assert bench.adding.reader.busy
        assert "Esc" in bench.says
        await pilot.press("escape")
        await bench.workers.wait_for_complete()
        await pilot.pause()
        assert not bench.adding.reader.busy
        assert bench.screen is bench.adding
        assert bench.given == "nothing"


async def test_a_long_text_is_read_off_the_screens_thread(bench: Bench, tmp_path: Path) -> None:
    text = "\n".join([*PLAN, "加快建设，协同推进。" * 3_000])
    (tmp_path / "plan.txt").write_text(text, "utf-8")
    async with bench.run_test() as pilot:
        await open_path(pilot, tmp_path / "plan.txt")
        await pilot.pause()
        await bench.workers.wait_for_complete()
        await pilot.pause()
        assert [row.value for row in bench.found] == [30]


async def test_what_is_refused_is_told(bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(b"no archive")
    async with bench.run_test() as pilot:
        await open_path(pilot, tmp_path / "plan.docx")
        await bench.workers.wait_for_complete()
        await pilot.pause()
        assert "is not a DOCX file" in bench.says
