"""The help page by task, and the palette: both find by either language and by pinyin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.command import CommandList
from textual.widgets import Input

from tests.conftest import settle
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.ui.dialogs.help import HelpScreen, finds
from tui.ui.keys.actions import ACTIONS
from tui.ui.keys.tasks import FIRST, TASKS, most_useful, task_of
from tui.ui.widgets.table import Table
from tui.words import EN, ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset


def test_every_action_has_one_task() -> None:
    listed = [name for names in TASKS.values() for name in names.split()]
    assert sorted(listed) == sorted(ACTIONS)
    known = {binding for action in ACTIONS.values() for binding in action.ids.split()}
    for useful in FIRST.values():
        assert set(useful.split()) <= known
    assert task_of("list.search") == "find"
    assert task_of("page.close") == "here"


def test_three_help_most_where_they_work() -> None:
    there = ["chart.kind", "chart.open", "table.up", "chart.copy", "quit"]
    assert most_useful(there) == ["chart.kind", "chart.copy", "chart.open"]
    assert most_useful(["list.search", "list.copy"]) == ["list.search", "list.copy"]
    assert most_useful(["quit"]) == []


@pytest.mark.parametrize("typed", ["矩阵", "juzhen", "jz", "matrix", "list.matrix", "ju'zhen"])
def test_a_key_is_found_by(typed: str) -> None:
    assert finds(typed, "list.matrix")
    assert not finds(typed, "quit")


async def test_help_lists_by_task_the_most_useful_first(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        for key, first in (("1", ["搜索", "打开", "矩阵"]), ("3", ["图形", "复制"])):
            await pilot.press(key, "question_mark")
            await settle(pilot)
            assert isinstance(app.screen, HelpScreen)
            frame = app.screen.query_one(Table).frame
            assert frame["what"].to_list()[: len(first)] == first
            tasks = [task for task in frame["task"] if task]
            assert tasks[0] == ZH.help.tasks["first"]
            assert len(tasks) == len(set(tasks))  # each group is together
            await pilot.press(*"chexiao")
            await settle(pilot)
            if key == "1":
                assert "撤销" in app.screen.query_one(Table).frame["what"].to_list()
            await pilot.press("escape")
        # The palette finds so too, and says in Chinese that it finds nothing.
        await pilot.press("1", "colon", *"juzhen")
        await settle(pilot)
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        found = app.screen.query_one(CommandList)
        assert any("矩阵" in str(option.prompt) for option in found.options)
        app.screen.query_one(Input).value = "zzzqqq"
        for _ in range(30):
            await pilot.pause(0.1)
            if any("No matches" in str(option.prompt) for option in found.options):
                pytest.fail("English in the Chinese palette")
            if any(ZH.help.no_match in str(option.prompt) for option in found.options):
                break
        else:
            pytest.fail("nothing is said")
    assert EN.help.no_match != ZH.help.no_match
