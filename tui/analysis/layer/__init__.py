"""A table of the reader's own whose numbers join those of plans: map, matrix, profile, questions.

`proposal` says what its columns look like, `roles` what the reader makes of them, `options` reads
that from a command line and `memory` keeps it; `rows` reads the numbers, `joining` lays them over
the dataset.
"""

from tui.analysis.layer.joining import Layer, joined, mapping_of, with_table
from tui.analysis.layer.memory import memory_file, remember, remembered
from tui.analysis.layer.options import column_named, in_words, with_options
from tui.analysis.layer.proposal import proposed, same_columns
from tui.analysis.layer.roles import ColumnRoles, Role

__all__ = [
    "ColumnRoles", "Layer", "Role", "column_named", "in_words", "joined", "mapping_of",
    "memory_file", "proposed", "remember", "remembered", "same_columns", "with_options",
    "with_table",
]  # fmt: skip
