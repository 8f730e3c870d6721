"""Tables that are too large to be held: rows stay in their file and are read when looked at.

`Scan` reads rows of a file, `ScannedRows` are those of them that a view shows, in its order, and
`ScannedRelation` is what a query searches. Held are the numbers of the rows shown, the block of
rows in view, and the small tables that keys point into.
"""

from tui.tables.scan.row_file import NUMBER, RowFile
from tui.tables.scan.rows import BLOCK, ScannedRows, row_at
from tui.tables.scan.scan import Lookup, Scan

__all__ = ["BLOCK", "NUMBER", "Lookup", "RowFile", "Scan", "ScannedRows", "row_at"]
