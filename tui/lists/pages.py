"""Lists under views: one call gives all that a table shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.lists.columns import listing
from tui.lists.matrix import matrix
from tui.lists.model import Listing, Page
from tui.query import Query, View

if TYPE_CHECKING:
    from tui.dataset import Dataset
    from tui.words import Words


class Lists:
    """The lists of a dataset in one language; each is joined and judged once."""

    def __init__(self, dataset: Dataset, words: Words) -> None:
        """Nothing is computed yet."""
        self.dataset, self.words = dataset, words
        self._listings: dict[str, Listing] = {}

    def listing(self, name: str) -> Listing:
        """Table `name` as a list."""
        if name not in self._listings:
            self._listings[name] = listing(self.dataset, name, self.words)
        return self._listings[name]

    def page(self, name: str, view: View) -> Page:
        """Table `name` under `view`.

        Raises:
            QueryError: The query, a sort column or a column of the view is wrong.
        """
        found = self.listing(name)
        hits = Query.parse(view.query, found.relation).hits()
        if view.form == "matrix":
            asked = View(view.query)
            found = matrix(self.dataset, asked.apply(found.relation), bool(view.query), self.words)
            view_of_rows = View(sort=view.sort)
        else:
            view_of_rows = view
        rows = view_of_rows.apply(found.relation)
        total = found.relation.frame.height
        return Page(found, view, rows, found.chosen(view), hits, total)


def status(page: Page, name: str, words: Words) -> str:
    """How many rows of list `name` are shown, of how many, in what order."""
    said = words.app
    shown = said.shown if page.rows.height != page.total else said.shown_all
    every = (*page.listing.columns, *page.listing.others)
    labels = {column.name: column.label for column in every}
    keys = " ".join(
        f"{labels.get(key.column, key.column)} {'↓' if key.descending else '↑'}"
        for key in page.view.sort
    )
    parts = [
        said.list_names.get(name, ""),
        shown.format(shown=page.rows.height, all=page.total),
        said.sorted_by.format(columns=keys) if keys else "",
    ]
    return " · ".join(filter(None, parts))
