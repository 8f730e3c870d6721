"""Print a table, a matrix, a figure or what a search finds; no command line is parsed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.messages import RIGHT, WORDS, W, print_message
from tui.tables.catalog import Catalog
from tui.tables.query import SortKey, View, column_of

if TYPE_CHECKING:
    from tui.analysis.questions import Answer
    from tui.cli.output import Output
    from tui.tables.dataset import Dataset, Relation

READ = ("table", "md", "html")
"""Formats that people read: headings and names in their language, no slugs."""


def print_table(
    dataset: Dataset, name: str, query: str, output: Output, *, sort: str = "", columns: str = ""
) -> int:
    """Print the rows of table `name` that `query` finds."""
    from tui.analysis.relations import relation

    view = View(query=query, sort=sort_keys(sort))
    if output.format in READ:
        from tui.present.lists import Lists

        output.put_document(Lists(Catalog(dataset, WORDS)).document(name, view.choosing(columns)))
        return RIGHT
    catalog = Catalog(dataset, WORDS)
    found = relation(catalog, name)
    rows = view.apply(found)
    frame = rows.select(_columns(columns, found))
    if output.format == "xlsx":
        from tui.present.lists import Lists
        from tui.present.workbook import workbook

        readable = Lists(catalog).document(name, view.choosing(columns)).frame
        output.put(workbook(frame, catalog, query=query, readable=readable, rows=rows), rows.height)
    else:
        output.put_table(frame, query)
    return RIGHT


def print_matrix(
    dataset: Dataset, query: str, output: Output, *, sort: str = "", columns: str = ""
) -> int:
    """Print the targets that `query` finds, a region a row and an indicator a column."""
    from tui.present.lists import Lists

    view = View(query, sort_keys(sort), form="matrix").choosing(columns)
    made = Lists(Catalog(dataset, WORDS))
    if output.format in READ:
        output.put_document(made.document("targets", view))
    elif output.format == "xlsx":
        from tui.present.workbook import workbook

        page, read = made.page("targets", view), made.document("targets", view).frame
        book = workbook(page.exported(), made.catalog, query=query, readable=read, rows=page.rows)
        output.put(book, page.height)
    else:
        output.put_table(made.page("targets", view).exported(), query)
    return RIGHT


def print_figure(dataset: Dataset, number: int, query: str, output: Output) -> int:
    """Print the numbers of a figure; regions without one are named on standard error."""
    from tui.analysis import figures

    found = figures.figure(Catalog(dataset, WORDS), number, query)
    # The report has no later plans: the column is for what has.
    rows = found.rows if dataset.later else found.rows.drop("later")
    output.put_figure(rows, query, Catalog(dataset, WORDS))
    if found.missing:
        print_message(W.missing.format(regions=" ".join(found.missing)))
    if found.left_out:
        print_message(WORDS.chart.left_out.format(regions=" ".join(found.left_out)))
    return RIGHT


def print_search(dataset: Dataset, words: str, output: Output, each: int = 20) -> int:
    """Print what `words` find anywhere in the dataset, at most `each` of a kind."""
    import polars as pl

    from tui.analysis import search_index

    found = search_index.index(dataset, WORDS.language).search(words, max(1, each))
    rows = search_index.frame(found)
    if output.format in READ:
        from tui.present.lists.cells import Document

        labels = WORDS.search_index
        read = rows.select(
            pl.col("kind").replace({**labels.tables}).alias(labels.headings["kind"]),
            pl.col("title").alias(labels.headings["title"]),
        )
        output.put_document(Document(read))
    else:
        output.put_table(rows)
    return RIGHT


def print_answer(found: Answer, output: Output, dataset: Dataset) -> int:
    """Print the answer to a question: as it is read, or its columns for a machine."""
    if output.format in READ:
        from tui.present.lists.cells import Document

        frame = found.shown(Catalog(dataset, WORDS))
        numbers = tuple(name for name, kind in frame.schema.items() if kind.is_numeric())
        output.put_document(Document(frame, numbers))
    else:
        output.put_table(found.exported(), found.title)
    return RIGHT


def sort_keys(text: str) -> tuple[SortKey, ...]:
    """Parse `-value,region` as sort keys."""
    return tuple(SortKey.parse(part) for part in text.split(",") if part.strip())


def _columns(text: str, relation: Relation) -> list[str]:
    """The columns that `--columns` names, else the table's own."""
    names = [part.strip() for part in text.split(",") if part.strip()]
    return [column_of(name, relation) for name in names] or list(relation.own)
