"""The page on which a plan is added: its text, its targets, and which of them are kept.

`screen` shows a `Workflow` of `tui.analysis.adding` in parts: `source` (a file or a text), `head`
(the fields of the plan), `review_pane` (the rows beside the text; `review_table` and
`field_editor`), `hints` (the line over the page) and `draft_keeper` (the unsaved plan on disk).
`asking` has its dialogs.
"""

from tui.ui.adding.screen import AddScreen

__all__ = ["AddScreen"]
