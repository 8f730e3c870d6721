"""The text of a cell on one line, without control characters."""

from __future__ import annotations

import re
from typing import Final

from tui.texts.cleaning import visible

_DROPPED: Final = re.compile("[\xad\u180e\u200b-\u200d\u2060-\u2065\ufe00-\ufe0f\ufeff]")
"""Without ink; terminals disagree about the width of what they join, so they are left out."""
_ENDS: Final = re.compile("\r\n|[\n\u2028\u2029]")


def one_line(text: str) -> str:
    """Return `text` with a one-cell sign for each line break (⏎), tab (⇥) and control character.

    In what comes back, the width of the whole is the sum of the widths of its characters.
    """
    if not text.isprintable():
        text = _ENDS.sub("⏎", text).replace("\t", "⇥")
    return visible(_DROPPED.sub("", text))
