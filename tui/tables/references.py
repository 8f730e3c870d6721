"""A reference to a record: what a search finds, and what Enter opens."""

from __future__ import annotations

from dataclasses import dataclass

SECTIONS = "sections"
"""The kind of a record that is a section of the documents that are compared."""


@dataclass(frozen=True)
class RecordRef:
    """A row of a table, or a view of it, that the explorer can open.

    `table` names a table of the dataset (`targets`, `documents`, `conference`, `cases`, `pilots`,
    `findings`, `indicators`, `regions`, `figures`); the screen knows which tab shows it.
    """

    table: str
    key: str = ""
    """The row's key; of the conference `2024/新产业` (year, topic). Empty: none in particular."""
    query: str = ""
    """The query that the table shows then; empty: all rows."""
