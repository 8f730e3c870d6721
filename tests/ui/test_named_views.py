"""A named view comes back exactly; its file is readable, whole, and never in the way."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from textual.command import CommandPalette
from textual.widgets import Input

from tests.conftest import settle
from tests.examples import examples
from tests.ui.test_session_state import STATES as LIST_STATES
from tui import cli
from tui.tables.catalog import Catalog
from tui.tables.query import SortKey, View
from tui.ui import named_views
from tui.ui.app import Duibiao
from tui.ui.chart.state import ChartState
from tui.ui.list.state import ListState
from tui.ui.named_views import NamedView, find, load, save, state_of, views_file
from tui.ui.tabs import STATES
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _own_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@examples(50)
@given(LIST_STATES)
def test_any_state_comes_back_from_a_command_line(state: ListState) -> None:
    view = NamedView.of("targets", state, "zh", "2025-01-01")
    found = find(view.text, views_file())
    assert found == view
    assert state_of(found, STATES) == state


def test_a_file_is_readable_and_keeps_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a" / "views.toml"
    view = View("hub:成渝", (SortKey("value", True),), ("region", "value"), "matrix")
    listed = NamedView.of("targets", ListState({"targets": view}, "targets"), "en")
    drawn = NamedView.of("charts", ChartState("2", "map"), "zh")
    assert save("成渝 [b]", listed, path) == ""
    save("图", drawn, path)
    assert load(path) == ({"成渝 [b]": listed, "图": drawn}, "")
    found = tomllib.loads(path.read_text("utf-8"))
    assert found["version"] == 1
    assert found["views"]["图"]["state"] == {"subject": "2", "kind": "map"}
    assert "hub:成渝" in path.read_text("utf-8")
    assert [each.name for each in path.parent.iterdir()] == ["views.toml"]


@pytest.mark.parametrize(
    "content", ["version = 99\n[views]\n", "not toml", "version = 1\nviews = 3"]
)
def test_a_damaged_file_is_set_aside_with_a_word(content: str, capsys: Capture) -> None:
    path = views_file()
    path.parent.mkdir(parents=True)
    path.write_text(content, "utf-8")
    assert cli.run(["views"]) == 0
    assert "views.toml.damaged" in capsys.readouterr().err
    assert path.with_name("views.toml.damaged").read_text("utf-8") == content
    assert load(path) == ({}, "")


def test_an_unknown_view_is_told_in_one_line(capsys: Capture) -> None:
    assert cli.run(["--view", "nope"]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert cli.run(["--view", "{broken"]) == 2
    with pytest.raises(UserError) as caught:
        state_of(NamedView("nowhere"), STATES)
    with pytest.raises(UserError):
        state_of(NamedView("table"), STATES)
    assert caught.value.say(EN)


def test_views_are_listed(capsys: Capture) -> None:
    view = NamedView.of("charts", ChartState("2", query="hub:成渝"), "zh")
    save("图", view, views_file())
    assert cli.run(["views", "--format", "csv"]) == 0
    assert capsys.readouterr().out == "name,tab,query,as_of\n图,charts,2 hub:成渝,\n"


async def test_v_keeps_a_view_and_the_palette_reopens_it(dataset: Dataset) -> None:
    app = Duibiao(Catalog(dataset, ZH), tab="targets")
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press(*"/henan", "enter", "m", ">", ">", "V")
        await settle(pilot)
        app.screen.query_one(Input).value = "河南"
        await pilot.press("enter")
        await settle(pilot)
        before = app.screen.pane.state  # type: ignore[attr-defined]
        assert before.view.form == "matrix"
        assert before.widths
        await pilot.press("3")
        await settle(pilot)
        await pilot.press(":")
        await pilot.pause()
        assert isinstance(app.screen, CommandPalette)
        app.screen.query_one(Input).value = "视图：河南"
        await settle(pilot)
        await pilot.pause(0.3)
        await pilot.press("enter", "enter")
        await settle(pilot)
        assert app.screen.tab == "targets"  # type: ignore[attr-defined]
        now = app.screen.pane.state  # type: ignore[attr-defined]
        assert (now.views, now.widths) == (before.views, before.widths)
        assert app.screen.pane.table.widths == before.widths  # type: ignore[attr-defined]


async def test_y_has_the_command_that_reopens_it(dataset: Dataset) -> None:
    import shlex

    from tui.ui.view_keeper import reopening

    state = ListState({"targets": View("河南")}, "targets", widths={"region": 12})
    words = shlex.split(reopening("targets", state, Catalog(dataset, EN)).text)
    assert words[:2] == ["duibiao", "--view"]
    found = find(words[2], named_views.views_file())
    assert (found.tab, found.language, state_of(found, STATES)) == ("targets", "en", state)
