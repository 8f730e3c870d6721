"""Writing what a pane shows to a file that the reader names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present import export
from tui.texts.cleaning import visible
from tui.ui.dialogs.save_dialog import Destination, SaveDialog
from tui.ui.messages import Notify

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.widget import Widget

    from tui.words import Words


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

    def write(to: Destination) -> None:
        export.save(render(to.format), to.path, force=to.force)

    def say(to: Destination | None) -> None:
        if to is not None:
            pane.post_message(Notify(words.app.written.format(path=visible(str(to.path)))))

    pane.app.push_screen(SaveDialog(f"{name}.{formats[0]}", formats, words, write), say)
