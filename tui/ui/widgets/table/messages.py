"""What a table reports; handle them as `Table.CursorMoved` and so on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from textual.widget import Widget


@dataclass
class TableMessage(Message):
    """Something happened on a cell of a table."""

    table: Widget
    column: str

    @property
    def control(self) -> Widget:
        """The table, for selectors in `on`."""
        return self.table


@dataclass
class CursorMoved(TableMessage, namespace="table"):
    """The cursor is on another cell, or another frame came under it.

    Where there is no cell, `row` is -1 or `column` is empty.
    """

    row: int


@dataclass
class Activated(TableMessage, namespace="table"):
    """The reader wants what is under the cursor: Enter, or a click on the current cell."""

    row: int


@dataclass
class SortRequested(TableMessage, namespace="table"):
    """The reader wants another order; `extend` asks for a further key."""

    extend: bool
