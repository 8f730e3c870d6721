"""Frames for a terminal that is not UTF-8: what its encoding lacks keeps its place in the row."""

from __future__ import annotations

import codecs
import io
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

if TYPE_CHECKING:
    from typing import TextIO

_NAME: Final = "duibiao.cells"
_PLAIN: Final = {
    "⋯": "~", "⋅": ".", "◉": "@", "◌": "o", "▰": "#", "◊": "o", "▢": "?", "░": ":", "✎": "*",
    "‹": "<", "›": ">", "»": ">", "▸": ">", "✓": "v", "✗": "x", "•": "*", "†": "+", "−": "-",
    "⇅": "#", "⏎": "<", "⇥": ">", "␛": "^", "␡": "^",
}  # fmt: skip
"""What stands for a sign of one cell; for any other character, question marks."""


def keep_cells(stream: TextIO | None) -> None:
    """Have `stream` write as many cells for what its encoding lacks."""
    if isinstance(stream, io.TextIOWrapper) and codecs.lookup(stream.encoding).name != "utf-8":
        codecs.register_error(_NAME, in_cells)
        stream.reconfigure(errors=_NAME)


def in_cells(error: UnicodeError) -> tuple[str, int]:
    """Return what is written for the characters that cannot be encoded, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(map(_instead, lacking)), error.end


def _instead(char: str) -> str:
    cells = cell_len(char)
    return _PLAIN.get(char, "?") if cells == 1 else "?" * cells
