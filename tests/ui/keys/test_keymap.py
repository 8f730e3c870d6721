"""Keys that the reader has chosen: the file, its mistakes, and what the explorer makes of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.binding import BindingsMap
from textual.keys import _character_to_key

from tests.ui.test_permissions import classes
from tui import cli
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.ui.keys import file
from tui.ui.keys.actions import ACTIONS, FIXED, PRESETS
from tui.ui.keys.keymap import KeyMap, conflicts, preset, usual
from tui.ui.keys.spelling import name_of, read_key, show_key, write_key
from tui.ui.widgets.key_bar import KeyBar
from tui.words import EN, Words
from tui.words.key_names import MARK

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

DIALOGS = ("page.", "columns.", "ask.", "help.", "add.kind")
"""Bindings that keep their keys, by how their ids begin."""


def bindings() -> dict[str, set[str]]:
    """The keys of every binding of the explorer that has an id."""
    found: dict[str, set[str]] = {}
    for kind in classes():
        if kind.__module__.startswith("tui."):
            for key, binding in BindingsMap(vars(kind).get("BINDINGS", ())):
                if binding.id:
                    found.setdefault(binding.id, set()).add(key)
    return found


def test_the_table_has_every_binding_with_its_keys() -> None:
    table: dict[str, set[str]] = {name: {key} for name, key in FIXED.items()}
    for action in ACTIONS.values():
        for binding in action.ids.split():
            table.setdefault(binding, set()).update(action.keys.split())
    found = {name: keys for name, keys in bindings().items() if not name.startswith(DIALOGS)}
    assert found == table, "each binding is in ACTIONS of tui/ui/keys/actions.py, or in FIXED"


@pytest.mark.parametrize("name", ["", *PRESETS])
def test_a_preset_gives_no_key_to_two_actions(name: str) -> None:
    assert list(conflicts(preset(name))) == []
    assert set(preset(name).changed) <= set(ACTIONS)


@given(st.characters(categories=["L", "N", "P", "S"]))
def test_a_character_is_named_as_textual_names_it(character: str) -> None:
    assert name_of(character) == _character_to_key(character)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("/", "slash"), ("s", "s"), ("S", "S"), ("Ctrl+S", "ctrl+s"), ("ctrl + s", "ctrl+s"),
        ("PageDown", "pagedown"), ("PgDn", "pagedown"), ("F5", "f5"), ("Esc", "escape"),
        ("Space", "space"), ("+", "plus"), ("Ctrl++", "ctrl+plus"),
        ("Shift+Ctrl+Up", "ctrl+shift+up"),
        ("", None), ("Ctrl+", None), ("Hyper+x", None), ("F99", None), ("abc", None),
        ("\x1b", None),
    ],
)  # fmt: skip
def test_a_key_is_read_as_people_write_it(written: str, key: str | None) -> None:
    assert read_key(written) == key
    if key:
        assert read_key(write_key(key)) == key
        assert show_key(key)


def test_every_usual_key_is_written_so_that_it_is_read_again() -> None:
    for name in ACTIONS:
        for key in usual(name):
            assert read_key(write_key(key)) == key


@pytest.mark.parametrize(
    ("text", "told", "kept"),
    [
        ('exprt = "e"', "there is no action exprt; do you mean export?", {}),
        ('zzzzzz = "e"', "there is no action zzzzzz; `duibiao keys` lists all", {}),
        ("export = 3", 'export takes a key in quotes, or a list', {}),
        ('export = ["Ctrl+E", "Hyper+e"]', "export: Hyper+e is no key", {}),
        ('export = "s"', "s is the key of sort; export keeps its usual one", {}),
        ('sort = "e"\nexport = "z"', "", {"sort": ("e",), "export": ("z",)}),
        ('copy = "z"\nexport = "z"', "z is the key of copy; export keeps", {"copy": ("z",)}),
        ('preset = "emacs"', "there is no preset emacs; there are: vim plain", {}),
        ("preset = [", "it cannot be read and is not used", {}),
        ('"\\u001b[31m" = "e"', "there is no action ␛[31m", {}),
        ('suspend = []', "", {"suspend": ()}),
        ('search = "/"', "", {}),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_a_line_and_the_rest_holds(
    text: str, told: str, kept: dict[str, tuple[str, ...]], tmp_path: Path
) -> None:
    path = tmp_path / "keys.toml"
    path.write_text(text, "utf-8")
    reading = file.read_keys(path)
    lines = reading.messages(EN)
    assert len(lines) == bool(told)
    assert all(told in line and "\n" not in line for line in lines)
    assert dict(reading.keys.changed) == kept


def test_a_file_that_is_no_file_is_told(tmp_path: Path) -> None:
    assert file.read_keys(tmp_path / "none").problems == []
    assert len(file.read_keys(tmp_path).problems) == 1
    (tmp_path / "large").write_bytes(b"#" * 300_000)
    (tmp_path / "nul").write_bytes(b"\0\xff")
    for name in ("large", "nul"):
        assert len(file.read_keys(tmp_path / name).problems) == 1


def test_the_command_prints_a_file_that_means_the_same(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "duibiao" / "keys.toml"
    path.parent.mkdir()
    monkeypatch.setattr(file, "configuration", lambda: path.parent)
    assert cli.run(["keys", "--preset", "vim", "--lang", "en"]) == 0
    path.write_text(capsys.readouterr().out, "utf-8")
    assert file.read_keys(path).keys == preset("vim")
    path.write_text('preset = "plain"\nexport = "x"\nnothing = "y"\n', "utf-8")
    assert cli.run(["keys"]) == 1
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) == 2
    assert re.search("^suspend = \\[\\]", printed.out, re.M)
    assert re.search('^copy = "Ctrl\\+C"', printed.out, re.M)


def test_hints_name_actions_and_their_usual_keys() -> None:
    named = 0
    for path in Path("tui/words").glob("*.py"):
        if path.name != "key_names.py":
            for name, label in MARK.findall(path.read_text("utf-8")):
                assert label in map(show_key, usual(name)), f"{path.name}: {name}"
                named += 1
    assert named > 30


def test_a_hint_shows_the_key_in_force() -> None:
    words = Words("en", KeyMap({"undo": ("ctrl+z",)}).labels)
    assert words.tips["list.hide"].endswith("Ctrl+Z brings it back")
    assert EN.tips["list.hide"].endswith("u brings it back")
    assert words.in_language("zh").tips["list.hide"].endswith("Ctrl+Z 恢复")
    assert EN.in_language("zh").language == "zh"


async def test_keys_do_what_they_are_changed_to(dataset: Dataset) -> None:
    keys = KeyMap({
        "matrix": ("z",), "filter": (), "search": ("ctrl+f", "slash"), "open": ("enter", "ctrl+j"),
    })  # fmt: skip
    app = Duibiao(Catalog(dataset, Words("en", keys.labels)), tab="targets", keys=keys)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        pane = app.screen.pane
        hints = {hint.does: hint.label for hint in app.screen.query_one(KeyBar).keys}
        assert (hints["Matrix"], "Filter" in hints) == ("z", False)
        await pilot.press("m", "f")
        assert (pane.state.view.form, pane.state.view.query) == ("list", "")
        await pilot.press("ctrl+f", *"henan", "enter", "z")
        assert (pane.state.view.query, pane.state.view.form) == ("henan", "matrix")
        await pilot.press("z", "ctrl+j")
        assert pane.state.opened
        await pilot.press("escape", "enter")
        assert pane.state.opened
        await pilot.press("escape", "question_mark")
        assert "Ctrl+F /" in str(app.screen.query_one("Table").frame["key"].to_list())
        await pilot.press(*"list.matrix", "enter")
        assert pane.state.view.form == "matrix"
