"""Words about the table widget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, kw_only=True)
class TableWords:
    """Words about the table widget."""

    no_rows: str
    """Stands in a table that has columns and no row."""
    no_columns: str
    """Stands in a table that has no column to show."""
    keys: Mapping[str, str]
    """Binding id -> label, as the footer and the help show it."""
    tips: Mapping[str, str]
    """Binding id -> a sentence more, for the help and the palette."""


EN = TableWords(
    no_rows="no rows",
    no_columns="no columns",
    keys={
        "table.up": "Up",
        "table.down": "Down",
        "table.left": "Left",
        "table.right": "Right",
        "table.page_up": "Page up",
        "table.page_down": "Page down",
        "table.page_left": "Columns left",
        "table.page_right": "Columns right",
        "table.first_row": "First row",
        "table.last_row": "Last row",
        "table.first_column": "First column",
        "table.last_column": "Last column",
        "table.first_cell": "First cell",
        "table.last_cell": "Last cell",
        "table.activate": "Open",
        "table.sort": "Sort",
        "table.sort_further": "Sort further",
        "table.next_hit": "Next hit",
        "table.previous_hit": "Previous hit",
        "table.narrow": "Narrower",
        "table.widen": "Wider",
        "table.refit": "Fit width",
        "table.freeze": "Freeze columns",
    },
    tips={
        "table.up": "Go to the row above",
        "table.down": "Go to the row below",
        "table.left": "Go to the column on the left",
        "table.right": "Go to the column on the right",
        "table.page_up": "Go up by a screen of rows",
        "table.page_down": "Go down by a screen of rows",
        "table.page_left": "Go left by a screen of columns",
        "table.page_right": "Go right by a screen of columns",
        "table.first_row": "Go to the first row of this column",
        "table.last_row": "Go to the last row of this column",
        "table.first_column": "Go to the first column of this row",
        "table.last_column": "Go to the last column of this row",
        "table.first_cell": "Go to the first row and column",
        "table.last_cell": "Go to the last row and column",
        "table.activate": "Open what the cursor is on",
        "table.sort": "Sort by this column; again turns the order around",
        "table.sort_further": "Sort by this column where the columns before it are equal",
        "table.next_hit": "Go to the next cell that has what is searched for",
        "table.previous_hit": "Go to the cell before that has what is searched for",
        "table.narrow": "Make this column narrower",
        "table.widen": "Make this column wider",
        "table.refit": "Show this column's values whole; again goes back to the usual width",
        "table.freeze": "Keep the columns up to this one in view; again lets them go",
    },
)
ZH = TableWords(
    no_rows="没有符合的行",
    no_columns="没有可显示的列",
    keys={
        "table.up": "上移",
        "table.down": "下移",
        "table.left": "左移",
        "table.right": "右移",
        "table.page_up": "上一页",
        "table.page_down": "下一页",
        "table.page_left": "左翻列",
        "table.page_right": "右翻列",
        "table.first_row": "首行",
        "table.last_row": "末行",
        "table.first_column": "首列",
        "table.last_column": "末列",
        "table.first_cell": "首格",
        "table.last_cell": "末格",
        "table.activate": "打开",
        "table.sort": "排序",
        "table.sort_further": "次级排序",
        "table.next_hit": "下一处",
        "table.previous_hit": "上一处",
        "table.narrow": "收窄",
        "table.widen": "加宽",
        "table.refit": "适应列宽",
        "table.freeze": "冻结列",
    },
    tips={
        "table.up": "移到上一行",
        "table.down": "移到下一行",
        "table.left": "移到左边一列",
        "table.right": "移到右边一列",
        "table.page_up": "向上翻一屏行",
        "table.page_down": "向下翻一屏行",
        "table.page_left": "向左翻一屏列",
        "table.page_right": "向右翻一屏列",
        "table.first_row": "移到本列第一行",
        "table.last_row": "移到本列最后一行",
        "table.first_column": "移到本行第一列",
        "table.last_column": "移到本行最后一列",
        "table.first_cell": "移到第一行第一列",
        "table.last_cell": "移到最后一行最后一列",
        "table.activate": "打开光标所在的内容",
        "table.sort": "按本列排序；再按一次倒序",
        "table.sort_further": "在已有排序之后再按本列排序",
        "table.next_hit": "移到下一个含搜索词的格",
        "table.previous_hit": "移到上一个含搜索词的格",
        "table.narrow": "收窄本列",
        "table.widen": "加宽本列",
        "table.refit": "完整显示本列各值；再按一次恢复常用列宽",
        "table.freeze": "冻结到本列为止；再按一次取消",
    },
)
