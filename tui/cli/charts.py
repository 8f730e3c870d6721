"""The commands that give the numbers of a figure, or draw them."""

from typing import Annotated, Literal, cast, get_args

from cyclopts import Parameter

from tui.cli.drawing import HIGHEST, WIDEST, Drawn, check_size, width_of
from tui.cli.messages import RIGHT, WORDS, W
from tui.cli.options import (
    DATED,
    DESTINATION,
    FORMAT,
    QUERY,
    TABLE,
    Dated,
    Destination,
    TableDestination,
)
from tui.cli.printing import print_figure
from tui.present.chart import ChartRequest, render
from tui.present.picture import PICTURES, picture
from tui.tables.catalog import Catalog

Kind = Literal["bar", "grouped", "stacked", "map", "years", "histogram", "scatter"]
ChartFormat = Literal[
    "text", "ansi", "svg", "png", "pdf", "md", "html", "csv", "json", "xlsx", "parquet"
]


def figure(
    number: Annotated[int, Parameter(help=W.figure)],
    /,
    *,
    query: QUERY = "",
    common: Dated = DATED,
    destination: TableDestination = TABLE,
) -> int:
    """The numbers of a figure."""
    output = destination.table()
    return print_figure(common.load(), number, query, output)


def chart(
    name: Annotated[str, Parameter(help=W.chart)],
    /,
    *terms: QUERY,
    kind: Annotated[Kind, Parameter(help=W.kind)] = "bar",
    scale: Annotated[Literal["linear", "log"], Parameter(help=W.scale)] = "linear",
    beside: Annotated[str, Parameter(help=W.beside)] = "",
    query: QUERY = "",
    width: Annotated[int | None, Parameter(help=W.width)] = None,
    height: Annotated[int | None, Parameter(help=W.height)] = None,
    format: Annotated[ChartFormat | None, FORMAT] = None,
    destination: Destination = DESTINATION,
    common: Dated = DATED,
) -> int:
    """A figure or indicator as bars or a map; what has no number is named under the drawing."""
    check_size("--width", width, WIDEST)
    check_size("--height", height, HIGHEST)
    output = destination.open(format, get_args(ChartFormat))
    catalog = Catalog(common.load(), WORDS)
    from tui.analysis.figures import subject_named  # polars comes with it

    subject = subject_named(catalog.dataset, name)
    beside = subject_named(catalog.dataset, beside) if beside else ""
    request = ChartRequest(subject, kind, scale, " ".join([*terms, query]).strip(), beside)
    columns = width_of(width, output.format)
    if output.format in PICTURES:
        output.put(picture(request, catalog, output.format, columns))
        return RIGHT
    drawn = request.draw(catalog, columns, height)
    if output.format in get_args(Drawn):
        output.put(render(drawn, cast("Drawn", output.format)))
    else:
        output.put_figure(request.frame(catalog), request.query, catalog)
    return RIGHT
