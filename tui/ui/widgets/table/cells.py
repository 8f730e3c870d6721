"""The text of a cell on one line, without control characters."""

from __future__ import annotations

import re
from typing import Final

_UNPRINTABLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_DROPPED: Final = re.compile("[\xad\u180e\u200b-\u200d\u2060-\u2065\ufe00-\ufe0f\ufeff]")
"""Without ink; terminals disagree about the width of what they join, so they are left out."""


def visible(text: str) -> str:
    """`text` on one line, each control character replaced by a visible one-cell sign.

    Escape becomes ␛, a line break ⏎; marks that turn the direction of writing become �. In what
    comes back, the width of the whole is the sum of the widths of its characters.
    """
    if not _UNPRINTABLE.search(text):
        return text
    text = _DROPPED.sub("", text.replace("\r\n", "\n"))
    return _UNPRINTABLE.sub(lambda found: _sign(found[0]), text)


def _sign(character: str) -> str:
    """Return the one-cell sign for a control character."""
    if character in "\n\u2028\u2029":
        return "⏎"
    if character == "\t":
        return "⇥"
    code = ord(character)
    if code < 32:
        return chr(0x2400 + code)
    return "␡" if code == 127 else "\ufffd"
