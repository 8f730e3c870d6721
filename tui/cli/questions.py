"""The commands that answer what analysts ask: questions, and what plans changed."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, cast, get_args

from cyclopts import Parameter

from tui.cli.drawing import WIDEST, Drawn, check_size, width_of
from tui.cli.messages import RIGHT, WORDS, W, print_message
from tui.cli.options import (
    DATED,
    DESTINATION,
    FORMAT,
    QUERY,
    SORT,
    TABLE,
    Dated,
    Destination,
    TableDestination,
    TableFormat,
)
from tui.cli.output import Output
from tui.cli.printing import print_answer, sort_keys
from tui.present.picture import PICTURES, picture_of
from tui.tables.catalog import Catalog

if TYPE_CHECKING:
    from tui.analysis.questions import Answer

QuestionFormat = Literal[
    "table", "csv", "json", "md", "html", "parquet", "xlsx", "text", "ansi", "svg", "png", "pdf"
]


def question(
    name: Annotated[str, Parameter(help=W.question)] = "",
    /,
    *query: QUERY,
    sort: SORT = "",
    width: Annotated[int | None, Parameter(help=W.width)] = None,
    format: Annotated[QuestionFormat | None, FORMAT] = None,
    common: Dated = DATED,
    destination: Destination = DESTINATION,
) -> int:
    """A question of the plans, as a table or as its chart; without a name, the list of them."""
    from tui.analysis import questions

    check_size("--width", width, WIDEST)
    formats = get_args(QuestionFormat) if name else get_args(TableFormat)
    output = destination.open(format, formats)
    catalog = Catalog(common.load(), WORDS)
    if not name:
        return print_answer(questions.listed(catalog), output, catalog.dataset)
    found = questions.answer(catalog, name, " ".join(query))
    found = found.sorted(sort_keys(sort), catalog.dataset)
    if output.format in (*PICTURES, *get_args(Drawn)):
        _put_chart(found, catalog, output, width_of(width, output.format))
    else:
        print_answer(found, output, catalog.dataset)
    for note in (*found.notes, WORDS.questions.method.format(method=found.method)):
        print_message(note)
    return RIGHT


def _put_chart(found: "Answer", catalog: Catalog, output: Output, width: int) -> None:
    """Write the chart of an answer, as text or as a picture."""
    from tui.present.answers import chart_of
    from tui.present.chart import draw, render

    chart = chart_of(found, catalog)
    if output.format in PICTURES:
        output.put(picture_of(chart, catalog, output.format, width))
    else:
        output.put(render(draw(chart, width), cast("Drawn", output.format)))


def revisions(*query: QUERY, common: Dated = DATED, destination: TableDestination = TABLE) -> int:
    """What plans changed; without a date, all that is known today."""
    from tui.analysis import questions

    output, dataset = destination.table(), common.load()
    if not common.as_of:
        dataset = dataset.as_of(date.today())
    found = questions.revised(Catalog(dataset, WORDS), " ".join(query))
    code = print_answer(found, output, dataset)
    print_message(WORDS.questions.method.format(method=found.method))
    return code
