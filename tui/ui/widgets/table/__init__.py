"""The explorer's one table: a frame goes in, messages come out.

Read in this order: `cells` (text in terminal cells), `columns` (what a cell says), `layout` (how
wide a column is and which are in view), `paint` (a line), `grid` (all of it), `cursor` (the record
it stays on), `mouse` (what is under the pointer), `window` (what is drawn), `widget` (the keys).
"""

from tui.ui.widgets.table.cells import one_line
from tui.ui.widgets.table.columns import Column
from tui.ui.widgets.table.widget import Table

__all__ = ["Column", "Table", "one_line"]
