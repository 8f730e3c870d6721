"""Lists under views: one call gives all that a table shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present.lists.cells import Document, document, headed, plain
from tui.present.lists.columns import listing, requested
from tui.present.lists.model import Listing, Page
from tui.tables.query import Query, View, column_of
from tui.tables.query.scanned import first_rows
from tui.tables.scan.relation import ScannedRelation
from tui.words import word_for

if TYPE_CHECKING:
    from collections.abc import Collection

    import polars as pl

    from tui.tables.catalog import Catalog
    from tui.tables.dataset import Relation
    from tui.tables.scan import ScannedRows
    from tui.words import Words


class Lists:
    """The lists of a dataset in one language; each is joined and judged once."""

    def __init__(self, catalog: Catalog) -> None:
        """Nothing is computed yet."""
        self.catalog = catalog
        self._listings: dict[str, Listing] = {}

    def listing(self, name: str) -> Listing:
        """Table `name` as a list."""
        if name not in self._listings:
            self._listings[name] = listing(self.catalog, name)
        return self._listings[name]

    def page(self, name: str, view: View) -> Page:
        """Table `name` under `view`.

        Raises:
            QueryError: The query, a sort column or a column of the view is wrong.
        """
        found = self.listing(name)
        hits = Query.parse(view.query, found.relation).hits()
        if view.form == "matrix":
            from tui.present.lists.matrix import matrix  # which loads figures

            targets = _targets(view.query, found.relation)
            found = matrix(self.catalog, targets, self._asked(view.query, found))
            view_of_rows = View(sort=view.sort)
        else:
            view_of_rows = view
        rows = _rows(view_of_rows, found.relation)
        return Page(found, view, rows, found.chosen(view), hits, found.relation.height)

    def first_page(self, name: str) -> Page | None:
        """The first rows of a large table in its usual order; None: the table is held."""
        found = self.listing(name)
        if not isinstance(found.relation, ScannedRelation):
            return None
        rows = first_rows(found.relation)
        return Page(found, View(), rows, found.columns, None, found.relation.height)

    def settle(self, name: str) -> None:
        """Make a large table quick to read from any row on."""
        relation = self.listing(name).relation
        if isinstance(relation, ScannedRelation):
            relation.scan.file.settle()

    def is_scanned(self, name: str) -> bool:
        """Whether a table stays in its file, so that a view of it takes a while."""
        return isinstance(self.listing(name).relation, ScannedRelation)

    def document(self, name: str, view: View) -> Document:
        """Table `name` under `view`, to be read by people.

        Raises:
            QueryError: The query, a sort column or a column of the view is wrong.
        """
        if view.columns is None or view.form == "matrix":
            return document(self.page(name, view), self.catalog.words)
        found = self.listing(name)
        names = [column_of(column, found.relation) for column in view.columns]
        rows, columns = view.apply(found.relation), requested(found, names)
        return headed([plain(rows, column) for column in columns], columns)

    def _asked(self, query: str, targets: Listing) -> Collection[str] | None:
        """The regions that a query speaks of by nothing but what they are; None: it is empty."""
        terms = Query.parse(query, targets.relation).terms
        if not terms:
            return None
        from tui.analysis.figures.filtering import is_of_region

        names = frozenset().union(*(term.columns for term in terms))
        if not all(is_of_region(name) for name in names):
            return ()
        regions = self.catalog.dataset.relation("regions")
        own = tuple(term.renamed(lambda t: t.column.removeprefix("region.")) for term in terms)
        return Query(own, regions).rows()["region"].to_list()


def _targets(query: str, relation: Relation) -> pl.DataFrame:
    """The targets that a query finds; of a large table no joined columns are read."""
    if isinstance(relation, ScannedRelation):
        return View(query).scanned(relation).collect(relation.own)
    return View(query).apply(relation)


def _rows(view: View, relation: Relation) -> pl.DataFrame | ScannedRows:
    if isinstance(relation, ScannedRelation):
        return view.scanned(relation)
    return view.apply(relation)


def status(page: Page, name: str, words: Words) -> str:
    """How many rows of list `name` are shown, of how many, in what order."""
    w = words.app
    shown = w.shown if page.height != page.total else w.shown_all
    every = (*page.listing.columns, *page.listing.others)
    labels = {column.name: column.label for column in every}
    keys = " ".join(
        f"{labels.get(key.column, key.column)} {'↓' if key.descending else '↑'}"
        for key in page.view.sort
    )
    parts = [
        word_for(w.list_names, name, ""),
        shown.format(shown=page.height, all=page.total),
        w.sorted_by.format(columns=keys) if keys else "",
    ]
    return " · ".join(filter(None, parts))
