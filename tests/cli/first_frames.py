"""The first frames that come with the program; `python -m tests.cli.first_frames` writes them.

    python -m tests.cli.first_frames [zh|en] [--check]

A few seconds for each ten widths. The explorer is laid out in each width, as high as a frame may
be; lower ones are made of its rows (`BundledFrame`), which is checked here in some heights.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import os
import sys
import tempfile
import zlib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from rich.console import Console

from tests.conftest import settle
from tui.cli.bundled_frame import (
    HEIGHTS,
    MARK,
    STEP,
    TOP,
    WIDTHS,
    content,
    find,
    frames_file,
)
from tui.redraw import compositor
from tui.redraw.compatibility import color_system
from tui.redraw.frame import Frame
from tui.redraw.styles import both
from tui.tables.catalog import Catalog
from tui.tables.dataset import load
from tui.ui.app import Duibiao
from tui.ui.appearance import Appearance
from tui.ui.session_state import plain
from tui.words import words_for

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tui.redraw.cells import Cell
    from tui.redraw.styles import Style
    from tui.words import Language

    Rows = list[list[Cell]]
    Pair = tuple[Style, Style]

CONSOLES = [Console(color_system=name, force_terminal=True) for name in ("truecolor", "256")]
TALLEST = HEIGHTS[-1]
CHECKED = ((80, 24), (120, 36), (144, 40), (171, 50))


def app_in(language: Language, theme: str = "dark") -> Duibiao:
    """The explorer as it starts for the first time."""
    return Duibiao(Catalog(load(), words_for(language)), appearance=Appearance(theme))


async def rows_of(pilot: Pilot[None], size: tuple[int, int]) -> list[Rows]:
    """What is shown in a terminal of `size`, in true colour and in 256 colours."""
    await pilot.resize_terminal(*size)
    await pilot.pause()
    update = pilot.app.screen._compositor.render_update(full=True)
    found = []
    for console in CONSOLES:
        frame = Frame()
        frame.width, frame.height = size
        frame.forget()
        found.append([*frame._lay(compositor._layout(update, color_system(console))).values()])
    return found


def sgr(style: Style) -> str:
    """The parameters that set `style`; a blank is in no colour."""
    colours = [colour for colour in (style.foreground, style.background) if colour]
    return ";".join([*sorted(style.attributes), *colours])


class Recorder:
    """The frames of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.looks: dict[Pair, list[str]] = {}
        """Of the dark theme in true colour and in 256: the same in all themes and colours."""
        self.bars: dict[int, str] = {}
        """The scrollbar, by the number of rows beside it."""
        self.columns: dict[int, list[Cell]] = {}
        self.frames: dict[int, dict[str, object]] = {}

    def line(self, true: list[Cell], few: list[Cell]) -> str:
        """A row, or a column, with a mark of its style before each run."""
        runs: list[tuple[Pair, str]] = []
        for cell, other in zip(true, few, strict=True):
            styles = cell.style, other.style
            shared = joined(runs[-1][0], styles) if runs else None
            if shared is None:
                runs.append((styles, cell.char))
            else:
                runs[-1] = shared, runs[-1][1] + cell.char
        order = {styles: at for at, styles in enumerate(self.looks)}
        assert not any(MARK <= ord(char) < 0xF900 for _, text in runs for char in text)
        return "".join(chr(MARK + order[styles]) + text for styles, text in runs)

    def learn(self, shown: list[Rows]) -> None:
        """Learn how the looks of the first two of `shown` are in the others."""
        for cells in zip(*(itertools.chain(*rows) for rows in shown), strict=True):
            styles = [sgr(cell.style) for cell in cells]
            known = self.looks.setdefault((cells[0].style, cells[1].style), styles)
            assert known == styles, (known, styles)

    async def record(self) -> None:
        """Lay out the explorer in all widths."""
        dark, light = app_in(self.language), app_in(self.language, "light")
        async with light.run_test(size=(WIDTHS[0], TALLEST)) as other:
            pale = {}
            for width in (*WIDTHS[::20], WIDTHS[-1]):
                pale[width] = await rows_of(other, (width, TALLEST))
        async with dark.run_test(size=(WIDTHS[0], TALLEST)) as pilot:
            await settle(pilot)
            for width, rows in pale.items():
                self.learn([*await rows_of(pilot, (width, TALLEST)), *rows])
            for height in range(
                HEIGHTS[0], TALLEST + 10
            ):  # at the side, the panel leaves more rows
                await self._bar(pilot, height)
            await self._cursor(pilot)
            for width in WIDTHS:
                self.frames[width] = await self._frame(pilot, width)
            pane = dark.screen.pane  # type: ignore[attr-defined]
            page, self.column = pane.page, pane.table.column_name
            self.state = plain(replace(pane.state, record="", column=""))
            self.keys = [str(key) for key in page.rows[page.listing.key].head(TALLEST)]

    async def _bar(self, pilot: Pilot[None], height: int) -> None:
        """Keep the scrollbar for a height."""
        true, few = await rows_of(pilot, (WIDTHS[0], height))
        listed = slice(TOP, height - foot_of(true))
        cells, others = ([row[-1] for row in rows[listed]] for rows in (true, few))
        self.bars[len(cells)], self.columns[len(cells)] = self.line(cells, others), cells

    async def _frame(self, pilot: Pilot[None], width: int) -> dict[str, object]:
        """Keep the rows of the highest terminal of a width."""
        tall, few = await rows_of(pilot, (width, TALLEST))
        foot = foot_of(tall)
        return {
            "foot": foot,
            "bar": bar_of(tall, self.columns[TALLEST - foot - TOP]),
            "lines": [self.line(*rows) for rows in zip(tall, few, strict=True)],
        }

    async def _cursor(self, pilot: Pilot[None]) -> None:
        """Keep how the first row looks without the cursor, as far as that differs."""
        size = (WIDTHS[0], TALLEST)
        rows = (await rows_of(pilot, size))[0][TOP]
        await pilot.press("down")
        moved = [each[TOP] for each in await rows_of(pilot, size)]
        await pilot.press("up")
        await pilot.pause(0.3)  # the panel follows when the cursor rests
        await settle(pilot)
        span = max(x for x in range(20) if rows[x] is not moved[0][x]) + 1
        self.away = self.line(*(row[:span] for row in moved))

    def write(self) -> None:
        """Write the file."""
        packed, chunks = b"", []
        for start in range(0, len(WIDTHS), STEP):
            widths = WIDTHS[start : start + STEP]
            text = json.dumps({w: self.frames[w] for w in widths}, ensure_ascii=False)
            chunk = zlib.compress(text.encode(), 9)
            chunks.append((len(packed), len(packed) + len(chunk)))
            packed += chunk
        header = {
            "content": content(), "widths": [WIDTHS[0], WIDTHS[-1]], "chunks": chunks,
            "keys": self.keys, "bars": self.bars, "away": self.away,
            "state": self.state, "column": self.column,
            "styles": list(self.looks.values()),
        }  # fmt: skip
        path = frames_file(self.language)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(json.dumps(header, ensure_ascii=False).encode() + b"\n" + packed)


