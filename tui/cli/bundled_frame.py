"""The first frame of the bundled dataset, as it comes with the program.

What the explorer shows when it is opened for the first time is known beforehand, but for the size
and the colours of the terminal. `frames/zh.bin` and `en.bin` have it for each width: the rows of
the highest terminal, of which a lower one shows the first and the foot, and the scrollbar for each
height. `python -m tests.cli.first_frames` writes them. Frames of another dataset than the one that
is installed are not shown: the file names the content that it was made of.

A line is text with a mark before each change of style, a character from `MARK` on.
"""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tui import folders
from tui.redraw.cells import split
from tui.redraw.frame import Frame, Piece
from tui.redraw.styles import PLAIN, style

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.redraw.cells import Cell
    from tui.redraw.styles import Style

WIDTHS: Final = range(80, 201)
HEIGHTS: Final = range(24, 61)
STEP: Final = 10
"""Widths that are compressed together: their lines differ little."""
TOP: Final = 3
"""Rows above those of the list: tabs, search, headings."""
MARK: Final = 0xE000
MARKED: Final = "▌"
"""Before the row under the cursor."""
LOOKS: Final = tuple((t, c) for t in ("dark", "light") for c in ("truecolor", "256"))
"""Theme and colours of each style in a file."""
_TABLES: Final = ("targets", "documents", "indicators", "places")


def frames_file(language: str) -> Path:
    """Return the file with the frames in `language`."""
    return Path(__file__).parent / "frames" / f"{language}.bin"


def content() -> int:
    """Return what stands for the content of the bundled tables that the first frame is made of."""
    found = 0
    for name in ("datapackage.json", *(f"{table}.csv" for table in _TABLES)):
        found = zlib.crc32((folders.bundled() / name).read_bytes(), found)
    return found


def colours_of(environ: Mapping[str, str]) -> str:
    """Return the colours in which Textual writes to the terminal; empty: fewer than 256."""
    if "NO_COLOR" in environ or "TEXTUAL_COLOR_SYSTEM" in environ:
        return ""
    if environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "truecolor"
    return "256" if environ.get("TERM", "").rpartition("-")[2] in ("256color", "kitty") else ""


def find(
    language: str, size: tuple[int, int], look: tuple[str, str], state: Any = None
) -> BundledFrame | None:
    """Return the frame for a terminal; None: there is none.

    Args:
        language: zh or en.
        size: Columns and rows.
        look: Theme and colours, one of `LOOKS`.
        state: Of the list, as the session has it; None: there is no session.
    """
    width, height = size
    if width not in WIDTHS or height not in HEIGHTS or look not in LOOKS:
        return None
    try:
        data = frames_file(language).read_bytes()
        head, _, packed = data.partition(b"\n")
        header = json.loads(head)
        if header["content"] != content() or header["widths"] != [*WIDTHS[:: len(WIDTHS) - 1]]:
            return None
        start, end = header["chunks"][(width - WIDTHS[0]) // STEP]
        frames = json.loads(zlib.decompress(packed[start:end]))
    except (OSError, ValueError, LookupError, TypeError, zlib.error):
        return None
    styles = [style(looks[LOOKS.index(look)], "") for looks in header["styles"]]
    frame = BundledFrame(Lines(frames[str(width)], header, styles), size)
    return frame if state is None or frame.shows(state) else None


class Lines:
    """The lines for one width, as they are in the file."""

    def __init__(self, frame: dict[str, Any], header: dict[str, Any], styles: list[Style]) -> None:
        """Keep what a file says of a width."""
        self.frame, self.header, self.styles = frame, header, styles

    def texts(self, line: str) -> list[tuple[str, Style]]:
        """Return a line as texts with their styles."""
        return list(self._runs(line))

    def _runs(self, line: str) -> Iterator[tuple[str, Style]]:
        start, look = 0, 0
        for at, char in enumerate(line):
            if MARK <= ord(char) < MARK + len(self.styles):
                if at > start:
                    yield line[start:at], self.styles[look]
                start, look = at + 1, ord(char) - MARK
        yield line[start:], self.styles[look]

    def rows(self, height: int) -> list[str]:
        """Return the lines of a terminal of `height`."""
        lines, foot = self.frame["lines"], self.frame["foot"]
        return [*lines[: height - foot], *lines[len(lines) - foot :]]


class BundledFrame:
    """The frame that a terminal shows, in which the cursor can be moved."""

    def __init__(self, lines: Lines, size: tuple[int, int]) -> None:
        """Lay out `lines` for a terminal of `size`."""
        self.lines, self.size = lines, size
        self.shown = Frame(scroll=False)
        """What the terminal shows, as the explorer has it too."""
        self.cursor, self._hints = 0, True
        self._height = size[1] - lines.frame["foot"] - TOP
        """The number of rows of the list."""
        self._away: list[list[Cell]] = []
        """The cells of its rows that show the cursor, as they are without it."""
        self._mark, self._look = PLAIN, PLAIN

    @property
    def record(self) -> str:
        """The key of the row under the cursor."""
        return str(self.lines.header["keys"][self.cursor])

    @property
    def text(self) -> str:
        """The bytes that draw it, as it is now, on any screen."""
        return self.shown.whole()

    def shows(self, state: Any) -> bool:
        """Whether the list is shown so with a state as a session has it."""
        header = self.lines.header
        if not isinstance(state, dict):
            return False
        record, column = ("", header["keys"][0]), ("", header["column"])
        same = {**state, "record": "", "column": ""} == header["state"]
        return same and state.get("record") in record and state.get("column") in column

    def without_keys(self) -> BundledFrame:
        """Leave out the hints of keys, of which a restricted session has fewer; return itself."""
        self._hints = False
        return self

    def draw(self) -> str:
        """Return the bytes that draw it on any screen."""
        frame = self.lines.frame
        rows = [self.lines.texts(line) for line in self.lines.rows(self.size[1])]
        if not self._hints:
            rows[-1] = [(" " * self.size[0], rows[-1][0][1])]
        pieces = [Piece(y, 0, texts) for y, texts in enumerate(rows)]
        bar = self.lines.texts(self.lines.header["bars"][str(self._height)])
        column = [(char, look) for text, look in bar for char in text]
        pieces += [Piece(TOP + y, frame["bar"], [each]) for y, each in enumerate(column)]
        drawn = self.shown.draw(pieces, *self.size)
        listed = self.shown.rows[TOP : TOP + self._height]
        self._mark, self._look = listed[0][0].style, listed[0][1].style
        before = self.lines.texts(self.lines.header["away"])
        first = [each for text, look in before for each in split(text, look)[1]]
        self._away = [first, *(row[: len(first)] for row in listed[1:])]
        return drawn

    def move(self, by: int) -> str | None:
        """Move the cursor; return the bytes, or None where its row is not in view."""
        to = max(self.cursor + by, 0)
        if to >= self._height:
            return None
        left = [(each.char, each.style) for each in self._away[self.cursor]]
        text = "".join(each.char for each in self._away[to][1:])
        here = [(MARKED, self._mark), (text, self._look)]
        self.cursor, before = to, self.cursor
        pieces = [Piece(TOP + before, 0, left), Piece(TOP + to, 0, here)]
        return self.shown.draw(pieces, *self.size)
