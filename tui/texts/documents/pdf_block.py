"""A block of a PDF page, placed."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Block:
    """A piece of text on a page, or a table."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    rows: list[list[str]] = field(default_factory=list)
    """The cells where it is a table."""
    headings: int = 1
    height: float = 0
    """Of the page."""

    def continues_in(self, other: Block) -> bool:
        """Whether both are parts of a table that a page's end cut."""
        both = bool(self.rows) and bool(other.rows)
        return both and len(self.rows[0]) == len(other.rows[0])
