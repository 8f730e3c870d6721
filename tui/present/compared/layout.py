"""How much of a comparison is written, and in which shape."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Layout:
    """How much of a comparison is written, and in which shape."""

    width: int = 100
    """Terminal cells, for `text`."""
    changes: bool = False
    """Leave out the topics that have not changed, and for `text` the rows too."""
    context: int = 0
    """So many unchanged rows stay around a change where the others are left out."""
    inline: bool = False
    """One column, with what was dropped before what replaces it; for `text`."""
    sentences: bool = False
    """Rows are sentences and not clauses, as in documents."""
