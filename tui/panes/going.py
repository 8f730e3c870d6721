"""The message by which a pane asks for another place of the explorer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.places import Place


@dataclass
class Go(Message):
    """The reader wants to be at `place`; the screen shows the tab that has it."""

    place: Place
