"""What a drag over wide characters selects: each that it begins or ends on, whichever half."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual import events
from textual.widgets import Static

from tui.redraw import ThriftyApp

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Texts(ThriftyApp[None]):
    """Two texts of wide and narrow characters."""

    def compose(self) -> ComposeResult:
        yield Static("河南省算力A1")
        yield Static("湖北“智能”é二")


async def drag(start: tuple[int, int], end: tuple[int, int]) -> str | None:
    app = Texts()
    async with app.run_test(size=(30, 6)) as pilot:

        async def mouse(kind: type[events.MouseEvent], at: tuple[int, int]) -> None:
            await pilot._post_mouse_events([kind], offset=at, button=1)

        await mouse(events.MouseDown, start)
        await mouse(events.MouseMove, (end[0] - 1, end[1]))
        await mouse(events.MouseMove, end)
        await mouse(events.MouseUp, end)
        await pilot.pause()
        selected: Any = app.screen.get_selected_text()
        return selected


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ((2, 0), (6, 0), "南省算"),
        ((3, 0), (6, 0), "南省算"),
        ((2, 0), (7, 0), "南省算"),
        ((3, 0), (7, 0), "南省算"),
        ((7, 0), (3, 0), "南省算"),  # backwards
        ((6, 0), (2, 0), "南省算"),
        ((9, 0), (10, 0), "力A"),
        ((7, 0), (3, 1), "算力A1\n湖北"),  # over two widgets
        ((7, 0), (2, 1), "算力A1\n湖北"),
        ((3, 1), (6, 1), "北“智"),
    ],
)
async def test_a_drag_takes_the_characters_that_it_touches(
    start: tuple[int, int], end: tuple[int, int], text: str
) -> None:
    assert await drag(start, end) == text
