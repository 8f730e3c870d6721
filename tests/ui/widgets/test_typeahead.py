"""Keys that come faster than what they set going."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.events import Key, Paste
from textual.screen import Screen
from textual.widgets import Input, Static

from tests.conftest import settle
from tui.ui import type_ahead
from tui.ui.type_ahead import TypeAheadApp, half_width

if TYPE_CHECKING:
    from textual.pilot import Pilot

KEYS = [Binding("o", "ask"), Binding("j", "step")]


class Asking(Screen[str]):
    """Takes a word."""

    def compose(self) -> ComposeResult:
        yield Input()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value)


class Base:
    """What o, s and j do, for either kind of app."""

    def __init__(self) -> None:
        super().__init__()
        self.word, self.steps = "", 0

    def compose(self) -> ComposeResult:
        yield Static("nothing")

    def action_ask(self) -> None:
        self.push_screen(Asking(), self.take)  # type: ignore[attr-defined]

    async def take(self, word: str | None) -> None:
        await asyncio.sleep(0.05)
        self.word = word or ""

    def action_step(self) -> None:
        self.steps += 1


class Stock(Base, App[None]):
    BINDINGS: ClassVar = KEYS


class Ahead(Base, TypeAheadApp[None]):
    BINDINGS: ClassVar = KEYS


class Leaving(Ahead):
    BINDINGS: ClassVar = [Binding("ctrl+l", "leave", id="quit.anywhere", priority=True)]
    left = 0

    def action_leave(self) -> None:
        self.left += 1


def type_at_once(app: App[None], keys: str) -> None:
    for key in keys:
        event = Key("enter", "\r") if key == "\r" else Key(key, key)
        event.set_sender(app)
        app._driver.send_message(event)  # type: ignore[union-attr]


async def idle(app: App[None], pilot: Pilot[None]) -> None:
    """Wait until every key was dispatched and handled."""
    queue = app.key_queue if isinstance(app, Ahead) else None
    while queue and (queue.waiting or queue.settling):
        await pilot.pause(0.01)
    await pilot.pause(0.1)


@pytest.mark.parametrize(("kind", "word", "steps"), [(Stock, "", 0), (Ahead, "hen", 2)])
async def test_each_key_goes_where_the_last_one_led(kind: Any, word: str, steps: int) -> None:
    app = kind()
    async with app.run_test() as pilot:
        type_at_once(app, "ohen\rjj")
        await settle(pilot)
        await idle(app, pilot)
        assert (app.word, app.steps if word else 0) == (word, steps)


async def test_a_paste_waits_its_turn() -> None:
    app = Ahead()
    async with app.run_test() as pilot:
        type_at_once(app, "o")
        app._driver.send_message(Paste("河南 hen"))  # type: ignore[union-attr]
        type_at_once(app, "a")
        await settle(pilot)
        await idle(app, pilot)
        assert app.screen.query_one(Input).value == "河南 hena"


async def test_a_held_key_is_not_held_back() -> None:
    app = Ahead()
    async with app.run_test() as pilot:
        type_at_once(app, "j")
        await settle(pilot)
        type_at_once(app, "jjj")
        await pilot.pause()
        assert not app.key_queue.waiting
        await settle(pilot)
        assert app.steps == 4


async def test_a_widget_that_never_comes_to_rest_holds_nothing_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def restless(_: object) -> None:
        await asyncio.sleep(60)

    monkeypatch.setattr(type_ahead, "_PATIENCE", 0.02)
    monkeypatch.setattr(type_ahead, "_idle", restless)
    app = Ahead()
    async with app.run_test() as pilot:
        type_at_once(app, "ojj")
        await pilot.pause(0.4)
        assert app.screen.query_one(Input).value == "jj"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("？", "question_mark"), ("：", "colon"), ("、", "slash"), ("／", "slash"),
        ("【", "left_square_bracket"), ("＝", "equals_sign"), ("》", "greater_than_sign"),
        ("河", "河"), ("j", "j"), ("…", "…"), ("①", "①"), ("１", "1"),
    ],
)  # fmt: skip
def test_full_width_punctuation_is_the_key_it_stands_on(typed: str, meant: str) -> None:
    assert half_width(Key(typed, typed), None).key == meant
    assert half_width(Key(typed, typed), Static()).key == meant
    assert half_width(Key(typed, typed), Input()).key == typed


@pytest.mark.parametrize("early", [False, True])
async def test_a_key_that_leaves_the_program_waits_for_nothing_that_goes_on(early: bool) -> None:
    """Typed during it, or before it began; what was typed before it is dropped."""
    app = Leaving()
    async with app.run_test() as pilot:
        queue = app.key_queue
        await idle(app, pilot)
        leave = Key("ctrl+l", None)
        if early:
            queue.waiting.extend([Key("j", "j"), leave])
        async with queue.hold():
            if not early:
                await queue.put(Key("x", "x"))
                await queue.put(Key("j", "j"))
                assert [event.key for event in queue.waiting if isinstance(event, Key)] == ["j"]
            await queue.put(leave)
            while not app.left:
                await asyncio.sleep(0.01)
            assert app.steps == 0
