"""The explorer with a user's own plans: where more are added, what is said of damage."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import settle
from tests.tables.dataset.test_own import add
from tests.terminal import Terminal
from tui.analysis import adding
from tui.tables.catalog import Catalog
from tui.tables.dataset import bundled, load, own_plans
from tui.ui.adding import AddScreen
from tui.ui.app import Duibiao
from tui.words import ZH

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset


@pytest.mark.parametrize("kind", ["tables", "plans", "home"])
async def test_a_plan_is_added_where_the_data_came_from(
    kind: str, copied: Path, tmp_path: Path, dataset: Dataset
) -> None:
    folder = {"tables": copied, "plans": tmp_path / "mine", "home": own_plans.home()}[kind]
    if kind == "plans":
        add(folder, dataset)
    held = load(None if kind == "home" else folder, added=folder)
    app = Duibiao(Catalog(held, ZH))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        assert isinstance(app.screen, AddScreen)
        assert app.screen.state.folder == folder
    draft = adding.Draft("到2027年，总算力达到33EFLOPS。", "青海", "青海算力计划", "2026")
    rows = adding.read(draft, adding.vocabulary(held))
    name = adding.save(folder, draft, rows, held)
    after = adding.overlaid(held, folder)
    assert (name in after.own_documents, after.requested) == (True, held.requested)
    again = load(None if kind == "home" else folder, added=folder)
    assert again.documents.equals(after.documents)
    assert (again.source == bundled()) == (kind != "tables")


def test_it_opens_on_damaged_plans_and_says_so(tmp_path: Path, dataset: Dataset) -> None:
    folder = tmp_path / "duibiao"
    add(folder, dataset)
    path = folder / "versions" / "000001" / "targets.csv"
    path.write_text('garbage,"', "utf-8")
    command = [sys.executable, "-m", "tui", "--lang", "zh"]
    environ = {"XDG_DATA_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")}
    with Terminal(command, 160, **environ) as terminal:
        terminal.wait("120 EFLOPS")
        assert "000001/targets.csv" in terminal.wait("restore`")
        terminal.type("q")
        assert terminal.end() == 0