def foot_of(rows: Rows) -> int:
    """How many rows are below those of the list."""
    panel = next((y for y, row in enumerate(rows) if y > TOP and row[0].char == "─"), None)
    return len(rows) - panel if panel else 1


def bar_of(rows: Rows, bar: list[Cell]) -> int:
    """The column of the scrollbar."""
    found = [x for x in range(len(rows[0])) if [row[x] for row in rows[TOP:][: len(bar)]] == bar]
    assert len(found) == 1, found
    return found[0]


@cache
def joined(one: Pair, other: Pair) -> Pair | None:
    """What shows the same as both on their cells; None if there is none."""
    true, few = both(one[0], other[0]), both(one[1], other[1])
    return None if true is None or few is None else (true, few)


async def differing(language: Language) -> list[str]:
    """The sizes and looks in which the frames are not what the explorer shows."""
    found = []
    for theme in ("dark", "light"):
        async with app_in(language, theme).run_test(size=CHECKED[0]) as pilot:
            await settle(pilot)
            for size in CHECKED:
                shown = await rows_of(pilot, size)
                for rows, colours in zip(shown, ("truecolor", "256"), strict=True):
                    frame = find(language, size, (theme, colours))
                    if frame is None or (frame.draw() and frame.shown.rows != rows):
                        found.append(f"{language} {theme} {colours} {size}")
    return found


def main() -> None:
    """Write the files of the languages asked for, else of both; with `--check`, compare them."""
    compositor.escape_codes = lambda _: None  # Rich keeps those of the colours it used first
    with tempfile.TemporaryDirectory() as empty:
        os.environ["XDG_DATA_HOME"] = empty
        for language in [word for word in sys.argv[1:] if word in ("zh", "en")] or ("zh", "en"):
            if "--check" in sys.argv:
                if wrong := asyncio.run(differing(words_for(language).language)):
                    sys.exit(f"`python -m tests.cli.first_frames` writes them again: {wrong}")
                continue
            recorder = Recorder(words_for(language).language)
            asyncio.run(recorder.record())
            recorder.write()


if __name__ == "__main__":
    main()
