"""`duibiao table --engine daft`: a table that outgrows the machine, by Daft."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.messages import WORDS, print_message
from tui.cli.printing import sort_keys
from tui.words import UserError

if TYPE_CHECKING:
    import polars as pl

    from tui.analysis.spread import Spread
    from tui.present.lists import Page
    from tui.tables.catalog import Catalog


def spread_page(
    data: Path | None, arranged: tuple[str, str, str, int | None], address: str
) -> "tuple[Page, Catalog]":
    """The first rows of a query, a sort, columns and a limit; that there are more is told.

    Raises:
        UserError: There is no table of Parquet files, or the query or a column is wrong.
    """
    from tui.analysis.spread import MOST
    from tui.cli.datasets import load_dataset
    from tui.present.lists import Lists
    from tui.tables.catalog import Catalog
    from tui.tables.own_table import NAME
    from tui.tables.query import View

    query, sort, columns, limit = arranged
    if limit is not None and limit < 0:
        raise UserError(lambda w: w.cli.no_limit.format(limit=limit))
    spread = _opened(data, address)
    order = [(key.column, key.descending) for key in sort_keys(sort)]
    most = MOST if limit is None else limit
    rows = _answer(lambda: spread.rows(query, order, most + (limit is None)))
    if limit is None and rows.height > most:
        print_message(WORDS.corpus.first_rows.format(count=most))
    found = spread.held(rows.head(most))
    catalog = Catalog(load_dataset(), WORDS, found, data)
    return Lists(catalog).page(NAME, View().choosing(columns)), catalog


def spread_frequencies(data: Path | None, query: str, column: str, address: str) -> "pl.DataFrame":
    """How often each value of a column occurs.

    Raises:
        UserError: There is no table of Parquet files, or the query or the column is wrong.
    """
    spread = _opened(data, address)
    return _answer(lambda: spread.frequencies(query, column))


def refuse(options: Sequence[tuple[str, object]]) -> None:
    """Refuse options that go with tables of this machine only.

    Raises:
        UserError: One is given.
    """
    given = next((name for name, value in options if value), "")
    if given:
        raise UserError(lambda w: w.corpus.not_spread.format(option=given))


def _opened(data: Path | None, address: str) -> "Spread":
    from tui.analysis.corpus import cluster
    from tui.analysis.spread import Spread
    from tui.tables.scan.reading import name_of

    if data is None:
        raise UserError(lambda w: w.app.no_own_table)
    cluster.require()
    found = Spread.of(name_of(data))
    cluster.start(address)
    return found


def _answer(ask: "Callable[[], pl.DataFrame]") -> "pl.DataFrame":
    """What Daft answers; what fails there is one line."""
    from tui.analysis.corpus import cluster

    try:
        return ask()
    except UserError:
        raise
    except Exception as error:  # those of Daft and Ray have no base of their own
        raise cluster.failed(error) from error
