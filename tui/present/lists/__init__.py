"""What each list shows, and the record of a row.

`columns` has the columns of a table, `pages` applies a view to it, `matrix` turns targets into a
region a row, `records` leads from a row to its sentence and its peers, `finding_sources` from a
finding to the rows it rests on, `copies` has what is copied of rows, `own_plans` what can be
removed from the dataset.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from tui.analysis.relations import relation
from tui.present.lists.cells import Document, document, on_screen, plain
from tui.present.lists.columns import listing
from tui.present.lists.model import ColumnSpec, Page, RecordText
from tui.present.lists.pages import Lists, status

if TYPE_CHECKING:
    from tui.present.lists.about_dataset import about, sources
    from tui.present.lists.column_summary import alike, counted, description
    from tui.present.lists.copies import (
        cell_text,
        command,
        keys_shown,
        only,
        rows_text,
        target_value,
        targets_of,
    )
    from tui.present.lists.finding_sources import stated_by
    from tui.present.lists.matrix_cursor import across
    from tui.present.lists.own_plans import OwnPlan, own_plan
    from tui.present.lists.records import excerpt, of_cell, record, target_record
    from tui.present.lists.target_relations import differences

__all__ = [
    "ColumnSpec", "Document", "Lists", "OwnPlan", "Page", "RecordText", "about", "across",
    "alike", "cell_text", "command", "counted", "description", "differences", "document",
    "excerpt", "keys_shown", "listing", "of_cell", "on_screen", "only", "own_plan", "plain",
    "record", "relation", "rows_text", "sources", "stated_by", "status", "target_record",
    "target_value", "targets_of",
]  # fmt: skip

_LATER: Final = {
    "about_dataset": ("about", "sources"),
    "column_summary": ("alike", "counted", "description"),
    "copies": (
        "cell_text", "command", "keys_shown", "only", "rows_text", "target_value", "targets_of",
    ),
    "finding_sources": ("stated_by",),
    "matrix_cursor": ("across",),
    "own_plans": ("OwnPlan", "own_plan"),
    "records": ("excerpt", "of_cell", "record", "target_record"),
    "target_relations": ("differences",),
}  # fmt: skip
"""By module, what a table that is only printed does not need."""


def __getattr__(name: str) -> object:
    """Import what is needed beside a list when it is asked for."""
    for module, names in _LATER.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(name)
