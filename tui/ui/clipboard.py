"""What a page shows, copied: said aloud, since a terminal may ignore the request."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.texts.cleaning import visible
from tui.ui.dialogs.table_dialog import TablePage
from tui.ui.messages import Notify
from tui.ui.widgets.table import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.dom import DOMNode

    from tui.words import Words


def copy(pane: DOMNode, text: str, words: Words) -> None:
    """Copy `text` by OSC 52, and say on behalf of `pane` what was copied."""
    pane.app.copy_to_clipboard(text)
    first, *more = text.strip("\n").split("\n")
    said = words.app.copied.format(text=visible(first))
    if more:
        said = words.profile.copied_lines.format(text=visible(first), count=len(more) + 1)
    pane.post_message(Notify(said))


def choose_and_copy(pane: DOMNode, found: Sequence[tuple[str, str]], words: Words) -> None:
    """Ask which of `found`, each a word for it and its text, to copy."""
    head = words.app.takes
    frame = pl.DataFrame(found, schema=["what", "text"], orient="row").with_row_index("at")
    columns = (Column("what", head["what"]), Column("text", head["text"]))
    page = TablePage(words.app.copy_what, frame, columns, words)
    pane.app.push_screen(
        page, lambda row: copy(pane, found[row["at"]][1], words) if row is not None else None
    )
