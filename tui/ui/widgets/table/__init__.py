"""The explorer's one table: a frame goes in, messages come out.

Read on in this order: `cells` (text by terminal cells), `columns` (what a cell says), `layout`
(how wide a column is and which are in view), `paint` (a line of it), `sheet` (the whole in its
window), `widget` (keys and mouse).
"""

from tui.ui.widgets.table.cells import visible
from tui.ui.widgets.table.columns import Column, Tone
from tui.ui.widgets.table.paint import SortKey
from tui.ui.widgets.table.widget import Table

__all__ = ["Column", "SortKey", "Table", "Tone", "visible"]
