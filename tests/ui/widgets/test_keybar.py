"""The line with the keys."""

from __future__ import annotations

from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from tui.ui.widgets.key_bar import MORE, KeyBar, KeyHint, fitting

HINTS = st.builds(
    KeyHint, st.just("x"), st.text("ab", min_size=1, max_size=3), st.text("中文x", max_size=9),
    st.booleans(),
)  # fmt: skip


@given(st.lists(HINTS, max_size=9), st.integers(0, 60))
def test_what_fits_is_a_beginning_and_all_that_is_always_shown(
    keys: list[KeyHint], room: int
) -> None:
    kept = fitting(keys, room)
    always = [shown for shown in keys if shown.always]
    assert [shown for shown in kept if shown and shown.always] == always
    others = [shown for shown in keys if not shown.always]
    left = [shown for shown in kept if shown and not shown.always]
    assert left == others[: len(left)]
    assert (None in kept) == (len(left) < len(others))
    cells = sum(shown.cells if shown else len(MORE) for shown in kept)
    assert cells <= max(room + 1, sum(shown.cells for shown in always) + len(MORE))


class Probe(App[None]):
    BINDINGS: ClassVar = [
        Binding("a", "mark('a')", "Alpha"),
        Binding("b,c", "mark('b')", "Beta"),
        Binding("d", "mark('d')", "Hidden", show=False),
        Binding("question_mark", "mark('?')", "Help", id="help", key_display="?"),
    ]
    marked = ""

    def compose(self) -> ComposeResult:
        yield Static("x")
        yield KeyBar()

    def action_mark(self, key: str) -> None:
        self.marked = key


@pytest.mark.parametrize(
    ("width", "line"),
    [(60, "a Alpha b Beta ? Help"), (20, "a Alpha … ? Help"), (9, "… ? Help")],
)
async def test_the_way_to_the_others_is_always_there(width: int, line: str) -> None:
    app = Probe()
    async with app.run_test(size=(width, 4)):
        assert app.query_one(KeyBar).render().plain.strip() == line


async def test_a_click_presses_the_key() -> None:
    app = Probe()
    async with app.run_test(size=(60, 4)) as pilot:
        x = app.query_one(KeyBar).render().plain.index("Beta")
        await pilot.click(KeyBar, offset=(x, 0))
        await pilot.pause()
        assert app.marked == "b"
