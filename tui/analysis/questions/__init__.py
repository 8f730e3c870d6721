"""Questions that analysts ask of the plans: each a table with its way of working.

They are declared in `data/questions.csv`: a name, how it works in words, and what it asks, in the
little language of findings (`tui.analysis.claims`): a verb and `key=value` pairs.

    missing of=FAMILY|INDICATOR [where=QUERY]   places without a target on it, and why
    filled  families=A,B [where=QUERY]          how many indicators of each family a place sets
    due     [where=QUERY]                       targets by year: due, next due, later
    pace    of=INDICATOR [where=QUERY]          the yearly growth from a stated start
    agree   [where=QUERY]                       what a plan says against what follows from it
    shares  of=INDICATOR [where=QUERY]          each place's share of the sum
    differ  of=INDICATOR [where=QUERY]          pairs that cannot be compared, and why
    rows    [where=QUERY]                       the targets that a query finds

In a value `{1:pue}` is the first word of what the reader asks, where it names an indicator or a
family, else `pue`; `{rest}` is what he asks besides, `{all}` all of it.
"""

from tui.analysis.questions.asking import answer, listed, revised
from tui.analysis.questions.model import REF, Answer
from tui.analysis.questions.revisions import revisions

__all__ = ["REF", "Answer", "answer", "listed", "revised", "revisions"]
