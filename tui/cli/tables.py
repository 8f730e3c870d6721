"""The commands that print a table of the dataset."""

from collections.abc import Callable
from typing import Annotated

from cyclopts import Parameter

from tui.cli.commands import RELATIONS
from tui.cli.messages import W
from tui.cli.options import COLUMNS, DATED, QUERY, SORT, TABLE, Dated, TableDestination
from tui.cli.printing import print_matrix, print_table


def targets(
    *query: QUERY,
    sort: SORT = "",
    columns: COLUMNS = "",
    matrix: Annotated[bool, Parameter(help=W.matrix, negative="")] = False,
    common: Dated = DATED,
    destination: TableDestination = TABLE,
) -> int:
    """The targets, a row each or a row a region."""
    output, words = destination.table(), " ".join(query)
    if matrix:
        return print_matrix(common.load(), words, output, sort=sort, columns=columns)
    return print_table(common.load(), "targets", words, output, sort=sort, columns=columns)


def _table(name: str) -> Callable[..., int]:
    """The command that prints the table `name`."""

    def command(
        *query: QUERY,
        sort: SORT = "",
        columns: COLUMNS = "",
        common: Dated = DATED,
        destination: TableDestination = TABLE,
    ) -> int:
        output = destination.table()
        return print_table(common.load(), name, " ".join(query), output, sort=sort, columns=columns)

    return command


plans = _table(RELATIONS["plans"])
conference = _table(RELATIONS["conference"])
cases = _table(RELATIONS["cases"])
pilots = _table(RELATIONS["pilots"])
indicators = _table(RELATIONS["indicators"])
regions = _table(RELATIONS["regions"])
places = _table(RELATIONS["places"])
figures = _table(RELATIONS["figures"])
findings = _table(RELATIONS["findings"])
