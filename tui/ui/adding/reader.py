"""Reading the document of a plan, and its rows: what takes long in a thread that Esc stops."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from tui.analysis import adding
from tui.texts import documents
from tui.ui.background import Background

if TYPE_CHECKING:
    from pathlib import Path

    from tui.analysis.adding import Ask, Draft, Workflow
    from tui.words import UserError

QUICK = 20_000
"""Characters whose targets are read within a frame or two."""


class PlanReader(Background):
    """Returns at once what is soon read; of the rest a message comes."""

    @dataclass
    class Opened(Message):
        """A document was read."""

        document: documents.Document

    @dataclass
    class RowsRead(Message):
        """The rows of a plan were read."""

        transition: tuple[Workflow, Ask]

    @dataclass
    class Failed(Message):
        """What was asked for cannot be read."""

        error: UserError

    def open(self, path: Path) -> documents.Document | None:
        """Read a document; None: a message will come.

        Raises:
            UserError: It cannot be read, and that was soon known.
        """
        if documents.is_quick(path):
            return adding.document_in(path)
        self.start(
            lambda stop: adding.document_in(path, stop),
            lambda found: self.post_message(self.Opened(found)),
            lambda error: self.post_message(self.Failed(error)),
        )
        return None

    def read(self, state: Workflow, draft: Draft) -> tuple[Workflow, Ask] | None:
        """Read the rows of a plan; None: a message will come.

        Raises:
            UserError: Its region or date is not one, and its text is short.
        """
        if len(draft.text) <= QUICK:
            return state.read(draft)
        self.start(
            lambda _: state.read(draft),
            lambda found: self.post_message(self.RowsRead(found)),
            lambda error: self.post_message(self.Failed(error)),
        )
        return None
