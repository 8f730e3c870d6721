"""What can be done with the texts that are compared: scrolling, copying, writing to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tui.present.compared import citations
from tui.ui.clipboard import choose_and_copy, copy
from tui.ui.conference.comparison import ComparedTexts, conference_key
from tui.ui.file_writing import ask_and_write
from tui.ui.messages import Said
from tui.ui.widgets.scrolling_columns import Columns

if TYPE_CHECKING:
    from tui.present.compared import Format

FORMS: Final[dict[str, Format]] = {"html": "html", "md": "md", "json": "json", "txt": "text"}
"""Endings of a file's name, and the form that each means."""

TOOL_KEYS = (
    conference_key("y", "copy", "copy"),
    conference_key("Y", "copy_more", "copy_more", show=False),
    conference_key("e", "export", "export"),
    conference_key("j", "scroll(1)", "down", show=False),
    conference_key("k", "scroll(-1)", "up", show=False),
    conference_key("g", "end(False)", "top", show=False),
    conference_key("G", "end(True)", "bottom", show=False),
)


class TextTools(ComparedTexts):
    """Actions on the texts at hand; the pane binds their keys."""

    @property
    def scrolled(self) -> Columns:
        """What the keys scroll: the summary where it has the focus, else the texts."""
        focused = self.screen.focused
        return focused if isinstance(focused, Columns) else self.query_one("#texts", Columns)

    def action_scroll(self, by: int) -> None:
        """Scroll by a line."""
        self.scrolled.scroll_relative(y=by, animate=False)

    def action_end(self, last: bool) -> None:
        """Go to the top or the bottom."""
        (self.scrolled.scroll_end if last else self.scrolled.scroll_home)(animate=False)

    def action_copy(self) -> None:
        """Copy the clause at the bar."""
        if (reading := self.reading) is None:
            return
        if said := citations.wording(reading):
            copy(self, said, self.words)
        else:
            self.post_message(Said(self.words.conference.nothing_at_bar))

    def action_copy_more(self) -> None:
        """Choose what to copy: a citation, the pair, the command, a text in its own order."""
        if (reading := self.reading) is not None:
            data = None if self.dataset.is_bundled else str(self.dataset.source)
            found = citations.takes(reading, self.compared, self.years, data, self.words)
            choose_and_copy(self, found, self.words)

    def action_export(self) -> None:
        """Ask for a name and write the comparison that is shown, all topics of it."""
        if (reading := self.reading) is not None:
            ask_and_write(
                self, "conference", tuple(FORMS), self.words,
                lambda form: reading.render(FORMS[form], self.words),
            )  # fmt: skip
