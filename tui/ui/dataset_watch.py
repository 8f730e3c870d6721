"""Notices that the files of the dataset were written by another program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.widget import Widget

from tui.tables.dataset.file_times import file_times
from tui.ui.messages import Notify

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.tables.dataset.file_times import FileTimes

SECONDS: Final = 2.0
"""Between looks at a few files."""


class DatasetWatch(Widget):
    """Tells once the files of `dataset` differ from `times`; takes no room."""

    DEFAULT_CSS = "DatasetWatch { display: none; }"

    def __init__(self, dataset: Dataset, times: FileTimes, note: str) -> None:
        """Compare with `times`, those of the files that were read; `note` tells a change."""
        super().__init__()
        self._dataset, self._times, self._note = dataset, times, note

    def on_mount(self) -> None:
        """Look again and again."""
        self.set_interval(SECONDS, self.look)

    def look(self) -> None:
        """Report a change, once for each."""
        times = file_times(self._dataset)
        if times != self._times:
            self._times = times
            self.post_message(Notify(self._note))
