"""Standard output: what a terminal may be sent, and what its encoding can hold."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from tui.texts.cleaning import visible
from tui.words import UserError

if TYPE_CHECKING:
    from typing import TextIO

STAND_INS = str.maketrans(
    {
        "•": "*", "·": ".", "†": "+", "▒": "#", "░": ".", "▓": "#", "█": "#", "─": "-", "│": "|",
        "…": "~", "★": "*", "◆": "#", "—": "-", "–": "-", "≥": ">", "≤": "<", "≈": "~", "×": "x",
        "÷": "/", "▲": "^", "▽": "v", "↑": "^", "↓": "v", "┤": "|", "┐": "+", "┌": "+", "└": "+",
        "┘": "+", "├": "+", "┬": "+", "┴": "+", "┼": "+", "《": "<", "》": ">",
    }
)  # fmt: skip
"""What replaces a sign that an encoding lacks; the rest becomes a question mark."""

_COLOUR_OR_LINE = re.compile(r"(\x1b\[[0-9;:]*m|\n)")
_LINE = re.compile(r"(\n)")


def clean(text: str, *, styled: bool = False) -> str:
    """`text` with control characters as symbols, but for line ends and, if `styled`, colours."""
    parts = (_COLOUR_OR_LINE if styled else _LINE).split(text)
    return "".join(part if index % 2 else visible(part) for index, part in enumerate(parts))


def send(content: str | bytes, *, exact: bool = False, styled: bool = True) -> None:
    """Write `content` to standard output.

    On a terminal control characters are shown as symbols; what the encoding of the stream cannot
    hold is replaced by what resembles it.

    Args:
        content: Bytes go as they are.
        exact: Whether it is data: nothing of it is replaced on the way to a file or a program.
        styled: Whether colours (and no other escape sequence) may reach a terminal.

    Raises:
        UserError: The stream's encoding cannot hold data.
    """
    if isinstance(content, bytes):
        sys.stdout.buffer.write(content)
        return
    text = content if content.endswith("\n") else content + "\n"
    sys.stdout.write(fit(text, sys.stdout, exact=exact, styled=styled))


def fit(text: str, stream: TextIO, *, exact: bool = False, styled: bool = True) -> str:
    """`text` as `stream` can take it; see `send`."""
    terminal, encoding = stream.isatty(), stream.encoding or "utf-8"
    if terminal:
        text = clean(text, styled=styled)
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        if exact and not terminal:
            lacking = visible(text[error.start])
            raise UserError(
                lambda w: w.cli.not_in_encoding.format(encoding=encoding, character=lacking)
            ) from error
        return "".join(_encodable(character, encoding) for character in text)
    return text


def _encodable(character: str, encoding: str) -> str:
    """The character, what replaces it, or a question mark: the first that can be encoded."""
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return character.translate(STAND_INS).encode(encoding, "replace").decode(encoding)
    return character
