"""A bench for the table: an app of its own that keeps every message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl
from textual import on
from textual.app import App

from tui.ui.widgets.table import Column, Table

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.message import Message
    from textual.pilot import Pilot


@dataclass(frozen=True)
class Key:
    """A sort key, as the query has it."""

    column: str
    descending: bool = False


REGIONS = ["河南", "贵州", "上海", "江苏", "四川", "广东"]
COLUMNS = (
    Column("region", "地区"),
    Column("name", "指标"),
    Column("value", "目标", numeric=True),
    Column("note", "说明"),
)


def frame(rows: int = 100) -> pl.DataFrame:
    """Rows with a key, Chinese and Latin text, numbers, missing and empty values."""
    return pl.DataFrame(
        {
            "key": [f"t{at}" for at in range(rows)],
            "region": [REGIONS[at % 6] for at in range(rows)],
            "name": [("总算力", "PUE", "智能算力占比")[at % 3] for at in range(rows)],
            "value": [None if at % 7 == 6 else float(at * 37 % 101) for at in range(rows)],
            "note": [("", None, "到2025年底")[at % 3] for at in range(rows)],
        },
        schema={"key": str, "region": str, "name": str, "value": float, "note": str},
    )


class Bench(App[None]):
    """Nothing but a table."""

    def __init__(
        self,
        rows: pl.DataFrame,
        columns: tuple[Column, ...] = COLUMNS,
        *,
        fixed: int = 1,
        **more: Any,
    ):
        super().__init__()
        self.fixed = fixed
        self.rows, self.shown, self.more = rows, columns, more
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield Table(fixed=self.fixed)

    def on_mount(self) -> None:
        self.table.show(self.rows, self.shown, **{"key": "key", **self.more})
        self.table.focus()

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    @on(Table.CursorMoved)
    @on(Table.Activated)
    @on(Table.SortRequested)
    def keep(self, event: Message) -> None:
        self.told.append(event)


def lines(app: Bench) -> list[str]:
    """The text of the table's lines, as they would go to the terminal, without the scrollbar."""
    table = app.table
    width = table.scrollable_content_region.width
    return [table.render_line(y).crop(0, width).text for y in range(table.size.height)]


async def pressed(pilot: Pilot[None], *keys: str) -> tuple[int, int]:
    """Press `keys` and tell where the cursor is."""
    await pilot.press(*keys)
    table = pilot.app.query_one(Table)
    return table.cursor_row, table.cursor.column
