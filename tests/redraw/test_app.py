"""The explorer in random use: every frame shows what stock output shows."""

from __future__ import annotations

import inspect
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from textual import events
from textual.app import App

from tests.conftest import settle
from tests.redraw.emulator import Emulator
from tui.redraw import ThriftyApp
from tui.redraw.compositor import Difference
from tui.redraw.terminals import mode_for, syncs
from tui.tables.catalog import Catalog
from tui.ui.app import Duibiao
from tui.words import ZH

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

SHEET = str(Path(inspect.getfile(Duibiao)).with_name("app.tcss"))
KEYS = [
    *["down", "up", "pagedown", "pageup", "j", "k", "right", "left"] * 3,
    *["home", "end", "G", "g", "s", "p", "enter", "escape", "slash", "h", "e", "n", "backspace"],
    *["1", "2", "3", "4", "5", "6", "left_square_bracket", "right_square_bracket", "question_mark"],
    *["ctrl+p", "tab", "L", "ctrl+l"],
]


class Spy(App[None]):
    """Feeds each frame to two terminals."""

    terminals: ClassVar[list[Emulator]] = []
    frames = 0

    def _display(self, screen: Any, renderable: Any) -> None:
        if isinstance(renderable, Difference):
            size = self.size
            if (
                not self.terminals
                or self.terminals[0].screen.columns != size.width
                or (self.terminals[0].screen.lines != size.height)
            ):
                self.terminals[:] = [Emulator(*size), Emulator(*size)]
            thrifty, stock = self.terminals
            thrifty.feed(renderable.render_segments(self.console))
            stock.feed(renderable.stock.render_segments(self.console))
            ours, theirs = thrifty.cells(), stock.cells()
            pairs = ((y, x, a[x], b[x]) for y, (a, b) in enumerate(zip(ours, theirs, strict=True))
                     for x in range(len(a)) if a != b and a[x] != b[x])  # fmt: skip
            assert next(pairs, None) is None
            Spy.frames += 1
        super()._display(screen, renderable)


class Watched(Duibiao, Spy):
    """The explorer, spied on."""

    CSS_PATH = SHEET


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Random keys may export."""
    monkeypatch.chdir(tmp_path)


async def use(dataset: Dataset, seed: int, steps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUIBIAO_REDRAW", "scroll")
    monkeypatch.setenv("COLORTERM", "truecolor" if seed % 2 else "")
    rng = random.Random(seed)
    Spy.terminals.clear()
    app = Watched(Catalog(dataset, ZH))
    before = Spy.frames
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        for _ in range(steps):
            turn = rng.random()
            if turn < 0.04:
                await pilot.resize_terminal(
                    rng.choice([60, 80, 101, 120]), rng.choice([20, 24, 37])
                )
            elif turn < 0.07:
                app.notify("已保存 saved [/] 😀")
            elif turn < 0.12:
                wheel = rng.choice([events.MouseScrollDown, events.MouseScrollUp])
                await pilot._post_mouse_events([wheel], offset=(9, rng.randrange(3, 19)), button=0)
            else:
                await pilot.press(rng.choice(KEYS))
            await pilot.pause()
            assert app._frame is not None
        await settle(pilot)
    assert Spy.frames - before > steps / 4


async def test_random_use(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    await use(dataset, 7, 24, monkeypatch)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(8))
async def test_random_use_for_long(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    await use(dataset, seed, 300, monkeypatch)


async def test_a_surprise_is_sent_as_stock_and_three_failures_end_it() -> None:
    app: ThriftyApp[None] = ThriftyApp()
    async with app.run_test(size=(20, 5)) as pilot:
        assert app._frame is not None
        update = app.screen._compositor.render_full_update()
        app._frame.draw = None  # type: ignore[method-assign,assignment]
        for _ in range(3):
            wrapped: Any = app.thrifty(update)  # type: ignore[arg-type]
            assert wrapped.render_segments(app.console) == update.render_segments(app.console)
        assert app.thrifty(update) is update  # type: ignore[arg-type,comparison-overlap]
        await pilot.pause()


async def test_a_frame_that_changes_nothing_is_not_sent() -> None:
    app: ThriftyApp[None] = ThriftyApp()
    async with app.run_test(size=(20, 5)):
        update = app.screen._compositor.render_full_update()
        app._previous_cursor_position = app.screen.outer_size.clamp_offset(app.cursor_position)
        for shown in (False, True):
            difference: Any = app.thrifty(update)  # type: ignore[arg-type]
            assert (difference.prepare(app.console) == "") is shown
            assert (difference.render_segments(app.console) == "") is shown


async def test_an_unknown_mode_is_told_in_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    class Asked(ThriftyApp[None]):
        REDRAW_SWITCH = "ASKED"

    monkeypatch.setenv("ASKED", "nonsense")
    told: list[str] = []
    monkeypatch.setattr(
        "textual.Logger.__call__", lambda _, *said, **__: told.extend(map(str, said))
    )
    async with Asked().run_test():
        pass
    assert [line for line in told if "ASKED=nonsense is no mode" in line]


@pytest.mark.parametrize(
    ("term", "asked", "mode"),
    [
        ("xterm-256color", "", "scroll"), ("tmux-256color", "", "scroll"), ("linux", "", "diff"),
        ("dumb", "", "diff"), ("xterm", "stock", "stock"), ("linux", "scroll", "scroll"),
        ("xterm", "nonsense", "scroll"), ("screen.xterm-256color", "", "scroll"),
        ("screen", "", "scroll"), ("tmux-256color", "diff", "diff"),
    ],
)  # fmt: skip
def test_the_mode_is_asked_for_or_known_by_the_terminal(term: str, asked: str, mode: str) -> None:
    assert mode_for({"TERM": term, "R": asked}, "R") == mode


@pytest.mark.parametrize(
    ("program", "version", "short", "long"),
    [
        ("", "", True, True), ("tmux", "3.3a", True, True), ("tmux", "next-3.8", True, True),
        ("tmux", "3.7a", False, False), ("tmux", "3.7c", False, True), ("vim", "3.7", True, True),
    ],
)  # fmt: skip
def test_tmux_is_spared_the_synchronised_updates_that_cost_more(
    program: str, version: str, short: bool, long: bool
) -> None:
    environ = {"TERM_PROGRAM": program, "TERM_PROGRAM_VERSION": version}
    assert syncs(environ, 700) is short
    assert syncs(environ, 4_000) is long
