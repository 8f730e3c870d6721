"""A plan of the user's own: read from a text, set against the dataset, saved beside it.

Read on in this order: `source`, `head`, `draft`, `comparing`, `correct`, `hand`, `review`, `keep`.
"""

from tui.analysis.adding.comparison import Compared, Verdict, against, review_line, written
from tui.analysis.adding.correction import COMPARATORS, edited, problem
from tui.analysis.adding.draft import (
    Draft,
    date_parts,
    propose,
    read,
    selected,
    spell,
    vocabulary,
    year_of,
)
from tui.analysis.adding.manual_row import by_hand
from tui.analysis.adding.plan_head import KINDS, region_of
from tui.analysis.adding.review import Line, Review, lines, without
from tui.analysis.adding.saving import already, checked, overlaid, remove, save, slug
from tui.analysis.adding.source import completed, file_named, is_prose, path_of, unread_tables

__all__ = [
    "COMPARATORS",
    "KINDS",
    "Compared",
    "Draft",
    "Line",
    "Review",
    "Verdict",
    "against",
    "already",
    "by_hand",
    "checked",
    "completed",
    "date_parts",
    "edited",
    "file_named",
    "is_prose",
    "lines",
    "overlaid",
    "path_of",
    "problem",
    "propose",
    "read",
    "region_of",
    "remove",
    "review_line",
    "save",
    "selected",
    "slug",
    "spell",
    "unread_tables",
    "vocabulary",
    "without",
    "written",
    "year_of",
]
