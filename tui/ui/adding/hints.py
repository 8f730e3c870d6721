"""The line over the page: what can be done now, or what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from tui.analysis import adding
from tui.texts.cleaning import visible
from tui.words import UserError

if TYPE_CHECKING:
    from tui.analysis.adding import Ask, Workflow
    from tui.ui.adding.draft_keeper import KeptDraft
    from tui.words import Words


class MessageLine(Static):
    """A hint, or an error until the next hint."""

    DEFAULT_CSS = """
    MessageLine { height: auto; max-height: 3; padding: 0 1; color: $text-muted; }
    MessageLine.wrong { color: $text-error; }
    """

    def __init__(self) -> None:
        """An empty line."""
        super().__init__("", id="says", markup=False)
        self.topic = ""
        """What an error is about: `head`, a field of the plan."""

    @property
    def wrong(self) -> bool:
        """Whether an error is shown."""
        return self.has_class("wrong")

    def show(self, text: str, *, wrong: bool = False, topic: str = "") -> None:
        """Show a hint, or an error about `topic`."""
        self.topic = topic
        self.update(visible(text))
        self.set_class(wrong, "wrong")


def hint(
    state: Workflow, words: Words, *, editing: bool, in_text: bool, offered: KeptDraft | None
) -> str:
    """What the user can do now.

    Args:
        state: The plan and its rows.
        words: The reader's language.
        editing: Whether a field of a row is being corrected.
        in_text: Whether the keyboard is in the text box.
        offered: An unsaved plan that can be resumed.
    """
    w = words.adding
    if state.step == "text":
        offer = [w.offered.format(title=offered.title)] if offered else []
        return " · ".join((*offer, w.text_paste if in_text else w.paste))
    if state.step == "passage":
        return w.pick
    return w.correcting if editing else _review_hint(state, words)


def _review_hint(state: Workflow, words: Words) -> str:
    """How many rows are kept, and which tables were not read."""
    w, rows = words.adding, state.rows
    counts = w.review.format(kept=len(state.kept), all=len(rows)) if rows else w.no_rows
    unread, partly = adding.unread_tables(state.draft.text, [each.row for each in rows])
    tables = [w.unread.format(count=unread)] if unread else []
    tables += [w.partly_read.format(count=partly)] if partly else []
    return " · ".join((*tables, counts))


def complaint(ask: Ask) -> UserError | None:
    """What is wrong where the workflow asks for a change; None where nothing is."""
    if isinstance(ask, adding.AskText):
        return UserError(lambda w: w.adding.empty)
    if isinstance(ask, adding.AskTitle):
        return UserError(lambda w: w.adding.no_title)
    if isinstance(ask, adding.AskRows):
        return UserError(lambda w: w.adding.none_kept)
    return ask.problem if isinstance(ask, adding.AskReview) else None
