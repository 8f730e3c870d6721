"""Pages of a list: at once, or off the screen's thread where the table is large."""

from __future__ import annotations

import time
from threading import Lock
from typing import TYPE_CHECKING, Final

from tui.tables.query import View
from tui.tables.scan import ScannedRows
from tui.texts.cleaning import visible
from tui.ui.background import Background
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.present.lists import Lists, Page

REST: Final = 0.1
"""Seconds without a further key before a query is searched."""


class PageLoader(Background):
    """Makes the page of the view that was asked for last."""

    def __init__(
        self, lists: Lists, take: Callable[[Page], object], report: Callable[..., object]
    ) -> None:
        """Make pages of `lists`.

        Args:
            lists: The tables.
            take: Is handed each page.
            report: Says what is the matter: is handed an error, or whether a page is on its way.
        """
        super().__init__()
        self.lists, self._put, self._tell = lists, take, report
        self._shown: tuple[str, View] | None = None
        """The large table and the view that is shown, all its rows; None: there is none."""
        self._name = ""
        self._one_by_one = Lock()

    def show(self, name: str, view: View, *, first: bool) -> None:
        """Show the table called `name` under `view`; `first`: nothing is shown yet."""
        if not self.lists.is_scanned(name):
            self._shown = None
            self._at_once(name, view)
        elif self._shown == (name, view):
            self.stop()
            self._tell()
        elif first and view != View():
            self._at_once(name, view)
        else:
            if first and (page := self.lists.first_page(name)) is not None:
                self._put(page)
            self._tell(working=True)
            self.start(self._job(name, view), self._done, self._tell)

    def cancel(self) -> bool:
        """Stop what goes on; return whether something did."""
        busy = self.busy
        self.stop()
        return busy

    def _at_once(self, name: str, view: View) -> None:
        self.stop()
        try:
            page = self.lists.page(name, view)
        except UserError as error:
            if self._name not in ("", name):  # the rows of another list are no rows of this one
                self._put(self.lists.page(name, View()))
                self._name = name
            self._tell(error)
        else:
            self._put(page)
            self._name = name

    def _job(self, name: str, view: View) -> Callable[[Callable[[], bool]], Page | None]:
        def job(stopped: Callable[[], bool]) -> Page | None:
            time.sleep(REST)
            with self._one_by_one:  # a search that cannot be stopped is waited for
                if stopped():
                    return None
                self.lists.settle(name)
                page = self.lists.page(name, view)
                if isinstance(page.shown, ScannedRows):
                    page.shown.load(0)
                return page

        return job

    def _done(self, page: Page | None) -> None:
        if page is not None:
            self._shown = page.listing.relation.name, page.view
            self._put(page)
            if isinstance(page.shown, ScannedRows) and page.shown.scan.file.is_cut:
                self._tell(UserError(lambda w: w.app.rows_cut))


def unread(page: Page) -> UserError | None:
    """Return why rows of `page` could not be read, once."""
    if not isinstance(page.shown, ScannedRows) or not page.shown.failure:
        return None
    reason, page.shown.failure = page.shown.failure, ""
    return UserError(lambda w: w.app.not_read.format(reason=visible(reason)))
