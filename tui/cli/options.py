"""The options that commands share, as cyclopts reads them."""

# Annotations are read at run time to parse the command line, so they are not postponed.
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

from cyclopts import Parameter

from tui.cli.layers import load_with_table
from tui.cli.messages import W
from tui.cli.output import Output
from tui.words import Language

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

QUERY = Annotated[str, Parameter(help=W.query)]
SORT = Annotated[str, Parameter(help=W.sort, allow_leading_hyphen=True)]
COLUMNS = Annotated[str, Parameter(help=W.columns)]
FORMAT = Parameter(help=W.format)
MAP = Parameter(name="--map", help=W.map, negative="")

TableFormat = Literal["table", "csv", "json", "md", "html", "parquet", "xlsx"]


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Common:
    """Which dataset, and in which language."""

    data: Annotated[Path | None, Parameter(help=W.data)] = None
    lang: Annotated[Language | None, Parameter(help=W.lang)] = None
    map: Annotated[tuple[str, ...], MAP] = ()

    def load(self) -> "Dataset":
        """The requested dataset, with the user's own plans; or with a table of the user's own."""
        return load_with_table(self.data, "", self.map)


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Dated(Common):
    """The same as of a date: what depends on the plans that are in force."""

    as_of: Annotated[str, Parameter(name="--as-of", help=W.as_of)] = ""

    def load(self) -> "Dataset":
        """The requested dataset, with the plans in force on the date.

        Raises:
            UserError: It is no date.
        """
        return load_with_table(self.data, self.as_of, self.map)


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Destination:
    """The file that an answer goes to, if any."""

    output: Annotated[Path | None, Parameter(help=W.output, name=["--output", "-o"])] = None
    force: Annotated[bool, Parameter(help=W.force, negative="")] = False

    def open(self, requested: str | None, formats: Sequence[str]) -> Output:
        """Resolve the format and the place; see `Output.resolve`."""
        return Output.resolve(requested, formats, self.output, force=self.force)


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class TableDestination(Destination):
    """Where a table goes, and in which format."""

    format: Annotated[TableFormat | None, FORMAT] = None

    def table(self) -> Output:
        """The output of a table."""
        return self.open(self.format, get_args(TableFormat))


COMMON, DATED, DESTINATION, TABLE = Common(), Dated(), Destination(), TableDestination()
