"""The targets of many documents: found, read once each on several cores, kept, put together.

`finding` lists the documents, `reading` reads one of them, `processes` and `cluster` spread the
reading, `journal` keeps what was read, `schedule` leads through them and `assembly` makes the rows.
"""

from tui.analysis.corpus.assembly import failures, frames, plans_by_doubt
from tui.analysis.corpus.columns import columns, frame_of
from tui.analysis.corpus.finding import files_in, is_many
from tui.analysis.corpus.journal import Journal
from tui.analysis.corpus.reading import Outcome, Settings, targets_of
from tui.analysis.corpus.schedule import Job, Run, key_of, read_all

__all__ = [
    "Job",
    "Journal",
    "Outcome",
    "Run",
    "Settings",
    "columns",
    "failures",
    "files_in",
    "frame_of",
    "frames",
    "is_many",
    "key_of",
    "plans_by_doubt",
    "read_all",
    "targets_of",
]
