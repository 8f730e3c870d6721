"""Where texts agree, part and move: policy texts compared topic by topic, clause by clause.

`compare` takes two or more texts, each as topics and their words, and compares each with the one
before it. `documents` cuts whole documents into such topics by their headings. `render` writes a
comparison out. Vocabulary is handed in: nothing here reads a file.

How two texts are compared, module by module: `notation` puts aside what is only written otherwise,
`clauses` cuts them, `align` pairs their clauses, `tiles` finds what a pair shares, `leftover` what
other clauses share, `moves` what changed place; `pair` holds these together and `differ` leads back
to the texts' own characters. `build` lays the marks against both neighbours over each other.
`places` tells which sections of documents changed place, `narrow` leaves out what did not change.
"""

from __future__ import annotations

from tui.compare.model import (
    MARKS,
    Carried,
    Changed,
    Clause,
    Comparison,
    Direction,
    Mark,
    Moved,
    Place,
    RankChange,
    Span,
    Summary,
    TopicComparison,
    Version,
)
from tui.compare.render import LEAST, Format, render
from tui.compare.sections import documents, sections
from tui.compare.topics import compare

__all__ = [
    "LEAST", "MARKS", "Carried", "Changed", "Clause", "Comparison", "Direction", "Format", "Mark",
    "Moved", "Place", "RankChange", "Span", "Summary", "TopicComparison", "Version", "compare",
    "documents", "render", "sections",
]  # fmt: skip
