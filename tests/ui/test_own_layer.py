"""From a file of one's own to 智算 per GDP on the map, by keyboard alone at 80x24."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import settle
from tui.analysis import layer
from tui.tables.catalog import Catalog
from tui.tables.own_table import read_table
from tui.ui import named_views
from tui.ui.app import Duibiao
from tui.ui.messages import OpenView
from tui.words import ZH

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from textual.pilot import Pilot

    from tui.tables.dataset import Dataset

TEXT = "省份,2023年GDP（亿元）\n河南省,61345.05\n贵州,22667.12\n北京,43760.7\n合计,9\n"


def opened(dataset: Dataset, folder: Path) -> Duibiao:
    (path := folder / "gdp.csv").write_text(TEXT, "utf-8")
    return Duibiao(Catalog(dataset, ZH, read_table(path), path), tab="table")


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def screen_text(app: Duibiao) -> str:
    return "\n".join(
        "".join(segment.text for segment in strip)
        for strip in app.screen._compositor.render_strips()
    )


async def test_compute_per_gdp_on_the_map(dataset: Dataset, tmp_path: Path) -> None:
    app = opened(dataset, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "question_mark", *"并入", "enter")  # the help finds and runs it
        assert "2023年GDP" in screen_text(app)
        await press(pilot, "enter")
        assert "3 个地方的 3 个数字" in screen_text(app)
        await press(pilot, "3", "c", *"zhineng", "enter", "d", *"gdp", "enter", "v")
        text = screen_text(app)
        assert "智能算力 ÷ GDP" in text
        assert "16.3 ≥†" in text
        await press(pilot, "d")  # again: undivided
        assert "智能算力 ÷ GDP" not in screen_text(app)
        await press(pilot, "8", "g", "home", "d")  # from the table, on any column
        assert "智能算力 ÷ GDP" in screen_text(app)
        await press(pilot, "8", "home", "v")  # a column of places draws the numbers beside it
        assert "61345.05" in screen_text(app)
        await press(pilot, "escape", "1", "slash", *"gdp", "enter")
        text = screen_text(app)
        assert "自己的表格" in text
        assert not {"layer", "None"} & set(text.replace("《", " ").split()), "no slug is shown"
    assert layer.remembered(("省份", "2023年GDP（亿元）"), layer.memory_file()) is not None


async def test_roles_are_corrected_and_the_report_comes_back(
    dataset: Dataset, tmp_path: Path
) -> None:
    app = opened(dataset, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "M", "space", "enter")  # 省份 is no place: nothing can be joined
        assert "还缺" in screen_text(app)
        await press(pilot, "backspace", "G", "space", *"2024", "enter", "enter")
        found = app.screen.catalog.dataset  # type: ignore[attr-defined]
        assert found.targets.filter(role="layer")["year"].to_list() == [2023] * 3
        assert "--map=year=2024" in found.layer_options
        await press(pilot, "L")
        assert app.screen.catalog.dataset.layer is not None  # type: ignore[attr-defined]


async def test_the_key_is_there_only_on_an_own_table(dataset: Dataset, tmp_path: Path) -> None:
    app = opened(dataset, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "1", "M")
        assert app.screen.catalog.dataset.layer is None  # type: ignore[attr-defined]
        assert len(app.screen_stack) == 1


async def test_the_map_is_kept_as_a_view_with_its_file(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    app = opened(dataset, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "M", "enter", "3", "c", *"zhineng", "enter", "d", *"gdp", "enter", "v")
        await press(pilot, "V", *"gdpmap", "enter")
    view = named_views.find("gdpmap", named_views.views_file())
    assert view.mapping == ("place=省份", "value=2023年GDP（亿元）")
    app = Duibiao(Catalog(dataset, ZH), tab="targets")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.screen.post_message(OpenView(view))
        await settle(pilot)
        assert "16.3 ≥†" in screen_text(app)
