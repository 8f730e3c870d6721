"""What a pane asks of the screen it is on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.tables.references import RecordRef
    from tui.ui.named_views import NamedView


@dataclass
class Navigate(Message):
    """Show `record`, on the tab that has it."""

    record: RecordRef


@dataclass
class NavigateBack(Message):
    """Step back: the pane has nothing left to close."""


@dataclass
class Notify(Message, namespace="explorer"):  # without it, Textual's own handler would answer
    """Show a line on the status line: what was done, or what went wrong."""

    text: str
    wrong: bool = False


@dataclass
class DatasetReplaced(Message):
    """The dataset was replaced; show the new one."""

    dataset: Dataset
    note: str
    """What was done, for the status line."""


@dataclass
class OpenView(Message):
    """The reader wants a named view."""

    view: NamedView
