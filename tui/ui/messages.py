"""What a pane asks of the explorer: another place, a step back, a word said, other data shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.tables.references import RecordRef


@dataclass
class Go(Message):
    """The reader wants to be at `place`; the screen shows the tab that has it."""

    place: RecordRef


@dataclass
class Back(Message):
    """The reader wants to step back, and the pane has nothing left to close."""


@dataclass
class Said(Message):
    """A line for the reader: what was done, or what went wrong."""

    text: str
    wrong: bool = False


@dataclass
class Replaced(Message):
    """The dataset is another now; the screen shows it in the place of the one before."""

    dataset: Dataset
    said: str
    """What was done."""
