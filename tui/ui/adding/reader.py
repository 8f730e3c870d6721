"""Reading the document of a plan, and its rows: what takes long in a thread that Esc stops."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.analysis import adding
from tui.texts import documents
from tui.ui.background import Background
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui.analysis.adding import Ask, Draft, Workflow
    from tui.texts.documents import Document

    Then = Callable[[tuple[Workflow, Ask]], object]
    Fail = Callable[[UserError], object]

QUICK = 2_000
"""Characters whose targets are read within a frame or two."""


class PlanReader(Background):
    """Hands what it has read to `then`, what is wrong to `fail`; at once where that is quick."""

    def open(self, path: Path, then: Callable[[Document], object], fail: Fail) -> None:
        """Read a document."""
        self._read(
            lambda stop: adding.document_in(path, stop), then, fail, documents.is_quick(path)
        )

    def read(self, state: Workflow, draft: Draft, then: Then, fail: Fail) -> None:
        """Read the rows of a plan."""
        self._read(lambda _: state.read(draft), then, fail, len(draft.text) <= QUICK)

    def _read(
        self,
        job: Callable[[Callable[[], bool]], Any],
        then: Callable[[Any], object],
        fail: Fail,
        quick: bool,
    ) -> None:
        if not quick:
            self.start(job, then, fail)
            return
        try:
            found = job(lambda: False)
        except UserError as error:
            fail(error)
        else:
            then(found)
