"""The explorer in a restricted session: no key, palette, paste or click leads to a file."""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from textual.app import App

from tests.conftest import settle
from tests.ui.test_random_keys import KEYS
from tui.cli.confinement import Confinement
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.ui.conference.choose_texts import TextsScreen
from tui.ui.dialogs.save_dialog import SaveDialog
from tui.ui.explorer import Explorer
from tui.ui.key_hints import described
from tui.ui.permissions import Permissions
from tui.words import ZH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.tables.dataset import Dataset


class Watch:
    """Collects what a confined process would have been refused."""

    def __init__(self) -> None:
        self.on, self.refused = False, list[str]()
        bytecode = [Path(sys.pycache_prefix)] if sys.pycache_prefix else []
        self.confinement = Confinement.to(bytecode)
        sys.addaudithook(self.hook)

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.on:
            try:
                self.confinement.check(event, arguments)
            except PermissionError:
                self.refused.append(f"{event} {arguments}")


WATCH = Watch()


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    WATCH.on, WATCH.refused = True, []
    yield WATCH
    WATCH.on = False


@pytest.fixture
def app(dataset: Dataset) -> Duibiao:
    return Duibiao(Catalog(dataset, ZH), permissions=Permissions(restricted=True))


def status(app: Duibiao) -> str:
    return str(app.screen.query_one("StatusLine").content)


async def test_a_refused_key_says_so(app: Duibiao, watch: Watch) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for key in ("a", "ctrl+z"):
            await pilot.press("2", "1", key)
            await settle(pilot)
            assert type(app.screen) is Explorer
            assert status(app) == ZH.app.restricted
    assert watch.refused == []


async def test_an_export_goes_to_the_clipboard(app: Duibiao, watch: Watch) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for keys in ("e", "3e", "4e", "1re"):
            app.copy_to_clipboard("")
            for key in [*keys, "down", "enter"]:
                await pilot.press(key)
                await settle(pilot)
            assert not any(isinstance(screen, SaveDialog) for screen in app.screen_stack)
            assert len(app.clipboard) > 100, keys
    assert watch.refused == []


async def test_the_conference_compares_years_only(app: Duibiao, watch: Watch) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for typed in ("/etc/passwd /etc/hosts", "~/.ssh/id_ed25519 2024", "- 2024"):
            await pilot.press("4", "c")
            await settle(pilot)
            line = app.screen.query_one("Input")
            assert line.suggester is None  # type: ignore[attr-defined]
            line.value = typed  # type: ignore[attr-defined]
            await pilot.press("enter")
            await settle(pilot)
            assert isinstance(app.screen, TextsScreen)
            told = str(app.screen.query_one("#wrong").content)  # type: ignore[attr-defined]
            assert "受限会话" in told
            await pilot.press("escape")
            await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        app.screen.query_one("Input").value = "2023 2024"  # type: ignore[attr-defined]
        await pilot.press("enter")
        await settle(pilot)
        assert type(app.screen) is Explorer
    assert watch.refused == []


async def test_hints_help_and_palette_offer_nothing_refused(app: Duibiao) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        bindings = described(app.screen.active_bindings, ZH)
        offered = {active.binding.id for active in bindings.values()}
        assert "add" not in offered
        assert "suspend" not in offered
        assert "list.export" in offered
        commands = [command.title for command in app.get_system_commands(app.screen)]
        refused = {ZH.keys["add"], ZH.keys["suspend"], "Screenshot"}
        assert not any(each in title for each in refused for title in commands)
        assert any(ZH.keys["list.export"] in title for title in commands)


ACTIONS = ["app.screenshot", "app.suspend_process", "app.simulate_key('q')",
           "app.push_screen('x')", "screen.add", "app.nothing_of_this_name"]  # fmt: skip


async def test_no_action_string_leads_out(app: Duibiao, watch: Watch) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for action in ACTIONS:
            await app.run_action(action, default_namespace=app.screen)
            await settle(pilot)
            assert type(app.screen) is Explorer, action
            assert isinstance(app, App)
            assert app.is_running, action
            assert watch.refused == [], action


@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.soak)])
async def test_random_keys_touch_no_file(
    app: Duibiao, seed: int, tmp_path: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rng = random.Random(seed)
    async with app.run_test(size=(100, 30)) as pilot:
        for _ in range(60):
            await pilot.press(rng.choice([*KEYS, "ctrl+z", "ctrl+p", "D", "ctrl+s", "ctrl+o"]))
        await settle(pilot)
        assert app.return_code is None
    assert watch.refused == []
    assert [path for path in tmp_path.iterdir() if not path.name.startswith("xdg")] == []
