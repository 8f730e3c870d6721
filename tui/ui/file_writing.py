"""Writing what a pane shows to a file that the reader names, or else to the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.present import export
from tui.present.citations import CopyText
from tui.texts.cleaning import visible
from tui.ui.clipboard import choose_and_copy
from tui.ui.dialogs.save_dialog import Destination, SaveDialog
from tui.ui.messages import Notify
from tui.ui.permissions import permissions_of
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.widget import Widget

    from tui.words import Words

BINARY: Final = ("xlsx", "parquet", "png", "pdf", "docx")
"""Formats that no clipboard holds."""


def ask_and_write(
    pane: Widget,
    name: str,
    formats: Sequence[str],
    words: Words,
    render: Callable[[str], str | bytes],
) -> None:
    """Ask where to write, write what `render` returns for the format, and report it.

    Args:
        pane: The pane whose content it is; it posts the report.
        name: The file's name without its ending, as a suggestion.
        formats: Endings to choose from; the first is suggested.
        words: The reader's language.
        render: Makes the content in a format; may raise a `UserError`.
    """
    if not permissions_of(pane.app).files:
        _ask_and_copy(pane, formats, words, render)
        return

    def write(to: Destination) -> None:
        export.save(render(to.format), to.path, force=to.force)

    def say(to: Destination | None) -> None:
        if to is not None:
            pane.post_message(Notify(words.app.written.format(path=visible(str(to.path)))))

    pane.app.push_screen(SaveDialog(f"{name}.{formats[0]}", formats, words, write), say)


def _ask_and_copy(
    pane: Widget, formats: Sequence[str], words: Words, render: Callable[[str], str | bytes]
) -> None:
    """Ask for a format made of text and copy the content; no file is written."""
    found = []
    try:
        for each in formats:
            content = render(each) if each not in BINARY else b""
            if isinstance(content, str):
                found.append(CopyText(each, content))
    except UserError as error:
        pane.post_message(Notify(error.say(words), wrong=True))
    else:
        choose_and_copy(pane, found, words)
