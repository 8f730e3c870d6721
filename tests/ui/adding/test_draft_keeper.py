"""A plan that is not saved is kept on disk, offered again, and forgotten once saved or dropped."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from platformdirs import user_state_path
from textual.widgets import TextArea

from tests.ui.adding.review_bench import Bench, press, read, write
from tui.analysis.adding import Draft, Review
from tui.ui.adding import draft_keeper
from tui.ui.adding.draft_keeper import DraftKeeper, KeptDraft
from tui.ui.dialogs.confirm import ConfirmDialog

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset

TEXT = """湖南省算力行动计划（2026—2028年）

2026年1月5日

到2028年，全省总算力达到30EFLOPS，存储总量超过55EB，培养人才5万名。"""


def file() -> Path:
    return user_state_path("duibiao") / "draft.json"


async def leave_behind(dataset: Dataset) -> None:
    """Correct two rows; then the program is ended as by SIGHUP."""
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, TEXT)
        await press(pilot, "x", "down", "right", "right", "right", "enter")
        await write(pilot, "65")
        app.exit(return_code=129)


async def test_what_a_signal_interrupts_is_offered_and_resumed(dataset: Dataset) -> None:
    await leave_behind(dataset)
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        assert "湖南省算力行动计划" in app.says
        await press(pilot, "tab")
        assert "Ctrl+O" in app.says
        await press(pilot, "ctrl+o")
        assert app.kept == [False, True, True]
        assert app.found[1].value == 65
        assert app.field("region").value == "湖南"
        await press(pilot, "escape", "n")
        assert app.kept == [False, True, True]  # leaving would lose corrections, and asked
        await press(pilot, "ctrl+s")
    assert app.given.targets["value"].to_list()[-2:] == [65, 50000]
    assert not file().exists()


async def test_another_plan_takes_the_place_of_what_was_left(dataset: Dataset) -> None:
    await leave_behind(dataset)
    before = file().read_bytes()
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")  # the offer stays
    assert file().read_bytes() == before
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await read(pilot, "湖北省智算计划\n到2028年，建成智算中心8个。")
        await press(pilot, "x", "escape")
        assert isinstance(app.screen, ConfirmDialog)
        await press(pilot, "y", "ctrl+o")
        assert app.adding.state.step == "text"
        await press(pilot, "escape")
    assert not file().exists()


async def test_a_text_that_is_not_read_yet_is_kept_too(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_keeper, "DELAY", 0.01)
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *"算力")
        await pilot.pause(0.1)
        assert json.loads(file().read_text("utf-8"))["draft"]["draft"]["text"] == "算力"
    app = Bench(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+o")
        assert app.adding.query_one(TextArea).text == "算力"


KEPT = KeptDraft.of(Draft("abc", "湖南"), Review(wanted=frozenset({1})))


async def test_a_draft_is_read_as_it_was_written(tmp_path: Path) -> None:
    keeper = DraftKeeper(tmp_path / "state" / "draft.json")
    keeper.keep(KEPT)
    keeper.write()
    assert DraftKeeper(keeper.path).offered == KEPT
    assert [path.name for path in keeper.path.parent.iterdir()] == ["draft.json"]


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"version":9}', '{"version":1}', '{"version":1,"draft":{"draft":1}}',
     '{"version":1,"draft":{"draft":{"text":"abc"},"rows":[{"start":5}]}}', "[" * 100_000],
)  # fmt: skip
def test_a_file_that_is_no_draft_is_not_offered(content: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.json"
    path.write_text(content)
    assert DraftKeeper(path).offered is None


def test_a_pipe_in_its_place_does_not_keep_the_page_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "draft.json")
    keeper = DraftKeeper(tmp_path / "draft.json")
    assert keeper.offered is None
