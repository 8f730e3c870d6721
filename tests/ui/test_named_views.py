"""A named view comes back exactly; its file is readable, whole, and never in the way."""

from __future__ import annotations

import shlex
import tomllib
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.command import CommandPalette
from textual.widgets import Input

from tests.conftest import settle
from tests.examples import examples
from tests.ui.test_session_state import STATES as LIST_STATES
from tui import cli
from tui.present.chart import KINDS
from tui.present.compared.reading_view import ConferenceState
from tui.present.lists import Lists
from tui.tables.catalog import Catalog
from tui.tables.query import SortKey, View
from tui.ui.app import Duibiao
from tui.ui.chart.state import ChartState
from tui.ui.list.state import ListState
from tui.ui.messages import OpenView
from tui.ui.named_views import Aside, NamedView, find, load, save, state_of, views_file
from tui.ui.questions.state import QuestionsState
from tui.ui.tabs import STATES
from tui.ui.view_keeper import dated, reopening
from tui.words import EN, ZH, UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.tables.dataset import Dataset
    from tui.words.named_views import AsideViews

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
    assert save("成渝 [b]", listed, path) is None
    save("图", drawn, path)
    assert load(path) == ({"成渝 [b]": listed, "图": drawn}, None)
    found = tomllib.loads(path.read_text("utf-8"))
    assert found["version"] == 1
    assert found["views"]["图"]["state"] == {"subject": "2", "kind": "map"}
    assert "hub:成渝" in path.read_text("utf-8")
    assert [each.name for each in path.parent.iterdir()] == ["views.toml"]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("version = 99\n[views]\n", "newer"),
        ("not toml", "damaged"),
        ("version = 1\nviews = 3", "damaged"),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_a_word(
    content: str, what: AsideViews, capsys: Capture
) -> None:
    path = views_file()
    path.parent.mkdir(parents=True)
    path.write_text(content, "utf-8")
    beside = path.with_name(f"views.toml.{what}")
    assert cli.run(["views"]) == 0
    told = capsys.readouterr().err.strip()
    assert told in [w.named_views.set_aside[what].format(path=beside) for w in (EN, ZH)]
    assert beside.read_text("utf-8") == content
    assert load(path) == ({}, None)


def test_a_folder_in_the_place_of_the_file_is_called_one(tmp_path: Path) -> None:
    (path := tmp_path / "views.toml").mkdir()
    aside = save("图", NamedView("charts"), path)
    assert aside == Aside("folder", str(tmp_path / "views.toml.folder"))
    assert "a folder stood in the place" in aside.say(EN)
    assert load(path)[0] == {"图": NamedView("charts")}


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


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
STATES_OF = {
    "targets": LIST_STATES, "plans": LIST_STATES, "cases": LIST_STATES, "findings": LIST_STATES,
    "charts": st.builds(
        ChartState, TEXTS, st.sampled_from(KINDS), st.sampled_from(["linear", "log"]), TEXTS,
        TEXTS, TEXTS, st.booleans(),
    ),
    "conference": st.from_type(ConferenceState),
    "questions": st.builds(
        QuestionsState, TEXTS, TEXTS, st.booleans(), st.booleans(), st.integers(0, 99),
        st.lists(st.builds(SortKey, TEXTS, st.booleans()), max_size=3).map(tuple), st.booleans(),
    ),
}  # fmt: skip


def reopened(tab: str, state: object, catalog: Catalog) -> NamedView:
    """What a new process makes of the command that `Y` offers."""
    program, option, text, *rest = shlex.split(reopening(tab, state, catalog).text)
    assert (program, option) == ("duibiao", "--view")
    assert rest == (["--as-of", str(catalog.dataset.day)] if catalog.dataset.day else [])
    return find(text, views_file())


@pytest.mark.parametrize("tab", STATES_OF)
@examples(25)
@given(st.data())
def test_any_tab_comes_back_from_its_command_and_its_name(
    dataset: Dataset, tmp_path_factory: pytest.TempPathFactory, tab: str, data: st.DataObject
) -> None:
    state = data.draw(STATES_OF[tab])
    words, day = data.draw(st.sampled_from([(ZH, None), (EN, date(2025, 6, 30)), (EN, None)]))
    catalog = Catalog(dataset.as_of(day) if day else dataset, words)
    view = reopened(tab, state, catalog)
    path = tmp_path_factory.getbasetemp() / "views.toml"
    save('[名] "x"', view, path)
    for found in (view, find('[名] "x"', path)):
        assert state_of(found, STATES) == state
        again = dated(Catalog(dataset, ZH), found)
        assert (found.tab, again.words.language, again.dataset.day) == (tab, words.language, day)


SORTED = (SortKey("unit"), SortKey("value", descending=True))
SHOWN = {
    "targets": ListState(
        {"targets": View("hub:成渝 算力", SORTED, ("region", "value", "year", "quote"))},
        "targets", panel=False, widths={"quote": 20}, frozen=2,
    ),
    "plans": ListState({"documents": View("2025", (SortKey("published_on", descending=True),))},
                       "documents"),
    "charts": ChartState("2", "grouped", "log", "year:2025", "total_compute", "四川", panel=False),
    "findings": ListState({"findings": View("成立", (SortKey("section"),))}, "findings"),
    "questions": QuestionsState(
        "pace", "总算力 hub:成渝", sort=(SortKey("number", descending=True),), row=1, opened=True
    ),
}  # fmt: skip


async def test_each_tab_shows_the_same_again(dataset: Dataset) -> None:
    """In one explorer that shows something else: tab, state, day, language and rows."""
    app = Duibiao(Catalog(dataset, ZH), tab="cases")
    async with app.run_test(size=(80, 24)) as pilot:
        for tab, state in SHOWN.items():
            held = Catalog(dataset.as_of(date(2026, 2, 1)), EN)
            app.screen.post_message(OpenView(reopened(tab, state, held)))
            await settle(pilot)
            explorer: Any = app.screen
            assert explorer.tab == tab
            now = explorer.pane.state
            kept = {each.name for each in fields(state)} - {"record", "column", "key", "row"}
            assert {n: getattr(now, n) for n in kept} == {n: getattr(state, n) for n in kept}
            assert (explorer.words.language, explorer.catalog.dataset.day) == (
                "en", held.dataset.day)  # fmt: skip
            if tab == "targets":
                shown = Lists(held).page("targets", state.view)
                assert explorer.pane.table.frame.equals(shown.shown)
                assert explorer.pane.table.grid.fixed == 2
