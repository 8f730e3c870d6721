"""Reads rows that have come into view from their file, in a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.tables.scan import ScannedRows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.widget import Widget

    from tui.ui.widgets.table.grid import Grid


class RowReader:
    """Reads for one table, one piece after another; what has left the view is not read."""

    def __init__(self, table: Widget, report: Callable[[], object]) -> None:
        """Read for `table`; `report` is called when rows of it have been read."""
        self.table, self.report = table, report
        self.busy = False

    def ask(self, grid: Grid, rows: range) -> None:
        """Read what a line lacks of `rows`, when all lines have been drawn."""
        if grid.cells.missing:
            self.table.call_after_refresh(self._read, grid, rows)

    def _read(self, grid: Grid, rows: range) -> None:
        """Read those blocks of `rows` that were drawn without having been read."""
        if self.busy or not grid.cells.missing:
            return
        frame, blocks = grid.content.frame, grid.unread(rows)
        if not blocks or not isinstance(frame, ScannedRows):
            return
        self.busy = True

        def read() -> None:
            try:
                for block in blocks:
                    frame.load(block)
            finally:
                self.table.call_later(self._done, grid, frame, blocks)

        self.table.run_worker(
            read, thread=True, group="rows", exit_on_error=False, description="rows"
        )

    def _done(self, grid: Grid, frame: ScannedRows, blocks: Sequence[int]) -> None:
        """Make room for what has been read, and report it."""
        self.busy = False
        if frame is grid.content.frame:
            grid.measure(blocks)
            self.report()
