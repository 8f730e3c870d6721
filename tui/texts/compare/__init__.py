"""Where texts agree, part and move: policy texts compared topic by topic, clause by clause.

`compare` takes two or more texts, each as topics and their words, and compares each with the one
before it. `documents` cuts whole documents into such topics by their headings. Vocabulary is
handed in: nothing here reads a file.

How two texts are compared, module by module: `notation` puts aside what is only written otherwise,
`clauses` cuts them, `alignment` pairs their clauses, `shared_runs` finds what a pair shares,
`unaligned` what other clauses share, `moves` what changed place; `pair_diff` holds these together
and `text_diff` leads back to the texts' own characters. `spans` lays the marks against both
neighbours over each other. `section_order` tells which sections of documents changed place,
`changes` leaves out what did not change.
"""

from __future__ import annotations

from tui.texts.compare.model import (
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
from tui.texts.compare.sections import documents, sections
from tui.texts.compare.topics import compare

__all__ = [
    "MARKS", "Carried", "Changed", "Clause", "Comparison", "Direction", "Mark",
    "Moved", "Place", "RankChange", "Span", "Summary", "TopicComparison", "Version", "compare",
    "documents", "sections",
]  # fmt: skip
