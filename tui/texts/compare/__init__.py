"""Where texts agree, part and move: policy texts compared topic by topic, clause by clause.

`compare` takes two or more texts, each as topics and their words, and compares each with the one
before it; `compare_documents` cuts whole documents into sections by their headings first.
Vocabulary is handed in: nothing here reads a file.

How texts are compared, module by module: `sections` cuts documents, `section_match` pairs the
sections of two, all at once (`assignment`); `steps` compares each section with its like, and what
is left over with what is left over (`cross_topic`). Two sections: `notation` puts aside what is
only written otherwise, `clauses` cuts them, `alignment` pairs their clauses, `shared_runs` finds
what a pair shares, `unaligned` what other clauses share, `moves` what changed place; `pair_diff`
holds these together and `text_diff` leads back to the texts' own characters. `topics` puts the
comparisons of all texts together (`blocks`), `spans` lays the marks against both neighbours over
each other, `section_order` finds which sections changed place, `changes` leaves out what did not.
"""

from __future__ import annotations

from tui.texts.compare.comparison import compare, compare_documents
from tui.texts.compare.model import (
    MARKS,
    Changed,
    Clause,
    Comparison,
    SectionMove,
    Span,
    TopicComparison,
    Version,
)
from tui.texts.compare.sections import sections
from tui.texts.compare.vocabulary import Vocabulary

__all__ = [
    "MARKS", "Changed", "Clause", "Comparison", "SectionMove", "Span",
    "TopicComparison", "Version", "Vocabulary", "compare", "compare_documents", "sections",
]  # fmt: skip
