"""Work in a thread whose answer is shown, unless it was stopped or other work begun meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import on
from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable


class Background(Widget):
    """Does one piece of work at a time off the screen's thread; takes no room itself."""

    DEFAULT_CSS = "Background { display: none; }"

    @dataclass
    class Done(Message):
        """Work has ended."""

        number: int
        result: Any

    def __init__(self) -> None:
        """Nothing to do."""
        super().__init__()
        self._number = 0
        self._then: Callable[[Any], object] | None = None
        self._fail: Callable[[UserError], object] | None = None

    @property
    def busy(self) -> bool:
        """Whether work goes on whose answer is awaited."""
        return self._then is not None

    def start(
        self,
        job: Callable[[Callable[[], bool]], Any],
        then: Callable[[Any], object],
        fail: Callable[[UserError], object],
    ) -> None:
        """Do `job` in a thread.

        Args:
            job: The work; it is handed a function that tells whether to stop.
            then: Takes the answer.
            fail: Takes what is wrong with what the user gave.
        """
        self._number += 1
        self._then, self._fail = then, fail
        # Textual would describe the work by all that is in the job, which may be large.
        self.run_worker(
            partial(self._do, self._number, job),
            thread=True, exclusive=True, description="background",
        )  # fmt: skip

    def stop(self) -> None:
        """Stop what goes on; its answer is not wanted any more."""
        self._then = self._fail = None
        self.workers.cancel_node(self)

    def _do(self, number: int, job: Callable[[Callable[[], bool]], Any]) -> None:
        worker = get_current_worker()
        try:
            result = job(lambda: worker.is_cancelled)
        except UserError as error:
            result = error
        if not worker.is_cancelled:
            self.post_message(self.Done(number, result))

    @on(Done)
    def _take(self, event: Done) -> None:
        event.stop()
        then, fail = self._then, self._fail
        if event.number != self._number or then is None or fail is None:
            return
        self._then = self._fail = None
        if isinstance(event.result, UserError):
            fail(event.result)
        else:
            then(event.result)
