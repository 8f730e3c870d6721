"""Adding a plan of the user's own: its text is read, reviewed and saved beside the dataset.

`workflow` leads from one step to the next. It uses `source` (paths and tables), `plan_head`
(region and kind), `draft` (what the text says), `own_indicators` (indicators that are new),
`comparison`, `correction`, `manual_row`, `review` and `saving`.
"""

from tui.analysis.adding.asks import (
    Ask,
    AskDuplicate,
    AskRegion,
    AskReview,
    AskRows,
    AskText,
    AskTitle,
    Decision,
    Saved,
)
from tui.analysis.adding.comparison import compare_row, review_line, written
from tui.analysis.adding.correction import COMPARATORS, edited, problem
from tui.analysis.adding.draft import (
    Draft,
    date_parts,
    normalized,
    propose,
    read,
    reading,
    selected,
    vocabulary,
    year_of,
)
from tui.analysis.adding.manual_row import by_hand
from tui.analysis.adding.own_indicators import distinct, spell
from tui.analysis.adding.plan_head import KINDS, region_of
from tui.analysis.adding.review import Review, ReviewedRow, reviewed_rows, without
from tui.analysis.adding.saving import already, overlaid, remove, save, slug
from tui.analysis.adding.source import (
    completed,
    document_in,
    file_named,
    is_prose,
    path_of,
    unread_tables,
)
from tui.analysis.adding.workflow import Workflow, require_selection

__all__ = [
    "COMPARATORS",
    "KINDS",
    "Ask",
    "AskDuplicate",
    "AskRegion",
    "AskReview",
    "AskRows",
    "AskText",
    "AskTitle",
    "Decision",
    "Draft",
    "Review",
    "ReviewedRow",
    "Saved",
    "Workflow",
    "already",
    "by_hand",
    "compare_row",
    "completed",
    "date_parts",
    "distinct",
    "document_in",
    "edited",
    "file_named",
    "is_prose",
    "normalized",
    "overlaid",
    "path_of",
    "problem",
    "propose",
    "read",
    "reading",
    "region_of",
    "remove",
    "require_selection",
    "review_line",
    "reviewed_rows",
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
