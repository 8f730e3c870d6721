"""What a terminal says of its background, in answer to `OSC 11`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.ui.appearance import Background


def background_of(parts: Sequence[str | bytes]) -> Background:
    """Return whether a colour is light; `parts` are its shares, each of up to four hex digits."""
    red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in parts)
    return "light" if 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 else "dark"
