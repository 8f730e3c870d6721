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
from tui.lists.taking import cell_text, citation, command, row_text

__all__ = [
    "GLYPHS",
    "Evidence",
    "Listing",
    "Lists",
    "OwnPlan",
    "Page",
    "Related",
    "Shown",
    "about",
    "cell_text",
    "citation",
    "command",
    "differences",
    "evidence",
    "listing",
    "machine_names",
    "of_cell",
    "own_plan",
    "record",
    "relation",
    "row_text", "sources",
    "status",
    "target_number",
    "target_row",
]  # fmt: skip
