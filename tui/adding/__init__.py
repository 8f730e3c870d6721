"""A plan of the user's own: read from a text, set against the dataset, saved beside it.

Read on in this order: `draft`, `comparing`, `correct`, `keep`.
"""

from tui.adding.comparing import Compared, Verdict, against, review_line
from tui.adding.correct import COMPARATORS, edited
from tui.adding.draft import Draft, propose, read, selected, spell, vocabulary, year_of
from tui.adding.keep import already, checked, overlaid, remove, save, slug

__all__ = [
    "COMPARATORS",
    "Compared",
    "Draft",
    "Verdict",
    "against",
    "already",
    "checked",
    "edited",
    "overlaid",
    "propose",
    "read",
    "remove",
    "review_line",
    "save",
    "selected",
    "slug",
    "spell",
    "vocabulary",
    "year_of",
]
