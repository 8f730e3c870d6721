"""Copying to the clipboard, with a report on the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from tui.present.citations import CopyText
from tui.ui.dialogs.table_dialog import TablePage
from tui.ui.messages import Notify
from tui.ui.widgets.table import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.dom import DOMNode

    from tui.words import Words


def copy(pane: DOMNode, text: str, words: Words) -> None:
    """Copy `text` by OSC 52, and report it, since a terminal may ignore the request."""
    pane.app.copy_to_clipboard(text)
    pane.post_message(Notify(CopyText("", text).copied(words)))


def choose_and_copy(pane: DOMNode, found: Sequence[CopyText], words: Words) -> None:
    """Ask which of `found` to copy."""
    head = words.app.copies
    frame = pl.DataFrame(
        [(each.label, each.size(words), each.text) for each in found],
        schema=["what", "size", "text"],
        orient="row",
    ).with_row_index("index")
    columns = tuple(Column(name, head[name]) for name in ("what", "size", "text"))
    page = TablePage(words.app.copy_what, frame, columns, words)
    pane.app.push_screen(
        page, lambda row: copy(pane, found[row["index"]].text, words) if row is not None else None
    )
