"""The dataset changes while it is open: told in a line, and read again by a key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.conftest import settle
from tests.ui.test_app import shown, table
from tui.tables.catalog import Catalog
from tui.tables.dataset import load
from tui.ui.app import Duibiao
from tui.ui.dataset_watch import DatasetWatch
from tui.words import EN

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_change_is_told_and_r_reloads_what_is_shown(copied: Path) -> None:
    path = copied / "targets.csv"
    app = Duibiao(Catalog(load(copied), EN))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"region:henan", "enter", "down", "space", "down")
        await settle(pilot)
        watch = app.screen.query_one(DatasetWatch)
        watch.look()
        await settle(pilot)
        assert "were changed" not in shown(pilot)
        rows, cursor = table(pilot).frame.height, table(pilot).cursor_row
        before = app.screen.query_one("#targets").state  # type: ignore[attr-defined]
        path.write_text(path.read_text("utf-8").replace("全省", "全省x"), "utf-8")
        watch.look()
        await settle(pilot)
        assert "were changed" in shown(pilot)
        assert "全省x" not in shown(pilot)
        await pilot.press("R")
        await settle(pilot)
        assert "Reloaded" in shown(pilot)
        assert "全省x" in [*table(pilot).frame["scope"]]
        assert (table(pilot).frame.height, table(pilot).cursor_row) == (rows, cursor)
        assert app.screen.query_one("#targets").state == before  # type: ignore[attr-defined]


async def test_a_broken_file_leaves_what_is_shown(copied: Path) -> None:
    app = Duibiao(Catalog(load(copied), EN))
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        (copied / "targets.csv").write_text("target\nx\n", "utf-8")
        await pilot.press("R")
        await settle(pilot)
        assert "targets.csv" in shown(pilot)
        assert re.search("120 +EFLOPS", shown(pilot))
