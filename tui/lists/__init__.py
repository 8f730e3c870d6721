"""What each list shows, and what stands behind a row.

`columns` says what is shown of a table, `pages` applies a view to it, `matrix` turns targets into
a region a row, `evidence` and `record` lead from a row to its sentence and its peers, `grounds`
from a finding to the rows it rests on, `taking` away from the explorer, `own` tells what
can be taken out of the dataset.
"""

from __future__ import annotations

from tui.lists.about import about, sources
from tui.lists.columns import listing
from tui.lists.evidence import evidence, of_cell, record, target_row
from tui.lists.model import Evidence, Listing, Page, Related, Shown, machine_names
from tui.lists.numbers import GLYPHS, target_number
from tui.lists.own import OwnPlan, own_plan
from tui.lists.pages import Lists, status
from tui.lists.record import differences
from tui.lists.relations import relation
from tui.lists.summary import alike, counted, description
from tui.lists.taking import cell_text, citation, command, only, rows_text, target_text
from tui.lists.texts import Document, document, on_screen, plain
from tui.lists.turning import across

__all__ = [
    "GLYPHS", "Document", "Evidence", "Listing", "Lists", "OwnPlan", "Page", "Related", "Shown",
    "about", "across", "alike", "cell_text", "citation", "command", "counted", "description",
    "differences", "document", "evidence", "listing", "machine_names", "of_cell", "on_screen",
    "only", "own_plan", "plain", "record", "relation", "rows_text", "sources", "status",
    "target_number", "target_row", "target_text",
]  # fmt: skip
