"""The page on which a plan is added: its text, what was found in it, and what is kept.

Read on in this order: `source` (a file or a text), `head` (region, title, date, kind), `rows`
(the table), `correcting` (one field), `indicators` (choose or name one), `reviewing` (the rows
beside the text), `page` (the parts, what is said and asked), `screen` (from one to the next).
"""

from tui.ui.adding.screen import AddScreen

__all__ = ["AddScreen"]
