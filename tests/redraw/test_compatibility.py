"""The contract with Textual and Rich: private names are present, mean the same, and may be gone."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from textual import _compositor
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Offset, Size
from textual.strip import Strip

import tui
from tui.redraw import ThriftyApp, compatibility
from tui.redraw.compositor import Difference
from tui.ui.type_ahead import TypeAheadApp

ROOT = Path(tui.__file__).parent


@pytest.mark.parametrize("name", compatibility.OF_THE_APP)
def test_an_app_has_every_private_name(name: str) -> None:
    assert hasattr(App(), name)
    assert compatibility.missing_of_app(App()) == []


def test_all_output_goes_through_one_method() -> None:
    assert list(inspect.signature(App._display).parameters) == ["self", "screen", "renderable"]
    source = inspect.getsource(App._display)
    for name in ("_begin_update", "_end_update", "_running", "_closed", "_batch_count", "_driver"):
        assert f"self.{name}" in source
    assert "_previous_cursor_position = " in source


async def test_the_state_of_the_output_is_what_it_says() -> None:
    app: App[None] = App()
    assert not compatibility.is_writing(app)
    async with app.run_test(headless=False):
        assert compatibility.is_writing(app)
        with app.batch_update():
            assert not compatibility.is_writing(app)
        assert isinstance(compatibility.last_cursor(app), Offset)


def test_updates_have_their_parts() -> None:
    chops = _compositor.ChopsUpdate([{0: None}], [(0, 0, 1)], [[1]])
    assert (chops.chops, chops.spans, chops.chop_ends) == ([{0: None}], [(0, 0, 1)], [[1]])
    layout = _compositor.LayoutUpdate([], Size(2, 1).region)
    assert (layout.strips, layout.region) == ([], Size(2, 1).region)
    for kind in (_compositor.ChopsUpdate, _compositor.LayoutUpdate):
        assert issubclass(kind, _compositor.CompositorUpdate)


def test_colours_and_styles_are_those_of_stock_output() -> None:
    console = Console(color_system="256", force_terminal=True)
    assert compatibility.color_system(console) is ColorSystem.EIGHT_BIT
    style = Style(bold=True, color="red")
    assert compatibility.escape_codes(style) is None
    text = Strip.render_ansi(style, ColorSystem.TRUECOLOR)
    assert compatibility.escape_codes(style) == text == "1;31"


def test_a_driver_waits_for_the_thread_that_reads_keys() -> None:
    assert "_key_thread" in LinuxDriver.disable_input.__code__.co_names


def test_a_driver_starts_a_writer_for_the_terminal() -> None:
    assert "_writer_thread" in LinuxDriver.start_application_mode.__code__.co_names


@pytest.mark.parametrize(
    ("character", "key"), [("/", "slash"), ("?", "question_mark"), ("<", "less_than_sign"),
                           ("a", "a"), ("=", "equals_sign"), ("~", "tilde")],
)  # fmt: skip
def test_characters_have_the_names_that_bindings_use(character: str, key: str) -> None:
    assert compatibility.character_to_key(character) == key


def test_the_parser_tells_that_it_is_within_a_sequence_and_forgets_it() -> None:
    parser = compatibility.EventParser()
    assert [*parser.feed("\x1b[?62;c")] == []
    assert parser.is_within_sequence
    parser.forget()
    assert not parser.is_within_sequence
    assert [getattr(event, "key", "") for event in parser.feed("\x1b[Aj")] == ["up", "j"]
    assert not parser.is_within_sequence


async def test_an_app_that_lacks_a_name_is_stock(
    monkeypatch: pytest.MonkeyPatch, log: list[str]
) -> None:
    monkeypatch.setitem(compatibility.OF_THE_APP, "_gone", "for the test")  # type: ignore[misc]
    app: ThriftyApp[None] = ThriftyApp()
    async with app.run_test(size=(20, 5)):
        update: Any = app.screen._compositor.render_full_update()
        assert app.thrifty(update) is update
    assert [line for line in log if "stock output" in line and "_gone" in line]


async def test_without_the_names_of_keys_they_are_stock(
    monkeypatch: pytest.MonkeyPatch, log: list[str]
) -> None:
    monkeypatch.setattr("tui.ui.type_ahead.character_to_key", None)
    app: TypeAheadApp[None] = TypeAheadApp()
    async with app.run_test() as pilot:
        await pilot.press("j")
        assert not app.key_queue.settling
    assert [line for line in log if "stock keys" in line]


def test_a_textual_that_moved_the_rest_still_runs() -> None:
    probe = (
        "import sys, textual._compositor as c, textual.keys as k, textual._xterm_parser as x\n"
        "from textual.app import App\n"
        "del c.ChopsUpdate, k._character_to_key, x.XTermParser\n"
        "from tui.redraw import app; from tui.ui import type_ahead, terminal\n"
        "print(app.compositor, type_ahead.character_to_key, terminal.driver_class())"
    )
    ran = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert ran.stdout == "None None None\n"


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is written to Textual's log."""
    lines: list[str] = []
    monkeypatch.setattr(
        "textual.Logger.__call__", lambda _, *parts, **__: lines.extend(map(str, parts))
    )
    return lines


def test_no_other_module_imports_a_private_name() -> None:
    found = []
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.ImportFrom) or not node.module:
                continue
            names = [*node.module.split("."), *(alias.name for alias in node.names)]
            if names[0] in ("textual", "rich") and any(
                name.startswith("_") and not name.startswith("__") for name in names
            ):
                found.append(path.name)
    assert set(found) == {"compatibility.py"}


def test_the_compositor_reads_an_update_through_the_module() -> None:
    assert issubclass(Difference, compatibility.CompositorUpdate)
