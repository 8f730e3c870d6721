"""A terminal for the tests: pyte, with every attribute, links, and halves of wide characters."""

from __future__ import annotations

import re
from typing import Any

import pyte
from wcwidth import wcwidth

TOKEN = re.compile(r"\x1b\]8;[^;]*;([^\x1b]*)\x1b\\|\x1b\[\?[0-9;]*[hl]")


class Screen(pyte.Screen):
    """A screen whose cells hold the whole look: attributes, colours and link in `fg`."""

    def __init__(self, columns: int, lines: int) -> None:
        self.look: dict[str, Any] = {}
        self.link = ""
        self.grounds: dict[str, str] = {}
        super().__init__(columns, lines)

    def select_graphic_rendition(self, *codes: int, **_: Any) -> None:
        off = {
            22: (1, 2), 23: (3,), 24: (4, 21), 25: (5, 6), 27: (7,), 28: (8,), 29: (9,),
            54: (51, 52), 55: (53,),
        }  # fmt: skip
        left = list(codes or (0,))
        while left:
            code = left.pop(0)
            if code == 0:
                self.look = {}
            elif code in (38, 48):
                size = 4 if left[0] == 2 else 2
                self.look["fg" if code == 38 else "bg"] = tuple(left[:size])
                del left[:size]
            elif code in (39, 49):
                self.look.pop("fg" if code == 39 else "bg", None)
            elif 30 <= code <= 37 or 90 <= code <= 97:
                self.look["fg"] = (code,)
            elif 40 <= code <= 47 or 100 <= code <= 107:
                self.look["bg"] = (code,)
            elif code in off:
                for gone in off[code]:
                    self.look.pop(str(gone), None)
            else:
                self.look[str(code)] = True
        self._apply()

    def _apply(self) -> None:
        look = f"{sorted(self.look.items())} {self.link}"
        self.grounds[look] = self._seen_of_a_blank() or look
        self.cursor.attrs = self.cursor.attrs._replace(fg=look)

    def _seen_of_a_blank(self) -> str:
        """Its ground, where that is all; of reversed text in true colour, its foreground."""
        marks = set(self.look) - {"fg", "bg", "1", "2", "3", "8"}
        ground, ink = self.look.get("bg", ()), self.look.get("fg", ())
        if marks == {"7"} and not {"2", "8"} & set(self.look) and ink[:1] == (2,):
            marks, ground = set(), ink
        return "" if marks or self.link else f"ground {ground}"

    def follow(self, address: str) -> None:
        self.link = address
        self._apply()


class Emulator:
    """Takes bytes as text; shows cells."""

    def __init__(self, columns: int, lines: int) -> None:
        self.screen = Screen(columns, lines)
        self.screen.reset_mode(7, private=True)
        self.screen.select_graphic_rendition(0)
        self.stream = pyte.Stream(self.screen)

    def feed(self, text: str) -> None:
        """Draw `text`."""
        at = 0
        for found in TOKEN.finditer(text):
            self.stream.feed(text[at : found.start()])
            if found[1] is not None:
                self.screen.follow(found[1])
            at = found.end()
        self.stream.feed(text[at:])

    def cells(self) -> list[list[tuple[str, str]]]:
        """Each cell's character and what is seen of its look.

        A half of a wide character alone is a blank.
        """
        blank = f"{[]} "
        grounds = {blank: "ground ()", **self.screen.grounds}
        rows = []
        for y in range(self.screen.lines):
            line = [self.screen.buffer[y][x] for x in range(self.screen.columns)]
            row = []
            for x, cell in enumerate(line):
                data = cell.data
                wide = len(data) and wcwidth(data[0]) == 2
                if wide and not (x + 1 < len(line) and line[x + 1].data[:1] in ("", *MARKS)):
                    data = " "
                if data[:1] in ("", *MARKS) and not (
                    x and wcwidth(line[x - 1].data[:1] or " ") == 2
                ):
                    data = " "
                look = blank if cell.fg == "default" else cell.fg
                row.append((data, grounds[look] if data == " " else look))
            rows.append(row)
        return rows


def _wide(data: str) -> bool:
    """Whether a cell holds the first half of a wide character."""
    return bool(data) and wcwidth(data[0]) == 2


def _second(data: str) -> bool:
    """Whether a cell holds the second half of a wide character, alone or with a mark."""
    return data[:1] in ("", *MARKS)


MARKS = [chr(code) for code in range(0x300, 0x370)]
"""pyte puts a mark after a wide character into the second cell."""
