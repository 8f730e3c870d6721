"""How marks look on the screen: a style and a sign for each, and the lines that they are in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.text import Text

from tui.present.compared.reading_view import NO_ROW

if TYPE_CHECKING:
    from tui.words import Words

LaidOut = tuple[list["RowLine"], list[tuple[int, Text]]]
"""Lines, and the heads over them with the line that each begins at."""

STYLES: Final = {
    "new": "bold #e5484d",
    "dropped": "underline #b07d00",
    "both": "bold underline #d9730d",
    "moved": "italic #3d9bc4",
    "reworded": "underline",
}
"""Red and yellow as in the report, by weight and underline: blocks of colour drown the words."""
GLYPHS: Final = {"new": "▲", "dropped": "▽", "forward": "↑", "back": "↓", "reworded": "~"}
"""The glyph before a marked run: marks are distinct without colour."""
BOTH: Final = "◆"
"""New, and dropped by the text after."""
NUMBER: Final = "#"
"""A number that replaces another one."""
OUT_OF_ORDER: Final = "⇅"
"""The clause is beside those of another text, and not where its own text has it."""
HIT: Final = "reverse"


@dataclass(frozen=True, slots=True)
class RowLine:
    """A line as it is drawn, and the row of the comparison that it belongs to."""

    text: Text
    row: int = NO_ROW


def legend(words: Words) -> Text:
    """Every glyph with its meaning, in the style of its mark."""
    w, line = words.compare, Text(no_wrap=True)
    entries = [
        (GLYPHS["new"], w.new, "new"), (GLYPHS["dropped"], w.dropped, "dropped"),
        (BOTH, words.conference.both, "both"), (GLYPHS["forward"], w.forward, "moved"),
        (GLYPHS["back"], w.back, "moved"), (GLYPHS["reworded"], w.reworded, "reworded"),
        (NUMBER, w.numbers, "reworded"),
    ]  # fmt: skip
    for glyph, name, mark in entries:
        line.append(f"{glyph}{name}", STYLES[mark]).append(" ")
    return line.append(f"{OUT_OF_ORDER}{words.conference.order}", "dim")


def hidden(count: int, words: Words) -> RowLine:
    """The line that stands for so many unchanged rows."""
    return RowLine(Text(words.conference.hidden.format(count=count), "dim"))
